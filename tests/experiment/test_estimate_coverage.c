/* How often intervals hold the truth. */
#include "experiment/estimate.h"
#include "sample.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(estimate_coverage);

/* --- coverage: of N intervals, 95 % hold the truth ---
 * The number that do is binomial: its share has sd sqrt(0.95 x 0.05 / N), and lies within 4.89 sd
 * but for one time in a million. The twin with the normal quantile in place of t(9) covers 91.8 %
 * and must fail.
 */

enum { INTERVALS = 20000, SIZE = 10 };
#define TOLERANCE (4.89 * sqrt(0.95 * 0.05 / INTERVALS)) /* 0.0075 */

/* The share of intervals, made `factor` as wide, that hold the mean of normal values. */
static double coverage(double factor)
{
    size_t held = 0;

    for (uint64_t i = 0; i < INTERVALS; i++) {
        struct estimate_pseudo pseudo[SIZE];
        double mean = 0.0;
        for (uint64_t j = 0; j < SIZE; j++) {
            pseudo[j] = (struct estimate_pseudo){5.0 + fixture_normal(i, j), 1.0};
            mean += pseudo[j].value / SIZE;
        }
        const struct estimate estimate = estimate_interval(mean, mean, pseudo, SIZE);
        held += fabs(mean - 5.0) <= factor * estimate.half_width_95;
    }
    return (double)held / INTERVALS;
}

Test(estimate_coverage, holds_the_truth_95_times_in_100)
{
    const double share = coverage(1.0);
    cr_assert_float_eq(share, 0.95, TOLERANCE, "%g", share);
}

Test(estimate_coverage, would_fail_its_test_with_the_normal_quantile)
{
    const double share = coverage(1.959964 / 2.262157); /* t(9, 0.975) */
    cr_assert(fabs(share - 0.95) > TOLERANCE, "%g", share);
}

/* Offered gamma-like with cv 0.3, abandoned about 6 % of it: a ratio of correlated, skew sums. The
 * jackknife is not exact here: with 20 replications its coverage may be off by one point more. */
Test(estimate_coverage, of_a_ratio_holds_the_truth_nearly_95_times_in_100)
{
    enum { RATIOS = 1500, REPLICATIONS = 20 };
    size_t held = 0;

    for (uint64_t i = 0; i < RATIOS; i++) {
        struct sample sample;
        sample_begin(&sample, fixture_steady());
        for (uint64_t j = 0; j < REPLICATIONS; j++) {
            const uint64_t number = i * REPLICATIONS + j;
            double offered = 0.0;
            for (uint64_t k = 0; k < 11; k++) /* Erlang-11: cv 0.3 */
                offered -= 10.0 * log(fixture_uniform(number, k));
            sample_add_counts(&sample, offered, 0.12 * offered * fixture_uniform(number, 20));
        }
        const struct estimate estimate = sample_estimate(&sample, 0, "abandonment_rate");
        held += fabs(estimate.mean - 0.06) <= estimate.half_width_95;
        sample_end(&sample);
    }
    const double share = (double)held / RATIOS;
    cr_assert_float_eq(share, 0.95, 0.01 + 4.89 * sqrt(0.95 * 0.05 / RATIOS), "%g", share);
}

/* --- coverage of paired intervals ---
 * As above, with the chance that both share 10 times as large as what each has of its own: from the
 * intervals of the two by themselves, more than 99.9 % would hold the truth, which must fail.
 */

enum { PAIRS = 1500 };
#define PAIRS_TOLERANCE (4.89 * sqrt(0.95 * 0.05 / PAIRS)) /* 0.0275 */

/* The true difference is 2. */
Test(estimate_coverage, of_a_difference_is_right_with_the_pairs_and_not_without)
{
    size_t paired = 0;
    size_t apart = 0;

    for (uint64_t i = 0; i < PAIRS; i++) {
        struct sample samples[2];
        double offered[2][SIZE];
        for (uint64_t j = 0; j < SIZE; j++) {
            const uint64_t number = i * SIZE + j;
            const double shared = 1000.0 + 50.0 * fixture_normal(number, 1);
            offered[0][j] = shared + 5.0 * fixture_normal(number, 2);
            offered[1][j] = shared + 2.0 + 5.0 * fixture_normal(number, 3);
        }
        sample_begin_offered(&samples[0], offered[0], SIZE);
        sample_begin_offered(&samples[1], offered[1], SIZE);
        const struct estimate estimate = sample_difference(&samples[1], &samples[0], "offered");
        const double half_width = hypot(sample_estimate(&samples[0], 0, "offered").half_width_95,
                                        sample_estimate(&samples[1], 0, "offered").half_width_95);

        paired += fabs(estimate.mean - 2.0) <= estimate.half_width_95;
        apart += fabs(estimate.mean - 2.0) <= half_width;
        sample_end(&samples[0]);
        sample_end(&samples[1]);
    }
    cr_assert_float_eq((double)paired / PAIRS, 0.95, PAIRS_TOLERANCE, "%zu", paired);
    cr_assert(fabs((double)apart / PAIRS - 0.95) > PAIRS_TOLERANCE, "%zu", apart);
}
