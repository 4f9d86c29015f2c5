#include "theory/patience_queue.h"

#include "reference_queues.h"
#include "theory/erlang.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>

TestSuite(patience_queue);

/* The references have 14 digits, the quadrature 11. */
#define REFERENCE_DIGITS 1e-11

static struct single_queue_measures solve(const struct single_queue *queue)
{
    struct patience_queue solved = patience_queue_solve(queue);
    const struct single_queue_measures measures = patience_queue_measures(&solved);

    patience_queue_term(&solved);
    return measures;
}

static void expect(double found, double expected, double tolerance, const char *what)
{
    cr_assert(fabs(found - expected) <= tolerance * fabs(expected), "%s: %.15g, expected %.15g",
              what, found, expected);
}

Test(patience_queue, agrees_with_the_reference_queues)
{
    for (size_t i = 0; i < REFERENCE_QUEUES; i++) {
        const struct single_queue queue = reference_queue(&reference_queues[i]);
        const struct reference_measure *worst = NULL;
        const struct single_queue_measures measures = solve(&queue);
        const double error = reference_worst_error(&reference_queues[i], &measures, &worst);

        cr_assert(error < REFERENCE_DIGITS, "%s %s is off by %.2g", reference_queues[i].id,
                  worst->name, error);
    }
}

/* The telethon example of ContactCenters: 12 agents, 50 calls an hour of 10 min, patience the
 * smaller of an exponential of 2 min and 2 min; stationary values. */
Test(patience_queue, agrees_with_a_published_queue_of_hurried_callers)
{
    const struct distribution patience = {.kind = DISTRIBUTION_HAZARD,
                                          .points = 2,
                                          .x = (double[]){0.0, 120.0},
                                          .p = (double[]){1.0 / 120.0, 1e9}};
    const struct single_queue queue = {.arrivals_per_s = 50.0 / 3600.0,
                                       .mean_handling_s = 600.0,
                                       .agents = 12,
                                       .patience = &patience,
                                       .target_s = 60.0};
    const struct single_queue_measures measures = solve(&queue);

    expect(measures.answered_rate, 0.9592979471269122, 1e-9, "answered");
    expect(measures.asa_s, 60.0 * 0.039955815176729526, 1e-9, "speed of answer");
    expect(measures.service_level, 0.945198936126995, 1e-9, "service level");
    expect(measures.occupancy, 0.6661791299492444, 1e-9, "occupancy");
}

/* Garnett, Mandelbaum & Reiman 2002: nine of ten callers wait less than this. */
Test(patience_queue, agrees_with_published_percentiles)
{
    const struct distribution patience = {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 120.0};
    struct single_queue queue = {.arrivals_per_s = 0.8, .mean_handling_s = 60.0, .agents = 50};
    struct patience_queue c = patience_queue_solve(&queue);

    queue.patience = &patience;
    struct patience_queue a = patience_queue_solve(&queue);

    expect(patience_queue_wait_quantile(&c, 0.9), 58.13874178200882, 1e-10, "Erlang-C");
    expect(patience_queue_answered_wait_quantile(&c, 0.9), 58.13874178200882, 1e-10, "answered");
    expect(patience_queue_wait_quantile(&a, 0.9), 12.444647715180757, 1e-10, "Erlang-A");
    cr_assert_eq(patience_queue_wait_quantile(&a, 0.5), 0.0);
    patience_queue_term(&c);
    patience_queue_term(&a);
}

/* Sums over states know small shares only as 1 - (1 - share), after many additions. */
#define SMALLEST_SHARE 1e-12

/* Every field of the measures, in order; variances beside the square of their mean. */
static void expect_alike(const struct single_queue_measures *found,
                         const struct single_queue_measures *expected, double tolerance,
                         const char *what)
{
    const double *a = (const double *)found;
    const double *b = (const double *)expected;

    for (size_t i = 0; i < sizeof *found / sizeof *a; i++) {
        double scale = fabs(b[i]);

        if (&b[i] == &expected->wait_variance_s2)
            scale += expected->mean_wait_s * expected->mean_wait_s;
        if (&b[i] == &expected->queue_length_variance)
            scale += expected->mean_queue_length * expected->mean_queue_length;
        cr_assert((isnan(a[i]) && isnan(b[i]))
                      || fabs(a[i] - b[i]) <= tolerance * scale + SMALLEST_SHARE,
                  "%s: measure %zu is %.15g, expected %.15g", what, i, a[i], b[i]);
    }
}

