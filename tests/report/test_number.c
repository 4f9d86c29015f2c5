#include "report/number.h"

#include "engine/random.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(number);

Test(number, for_programs_is_the_shortest_that_reads_back_the_same)
{
    static const struct {
        double value;
        const char *text;
    } cases[] = {
        {0.1, "0.1"},         {1.0 / 3.0, "0.3333333333333333"},
        {397213.0, "397213"}, {1e-300, "1e-300"},
        {-2.5, "-2.5"},       {0.1 + 0.2, "0.30000000000000004"},
        {NAN, "null"},        {INFINITY, "null"},
        {1e22, "1e+22"},
    };
    char text[NUMBER_SIZE];

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        number_shortest(text, cases[i].value);
        cr_assert_str_eq(text, cases[i].text);
        if (isfinite(cases[i].value))
            cr_assert_eq(strtod(text, NULL), cases[i].value);
    }
}

/* As printf() does it. */
static void print_shortest(char text[NUMBER_SIZE], double value)
{
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, NUMBER_SIZE, "%.*g", digits, value);
        if (strtod(text, NULL) == value)
            return;
    }
}

static void expect_shortest(double value)
{
    char text[NUMBER_SIZE], expected[NUMBER_SIZE];

    if (fabs(value) < 1e15 && value == trunc(value))
        snprintf(expected, sizeof expected, "%.0f", value);
    else
        print_shortest(expected, value);
    number_shortest(text, value);
    cr_assert_str_eq(text, expected);
}

Test(number, for_programs_is_what_printf_gives)
{
    enum { VALUES = 100000, EXPONENTS = 140 };

    for (uint32_t i = 0; i < VALUES; i++) {
        const uint64_t bits = random_bits(1, i);
        const double mantissa = (double)(bits >> 11), exponent = (double)(bits % EXPONENTS);

        expect_shortest(ldexp(mantissa, (int)exponent - EXPONENTS + 10));
        expect_shortest(-(double)(bits % 1000000) / 10000.0);
        expect_shortest((double)(bits % 100000000) / 1024.0); /* many are half-way */
    }
    for (int exponent = -20; exponent <= 60; exponent++) {
        expect_shortest(nextafter(ldexp(1.0, exponent), 0.0));
        expect_shortest(ldexp(1.0, exponent));
        expect_shortest(nextafter(ldexp(1.0, exponent), INFINITY));
    }
    for (double ten = 1e-6; ten < 1e18; ten *= 10.0) {
        expect_shortest(nextafter(ten, 0.0));
        expect_shortest(ten);
        expect_shortest(nextafter(ten, INFINITY));
    }
}

Test(number, for_people_has_the_marks_of_their_language)
{
    static const struct {
        double value;
        int decimals;
        const char *english, *dutch;
    } cases[] = {
        {0.0, 1, "0.0", "0,0"},
        {999.0, 0, "999", "999"},
        {1000.0, 0, "1,000", "1.000"},
        {1234567.891, 2, "1,234,567.89", "1.234.567,89"},
        {-1234.5, 1, "-1,234.5", "-1.234,5"},
        {-0.04, 1, "0.0", "0,0"},
        {999.96, 1, "1,000.0", "1.000,0"},
        {1e300, 1, "1e+300", "1e+300"},
    };
    char text[NUMBER_SIZE];

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        number_decimal(text, WORDS_ENGLISH, cases[i].value, cases[i].decimals);
        cr_assert_str_eq(text, cases[i].english);
        number_decimal(text, WORDS_DUTCH, cases[i].value, cases[i].decimals);
        cr_assert_str_eq(text, cases[i].dutch);
    }
}

Test(number, of_a_duration_is_in_seconds_or_minutes_and_seconds)
{
    static const struct {
        double value_s;
        const char *text;
    } cases[] = {
        {0.0, "0.0 s"},      {29.34, "29.3 s"},   {60.0, "1:00"},        {93.6, "1:34"},
        {3599.6, "1:00:00"}, {3725.0, "1:02:05"}, {90000.0, "25:00:00"},
    };
    char text[NUMBER_SIZE];

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        number_duration(text, WORDS_ENGLISH, cases[i].value_s, 1);
        cr_assert_str_eq(text, cases[i].text);
    }
}

