/* The oracle is the C library in long double: 64 bits of mantissa against 53. */
#include "engine/elementary.h"
#include "engine/random.h"

#include <criterion/criterion.h>
#include <float.h>
#include <math.h>

TestSuite(elementary);

enum { POINTS = 2000000 };

static double uniform(uint64_t i)
{
    return random_uniform(i, 0);
}

/* The distance in units in the last place of a double near `exact`. */
static double ulps(double got, long double exact)
{
    int exponent;

    frexpl(exact, &exponent);
    if (exponent < DBL_MIN_EXP)
        exponent = DBL_MIN_EXP; /* subnormal */
    return (double)(fabsl((long double)got - exact) / ldexpl(1.0L, exponent - DBL_MANT_DIG));
}

static void assert_log_within(double x, double allowed)
{
    const double error = ulps(elementary_log(x), logl((long double)x));

    cr_assert(error <= allowed, "log(%a) is %g units off", x, error);
}

/* At a bin's middle the series is 0 and the two parts of the table's logarithm are all there is:
 * this proves the entries, but for their last bits, which the other points prove. */
Test(elementary, log_is_right_in_the_middle_and_at_the_edges_of_every_bin)
{
    for (int i = 0; i < ELEMENTARY_LOG_BINS; i++) {
        const struct elementary_log_bin *const bin = &elementary_log_bins[i];
        const long double log_middle = logl((long double)bin->middle);
        const double half_width = bin->middle < 1.0 ? 0x1p-9 : 0x1p-8;

        cr_assert_eq(bin->inverse, 1.0 / bin->middle);
        cr_assert_eq(bin->log_high * 0x1p43, rint(bin->log_high * 0x1p43));
        cr_assert(fabsl((long double)bin->log_high + bin->log_low - log_middle) < 0x1p-63L);
        for (int exponent = -1021; exponent < 1023; exponent += 5) {
            const double scale = ldexp(1.0, exponent);
            if (bin->middle != 1.0 || exponent != 0)
                assert_log_within(bin->middle * scale, 0.6);
            if (exponent < 1022) {
                assert_log_within(nextafter(bin->middle + half_width, 0.0) * scale, 1.2);
                assert_log_within((bin->middle + half_width) * scale, 1.2);
            }
        }
    }
}

Test(elementary, log_is_right_to_1_2_units)
{
    for (uint64_t i = 0; i < POINTS; i++) {
        const uint64_t bits = random_bits(i, 1) >> 1;
        double any;

        memcpy(&any, &bits, sizeof any);
        if (isfinite(any) && any > 0.0)
            assert_log_within(any, 1.2);
        assert_log_within(uniform(i), 1.2);
        assert_log_within(1.0 + (uniform(i) - 0.5) * 0x1p-5, 1.2); /* where the result nears 0 */
        assert_log_within(1.0 + (uniform(i) - 0.5) * 0x1p-20, 1.2);
    }
}

Test(elementary, log_knows_the_edges_of_the_doubles)
{
    cr_assert_eq(elementary_log(1.0), 0.0);
    cr_assert_eq(elementary_log(0.0), -INFINITY);
    cr_assert_eq(elementary_log(-0.0), -INFINITY);
    cr_assert_eq(elementary_log(INFINITY), INFINITY);
    cr_assert(isnan(elementary_log(-1.0)));
    cr_assert(isnan(elementary_log(-INFINITY)));
    cr_assert(isnan(elementary_log(NAN)));
    assert_log_within(DBL_MAX, 1.2);
    assert_log_within(DBL_MIN, 1.2);
    for (double x = DBL_MIN; x > 0.0; x *= 0.37)
        assert_log_within(x, 1.2); /* down through the subnormal numbers */
    assert_log_within(0x1p-1074, 1.2);
}

static void assert_exp_within(double x, double allowed)
{
    const double error = ulps(elementary_exp(x), expl((long double)x));

    cr_assert(error <= allowed, "exp(%a) is %g units off", x, error);
}

