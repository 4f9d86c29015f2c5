/* What every draw must be, whatever the distribution: means, ranks, edges, copies. */
#include "drawing.h"

#include <criterion/criterion.h>
#include <math.h>
#include <signal.h>

TestSuite(distribution);

Test(distribution, a_constant_is_added_after_the_draw)
{
    const double x[] = {0, 60}, weights[] = {1, 2};
    struct distribution kinds[] = {
        {.kind = DISTRIBUTION_FIXED, .mean = 7},
        {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 300},
        {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 300, .p_zero = 0.3},
        {.kind = DISTRIBUTION_GAMMA, .mean = 200, .cv = 0.5, .p_zero = 0.1},
        with_points((struct distribution){.kind = DISTRIBUTION_TABLE}, 2, x, weights, NULL)};

    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        struct distribution *const plain = &kinds[k];
        distribution_prepare(plain);
        struct distribution shifted = distribution_copy(plain);
        shifted.plus = 1800;
        distribution_prepare(&shifted);
        for (uint64_t i = 0; i < 2000; i++) {
            const double before = distribution_draw(plain, key_of(i));
            const double after = distribution_draw(&shifted, key_of(i));
            cr_assert(after == before + 1800
                          || (plain->p_zero > 0.0 && after == 0.0 && before == 0.0),
                      "kind %zu: %g for %g", k, after, before);
        }
        cr_expect_float_eq(distribution_mean(&shifted),
                           distribution_mean(plain) + 1800 * (1 - plain->p_zero), 1e-9);
        distribution_term(&shifted);
        distribution_term(plain);
    }
}

/* --- means --- */

static double mean_once(struct distribution d)
{
    distribution_prepare(&d);
    const double mean = distribution_mean(&d);

    distribution_term(&d);
    return mean;
}

Test(distribution, mean_of_a_weibull_agrees_with_the_gamma_function)
{
    for (double shape = 0.02; shape < 100.0; shape *= 1.1) {
        const double mean = mean_once(
            (struct distribution){.kind = DISTRIBUTION_WEIBULL, .scale = 1, .shape = shape});
        const double exact = (double)tgammal(1.0L + 1.0L / shape);
        cr_assert(fabs(mean - exact) <= 1e-13 * exact * (1.0 + 0.1 / shape), "shape %g", shape);
    }
}

Test(distribution, mean_is_infinite_exactly_when_a_share_never_ends)
{
    const double x[] = {0, 60, 100}, share[] = {0.1, 0.2, 0.9999}, hazard[] = {0.1, 0, 0};
    const double p[] = {0.5, 0.5}, p_none[] = {1, 0};
    const struct distribution mixture = {.kind = DISTRIBUTION_MIXTURE};
    const struct distribution parts[] = {{.kind = DISTRIBUTION_FIXED, .mean = 7},
                                         {.kind = DISTRIBUTION_NEVER}};

    cr_assert_eq(mean_once((struct distribution){0}), INFINITY);
    cr_assert_eq(mean_once((struct distribution){.p_zero = 0.99}), INFINITY);
    cr_assert_eq(mean_once((struct distribution){.p_zero = 1}), 0.0);
    cr_assert_eq(mean_once(with_points((struct distribution){.kind = DISTRIBUTION_CURVE}, 3, x,
                                       share, NULL)),
                 INFINITY);
    cr_assert_eq(mean_once(with_points((struct distribution){.kind = DISTRIBUTION_HAZARD}, 3, x,
                                       hazard, NULL)),
                 INFINITY);
    cr_assert_eq(mean_once(with_points(mixture, 2, NULL, p, parts)), INFINITY);
    cr_assert_eq(mean_once(with_points(mixture, 2, NULL, p_none, parts)), 7.0);
}

/* The exact difference cancels; the series must not. */
Test(distribution, mean_of_a_tiny_hazard_keeps_its_digits)
{
    const double x[] = {0, 10};

    for (double hazard = 1e-14; hazard < 1e-3; hazard *= 3) {
        const double p[] = {hazard, 1.0};
        const double mean = mean_once(
            with_points((struct distribution){.kind = DISTRIBUTION_HAZARD}, 2, x, p, NULL));
        const double exact = -expm1(-10 * hazard) / hazard + exp(-10 * hazard);
        cr_assert(fabs(mean - exact) < 1e-13 * exact, "%g: %.17g for %.17g", hazard, mean, exact);
    }
}

