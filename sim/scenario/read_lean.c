/* The hours of a team are those of its heads, and its heads are those of its roster: so every plan
 * asks the same of everybody, and only when differs. */
#include "scenario/read_lean.h"

#include "base/memory.h"
#include "intervention/training.h"
#include "scenario/calendar.h"
#include "scenario/json.h"
#include "scenario/roster.h"

#include <stdlib.h>
#include <string.h>

/* --- a team --- */

static bool is_of(const char *team, const char *id)
{
    return team != NULL && strcmp(team, id) == 0;
}

static bool find_team(const struct reading *reading, const struct place *place,
                      struct intervention_team *team)
{
    const struct scenario *const scenario = reading->scenario;
    const char *const id = place->value->valuestring;

    team->groups = memory_zeroed(scenario->group_count, sizeof *team->groups);
    team->queues = memory_zeroed(scenario->queue_count, sizeof *team->queues);
    for (size_t i = 0; i < scenario->group_count; i++) {
        if (is_of(scenario->groups[i].team, id))
            team->groups[team->group_count++] = i;
    }
    for (size_t i = 0; i < scenario->queue_count; i++) {
        if (is_of(scenario->queues[i].team, id))
            team->queues[team->queue_count++] = i;
    }
    return team->group_count > 0
           || place_error(place,
                          "no group has \"team\": \"%s\"; give it to a group or name another", id);
}

/* --- when it is trained --- */

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

static bool plan_team(const struct reading *reading, const struct place *place, bool paced,
                      double hours_per_head, struct intervention_team *team)
{
    const struct scenario *const scenario = reading->scenario;
    const size_t days = team->to_day - team->from_day;
    double *const roster_h = memory_zeroed(days, sizeof *roster_h);
    double *const weight = memory_zeroed(days, sizeof *weight);

    team->taken = memory_zeroed(days, sizeof *team->taken);
    team->done = memory_zeroed(days, sizeof *team->done);
    for (size_t day = 0; day < days; day++) {
        for (size_t i = 0; i < team->group_count; i++)
            roster_h[day] +=
                roster_day_h(scenario, team->groups[i], team->from_day + (uint32_t)day);
    }
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
                          "trains %.6g people for %.15g hours, which does not fit into its weeks "
                          "(at most %.15g of a day); give more \"train_wk\" or fewer hours",
                          team->heads, hours_per_head, training.most);
}

/* The weeks between the begin of the rollout and that of a team. */
static uint32_t weeks_before(const char *plan, size_t index, uint32_t each_wk)
{
    if (strcmp(plan, "staggered") == 0)
        return (uint32_t)index * each_wk;
    return strcmp(plan, "pilot_then") == 0 && index > 0 ? each_wk : 0;
}

static bool read_team(const struct reading *reading, const struct place *place,
                      const struct place *name, struct intervention *intervention)
{
    struct intervention_lean *const lean = &intervention->lean;
    struct intervention_team *const team = &lean->teams[lean->team_count++];
    const char *const plan = reading_text(place, "plan");
    const uint32_t train_wk = (uint32_t)reading_number(place, "train_wk");
    const uint32_t each_wk = train_wk + (uint32_t)reading_number(place, "gap_wk");

    if (!find_team(reading, name, team))
        return false;
    for (size_t i = 0; i < team->group_count; i++)
        team->heads += roster_week_h(reading->scenario, team->groups[i]);
    team->heads /= reading_number(place, "net_h_per_wk");
    team->from_day =
        intervention->start_day + weeks_before(plan, lean->team_count - 1, each_wk) * DAYS_PER_WEEK;
    team->to_day = team->from_day + train_wk * DAYS_PER_WEEK;
    return plan_team(reading, place, strcmp(plan, "paced") == 0, lean->hours_per_head, team);
}

bool read_lean(const struct reading *reading, const struct place *place,
               struct intervention *intervention)
{
    struct intervention_lean *const lean = &intervention->lean;
    const struct place names = reading_member(place, "teams");
    const cJSON *item = NULL;
    size_t index = 0;

    lean->hours_per_head = reading_number(place, "hours_per_head");
    lean->floor_share = reading_number(place, "floor_share");
    lean->tau_wk = reading_number(place, "tau_wk");
    lean->half_life_wk = reading_number(place, "half_life_wk");
    lean->handling_talk = reading_number(place, "handling");
    lean->handling_write = reading_number(place, "handling_mail");
    lean->unresolved = reading_number(place, "unresolved");
    lean->ping_pong = reading_number(place, "ping_pong");
    lean->teams = memory_zeroed(json_count(names.value), sizeof *lean->teams);
    cJSON_ArrayForEach(item, names.value)
    {
        const struct place at = place_item(&names, item, index);
        for (size_t i = 0; i < index; i++) {
            if (strcmp(cJSON_GetArrayItem(names.value, (int)i)->valuestring, item->valuestring)
                == 0)
                return place_error(&at, "\"%s\" stands here twice; keep one", item->valuestring);
        }
        index++;
        if (!read_team(reading, place, &at, intervention))
            return false;
    }
    return true;
}