Test(patience_queue, agrees_with_the_sums_over_states_at_the_extremes)
{
    const double loads[] = {0.01, 0.7, 0.99, 1.0, 1.05, 2.0};
    const double patiences_s[] = {1.0, 30.0, 500.0, 1e6};
    const uint32_t sizes[] = {1, 12, 300, 10000};

    for (size_t i = 0; i < 6 * 4 * 4; i++) {
        const struct distribution patience = {.kind = DISTRIBUTION_EXPONENTIAL,
                                              .mean = patiences_s[i / 6 % 4],
                                              .p_zero = i % 2 == 0 ? 0.0 : 0.1};
        struct single_queue queue = {.mean_handling_s = 180.0,
                                     .agents = sizes[i / 24],
                                     .patience = &patience,
                                     .target_s = 20.0,
                                     .short_abandon_s = 5.0};
        queue.arrivals_per_s = loads[i % 6] * queue.agents / queue.mean_handling_s;
        if (erlang_states(&queue) > 1e6)
            continue;
        const struct single_queue_measures found = solve(&queue);
        const struct single_queue_measures expected = erlang_measures(&queue);
        char what[80];

        snprintf(what, sizeof what, "load %g, patience %g s, %u agents", loads[i % 6],
                 patience.mean, queue.agents);
        expect_alike(&found, &expected, 1e-8, what);
    }
}

Test(patience_queue, agrees_with_the_sums_over_states_with_few_trunks)
{
    const double loads[] = {0.1, 0.9, 1.0, 1.5, 5.0};
    const uint32_t rooms[] = {1, 2, 30, 1000};

    for (size_t i = 0; i < 2 * 5 * 4; i++) {
        const struct distribution patience = {.kind = i < 20 ? DISTRIBUTION_EXPONENTIAL
                                                             : DISTRIBUTION_NEVER,
                                              .mean = 100.0,
                                              .p_zero = i % 3 == 0 ? 0.2 : 0.0};
        struct single_queue queue = {.mean_handling_s = 150.0,
                                     .agents = 25,
                                     .trunks = 25 + rooms[i % 4],
                                     .patience = &patience,
                                     .target_s = 15.0,
                                     .short_abandon_s = 3.0};
        queue.arrivals_per_s = loads[i / 4 % 5] * queue.agents / queue.mean_handling_s;
        const struct single_queue_measures found = solve(&queue);
        const struct single_queue_measures expected = erlang_measures(&queue);
        char what[80];

        snprintf(what, sizeof what, "load %g, %u trunks, %s", loads[i / 4 % 5], queue.trunks,
                 i < 20 ? "patience" : "no patience");
        expect_alike(&found, &expected, 1e-9, what);
    }
}

/* Patience that begins to run later is a hazard that begins later: the same measures. */
Test(patience_queue, agrees_with_a_late_hazard_when_patience_is_shifted)
{
    double from_s[] = {0.0, 25.0};
    double per_s[] = {0.0, 0.01};
    const struct distribution late = {
        .kind = DISTRIBUTION_HAZARD, .points = 2, .x = from_s, .p = per_s, .p_zero = 0.03};
    const struct distribution shifted = {
        .kind = DISTRIBUTION_EXPONENTIAL, .mean = 100.0, .plus = 25.0, .p_zero = 0.03};
    const double loads[] = {0.8, 1.0, 1.3};

    for (size_t i = 0; i < 3; i++) {
        struct single_queue queue = {.arrivals_per_s = loads[i] * 30.0 / 180.0,
                                     .mean_handling_s = 180.0,
                                     .agents = 30,
                                     .patience = &shifted,
                                     .target_s = 20.0,
                                     .short_abandon_s = 5.0};
        cr_assert_not(erlang_applies(&queue));
        const struct single_queue_measures found = solve(&queue);
        queue.patience = &late;
        const struct single_queue_measures expected = solve(&queue);

        expect_alike(&found, &expected, 1e-9, "shifted");
    }
}

/* All kinds, with a step or a kink where they can have one. */
static double table_x[] = {90.0, 10.0, 400.0};
static double table_p[] = {0.3, 0.2, 0.5};
static double curve_x[] = {30.0, 60.0, 120.0};
static double curve_p[] = {0.05, 0.2, 0.5};
static double hazard_x[] = {0.0, 60.0, 70.0};
static double hazard_p[] = {0.001, 0.02, 0.002};
static double hyper_x[] = {10.0, 300.0};
static double hyper_p[] = {0.5, 0.5};
static double mixture_p[] = {0.25, 0.5, 0.25};
static struct distribution mixture_parts[] = {
    {.kind = DISTRIBUTION_FIXED, .mean = 45.0},
    {.kind = DISTRIBUTION_WEIBULL, .shape = 2.0, .scale = 200.0},
    {.kind = DISTRIBUTION_LOGNORMAL, .mean = 60.0, .cv = 2.0, .p_zero = 0.1}};
