#include "theory/survival_pieces.h"

#include "base/memory.h"

#include <gsl/gsl_sf_gamma.h>
#include <math.h>
#include <stdlib.h>

#define ROUNDING_LEFTOVER 1e-12 /* a share smaller than this after the last step is none */

double survival_pieces_gamma(double a, double y)
{
    if (y <= 0.0)
        return 0.0;
    return y > 10.0 * a + 1000.0 ? 1.0 : gsl_sf_gamma_inc_P(a, y);
}

static struct survival_value piece_at(const struct survival_piece *piece, double x_s)
{
    const double u = x_s - piece->from_s;
    const double f = piece->from_s;
    struct survival_value value = piece->start;

    if (piece->density > 0.0 && u > 0.0) {
        value.over = fmax(0.0, value.over - piece->density * u);
        value.within += piece->density * u;
        value.mean_within_s += piece->density * u * (x_s + f) / 2.0;
        value.square_within_s2 += piece->density * u * (x_s * x_s + x_s * f + f * f) / 3.0;
    } else if (piece->hazard > 0.0 && u > 0.0) {
        const double y = piece->hazard * u;
        const double first = -expm1(-y);
        const double second = survival_pieces_gamma(2.0, y) / piece->hazard;
        const double third = 2.0 * survival_pieces_gamma(3.0, y) / (piece->hazard * piece->hazard);
        const double there = value.over;

        value.over *= exp(-y);
        value.within += there * first;
        value.mean_within_s += there * (f * first + second);
        value.square_within_s2 += there * (f * f * first + 2.0 * f * second + third);
    }
    return value;
}

/* The integral of P(R > x) over u seconds of a piece, beginning at x_s in it. */
static double piece_integral(const struct survival_piece *piece, double x_s, double u)
{
    if (piece->hazard > 0.0)
        return piece_at(piece, x_s).over * -expm1(-piece->hazard * u) / piece->hazard;
    return piece_at(piece, x_s + u / 2.0).over * u;
}

void survival_pieces_add(struct survival_pieces *pieces, double from_s, double mass, double density,
                         double hazard)
{
    struct survival_piece piece = {.from_s = from_s, .start = {.over = 1.0}};

    if (pieces->count > 0) {
        const struct survival_piece *last = &pieces->piece[pieces->count - 1];

        piece.start = piece_at(last, from_s);
        piece.integral_s =
            last->integral_s + piece_integral(last, last->from_s, from_s - last->from_s);
    }
    piece.start.over -= mass;
    if (hazard == 0.0 && piece.start.over < ROUNDING_LEFTOVER)
        piece.start.over = 0.0;
    piece.start.within += mass;
    piece.start.mean_within_s += mass * from_s;
    piece.start.square_within_s2 += mass * from_s * from_s;
    piece.density = density;
    piece.hazard = hazard;
    pieces->piece = memory_resize(pieces->piece, pieces->count + 1, sizeof piece);
    pieces->piece[pieces->count++] = piece;
}

static const struct survival_piece *find_piece(const struct survival_pieces *pieces, double x_s)
{
    size_t low = 0;
    size_t high = pieces->count; /* pieces[low].from_s <= x_s < pieces[high].from_s */

    while (high - low > 1) {
        const size_t middle = low + (high - low) / 2;

        if (pieces->piece[middle].from_s <= x_s)
            low = middle;
        else
            high = middle;
    }
    return &pieces->piece[low];
}

struct survival_value survival_pieces_at(const struct survival_pieces *pieces, double x_s)
{
    return piece_at(find_piece(pieces, x_s), x_s);
}

double survival_pieces_integral(const struct survival_pieces *pieces, double from_s, double to_s)
{
    const struct survival_piece *first = find_piece(pieces, from_s);
    const struct survival_piece *last = find_piece(pieces, to_s);

    if (first == last)
        return piece_integral(first, from_s, to_s - from_s);
    return piece_integral(first, from_s, (first + 1)->from_s - from_s)
           + (last->integral_s - (first + 1)->integral_s)
           + piece_integral(last, last->from_s, to_s - last->from_s);
}

double survival_pieces_never(const struct survival_pieces *pieces)
{
    const struct survival_piece *last = &pieces->piece[pieces->count - 1];

    return last->hazard > 0.0 || last->density > 0.0 ? 0.0 : last->start.over;
}

void survival_pieces_term(struct survival_pieces *pieces)
{
    free(pieces->piece);
    *pieces = (struct survival_pieces){0};
}
