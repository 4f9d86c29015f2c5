/* Every distribution is drawn from four million times, with consecutive customers as the
 * simulator does, and its mean and variance are held against those asked for. Each check has level
 * 1e-6. With every case goes a twin with a parameter 1 % (rarely 5 %) wrong, which the same check
 * must refuse: what it would notice is thereby shown, not only said.
 */
#include "drawing.h"

#include <criterion/criterion.h>
#include <gsl/gsl_cdf.h>
#include <math.h>

TestSuite(distribution_moments);

#define ALPHA 1e-6
enum { DRAWS = 4000000 };

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
Test(distribution_moments, means_and_variances_are_those_asked_for, .timeout = 100)
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
