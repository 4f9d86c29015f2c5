/* What printf() prints with 15, 16 or 17 significant digits, the first that reads back as the
 * value; but, for all but the largest and the smallest, reckoned in whole numbers: with printf()
 * and strtod() the numbers of the report were 4 % of the instructions of simulating a year. */
#include "base/wide.h"
#include "report/number.h"

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    DIGITS_LEAST = 15, /* with fewer the same comes out */
    DIGITS_MOST = 17,  /* which are any double */
    MANTISSA_BITS = 53,
    SMALLEST_POWER = -4 /* of ten, from which on printf() writes no exponent */
};

/* From 10^SMALLEST_POWER to the first power that is left to printf(). A value compares with them as
 * with the powers themselves: none of those that are rounded is rounded down. */
static const double powers_of_ten[] = {1e-4, 1e-3, 1e-2, 1e-1, 1e0,  1e1,  1e2,  1e3,  1e4,  1e5,
                                       1e6,  1e7,  1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
static const size_t powers = sizeof powers_of_ten / sizeof *powers_of_ten;

static const uint64_t powers_of_five[] = {
    UINT64_C(1),
    UINT64_C(5),
    UINT64_C(25),
    UINT64_C(125),
    UINT64_C(625),
    UINT64_C(3125),
    UINT64_C(15625),
    UINT64_C(78125),
    UINT64_C(390625),
    UINT64_C(1953125),
    UINT64_C(9765625),
    UINT64_C(48828125),
    UINT64_C(244140625),
    UINT64_C(1220703125),
    UINT64_C(6103515625),
    UINT64_C(30517578125),
    UINT64_C(152587890625),
    UINT64_C(762939453125),
    UINT64_C(3814697265625),
    UINT64_C(19073486328125),
    UINT64_C(95367431640625),
};

/* mantissa * 2^exponent */
struct binary {
    uint64_t mantissa; /* of 53 bits */
    int exponent;
};

/* digits * 10^-decimals */
struct decimal {
    uint64_t digits;
    int decimals;
};

static struct binary binary_of(double size)
{
    int exponent = 0;
    const double mantissa = frexp(size, &exponent);

    return (struct binary){(uint64_t)ldexp(mantissa, MANTISSA_BITS), exponent - MANTISSA_BITS};
}

/* Rounds the value to so many decimals, half-way to even. Returns whether the decimal reads back as
 * the value, as it does when it is nearer than half the way to the next double. The value is a
 * whole number of units of 2^-shift * 10^-decimals; half that way is 5^decimals / 2 of them, which
 * is never whole. */
static bool round_to(struct binary value, int decimals, struct decimal *rounded)
{
    const int shift = -(value.exponent + decimals);
    const uint64_t gap = powers_of_five[decimals];
    const wide_uint128 units = (wide_uint128)value.mantissa * gap;
    const wide_uint128 one = (wide_uint128)1 << shift;
    const wide_uint128 rest = units & (one - 1);
    const bool is_odd = (units >> shift & 1) != 0;
    const bool up = 2 * rest > one || (2 * rest == one && is_odd);
    const bool gap_is_half = !up && value.mantissa == UINT64_C(1) << (MANTISSA_BITS - 1);

    *rounded = (struct decimal){(uint64_t)(units >> shift) + up, decimals};
    return (up ? one - rest : rest) * (gap_is_half ? 4 : 2) < gap;
}

/* The fewest digits that read back as `size`, which is not whole. */
static struct decimal shortest_of(double size)
{
    const struct binary value = binary_of(size);
    struct decimal with_16, other;
    int decimals = DIGITS_LEAST - 1 - SMALLEST_POWER;

    for (size_t i = 1; size >= powers_of_ten[i]; i++)
        decimals--;
    if (!round_to(value, decimals + 1, &with_16)) { /* as half of all that are computed */
        round_to(value, decimals + 2, &other);
        return other;
    }
    return round_to(value, decimals, &other) ? other : with_16;
}

/* Returns the end. */
static char *print_decimal(char *at, struct decimal decimal)
{
    char digits[DIGITS_MOST + 1 - SMALLEST_POWER]; /* the last first */
    int count = 0;

    while (decimal.decimals > 0 && decimal.digits % 10 == 0) {
        decimal.digits /= 10;
        decimal.decimals--;
    }
    while (decimal.digits > 0 || count <= decimal.decimals) {
        digits[count++] = (char)('0' + decimal.digits % 10);
        decimal.digits /= 10;
    }
    while (count > 0) {
        if (count == decimal.decimals)
            *at++ = '.';
        *at++ = digits[--count];
    }
    return at;
}

/* Returns whether so many digits are the value. */
static bool print_as(char text[NUMBER_SIZE], double value, int digits)
{
    snprintf(text, NUMBER_SIZE, "%.*g", digits, value);
    return digits == DIGITS_MOST || strtod(text, NULL) == value;
}

void number_shortest(char text[NUMBER_SIZE], double value)
{
    const double size = fabs(value);
    const bool is_whole = value == trunc(value);

    if (!isfinite(value)) {
        memcpy(text, "null", sizeof "null");
    } else if (size < powers_of_ten[powers - 1] && (is_whole || size >= powers_of_ten[0])) {
        char *at = text;

        if (signbit(value))
            *at++ = '-';
        at = print_decimal(at, is_whole ? (struct decimal){(uint64_t)size, 0} : shortest_of(size));
        *at = '\0';
    } else {
        for (int digits = DIGITS_LEAST; !print_as(text, value, digits);)
            digits++;
    }
}
