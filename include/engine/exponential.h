/* engine/exponential.h - unit exponentials, the draws a run makes most of.
 *
 * The ziggurat of Marsaglia & Tsang (2000, J. Statistical Software 5(8)), 256 layers: in 99 draws
 * of a hundred one multiplication and one comparison, a third of the time of a logarithm. It is not
 * an inversion, so the values of two exponentials agree in rank by having the same key, not by the
 * size of a uniform; a change of mean scales a draw, as it would by inversion.
 */
#ifndef ENGINE_EXPONENTIAL_H
#define ENGINE_EXPONENTIAL_H

#include "engine/random.h"

#include <stdint.h>

enum { EXPONENTIAL_LAYERS = 256 };
#define EXPONENTIAL_TAIL 0x1.ec9d9297ebb83p+2 /* 7.697: where the lowest layer becomes the tail */

/* The layers are horizontal strips of equal area under e^-x, the widest (with the tail) first. */
struct exponential_layer {
    uint64_t inside; /* 53-bit integers below it lie under the curve for certain */
    double width;    /* the right edge, divided by 2^53 */
    double height;   /* of e^-x at that edge */
};
extern const struct exponential_layer exponential_layers[EXPONENTIAL_LAYERS];

/* The draw whose first bits fall outside; `bits` are those. */
double exponential_draw_rest(uint64_t draw_key, uint64_t bits);

/* A unit exponential, 0 or more. Uses random_bits(draw_key, 0) and, one time in a hundred, more. */
static inline double exponential_draw(uint64_t draw_key)
{
    const uint64_t bits = random_bits(draw_key, 0);
    const struct exponential_layer *const layer = &exponential_layers[bits % EXPONENTIAL_LAYERS];
    const uint64_t k = bits >> 11; /* other bits than those that chose the layer */

    if (__builtin_expect(k < layer->inside, 1))
        return (double)(int64_t)k * layer->width;
    return exponential_draw_rest(draw_key, bits);
}

#endif
