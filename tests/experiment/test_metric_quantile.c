/* Quantiles from histograms. */
#include "experiment/metric.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(metric_quantile);

Test(metric_quantile, finds_quantiles_within_the_error_of_the_histogram)
{
    static double bins[HISTOGRAM_BINS];
    static const char *const names[] = {"wait_p50_s", "wait_p80_s", "wait_p90_s", "wait_p95_s",
                                        "wait_p99_s"};
    static const double probabilities[] = {0.5, 0.8, 0.9, 0.95, 0.99};
    enum { VALUES = 100000 };

    for (size_t i = 0; i < VALUES; i++) /* a third 0, the rest uniform up to 300 */
        bins[histogram_bin(i % 3 == 0 ? 0.0 : 300.0 * ((double)i + 0.5) / VALUES)] += 1.0;
    for (size_t i = 0; i < 5; i++) {
        const struct metric_view view = {.histogram = {bins}};
        const double exact = 300.0 * (probabilities[i] - 1.0 / 3.0) * 1.5;
        const double found = metric_value(metric_find(names[i]), &view, NULL);
        /* straight inside a bin, as here: far nearer than a bin */
        cr_assert_float_eq(found, exact, 1e-3 * exact, "%s: %g, not %g", names[i], found, exact);
    }
}

Test(metric_quantile, finds_the_share_within_a_time)
{
    static double bins[HISTOGRAM_BINS];
    static double all[HISTOGRAM_BINS];
    const struct metric_view view = {
        .histogram = {[METRIC_HISTOGRAM_WAIT] = all, [METRIC_HISTOGRAM_WAIT_ANSWERED] = bins}};
    enum { VALUES = 300000 };

    for (size_t i = 0; i < VALUES; i++) /* a third 0, the rest uniform up to 20 minutes */
        bins[histogram_bin(i % 3 == 0 ? 0.0 : 1200.0 * ((double)i + 0.5) / VALUES)] += 1.0;
    all[histogram_bin(5.0)] = 400000;
    cr_assert_float_eq(metric_value(metric_find("answered_within_5_min_rate"), &view, NULL),
                       0.75 * (1 + 2 * 0.25) / 3, 1e-4);
    cr_assert_float_eq(metric_value(metric_find("answered_within_15_min_rate"), &view, NULL),
                       0.75 * (1 + 2 * 0.75) / 3, 1e-4);
    cr_assert(isnan(metric_value(metric_find("answered_within_5_min_rate"), &view, &view)));
}

Test(metric_quantile, finds_quantile_zero_when_most_did_not_wait)
{
    static double bins[HISTOGRAM_BINS];
    bins[0] = 51.0;
    bins[histogram_bin(100.0)] = 49.0;
    const struct metric_view view = {.histogram = {bins}};
    cr_assert_eq(metric_value(metric_find("wait_p50_s"), &view, NULL), 0.0);
    cr_assert_float_eq(metric_value(metric_find("wait_p99_s"), &view, NULL), 100.0, 3.2);
}

Test(metric_quantile, puts_a_value_between_the_edges_of_its_bin)
{
    static double bins[HISTOGRAM_BINS];

    for (double wait_s = 0.004; wait_s < 1e7; wait_s *= 1.0037) {
        const uint32_t bin = histogram_bin(wait_s);
        bins[bin] = 1.0;
        const double found = metric_value(metric_find("wait_p50_s"),
                                          &(struct metric_view){.histogram = {bins}}, NULL);
        cr_assert_float_eq(found, wait_s, wait_s / 32.0, "%g", wait_s);
        bins[bin] = 0.0;
    }
}

Test(metric_quantile, finds_quantiles_of_days)
{
    static double bins[METRIC_DAY_BINS];
    for (int day = 0; day < 1000; day++)
        bins[metric_day_bin(0.2 * (day + 0.5) / 1000.0)] += 1.0;
    const struct metric_view view = {.histogram = {[METRIC_HISTOGRAM_DAY] = bins}};
    cr_assert_float_eq(metric_value(metric_find("abandonment_day_p50"), &view, NULL), 0.1, 5e-4);
    cr_assert_float_eq(metric_value(metric_find("abandonment_day_p97_5"), &view, NULL), 0.195,
                       5e-4);
    cr_assert_float_eq(metric_value(metric_find("abandonment_day_p2_5"), &view, NULL), 0.005, 5e-4);
    cr_assert_eq(metric_day_bin(0.0), 0);
    cr_assert_eq(metric_day_bin(1.0), METRIC_DAY_BINS - 1);
}
