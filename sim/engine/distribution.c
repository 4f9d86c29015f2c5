/* Invariant: `u` stands for P(X > x) throughout, so every inversion falls in u: see the header. */
#include "engine/distribution.h"

#include "base/memory.h"
#include "engine/elementary.h"
#include "engine/random.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

enum {
    PART_INDEX = -1,           /* the bits of a key that make the key of a mixture's part */
    ZERO_INDEX = -2,           /* the uniform that decides whether an exponential is 0 instead */
    ERLANG_PHASES_SUMMED = 10, /* from there on the gamma algorithm is faster */
    FACTORIAL_SHIFT = 12       /* from where on Stirling's series is good to 1e-14 */
};

#define GAMMA_SHAPE_SURE  1e10 /* from here on the rejection is rarer than 1e-10, and rounding */
#define GAMMA_SHAPE_FIXED 1e30 /* from here on a double cannot show the spread */

/* --- preparing --- */

/* Scales `p` to the sum 1 and fills in its running sum, which is exactly 1 from the last positive
 * chance on: no draw can fall beside it. */
static void accumulate_chances(struct distribution *distribution)
{
    double total = 0.0, sum = 0.0;

    for (size_t i = 0; i < distribution->points; i++)
        total += distribution->p[i];
    assert(total > 0.0 && total < INFINITY);
    for (size_t i = 0; i < distribution->points; i++) {
        distribution->p[i] /= total;
        sum += distribution->p[i];
        distribution->cumulative[i] = sum;
    }
    for (size_t i = distribution->points; i-- > 0;) {
        distribution->cumulative[i] = 1.0;
        if (distribution->p[i] > 0.0)
            break;
    }
}

static void accumulate_hazard(struct distribution *distribution)
{
    assert(distribution->points > 0 && distribution->x[0] == 0.0);
    for (size_t i = 1; i < distribution->points; i++) {
        const double lasting = distribution->x[i] - distribution->x[i - 1];
        distribution->cumulative[i] =
            distribution->cumulative[i - 1] + lasting * distribution->p[i - 1];
    }
}

static void new_cumulative(struct distribution *distribution)
{
    free(distribution->cumulative);
    distribution->cumulative = memory_zeroed(distribution->points, sizeof(double));
}

void distribution_prepare(struct distribution *distribution)
{
    const double variance = distribution->cv * distribution->cv; /* of X / mean */

    assert(distribution->cv >= 0.0 && distribution->cv < 1e100);
    distribution->is_plain = distribution->kind == DISTRIBUTION_EXPONENTIAL
                             && distribution->p_zero == 0.0 && distribution->plus == 0.0;
    switch (distribution->kind) {
    case DISTRIBUTION_MIXTURE:
        for (size_t i = 0; i < distribution->points; i++)
            distribution_prepare(&distribution->part[i]);
        new_cumulative(distribution);
        accumulate_chances(distribution);
        break;
    case DISTRIBUTION_HYPEREXPONENTIAL:
    case DISTRIBUTION_TABLE:
        new_cumulative(distribution);
        accumulate_chances(distribution);
        break;
    case DISTRIBUTION_HAZARD:
        new_cumulative(distribution);
        accumulate_hazard(distribution);
        break;
    case DISTRIBUTION_LOGNORMAL:
        distribution->sigma_log = sqrt(elementary_log(1.0 + variance));
        distribution->mu_log =
            elementary_log(distribution->mean) - 0.5 * elementary_log(1.0 + variance);
        break;
    case DISTRIBUTION_GAMMA: distribution->shape = 1.0 / variance; break;
    case DISTRIBUTION_NEVER:
    case DISTRIBUTION_FIXED:
    case DISTRIBUTION_UNIFORM:
    case DISTRIBUTION_EXPONENTIAL:
    case DISTRIBUTION_ERLANG:
    case DISTRIBUTION_WEIBULL:
    case DISTRIBUTION_CURVE: break;
    }
}

void distribution_term(struct distribution *distribution)
{
    if (distribution->part != NULL) {
        for (size_t i = 0; i < distribution->points; i++)
            distribution_term(&distribution->part[i]);
    }
    free(distribution->x);
    free(distribution->p);
    free(distribution->cumulative);
    free(distribution->part);
    *distribution = (struct distribution){.kind = DISTRIBUTION_NEVER};
}

static double *copy_doubles(const double *values, size_t count)
{
    return values == NULL ? NULL : memory_copy(values, count, sizeof *values);
}

struct distribution distribution_copy(const struct distribution *distribution)
{
    struct distribution copy = *distribution;

    copy.x = copy_doubles(distribution->x, distribution->points);
    copy.p = copy_doubles(distribution->p, distribution->points);
    copy.cumulative = copy_doubles(distribution->cumulative, distribution->points);
    if (distribution->part != NULL) {
        copy.part = memory_zeroed(distribution->points, sizeof *copy.part);
        for (size_t i = 0; i < distribution->points; i++)
            copy.part[i] = distribution_copy(&distribution->part[i]);
    }
    return copy;
}

