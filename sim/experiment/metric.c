/* Quantiles and shares are interpolated inside their bin, so that they move smoothly when one
 * replication is left out: the jackknife needs that.
 */
#include "experiment/metric.h"

#include "experiment/metric_table.h"

#include <math.h>
#include <string.h>

/* Relative, of a difference of two nearly equal sums. */
#define ROUNDING 1e-12

const struct metric *metric_find(const char *name)
{
    const size_t count = metric_table_count();

    for (size_t i = 0; i < count; i++) {
        const struct metric *const metric = metric_table_row(i);

        if (strcmp(metric->name, name) == 0)
            return metric;
    }
    return NULL;
}

const char *metric_unit_text(enum metric_unit unit)
{
    switch (unit) {
    case METRIC_SHARE: return "share";
    case METRIC_SECONDS: return "s";
    case METRIC_SECONDS_SQUARED: return "s2";
    case METRIC_CONTACTS: return "contacts";
    case METRIC_CONTACTS_SQUARED: return "contacts2";
    case METRIC_CONTACTS_PER_HOUR: return "contacts/h";
    case METRIC_AGENTS: return "agents";
    case METRIC_HOURS: return "h";
    case METRIC_DAYS_UNIT: return "days";
    case METRIC_MINUTES: return "min";
    case METRIC_EUROS: return "EUR";
    case METRIC_FTE: return "FTE";
    case METRIC_SHARE_PER_SECOND: return "share/s";
    case METRIC_NUMBER: return "1";
    }
    return "";
}

/* --- histograms --- */

size_t metric_bin_count(enum metric_histogram histogram)
{
    return histogram == METRIC_HISTOGRAM_DAY ? METRIC_DAY_BINS : HISTOGRAM_BINS;
}

size_t metric_day_bin(double rate)
{
    const size_t last = METRIC_DAY_BINS - 1;

    if (rate <= 0.0)
        return 0;
    return rate >= 1.0 ? last : 1 + (size_t)(rate * (double)last);
}

/* Where bin `bin` (1 or more) begins. */
static double bin_edge(enum metric_histogram histogram, size_t bin)
{
    const size_t step = bin - 1;

    if (histogram == METRIC_HISTOGRAM_DAY)
        return (double)step / (METRIC_DAY_BINS - 1);
    const double doubling = ldexp(HISTOGRAM_SMALLEST, (int)(step / HISTOGRAM_SUBDIVISIONS));
    return doubling * (1.0 + (double)(step % HISTOGRAM_SUBDIVISIONS) / HISTOGRAM_SUBDIVISIONS);
}

/* The view's count in a bin, less what is left out. */
static double bin_value(const double *whole, const double *left_out, size_t bin)
{
    return left_out == NULL ? whole[bin] : whole[bin] - left_out[bin];
}

static double total_of(enum metric_histogram histogram, const double *whole, const double *left_out)
{
    const size_t bins = metric_bin_count(histogram);
    double total = 0.0;

    for (size_t bin = 0; bin < bins; bin++)
        total += bin_value(whole, left_out, bin);
    return total;
}

static double quantile(const struct metric *metric, const double *whole, const double *left_out)
{
    const size_t bins = metric_bin_count(metric->histogram);
    const double total = total_of(metric->histogram, whole, left_out);
    double below = 0.0;

    if (total <= 0.0)
        return NAN;
    const double wanted = metric->factor * total;

    for (size_t bin = 0; bin < bins; bin++) {
        const double here = bin_value(whole, left_out, bin);

        if (here > 0.0 && below + here >= wanted) {
            if (bin == 0)
                return 0.0;
            const double from = bin_edge(metric->histogram, bin);
            const double to = bin_edge(metric->histogram, bin + 1);
            return from + (to - from) * fmax(0.0, (wanted - below) / here);
        }
        below += here;
    }
    return bin_edge(metric->histogram, bins);
}

/* How many of a histogram are `most` or less. */
static double number_within(enum metric_histogram histogram, double most, const double *whole,
                            const double *left_out)
{
    const size_t bins = metric_bin_count(histogram);
    double within = bin_value(whole, left_out, 0);

    for (size_t bin = 1; bin < bins && bin_edge(histogram, bin) < most; bin++) {
        const double from = bin_edge(histogram, bin);
        const double to = bin_edge(histogram, bin + 1);
        within += bin_value(whole, left_out, bin) * fmin(1.0, (most - from) / (to - from));
    }
    return within;
}

