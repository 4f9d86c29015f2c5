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

/* Hours on the roster of a group that may be taken: of a week... */
static double hours_of_week(const struct reading *reading, const struct intervention *intervention,
                            size_t group)
{
    (void)intervention;
    return roster_week_h(reading->scenario, group);
}

/* ... or of the days from its decision on. */
static double hours_at_once(const struct reading *reading, const struct intervention *intervention,
                            size_t group)
{
    double hours = 0.0;

    for (uint32_t day = intervention->decided_day; day < intervention->once_until_day; day++)
        hours += roster_day_h(reading->scenario, group, day);
    return hours;
}

/* The map `key` from groups to hours, as shares (owned) of those that there are; NULL: none. */
static bool read_hours(const struct reading *reading, const struct place *place, const char *key,
                       const struct intervention *intervention,
                       double (*there_are)(const struct reading *, const struct intervention *,
                                           size_t),
                       const char *when, double **shares)
{
    const cJSON *const hours = json_member(place->value, key);
    const cJSON *member = NULL;

    if (hours == NULL)
        return true;
    const struct place map = place_member(place, hours);

    *shares = memory_zeroed(reading->scenario->group_count, sizeof **shares);
    cJSON_ArrayForEach(member, hours)
    {
        const struct place at = place_member(&map, member);
        size_t group = 0;
        if (!reading_find(reading, READING_GROUP, member->string, &at, &group))
            return false;
        const double most_h = there_are(reading, intervention, group);
        if (member->valuedouble > most_h)
            return place_error(&at, "%s, but the group has %.6g hours %s; take fewer",
                               place_show(member).text, most_h, when);
        (*shares)[group] = most_h > 0.0 ? member->valuedouble / most_h : 0.0;
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
    return read_hours(reading, place, "upkeep_h_per_wk", intervention, hours_of_week, "a week",
                      &intervention->upkeep)
           && read_hours(reading, place, "cost_h", intervention, hours_at_once, "in those weeks",
                         &intervention->once);
}
