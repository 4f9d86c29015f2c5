#include "experiment/estimate.h"

#include "sample.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

TestSuite(estimate);

/* t(19, 0.975), from tables */
#define T_19 2.09302405

Test(estimate, of_a_mean_is_the_classical_t_interval)
{
    struct sample sample;
    double values[20];
    double mean = 0.0;
    double squares = 0.0;

    sample_begin(&sample, fixture_steady());
    for (size_t i = 0; i < 20; i++) {
        values[i] = 100.0 + 10.0 * fixture_normal(i, 1);
        sample_add_counts(&sample, values[i], 0.0);
        mean += values[i] / 20.0;
    }
    for (size_t i = 0; i < 20; i++)
        squares += (values[i] - mean) * (values[i] - mean);
    const struct estimate estimate = sample_estimate(&sample, ROWS_FIRST_QUEUE + PHONE, "offered");
    const double half_width = T_19 * sqrt(squares / 19.0 / 20.0);

    cr_assert_float_eq(estimate.mean, mean, 1e-10);
    cr_assert_float_eq(estimate.half_width_95, half_width, 1e-7 * half_width);
    cr_assert_eq(estimate.df, 19);
    sample_end(&sample);
}

Test(estimate, of_a_ratio_agrees_with_the_delta_method)
{
    enum { COUNT = 2000 };
    static double offered[COUNT];
    static double abandoned[COUNT];
    struct sample sample;
    double sums[2] = {0};
    double squares = 0.0;

    sample_begin(&sample, fixture_steady());
    for (size_t i = 0; i < COUNT; i++) {
        offered[i] = 100.0 + 15.0 * fixture_normal(i, 1);
        abandoned[i] = 0.06 * offered[i] + 2.0 * fixture_normal(i, 2);
        sums[0] += offered[i];
        sums[1] += abandoned[i];
        sample_add_counts(&sample, offered[i], abandoned[i]);
    }
    const double ratio = sums[1] / sums[0];
    for (size_t i = 0; i < COUNT; i++)
        squares += pow(abandoned[i] - ratio * offered[i], 2.0);
    const double half_width =
        1.9611 * sqrt(squares / (COUNT - 1.0) / COUNT) / (sums[0] / COUNT); /* t(1999) */
    const struct estimate estimate = sample_estimate(&sample, 0, "abandonment_rate");

    cr_assert_float_eq(estimate.mean, ratio, 1e-12);
    /* they differ by terms of relative size 1/n and the rounding of t */
    cr_assert_float_eq(estimate.half_width_95, half_width, 2e-3 * half_width);
    sample_end(&sample);
}

Test(estimate, of_what_never_varies_has_half_width_zero)
{
    struct sample sample;

    sample_begin(&sample, fixture_steady());
    for (size_t i = 0; i < 1000; i++)
        sample_add_counts(&sample, 100.0 / 3.0, 100.0 / 7.0);
    cr_assert_eq(sample_estimate(&sample, 0, "abandonment_rate").half_width_95, 0.0);
    cr_assert_eq(sample_estimate(&sample, 0, "offered").half_width_95, 0.0);
    cr_assert_eq(sample_estimate(&sample, 0, "blocking_rate").half_width_95, 0.0);
    cr_assert_eq(sample_estimate(&sample, 0, "blocking_rate").mean, 0.0);
    sample_end(&sample);
}

Test(estimate, of_one_replication_has_no_half_width)
{
    struct sample sample;

    sample_begin(&sample, fixture_steady());
    sample_add_counts(&sample, 100.0, 5.0);
    const struct estimate estimate = sample_estimate(&sample, 0, "abandonment_rate");
    cr_assert_eq(estimate.mean, 0.05);
    cr_assert(isnan(estimate.half_width_95));
    cr_assert_eq(estimate.df, 0);
    sample_end(&sample);
}

Test(estimate, is_not_defined_where_the_metric_is_not)
{
    struct sample sample;

    sample_begin(&sample, fixture_steady());
    for (size_t i = 0; i < 3; i++)
        sample_add_counts(&sample, 0.0, 0.0);
    cr_assert(isnan(sample_estimate(&sample, 0, "abandonment_rate").mean));
    cr_assert(isnan(sample_estimate(&sample, 0, "abandonment_rate").half_width_95));
    cr_assert_eq(sample_estimate(&sample, 0, "offered").mean, 0.0);
    sample_add_counts(&sample, 100.0,
                      5.0); /* all there is, in one replication: how sure, nobody knows */
    cr_assert_eq(sample_estimate(&sample, 0, "abandonment_rate").mean, 0.05);
    cr_assert(isnan(sample_estimate(&sample, 0, "abandonment_rate").half_width_95));
    sample_end(&sample);
}

