/* engine/distribution.h - the probability distributions a scenario may name, and drawing from them.
 *
 * A draw is a pure function of a draw key (engine/random.h). The first uniform u of the key decides
 * as much as it can, by inversion of P(X > x) = u, so that two scenarios that differ in a parameter
 * keep a customer's rank: a small u is a long time. Exponentials are drawn faster (exponential.h);
 * their values keep by the key. Only + - * / sqrt and engine/elementary.h are
 * used: the same bits everywhere. A distribution is read-only once made, and may be shared by
 * threads.
 */
#ifndef ENGINE_DISTRIBUTION_H
#define ENGINE_DISTRIBUTION_H

#include "engine/exponential.h"
#include "engine/random.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum distribution_kind {
    DISTRIBUTION_NEVER,            /* infinity: patience without end */
    DISTRIBUTION_FIXED,            /* always `mean` */
    DISTRIBUTION_UNIFORM,          /* between `low` and `high` */
    DISTRIBUTION_EXPONENTIAL,      /* `mean` */
    DISTRIBUTION_ERLANG,           /* `phases` exponentials of mean `mean`/phases each */
    DISTRIBUTION_GAMMA,            /* `mean` and `cv` */
    DISTRIBUTION_LOGNORMAL,        /* `mean` and `cv` of the variable itself */
    DISTRIBUTION_WEIBULL,          /* `shape` and `scale` */
    DISTRIBUTION_HYPEREXPONENTIAL, /* one of `points` exponentials: mean `x[i]`, chance `p[i]` */
    DISTRIBUTION_MIXTURE,          /* one of `points` distributions `part[i]`, chance `p[i]` */
    DISTRIBUTION_TABLE,            /* one of the `points` values `x[i]`, chance `p[i]` */
    DISTRIBUTION_CURVE, /* P(X <= x[i]) = p[i], straight between the points; what is missing
                           from 1 after the last point is infinite; the first line
                           begins at (0, 0), unless x[0] = 0 */
    DISTRIBUTION_HAZARD /* hazard `p[i]` per second from x[i] up to x[i+1]; the last for ever;
                           x[0] = 0 */
};

/* Plain data; times in seconds. Fill in the fields that `kind` names and call
 * distribution_prepare(); all zeros is DISTRIBUTION_NEVER. `x`, `p`, `cumulative` and `part` are
 * owned: allocate them by base/memory.h, `points` items each. */
struct distribution {
    enum distribution_kind kind;
    double p_zero; /* mass at zero, in [0, 1]; the rest is `plus` + what `kind` says */
    double plus;   /* 0 or more */
    double mean;   /* of the kind, before `plus` and the mass at zero */
    double cv;     /* standard deviation / mean; below 1e100 */
    double low, high;
    double shape, scale;
    uint32_t phases;
    size_t points;
    double *x;
    double *p;
    struct distribution *part;
    /* filled in by distribution_prepare() */
    double *cumulative; /* of p (mixtures, tables), of the hazard (hazard) */
    double mu_log, sigma_log;
    bool is_plain; /* exponential, and nothing else */
};

/* Computes the derived fields, of the parts of a mixture too, and scales the chances of a mixture
 * or table to the sum 1. The other fields must be set and checked. */
void distribution_prepare(struct distribution *distribution);

/* Releases what it owns; the distribution is then DISTRIBUTION_NEVER. */
void distribution_term(struct distribution *distribution);

/* A deep copy, prepared. */
struct distribution distribution_copy(const struct distribution *distribution);

/* distribution_draw() of whatever kind, without its short cut. */
double distribution_draw_any(const struct distribution *distribution, uint64_t draw_key);

/* One value, 0 or more, possibly infinite. The commonest kind is drawn inline: it costs a mix and a
 * logarithm. */
static inline double distribution_draw(const struct distribution *distribution, uint64_t draw_key)
{
    if (distribution->is_plain)
        return distribution->mean * exponential_draw(draw_key);
    return distribution_draw_any(distribution, draw_key);
}

/* The expectation with `plus` and the mass at zero counted in; infinity if a share never ends. */
double distribution_mean(const struct distribution *distribution);

/* A gamma variate of mean 1 and coefficient of variation `cv` (0 gives 1): busyness of a day. */
double distribution_draw_noise(double cv, uint64_t draw_key);

#endif
