#include "theory/survival.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(survival);

static void expect(double found, double expected, double tolerance, const char *what)
{
    cr_assert(fabs(found - expected) <= tolerance * fmax(fabs(expected), 1e-300),
              "%s: %.15g, expected %.15g", what, found, expected);
}

static double table_x[] = {90.0, 10.0, 400.0};
static double table_p[] = {3.0, 2.0, 5.0};
static double curve_x[] = {30.0, 60.0, 120.0};
static double curve_p[] = {0.05, 0.2, 0.5};
static double hazard_x[] = {0.0, 60.0, 70.0};
static double hazard_p[] = {0.001, 0.02, 0.002};
static double hyper_x[] = {10.0, 300.0};
static double hyper_p[] = {0.25, 0.75};
static double mixture_p[] = {0.5, 0.5};
static struct distribution mixture_parts[] = {
    {.kind = DISTRIBUTION_FIXED, .mean = 45.0},
    {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 60.0, .p_zero = 0.1}};

static const struct distribution kinds[] = {
    {.kind = DISTRIBUTION_NEVER, .p_zero = 0.1},
    {.kind = DISTRIBUTION_FIXED, .mean = 60.0},
    {.kind = DISTRIBUTION_UNIFORM, .low = 15.0, .high = 100.0, .p_zero = 0.2},
    {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 540.0, .p_zero = 0.015},
    {.kind = DISTRIBUTION_ERLANG, .mean = 90.0, .phases = 3},
    {.kind = DISTRIBUTION_GAMMA, .mean = 90.0, .cv = 2.0},
    {.kind = DISTRIBUTION_LOGNORMAL, .mean = 120.0, .cv = 1.5},
    {.kind = DISTRIBUTION_WEIBULL, .shape = 1.7, .scale = 300.0},
    {.kind = DISTRIBUTION_HYPEREXPONENTIAL, .points = 2, .x = hyper_x, .p = hyper_p},
    {.kind = DISTRIBUTION_MIXTURE, .points = 2, .part = mixture_parts, .p = mixture_p},
    {.kind = DISTRIBUTION_TABLE, .points = 3, .x = table_x, .p = table_p},
    {.kind = DISTRIBUTION_CURVE, .points = 3, .x = curve_x, .p = curve_p},
    {.kind = DISTRIBUTION_HAZARD, .points = 3, .x = hazard_x, .p = hazard_p},
    {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 100.0, .plus = 45.0, .p_zero = 0.1},
    {.kind = DISTRIBUTION_LOGNORMAL, .mean = 120.0, .cv = 1.5, .plus = 33.3},
    {.kind = DISTRIBUTION_TABLE, .points = 3, .x = table_x, .p = table_p, .plus = 0.7},
    {.kind = DISTRIBUTION_MIXTURE,
     .points = 2,
     .part = mixture_parts,
     .p = mixture_p,
     .plus = 20.0}};
enum { KINDS = sizeof kinds / sizeof *kinds };

Test(survival, knows_the_simple_cases)
{
    struct survival fixed = survival_make(&kinds[1]);
    struct survival uniform = survival_make(&kinds[2]);
    struct survival curve = survival_make(&kinds[11]);
    struct survival hazard = survival_make(&kinds[12]);
    struct survival table = survival_make(&kinds[10]);

    cr_assert_eq(survival_at(&fixed, 59.9).over, 1.0);
    cr_assert_eq(survival_at(&fixed, 60.0).over, 0.0);
    cr_assert_eq(survival_at(&fixed, 60.0).mean_within_s, 60.0);
    expect(survival_at(&uniform, 57.5).over, 0.8 * 0.5, 1e-15, "uniform, half way");
    expect(survival_at(&uniform, 100.0).mean_within_s, 0.8 * 57.5, 1e-15, "uniform, mean");
    cr_assert_eq(survival_at(&uniform, 100.0).over, 0.0);
    expect(survival_at(&curve, 15.0).within, 0.025, 1e-14, "curve, before the first point");
    expect(survival_at(&curve, 90.0).within, 0.35, 1e-14, "curve, between points");
    expect(survival_at(&curve, 1e6).over, 0.5, 1e-14, "curve, for ever");
    expect(survival_at(&hazard, 100.0).over, exp(-0.06 - 0.2 - 0.06), 1e-14, "hazard");
    expect(survival_at(&table, 90.0).within, 0.5, 1e-14, "table");
    expect(survival_at(&table, 1000.0).mean_within_s, 0.2 * 10.0 + 0.3 * 90.0 + 0.5 * 400.0, 1e-14,
           "table, mean");
    survival_term(&fixed);
    survival_term(&uniform);
    survival_term(&curve);
    survival_term(&hazard);
    survival_term(&table);
}

