/* theory/queue_formula.h - the right formula for a queue: closed forms and sums where there are
 * any (theory/erlang.h), integrals for the rest (theory/patience_queue.h).
 */
#ifndef THEORY_QUEUE_FORMULA_H
#define THEORY_QUEUE_FORMULA_H

#include "base/error.h"
#include "theory/single_queue.h"

#include <stdbool.h>

/* Percentiles of the wait, named as in the results of a simulation run. */
struct queue_formula_percentiles {
    double wait_p50_s, wait_p80_s, wait_p90_s, wait_p95_s, wait_p99_s; /* of all not blocked */
    double answered_wait_p50_s, answered_wait_p80_s, answered_wait_p90_s, answered_wait_p95_s,
        answered_wait_p99_s;
};

/* Fails when the queue would grow without end, and says how many agents it takes; or when there are
 * fewer trunks than agents. */
MUST_CHECK bool queue_formula_check(const struct single_queue *queue, struct error *error);

/* The least number of agents with which the queue is stable. */
double queue_formula_stable_agents(const struct single_queue *queue);

/* All measures of a queue that passes the check. */
struct single_queue_measures queue_formula_measures(const struct single_queue *queue);

struct queue_formula_percentiles queue_formula_percentiles(const struct single_queue *queue);

#endif