/* --- drawing --- */

/* The first i with rising[i] >= level; `count` if there is none. */
static size_t first_reaching(const double *rising, size_t count, double level)
{
    size_t low = 0;

    while (low < count) {
        const size_t middle = low + (count - low) / 2;
        if (rising[middle] >= level)
            count = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* Which of the points of a mixture or table. */
static size_t chosen(const struct distribution *distribution, double u)
{
    const size_t i = first_reaching(distribution->cumulative, distribution->points, 1.0 - u);

    assert(i < distribution->points);
    return i;
}

/* The sum of `phases` exponentials of mean 1. The product cannot underflow: ten of 2^-53. */
static double draw_erlang(uint32_t phases, double u, uint64_t draw_key)
{
    double product = u;

    for (uint32_t i = 1; i < phases; i++)
        product *= random_uniform(draw_key, i);
    return -elementary_log(product);
}

/* A gamma variate of shape 1 or more and scale 1; `normal` is the first standard normal to try,
 * `index` the first uniform that is free. Marsaglia & Tsang (2000), A simple method for generating
 * gamma variables, ACM TOMS 26(3). */
static double draw_large_gamma(double shape, double normal, uint64_t draw_key, uint32_t index)
{
    const double d = shape - 1.0 / 3;
    const double c = 1.0 / sqrt(9.0 * d);

    for (;; index += 2) {
        const double root = 1.0 + c * normal;
        if (root > 0.0) {
            const double v = root * root * root;
            const double square = normal * normal;
            const double w = random_uniform(draw_key, index);
            if (w < 1.0 - 0.0331 * square * square || shape > GAMMA_SHAPE_SURE
                || elementary_log(w) < 0.5 * square + d * (1.0 - v + elementary_log(v)))
                return d * v;
        }
        normal = elementary_normal_quantile(random_uniform(draw_key, index + 1));
    }
}

/* A gamma variate of mean 1. */
static double draw_gamma(double shape, double u, uint64_t draw_key)
{
    if (shape >= GAMMA_SHAPE_FIXED)
        return 1.0;
    if (shape >= 1.0)
        return draw_large_gamma(shape, -elementary_normal_quantile(u), draw_key, 1) / shape;

    /* Of the two factors the power has the larger spread, so it takes the first uniform. */
    const double normal = elementary_normal_quantile(random_uniform(draw_key, 1));
    const double large = draw_large_gamma(shape + 1.0, normal, draw_key, 2);

    return large * elementary_power(1.0 - u, 1.0 / shape) / shape;
}

static double draw_curve(const struct distribution *distribution, double u)
{
    const double share = 1.0 - u;
    const size_t i = first_reaching(distribution->p, distribution->points, share);

    if (i == distribution->points)
        return INFINITY;
    const double x = i == 0 ? 0.0 : distribution->x[i - 1];
    const double p = i == 0 ? 0.0 : distribution->p[i - 1];

    return x + (distribution->x[i] - x) * ((share - p) / (distribution->p[i] - p));
}

static double draw_hazard(const struct distribution *distribution, double u)
{
    const double *const cumulative = distribution->cumulative;
    const double level = -elementary_log(u); /* above 0, as u < 1 */
    const size_t i = first_reaching(cumulative, distribution->points, level) - 1;

    if (distribution->p[i] == 0.0) /* only of the last can this be */
        return INFINITY;
    return distribution->x[i] + (level - cumulative[i]) / distribution->p[i];
}

/* What the kind says; `u` is the first uniform of the key. */
static double draw_kind(const struct distribution *distribution, double u, uint64_t draw_key)
{
    size_t i;

    switch (distribution->kind) {
    case DISTRIBUTION_EXPONENTIAL: return distribution->mean * exponential_draw(draw_key);
    case DISTRIBUTION_FIXED: return distribution->mean;
    case DISTRIBUTION_UNIFORM:
        return distribution->low + (distribution->high - distribution->low) * (1.0 - u);
    case DISTRIBUTION_ERLANG:
        if (distribution->phases > ERLANG_PHASES_SUMMED)
            return distribution->mean * draw_gamma(distribution->phases, u, draw_key);
        return distribution->mean / distribution->phases
               * draw_erlang(distribution->phases, u, draw_key);
    case DISTRIBUTION_GAMMA:
        return distribution->mean * draw_gamma(distribution->shape, u, draw_key);
    case DISTRIBUTION_LOGNORMAL:
        return elementary_exp(distribution->mu_log
                              - distribution->sigma_log * elementary_normal_quantile(u));
    case DISTRIBUTION_WEIBULL:
        return distribution->scale
               * elementary_power(-elementary_log(u), 1.0 / distribution->shape);
    case DISTRIBUTION_HYPEREXPONENTIAL:
        i = chosen(distribution, u);
        return distribution->x[i] * -elementary_log(random_uniform(draw_key, 1));
    case DISTRIBUTION_MIXTURE:
        i = chosen(distribution, u);
        return distribution_draw(&distribution->part[i],
                                 random_bits(draw_key, (uint32_t)PART_INDEX));
    case DISTRIBUTION_TABLE: return distribution->x[chosen(distribution, u)];
    case DISTRIBUTION_CURVE: return draw_curve(distribution, u);
    case DISTRIBUTION_HAZARD: return draw_hazard(distribution, u);
    case DISTRIBUTION_NEVER: break;
    }
    return INFINITY;
}

double distribution_draw_any(const struct distribution *distribution, uint64_t draw_key)
{
    double u = random_uniform(draw_key, 0);

    if (distribution->kind == DISTRIBUTION_EXPONENTIAL) {
        if (random_uniform(draw_key, (uint32_t)ZERO_INDEX) < distribution->p_zero)
            return 0.0;
    } else if (distribution->p_zero > 0.0) {
        const double positive = 1.0 - distribution->p_zero;
        if (u >= positive)
            return 0.0;
        u /= positive;
    }
    return distribution->plus + draw_kind(distribution, u, draw_key);
}

double distribution_draw_noise(double cv, uint64_t draw_key)
{
    return draw_gamma(1.0 / (cv * cv), random_uniform(draw_key, 0), draw_key);
}

/* --- the expectation --- */

/* The gamma function of 1 + x, x >= 0: Stirling's series (Abramowitz & Stegun 6.1.41), from where
 * it is good, and down from there by recurrence. */
static double factorial(double x)
{
    double z = x + 1.0, product = 1.0;

    for (; z < FACTORIAL_SHIFT; z += 1.0)
        product *= z;
    const double w = 1.0 / (z * z);
    const double series =
        (1.0 / 12 - w * (1.0 / 360 - w * (1.0 / 1260 - w * (1.0 / 1680 - w * (1.0 / 1188))))) / z;
    const double half_log_2_pi = 0x1.d67f1c864beb5p-1;

    return elementary_exp((z - 0.5) * elementary_log(z) - z + half_log_2_pi + series) / product;
}

static double mean_of_mixture(const struct distribution *distribution)
{
    double mean = 0.0;

    for (size_t i = 0; i < distribution->points; i++) {
        if (distribution->p[i] == 0.0)
            continue; /* of something infinite, perhaps */
        mean += distribution->p[i]
                * (distribution->part != NULL ? distribution_mean(&distribution->part[i])
                                              : distribution->x[i]);
    }
    return mean;
}

static double mean_of_curve(const struct distribution *distribution)
{
    double x = 0.0, p = 0.0, mean = 0.0;

    for (size_t i = 0; i < distribution->points; i++) {
        mean += (distribution->p[i] - p) * 0.5 * (x + distribution->x[i]);
        x = distribution->x[i];
        p = distribution->p[i];
    }
    return p < 1.0 ? INFINITY : mean;
}

/* The integral of P(X > t) over `lasting` seconds at hazard `hazard`, for one who is there. */
static double time_spent(double hazard, double lasting)
{
    const double y = hazard * lasting;

    if (y < 1e-3) /* the difference below would lose its digits */
        return lasting * (1.0 - y / 2 * (1.0 - y / 3 * (1.0 - y / 4 * (1.0 - y / 5))));
    return (1.0 - elementary_exp(-y)) / hazard;
}

static double mean_of_hazard(const struct distribution *distribution)
{
    const size_t last = distribution->points - 1;
    double mean = 0.0;

    for (size_t i = 0; i < last; i++)
        mean += elementary_exp(-distribution->cumulative[i])
                * time_spent(distribution->p[i], distribution->x[i + 1] - distribution->x[i]);
    if (distribution->p[last] == 0.0)
        return INFINITY;
    return mean + elementary_exp(-distribution->cumulative[last]) / distribution->p[last];
}

static double mean_of_kind(const struct distribution *distribution)
{
    switch (distribution->kind) {
    case DISTRIBUTION_FIXED:
    case DISTRIBUTION_EXPONENTIAL:
    case DISTRIBUTION_ERLANG:
    case DISTRIBUTION_GAMMA:
    case DISTRIBUTION_LOGNORMAL: return distribution->mean;
    case DISTRIBUTION_UNIFORM: return 0.5 * (distribution->low + distribution->high);
    case DISTRIBUTION_WEIBULL: return distribution->scale * factorial(1.0 / distribution->shape);
    case DISTRIBUTION_HYPEREXPONENTIAL:
    case DISTRIBUTION_MIXTURE:
    case DISTRIBUTION_TABLE: return mean_of_mixture(distribution);
    case DISTRIBUTION_CURVE: return mean_of_curve(distribution);
    case DISTRIBUTION_HAZARD: return mean_of_hazard(distribution);
    case DISTRIBUTION_NEVER: break;
    }
    return INFINITY;
}

double distribution_mean(const struct distribution *distribution)
{
    if (distribution->p_zero >= 1.0)
        return 0.0;
    return (1.0 - distribution->p_zero) * (distribution->plus + mean_of_kind(distribution));
}
