#include "theory/survival_marks.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

/* `x_s` is of the kind: before the shift. */
static void add_break_point(struct survival *survival, double of_kind_s)
{
    const double x_s = survival->plus + of_kind_s;

    if (!(x_s > 0.0) || !isfinite(x_s))
        return;
    survival->break_points_s = memory_resize(survival->break_points_s, survival->break_count + 1,
                                             sizeof *survival->break_points_s);
    survival->break_points_s[survival->break_count++] = x_s;
}

static int compare_doubles(const void *a, const void *b)
{
    const double x = *(const double *)a;
    const double y = *(const double *)b;

    return (x > y) - (x < y);
}

/* Smooth kinds get marks around their bulk, and at powers of ten below it, so that neither a narrow
 * one nor one that is over at once is overlooked. */
static void mark_bulk(struct survival *survival)
{
    static const double deviations[] = {-6.0, -3.0, -1.0, 0.0, 1.0, 3.0, 6.0};
    static const double powers[] = {1e-3, 1e-2, 1e-1, 1e1};

    add_break_point(survival, 0.0);
    for (size_t i = 0; i < sizeof powers / sizeof *powers; i++)
        add_break_point(survival, survival->mean * powers[i]);
    for (size_t i = 0; i < sizeof deviations / sizeof *deviations; i++) {
        if (survival->kind == DISTRIBUTION_LOGNORMAL)
            add_break_point(survival, exp(survival->mu_log + deviations[i] * survival->sigma_log));
        else
            add_break_point(survival, survival->mean * (1.0 + deviations[i] * survival->cv));
    }
}

/* The start of each piece, and where an exponential in it has passed. */
static void mark_pieces(struct survival *survival)
{
    static const double lifetimes[] = {0.1, 1.0, 6.0, 36.0};

    for (size_t i = 0; i < survival->pieces.count; i++) {
        const struct survival_piece *piece = &survival->pieces.piece[i];
        const double end_s =
            i + 1 < survival->pieces.count ? survival->pieces.piece[i + 1].from_s : INFINITY;

        add_break_point(survival, piece->from_s);
        for (size_t j = 0; j < sizeof lifetimes / sizeof *lifetimes && piece->hazard > 0.0; j++) {
            const double mark_s = piece->from_s + lifetimes[j] / piece->hazard;

            if (mark_s < end_s)
                add_break_point(survival, mark_s);
        }
    }
}

void survival_marks_add(struct survival *survival)
{
    if (survival->kind == DISTRIBUTION_MIXTURE) {
        add_break_point(survival, 0.0);
        for (size_t i = 0; i < survival->count; i++) {
            for (size_t j = 0; j < survival->parts[i].break_count; j++)
                add_break_point(survival, survival->parts[i].break_points_s[j]);
        }
    } else if (survival->kind == DISTRIBUTION_HAZARD) {
        mark_pieces(survival);
    } else {
        mark_bulk(survival);
    }
    if (survival->break_count > 0)
        qsort(survival->break_points_s, survival->break_count, sizeof *survival->break_points_s,
              compare_doubles);
}
