/* theory/survival_pieces.h - patience put together piece by piece.
 *
 * From piece[i].from_s up to the next, either a constant density or a constant hazard, or neither;
 * mass at a point sits at the start of a piece. Each piece holds the values at its start, the mass
 * included, so any x costs one search: O(log count).
 */
#ifndef THEORY_SURVIVAL_PIECES_H
#define THEORY_SURVIVAL_PIECES_H

#include <stddef.h>

/* At some x, for the patience R. Each is computed without cancellation. */
struct survival_value {
    double over;             /* P(R > x) */
    double within;           /* P(R <= x) */
    double mean_within_s;    /* E[R; R <= x] */
    double square_within_s2; /* E[R^2; R <= x] */
};

struct survival_piece {
    double from_s;
    double density; /* per second, of all */
    double hazard;  /* per second, of those still there */
    struct survival_value start;
    double integral_s; /* of P(R > x) from 0 to from_s */
};

/* Embed it by value; all zeros is none at all, to which the first is added from 0. */
struct survival_pieces {
    struct survival_piece *piece; /* owned, by place */
    size_t count;
};

/* Adds the next piece: at `from_s` a share `mass` leaves at once, from there on it is as said. */
void survival_pieces_add(struct survival_pieces *pieces, double from_s, double mass, double density,
                         double hazard);

struct survival_value survival_pieces_at(const struct survival_pieces *pieces, double x_s);

/* The integral of P(R > x) over an interval; from_s <= to_s. */
double survival_pieces_integral(const struct survival_pieces *pieces, double from_s, double to_s);

/* The share that never leaves. */
double survival_pieces_never(const struct survival_pieces *pieces);

void survival_pieces_term(struct survival_pieces *pieces);

/* P(a, y), the regularised lower incomplete gamma function; GSL's does not know its limit. */
double survival_pieces_gamma(double a, double y);

#endif