/* An exponential that begins later has no hazard until then. */
Test(survival, a_shifted_exponential_is_a_hazard_that_begins_later)
{
    double from_s[] = {0.0, 30.1};
    double per_s[] = {0.0, 1.0 / 70.0};
    const struct distribution late = {
        .kind = DISTRIBUTION_HAZARD, .points = 2, .x = from_s, .p = per_s, .p_zero = 0.05};
    const struct distribution shifted = {
        .kind = DISTRIBUTION_EXPONENTIAL, .mean = 70.0, .plus = 30.1, .p_zero = 0.05};
    struct survival expected = survival_make(&late);
    struct survival found = survival_make(&shifted);

    for (double x_s = 0.0; x_s < 600.0; x_s += 7.3) {
        const struct survival_value a = survival_at(&found, x_s);
        const struct survival_value b = survival_at(&expected, x_s);

        expect(a.over, b.over, 1e-14, "over");
        expect(a.within, b.within, 1e-13, "within");
        cr_assert_float_eq(a.mean_within_s, b.mean_within_s, 1e-11);
        cr_assert_float_eq(a.square_within_s2, b.square_within_s2, 1e-8);
        for (double to_s = x_s; to_s < 600.0; to_s += 31.0)
            expect(survival_integral(&found, x_s, to_s), survival_integral(&expected, x_s, to_s),
                   1e-13, "integral");
    }
    cr_assert_eq(found.break_points_s[0], 30.1);
    survival_term(&expected);
    survival_term(&found);
}

/* H(x), the integral of P(R > u) up to x, is x P(R > x) + E[R; R <= x]; and numerically the sum of
 * many small steps, taken between the break points. */
Test(survival, fits_together_for_every_kind)
{
    for (size_t i = 0; i < KINDS; i++) {
        struct survival survival = survival_make(&kinds[i]);
        double sum = 0.0;
        double square = 0.0;

        for (int step = 0; step < 50000; step++) {
            const double middle_s = 0.01 * step + 0.005;
            const struct survival_value value = survival_at(&survival, middle_s);
            const double whole = survival_integral(&survival, 0.0, middle_s);

            sum += 0.01 * value.over;
            square += 0.01 * 2.0 * middle_s * value.over;
            expect(value.over + value.within, 1.0, 1e-13, "shares");
            expect(whole, middle_s * value.over + value.mean_within_s, 1e-12, "integral");
        }
        const struct survival_value end = survival_at(&survival, 500.0);
        expect(survival_integral(&survival, 0.0, 500.0), sum, 1e-5, "sum of steps");
        expect(end.square_within_s2 + 500.0 * 500.0 * end.over, square, 1e-5, "second moment");
        survival_term(&survival);
    }
}

Test(survival, integrates_short_stretches_far_out_precisely)
{
    for (size_t i = 0; i < KINDS; i++) {
        struct survival survival = survival_make(&kinds[i]);
        const double from_s = 350.0;
        const double width_s = 1e-6;
        const double over = survival_at(&survival, from_s + width_s / 2.0).over;

        expect(survival_integral(&survival, from_s, from_s + width_s),
               over * (from_s + width_s - from_s), 1e-12, "short");
        expect(survival_integral(&survival, from_s + width_s, from_s),
               -over * (from_s + width_s - from_s), 1e-12, "backwards");
        expect(survival_integral(&survival, 5.0, 420.0),
               survival_integral(&survival, 5.0, 200.0)
                   + survival_integral(&survival, 200.0, 420.0),
               1e-12, "additive");
        survival_term(&survival);
    }
}

Test(survival, marks_steps_and_kinks)
{
    struct survival uniform = survival_make(&kinds[2]);
    struct survival mixture = survival_make(&kinds[9]);
    struct survival endless = survival_make(NULL);

    cr_assert_eq(uniform.break_count, 2);
    cr_assert_eq(uniform.break_points_s[0], 15.0);
    cr_assert_eq(uniform.break_points_s[1], 100.0);
    cr_assert_eq(mixture.break_count, 5); /* 45 s, and four lifetimes of the exponential */
    cr_assert_float_eq(mixture.break_points_s[0], 6.0, 1e-12);
    cr_assert_eq(mixture.break_points_s[1], 45.0);
    cr_assert_float_eq(mixture.break_points_s[4], 2160.0, 1e-9);
    cr_assert_eq(endless.break_count, 0);
    survival_term(&uniform);
    survival_term(&mixture);
    survival_term(&endless);
}

Test(survival, knows_the_share_that_never_leaves)
{
    const double expected[KINDS] = {0.9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5, 0};

    for (size_t i = 0; i < KINDS; i++) {
        struct survival survival = survival_make(&kinds[i]);

        cr_assert_float_eq(survival_never(&survival), expected[i], 1e-14, "kind %zu", i);
        survival_term(&survival);
    }
}

Test(survival, knows_the_far_ends)
{
    const struct distribution narrow = {
        .kind = DISTRIBUTION_WEIBULL, .shape = 85.0, .scale = 0.2, .p_zero = 0.3};

    for (size_t i = 0; i <= KINDS; i++) {
        struct survival survival = survival_make(i < KINDS ? &kinds[i] : &narrow);
        const struct survival_value beginning = survival_at(&survival, 1e-300);
        const struct survival_value end = survival_at(&survival, 1e9);
        const double never = survival_never(&survival);

        cr_assert_eq(beginning.mean_within_s, 0.0);
        expect(beginning.over, 1.0 - (i < KINDS ? kinds[i].p_zero : 0.3), 0.051, "at once");
        cr_assert_float_eq(end.over, never, 1e-14, "kind %zu", i);
        cr_assert_float_eq(end.within, 1.0 - never, 1e-14, "kind %zu", i);
        expect(survival_integral(&survival, 0.0, 1e9), end.mean_within_s + 1e9 * end.over, 1e-12,
               "integral");
        survival_term(&survival);
    }
}
