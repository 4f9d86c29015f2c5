#include "scenario/read_group.h"

#include "base/memory.h"
#include "scenario/json.h"
#include "scenario/read_distribution.h"
#include "scenario/read_hours.h"

#include <string.h>

static bool read_group(const struct place *place, struct scenario_group *group)
{
    const struct place weekday = reading_member(place, "weekday");
    const struct place month = reading_member(place, "month");
    const cJSON *const agents = json_member(place->value, "agents");
    const bool by_slot = json_member(place->value, "agents_by_slot") != NULL;

    group->team = reading_copy_of(place, "team");
    group->agents = agents != NULL ? agents->valuedouble : 1; /* else read_staff_time.h */
    group->finishes_queue = strcmp(reading_text(place, "after_closing"), "finish_queue") == 0;
    read_hours_factors(&weekday, group->weekday, DAYS_PER_WEEK);
    read_hours_factors(&month, group->month, MONTHS_PER_YEAR);
    if (by_slot)
        return read_hours_slots(place, "agents_by_slot", &group->shape);
    return json_member(place->value, "shape") == NULL
           || read_hours_slots(place, "shape", &group->shape);
}

bool read_group_all(struct reading *reading)
{
    struct scenario *const scenario = reading->scenario;
    const struct place map = reading_member(&reading->top, "groups");
    const cJSON *member = NULL;

    scenario->groups = memory_zeroed(json_count(map.value), sizeof *scenario->groups);
    cJSON_ArrayForEach(member, map.value)
    {
        const struct place at = place_member(&map, member);
        struct scenario_group *const group = &scenario->groups[scenario->group_count++];
        group->id = reading_copy(member->string);
        if (!read_group(&at, group))
            return false;
    }
    return true;
}

/* The skill of `group` for the queue that the key at `place` names. */
static bool find_skill(const struct reading *reading, const struct place *place,
                       struct scenario_group *group, struct scenario_skill **skill)
{
    size_t queue = 0;

    if (!reading_find(reading, READING_QUEUE, place->key, place, &queue))
        return false;
    for (size_t i = 0; i < group->skill_count; i++) {
        if (group->skills[i].queue == queue) {
            *skill = &group->skills[i];
            return true;
        }
    }
    place_error(place, "group \"%s\" does not serve queue \"%s\"; let it serve that or drop this",
                group->id, place->key);
    return false;
}

static bool read_speed(const struct reading *reading, const struct place *place,
                       struct scenario_group *group)
{
    const struct place speed = reading_member(place, "speed");
    const cJSON *member = NULL;

    for (size_t i = 0; i < group->skill_count; i++)
        group->skills[i].speed = cJSON_IsNumber(speed.value) ? speed.value->valuedouble : 1;
    cJSON_ArrayForEach(member, speed.value)
    {
        const struct place at = place_member(&speed, member);
        struct scenario_skill *skill = NULL;
        if (!find_skill(reading, &at, group, &skill))
            return false;
        skill->speed = member->valuedouble;
    }
    return true;
}

/* The member `key` of `place`, if there is one. */
static bool read_own_time(const struct place *place, const char *key, bool *has,
                          struct distribution *distribution)
{
    const cJSON *const member = json_member(place->value, key);

    if (member == NULL)
        return true;
    const struct place at = place_member(place, member);

    *has = read_distribution(&at, true, distribution);
    return *has;
}

static bool read_handling(const struct place *place, struct scenario_skill *skill)
{
    return read_own_time(place, "talk", &skill->has_talk, &skill->talk)
           && read_own_time(place, "wrap_up", &skill->has_wrap_up, &skill->wrap_up);
}

static bool read_interruptible(const struct place *place, struct scenario_skill *skill)
{
    return read_own_time(place, "resume", &skill->is_interruptible, &skill->resume);
}

static bool read_keep_idle(const struct place *place, struct scenario_skill *skill)
{
    skill->keep_idle = (uint32_t)place->value->valuedouble;
    return true;
}

static bool read_switch_cost(const struct place *place, struct scenario_skill *skill)
{
    skill->switch_cost = place->value->valuedouble;
    return true;
}

/* What a group says by queue, if it does. */
static const struct {
    const char *key;
    bool (*read)(const struct place *place, struct scenario_skill *skill);
} BY_QUEUE[] = {{"keep_idle", read_keep_idle},
                {"handling", read_handling},
                {"interruptible", read_interruptible},
                {"switch_cost", read_switch_cost}};

static bool read_by_queue(const struct reading *reading, const struct place *place, size_t what,
                          struct scenario_group *group)
{
    const cJSON *const object = json_member(place->value, BY_QUEUE[what].key);
    const cJSON *member = NULL;

    if (object == NULL)
        return true;
    const struct place map = place_member(place, object);

    cJSON_ArrayForEach(member, object)
    {
        const struct place at = place_member(&map, member);
        struct scenario_skill *skill = NULL;

        if (!find_skill(reading, &at, group, &skill) || !BY_QUEUE[what].read(&at, skill))
            return false;
    }
    return true;
}

static bool read_skills(const struct reading *reading, const struct place *place,
                        struct scenario_group *group)
{
    if (!read_speed(reading, place, group))
        return false;
    for (size_t i = 0; i < sizeof BY_QUEUE / sizeof *BY_QUEUE; i++) {
        if (!read_by_queue(reading, place, i, group))
            return false;
    }
    return true;
}

bool read_group_handling(struct reading *reading)
{
    const struct place map = reading_member(&reading->top, "groups");
    struct scenario_group *group = reading->scenario->groups;
    const cJSON *member = NULL;

    cJSON_ArrayForEach(member, map.value)
    {
        const struct place at = place_member(&map, member);
        if (!read_skills(reading, &at, group))
            return false;
        group++;
    }
    return true;
}
