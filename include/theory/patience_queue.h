/* theory/patience_queue.h - M/M/n+G: any patience, solved by integrals.
 *
 * While all agents are busy, the wait a newcomer with endless patience would have has a density
 * proportional to exp(psi(x)), psi(x) = integral from 0 to x of (arrivals x P(R > u) - service
 * rate) du; every measure is an integral of it times something (Baccelli & Hebuterne 1981; Zeltyn &
 * Mandelbaum 2005, "Call centers with impatient customers: many-server asymptotics of the M/M/n+G
 * queue", section 3). Given x, the number waiting is Poisson with mean y = arrivals x integral of
 * P(R > u) up to x; a limited number of trunks cuts that off (Brandt & Brandt 1999, "On the
 * M(n)/M(n)/s queue with impatient calls"), which turns psi into -service rate x x + log of the
 * sum of y^k / k! over the places in the queue.
 *
 * Costs some milliseconds whatever the number of agents, more for a table with many steps.
 */
#ifndef THEORY_PATIENCE_QUEUE_H
#define THEORY_PATIENCE_QUEUE_H

#include "theory/patience_density.h"
#include "theory/single_queue.h"

#include <stdbool.h>
#include <stddef.h>

/* A solved queue. Fields are private to patience_queue.c; release with patience_queue_term(). */
struct patience_queue {
    struct single_queue queue; /* its patience borrowed */
    struct patience_density density;
    struct patience_queue_panel *panels; /* owned, ascending and adjoining */
    size_t panel_count;
    double total; /* integral of exp(psi - peak_psi), blocked ones included */
    double all_busy, idle;
    double mean_busy;
};

/* True when the queue has a steady state. */
bool patience_queue_is_stable(const struct single_queue *queue);

/* Solves a stable queue. */
struct patience_queue patience_queue_solve(const struct single_queue *queue);

struct single_queue_measures patience_queue_measures(const struct patience_queue *queue);

/* P(wait > t) of those not blocked, whatever became of them. */
double patience_queue_wait_over(const struct patience_queue *queue, double t_s);

/* P(wait > t) of the answered. */
double patience_queue_answered_wait_over(const struct patience_queue *queue, double t_s);

/* The smallest t with P(wait <= t) >= probability, which lies in (0, 1); of all who were not
 * blocked, and of the answered. */
double patience_queue_wait_quantile(const struct patience_queue *queue, double probability);
double patience_queue_answered_wait_quantile(const struct patience_queue *queue,
                                             double probability);

void patience_queue_term(struct patience_queue *queue);

#endif
