/* engine/histogram.h - counts of non-negative values in bins of bounded relative width, for
 * quantiles.
 *
 * Memory is fixed. Zero has a bin of its own. A positive value v within [HISTOGRAM_SMALLEST,
 * HISTOGRAM_LARGEST] is known to a relative error of at most HISTOGRAM_RELATIVE_ERROR; values
 * outside are counted in the first or last bin. Bins are cut out of the bits of the double
 * (exponent and first bits of the mantissa), so adding costs a shift and an increment and no
 * logarithm.
 */
#ifndef ENGINE_HISTOGRAM_H
#define ENGINE_HISTOGRAM_H

#include <assert.h>
#include <stdint.h>
#include <string.h>

enum {
    HISTOGRAM_SUBDIVISIONS = 32, /* bins per doubling */
    HISTOGRAM_DOUBLINGS = 32,    /* from 2^-8 s (4 ms) to 2^24 s (194 days) */
    HISTOGRAM_BINS = 1 + HISTOGRAM_SUBDIVISIONS * HISTOGRAM_DOUBLINGS
};
#define HISTOGRAM_SMALLEST       0x1p-8
#define HISTOGRAM_LARGEST        0x1p24
#define HISTOGRAM_RELATIVE_ERROR (1.0 / 64.0) /* half a bin */

/* Embed it by value; all zeros is an empty histogram. */
struct histogram {
    uint64_t count;
    uint64_t bin[HISTOGRAM_BINS]; /* bin[0] counts the zeros */
};

/* The bin of `value`, which is 0 or more (infinity goes to the last). */
static inline uint32_t histogram_bin(double value)
{
    if (value < HISTOGRAM_SMALLEST)
        return value > 0.0 ? 1 : 0;
    if (value >= HISTOGRAM_LARGEST)
        return HISTOGRAM_BINS - 1;
    uint64_t bits;

    memcpy(&bits, &value, sizeof bits);
    /* the bits but for those of the mantissa after the first five, counted from SMALLEST */
    return (uint32_t)(bits >> 47) - (1015u << 5) + 1;
}

/* Counts `value`, which is 0 or more, once. */
__attribute__((always_inline)) static inline void histogram_add(struct histogram *histogram,
                                                                double value)
{
    assert(value >= 0.0); /* a NaN would be counted as a zero */
    histogram->count++;
    histogram->bin[histogram_bin(value)]++;
}

/* Counts 0 so many times. */
static inline void histogram_add_zeros(struct histogram *histogram, uint64_t times)
{
    histogram->count += times;
    histogram->bin[0] += times;
}

/* Adds `other` to `histogram`. */
void histogram_merge(struct histogram *histogram, const struct histogram *other);

/* The smallest q of which at least `probability` (in (0, 1]) of the values lie at or below q, up to
 * the relative error: the middle of its bin, or 0. An empty histogram gives 0. */
double histogram_quantile(const struct histogram *histogram, double probability);

#endif
