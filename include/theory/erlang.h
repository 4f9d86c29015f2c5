/* theory/erlang.h - the formulas of Erlang and Palm: queues whose states are numbers.
 *
 * Erlang-B (no waiting), Erlang-C (everyone waits), Erlang-A (exponential patience) and each of
 * them with a limited number of trunks, from the stationary distribution of a birth-death process.
 * Costs O(agents + waiting contacts that matter). Threads may share nothing here.
 */
#ifndef THEORY_ERLANG_H
#define THEORY_ERLANG_H

#include "theory/single_queue.h"

#include <stdbool.h>
#include <stdint.h>

/* Erlang-B: the share of contacts that `agents` agents without a queue lose at `load` erlang
 * (0 or more, any real number). Underflows to 0. */
double erlang_b(uint32_t agents, double load);

/* Erlang-C: the probability of waiting; 1 where load >= agents. */
double erlang_c(uint32_t agents, double load);

/* True when erlang_measures() knows this patience: none given, never, or exponential, each with or
 * without a mass at zero. */
bool erlang_applies(const struct single_queue *queue);

/* True when the queue has a steady state: it ends somewhere, by trunks, patience or agents enough.
 */
bool erlang_is_stable(const struct single_queue *queue);

/* True when erlang_measures() has a closed form: Erlang-C. */
bool erlang_is_closed(const struct single_queue *queue);

/* Roughly how many states erlang_measures() has to visit above `agents`: a measure of its cost. */
double erlang_states(const struct single_queue *queue);

/* All measures; the queue must be stable and erlang_applies() to it. The wait of a contact that
 * finds k others waiting is a sum of k+1 exponential stages whose rates form an arithmetic series;
 * its distribution function is that of a negative binomial (Riordan 1962, section 5.4). */
struct single_queue_measures erlang_measures(const struct single_queue *queue);

#endif