static const struct distribution patiences[] = {
    {.kind = DISTRIBUTION_FIXED, .mean = 60.0},
    {.kind = DISTRIBUTION_FIXED, .mean = 20.0},
    {.kind = DISTRIBUTION_FIXED, .mean = 0.0},
    {.kind = DISTRIBUTION_UNIFORM, .low = 15.0, .high = 100.0},
    {.kind = DISTRIBUTION_UNIFORM, .low = 0.0, .high = 240.0, .p_zero = 0.05},
    {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 540.0, .p_zero = 0.015},
    {.kind = DISTRIBUTION_ERLANG, .mean = 90.0, .phases = 2},
    {.kind = DISTRIBUTION_ERLANG, .mean = 90.0, .phases = 400},
    {.kind = DISTRIBUTION_GAMMA, .mean = 90.0, .cv = 3.0},
    {.kind = DISTRIBUTION_GAMMA, .mean = 200.0, .cv = 0.01},
    {.kind = DISTRIBUTION_LOGNORMAL, .mean = 120.0, .cv = 1.5},
    {.kind = DISTRIBUTION_LOGNORMAL, .mean = 120.0, .cv = 0.02},
    {.kind = DISTRIBUTION_WEIBULL, .shape = 2.0, .scale = 300.0},
    {.kind = DISTRIBUTION_WEIBULL, .shape = 0.3, .scale = 50.0},
    {.kind = DISTRIBUTION_WEIBULL, .shape = 80.0, .scale = 70.0},
    {.kind = DISTRIBUTION_HYPEREXPONENTIAL, .points = 2, .x = hyper_x, .p = hyper_p},
    {.kind = DISTRIBUTION_TABLE, .points = 3, .x = table_x, .p = table_p},
    {.kind = DISTRIBUTION_CURVE, .points = 3, .x = curve_x, .p = curve_p},
    {.kind = DISTRIBUTION_HAZARD, .points = 3, .x = hazard_x, .p = hazard_p},
    {.kind = DISTRIBUTION_MIXTURE, .points = 3, .part = mixture_parts, .p = mixture_p},
    {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 120.0, .plus = 30.0, .p_zero = 0.05},
    {.kind = DISTRIBUTION_GAMMA, .mean = 90.0, .cv = 0.4, .plus = 10.0}};
enum { PATIENCES = sizeof patiences / sizeof *patiences };

/* The shares come from integrals of the patience, the work from the number of busy agents: that
 * they agree checks the quadrature for every kind. */
Test(patience_queue, balances_work_for_every_kind_of_patience)
{
    const double loads[] = {0.3, 0.95, 1.4};
    const uint32_t sizes[] = {1, 20, 1000, 10000};

    for (size_t i = 0; i < PATIENCES * 3 * 4; i++) {
        struct single_queue queue = {.mean_handling_s = 180.0,
                                     .agents = sizes[i % 4],
                                     .patience = &patiences[i / 12],
                                     .target_s = 20.0,
                                     .short_abandon_s = 5.0};
        queue.arrivals_per_s = loads[i / 4 % 3] * queue.agents / queue.mean_handling_s;
        if (!patience_queue_is_stable(&queue))
            continue;
        const struct single_queue_measures measures = solve(&queue);
        char what[80];

        snprintf(what, sizeof what, "patience %zu, load %g, %u agents", i / 12, loads[i / 4 % 3],
                 queue.agents);
        expect(measures.answered_rate + measures.abandoned_share, 1.0, 1e-10, what);
        expect(measures.mean_busy, single_queue_load(&queue) * measures.answered_rate, 1e-9, what);
        expect(measures.mean_queue_length, queue.arrivals_per_s * measures.mean_wait_s, 1e-9, what);
        if (measures.abandoned_share > 1e-9)
            expect(measures.mean_wait_s,
                   measures.asa_s * measures.answered_rate
                       + measures.mean_wait_abandoned_s * measures.abandoned_share,
                   1e-9, what);
    }
}

