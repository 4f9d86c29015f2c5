#include "scenario/read_holder.h"

#include "base/memory.h"
#include "scenario/json.h"
#include "scenario/read_distribution.h"
#include "scenario/read_return.h"

/* Shares that should add up to 1 may miss it by rounding. */
static const double SUM_TOLERANCE = 1e-9;

void read_holder_ids(struct reading *reading)
{
    struct scenario *const scenario = reading->scenario;
    const cJSON *const holders = json_member(reading->top.value, "holders");
    const cJSON *member = NULL;

    scenario->holders = memory_zeroed(json_count(holders), sizeof *scenario->holders);
    cJSON_ArrayForEach(member, holders) scenario->holders[scenario->holder_count++].id =
        reading_copy(member->string);
}

bool read_holder_refers(const struct reading *reading, const struct place *place,
                        struct scenario_queue *queue)
{
    const cJSON *const refers = json_member(place->value, "refers");
    const cJSON *member = NULL;
    double sum = 0.0;

    if (refers == NULL)
        return true;
    const struct place map = place_member(place, refers);

    for (size_t i = 0; i < queue->transfer_count; i++)
        sum += queue->transfers[i].probability;
    queue->referrals = memory_zeroed(json_count(refers), sizeof *queue->referrals);
    cJSON_ArrayForEach(member, refers)
    {
        const struct place at = place_member(&map, member);
        struct scenario_referral *const referral = &queue->referrals[queue->referral_count];

        if (!reading_find(reading, READING_HOLDER, member->string, &at, &referral->holder))
            return false;
        referral->probability = member->valuedouble;
        queue->referral_count++;
        sum += member->valuedouble;
    }
    return sum <= 1.0 + SUM_TOLERANCE
           || place_error(&map, "add up to %.15g, transfers included; must be at most 1", sum);
}

static bool read_holder(const struct reading *reading, const struct place *place,
                        struct scenario_holder *holder)
{
    const struct place in_time_after = reading_member(place, "in_time_after");
    const struct place late_after = reading_member(place, "late_after");

    holder->reached = reading_number(place, "reached");
    holder->in_time = reading_number(place, "in_time");
    holder->late = reading_number(place, "late");
    if (holder->in_time + holder->late > 1.0 + SUM_TOLERANCE)
        return place_error(place, "\"in_time\" and \"late\" add up to %.15g; must be at most 1",
                           holder->in_time + holder->late);
    return read_distribution(&in_time_after, true, &holder->in_time_after)
           && read_distribution(&late_after, true, &holder->late_after)
           && read_return_of_holder(reading, place, &holder->after_no_callback);
}

bool read_holder_all(struct reading *reading)
{
    struct scenario *const scenario = reading->scenario;
    const cJSON *const holders = json_member(reading->top.value, "holders");
    struct scenario_holder *holder = scenario->holders;
    const cJSON *member = NULL;

    if (holders == NULL)
        return true;
    const struct place map = place_member(&reading->top, holders);

    cJSON_ArrayForEach(member, holders)
    {
        const struct place at = place_member(&map, member);

        if (!read_holder(reading, &at, holder++))
            return false;
    }
    return true;
}