Test(estimate, knows_blocks_of_unequal_size)
{
    /* means of 2, 2 and 1 replications; worked out by hand: mean 3, weighted squares 40 over df 2
     */
    const struct estimate_pseudo pseudo[] = {{1.0, 2.0}, {3.0, 2.0}, {7.0, 1.0}};
    const struct estimate estimate = estimate_interval(3.0, 3.0, pseudo, 3);
    const double t_2 = 4.30265273;

    cr_assert_eq(estimate.df, 2);
    cr_assert_float_eq(estimate.half_width_95, t_2 * sqrt((8.0 + 16.0) / 2.0 / 5.0), 1e-7);
}

Test(estimate, gives_intervals_of_the_day_and_quantiles_their_uncertainty)
{
    struct sample sample;

    sample_begin(&sample, fixture_calendar());
    for (uint64_t i = 0; i < 30; i++)
        sample_add(&sample, fixture_result(fixture_calendar(), i));
    const struct estimate slot =
        estimate_metric(&sample.pool, ROWS_FIRST_QUEUE + PHONE, 1, metric_find("abandonment_rate"));
    const struct estimate closed =
        estimate_metric(&sample.pool, ROWS_FIRST_QUEUE + PHONE, 0, metric_find("abandonment_rate"));
    const struct estimate p80 = sample_estimate(&sample, 0, "wait_p80_s");
    const struct estimate day = sample_estimate(&sample, 0, "abandonment_day_p50");

    cr_assert(slot.mean > 0.02 && slot.mean < 0.1 && slot.half_width_95 > 0.001);
    cr_assert_eq(slot.df, 29);
    cr_assert(isnan(closed.mean));
    cr_assert_float_eq(p80.mean, 60.0, 4.0); /* P(wait > w) = 1/2 - w/200 */
    cr_assert(p80.half_width_95 > 0.1 && p80.half_width_95 < 6.0);
    cr_assert(day.mean > 0.05 && day.mean < 0.1 && day.half_width_95 > 0.0);
    sample_end(&sample);
}

/* --- differences --- */

Test(estimate, of_a_difference_is_the_classical_paired_interval)
{
    struct sample base;
    struct sample other;
    double values[2][20];
    double mean = 0.0;
    double squares = 0.0;

    for (size_t i = 0; i < 20; i++) {
        const double shared = 100.0 + 30.0 * fixture_normal(i, 1);
        values[0][i] = shared + fixture_normal(i, 2);
        values[1][i] = shared + 3.0 + fixture_normal(i, 3);
        mean += (values[1][i] - values[0][i]) / 20.0;
    }
    for (size_t i = 0; i < 20; i++)
        squares += pow(values[1][i] - values[0][i] - mean, 2.0);
    sample_begin_offered(&base, values[0], 20);
    sample_begin_offered(&other, values[1], 20);
    const struct estimate estimate = sample_difference(&other, &base, "offered");
    const struct estimate back = sample_difference(&base, &other, "offered");
    const double half_width = T_19 * sqrt(squares / 19.0 / 20.0);

    cr_assert_float_eq(estimate.mean, mean, 1e-10);
    cr_assert_float_eq(estimate.half_width_95, half_width, 1e-7 * half_width);
    cr_assert_eq(estimate.df, 19);
    cr_assert_eq(back.mean, -estimate.mean);
    cr_assert_eq(back.half_width_95, estimate.half_width_95);
    cr_assert_lt(estimate.half_width_95, sample_estimate(&base, 0, "offered").half_width_95 / 5.0);
    sample_end(&base);
    sample_end(&other);
}

Test(estimate, of_a_difference_from_itself_is_exactly_0)
{
    static const char *const metrics[] = {"abandonment_rate", "mean_wait_s", "wait_p80_s",
                                          "occupancy", "abandonment_day_p50"};
    struct sample one;
    struct sample same;

    sample_begin(&one, fixture_calendar());
    sample_begin(&same, fixture_calendar());
    for (uint64_t i = 0; i < 30; i++) {
        sample_add(&one, fixture_result(fixture_calendar(), i));
        sample_add(&same, fixture_result(fixture_calendar(), i));
    }
    for (size_t i = 0; i < sizeof metrics / sizeof *metrics; i++) {
        const struct estimate estimate = sample_difference(&same, &one, metrics[i]);
        cr_assert_eq(estimate.mean, 0.0, "%s", metrics[i]);
        cr_assert_eq(estimate.half_width_95, 0.0, "%s", metrics[i]);
    }
    sample_end(&one);
    sample_end(&same);
}