Test(patience_queue, finds_percentiles_that_fit_its_distribution)
{
    const double probabilities[] = {0.5, 0.8, 0.9, 0.95, 0.99};

    for (size_t i = 0; i < PATIENCES; i++) {
        const struct single_queue queue = {.arrivals_per_s = 0.11,
                                           .mean_handling_s = 180.0,
                                           .agents = 20,
                                           .patience = &patiences[i],
                                           .target_s = 20.0};
        if (!patience_queue_is_stable(&queue))
            continue;
        struct patience_queue solved = patience_queue_solve(&queue);
        const struct single_queue_measures measures = patience_queue_measures(&solved);

        expect(patience_queue_wait_over(&solved, 20.0), measures.wait_over_target_rate, 1e-9,
               "over the target");
        expect(1.0 - patience_queue_answered_wait_over(&solved, 20.0),
               measures.service_level_answered, 1e-9, "answered within the target");
        for (size_t j = 0; j < 5; j++) {
            const double most = 1.0 - probabilities[j] + 1e-9;
            const double all_s = patience_queue_wait_quantile(&solved, probabilities[j]);
            const double answered_s =
                patience_queue_answered_wait_quantile(&solved, probabilities[j]);

            cr_assert(patience_queue_wait_over(&solved, all_s) <= most);
            cr_assert(patience_queue_answered_wait_over(&solved, answered_s) <= most);
            if (all_s > 0.0)
                cr_assert(patience_queue_wait_over(&solved, all_s * (1.0 - 1e-9))
                          >= 1.0 - probabilities[j]);
            if (answered_s > 0.0)
                cr_assert(patience_queue_answered_wait_over(&solved, answered_s * (1.0 - 1e-9))
                          >= 1.0 - probabilities[j]);
        }
        patience_queue_term(&solved);
    }
}

Test(patience_queue, counts_who_hangs_up_exactly_at_the_target_as_within_it)
{
    const struct distribution fixed = {.kind = DISTRIBUTION_FIXED, .mean = 60.0};
    const struct single_queue queue = {.arrivals_per_s = 0.11,
                                       .mean_handling_s = 180.0,
                                       .agents = 20,
                                       .patience = &fixed,
                                       .target_s = 60.0,
                                       .short_abandon_s = 59.999};
    const struct single_queue_measures measures = solve(&queue);

    expect(measures.abandoned_within_target_rate, measures.abandoned_share, 1e-12, "within");
    cr_assert_eq(measures.short_abandonment_rate, 0.0);
    cr_assert_eq(measures.wait_over_target_rate, 0.0);
    expect(measures.service_level, measures.answered_rate, 1e-12, "service level");
}

Test(patience_queue, does_not_overflow_in_the_worst_overload)
{
    const struct distribution saint = {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 1e9};
    const struct distribution hurried = {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 1e-3};
    struct single_queue queue = {.arrivals_per_s = 1000.0,
                                 .mean_handling_s = 1000.0,
                                 .agents = 10000,
                                 .patience = &saint,
                                 .target_s = 20.0};
    struct single_queue_measures measures = solve(&queue);

    expect(measures.abandoned_share, 0.99, 1e-9, "patience without end");
    expect(measures.occupancy, 1.0, 1e-12, "occupancy");
    queue.patience = &hurried;
    measures = solve(&queue);
    expect(measures.mean_busy, single_queue_load(&queue) * measures.answered_rate, 1e-10, "work");
    queue.arrivals_per_s = 1e-3;
    measures = solve(&queue);
    expect(measures.service_level, 1.0, 1e-15, "an empty house");
    cr_assert_eq(measures.all_busy_rate, 0.0);
    cr_assert_float_eq(measures.mean_wait_abandoned_s, 1e-4, 1e-3, "known all the same");
}

Test(patience_queue, knows_which_queues_have_a_steady_state)
{
    const struct distribution stays = {
        .kind = DISTRIBUTION_CURVE, .points = 1, .x = (double[]){60.0}, .p = (double[]){0.5}};
    struct single_queue queue = {
        .arrivals_per_s = 1.0, .mean_handling_s = 10.0, .agents = 5, .patience = &stays};

    cr_assert_not(patience_queue_is_stable(&queue), "half of the callers stay");
    queue.agents = 6;
    cr_assert(patience_queue_is_stable(&queue));
    queue.patience = NULL;
    cr_assert_not(patience_queue_is_stable(&queue));
    queue.trunks = 20;
    cr_assert(patience_queue_is_stable(&queue));
    queue.trunks = SINGLE_QUEUE_NO_LIMIT;
    queue.agents = 11;
    cr_assert(patience_queue_is_stable(&queue));
}
