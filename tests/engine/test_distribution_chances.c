/* Every distribution is drawn from four million times, with consecutive customers as the
 * simulator does, and held against its probabilities by GSL or by hand. Each check has level 1e-6.
 * With every case goes a twin with a parameter 1 % (rarely 5 %) wrong, which the same check must
 * refuse: what it would notice is thereby shown, not only said.
 */
#include "drawing.h"

#include <criterion/criterion.h>
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <string.h>

TestSuite(distribution_chances);

#define ALPHA 1e-6
enum { DRAWS = 4000000, CELLS = 100 };

/* --- probabilities, independently of distribution.c --- */

static double probability(const struct distribution *d, double x);

static double probability_of_curve(const struct distribution *d, double x)
{
    double x_before = 0.0, p_before = 0.0;

    for (size_t i = 0; i < d->points; i++) {
        if (x < d->x[i])
            return p_before + (d->p[i] - p_before) * (x - x_before) / (d->x[i] - x_before);
        x_before = d->x[i];
        p_before = d->p[i];
    }
    return p_before;
}

static double probability_of_hazard(const struct distribution *d, double x)
{
    double cumulative = 0.0;

    for (size_t i = 0; i < d->points && d->x[i] < x; i++) {
        const double end = i + 1 < d->points ? fmin(x, d->x[i + 1]) : x;
        cumulative += d->p[i] * (end - d->x[i]);
    }
    return -expm1(-cumulative);
}

static double probability_of_parts(const struct distribution *d, double x)
{
    double sum = 0.0, total = 0.0;

    for (size_t i = 0; i < d->points; i++) {
        total += d->p[i];
        if (d->kind == DISTRIBUTION_TABLE)
            sum += x >= d->x[i] ? d->p[i] : 0.0;
        else if (d->kind == DISTRIBUTION_HYPEREXPONENTIAL)
            sum += d->p[i] * gsl_cdf_exponential_P(x, d->x[i]);
        else
            sum += d->p[i] * probability(&d->part[i], x);
    }
    return sum / total;
}

/* P(X <= x) for x >= 0, before the mass at zero. */
static double probability_of_kind(const struct distribution *d, double x)
{
    const double sigma = sqrt(log1p(d->cv * d->cv));

    switch (d->kind) {
    case DISTRIBUTION_FIXED: return x >= d->mean ? 1.0 : 0.0;
    case DISTRIBUTION_UNIFORM: return fmax(0.0, fmin(1.0, (x - d->low) / (d->high - d->low)));
    case DISTRIBUTION_EXPONENTIAL: return gsl_cdf_exponential_P(x, d->mean);
    case DISTRIBUTION_ERLANG: return gsl_cdf_gamma_P(x, d->phases, d->mean / d->phases);
    case DISTRIBUTION_GAMMA:
        return gsl_cdf_gamma_P(x, 1.0 / (d->cv * d->cv), d->mean * d->cv * d->cv);
    case DISTRIBUTION_LOGNORMAL:
        return x <= 0.0 ? 0.0 : gsl_cdf_lognormal_P(x, log(d->mean) - sigma * sigma / 2.0, sigma);
    case DISTRIBUTION_WEIBULL: return gsl_cdf_weibull_P(x, d->scale, d->shape);
    case DISTRIBUTION_HYPEREXPONENTIAL:
    case DISTRIBUTION_MIXTURE:
    case DISTRIBUTION_TABLE: return probability_of_parts(d, x);
    case DISTRIBUTION_CURVE: return probability_of_curve(d, x);
    case DISTRIBUTION_HAZARD: return probability_of_hazard(d, x);
    case DISTRIBUTION_NEVER: break;
    }
    return 0.0;
}

static double probability(const struct distribution *d, double x)
{
    if (x < d->plus)
        return d->p_zero;
    return d->p_zero + (1.0 - d->p_zero) * probability_of_kind(d, x - d->plus);
}

/* --- the check --- */

/* Where to cut: at each hundredth of probability, by bisection; at once where mass sits in a
 * point. Returns how many different cuts there are. */
