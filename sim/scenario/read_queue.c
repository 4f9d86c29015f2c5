#include "scenario/read_queue.h"

#include "base/memory.h"
#include "scenario/json.h"
#include "scenario/limits.h"
#include "scenario/names.h"
#include "scenario/read_distribution.h"
#include "scenario/read_holder.h"
#include "scenario/read_hours.h"
#include "scenario/read_return.h"

/* Shares that should add up to 1 may miss it by rounding. */
static const double SUM_TOLERANCE = 1e-9;

static void read_trunks(struct reading *reading)
{
    struct scenario *const scenario = reading->scenario;
    const cJSON *const trunks = json_member(reading->top.value, "trunks");
    const cJSON *member = NULL;

    scenario->trunks = memory_zeroed(json_count(trunks), sizeof *scenario->trunks);
    cJSON_ArrayForEach(member, trunks) scenario->trunks[scenario->trunk_count++] =
        (struct scenario_trunks){reading_copy(member->string), (uint32_t)member->valuedouble};
}

static bool read_trunks_of(const struct reading *reading, const struct place *place,
                           struct scenario_queue *queue)
{
    const cJSON *const member = json_member(place->value, "trunks");
    size_t index = 0;

    queue->trunks = SCENARIO_NO_TRUNKS;
    if (member == NULL)
        return true;
    const struct place at = place_member(place, member);

    if (!reading_find(reading, READING_TRUNKS, member->valuestring, &at, &index))
        return false;
    queue->trunks = (int64_t)index;
    return true;
}

static bool read_profile(const struct place *place, struct scenario_queue *queue)
{
    const cJSON *const member = json_member(place->value, "profile");

    if (member == NULL)
        return true;
    const struct place at = place_member(place, member);

    return read_hours_weights(&at, "weights", &queue->profile);
}

static bool read_times(const struct place *place, struct scenario_queue *queue)
{
    const struct place open = reading_member(place, "open");
    const struct place patience = reading_member(place, "patience");
    const struct place talk = reading_member(place, "talk");
    const struct place wrap_up = reading_member(place, "wrap_up");

    queue->team = reading_copy_of(place, "team");
    queue->channel =
        (enum scenario_channel)names_index(names_channels, reading_text(place, "channel"));
    queue->target_s = reading_number(place, "target_s");
    queue->target_share = reading_number(place, "target_share");
    queue->short_abandon_s = reading_number(place, "short_abandon_s");
    queue->measure_length = cJSON_IsTrue(reading_member(place, "measure_length").value);
    return read_hours_open(&open, &queue->hours) && read_profile(place, queue)
           && read_distribution(&patience, false, &queue->patience)
           && read_distribution(&talk, true, &queue->talk)
           && read_distribution(&wrap_up, true, &queue->wrap_up);
}

static bool read_follow_up(const struct place *place, struct scenario_queue *queue)
{
    const cJSON *const object = json_member(place->value, "follow_up");

    if (object == NULL)
        return true;
    const struct place at = place_member(place, object);
    const struct place work = reading_member(&at, "work");

    queue->follow_up_share = reading_number(&at, "share");
    return read_distribution(&work, true, &queue->follow_up);
}

static bool read_transfers(const struct reading *reading, const struct place *place,
                           struct scenario_queue *queue)
{
    const cJSON *const transfers = json_member(place->value, "transfers");
    const cJSON *member = NULL;
    double sum = 0;

    if (transfers == NULL)
        return true;
    const struct place map = place_member(place, transfers);

    queue->transfers = memory_zeroed(json_count(transfers), sizeof *queue->transfers);
    cJSON_ArrayForEach(member, transfers)
    {
        const struct place at = place_member(&map, member);
        struct scenario_transfer *const transfer = &queue->transfers[queue->transfer_count];
        if (!reading_find(reading, READING_QUEUE, member->string, &at, &transfer->queue))
            return false;
        transfer->probability = member->valuedouble;
        queue->transfer_count++;
        sum += member->valuedouble;
    }
    return sum <= 1 + SUM_TOLERANCE || place_error(&map, "add up to %.15g; must be at most 1", sum);
}

bool read_queue_all(struct reading *reading)
{
    struct scenario *const scenario = reading->scenario;
    const struct place map = reading_member(&reading->top, "queues");
    const cJSON *member = NULL;
    size_t transfers = 0;

    read_trunks(reading);
    scenario->queues = memory_zeroed(json_count(map.value), sizeof *scenario->queues);
    cJSON_ArrayForEach(member, map.value) scenario->queues[scenario->queue_count++].id =
        reading_copy(member->string);
    struct scenario_queue *queue = scenario->queues;

    cJSON_ArrayForEach(member, map.value)
    {
        const struct place at = place_member(&map, member);
        if (!read_times(&at, queue) || !read_follow_up(&at, queue)
            || !read_trunks_of(reading, &at, queue) || !read_transfers(reading, &at, queue)
            || !read_holder_refers(reading, &at, queue)
            || !read_return_all(reading, &at, (size_t)(queue - scenario->queues)))
            return false;
        transfers += queue->transfer_count + queue->referral_count;
        if (transfers > LIMITS_TRANSFERS)
            return place_error(&at, "is one too many: more than %d transfers between queues",
                               LIMITS_TRANSFERS);
        queue++;
    }
    return true;
}
