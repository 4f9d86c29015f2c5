/* engine/elementary.h - exp, log and the normal quantile, with the same bits on every machine.
 *
 * The C library's exp and log differ between processors (it picks variants with fused
 * multiply-add), so the run path uses these. They need + - * / and sqrt only, correctly rounded
 * by IEEE 754, and -ffp-contract=off. Errors: at most 2 units in the last place for exp and log.
 */
#ifndef ENGINE_ELEMENTARY_H
#define ENGINE_ELEMENTARY_H

/* Natural logarithm of x > 0 (0 gives -infinity; negative or NaN gives NaN). */
double elementary_log(double x);

/* e to the power x; overflows to infinity, underflows to 0. */
double elementary_exp(double x);

/* x to the power y for x >= 0, as exp(y log x). */
double elementary_power(double x, double y);

/* The z with P(Z <= z) = p for a standard normal Z; 0 < p < 1. Source: Wichura (1988), algorithm
 * AS 241 (PPND16), relative error about 1e-16. */
double elementary_normal_quantile(double p);

#endif