static size_t cut(const struct distribution *d, double cuts[CELLS])
{
    size_t count = 0;

    for (int i = 0; i < CELLS; i++) {
        const double wanted = (i + 0.5) / CELLS;
        double low = 0.0, high = 1e7;

        if (probability(d, high) < wanted)
            break;
        for (int step = 0; step < 100 && probability(d, low) < wanted; step++) {
            const double middle = 0.5 * (low + high);
            if (probability(d, middle) < wanted)
                low = middle;
            else
                high = middle;
        }
        if (probability(d, low) >= wanted)
            high = low; /* already at zero */
        if (count == 0 || high > cuts[count - 1])
            cuts[count++] = high;
    }
    return count;
}

/* Draws, and counts what lies up to and with each cut, and the rest. */
static void count_cells(const struct distribution *d, const double *cuts, size_t count,
                        uint32_t cells[CELLS + 1])
{
    memset(cells, 0, (CELLS + 1) * sizeof *cells);
    for (uint64_t i = 0; i < DRAWS; i++) {
        const double value = distribution_draw(d, key_of(i));
        size_t low = 0, high = count;

        while (low < high) {
            const size_t middle = (low + high) / 2;
            if (value <= cuts[middle])
                high = middle;
            else
                low = middle + 1;
        }
        cells[low]++;
    }
}

/* The chi-square p-value (the smaller tail) of draws from `d` against the probabilities of `as`.
 * Notices a scale off by 0.6 % where the distribution is exponential: 4e6 x 0.006^2 = 144 is what
 * the 99 degrees of freedom then exceed by, and 82 is needed. */
static double p_value(const struct distribution *d, const struct distribution *as)
{
    double cuts[CELLS];
    const size_t count = cut(as, cuts);
    double chi_square = 0.0, before = 0.0;
    uint32_t cells[CELLS + 1];
    unsigned degrees = 0;

    count_cells(d, cuts, count, cells);
    for (size_t i = 0; i <= count; i++) {
        const double up_to = i < count ? probability(as, cuts[i]) : 1.0;
        const double expected = (up_to - before) * DRAWS;
        const double excess = cells[i] - expected;

        before = up_to;
        if (expected < 0.5) {
            if (cells[i] > 8)
                return 0.0; /* what all but cannot be: P(Poisson(0.5) > 8) = 3e-9 */
            continue;
        }
        chi_square += excess * excess / expected;
        degrees++;
    }
    if (degrees <= 1)
        return 1.0;
    return fmin(gsl_cdf_chisq_Q(chi_square, degrees - 1), gsl_cdf_chisq_P(chi_square, degrees - 1));
}

static void assert_right_and_wrong_told_apart(const char *name, struct distribution right,
                                              struct distribution wrong)
{
    distribution_prepare(&right);
    distribution_prepare(&wrong);
    cr_expect(p_value(&right, &right) > ALPHA, "%s", name);
    cr_expect(p_value(&wrong, &right) < ALPHA, "%s, 1 %% or 5 %% wrong, is not noticed", name);
    distribution_term(&right);
    distribution_term(&wrong);
}

Test(distribution_chances, fixed_uniform_exponential_and_erlang_have_their_probabilities,
     .timeout = 100)
{
    assert_right_and_wrong_told_apart(
        "fixed", (struct distribution){.kind = DISTRIBUTION_FIXED, .mean = 60},
        (struct distribution){.kind = DISTRIBUTION_FIXED, .mean = 60.6});
    assert_right_and_wrong_told_apart(
        "uniform", (struct distribution){.kind = DISTRIBUTION_UNIFORM, .low = 10, .high = 240},
        (struct distribution){.kind = DISTRIBUTION_UNIFORM, .low = 10, .high = 242.4});
    assert_right_and_wrong_told_apart(
        "exponential", (struct distribution){.kind = DISTRIBUTION_EXPONENTIAL, .mean = 300},
        (struct distribution){.kind = DISTRIBUTION_EXPONENTIAL, .mean = 303});
    for (uint32_t phases = 1; phases <= 40; phases = phases * 3 + 1) /* 1 4 13 40: both ways */
        assert_right_and_wrong_told_apart(
            "Erlang",
            (struct distribution){.kind = DISTRIBUTION_ERLANG, .mean = 90, .phases = phases},
            (struct distribution){.kind = DISTRIBUTION_ERLANG, .mean = 90.9, .phases = phases});
    assert_right_and_wrong_told_apart(
        "phases", (struct distribution){.kind = DISTRIBUTION_ERLANG, .mean = 90, .phases = 10},
        (struct distribution){.kind = DISTRIBUTION_ERLANG, .mean = 90, .phases = 11});
}

