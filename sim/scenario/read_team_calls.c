#include "scenario/read_team_calls.h"

#include "base/memory.h"
#include "scenario/limits.h"

static const struct intervention_team *teams_of(const struct intervention *intervention,
                                                size_t *count)
{
    const bool is_lean = intervention->kind == INTERVENTION_LEAN_ROLLOUT;

    *count = is_lean ? intervention->lean.team_count : intervention->problems.team_count;
    return is_lean ? intervention->lean.teams : intervention->problems.teams;
}

static const struct intervention_team *team_of(const struct intervention *intervention,
                                               size_t index)
{
    size_t count;

    return &teams_of(intervention, &count)[intervention->source_teams[index]];
}

static bool answers_calls(const struct scenario *scenario, const struct intervention_team *team,
                          size_t queue)
{
    bool is_of_team = false;

    for (size_t i = 0; i < team->queue_count; i++)
        is_of_team |= team->queues[i] == queue;
    return is_of_team && scenario->queues[queue].channel == SCENARIO_CHANNEL_PHONE;
}

/* Share of the source's customers that ring the team. */
static double share_of(const struct scenario *scenario, const struct intervention_team *team,
                       const struct scenario_source *source)
{
    double share = 0.0;

    for (size_t i = 0; i < source->share_count; i++)
        share += answers_calls(scenario, team, source->shares[i].queue)
                     ? source->shares[i].probability
                     : 0.0;
    return share;
}

static void add_sources(const struct scenario *scenario, const struct intervention_team *teams,
                        size_t team, double more, struct intervention *intervention)
{
    for (size_t s = 0; s < scenario->source_count; s++) {
        const struct scenario_source *const source = &scenario->sources[s];
        const double share = share_of(scenario, &teams[team], source);

        if (source->kind != SCENARIO_SOURCE_RATE || source->back_office != NULL || share <= 0.0)
            continue;
        intervention->source_teams[intervention->source_count] = team;
        intervention->sources[intervention->source_count++] =
            (struct intervention_share){s, more * share};
    }
}

bool read_team_calls(const struct reading *reading, const struct place *place, double more,
                     struct intervention *intervention)
{
    const struct scenario *const scenario = reading->scenario;
    size_t teams_count = 0;
    const struct intervention_team *const teams = teams_of(intervention, &teams_count);
    const size_t most = scenario->source_count * teams_count;

    if (!(more > 0.0))
        return true;
    intervention->sources = memory_zeroed(most, sizeof *intervention->sources);
    intervention->source_teams = memory_zeroed(most, sizeof *intervention->source_teams);
    for (size_t team = 0; team < teams_count; team++)
        add_sources(scenario, teams, team, more, intervention);
    size_t count = scenario->source_count; /* with those that others bring */

    for (size_t i = 0; i < scenario->intervention_count; i++) {
        if (intervention_brings_customers(&scenario->interventions[i]))
            count += scenario->interventions[i].source_count;
    }
    return count <= LIMITS_QUEUES
           || place_error(place, "makes it more than %d sources; name fewer teams, or make it 0",
                          LIMITS_QUEUES);
}

const char *read_team_calls_team(const struct intervention *intervention, size_t index)
{
    return team_of(intervention, index)->id;
}

void read_team_calls_narrow(const struct scenario *scenario,
                            const struct intervention *intervention, size_t index,
                            struct scenario_source *copy)
{
    const struct intervention_team *const team = team_of(intervention, index);
    const double all = share_of(scenario, team, copy);
    size_t kept = 0;

    for (size_t i = 0; i < copy->share_count; i++) {
        if (!answers_calls(scenario, team, copy->shares[i].queue))
            continue;
        copy->shares[kept] = copy->shares[i];
        copy->shares[kept++].probability /= all;
    }
    copy->share_count = kept;
}
