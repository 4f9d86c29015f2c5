#include "scenario/read_problems.h"

#include "base/memory.h"
#include "scenario/calendar.h"
#include "scenario/json.h"
#include "scenario/limits.h"
#include "scenario/read_team.h"
#include "scenario/read_team_calls.h"

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
    const struct place calls = reading_member(place, "calls");
    return read_teams(reading, place, problems)
           && read_team_calls(reading, &calls, calls.value->valuedouble, intervention);
}
