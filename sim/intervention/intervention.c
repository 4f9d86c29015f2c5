#include "intervention/intervention.h"

#include "engine/elementary.h"

#include <stdlib.h>

/* How steep the logistic ramp is, and how far along a learning curve the ramp ends: by custom. */
static const double STEEPNESS = 10.0;
static const double TIME_CONSTANTS = 3.0;

static void term_team(struct intervention_team *team)
{
    free(team->id);
    free(team->groups);
    free(team->queues);
    free(team->taken);
    free(team->done);
}

void intervention_term(struct intervention *intervention)
{
    for (size_t i = 0; i < intervention->lean.team_count; i++)
        term_team(&intervention->lean.teams[i]);
    free(intervention->lean.teams);
    for (size_t i = 0; i < intervention->problems.team_count; i++)
        term_team(&intervention->problems.teams[i]);
    free(intervention->problems.teams);
    lean_soft_term(&intervention->lean.soft);
    distribution_term(&intervention->callback.talk);
    distribution_term(&intervention->callback.wrap_up);
    distribution_term(&intervention->offer.patience);
    free(intervention->onboarding.hires);
    free(intervention->project.hours);
    free(intervention->pilot.places);
    free(intervention->depends_on);
    free(intervention->once);
    free(intervention->purges);
    free(intervention->upkeep);
    free(intervention->sources);
    free(intervention->source_teams);
    free(intervention->groups);
    free(intervention->queues);
    free(intervention->id);
    *intervention = (struct intervention){0};
}

static double logistic(double x)
{
    return 1.0 / (1.0 + elementary_exp(-STEEPNESS * (x - 0.5)));
}

double intervention_level(const struct intervention *intervention, uint32_t day)
{
    const uint32_t first_day = pilot_end_day(intervention);

    if (day < first_day || day >= intervention->end_day)
        return 0.0;
    const uint32_t days = day - first_day + 1;

    if (days >= intervention->ramp_days)
        return 1.0;
    const double passed = (double)days / (double)intervention->ramp_days;

    switch (intervention->ramp) {
    case INTERVENTION_LINEAR: return passed;
    case INTERVENTION_LOGISTIC:
        return (logistic(passed) - logistic(0.0)) / (logistic(1.0) - logistic(0.0));
    case INTERVENTION_LEARNING: break;
    }
    return 1.0 - elementary_exp(-TIME_CONSTANTS * passed);
}

static uint32_t end_of_training(const struct intervention_lean *lean)
{
    uint32_t day = 0;

    for (size_t i = 0; i < lean->team_count; i++) {
        const struct intervention_team *const team = &lean->teams[i];

        if (team->from_day != INTERVENTION_FOR_EVER && team->to_day > day)
            day = team->to_day;
    }
    return day;
}

uint32_t intervention_full_day(const struct intervention *intervention)
{
    const uint32_t ramp_days = intervention->ramp_days > 1 ? intervention->ramp_days - 1 : 0;
    uint32_t day = pilot_end_day(intervention) + ramp_days;

    if (intervention->kind == INTERVENTION_LEAN_ROLLOUT)
        day = end_of_training(&intervention->lean);
    if (intervention->kind == INTERVENTION_ONBOARDING)
        day += intervention->onboarding.training_days;
    if (intervention->kind == INTERVENTION_PROJECT)
        day = intervention->start_day + intervention->project.work_days;
    if (intervention->kind == INTERVENTION_MOVE)
        day = intervention->end_day - intervention->after_days;
    return day < intervention->end_day || intervention->kind == INTERVENTION_MOVE
               ? day
               : INTERVENTION_FOR_EVER;
}