static double share_within(double most_s, const struct metric_view *whole,
                           const struct metric_view *left_out)
{
    const double *out[METRIC_HISTOGRAMS] = {0};

    if (left_out != NULL)
        memcpy(out, left_out->histogram, sizeof out);
    const double all = total_of(METRIC_HISTOGRAM_WAIT, whole->histogram[METRIC_HISTOGRAM_WAIT],
                                out[METRIC_HISTOGRAM_WAIT]);
    const double within = number_within(METRIC_HISTOGRAM_WAIT_ANSWERED, most_s,
                                        whole->histogram[METRIC_HISTOGRAM_WAIT_ANSWERED],
                                        out[METRIC_HISTOGRAM_WAIT_ANSWERED]);

    return all > 0.0 ? within / all : (double)NAN;
}

/* --- sums --- */

static double sum_value(const struct metric_view *whole, const struct metric_view *left_out,
                        size_t sum)
{
    return left_out == NULL ? whole->sums[sum] : whole->sums[sum] - left_out->sums[sum];
}

static double terms_value(const struct metric_term terms[METRIC_TERMS],
                          const struct metric_view *whole, const struct metric_view *left_out)
{
    double value = 0.0;

    for (size_t i = 0; i < METRIC_TERMS && terms[i].sign != 0; i++)
        value += terms[i].sign * sum_value(whole, left_out, terms[i].sum);
    return value;
}

/* Least squares: with n points, the slope is (n Sxy - Sx Sy) / (n Sxx - Sx^2). */
static double line_value(enum metric_formula formula, const struct metric_view *whole,
                         const struct metric_view *left_out)
{
    double s[SCATTER_SUMS];

    for (size_t i = 0; i < SCATTER_SUMS; i++)
        s[i] = sum_value(whole, left_out, METRIC_SCATTER_SUM + i);
    const double n = s[SCATTER_INTERVALS];
    const double xx = n * s[SCATTER_XX_S2] - s[SCATTER_X_S] * s[SCATTER_X_S];
    const double yy = n * s[SCATTER_YY] - s[SCATTER_Y] * s[SCATTER_Y];
    const double xy = n * s[SCATTER_XY_S] - s[SCATTER_X_S] * s[SCATTER_Y];
    const double slope = xy / xx;

    /* what is left of equal numbers after subtraction is no spread */
    if (!(n > 1.0) || xx <= ROUNDING * n * s[SCATTER_XX_S2])
        return NAN;
    if (formula == METRIC_SLOPE)
        return slope;
    if (formula == METRIC_INTERCEPT)
        return (s[SCATTER_Y] - slope * s[SCATTER_X_S]) / n;
    return yy <= ROUNDING * n * s[SCATTER_YY] ? NAN : xy / sqrt(xx * yy);
}

double metric_value(const struct metric *metric, const struct metric_view *whole,
                    const struct metric_view *left_out)
{
    if (metric->formula == METRIC_QUANTILE)
        return quantile(metric, whole->histogram[metric->histogram],
                        left_out == NULL ? NULL : left_out->histogram[metric->histogram]);
    if (metric->formula == METRIC_WITHIN)
        return share_within(metric->factor, whole, left_out);
    if (metric->formula == METRIC_SLOPE || metric->formula == METRIC_INTERCEPT
        || metric->formula == METRIC_CORRELATION)
        return line_value(metric->formula, whole, left_out);

    const double bottom = terms_value(metric->bottom, whole, left_out);

    if (!(bottom > 0.0))
        return NAN;
    if (metric->formula == METRIC_VARIANCE || metric->formula == METRIC_DEVIATION) {
        const double mean = sum_value(whole, left_out, metric->top[1].sum) / bottom;
        const double square = sum_value(whole, left_out, metric->top[0].sum) / bottom;
        const double variance = fmax(0.0, square - mean * mean);
        return metric->formula == METRIC_VARIANCE ? variance : sqrt(variance);
    }
    const double factor = metric->factor == 0.0 ? 1.0 : metric->factor;
    return factor * terms_value(metric->top, whole, left_out) / bottom;
}
