#include "model/result.h"

#include "base/memory.h"

#include <assert.h>
#include <stdlib.h>

static void add(double *sums, const double *other, size_t count)
{
    for (size_t i = 0; i < count; i++)
        sums[i] += other[i];
}

static void maximise(double *values, const double *other, size_t count)
{
    for (size_t i = 0; i < count; i++)
        values[i] = other[i] > values[i] ? other[i] : values[i];
}

static void keep_worst(struct result_worst *worst, const struct result_worst *other)
{
    if (other->offered > 0.0
        && (worst->offered == 0.0 || other->abandonment_rate > worst->abandonment_rate))
        *worst = *other;
}

struct result result_empty(const struct result *like)
{
    const size_t queues = like->queue_count;
    const size_t groups = like->group_count;
    const size_t slots = like->slot_count;

    return (struct result){
        .queue_count = queues,
        .group_count = groups,
        .slot_count = slots,
        .day_count = like->day_count,
        .intervention_count = like->intervention_count,
        .queue = memory_zeroed(queues * slots, sizeof *like->queue),
        .group = memory_zeroed(groups * slots, sizeof *like->group),
        .link = memory_zeroed(queues * groups, sizeof *like->link),
        .cause = memory_zeroed(queues * SCENARIO_CAUSES, sizeof *like->cause),
        .offer = memory_zeroed(queues, sizeof *like->offer),
        .condition = memory_zeroed(like->day_count, sizeof *like->condition),
        .pilot = memory_zeroed(like->intervention_count, sizeof *like->pilot),
        .day = memory_zeroed(queues * like->day_count, sizeof *like->day),
        .run_day = memory_zeroed(like->day_count, sizeof *like->run_day),
        .scatter = memory_zeroed(queues, sizeof *like->scatter),
        .worst = memory_zeroed(queues, sizeof *like->worst),
        .wait = memory_zeroed(queues, sizeof *like->wait),
        .wait_answered = memory_zeroed(queues, sizeof *like->wait_answered),
        .longest_wait_s = memory_zeroed(queues, sizeof *like->longest_wait_s),
        .longest_queue = memory_zeroed(queues, sizeof *like->longest_queue),
    };
}

void result_add(struct result *result, const struct result *other)
{
    const size_t queues = result->queue_count;
    const size_t groups = result->group_count;
    const size_t slots = result->slot_count;

    assert(other->queue_count == queues && other->group_count == groups
           && other->intervention_count == result->intervention_count);
    assert(other->slot_count == slots && other->day_count == result->day_count);
    add(result->queue[0], other->queue[0], queues * slots * QUEUE_SUMS);
    if (groups > 0) {
        add(result->group[0], other->group[0], groups * slots * GROUP_SUMS);
        add(result->link[0], other->link[0], queues * groups * LINK_SUMS);
    }
    add(result->cause[0], other->cause[0], queues * SCENARIO_CAUSES * CAUSE_SUMS);
    add(result->offer[0], other->offer[0], queues * OFFER_SUMS);
    if (result->intervention_count > 0)
        add(result->pilot[0], other->pilot[0], result->intervention_count * PILOT_SUMS);
    add(result->cases, other->cases, CASE_SUMS);
    result->purges += other->purges;
    add(result->holders, other->holders, HOLDER_SUMS);
    add(result->complaints, other->complaints, COMPLAINT_SUMS);
    add(result->applications, other->applications, APPLICATION_SUMS);
    if (result->day_count > 0) {
        add(result->condition[0], other->condition[0], result->day_count * CONDITION_SUMS);
        add(result->day[0], other->day[0], queues * result->day_count * DAY_SUMS);
        add(result->run_day[0], other->run_day[0], result->day_count * RUN_DAY_SUMS);
    }
    add(result->scatter[0], other->scatter[0], queues * SCATTER_SUMS);
    for (size_t queue = 0; queue < queues; queue++) {
        keep_worst(&result->worst[queue], &other->worst[queue]);
        histogram_merge(&result->wait[queue], &other->wait[queue]);
        histogram_merge(&result->wait_answered[queue], &other->wait_answered[queue]);
    }
    maximise(result->longest_wait_s, other->longest_wait_s, queues);
    maximise(result->longest_queue, other->longest_queue, queues);
    maximise(&result->last_departure_s, &other->last_departure_s, 1);
    result->observed_s += other->observed_s;
    result->contacts += other->contacts;
    result->events += other->events;
}

void result_term(struct result *result)
{
    free(result->queue);
    free(result->group);
    free(result->link);
    free(result->cause);
    free(result->offer);
    free(result->condition);
    free(result->pilot);
    free(result->day);
    free(result->run_day);
    free(result->scatter);
    free(result->worst);
    free(result->wait);
    free(result->wait_answered);
    free(result->longest_wait_s);
    free(result->longest_queue);
    *result = (struct result){0};
}
