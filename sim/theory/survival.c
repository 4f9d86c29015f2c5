/* Kinds with steps and kinks (fixed, uniform, exponential, table, curve, hazard) are put together
 * from pieces (survival_pieces.h), mixtures from their parts; the rest has closed forms.
 *
 * The struct's own p_zero and plus are outside all this: they scale and shift what the kind says.
 */
#include "theory/survival.h"

#include "base/memory.h"
#include "theory/survival_marks.h"

#include <assert.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_sf_gamma.h>
#include <math.h>
#include <stdlib.h>

struct table_row {
    double x_s, p;
};

static int compare_rows(const void *a, const void *b)
{
    const double x = ((const struct table_row *)a)->x_s;
    const double y = ((const struct table_row *)b)->x_s;

    return (x > y) - (x < y);
}

static void make_table(struct survival *survival, const struct distribution *table)
{
    struct table_row *rows = memory_zeroed(table->points, sizeof *rows);
    double total = 0.0;

    for (size_t i = 0; i < table->points; i++) {
        rows[i] = (struct table_row){table->x[i], table->p[i]};
        total += table->p[i];
    }
    qsort(rows, table->points, sizeof *rows, compare_rows);
    if (rows[0].x_s > 0.0)
        survival_pieces_add(&survival->pieces, 0.0, 0.0, 0.0, 0.0);
    for (size_t i = 0; i < table->points; i++)
        survival_pieces_add(&survival->pieces, rows[i].x_s, rows[i].p / total, 0.0, 0.0);
    free(rows);
}

static void make_curve(struct survival *survival, const struct distribution *curve)
{
    double from_s = 0.0;
    double share = 0.0;
    double jump = 0.0;

    for (size_t i = 0; i < curve->points; i++) {
        const double rise = fmax(0.0, curve->p[i] - share);

        if (curve->x[i] > from_s) {
            survival_pieces_add(&survival->pieces, from_s, jump, rise / (curve->x[i] - from_s),
                                0.0);
            jump = 0.0;
        } else {
            jump += rise; /* a point at 0, or two at the same place */
        }
        from_s = curve->x[i];
        share = curve->p[i];
    }
    survival_pieces_add(&survival->pieces, from_s, jump, 0.0, 0.0);
}

static void make_mixture(struct survival *survival, const struct distribution *mixture)
{
    double total = 0.0;

    survival->kind = DISTRIBUTION_MIXTURE;
    survival->count = mixture->points;
    survival->p = memory_zeroed(mixture->points, sizeof *survival->p);
    survival->parts = memory_zeroed(mixture->points, sizeof *survival->parts);
    for (size_t i = 0; i < mixture->points; i++)
        total += mixture->p[i];
    for (size_t i = 0; i < mixture->points; i++) {
        const struct distribution exponential = {
            .kind = DISTRIBUTION_EXPONENTIAL,
            .mean = mixture->kind == DISTRIBUTION_HYPEREXPONENTIAL ? mixture->x[i] : 0.0};

        survival->p[i] = mixture->p[i] / total;
        survival->parts[i] = survival_make(
            mixture->kind == DISTRIBUTION_HYPEREXPONENTIAL ? &exponential : &mixture->part[i]);
    }
}

static void make_fixed(struct survival *survival, double value_s)
{
    if (value_s > 0.0)
        survival_pieces_add(&survival->pieces, 0.0, 0.0, 0.0, 0.0);
    survival_pieces_add(&survival->pieces, value_s, 1.0, 0.0, 0.0);
}

static void make_exponential(struct survival *survival, double mean_s)
{
    if (mean_s > 0.0)
        survival_pieces_add(&survival->pieces, 0.0, 0.0, 0.0, 1.0 / mean_s);
    else
        make_fixed(survival, 0.0);
}

static void make_uniform(struct survival *survival, double low_s, double high_s)
{
    if (!(high_s > low_s)) {
        make_fixed(survival, low_s);
        return;
    }
    if (low_s > 0.0)
        survival_pieces_add(&survival->pieces, 0.0, 0.0, 0.0, 0.0);
    survival_pieces_add(&survival->pieces, low_s, 0.0, 1.0 / (high_s - low_s), 0.0);
    survival_pieces_add(&survival->pieces, high_s, 0.0, 0.0, 0.0);
}

/* Gamma, Erlang, lognormal: by mean and coefficient of variation. */
static void make_smooth(struct survival *survival, enum distribution_kind kind, double cv)
{
    if (cv <= 0.0 || survival->mean <= 0.0) {
        make_fixed(survival, survival->mean);
        return;
    }
    survival->kind = kind;
    survival->cv = cv;
    survival->shape = 1.0 / (cv * cv);
    survival->scale = survival->mean / survival->shape;
    survival->sigma_log = sqrt(log1p(cv * cv));
    survival->mu_log = log(survival->mean) - survival->sigma_log * survival->sigma_log / 2.0;
}

