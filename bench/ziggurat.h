/* bench/ziggurat.h - the fast generators that programs of one purpose use, to measure ours against.
 *
 * xoshiro256++ (Blackman and Vigna 2019), and exponentials by a ziggurat of 256 layers (Marsaglia
 * and Tsang 2000) on it: one multiplication and two loads in 99 draws of a hundred. Call
 * ziggurat_prepare() first.
 */
#ifndef BENCH_ZIGGURAT_H
#define BENCH_ZIGGURAT_H

#include <math.h>
#include <stdint.h>

enum { ZIGGURAT_LAYERS = 256 };
#define ZIGGURAT_TAIL 7.69711747013104972 /* where the lowest of 256 layers of equal area ends */

struct xoshiro {
    uint64_t s[4];
};

static double ziggurat_width[ZIGGURAT_LAYERS];  /* of a 53-bit integer */
static double ziggurat_height[ZIGGURAT_LAYERS]; /* of the density at its lower edge */
static uint64_t
    ziggurat_inside[ZIGGURAT_LAYERS]; /* integers below it lie under the curve for certain */

static inline uint64_t xoshiro_rotate(uint64_t x, int k)
{
    return x << k | x >> (64 - k);
}

static inline uint64_t xoshiro_bits(struct xoshiro *g)
{
    uint64_t *const s = g->s;
    const uint64_t result = xoshiro_rotate(s[0] + s[3], 23) + s[0];
    const uint64_t t = s[1] << 17;

    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = xoshiro_rotate(s[3], 45);
    return result;
}

static inline struct xoshiro xoshiro_seeded(uint64_t seed)
{
    struct xoshiro g;

    for (int i = 0; i < 4; i++) {
        uint64_t x = seed += 0x9e3779b97f4a7c15u;

        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
        g.s[i] = x ^ (x >> 31);
    }
    return g;
}

static inline void ziggurat_prepare(void)
{
    const double area = (ZIGGURAT_TAIL + 1.0) * exp(-ZIGGURAT_TAIL);
    double edge = ZIGGURAT_TAIL; /* right edge of the layer below */

    ziggurat_width[0] = area / exp(-ZIGGURAT_TAIL) * 0x1p-53;
    ziggurat_inside[0] = (uint64_t)(ZIGGURAT_TAIL / ziggurat_width[0]);
    ziggurat_height[0] = exp(-ZIGGURAT_TAIL);
    for (int i = 1; i < ZIGGURAT_LAYERS; i++) {
        const double inner = i == ZIGGURAT_LAYERS - 1 ? 0.0 : -log(exp(-edge) + area / edge);

        ziggurat_width[i] = edge * 0x1p-53;
        ziggurat_inside[i] = (uint64_t)(inner / ziggurat_width[i]);
        ziggurat_height[i] = exp(-edge);
        edge = inner;
    }
}

static inline double xoshiro_uniform(struct xoshiro *g)
{
    return ((double)(xoshiro_bits(g) >> 11) + 0.5) * 0x1p-53;
}

/* The one in a hundred draws that the edges of the layers do not settle. */
static __attribute__((noinline)) double ziggurat_rest(struct xoshiro *g, uint64_t bits)
{
    for (;;) {
        const uint64_t layer = bits & (ZIGGURAT_LAYERS - 1), k = bits >> 11;
        const double x = (double)(int64_t)k * ziggurat_width[layer];

        if (k < ziggurat_inside[layer])
            return x;
        if (layer == 0)
            return ZIGGURAT_TAIL - log(xoshiro_uniform(g));
        const double top = layer == ZIGGURAT_LAYERS - 1 ? 1.0 : ziggurat_height[layer + 1];

        if (ziggurat_height[layer] + xoshiro_uniform(g) * (top - ziggurat_height[layer]) < exp(-x))
            return x;
        bits = xoshiro_bits(g);
    }
}

/* Exponential of mean 1. */
static inline double ziggurat_exponential(struct xoshiro *g)
{
    const uint64_t bits = xoshiro_bits(g), layer = bits & (ZIGGURAT_LAYERS - 1), k = bits >> 11;

    if (__builtin_expect(k < ziggurat_inside[layer], 1))
        return (double)(int64_t)k * ziggurat_width[layer];
    return ziggurat_rest(g, bits);
}

#endif
