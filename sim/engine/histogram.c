#include "engine/histogram.h"

void histogram_merge(struct histogram *histogram, const struct histogram *other)
{
    histogram->count += other->count;
    for (uint32_t i = 0; i < HISTOGRAM_BINS; i++)
        histogram->bin[i] += other->bin[i];
}

/* The middle of bin `i`: its first value and half the width of the bin. */
static double middle(uint32_t i)
{
    if (i == 0)
        return 0.0;
    const uint64_t bits = ((uint64_t)(i - 1) + (1015u << 5)) << 47 | (uint64_t)1 << 46;
    double value;

    memcpy(&value, &bits, sizeof value);
    return value;
}

double histogram_quantile(const struct histogram *histogram, double probability)
{
    /* A little less, so that 0.07 of 100 values are 7 of them, though 0.07 * 100 > 7 in doubles. */
    const double wanted = probability * (double)histogram->count * (1.0 - 0x1p-50);
    uint64_t seen = 0;

    assert(probability > 0.0 && probability <= 1.0);
    for (uint32_t i = 0; i < HISTOGRAM_BINS; i++) {
        seen += histogram->bin[i];
        if (seen > 0 && (double)seen >= wanted)
            return middle(i);
    }
    return 0.0;
}
