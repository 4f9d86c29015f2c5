#include "intervention/intervention.h"

#include "engine/elementary.h"

#include <stdlib.h>

/* How steep the logistic ramp is, and how far along a learning curve the ramp ends: by custom. */
static const double STEEPNESS = 10.0;
static const double TIME_CONSTANTS = 3.0;

static void term_team(struct intervention_team *team)
{
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
    distribution_term(&intervention->callback.talk);
    distribution_term(&intervention->callback.wrap_up);
    distribution_term(&intervention->offer.patience);
    free(intervention->purges);
    free(intervention->upkeep);
    free(intervention->sources);
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
    if (day < intervention->start_day || day >= intervention->end_day)
        return 0.0;
    const uint32_t days = day - intervention->start_day + 1;

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
