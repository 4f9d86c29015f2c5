#include "scenario/read_onboarding.h"

#include "base/memory.h"
#include "scenario/json.h"
#include "scenario/roster.h"

static uint32_t days_of(const struct place *place, const char *key)
{
    return (uint32_t)reading_number(place, key) * DAYS_PER_WEEK;
}

/* `place`: of the number of new people in the group. */
static bool read_hire(const struct reading *reading, const struct place *place, double coach_h,
                      struct intervention_hire *hire)
{
    const struct scenario *const scenario = reading->scenario;

    if (!reading_find(reading, READING_GROUP, place->value->string, place, &hire->group))
        return false;
    const struct scenario_group *const group = &scenario->groups[hire->group];
    const double week_h = roster_week_h(scenario, hire->group);
    const double coached_h = place->value->valuedouble * coach_h;

    if (group->heads == 0)
        return place_error(place,
                           "joins a group of which it is not known how many people it has; "
                           "give groups.%s.heads",
                           group->id);
    if (coached_h > week_h)
        return place_error(place,
                           "need %.6g hours of coaching a week, but the group has %.6g hours; take "
                           "fewer of either",
                           coached_h, week_h);
    hire->more = place->value->valuedouble / group->heads;
    hire->coach = week_h > 0.0 ? coached_h / week_h : 0.0;
    return true;
}

bool read_onboarding(const struct reading *reading, const struct place *place,
                     struct intervention *intervention)
{
    struct intervention_onboarding *const onboarding = &intervention->onboarding;
    const struct place map = reading_member(place, "heads");
    const double coach_h = reading_number(place, "senior_h_per_wk");
    const cJSON *member = NULL;

    onboarding->training_days = days_of(place, "training_wk");
    onboarding->handling = reading_number(place, "handling");
    onboarding->proficiency_wk = reading_number(place, "proficiency_wk");
    onboarding->coach_days = days_of(place, "coach_wk");
    onboarding->hires = memory_zeroed(json_count(map.value), sizeof *onboarding->hires);
    cJSON_ArrayForEach(member, map.value)
    {
        const struct place at = place_member(&map, member);
        if (!read_hire(reading, &at, coach_h, &onboarding->hires[onboarding->hire_count++]))
            return false;
    }
    return true;
}
