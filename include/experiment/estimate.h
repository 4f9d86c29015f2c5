/* experiment/estimate.h - a metric's value, and how sure that is.
 *
 * The value is the metric of the sums of all replications. Its uncertainty comes from the jackknife
 * over the n blocks of replications (pool.h; usually one each): leave out block j, compute the
 * metric t(-j) of the rest, and with h = R / r_j (replications in all and in the block) take the
 * pseudo-value p_j = h t - (h - 1) t(-j). For a mean the pseudo-values are the blocks' own means,
 * and the interval is the classical one; for a ratio of sums it agrees with the delta method.
 * Sources: Tukey (1958); Miller, "The jackknife - a review", Biometrika 61 (1974); blocks of
 * unequal size as in Busing, Meijer & van der Leeden, Statistics and Computing 9 (1999).
 *
 * The same pseudo-values, subtracted pair by pair, serve for the difference of two scenarios run
 * with the same replications: chance that both share falls away.
 */
#ifndef EXPERIMENT_ESTIMATE_H
#define EXPERIMENT_ESTIMATE_H

#include "experiment/pool.h"

#include <stddef.h>

struct estimate {
    double mean;          /* NAN: not defined, for want of anything to divide by */
    double half_width_95; /* of the 95 % confidence interval; NAN: not known */
    size_t df;            /* degrees of freedom: blocks - 1 */
};

/* One block's say in an estimate. */
struct estimate_pseudo {
    double value;        /* NAN if the metric is not defined without the block */
    double replications; /* in the block */
};

/* The interval around `mean` from `count` pseudo-values. The only place with this formula. `size`
 * is that of the numbers they were made of: what spreads by no more than the rounding of those
 * does not spread. */
struct estimate estimate_interval(double mean, double size, const struct estimate_pseudo *pseudo,
                                  size_t count);

/* A metric of a row, in an interval of the day or ROWS_WHOLE_DAY. */
struct estimate estimate_metric(const struct pool *pool, size_t row, size_t slot,
                                const struct metric *metric);

/* A metric of a row in a week or day. */
struct estimate estimate_series(const struct series *series, size_t row, size_t period,
                                const struct metric *metric);

/* A metric of a row over the whole day: one less another. Of pools with the same number of
 * replications; where their blocks differ in size, by the larger ones. Exactly 0, without a margin,
 * if they differ by no more than rounding in every block. */
struct estimate estimate_difference(const struct pool *pool, size_t row, const struct pool *less,
                                    size_t less_row, const struct metric *metric);

/* The half width of the 95 % interval of one more replication, where the metric is a mean over so
 * many of them: it spreads by itself, and around a mean that is uncertain. */
double estimate_of_one(const struct estimate *estimate, size_t replications);

/* The probability that the true value is above 0, by the t distribution of the estimate: 1/2 if it
 * is 0 without a margin; NAN if that is not known. */
double estimate_above_0(const struct estimate *estimate);

#endif
