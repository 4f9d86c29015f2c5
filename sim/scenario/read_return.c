/* Whoever did not get through waits a while before the next try, and of those who were answered
 * some are helped: otherwise one moment of a run could go on for ever. */
#include "scenario/read_return.h"

#include "base/memory.h"
#include "scenario/factors.h"
#include "scenario/json.h"
#include "scenario/limits.h"
#include "scenario/names.h"
#include "scenario/read_distribution.h"

/* Shares that should add up to 1 may miss it by rounding. */
static const double SUM_TOLERANCE = 1e-9;

#define NO_QUEUE SIZE_MAX

/* When: by the clock, or some opening days later. */
static bool read_delay(const struct reading *reading, const struct place *place, bool after_answer,
                       struct scenario_return *branch)
{
    const cJSON *const days = json_member(place->value, "working_days");
    const cJSON *const after = json_member(place->value, "after");
    const struct place days_at = days != NULL ? place_member(place, days) : *place;

    branch->working_days = days == NULL ? 0 : (uint32_t)days->valuedouble;
    if (branch->working_days > 0 && reading->scenario->run.kind == SCENARIO_RUN_STEADY_STATE)
        return place_error(&days_at, "a steady state has no days; give \"after\" instead");
    branch->delay = (struct distribution){.kind = DISTRIBUTION_FIXED};
    distribution_prepare(&branch->delay);
    if (after != NULL) {
        const struct place at = place_member(place, after);

        if (!read_distribution(&at, true, &branch->delay))
            return false;
    }
    return after_answer || branch->working_days > 0
           || distribution_mean(&branch->delay) >= LIMITS_RETRY_S
           || place_error(
               place,
               "comes back at once, and could do so for ever; give \"after\" with a mean "
               "of at least %g s, or \"working_days\"",
               LIMITS_RETRY_S);
}

/* `usual`: the queue and the cause unless the file says otherwise; NO_QUEUE: it must. */
static bool read_branch(const struct reading *reading, const struct place *place,
                        const struct scenario_return *usual, struct scenario_return *branch)
{
    const cJSON *const to = json_member(place->value, "to");
    const cJSON *const cause = json_member(place->value, "cause");

    *branch = *usual;
    branch->probability = reading_number(place, "share");
    if (cause != NULL)
        branch->cause = (enum scenario_cause)names_index(names_causes, cause->valuestring);
    if (to != NULL) {
        const struct place at = place_member(place, to);

        if (!reading_find(reading, READING_QUEUE, to->valuestring, &at, &branch->queue))
            return false;
    }
    if (branch->queue == NO_QUEUE)
        return place_error(place, "\"to\" is missing; must say which of the %zu queues",
                           reading->scenario->queue_count);
    return read_delay(reading, place, usual->cause == SCENARIO_CAUSE_UNRESOLVED, branch);
}

static bool read_returns(const struct reading *reading, const struct place *place,
                         struct scenario_return usual, const char *key,
                         struct scenario_returns *returns)
{
    const double most = usual.cause == SCENARIO_CAUSE_UNRESOLVED ? FACTORS_MOST_BACK : 1.0;
    const cJSON *const list = json_member(place->value, key);
    const cJSON *item = NULL;
    double sum = 0.0;

    if (list == NULL)
        return true;
    const struct place list_at = place_member(place, list);

    returns->branches = memory_zeroed(json_count(list), sizeof *returns->branches);
    cJSON_ArrayForEach(item, list)
    {
        const struct place at = place_item(&list_at, item, returns->count);
        struct scenario_return *const branch = &returns->branches[returns->count++];

        if (!read_branch(reading, &at, &usual, branch))
            return false;
        sum += branch->probability;
    }
    return sum <= most + SUM_TOLERANCE
           || place_error(&list_at, "has shares that add up to %.15g; must be at most %g", sum,
                          most);
}

bool read_return_all(const struct reading *reading, const struct place *place, size_t index)
{
    struct scenario_queue *const queue = &reading->scenario->queues[index];
    const struct scenario_return answered = {.queue = index, .cause = SCENARIO_CAUSE_UNRESOLVED};
    const struct scenario_return lost = {.queue = index, .cause = SCENARIO_CAUSE_REDIAL};

    return read_returns(reading, place, answered, "after_answered", &queue->after_answered)
           && read_returns(reading, place, lost, "after_abandoned", &queue->after_abandoned)
           && read_returns(reading, place, lost, "after_blocked", &queue->after_blocked)
           && read_returns(reading, place, lost, "after_turned_away", &queue->after_turned_away);
}

bool read_return_of_holder(const struct reading *reading, const struct place *place,
                           struct scenario_returns *returns)
{
    const struct scenario_return usual = {.queue =
                                              reading->scenario->queue_count == 1 ? 0 : NO_QUEUE,
                                          .cause = SCENARIO_CAUSE_NO_CALLBACK};

    return read_returns(reading, place, usual, "after_no_callback", returns);
}