Test(distribution_chances, gamma_lognormal_and_weibull_have_their_probabilities, .timeout = 100)
{
    static const double cvs[] = {0.05, 0.5, 1.0, 1.3, 3.0}; /* shapes 400 to 1/9 */

    for (size_t i = 0; i < sizeof cvs / sizeof *cvs; i++) {
        assert_right_and_wrong_told_apart(
            "mean of gamma",
            (struct distribution){.kind = DISTRIBUTION_GAMMA, .mean = 200, .cv = cvs[i]},
            (struct distribution){
                .kind = DISTRIBUTION_GAMMA, .mean = cvs[i] > 2.0 ? 210 : 202, .cv = cvs[i]});
        assert_right_and_wrong_told_apart(
            "cv of gamma",
            (struct distribution){.kind = DISTRIBUTION_GAMMA, .mean = 200, .cv = cvs[i]},
            (struct distribution){.kind = DISTRIBUTION_GAMMA, .mean = 200, .cv = cvs[i] * 1.01});
        assert_right_and_wrong_told_apart(
            "mean of lognormal",
            (struct distribution){.kind = DISTRIBUTION_LOGNORMAL, .mean = 200, .cv = cvs[i]},
            (struct distribution){.kind = DISTRIBUTION_LOGNORMAL, .mean = 202, .cv = cvs[i]});
        assert_right_and_wrong_told_apart(
            "cv of lognormal",
            (struct distribution){.kind = DISTRIBUTION_LOGNORMAL, .mean = 200, .cv = cvs[i]},
            (struct distribution){
                .kind = DISTRIBUTION_LOGNORMAL, .mean = 200, .cv = cvs[i] * 1.01});
    }
    for (double shape = 0.5; shape < 5.0; shape *= 2.0) {
        assert_right_and_wrong_told_apart(
            "scale of Weibull",
            (struct distribution){.kind = DISTRIBUTION_WEIBULL, .scale = 3000, .shape = shape},
            (struct distribution){
                .kind = DISTRIBUTION_WEIBULL, .scale = shape < 1.0 ? 3150 : 3030, .shape = shape});
        assert_right_and_wrong_told_apart(
            "shape of Weibull",
            (struct distribution){.kind = DISTRIBUTION_WEIBULL, .scale = 3000, .shape = shape},
            (struct distribution){
                .kind = DISTRIBUTION_WEIBULL, .scale = 3000, .shape = shape * 1.01});
    }
}

Test(distribution_chances, mixtures_and_tables_have_their_probabilities, .timeout = 100)
{
    const double means[] = {60, 600}, means_off[] = {60.6, 606};
    const double p[] = {3, 1}, p_off[] = {3.04, 1}; /* 0.75 and 0.7525 */
    const double values[] = {30, 0, 45, 7}, weights[] = {1, 2, 0, 5},
                 weights_off[] = {1.01, 2, 0, 5};
    const struct distribution hyper = {.kind = DISTRIBUTION_HYPEREXPONENTIAL};
    const struct distribution table = {.kind = DISTRIBUTION_TABLE};
    const struct distribution mixture = {.kind = DISTRIBUTION_MIXTURE};
    const struct distribution parts[] = {
        {.kind = DISTRIBUTION_LOGNORMAL, .mean = 200, .cv = 0.8, .p_zero = 0.1},
        {.kind = DISTRIBUTION_NEVER}};
    const struct distribution parts_off[] = {
        {.kind = DISTRIBUTION_LOGNORMAL, .mean = 202, .cv = 0.8, .p_zero = 0.1},
        {.kind = DISTRIBUTION_NEVER}};

    assert_right_and_wrong_told_apart("hyperexponential", with_points(hyper, 2, means, p, NULL),
                                      with_points(hyper, 2, means_off, p, NULL));
    assert_right_and_wrong_told_apart("table", with_points(table, 4, values, weights, NULL),
                                      with_points(table, 4, values, weights_off, NULL));
    assert_right_and_wrong_told_apart("part of a mixture", with_points(mixture, 2, NULL, p, parts),
                                      with_points(mixture, 2, NULL, p, parts_off));
    assert_right_and_wrong_told_apart("chance of a mixture",
                                      with_points(mixture, 2, NULL, p, parts),
                                      with_points(mixture, 2, NULL, p_off, parts));
}