Test(elementary, exp_is_right_to_0_6_units)
{
    for (uint64_t i = 0; i < POINTS; i++) {
        assert_exp_within((uniform(i) - 0.5) * 1416.0, 0.6);
        assert_exp_within((uniform(i) - 0.5) * 20.0, 0.6);
        assert_exp_within((uniform(i) - 0.5) * 0x1p-10, 0.6);
        assert_exp_within(-708.3 - uniform(i) * 36.8, 1.0); /* subnormal */
    }
    for (int step = -90000; step <= 90000; step++) /* where one step of the table ends */
        assert_exp_within((step + 0.5) * (0x1.62e42fefa39efp-1 / 128.0), 0.6);
}

Test(elementary, exp_knows_the_edges_of_the_doubles)
{
    cr_assert_eq(elementary_exp(0.0), 1.0);
    cr_assert_eq(elementary_exp(-0.0), 1.0);
    cr_assert_eq(elementary_exp(0x1p-1074), 1.0);
    cr_assert_eq(elementary_exp(INFINITY), INFINITY);
    cr_assert_eq(elementary_exp(-INFINITY), 0.0);
    cr_assert(isnan(elementary_exp(NAN)));
    assert_exp_within(0x1.62e42fefa39efp9, 0.6); /* the largest with a finite result */
    cr_assert_eq(elementary_exp(0x1.62e42fefa39f0p9), INFINITY);
    cr_assert_eq(elementary_exp(1e300), INFINITY);
    cr_assert_eq(elementary_exp(-745.13), 0x1p-1074);
    cr_assert_eq(elementary_exp(-745.14), 0.0);
    cr_assert_eq(elementary_exp(-1e300), 0.0);
}

Test(elementary, power_is_right_to_the_digits_it_promises)
{
    for (uint64_t i = 0; i < POINTS / 4; i++) {
        const double x = uniform(i) * (i % 2 == 0 ? 1.0 : 1000.0);
        const double y = (random_uniform(i, 1) - 0.3) * 10.0;
        const long double exact = powl((long double)x, (long double)y);
        const long double error = fabsl((long double)elementary_power(x, y) - exact) / exact;

        cr_assert(error < (2.0L + fabsl(y * logl((long double)x)) * 2.0L) * 0x1p-53L);
    }
    cr_assert_eq(elementary_power(0.0, 2.5), 0.0);
    cr_assert_eq(elementary_power(0.0, 0.0), 1.0);
    cr_assert_eq(elementary_power(0.0, -1.0), INFINITY);
    cr_assert_eq(elementary_power(7.0, 0.0), 1.0);
    cr_assert_eq(elementary_power(1.0, 1e300), 1.0);
}

/* Checked through its inverse: an error e in P(Z <= z) is e / density(z) in z. */
static void assert_normal_quantile(double p)
{
    const long double z = elementary_normal_quantile(p);
    const long double density = expl(-z * z / 2) * 0.398942280401432677939946L;
    const long double below = erfcl(-z * sqrtl(0.5L)) / 2;
    const long double error = fabsl(below - p) / density;

    /* The second part is what half a unit in 1 - p would do. */
    cr_assert(error <= 1e-15L * fmaxl(fabsl(z), 1e-3L) + (p > 0.5 ? 0x1p-54L / density : 0.0L),
              "quantile(%a) is off by %Lg", p, error);
}

Test(elementary, normal_quantile_is_right_to_15_digits)
{
    for (uint64_t i = 0; i < POINTS / 4; i++) {
        const double p = uniform(i);
        const double q = (double)(random_bits(i, 1) >> 13) * 0x1p-52; /* below 1/2, on the grid */

        assert_normal_quantile(p);
        assert_normal_quantile(p * 0x1p-4);
        assert_normal_quantile(p * p * p * p * p * p);
        cr_assert_eq(elementary_normal_quantile(0.5 - q), -elementary_normal_quantile(0.5 + q));
    }
    assert_normal_quantile(0x1p-53);
    assert_normal_quantile(1.0 - 0x1p-53);
    assert_normal_quantile(1e-300);
    cr_assert_eq(elementary_normal_quantile(0.5), 0.0);
}