static void make_weibull(struct survival *survival, double shape, double scale_s)
{
    const double mean = tgamma(1.0 + 1.0 / shape);

    survival->kind = DISTRIBUTION_WEIBULL;
    survival->shape = shape;
    survival->scale = scale_s;
    survival->mean = scale_s * mean;
    survival->cv = sqrt(fmax(0.0, tgamma(1.0 + 2.0 / shape) / (mean * mean) - 1.0));
}

static void make_kind(struct survival *survival, const struct distribution *distribution)
{
    switch (distribution->kind) {
    case DISTRIBUTION_NEVER: survival_pieces_add(&survival->pieces, 0.0, 0.0, 0.0, 0.0); break;
    case DISTRIBUTION_FIXED: make_fixed(survival, distribution->mean); break;
    case DISTRIBUTION_UNIFORM: make_uniform(survival, distribution->low, distribution->high); break;
    case DISTRIBUTION_EXPONENTIAL: make_exponential(survival, distribution->mean); break;
    case DISTRIBUTION_ERLANG:
        make_smooth(survival, DISTRIBUTION_GAMMA, 1.0 / sqrt(distribution->phases));
        break;
    case DISTRIBUTION_GAMMA:
    case DISTRIBUTION_LOGNORMAL: make_smooth(survival, distribution->kind, distribution->cv); break;
    case DISTRIBUTION_WEIBULL:
        make_weibull(survival, distribution->shape, distribution->scale);
        break;
    case DISTRIBUTION_HYPEREXPONENTIAL:
    case DISTRIBUTION_MIXTURE: make_mixture(survival, distribution); break;
    case DISTRIBUTION_TABLE: make_table(survival, distribution); break;
    case DISTRIBUTION_CURVE: make_curve(survival, distribution); break;
    case DISTRIBUTION_HAZARD:
        for (size_t i = 0; i < distribution->points; i++)
            survival_pieces_add(&survival->pieces, distribution->x[i], 0.0, 0.0,
                                distribution->p[i]);
        break;
    }
}

struct survival survival_make(const struct distribution *distribution)
{
    const struct distribution never = {.kind = DISTRIBUTION_NEVER};
    const struct distribution *of = distribution != NULL ? distribution : &never;
    struct survival survival = {
        .kind = DISTRIBUTION_HAZARD, .p_zero = of->p_zero, .plus = of->plus, .mean = of->mean};

    gsl_set_error_handler_off(); /* an underflow is 0, no reason to abort */
    make_kind(&survival, of);
    survival_marks_add(&survival);
    return survival;
}

void survival_term(struct survival *survival)
{
    if (survival->parts != NULL) {
        for (size_t i = 0; i < survival->count; i++)
            survival_term(&survival->parts[i]);
    }
    free(survival->parts);
    survival_pieces_term(&survival->pieces);
    free(survival->p);
    free(survival->break_points_s);
    *survival = (struct survival){0};
}

static struct survival_value gamma_at(const struct survival *survival, double x_s)
{
    const double y = x_s / survival->scale;
    const double square = survival->mean * survival->mean * (1.0 + survival->cv * survival->cv);

    return (struct survival_value){
        .over = gsl_sf_gamma_inc_Q(survival->shape, y),
        .within = survival_pieces_gamma(survival->shape, y),
        .mean_within_s = survival->mean * survival_pieces_gamma(survival->shape + 1.0, y),
        .square_within_s2 = square * survival_pieces_gamma(survival->shape + 2.0, y),
    };
}

static struct survival_value lognormal_at(const struct survival *survival, double x_s)
{
    const double sigma = survival->sigma_log;
    const double z = (log(x_s) - survival->mu_log) / sigma;
    const double square = survival->mean * survival->mean * (1.0 + survival->cv * survival->cv);

    return (struct survival_value){
        .over = erfc(z * M_SQRT1_2) / 2.0,
        .within = erfc(-z * M_SQRT1_2) / 2.0,
        .mean_within_s = survival->mean * erfc((sigma - z) * M_SQRT1_2) / 2.0,
        .square_within_s2 = square * erfc((2.0 * sigma - z) * M_SQRT1_2) / 2.0,
    };
}

static struct survival_value weibull_at(const struct survival *survival, double x_s)
{
    const double y = pow(x_s / survival->scale, survival->shape);
    const double first = 1.0 + 1.0 / survival->shape;
    const double second = 1.0 + 2.0 / survival->shape;

    /* by logarithms, for the gamma function of a small shape is enormous */
    return (struct survival_value){
        .over = exp(-y),
        .within = -expm1(-y),
        .mean_within_s =
            survival->scale * exp(lgamma(first) + log(survival_pieces_gamma(first, y))),
        .square_within_s2 = survival->scale * survival->scale
                            * exp(lgamma(second) + log(survival_pieces_gamma(second, y))),
    };
}

static struct survival_value mixture_at(const struct survival *survival, double x_s)
{
    struct survival_value sum = {0};

