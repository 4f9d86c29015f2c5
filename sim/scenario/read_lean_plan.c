#include "scenario/read_lean_plan.h"

#include "base/memory.h"
#include "intervention/training.h"
#include "scenario/calendar.h"
#include "scenario/json.h"
#include "scenario/roster.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const double MINUTE_H = 1.0 / MINUTES_PER_HOUR;

/* --- the days of a team --- */

static double *roster_of(const struct scenario *scenario, const struct intervention_team *team)
{
    const uint32_t days = team->to_day - team->from_day;
    double *const roster_h = memory_zeroed(days, sizeof *roster_h);

    for (uint32_t day = 0; day < days; day++) {
        for (size_t i = 0; i < team->group_count; i++)
            roster_h[day] += roster_day_h(scenario, team->groups[i], team->from_day + day);
    }
    return roster_h;
}

/* What comes from outside to the queues of the team on a day, in the mean. */
static double demand_of(const struct scenario *scenario, const struct intervention_team *team,
                        uint32_t day)
{
    const int64_t date = scenario->run.first_day + day;
    double sum = 0.0;

    for (size_t s = 0; s < scenario->source_count; s++) {
        const struct scenario_source *const source = &scenario->sources[s];
        for (size_t i = 0; i < source->share_count; i++) {
            for (size_t q = 0; q < team->queue_count; q++) {
                if (team->queues[q] == source->shares[i].queue
                    && source->kind == SCENARIO_SOURCE_RATE && source->back_office == NULL)
                    sum += source->rate_per_s * source->shares[i].probability
                           * source->weekday[calendar_weekday(date)]
                           * source->month[calendar_month(date)];
            }
        }
    }
    return sum;
}

/* Days weigh by their hours on the roster; paced: times what is missing from a busy day. */
static void weigh(const struct scenario *scenario, const struct intervention_team *team, bool paced,
                  double busy, const double *roster_h, double *weight)
{
    const uint32_t days = team->to_day - team->from_day;
    double all = 0.0;
    double worked = 0.0;

    for (uint32_t day = 0; day < days && paced; day++) {
        weight[day] = demand_of(scenario, team, team->from_day + day);
        all += roster_h[day] > 0.0 ? weight[day] : 0.0;
        worked += roster_h[day] > 0.0;
    }
    const double mean = worked > 0.0 ? all / worked : 0.0;

    for (uint32_t day = 0; day < days; day++) {
        const double load = paced && mean > 0.0 ? weight[day] / mean : 0.0;

        weight[day] = roster_h[day] * (!paced ? 1.0 : load < busy ? busy - load : 0.0);
    }
}

static void make_room(struct intervention_team *team, uint32_t from_day, size_t weeks)
{
    const size_t days = weeks * DAYS_PER_WEEK;

    team->from_day = from_day;
    team->to_day = from_day + (uint32_t)days;
    team->taken = memory_zeroed(days, sizeof *team->taken);
    team->done = memory_zeroed(days, sizeof *team->done);
}

/* --- so many hours in a window --- */

static bool plan_window(const struct scenario *scenario, const struct place *place, bool paced,
                        double hours_per_head, struct intervention_team *team)
{
    const size_t days = team->to_day - team->from_day;
    double *const roster_h = roster_of(scenario, team);
    double *const weight = memory_zeroed(days, sizeof *weight);

    weigh(scenario, team, paced, reading_number(place, "busy"), roster_h, weight);
    const struct training training = {.days = days,
                                      .roster_h = roster_h,
                                      .weight = weight,
                                      .hours = team->heads * hours_per_head,
                                      .most = reading_number(place, "most_of_day")};
    const bool fits = training_plan(&training, team->taken, team->done);

    free(roster_h);
    free(weight);
    return fits
           || place_error(place,
                          "trains %.3g people for %.15g hours, which does not fit into its weeks "
                          "(at most %.15g of a day); give more \"train_wk\" or fewer hours",
                          team->heads, hours_per_head, training.most);
}

/* --- hours written out by week --- */

/* The list of the team in the calendar. */
static bool find_weeks(const struct place *map, const struct place *name, double all_h,
                       struct place *list)
{
    const cJSON *const weeks = json_member(map->value, name->value->valuestring);
    const cJSON *item = NULL;
    double sum_h = 0.0;

    if (weeks == NULL)
        return place_error(map, "lacks team \"%s\"; give its hours, too", name->value->valuestring);
    *list = place_member(map, weeks);
    cJSON_ArrayForEach(item, weeks) sum_h += item->valuedouble;
    return (sum_h - all_h < MINUTE_H && all_h - sum_h < MINUTE_H)
           || place_error(list,
                          "adds up to %.15g hours per head, but \"hours_per_head\" is %.15g, for "
                          "every team; make them agree",
                          sum_h, all_h);
}

