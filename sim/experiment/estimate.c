#include "experiment/estimate.h"

#include "base/memory.h"

#include <assert.h>
#include <float.h>
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Of a two-sided 95 % interval. */
#define UPPER_TAIL 0.025

/* Pseudo-values are (n times) differences of nearly equal numbers: those that differ by no more
 * than this many rounding errors are the same. */
#define ROUNDINGS 16.0

struct estimate estimate_interval(double mean, double size, const struct estimate_pseudo *pseudo,
                                  size_t count)
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

    if (deviation <= ROUNDINGS * replications * DBL_EPSILON * size)
        estimate.half_width_95 = 0.0;
    else
        estimate.half_width_95 =
            gsl_cdf_tdist_Qinv(UPPER_TAIL, df) * deviation / sqrt(replications);
    return estimate;
}

/* Of a block of `size` of all the replications. */
static struct estimate_pseudo pseudo_of(double value, double without, double size,
                                        double replications)
{
    const double share = replications / size;

    return (struct estimate_pseudo){share * value - (share - 1.0) * without, size};
}

/* A metric, with its pseudo-values. */
struct sample {
    double mean;
    struct estimate_pseudo *pseudo; /* owned */
    size_t count;
};

/* The sums of `count` blocks from `first`: of one where they are, of more in `scratch`. */
static const double *sums_of(const struct blocks *blocks, size_t first, size_t count,
                             double *scratch)
{
    const double *const sums = blocks->sums + first * blocks->width;

    if (count == 1)
        return sums;
    memcpy(scratch, sums, blocks->width * sizeof *sums);
    for (size_t i = blocks->width; i < count * blocks->width; i++)
        scratch[i % blocks->width] += sums[i];
    return scratch;
}

/* The sample by blocks of `per_block` replications: a multiple of what the pool has. */
static struct sample sample_of(const struct pool *pool, size_t row, size_t slot,
                               const struct metric *metric, size_t per_block)
{
    const struct blocks *const blocks = pool_blocks(pool, slot, metric);
    const struct metric_view whole = pool_view(pool, row, slot, metric, blocks->whole);
    const size_t join = per_block / blocks->per_block;
    double *const scratch = join > 1 ? memory_zeroed(blocks->width, sizeof *scratch) : NULL;
    struct sample sample = {.mean = metric_value(metric, &whole, NULL)};

    assert(per_block % blocks->per_block == 0);
    sample.pseudo = memory_zeroed(blocks->count, sizeof *sample.pseudo);
    for (size_t i = 0; i < blocks->count; i += join) {
        const size_t joined = i + join < blocks->count ? join : blocks->count - i;
        const struct metric_view part =
            pool_view(pool, row, slot, metric, sums_of(blocks, i, joined, scratch));
        const double size = (double)((joined - 1) * blocks->per_block)
                            + (double)blocks_size(blocks, i + joined - 1);
        const double without = metric_value(metric, &whole, &part);

        sample.pseudo[sample.count++] =
            pseudo_of(sample.mean, without, size, (double)blocks->replications);
    }
    free(scratch);
    return sample;
}

struct estimate estimate_metric(const struct pool *pool, size_t row, size_t slot,
                                const struct metric *metric)
{
    if (pool->replications == 0)
        return (struct estimate){.mean = NAN, .half_width_95 = NAN};
    const struct sample sample =
        sample_of(pool, row, slot, metric, pool_blocks(pool, slot, metric)->per_block);
    const struct estimate estimate =
        estimate_interval(sample.mean, fabs(sample.mean), sample.pseudo, sample.count);

    free(sample.pseudo);
    return estimate;
}

struct estimate estimate_series(const struct series *series, size_t row, size_t period,
                                const struct metric *metric)
{
    const struct blocks *const blocks = &series->blocks;
    double whole_sums[METRIC_SUMS];
    double part_sums[METRIC_SUMS];
    const struct metric_view whole = {.sums = whole_sums};
    const struct metric_view part = {.sums = part_sums};

    series_sums(series, row, period, blocks->whole, blocks->replications, whole_sums);
    const double mean = metric_value(metric, &whole, NULL);
    struct estimate_pseudo *const pseudo = memory_zeroed(blocks->count, sizeof *pseudo);

    for (size_t i = 0; i < blocks->count; i++) {
        const size_t size = blocks_size(blocks, i);
        series_sums(series, row, period, blocks->sums + i * blocks->width, size, part_sums);
        pseudo[i] = pseudo_of(mean, metric_value(metric, &whole, &part), (double)size,
                              (double)blocks->replications);
    }
    const struct estimate estimate = estimate_interval(mean, fabs(mean), pseudo, blocks->count);

    free(pseudo);
    return estimate;
}

/* --- differences --- */

static size_t larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

struct estimate estimate_difference(const struct pool *pool, size_t row, const struct pool *less,
                                    size_t less_row, const struct metric *metric)
{
    assert(pool->replications > 0 && pool->replications == less->replications);
    /* blocks grow by doubling, so the larger size is a multiple of the smaller */
    const size_t per_block = larger(pool_blocks(pool, ROWS_WHOLE_DAY, metric)->per_block,
                                    pool_blocks(less, ROWS_WHOLE_DAY, metric)->per_block);
    const struct sample one = sample_of(pool, row, ROWS_WHOLE_DAY, metric, per_block);
    const struct sample other = sample_of(less, less_row, ROWS_WHOLE_DAY, metric, per_block);
    const double size = fmax(fabs(one.mean), fabs(other.mean));

    assert(one.count == other.count);
    for (size_t i = 0; i < one.count; i++)
        one.pseudo[i].value -= other.pseudo[i].value;
    struct estimate estimate =
        estimate_interval(one.mean - other.mean, size, one.pseudo, one.count);

    if (estimate.half_width_95 == 0.0
        && fabs(estimate.mean) <= ROUNDINGS * (double)pool->replications * DBL_EPSILON * size)
        estimate.mean = 0.0;
    free(one.pseudo);
    free(other.pseudo);
    return estimate;
}

/* t s sqrt(1 + 1/n), from t s / sqrt(n). */
double estimate_of_one(const struct estimate *estimate, size_t replications)
{
    return estimate->half_width_95 * sqrt((double)replications + 1.0);
}

double estimate_above_0(const struct estimate *estimate)
{
    if (isnan(estimate->mean) || isnan(estimate->half_width_95))
        return NAN;
    if (estimate->half_width_95 == 0.0)
        return estimate->mean > 0.0 ? 1.0 : estimate->mean < 0.0 ? 0.0 : 0.5;
    const double df = (double)estimate->df;
    const double error = estimate->half_width_95 / gsl_cdf_tdist_Qinv(UPPER_TAIL, df);

    return gsl_cdf_tdist_P(estimate->mean / error, df);
}