    for (size_t i = 0; i < survival->count; i++) {
        const struct survival_value part = survival_at(&survival->parts[i], x_s);

        sum.over += survival->p[i] * part.over;
        sum.within += survival->p[i] * part.within;
        sum.mean_within_s += survival->p[i] * part.mean_within_s;
        sum.square_within_s2 += survival->p[i] * part.square_within_s2;
    }
    return sum;
}

static struct survival_value kind_at(const struct survival *survival, double x_s)
{
    if (survival->kind == DISTRIBUTION_HAZARD)
        return survival_pieces_at(&survival->pieces, x_s);
    if (survival->kind == DISTRIBUTION_MIXTURE)
        return mixture_at(survival, x_s);
    if (x_s <= 0.0)
        return (struct survival_value){.over = 1.0};
    if (survival->kind == DISTRIBUTION_GAMMA)
        return gamma_at(survival, x_s);
    if (survival->kind == DISTRIBUTION_LOGNORMAL)
        return lognormal_at(survival, x_s);
    assert(survival->kind == DISTRIBUTION_WEIBULL);
    return weibull_at(survival, x_s);
}

struct survival_value survival_at(const struct survival *survival, double x_s)
{
    const double rest = 1.0 - survival->p_zero;
    const double plus_s = survival->plus;
    struct survival_value value = {.over = 1.0};

    if (x_s >= plus_s)
        value = kind_at(survival, x_s - plus_s);
    value.square_within_s2 += plus_s * (2.0 * value.mean_within_s + plus_s * value.within);
    value.mean_within_s += plus_s * value.within;
    value.over *= rest;
    value.within = survival->p_zero + rest * value.within;
    value.mean_within_s *= rest;
    value.square_within_s2 *= rest;
    return value;
}

/* By ten-point Gauss-Legendre, over a stretch so short that the function is nearly straight there,
 * and where the difference of two closed forms would lose digits. */
static double short_integral(const struct survival *survival, double from_s, double to_s)
{
    static const double node[] = {0.14887433898163121, 0.43339539412924719, 0.67940956829902441,
                                  0.86506336668898451, 0.97390652851717172};
    static const double weight[] = {0.29552422471475287, 0.26926671930999636, 0.21908636251598204,
                                    0.14945134915058059, 0.06667134430868814};
    const double half = (to_s - from_s) / 2.0;
    const double middle = from_s + half;
    double sum = 0.0;

    for (size_t i = 0; i < sizeof node / sizeof *node; i++)
        sum += weight[i]
               * (kind_at(survival, middle - half * node[i]).over
                  + kind_at(survival, middle + half * node[i]).over);
    return half * sum;
}

static double closed_integral(const struct survival *survival, double x_s)
{
    const struct survival_value value = kind_at(survival, x_s);

    return value.mean_within_s + x_s * value.over;
}

static double kind_integral(const struct survival *survival, double from_s, double to_s)
{
    if (survival->kind == DISTRIBUTION_HAZARD)
        return survival_pieces_integral(&survival->pieces, from_s, to_s);
    if (survival->kind == DISTRIBUTION_MIXTURE) {
        double sum = 0.0;

        for (size_t i = 0; i < survival->count; i++)
            sum += survival->p[i] * survival_integral(&survival->parts[i], from_s, to_s);
        return sum;
    }
    if (to_s - from_s < 0.1 * fmin(1.0, survival->cv) * from_s)
        return short_integral(survival, from_s, to_s);
    return closed_integral(survival, to_s) - closed_integral(survival, from_s);
}

/* With the shift; from_s <= to_s. */
static double shifted_integral(const struct survival *survival, double from_s, double to_s)
{
    const double plus_s = survival->plus;
    const double begin_s = from_s - plus_s;
    const double end_s = to_s - plus_s;

    if (end_s <= 0.0)
        return to_s - from_s;
    if (begin_s <= 0.0)
        return plus_s - from_s + kind_integral(survival, 0.0, end_s);
    if (!(end_s > begin_s))
        return (to_s - from_s) * kind_at(survival, begin_s).over;
    /* the stretch keeps its length, whatever the subtractions were rounded to */
    return kind_integral(survival, begin_s, end_s) * ((to_s - from_s) / (end_s - begin_s));
}

double survival_integral(const struct survival *survival, double from_s, double to_s)
{
    const double rest = 1.0 - survival->p_zero;

    return to_s < from_s ? -rest * shifted_integral(survival, to_s, from_s)
                         : rest * shifted_integral(survival, from_s, to_s);
}

double survival_never(const struct survival *survival)
{
    double share = 0.0;

    if (survival->kind == DISTRIBUTION_HAZARD) {
        share = survival_pieces_never(&survival->pieces);
    } else if (survival->kind == DISTRIBUTION_MIXTURE) {
        for (size_t i = 0; i < survival->count; i++)
            share += survival->p[i] * survival_never(&survival->parts[i]);
    }
    return (1.0 - survival->p_zero) * share;
}