/* --- ranks, edges, copies --- */

/* Two scenarios give a customer draws of the same rank: whoever has the longer patience under the
 * one has it under the other, whatever the kinds. */
Test(distribution, customers_keep_their_rank_in_every_scenario)
{
    const double x[] = {0, 60, 70}, share[] = {0.1, 0.2, 0.9}, hazard[] = {0.01, 0, 0.2};
    const double values[] = {1, 20, 300}, weights[] = {1, 2, 1};
    struct distribution kinds[] = {
        {.kind = DISTRIBUTION_UNIFORM, .low = 0, .high = 240},
        {.kind = DISTRIBUTION_LOGNORMAL, .mean = 200, .cv = 1.2},
        {.kind = DISTRIBUTION_WEIBULL, .scale = 200, .shape = 0.7, .p_zero = 0.01},
        {.kind = DISTRIBUTION_GAMMA, .mean = 200, .cv = 1e-6}, /* never rejects */
        {.kind = DISTRIBUTION_NEVER, .p_zero = 0.3},
        with_points((struct distribution){.kind = DISTRIBUTION_TABLE}, 3, values, weights, NULL),
        with_points((struct distribution){.kind = DISTRIBUTION_CURVE}, 3, x, share, NULL),
        with_points((struct distribution){.kind = DISTRIBUTION_HAZARD}, 3, x, hazard, NULL)};

    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        distribution_prepare(&kinds[k]);
        for (uint64_t i = 0; i < 20000; i++) {
            const double one = distribution_draw(&kinds[k], key_of(i));
            const double other = distribution_draw(&kinds[k], key_of(i + 1));
            if (random_uniform(key_of(i), 0) < random_uniform(key_of(i + 1), 0))
                cr_assert(one >= other, "kind %d", (int)kinds[k].kind);
            else
                cr_assert(one <= other, "kind %d", (int)kinds[k].kind);
        }
        distribution_term(&kinds[k]);
    }
}

/* Exponentials are not drawn by inversion: the key makes them agree. */
Test(distribution, exponentials_keep_their_value_in_every_scenario)
{
    struct distribution one = {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 300};
    struct distribution twice = {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 600};
    struct distribution some = {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 300, .p_zero = 0.3};
    int zeros = 0;

    distribution_prepare(&one);
    distribution_prepare(&twice);
    distribution_prepare(&some);
    for (uint64_t i = 0; i < 20000; i++) {
        const double value = distribution_draw(&one, key_of(i));
        const double with_zeros = distribution_draw(&some, key_of(i));

        cr_assert_eq(distribution_draw(&twice, key_of(i)), 2.0 * value);
        cr_assert(with_zeros == value || with_zeros == 0.0);
        zeros += with_zeros == 0.0;
    }
    cr_assert_float_eq(zeros, 6000, 6 * 65, "%d", zeros); /* sd 65 */
}

/* The inverse of random_mix(), to ask for a uniform as small or as large as there is. */
static uint64_t unmixed(uint64_t x)
{
    x ^= x >> 31 ^ x >> 62;
    x *= 0x319642b2d24d8ec3u;
    x ^= x >> 27 ^ x >> 54;
    x *= 0x96de1b173f119089u;
    return x ^ x >> 30 ^ x >> 60;
}

