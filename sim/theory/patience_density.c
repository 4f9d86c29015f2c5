/* Without a limit of places psi(x) - peak_psi is one integral from the peak, so nothing large is
 * subtracted; with a limit it is a difference, but then psi is not large. */
#include "theory/patience_density.h"

#include <gsl/gsl_sf_gamma.h>
#include <math.h>

double patience_density_log_sum(const struct patience_density *density, double y,
                                double *last_share)
{
    const double room = density->room;

    if (isinf(room)) {
        *last_share = 0.0;
        return y;
    }
    const double log_last = room > 1.0 ? (room - 1.0) * log(y) - density->log_factorial : 0.0;
    double log_of_sum;

    if (y < room) {
        log_of_sum = y + log1p(-(y > 0.0 ? gsl_sf_gamma_inc_P(room, y) : 0.0));
    } else {
        double sum = 1.0;
        double term = 1.0;

        for (double k = room - 1.0; k >= 1.0 && term > 1e-17 * sum; k -= 1.0) {
            term *= k / y;
            sum += term;
        }
        log_of_sum = log_last + log(sum);
    }
    *last_share = y > 0.0 || room <= 1.0 ? exp(log_last - log_of_sum) : 0.0;
    return log_of_sum;
}

double patience_density_depth(const struct patience_density *density, double x_s)
{
    const double lambda = density->arrivals_per_s;
    double last_share;

    if (isinf(density->room))
        return lambda * survival_integral(&density->survival, density->peak_s, x_s)
               - density->serve_per_s * (x_s - density->peak_s);
    return patience_density_log_sum(
               density, lambda * survival_integral(&density->survival, 0.0, x_s), &last_share)
           - density->serve_per_s * x_s - density->peak_psi;
}

static double psi_slope(const struct patience_density *density, double x_s)
{
    const double lambda = density->arrivals_per_s;
    double last_share;

    patience_density_log_sum(density, lambda * survival_integral(&density->survival, 0.0, x_s),
                             &last_share);
    return lambda * survival_at(&density->survival, x_s).over * (1.0 - last_share)
           - density->serve_per_s;
}

static void find_peak(struct patience_density *density)
{
    double low = 0.0;
    double high = 1.0 / density->serve_per_s;
    double last_share;

    if (psi_slope(density, 0.0) > 0.0) {
        while (psi_slope(density, high) > 0.0)
            high *= 2.0;
        for (int i = 0; i < 200 && low < high; i++) {
            const double middle = low + (high - low) / 2.0;

            if (middle <= low || middle >= high)
                break;
            if (psi_slope(density, middle) > 0.0)
                low = middle;
            else
                high = middle;
        }
        density->peak_s = high;
    }
    const double y =
        density->arrivals_per_s * survival_integral(&density->survival, 0.0, density->peak_s);
    density->peak_psi =
        patience_density_log_sum(density, y, &last_share) - density->serve_per_s * density->peak_s;
}

double patience_density_sunk_after(const struct patience_density *density, double depth)
{
    double step = 1.0 / density->serve_per_s;

    while (patience_density_depth(density, density->peak_s + step) > -depth)
        step *= 2.0;
    double low = density->peak_s;
    double high = density->peak_s + step;

    for (int i = 0; i < 40; i++) {
        const double middle = low + (high - low) / 2.0;

        if (patience_density_depth(density, middle) > -depth)
            low = middle;
        else
            high = middle;
    }
    return high;
}

double patience_density_sunk_before(const struct patience_density *density, double depth)
{
    double low = 0.0;
    double high = density->peak_s;

    if (high <= 0.0 || patience_density_depth(density, 0.0) > -depth)
        return 0.0;
    for (int i = 0; i < 40; i++) {
        const double middle = low + (high - low) / 2.0;

        if (patience_density_depth(density, middle) > -depth)
            high = middle;
        else
            low = middle;
    }
    return low;
}

struct patience_density patience_density_make(const struct single_queue *queue)
{
    struct patience_density density = {.survival = survival_make(queue->patience),
                                       .arrivals_per_s = queue->arrivals_per_s,
                                       .serve_per_s = queue->agents / queue->mean_handling_s,
                                       .room = single_queue_room(queue)};

    if (isfinite(density.room) && density.room > 0.0)
        density.log_factorial = lgamma(density.room);
    if (density.room > 0.0)
        find_peak(&density);
    return density;
}

void patience_density_term(struct patience_density *density)
{
    survival_term(&density->survival);
}
