#include "engine/histogram.h"

#include "engine/random.h"

#include <criterion/criterion.h>
#include <math.h>
#include <signal.h>
#include <stdlib.h>

TestSuite(histogram);

Test(histogram, of_nothing_has_quantile_zero)
{
    const struct histogram histogram = {0};

    cr_assert_eq(histogram_quantile(&histogram, 0.5), 0.0);
}

Test(histogram, gives_zeros_a_bin_of_their_own)
{
    struct histogram histogram = {0};

    for (int i = 0; i < 7; i++)
        histogram_add(&histogram, 0.0);
    for (int i = 0; i < 93; i++)
        histogram_add(&histogram, 100.0);
    cr_assert_eq(histogram_quantile(&histogram, 0.07), 0.0, "though 0.07 * 100 > 7 in doubles");
    cr_assert_float_eq(histogram_quantile(&histogram, 0.0701), 100.0, 100.0 / 64);
    cr_assert_eq(histogram.count, 100);
    cr_assert_eq(histogram.bin[0], 7);
}

/* Walks from bin to bin: each begins where the one before it ends. */
Test(histogram, cuts_the_line_into_bins_without_gap_or_overlap)
{
    uint32_t bin = 1;

    cr_assert_eq(histogram_bin(0x1p-1074), 1);
    cr_assert_eq(histogram_bin(nextafter(HISTOGRAM_SMALLEST, 0.0)), 1);
    for (double doubling = HISTOGRAM_SMALLEST; doubling < HISTOGRAM_LARGEST; doubling *= 2) {
        for (int part = 0; part < HISTOGRAM_SUBDIVISIONS; part++, bin++) {
            const double first = doubling * (1.0 + (double)part / HISTOGRAM_SUBDIVISIONS);

            cr_assert_eq(histogram_bin(first), bin, "%g", first);
            if (bin > 1)
                cr_assert_eq(histogram_bin(nextafter(first, 0.0)), bin - 1, "below %g", first);
        }
    }
    cr_assert_eq(bin, HISTOGRAM_BINS);
    cr_assert_eq(histogram_bin(HISTOGRAM_LARGEST), HISTOGRAM_BINS - 1);
    cr_assert_eq(histogram_bin(1e300), HISTOGRAM_BINS - 1);
    cr_assert_eq(histogram_bin(INFINITY), HISTOGRAM_BINS - 1);
}

Test(histogram, refuses_what_is_not_a_number, .signal = SIGABRT)
{
    struct histogram histogram = {0};

    histogram_add(&histogram, NAN);
}

static int ascending(const void *left, const void *right)
{
    const double a = *(const double *)left, b = *(const double *)right;

    return (a > b) - (a < b);
}

/* A wait from one of several shapes: spread over the whole range, in ties, or often zero. */
static double wait(uint64_t seed, uint32_t i)
{
    const double u = random_uniform(seed, i);

    switch (seed % 4) {
    case 0: return ldexp(1.0 + u, (int)(random_bits(seed, i) % 32) - 8);
    case 1: return floor(u * 10.0);
    case 2: return u < 0.6 ? 0.0 : -60.0 * log((u - 0.6) / 0.4 + 1e-9);
    default: return 300.0 + u;
    }
}

Test(histogram, agrees_with_the_sorted_values)
{
    enum { MOST = 3000 };
    static const double probabilities[] = {1e-9, 0.01, 0.1, 0.5, 0.8, 0.9, 0.95, 0.99, 1.0};
    static double values[MOST];

    for (uint64_t seed = 0; seed < 200; seed++) {
        struct histogram histogram = {0};
        const uint32_t count = 1 + (uint32_t)(random_bits(seed, MOST) % MOST);

        for (uint32_t i = 0; i < count; i++) {
            values[i] = wait(seed, i);
            histogram_add(&histogram, values[i]);
        }
        qsort(values, count, sizeof *values, ascending);
        for (size_t i = 0; i < sizeof probabilities / sizeof *probabilities; i++) {
            const double rank = ceil(probabilities[i] * count * (1.0 - 1e-14));
            const double exact = values[(uint32_t)rank - 1];
            const double estimate = histogram_quantile(&histogram, probabilities[i]);

            if (exact > 0.0 && exact < HISTOGRAM_SMALLEST)
                cr_assert(estimate > 0.0 && estimate < 1.02 * HISTOGRAM_SMALLEST);
            else
                cr_assert(fabs(estimate - exact) <= HISTOGRAM_RELATIVE_ERROR * exact,
                          "seed %d: %g for %g", (int)seed, estimate, exact);
        }
    }
}

Test(histogram, merged_counts_what_both_counted)
{
    static struct histogram whole, left, right;

    for (uint32_t i = 0; i < 10000; i++) {
        const double value = wait(2, i);

        histogram_add(&whole, value);
        histogram_add(i % 3 == 0 ? &left : &right, value);
    }
    histogram_merge(&left, &right);
    cr_assert_arr_eq(&left, &whole, sizeof whole);
}

Test(histogram, counts_past_what_32_bits_hold)
{
    static struct histogram histogram;

    histogram_add(&histogram, 0.0);
    histogram_add(&histogram, 5.0);
    for (int i = 0; i < 33; i++) {
        const struct histogram same = histogram;
        histogram_merge(&histogram, &same);
    }
    cr_assert_eq(histogram.count, (uint64_t)2 << 33);
    cr_assert_eq(histogram_quantile(&histogram, 0.5), 0.0);
    cr_assert_float_eq(histogram_quantile(&histogram, 0.51), 5.0, 5.0 / 64);
}
