/* theory/survival.h - patience as a function of the wait: how many are still there.
 *
 * A struct distribution (engine/distribution.h) seen from the side of integration: the probability
 * of lasting longer than x, partial moments, and the places where these are not smooth. GSL does
 * the special functions; costs O(log points) for a table, curve or hazard.
 */
#ifndef THEORY_SURVIVAL_H
#define THEORY_SURVIVAL_H

#include "engine/distribution.h"
#include "theory/survival_pieces.h"

#include <stddef.h>

/* Made by survival_make(); read-only from then on. All but the break points is private. */
struct survival {
    enum distribution_kind kind; /* HAZARD stands for everything piecewise */
    double p_zero;
    double plus;
    double mean, cv, shape, scale;
    double mu_log, sigma_log;
    struct survival_pieces pieces;
    struct survival *parts; /* owned: of a mixture, `count` long like `p` */
    double *p;              /* owned */
    size_t count;
    double *break_points_s; /* owned, ascending: kinks, steps, and where it changes fast */
    size_t break_count;
};

/* `distribution` may be NULL: endless patience. */
struct survival survival_make(const struct distribution *distribution);

void survival_term(struct survival *survival);

struct survival_value survival_at(const struct survival *survival, double x_s);

/* The integral of P(R > x) from `from_s` to `to_s` (negative where to < from), precise also where
 * the two are close together and far from 0. */
double survival_integral(const struct survival *survival, double from_s, double to_s);

/* P(R = infinity): the share that never leaves. */
double survival_never(const struct survival *survival);

#endif
