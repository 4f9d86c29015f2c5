#include "scenario/read_team.h"

#include "base/memory.h"

#include <string.h>

static bool is_of(const char *team, const char *id)
{
    return team != NULL && strcmp(team, id) == 0;
}

bool read_team(const struct reading *reading, const struct place *place,
               struct intervention_team *team)
{
    const struct scenario *const scenario = reading->scenario;
    const char *const id = place->value->valuestring;

    team->id = reading_copy(id);
    team->from_day = team->to_day = INTERVENTION_FOR_EVER;
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

bool read_team_is_new(const struct intervention_team *others, size_t count,
                      const struct place *place)
{
    const char *const name = place->value->valuestring;

    for (size_t i = 0; i < count; i++) {
        if (strcmp(others[i].id, name) == 0)
            return place_error(place, "\"%s\" stands here twice; keep one", name);
    }
    return true;
}
