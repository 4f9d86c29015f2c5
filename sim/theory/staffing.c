/* Doubling from the least stable number until the goal is met, then bisection between the last two.
 */
#include "theory/staffing.h"

#include "theory/queue_formula.h"

#include <assert.h>
#include <math.h>

bool staffing_goal_met(const struct staffing_goal *goal,
                       const struct single_queue_measures *measures)
{
    switch (goal->measure) {
    case STAFFING_SERVICE_LEVEL: return measures->service_level >= goal->limit;
    case STAFFING_ABANDONMENT: return measures->abandonment_rate <= goal->limit;
    case STAFFING_ASA: return measures->asa_s <= goal->limit;
    case STAFFING_MEAN_WAIT: return measures->mean_wait_s <= goal->limit;
    case STAFFING_OCCUPANCY: return measures->occupancy <= goal->limit;
    case STAFFING_BLOCKING: return measures->blocking_rate <= goal->limit;
    }
    assert(false);
    return false;
}

static bool enough(const struct single_queue *queue, const struct staffing_goal *goal,
                   uint32_t agents)
{
    struct single_queue with = *queue;

    with.agents = agents;
    if (goal->measure == STAFFING_SERVICE_LEVEL)
        with.target_s = goal->within_s;

    const struct single_queue_measures measures = queue_formula_measures(&with);

    return staffing_goal_met(goal, &measures);
}

bool staffing_agents_for(const struct single_queue *queue, const struct staffing_goal *goal,
                         uint32_t *agents, struct error *error)
{
    const bool limited = queue->trunks != SINGLE_QUEUE_NO_LIMIT && !queue->no_waiting;
    const uint32_t most =
        limited && queue->trunks < STAFFING_MOST_AGENTS ? queue->trunks : STAFFING_MOST_AGENTS;
    struct single_queue one = *queue;

    one.agents = 1;
    const double least = queue_formula_stable_agents(&one);

    if (least > most)
        return error_set(error, "--agents-for", "needs at least %.0f agents; at most %u", least,
                         most);
    uint32_t low = (uint32_t)least - 1; /* not enough */
    uint32_t high = (uint32_t)least;

    while (!enough(queue, goal, high)) {
        if (high == most)
            return error_set(error, "--agents-for", "is not reached even with %u agents%s", most,
                             limited ? ", one for each trunk; more trunks may help" : "");
        low = high;
        high = high > most / 2 ? most : 2 * high;
    }
    while (high - low > 1) {
        const uint32_t middle = low + (high - low) / 2;

        if (enough(queue, goal, middle))
            high = middle;
        else
            low = middle;
    }
    *agents = high;
    return true;
}