static bool plan_week(const struct place *at, const struct training *training, double *taken,
                      double *done)
{
    return training_plan(training, taken, done)
           || place_error(at,
                          "%s hours per head, which does not fit into that week (at most "
                          "%.15g of a day); give fewer",
                          place_show(at->value).text, training->most);
}

static bool plan_weeks(const struct scenario *scenario, const struct place *list,
                       double hours_per_head, double most, struct intervention_team *team)
{
    double *const roster_h = roster_of(scenario, team);
    const cJSON *item = NULL;
    double before = 0.0; /* hours per head */
    size_t week = 0;
    bool fits = true;

    cJSON_ArrayForEach(item, list->value)
    {
        const struct place at = place_item(list, item, week);
        const size_t from = week++ * DAYS_PER_WEEK;
        const struct training training = {.days = DAYS_PER_WEEK,
                                          .roster_h = roster_h + from,
                                          .weight = roster_h + from,
                                          .hours = team->heads * item->valuedouble,
                                          .most = most};

        fits = fits && plan_week(&at, &training, team->taken + from, team->done + from);
        for (size_t day = from; fits && day < from + DAYS_PER_WEEK; day++)
            team->done[day] = hours_per_head > 0.0
                                  ? (before + team->done[day] * item->valuedouble) / hours_per_head
                                  : 1.0;
        before += item->valuedouble;
    }
    free(roster_h);
    return fits;
}

static bool plan_calendar(const struct scenario *scenario, const struct place *place,
                          const struct place *name, double hours_per_head, uint32_t from_day,
                          struct intervention_team *team)
{
    const struct place map = reading_member(place, "calendar");
    struct place list = {0};

    if (!find_weeks(&map, name, hours_per_head, &list))
        return false;
    make_room(team, from_day, json_count(list.value));
    return plan_weeks(scenario, &list, hours_per_head, reading_number(place, "most_of_day"), team);
}

/* --- a team --- */

static bool waits_for_pilot(const struct intervention *intervention, size_t index)
{
    return intervention->pilot.days > 0 && !pilot_is_there(intervention, index);
}

/* The day from which the plan holds for a team. */
static uint32_t day_of_plan(const struct intervention *intervention, size_t index)
{
    return waits_for_pilot(intervention, index) ? pilot_end_day(intervention)
                                                : intervention->start_day;
}

/* Its turn, of the teams of a pilot or of the others. */
static size_t turn_of(const struct intervention *intervention, size_t index)
{
    size_t turn = 0;

    for (size_t i = 0; i < index; i++)
        turn += waits_for_pilot(intervention, i) == waits_for_pilot(intervention, index);
    return turn;
}

/* The weeks between the begin of the plan and that of a team. */
static uint32_t weeks_before(const char *plan, size_t index, uint32_t each_wk)
{
    if (strcmp(plan, "staggered") == 0)
        return (uint32_t)index * each_wk;
    return strcmp(plan, "pilot_then") == 0 && index > 0 ? each_wk : 0;
}

/* All plans ask the same. */
static void check_hours(const struct scenario *scenario, const struct intervention_team *team,
                        double hours_per_head)
{
    double *const roster_h = roster_of(scenario, team);
    double given_h = 0.0;

    for (uint32_t day = 0; day < team->to_day - team->from_day; day++)
        given_h += team->taken[day] * roster_h[day];
    free(roster_h);
    const double miss_h = given_h - team->heads * hours_per_head;
    const double allowed_h = MINUTE_H * (1.0 + team->heads); /* the calendar's sum is to a minute */

    assert(miss_h <= allowed_h && -miss_h <= allowed_h);
    (void)miss_h;
    (void)allowed_h;
}

bool read_lean_plan(const struct reading *reading, const struct place *place,
                    const struct place *name, struct intervention *intervention, size_t index)
{
    const struct scenario *const scenario = reading->scenario;
    const double hours_per_head = intervention->lean.hours_per_head;
    struct intervention_team *const team = &intervention->lean.teams[index];
    const char *const plan = reading_text(place, "plan");
    const uint32_t from_day = day_of_plan(intervention, index);
    bool fits = false;

    for (size_t i = 0; i < team->group_count; i++)
        team->heads += roster_week_h(scenario, team->groups[i]);
    team->heads /= reading_number(place, "net_h_per_wk");
    if (strcmp(plan, "custom") == 0) {
        fits = plan_calendar(scenario, place, name, hours_per_head, from_day, team);
    } else {
        const uint32_t train_wk = (uint32_t)reading_number(place, "train_wk");
        const uint32_t each_wk = train_wk + (uint32_t)reading_number(place, "gap_wk");
        const uint32_t before_wk = weeks_before(plan, turn_of(intervention, index), each_wk);

        make_room(team, from_day + before_wk * DAYS_PER_WEEK, train_wk);
        fits = plan_window(scenario, place, strcmp(plan, "paced") == 0, hours_per_head, team);
    }
    if (fits)
        check_hours(scenario, team, hours_per_head);
    return fits;
}