Test(distribution_chances, curves_and_hazards_have_their_probabilities, .timeout = 100)
{
    const double after[] = {30, 60, 60, 120}, after_off[] = {30.3, 60.6, 60.6, 121.2};
    const double share[] = {0.05, 0.2, 0.3, 0.5}, whole[] = {0.05, 0.2, 0.3, 1.0};
    const double at_zero[] = {0, 60, 90, 120};
    const double share_off[] = {0.0525, 0.2, 0.3, 0.5};
    const double from[] = {0, 60, 70, 100}, hazard[] = {0.001, 0.02, 0, 0.002};
    const double hazard_off[] = {0.001, 0.0205, 0, 0.002}; /* 2.5 % wrong for ten seconds */
    const double ending[] = {0.01, 0.02, 0.001, 0}, ending_off[] = {0.0101, 0.02, 0.001, 0};
    const struct distribution curve = {.kind = DISTRIBUTION_CURVE};
    const struct distribution piecewise = {.kind = DISTRIBUTION_HAZARD};

    assert_right_and_wrong_told_apart("curve", with_points(curve, 4, after, share, NULL),
                                      with_points(curve, 4, after_off, share, NULL));
    assert_right_and_wrong_told_apart("curve up to 1", with_points(curve, 4, after, whole, NULL),
                                      with_points(curve, 4, after_off, whole, NULL));
    assert_right_and_wrong_told_apart("curve from 0", with_points(curve, 4, at_zero, share, NULL),
                                      with_points(curve, 4, at_zero, share_off, NULL));
    assert_right_and_wrong_told_apart("hazard", with_points(piecewise, 4, from, hazard, NULL),
                                      with_points(piecewise, 4, from, hazard_off, NULL));
    assert_right_and_wrong_told_apart("hazard that ends",
                                      with_points(piecewise, 4, from, ending, NULL),
                                      with_points(piecewise, 4, from, ending_off, NULL));
}

Test(distribution_chances, a_mass_at_zero_is_added_to_any_kind, .timeout = 100)
{
    assert_right_and_wrong_told_apart(
        "exponential",
        (struct distribution){.kind = DISTRIBUTION_EXPONENTIAL, .mean = 300, .p_zero = 0.1},
        (struct distribution){.kind = DISTRIBUTION_EXPONENTIAL, .mean = 300, .p_zero = 0.105});
    assert_right_and_wrong_told_apart(
        "gamma",
        (struct distribution){.kind = DISTRIBUTION_GAMMA, .mean = 300, .cv = 0.5, .p_zero = 0.5},
        (struct distribution){.kind = DISTRIBUTION_GAMMA, .mean = 303, .cv = 0.5, .p_zero = 0.5});
    assert_right_and_wrong_told_apart(
        "never", (struct distribution){.kind = DISTRIBUTION_NEVER, .p_zero = 0.2},
        (struct distribution){.kind = DISTRIBUTION_NEVER, .p_zero = 0.202});
    assert_right_and_wrong_told_apart(
        "zero only",
        (struct distribution){.kind = DISTRIBUTION_EXPONENTIAL, .mean = 3, .p_zero = 1},
        (struct distribution){.kind = DISTRIBUTION_EXPONENTIAL, .mean = 3, .p_zero = 0.99});
}

Test(distribution_chances, a_constant_is_added_to_any_kind_but_not_to_the_zeros, .timeout = 100)
{
    assert_right_and_wrong_told_apart(
        "exponential",
        (struct distribution){.kind = DISTRIBUTION_EXPONENTIAL, .mean = 300, .plus = 120},
        (struct distribution){.kind = DISTRIBUTION_EXPONENTIAL, .mean = 300, .plus = 122});
    assert_right_and_wrong_told_apart(
        "lognormal with zeros",
        (struct distribution){
            .kind = DISTRIBUTION_LOGNORMAL, .mean = 300, .cv = 1, .plus = 60, .p_zero = 0.2},
        (struct distribution){
            .kind = DISTRIBUTION_LOGNORMAL, .mean = 300, .cv = 1, .plus = 61, .p_zero = 0.2});
}
