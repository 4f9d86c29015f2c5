#include "scenario/read_problems.h"

#include "base/memory.h"
#include "scenario/calendar.h"
#include "scenario/json.h"
#include "scenario/limits.h"
#include "scenario/read_team.h"

#include <string.h>

static const double DAYS_PER_WORKING_DAY = 7.0 / 5.0;
static const double MONTHS_PER_WEEK = 12.0 / 52.0;

/* --- the teams --- */

static bool read_teams(const struct reading *reading, const struct place *place,
                       struct intervention_problems *problems)
{
    const struct place names = reading_member(place, "teams");
    const cJSON *item = NULL;
    size_t index = 0;

    problems->teams = memory_zeroed(json_count(names.value), sizeof *problems->teams);
    cJSON_ArrayForEach(item, names.value)
    {
        const struct place at = place_item(&names, item, index++);

        if (!read_team_is_new(problems->teams, problems->team_count, &at)
            || !read_team(reading, &at, &problems->teams[problems->team_count++]))
            return false;
    }
    return true;
}

/* --- the customers that incidents bring --- */

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

static void add_sources(const struct scenario *scenario, size_t team, double more,
                        struct intervention *intervention)
{
    struct intervention_problems *const problems = &intervention->problems;

    for (size_t s = 0; s < scenario->source_count; s++) {
        const struct scenario_source *const source = &scenario->sources[s];
        const double share = share_of(scenario, &problems->teams[team], source);

        if (source->kind != SCENARIO_SOURCE_RATE || source->back_office != NULL || share <= 0.0)
            continue;
        problems->source_teams[intervention->source_count] = team;
        intervention->sources[intervention->source_count++] =
            (struct intervention_share){s, more * share};
    }
}

static bool read_customers(const struct reading *reading, const struct place *place,
                           struct intervention *intervention)
{
    const struct scenario *const scenario = reading->scenario;
    struct intervention_problems *const problems = &intervention->problems;
    const struct place more = reading_member(place, "calls");
    const size_t most = scenario->source_count * problems->team_count;

    intervention->sources = memory_zeroed(most, sizeof *intervention->sources);
    problems->source_teams = memory_zeroed(most, sizeof *problems->source_teams);
    for (size_t team = 0; team < problems->team_count && more.value->valuedouble > 0.0; team++)
        add_sources(scenario, team, more.value->valuedouble, intervention);
    size_t count = scenario->source_count; /* with those that others bring */

    for (size_t i = 0; i < scenario->intervention_count; i++) {
        if (intervention_brings_customers(&scenario->interventions[i]))
            count += scenario->interventions[i].source_count;
    }
    return count <= LIMITS_QUEUES
           || place_error(&more, "makes it more than %d sources; name fewer teams, or make it 0",
                          LIMITS_QUEUES);
}

const char *read_problems_team(const struct intervention *intervention, size_t index)
{
    return intervention->problems.teams[intervention->problems.source_teams[index]].id;
}

void read_problems_narrow(const struct scenario *scenario, const struct intervention *intervention,
                          size_t index, struct scenario_source *copy)
{
    const struct intervention_problems *const problems = &intervention->problems;
    const struct intervention_team *const team = &problems->teams[problems->source_teams[index]];
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

/* --- all of it --- */

/* A calendar without working days has none on which problems come up. */
static void read_week(const struct scenario_run *run, bool working_day[DAYS_PER_WEEK])
{
    for (uint32_t day = 0; day < DAYS_PER_WEEK; day++)
        working_day[day] = run->working_day[calendar_weekday(run->first_day + day)];
}

bool read_problems(const struct reading *reading, const struct place *place,
                   struct intervention *intervention)
{
    struct intervention_problems *const problems = &intervention->problems;
    const double month_h = reading_number(place, "net_h_per_wk") / MONTHS_PER_WEEK;
    const struct place length = reading_member(place, "one_on_one_s");

    problems->per_wk = reading_number(place, "per_wk");
    problems->out_group = reading_number(place, "out_group");
    problems->told_by_in_group = reading_number(place, "told_by_in_group");
    problems->told_by_out_group = reading_number(place, "told_by_out_group");
    problems->after_days =
        (uint32_t)(reading_number(place, "after_wd") * DAYS_PER_WORKING_DAY + 0.5);
    problems->days = (uint32_t)reading_number(place, "incident_wd");
    problems->handling = reading_number(place, "handling");
    problems->one_on_ones = cJSON_IsTrue(reading_member(place, "one_on_ones").value);
    problems->one_on_one_share = length.value->valuedouble / SECONDS_PER_HOUR / month_h;
    problems->thaw_per_month = reading_number(place, "thaw_per_month");
    problems->freeze_per_month = reading_number(place, "freeze_per_month");
    read_week(&reading->scenario->run, problems->working_day);
    if (problems->one_on_one_share > 1.0)
        return place_error(&length, "%s a month, of people who have %.6g hours; make it shorter",
                           place_show(length.value).text, month_h);
    return read_teams(reading, place, problems) && read_customers(reading, place, intervention);
}
