/* From what befalls a contact that finds all agents busy to the measures of the whole queue. The
 * waits of the abandoned are divided by their number before the probability of a full house comes
 * in, so that they stay known where that probability underflows. */
#include "theory/single_queue.h"

#include <assert.h>
#include <math.h>

double single_queue_load(const struct single_queue *queue)
{
    return queue->arrivals_per_s * queue->mean_handling_s;
}

double single_queue_room(const struct single_queue *queue)
{
    if (queue->no_waiting)
        return 0.0;
    if (queue->trunks == SINGLE_QUEUE_NO_LIMIT)
        return INFINITY;
    assert(queue->trunks >= queue->agents);
    return queue->trunks - queue->agents;
}

static double ratio(double part, double whole)
{
    return whole > 0.0 ? part / whole : NAN;
}

static void combine_shares(struct single_queue_measures *measures, double all_busy, double idle,
                           const struct single_queue_delayed *delayed)
{
    const double abandoned_in_target = all_busy * delayed->abandoned_in_target;

    measures->all_busy_rate = all_busy;
    measures->blocking_rate = all_busy * delayed->blocked;
    measures->answered_rate = fmin(1.0, idle + all_busy * delayed->answered);
    measures->abandoned_share = all_busy * delayed->abandoned;
    measures->short_abandonment_rate = all_busy * delayed->abandoned_short;
    measures->abandonment_rate =
        all_busy * fmax(0.0, delayed->abandoned - delayed->abandoned_short);
    measures->abandoned_within_target_rate = abandoned_in_target;
    measures->service_level = fmin(1.0, idle + all_busy * delayed->answered_in_target);
    measures->service_level_answered = ratio(measures->service_level, measures->answered_rate);
    measures->service_level_with_abandoned = measures->service_level + abandoned_in_target;
    measures->service_level_excluding_abandoned =
        ratio(measures->service_level, 1.0 - abandoned_in_target);
}

static void combine_waits(struct single_queue_measures *measures, double all_busy,
                          const struct single_queue_delayed *delayed)
{
    const double wait_s = delayed->wait_answered_s + delayed->wait_abandoned_s;
    const double accepted = 1.0 - measures->blocking_rate;

    measures->delay_probability = ratio(all_busy * delayed->delayed, accepted);
    measures->wait_over_target_rate = ratio(all_busy * delayed->over_target, accepted);
    measures->mean_wait_s = ratio(all_busy * wait_s, accepted);
    measures->asa_s = ratio(all_busy * delayed->wait_answered_s, measures->answered_rate);
    measures->mean_wait_abandoned_s = ratio(delayed->wait_abandoned_s, delayed->abandoned);
    measures->mean_wait_delayed_s = ratio(wait_s, delayed->delayed);
    measures->wait_variance_s2 = ratio(all_busy * delayed->wait_squared_s2, accepted)
                                 - measures->mean_wait_s * measures->mean_wait_s;
}

struct single_queue_measures single_queue_combine(const struct single_queue *queue, double all_busy,
                                                  double idle, double mean_busy,
                                                  const struct single_queue_delayed *delayed)
{
    struct single_queue_measures measures = {0};

    combine_shares(&measures, all_busy, idle, delayed);
    combine_waits(&measures, all_busy, delayed);
    measures.mean_busy = mean_busy;
    measures.occupancy = mean_busy / queue->agents;
    measures.mean_queue_length = all_busy * delayed->waiting;
    measures.queue_length_variance = all_busy * delayed->waiting_squared
                                     - measures.mean_queue_length * measures.mean_queue_length;
    return measures;
}
