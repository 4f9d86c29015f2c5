#include "scenario/read_common.h"

#include "base/memory.h"
#include "scenario/calendar.h"
#include "scenario/roster.h"

#include <string.h>

bool read_common_list(const struct reading *reading, const struct place *place, const char *key,
                      enum reading_kind kind, size_t **indices, size_t *count)
{
    const cJSON *const list = json_member(place->value, key);
    const cJSON *item = NULL;

    if (list == NULL)
        return true;
    const struct place list_at = place_member(place, list);

    *indices = memory_zeroed(json_count(list), sizeof **indices);
    cJSON_ArrayForEach(item, list)
    {
        const struct place at = place_item(&list_at, item, *count);
        if (!reading_find(reading, kind, item->valuestring, &at, &(*indices)[*count]))
            return false;
        for (size_t i = 0; i < *count; i++) {
            if ((*indices)[i] == (*indices)[*count])
                return place_error(&at, "\"%s\" stands here twice; keep one", item->valuestring);
        }
        ++*count;
    }
    return true;
}

/* --- when --- */

static bool read_date(const struct reading *reading, const struct place *place,
                      struct intervention *intervention)
{
    const int64_t first_day = reading->scenario->run.first_day;
    int64_t day = 0;

    if (!calendar_parse_date(place->value->valuestring, &day))
        return place_error(place, "%s; there is no such date", place_show(place->value).text);
    if (day < first_day)
        return place_error(place, "%s, before the run begins; take a later date",
                           place_show(place->value).text);
    intervention->decided_day = (uint32_t)(day - first_day);
    return true;
}

bool read_common_start(const struct reading *reading, const struct place *place,
                       struct intervention *intervention)
{
    const cJSON *const start = json_member(place->value, "start");
    const cJSON *const start_wk = json_member(place->value, "start_wk");

    if (start != NULL) {
        const struct place at = place_member(place, start);
        return read_date(reading, &at, intervention);
    }
    if (start_wk != NULL)
        intervention->decided_day = ((uint32_t)start_wk->valuedouble - 1) * DAYS_PER_WEEK;
    return true;
}

bool read_common_depends(const struct reading *reading, const struct place *place, size_t other,
                         struct intervention *intervention)
{
    const uint32_t full_day = intervention_full_day(&reading->scenario->interventions[other]);

    if (full_day == INTERVENTION_FOR_EVER)
        return place_error(place,
                           "%s, which ends before it is fully in force; give that more "
                           "\"weeks\" or take it out",
                           place_show(place->value).text);
    if (full_day > intervention->decided_day)
        intervention->decided_day = full_day;
    return true;
}

static uint32_t days_of_weeks(const struct place *place, const char *key)
{
    const cJSON *const weeks = json_member(place->value, key);

    return weeks == NULL ? 0 : (uint32_t)weeks->valuedouble * DAYS_PER_WEEK;
}

static void read_days(const struct place *place, struct intervention *intervention)
{
    const cJSON *const days = json_member(place->value, "days");
    const cJSON *const ramp = json_member(place->value, "ramp");
    uint32_t length = days_of_weeks(place, "weeks");

    intervention->start_day = intervention->decided_day + days_of_weeks(place, "lead_time_wk");
    intervention->after_days = days_of_weeks(place, "after_wk");
    length += intervention->after_days;
    length += days == NULL ? 0 : (uint32_t)days->valuedouble;
    intervention->end_day = length == 0 ? INTERVENTION_FOR_EVER : intervention->start_day + length;
    intervention->ramp_days = days_of_weeks(place, "ramp_wk");
    intervention->ramp = ramp == NULL || strcmp(ramp->valuestring, "linear") == 0
                             ? INTERVENTION_LINEAR
                         : strcmp(ramp->valuestring, "logistic") == 0 ? INTERVENTION_LOGISTIC
                                                                      : INTERVENTION_LEARNING;
}

/* --- what it takes --- */

