/* theory/patience_density.h - how the offered wait is distributed while all agents are busy.
 *
 * The offered wait x (of a newcomer with endless patience) has a density proportional to
 * exp(psi(x)), psi(x) = log of the sum over k < room of y^k / k!, less serve_per_s x x, where y =
 * arrivals_per_s x the integral of P(R > u) up to x; the sum is exp(y) without a limit of places.
 * psi is concave: it rises to one peak and falls from there. Sources: patience_queue.h.
 */
#ifndef THEORY_PATIENCE_DENSITY_H
#define THEORY_PATIENCE_DENSITY_H

#include "theory/single_queue.h"
#include "theory/survival.h"

/* Made by patience_density_make(); read-only from then on. */
struct patience_density {
    struct survival survival;
    double arrivals_per_s;
    double serve_per_s;   /* of all agents together */
    double room;          /* places in the queue, possibly infinite; 0: there is no density */
    double log_factorial; /* of room - 1 */
    double peak_s;        /* where psi is largest */
    double peak_psi;
};

/* Of a stable queue. */
struct patience_density patience_density_make(const struct single_queue *queue);

void patience_density_term(struct patience_density *density);

/* log of the sum of y^k / k! over k < room, and the last term's share of that sum. */
double patience_density_log_sum(const struct patience_density *density, double y,
                                double *last_share);

/* psi(x) - peak_psi. */
double patience_density_depth(const struct patience_density *density, double x_s);

/* Where psi has sunk by `depth` after the peak, roughly; and before it, 0 if it does not sink that
 * deep there. */
double patience_density_sunk_after(const struct patience_density *density, double depth);
double patience_density_sunk_before(const struct patience_density *density, double depth);

#endif
