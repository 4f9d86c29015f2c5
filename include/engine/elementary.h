/* engine/elementary.h - exp, log and the normal quantile, with the same bits on every machine.
 *
 * The C library's exp and log differ between processors (it picks variants with fused
 * multiply-add), so the run path uses these. They need + - * / and sqrt only, correctly rounded
 * by IEEE 754, and -ffp-contract=off. Errors: below 1.2 units in the last place for log, 0.6 for
 * exp (1 where its result is subnormal). Rounding must be to nearest, as C programs start.
 */
#ifndef ENGINE_ELEMENTARY_H
#define ENGINE_ELEMENTARY_H

#include <stdint.h>
#include <string.h>

enum { ELEMENTARY_LOG_BINS = 128 };

/* For one bin of mantissas: its middle, 1/middle, and log(middle) in two parts, of which the
 * first is a multiple of 2^-43. */
struct elementary_log_bin {
    double middle, inverse, log_high, log_low;
};
extern const struct elementary_log_bin elementary_log_bins[ELEMENTARY_LOG_BINS];

/* The logarithm of what elementary_log() cannot take in its stride: subnormal numbers, zero,
 * negative numbers, infinity, NaN. */
double elementary_log_unusual(double x);

/* Natural logarithm of x > 0 (0 gives -infinity; negative or NaN gives NaN).
 *
 * x = 2^k m with m in [0.686, 1.373), bin i of 128 has the middle c, and r = m/c - 1 is at most
 * 2^-8 in size: log x = k log 2 + log c + log(1 + r), the last by its Taylor series up to r^7.
 * c has so few bits that m - c is exact, and the bin around 1 has c = 1, so that nothing cancels
 * where log x is near 0. Inline because every simulated contact takes three of them. */
static inline double elementary_log(double x)
{
    const uint64_t lowest = 0x3fe5f00000000000u; /* the bits of the smallest m */
    const double log_2_high = 0x1.62e42fefa38p-1, log_2_low = 0x1.ef35793c7673p-45;
    uint64_t bits;

    memcpy(&bits, &x, sizeof bits);
    if (__builtin_expect(bits - 0x0010000000000000u >= 0x7fe0000000000000u, 0))
        return elementary_log_unusual(x);
    const uint64_t offset = bits - lowest;
    const double k = (double)((int64_t)offset >> 52);
    const struct elementary_log_bin *const bin = &elementary_log_bins[offset >> 45 & 127];
    double m;

    bits -= offset & 0xfff0000000000000u;
    memcpy(&m, &bits, sizeof m);
    const double r = (m - bin->middle) * bin->inverse;
    const double r2 = r * r;
    const double whole = k * log_2_high + bin->log_high; /* exact: multiples of 2^-43 below 2^10 */
    const double high = whole + r;
    const double low = whole - high + r + (k * log_2_low + bin->log_low);
    const double series = (-1.0 / 2 + r * (1.0 / 3))
                          + r2 * ((-1.0 / 4 + r * (1.0 / 5)) + r2 * (-1.0 / 6 + r * (1.0 / 7)));

    return low + r2 * series + high;
}

/* e to the power x; overflows to infinity, underflows to 0 (gradually, within 1 unit in the last
 * place). NaN gives NaN. */
double elementary_exp(double x);

/* x to the power y for x >= 0, as exp(y log x): the relative error is about |y log x| times that
 * of a double. 1 if y is 0. */
double elementary_power(double x, double y);

/* The z with P(Z <= z) = p for a standard normal Z; 0 < p < 1. Source: Wichura (1988), algorithm
 * AS 241 (PPND16); relative error below 1e-15, most of it rounding. */
double elementary_normal_quantile(double p);

#endif