/* The same sums, rounded in another way: what is left is not a difference to be sure of. */
Test(estimate, of_a_difference_that_is_rounding_is_exactly_0)
{
    enum { COUNT = 200 };
    double values[2][COUNT];
    struct sample base;
    struct sample other;

    for (size_t i = 0; i < COUNT; i++) {
        values[0][i] = 100.0 + fixture_normal(i, 1);
        values[1][i] = values[0][i] * (1.0 + 2e-16); /* the next number */
        cr_assert_neq(values[1][i], values[0][i]);
    }
    sample_begin_offered(&base, values[0], COUNT);
    sample_begin_offered(&other, values[1], COUNT);
    cr_assert_eq(sample_difference(&other, &base, "offered").mean, 0.0);
    cr_assert_eq(sample_difference(&other, &base, "offered").half_width_95, 0.0);
    sample_end(&base);
    sample_end(&other);
}

Test(estimate, of_a_difference_that_is_always_the_same_has_half_width_zero)
{
    double values[2][20];
    struct sample base;
    struct sample other;

    for (size_t i = 0; i < 20; i++) {
        values[0][i] = 100.0 + fixture_normal(i, 1);
        values[1][i] = values[0][i] + 1.0 / 3.0;
    }
    sample_begin_offered(&base, values[0], 20);
    sample_begin_offered(&other, values[1], 20);
    const struct estimate estimate = sample_difference(&other, &base, "offered");
    cr_assert_float_eq(estimate.mean, 1.0 / 3.0, 1e-12);
    cr_assert_eq(estimate.half_width_95, 0.0);
    cr_assert_eq(estimate_above_0(&estimate), 1.0);
    sample_end(&base);
    sample_end(&other);
}

/* A pool that had to merge its replications into fewer blocks. */
static void make_coarse(struct pool *pool, size_t capacity)
{
    struct blocks *const details = &pool->details;
    const size_t width = details->width;
    double *const first = malloc(width * sizeof *first);

    cr_assert_eq(pool->replications, 1);
    memcpy(first, details->whole, width * sizeof *first);
    blocks_term(details);
    blocks_init(details, width, capacity);
    blocks_add(details, first);
    free(first);
}

Test(estimate, of_a_difference_takes_the_larger_blocks_of_the_two)
{
    enum { COUNT = 45, CAPACITY = 8 };
    struct sample samples[4]; /* fine, coarse, and the same of other results */

    for (size_t i = 0; i < 4; i++) {
        sample_begin(&samples[i], fixture_calendar());
        for (uint64_t number = 0; number < COUNT; number++) {
            sample_add(&samples[i], fixture_result(fixture_calendar(), 1000 * (i / 2) + number));
            if (number == 0 && i % 2 == 1)
                make_coarse(&samples[i].pool, CAPACITY);
        }
        cr_assert_eq(samples[i].pool.details.per_block, i % 2 == 1 ? 8 : 1);
    }
    const struct estimate both = sample_difference(&samples[3], &samples[1], "wait_p80_s");

    cr_assert_eq(both.df, 5); /* 8 x 5 + 5 */
    for (size_t i = 0; i < 2; i++) {
        const struct estimate one =
            sample_difference(&samples[2 + i], &samples[1 - i], "wait_p80_s");
        cr_assert_eq(one.df, both.df);
        cr_assert_eq(one.mean, both.mean); /* counts: no rounding */
        cr_assert_eq(one.half_width_95, both.half_width_95);
    }
    cr_assert_eq(sample_difference(&samples[2], &samples[0], "wait_p80_s").df, COUNT - 1);
    cr_assert_eq(sample_difference(&samples[3], &samples[2], "wait_p80_s").mean, 0.0);
    for (size_t i = 0; i < 4; i++)
        sample_end(&samples[i]);
}

Test(estimate, knows_the_probability_of_more_than_0)
{
    /* from tables: t(10, 0.95) = 1.812461, t(10, 0.8) = 0.879058, t(10, 0.975) = 2.228139 */
    static const struct {
        double t;
        double probability;
    } cases[] = {{0.0, 0.5}, {1.812461, 0.95}, {0.879058, 0.8}, {-1.812461, 0.05}, {40.0, 1.0}};

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct estimate estimate = {cases[i].t * 7.0, 2.228139 * 7.0, 10};
        cr_assert_float_eq(estimate_above_0(&estimate), cases[i].probability, 1e-6);
    }
    cr_assert_eq(estimate_above_0(&(struct estimate){0.0, 0.0, 9}), 0.5);
    cr_assert_eq(estimate_above_0(&(struct estimate){-1.0, 0.0, 9}), 0.0);
    cr_assert(isnan(estimate_above_0(&(struct estimate){1.0, NAN, 0})));
    cr_assert(isnan(estimate_above_0(&(struct estimate){NAN, NAN, 9})));
}
