#include "experiment/estimate.h"

#include "base/memory.h"

#include <float.h>
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdlib.h>

/* Of a two-sided 95 % interval. */
#define UPPER_TAIL 0.025

/* Pseudo-values are (n times) differences of nearly equal numbers: those that differ by no more
 * than this many rounding errors are the same. */
#define ROUNDINGS 16.0

struct estimate estimate_interval(double mean, const struct estimate_pseudo *pseudo, size_t count)
{
    struct estimate estimate = {.mean = mean, .half_width_95 = NAN};
    double replications = 0.0;
    double centre = 0.0;
    double squares = 0.0;

    if (count < 2 || isnan(mean))
        return estimate;
    estimate.df = count - 1;
    for (size_t i = 0; i < count; i++) {
        replications += pseudo[i].replications;
        centre += pseudo[i].replications * pseudo[i].value;
    }
    centre /= replications;
    for (size_t i = 0; i < count; i++) {
        const double off = pseudo[i].value - centre;
        squares += pseudo[i].replications * off * off;
    }
    const double df = (double)estimate.df;
    const double deviation = sqrt(squares / df); /* of one replication */

    if (deviation <= ROUNDINGS * replications * DBL_EPSILON * fabs(mean))
        estimate.half_width_95 = 0.0;
    else
        estimate.half_width_95 =
            gsl_cdf_tdist_Qinv(UPPER_TAIL, df) * deviation / sqrt(replications);
    return estimate;
}

struct estimate_pseudo *estimate_pseudo_values(const struct pool *pool, size_t row, size_t slot,
                                               const struct metric *metric, double *mean,
                                               size_t *count)
{
    if (pool->replications == 0)
        return NULL;
    const struct blocks *const blocks = pool_blocks(pool, slot, metric);
    const struct metric_view whole = pool_view(pool, row, slot, metric, blocks->whole);
    const double value = metric_value(metric, &whole, NULL);
    struct estimate_pseudo *const pseudo = memory_zeroed(blocks->count, sizeof *pseudo);

    for (size_t i = 0; i < blocks->count; i++) {
        const struct metric_view part =
            pool_view(pool, row, slot, metric, blocks->sums + i * blocks->width);
        const double size = (double)blocks_size(blocks, i);
        const double share = (double)blocks->replications / size;
        const double without = metric_value(metric, &whole, &part);

        pseudo[i].replications = size;
        pseudo[i].value = share * value - (share - 1.0) * without;
    }
    *mean = value;
    *count = blocks->count;
    return pseudo;
}

struct estimate estimate_metric(const struct pool *pool, size_t row, size_t slot,
                                const struct metric *metric)
{
    size_t count = 0;
    double mean = NAN;
    struct estimate_pseudo *const pseudo =
        estimate_pseudo_values(pool, row, slot, metric, &mean, &count);
    const struct estimate estimate = estimate_interval(mean, pseudo, count);

    free(pseudo);
    return estimate;
}