/* The group that a member of a map from groups to hours names. */
static bool find_group(const struct reading *reading, const struct place *at, size_t *group)
{
    return reading_find(reading, READING_GROUP, at->value->string, at, group);
}

static bool check_hours(const struct place *at, double most_h, const char *when)
{
    if (at->value->valuedouble > most_h)
        return place_error(at, "%s, but the group has %.6g hours %s; take fewer",
                           place_show(at->value).text, most_h, when);
    return true;
}

/* Of the week that begins on `day`; all of it, if it has fewer. */
static double share_of_week(const struct scenario *scenario, size_t group, uint32_t day,
                            double hours)
{
    double week_h = 0.0;

    for (uint32_t i = 0; i < DAYS_PER_WEEK; i++)
        week_h += roster_day_h(scenario, group, day + i);
    return hours < week_h ? hours / week_h : hours > 0.0 ? 1.0 : 0.0;
}

static bool read_upkeep(const struct reading *reading, const struct place *place,
                        struct intervention *intervention)
{
    const struct scenario *const scenario = reading->scenario;
    const cJSON *const hours = json_member(place->value, "upkeep_h_per_wk");
    const size_t weeks = (scenario->run.days + DAYS_PER_WEEK - 1) / DAYS_PER_WEEK;
    const cJSON *member = NULL;

    if (hours == NULL)
        return true;
    const struct place map = place_member(place, hours);

    intervention->upkeep =
        memory_zeroed(weeks * scenario->group_count, sizeof *intervention->upkeep);
    cJSON_ArrayForEach(member, hours)
    {
        const struct place at = place_member(&map, member);
        size_t group = 0;
        if (!find_group(reading, &at, &group)
            || !check_hours(&at, roster_week_h(scenario, group), "a week"))
            return false;
        for (size_t week = 0; week < weeks; week++)
            intervention->upkeep[week * scenario->group_count + group] =
                share_of_week(scenario, group, (uint32_t)week * DAYS_PER_WEEK, member->valuedouble);
    }
    return true;
}

/* As shares of the hours of all weeks in which they are taken. */
static bool read_once(const struct reading *reading, const struct place *place,
                      struct intervention *intervention)
{
    const cJSON *const hours = json_member(place->value, "cost_h");
    const cJSON *member = NULL;

    if (hours == NULL)
        return true;
    const struct place map = place_member(place, hours);

    intervention->once = memory_zeroed(reading->scenario->group_count, sizeof *intervention->once);
    cJSON_ArrayForEach(member, hours)
    {
        const struct place at = place_member(&map, member);
        double all_h = 0.0;
        size_t group = 0;
        if (!find_group(reading, &at, &group))
            return false;
        for (uint32_t day = intervention->decided_day; day < intervention->once_until_day; day++)
            all_h += roster_day_h(reading->scenario, group, day);
        if (!check_hours(&at, all_h, "in those weeks"))
            return false;
        intervention->once[group] = all_h > 0.0 ? member->valuedouble / all_h : 0.0;
    }
    return true;
}

bool read_common(const struct reading *reading, const struct place *place,
                 struct intervention *intervention)
{
    intervention->agreed = reading_number(place, "agreed");
    intervention->success = reading_number(place, "success");
    intervention->owner = strcmp(reading_text(place, "owner"), "outside") == 0
                              ? INTERVENTION_OUTSIDE
                              : INTERVENTION_INSIDE;
    read_days(place, intervention);
    intervention->once_until_day = intervention->decided_day + days_of_weeks(place, "cost_wk");
    intervention->dip_days = days_of_weeks(place, "dip_wk");
    intervention->dip = intervention->dip_days > 0 ? reading_number(place, "dip") : 1.0;
    intervention->eur = reading_number(place, "cost_eur");
    intervention->eur_per_day = reading_number(place, "cost_eur_per_wk") / DAYS_PER_WEEK;
    return read_upkeep(reading, place, intervention) && read_once(reading, place, intervention);
}
