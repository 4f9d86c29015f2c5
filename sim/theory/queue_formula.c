/* Sums over states are exact and fast as long as there are not too many states; the integrals do
 * not care about their number. */
#include "theory/queue_formula.h"

#include "theory/erlang.h"
#include "theory/patience_queue.h"
#include "theory/survival.h"

#include <math.h>

#define MOST_STATES 1e6 /* about 30 ms; integrals are faster from here on */

double queue_formula_stable_agents(const struct single_queue *queue)
{
    struct survival survival = survival_make(queue->patience);
    const double staying = single_queue_load(queue) * survival_never(&survival);

    survival_term(&survival);
    return isfinite(single_queue_room(queue)) ? 1.0 : floor(staying) + 1.0;
}

bool queue_formula_check(const struct single_queue *queue, struct error *error)
{
    if (!queue->no_waiting && queue->trunks != SINGLE_QUEUE_NO_LIMIT
        && queue->trunks < queue->agents)
        return error_set(error, "--trunks", "is %u; must be at least the number of agents, %u",
                         queue->trunks, queue->agents);

    const double needed = queue_formula_stable_agents(queue);

    if (queue->agents < needed)
        return error_set(error, "--agents",
                         "is %u, but %.6g erlang of work comes in from contacts that never hang up,"
                         " so the queue would grow without end; needs at least %.0f agents",
                         queue->agents, single_queue_load(queue), needed);
    return true;
}

struct single_queue_measures queue_formula_measures(const struct single_queue *queue)
{
    if (erlang_applies(queue) && (erlang_is_closed(queue) || erlang_states(queue) <= MOST_STATES))
        return erlang_measures(queue);

    struct patience_queue solved = patience_queue_solve(queue);
    const struct single_queue_measures measures = patience_queue_measures(&solved);

    patience_queue_term(&solved);
    return measures;
}

struct queue_formula_percentiles queue_formula_percentiles(const struct single_queue *queue)
{
    struct patience_queue solved = patience_queue_solve(queue);
    const struct queue_formula_percentiles percentiles = {
        .wait_p50_s = patience_queue_wait_quantile(&solved, 0.50),
        .wait_p80_s = patience_queue_wait_quantile(&solved, 0.80),
        .wait_p90_s = patience_queue_wait_quantile(&solved, 0.90),
        .wait_p95_s = patience_queue_wait_quantile(&solved, 0.95),
        .wait_p99_s = patience_queue_wait_quantile(&solved, 0.99),
        .answered_wait_p50_s = patience_queue_answered_wait_quantile(&solved, 0.50),
        .answered_wait_p80_s = patience_queue_answered_wait_quantile(&solved, 0.80),
        .answered_wait_p90_s = patience_queue_answered_wait_quantile(&solved, 0.90),
        .answered_wait_p95_s = patience_queue_answered_wait_quantile(&solved, 0.95),
        .answered_wait_p99_s = patience_queue_answered_wait_quantile(&solved, 0.99),
    };

    patience_queue_term(&solved);
    return percentiles;
}