Test(number, of_an_estimate_has_decimals_by_its_uncertainty)
{
    static const struct {
        enum metric_unit unit;
        struct estimate estimate;
        const char *mean, *margin;
    } cases[] = {
        {METRIC_SHARE, {0.0601, 0.0021, 19}, "6.0 %", "6.0 ±0.2 %"},
        {METRIC_SHARE, {0.0601, 0.00021, 19}, "6.01 %", "6.01 ±0.02 %"},
        {METRIC_SHARE, {0.0601, 0.0000021, 19}, "6.010 %", "6.010 ±0.000 %"},
        {METRIC_SHARE, {0.0601, 0.1, 1}, "6.0 %", "6.0 ±10.0 %"},
        {METRIC_SHARE, {0.0, 0.0, 19}, "0.0 %", "0.0 %"},
        {METRIC_SHARE, {0.06, NAN, 0}, "6.0 %", "6.0 %"},
        {METRIC_SHARE, {NAN, NAN, 0}, "–", "–"},
        {METRIC_SECONDS, {29.34, 0.5, 19}, "29.3 s", "29.3 ±0.5 s"},
        {METRIC_SECONDS, {94.2, 2.3, 19}, "1:34", "1:34 ±2 s"},
        {METRIC_SECONDS, {94.2, 0.23, 19}, "1:34", "1:34 ±0.2 s"},
        {METRIC_SECONDS, {4000.0, 120.0, 19}, "1:06:40", "1:06:40 ±2:00"},
        {METRIC_CONTACTS, {397213.4, 812.0, 19}, "397,213", "397,213 ±812"},
        {METRIC_AGENTS, {12.04, 0.03, 19}, "12.04", "12.04 ±0.03"},
        {METRIC_EUROS, {5.9218, 0.0, 19}, "5.92", "5.92"},
        {METRIC_EUROS, {5.9218, 0.2, 19}, "5.92", "5.92 ±0.20"},
        {METRIC_EUROS, {5.9218, 0.004, 19}, "5.922", "5.922 ±0.004"},
        {METRIC_EUROS, {28.3, 115.0, 19}, "28", "28 ±115"},
        {METRIC_EUROS, {227809.4, 2954.0, 19}, "227,809", "227,809 ±2,954"},
    };
    char text[NUMBER_SIZE];

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        number_mean(text, WORDS_ENGLISH, cases[i].unit, &cases[i].estimate);
        cr_assert_str_eq(text, cases[i].mean);
        number_mean_and_margin(text, WORDS_ENGLISH, cases[i].unit, &cases[i].estimate);
        cr_assert_str_eq(text, cases[i].margin);
    }
    number_mean_and_margin(text, WORDS_DUTCH, METRIC_SHARE, &cases[0].estimate);
    cr_assert_str_eq(text, "6,0 ±0,2 %");
}

Test(number, of_a_difference_has_a_sign)
{
    static const struct {
        enum metric_unit unit;
        struct estimate estimate;
        const char *text;
    } cases[] = {
        {METRIC_SHARE, {0.0301, 0.0021, 19}, "+3.0 ±0.2 pp"},
        {METRIC_SHARE, {-0.0301, 0.00021, 19}, "−3.01 ±0.02 pp"},
        {METRIC_SHARE, {-0.0001, 0.01, 19}, "0.0 ±1.0 pp"},
        {METRIC_SHARE, {-0.0003, NAN, 0}, "−0.030 pp"},
        {METRIC_SHARE, {NAN, NAN, 0}, "–"},
        {METRIC_SHARE, {0.0, 0.0, 19}, "0"},
        {METRIC_SHARE, {0.0, 0.001, 19}, "0.0 ±0.1 pp"},
        {METRIC_SECONDS, {-29.34, 0.5, 19}, "−29.3 ±0.5 s"},
        {METRIC_SECONDS, {-94.2, 2.3, 19}, "−1:34 ±2 s"},
        {METRIC_SECONDS, {4000.0, 120.0, 19}, "+1:06:40 ±2:00"},
        {METRIC_HOURS, {-40.0, 0.0, 19}, "−40.0"},
        {METRIC_CONTACTS, {-1397.4, 812.0, 19}, "−1,397 ±812"},
    };
    char text[NUMBER_SIZE];

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        number_difference(text, WORDS_ENGLISH, cases[i].unit, &cases[i].estimate);
        cr_assert_str_eq(text, cases[i].text, "%s, not %s", text, cases[i].text);
    }
    number_difference(text, WORDS_DUTCH, METRIC_SHARE, &cases[0].estimate);
    cr_assert_str_eq(text, "+3,0 ±0,2 pp");
}

Test(number, of_an_interval_stays_at_or_above_zero)
{
    static const struct {
        enum metric_unit unit;
        struct estimate estimate;
        const char *lower, *upper;
    } cases[] = {
        {METRIC_SHARE, {0.060, 0.002, 19}, "5.8", "6.2 %"},
        {METRIC_SHARE, {0.001, 0.003, 19}, "0.0", "0.4 %"},
        {METRIC_SECONDS, {94.2, 2.3, 19}, "1:32", "1:37"},
        {METRIC_SECONDS, {94.2, 0.2, 19}, "94.0", "94.4 s"},
        {METRIC_SECONDS, {29.3, 0.5, 19}, "28.8", "29.8 s"},
    };
    char lower[NUMBER_SIZE];
    char upper[NUMBER_SIZE];

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        number_interval(lower, upper, WORDS_ENGLISH, cases[i].unit, &cases[i].estimate);
        cr_assert_str_eq(lower, cases[i].lower);
        cr_assert_str_eq(upper, cases[i].upper);
    }
}
