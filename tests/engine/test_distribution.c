/* Every distribution is drawn from four million times, with consecutive customers as the
 * simulator does, and held against its probabilities by GSL or by hand. Each check has level 1e-6.
 * With every case goes a twin with a parameter 1 % (rarely 5 %) wrong, which the same check must
 * refuse: what it would notice is thereby shown, not only said.
 */
#include "engine/distribution.h"

#include "base/memory.h"

#include <criterion/criterion.h>
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

TestSuite(distribution);
TestSuite(sampled); /* half a minute: the slow suite */

#define ALPHA 1e-6
enum { DRAWS = 4000000, CELLS = 100 };

static uint64_t key_of(uint64_t customer)
{
    return random_draw_key(random_customer_key(20250106, customer), 0, RANDOM_TALK);
}

/* A distribution with lists; those of `x`, `p` and `part` are copied. */
static struct distribution with_points(struct distribution shape, size_t points, const double *x,
                                       const double *p, const struct distribution *part)
{
    shape.points = points;
    shape.x = x == NULL ? NULL : memory_copy(x, points, sizeof *x);
    shape.p = memory_copy(p, points, sizeof *p);
    shape.part = part == NULL ? NULL : memory_copy(part, points, sizeof *part);
    return shape;
}

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

Test(sampled, fixed_uniform_exponential_and_erlang_have_their_probabilities, .timeout = 100)
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

Test(sampled, gamma_lognormal_and_weibull_have_their_probabilities, .timeout = 100)
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

Test(sampled, mixtures_and_tables_have_their_probabilities, .timeout = 100)
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

Test(sampled, curves_and_hazards_have_their_probabilities, .timeout = 100)
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

Test(sampled, a_mass_at_zero_is_added_to_any_kind, .timeout = 100)
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

Test(sampled, a_constant_is_added_to_any_kind_but_not_to_the_zeros, .timeout = 100)
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

struct sample {
    double mean, variance;
    double fourth; /* central moment */
};

static struct sample draw_sample(const struct distribution *d)
{
    static double values[DRAWS];
    struct sample sample = {0};

    for (uint64_t i = 0; i < DRAWS; i++) {
        values[i] = distribution_draw(d, key_of(i));
        sample.mean += values[i] / DRAWS;
    }
    for (size_t i = 0; i < DRAWS; i++) {
        const double square = (values[i] - sample.mean) * (values[i] - sample.mean);
        sample.variance += square / DRAWS;
        sample.fourth += square * square / DRAWS;
    }
    return sample;
}

/* How far the sample's mean is from `mean`, in standard errors. At level 1e-6 that is 4.9; a mean
 * off by 0.5 % x cv is noticed (twice 4.9 / sqrt(4e6)). */
static double mean_z(const struct sample *sample, double mean)
{
    return fabs(sample->mean - mean) / sqrt(sample->variance / DRAWS);
}

static double variance_z(const struct sample *sample, double variance)
{
    const double spread = sample->fourth - sample->variance * sample->variance;

    return fabs(sample->variance - variance) / sqrt(spread / DRAWS);
}

static void assert_mean(struct distribution d, double mean, double variance)
{
    const double limit = -gsl_cdf_ugaussian_Pinv(ALPHA / 2);

    distribution_prepare(&d);
    const struct sample sample = draw_sample(&d);

    cr_expect(fabs(distribution_mean(&d) - mean) <= 1e-13 * mean, "kind %d: %.17g for %.17g",
              (int)d.kind, distribution_mean(&d), mean);
    cr_expect(mean_z(&sample, mean) < limit, "mean of kind %d", (int)d.kind);
    cr_expect(mean_z(&sample, mean * 1.01) > limit, "mean of kind %d off by 1 %%", (int)d.kind);
    if (!isnan(variance)) {
        cr_expect(variance_z(&sample, variance) < limit, "variance of kind %d", (int)d.kind);
        cr_expect(variance_z(&sample, variance * 1.05) > limit, "off by 5 %%: %d", (int)d.kind);
    }
    distribution_term(&d);
}

/* The variance is left out where its estimate is far from normal for four million draws. */
Test(sampled, means_and_variances_are_those_asked_for, .timeout = 100)
{
    const double means[] = {60, 600}, p[] = {0.75, 0.25};
    const double after[] = {30, 60, 120}, whole[] = {0.05, 0.2, 1};
    const double from[] = {0, 60, 70}, hazard[] = {0.001, 0.02, 0.002};
    const double survival_60 = exp(-0.06), survival_70 = exp(-0.26);
    const double hazard_mean =
        (1 - survival_60) / 0.001 + (survival_60 - survival_70) / 0.02 + survival_70 / 0.002;
    const double gamma_3_2 = tgamma(1.5);

    assert_mean((struct distribution){.kind = DISTRIBUTION_UNIFORM, .low = 10, .high = 40}, 25, 75);
    assert_mean((struct distribution){.kind = DISTRIBUTION_EXPONENTIAL, .mean = 300}, 300, 9e4);
    assert_mean((struct distribution){.kind = DISTRIBUTION_EXPONENTIAL, .mean = 300, .p_zero = 0.2},
                240, 2 * 9e4 * 0.8 - 240.0 * 240);
    assert_mean((struct distribution){.kind = DISTRIBUTION_EXPONENTIAL, .mean = 300, .plus = 60},
                360, 9e4);
    assert_mean((struct distribution){.kind = DISTRIBUTION_ERLANG, .mean = 90, .phases = 2}, 90,
                4050);
    assert_mean((struct distribution){.kind = DISTRIBUTION_ERLANG, .mean = 90, .phases = 100}, 90,
                81);
    assert_mean((struct distribution){.kind = DISTRIBUTION_GAMMA, .mean = 90, .cv = 0.5}, 90, 2025);
    assert_mean((struct distribution){.kind = DISTRIBUTION_GAMMA, .mean = 90, .cv = 1.5}, 90,
                18225);
    assert_mean((struct distribution){.kind = DISTRIBUTION_LOGNORMAL, .mean = 90, .cv = 0.3}, 90,
                729);
    assert_mean((struct distribution){.kind = DISTRIBUTION_LOGNORMAL, .mean = 90, .cv = 1.5}, 90,
                NAN);
    assert_mean((struct distribution){.kind = DISTRIBUTION_WEIBULL, .scale = 100, .shape = 2},
                100 * gamma_3_2, 1e4 * (1 - gamma_3_2 * gamma_3_2));
    assert_mean(with_points((struct distribution){.kind = DISTRIBUTION_HYPEREXPONENTIAL}, 2, means,
                            p, NULL),
                195, 2 * (0.75 * 3600 + 0.25 * 3.6e5) - 195.0 * 195);
    assert_mean(with_points((struct distribution){.kind = DISTRIBUTION_TABLE}, 2, means, p, NULL),
                195, 0.75 * 3600 + 0.25 * 3.6e5 - 195.0 * 195);
    assert_mean(
        with_points((struct distribution){.kind = DISTRIBUTION_CURVE}, 3, after, whole, NULL),
        0.05 * 15 + 0.15 * 45 + 0.8 * 90, NAN);
    assert_mean(
        with_points((struct distribution){.kind = DISTRIBUTION_HAZARD}, 3, from, hazard, NULL),
        hazard_mean, NAN);
}

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
