#include "scenario/read_project.h"

#include "base/memory.h"
#include "scenario/json.h"
#include "scenario/roster.h"

#include <string.h>

/* By custom: a big project seldom succeeds, a small step often. */
static const double LANDS_AT_ONCE = 0.2;
static const double LANDS_BY_STEPS = 0.8;
static const double HANDLING_AT_ONCE = 0.95;
static const double HANDLING_BY_STEPS = 0.9975;

static double number_or(const struct place *place, const char *key, double otherwise)
{
    const cJSON *const number = json_member(place->value, key);

    return number == NULL ? otherwise : number->valuedouble;
}

/* Who works on it, and for how long. */
static bool read_hours(const struct reading *reading, const struct place *place,
                       struct intervention *intervention)
{
    const struct place map = reading_member(place, "h_per_wk");
    const size_t count = json_count(map.value);
    const cJSON *member = NULL;

    intervention->groups = memory_zeroed(count, sizeof *intervention->groups);
    intervention->project.hours = memory_zeroed(count, sizeof *intervention->project.hours);
    cJSON_ArrayForEach(member, map.value)
    {
        const struct place at = place_member(&map, member);
        const size_t i = intervention->group_count++;
        if (!reading_find(reading, READING_GROUP, member->string, &at, &intervention->groups[i]))
            return false;
        const double week_h = roster_week_h(reading->scenario, intervention->groups[i]);
        if (member->valuedouble > week_h)
            return place_error(&at, "%s, but the group has %.6g hours a week; take fewer",
                               place_show(member).text, week_h);
        intervention->project.hours[i] = week_h > 0.0 ? member->valuedouble / week_h : 0.0;
    }
    return true;
}

bool read_project(const struct reading *reading, const struct place *place,
                  struct intervention *intervention)
{
    struct intervention_project *const project = &intervention->project;
    const bool by_steps = strcmp(reading_text(place, "style"), "steady") == 0;
    const uint32_t step_days = (uint32_t)reading_number(place, "step_wk") * DAYS_PER_WEEK;

    project->work_days = intervention->end_day - intervention->start_day;
    intervention->end_day = INTERVENTION_FOR_EVER; /* what it brings stays */
    project->step_days = by_steps ? step_days : project->work_days;
    project->lands = number_or(place, "lands", by_steps ? LANDS_BY_STEPS : LANDS_AT_ONCE);
    project->handling =
        number_or(place, "handling", by_steps ? HANDLING_BY_STEPS : HANDLING_AT_ONCE);
    project->involved = reading_number(place, "involved");
    project->switch_loss = reading_number(place, "switch_loss");
    return read_hours(reading, place, intervention);
}