Test(distribution, the_most_extreme_uniforms_give_sound_values)
{
    const double x[] = {0, 60, 70}, share[] = {0, 0.2, 1}, hazard[] = {0, 0.1, 0.2};
    const double weights[] = {0, 1, 0};
    struct distribution kinds[] = {
        {.kind = DISTRIBUTION_UNIFORM, .low = 0, .high = 240},
        {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 300},
        {.kind = DISTRIBUTION_ERLANG, .mean = 200, .phases = 10},
        {.kind = DISTRIBUTION_ERLANG, .mean = 200, .phases = 11},
        {.kind = DISTRIBUTION_GAMMA, .mean = 200, .cv = 1e-160},
        {.kind = DISTRIBUTION_GAMMA, .mean = 200, .cv = 1e-7},
        {.kind = DISTRIBUTION_GAMMA, .mean = 200, .cv = 0.7},
        {.kind = DISTRIBUTION_GAMMA, .mean = 200, .cv = 2},
        {.kind = DISTRIBUTION_GAMMA, .mean = 200, .cv = 1e99},
        {.kind = DISTRIBUTION_LOGNORMAL, .mean = 0, .cv = 1},
        {.kind = DISTRIBUTION_LOGNORMAL, .mean = 200, .cv = 0},
        {.kind = DISTRIBUTION_LOGNORMAL, .mean = 200, .cv = 3},
        {.kind = DISTRIBUTION_WEIBULL, .scale = 200, .shape = 0.5},
        with_points((struct distribution){.kind = DISTRIBUTION_HYPEREXPONENTIAL}, 3, x, weights,
                    NULL),
        with_points((struct distribution){.kind = DISTRIBUTION_TABLE}, 3, x, weights, NULL),
        with_points((struct distribution){.kind = DISTRIBUTION_CURVE}, 3, x, share, NULL),
        with_points((struct distribution){.kind = DISTRIBUTION_HAZARD}, 3, x, hazard, NULL)};
    const uint64_t extremes[] = {unmixed(0), unmixed(UINT64_MAX)};

    cr_assert_eq(random_uniform(extremes[0], 0), 0x1p-53);
    cr_assert_eq(random_uniform(extremes[1], 0), 1.0 - 0x1p-53);
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        const double p_zeros[] = {0.0, 0x1p-53, 0.3, 1.0 - 0x1p-53};
        distribution_prepare(&kinds[k]);
        for (size_t i = 0; i < 8; i++) {
            kinds[k].p_zero = p_zeros[i / 2];
            distribution_prepare(&kinds[k]);
            const double value = distribution_draw(&kinds[k], extremes[i % 2]);
            cr_assert(value >= 0.0 && value < 1e9, "kind %d (%zu): %g", (int)kinds[k].kind, k,
                      value);
        }
        distribution_term(&kinds[k]);
    }
}

Test(distribution, a_part_without_a_chance_is_never_drawn)
{
    const double x[] = {1, 2, 3}, weights[] = {0, 0.1, 0};
    struct distribution d =
        with_points((struct distribution){.kind = DISTRIBUTION_TABLE}, 3, x, weights, NULL);

    distribution_prepare(&d);
    cr_assert_eq(distribution_draw(&d, unmixed(0)), 2.0);
    cr_assert_eq(distribution_draw(&d, unmixed(UINT64_MAX)), 2.0);
    distribution_term(&d);
}

Test(distribution, a_copy_outlives_its_original_and_draws_the_same)
{
    const double p[] = {0.3, 0.7}, x[] = {5, 50};
    const struct distribution inner =
        with_points((struct distribution){.kind = DISTRIBUTION_HYPEREXPONENTIAL}, 2, x, p, NULL);
    const struct distribution parts[] = {inner, {.kind = DISTRIBUTION_FIXED, .mean = 7}};
    struct distribution d =
        with_points((struct distribution){.kind = DISTRIBUTION_MIXTURE}, 2, NULL, p, parts);
    double drawn[100];

    distribution_prepare(&d);
    for (uint64_t i = 0; i < 100; i++)
        drawn[i] = distribution_draw(&d, key_of(i));
    struct distribution copy = distribution_copy(&d);

    distribution_term(&d);
    cr_assert_eq(distribution_draw(&d, 1), INFINITY, "a released one is never");
    for (uint64_t i = 0; i < 100; i++)
        cr_assert_eq(distribution_draw(&copy, key_of(i)), drawn[i]);
    distribution_prepare(&copy); /* again: nothing changes, nothing leaks */
    for (uint64_t i = 0; i < 100; i++)
        cr_assert_eq(distribution_draw(&copy, key_of(i)), drawn[i]);
    distribution_term(&copy);
    distribution_term(&copy);
}

Test(distribution, day_noise_is_a_gamma_of_mean_one)
{
    struct distribution d = {.kind = DISTRIBUTION_GAMMA, .mean = 1, .cv = 0.07};

    distribution_prepare(&d);
    for (uint64_t i = 0; i < 1000; i++) {
        cr_assert_float_eq(distribution_draw_noise(0.07, key_of(i)),
                           distribution_draw(&d, key_of(i)), 1e-12);
        cr_assert_eq(distribution_draw_noise(0.0, key_of(i)), 1.0);
    }
}

Test(distribution, chances_that_add_up_to_nothing_are_our_mistake, .signal = SIGABRT)
{
    const double x[] = {1, 2}, weights[] = {0, 0};
    struct distribution d =
        with_points((struct distribution){.kind = DISTRIBUTION_TABLE}, 2, x, weights, NULL);

    distribution_prepare(&d);
}
