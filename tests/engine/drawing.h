/* drawing.h - distributions to draw from, and the customers to draw for. */
#ifndef DRAWING_H
#define DRAWING_H

#include "base/memory.h"
#include "engine/distribution.h"
#include "engine/random.h"

static inline uint64_t key_of(uint64_t customer)
{
    return random_draw_key(random_customer_key(20250106, customer), 0, RANDOM_TALK);
}

/* A distribution with lists; those of `x`, `p` and `part` are copied. */
static inline struct distribution with_points(struct distribution shape, size_t points,
                                              const double *x, const double *p,
                                              const struct distribution *part)
{
    shape.points = points;
    shape.x = x == NULL ? NULL : memory_copy(x, points, sizeof *x);
    shape.p = memory_copy(p, points, sizeof *p);
    shape.part = part == NULL ? NULL : memory_copy(part, points, sizeof *part);
    return shape;
}

#endif
