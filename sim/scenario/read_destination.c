#include "scenario/read_destination.h"

#include "base/memory.h"
#include "scenario/json.h"

#include <math.h>

/* Shares that should add up to 1 may miss it by rounding. */
static const double SUM_TOLERANCE = 1e-9;

static bool read_shares(const struct reading *reading, const struct place *map,
                        struct scenario_share *shares)
{
    const cJSON *member = NULL;
    size_t count = 0;
    double sum = 0;

    cJSON_ArrayForEach(member, map->value)
    {
        const struct place at = place_member(map, member);
        struct scenario_share *const share = &shares[count++];

        if (!reading_find(reading, READING_QUEUE, member->string, &at, &share->queue))
            return false;
        share->probability = member->valuedouble;
        sum += member->valuedouble;
    }
    if (fabs(sum - 1) > SUM_TOLERANCE)
        return place_error(map, "add up to %.15g; must add up to 1", sum);
    for (size_t i = 0; i < count; i++)
        shares[i].probability /= sum;
    return true;
}

bool read_destination(const struct reading *reading, const struct place *place,
                      struct scenario_share **shares, size_t *count)
{
    const bool is_map = cJSON_IsObject(place->value);

    *count = is_map ? json_count(place->value) : 1;
    *shares = memory_zeroed(*count, sizeof **shares);
    if (is_map)
        return read_shares(reading, place, *shares);
    (*shares)->probability = 1;
    return reading_find(reading, READING_QUEUE, place->value->valuestring, place,
                        &(*shares)->queue);
}
