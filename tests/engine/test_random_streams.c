/* The streams are looked at the way a simulation uses them: neighbouring customers, purposes,
 * attempts, replications, sources, one after the other. Every check is a p-value at level 1e-6;
 * with it stands the smallest fault it would notice, and the weak streams at the end fail.
 */
#include "engine/random.h"

#include <criterion/criterion.h>
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

TestSuite(random_streams);

#define ALPHA 1e-6

static int ascending(const void *left, const void *right)
{
    const uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;

    return (a > b) - (a < b);
}

/* --- the streams --- */

typedef uint64_t stream(uint64_t i);

static uint64_t source_key(void)
{
    static uint64_t key;

    if (key == 0)
        key = random_source_key(random_run_key(1, 0), "phone");
    return key;
}

static uint64_t bits_of(uint64_t customer, uint32_t attempt, enum random_purpose purpose)
{
    return random_bits(
        random_draw_key(random_customer_key(source_key(), customer), attempt, purpose), 0);
}

static uint64_t customers(uint64_t i)
{
    return bits_of(i, 0, RANDOM_TALK);
}

static uint64_t customers_by_purpose(uint64_t i)
{
    return bits_of(i / 8, 0, (enum random_purpose)(1 + i % 8));
}

static uint64_t calls(uint64_t i)
{
    static const enum random_purpose drawn[] = {RANDOM_GAP, RANDOM_PATIENCE, RANDOM_TALK};

    return bits_of(i / 3, 0, drawn[i % 3]);
}

static uint64_t attempts(uint64_t i)
{
    return bits_of(7, (uint32_t)i, RANDOM_PATIENCE);
}

static uint64_t customers_by_attempt(uint64_t i)
{
    return bits_of(i / 6, (uint32_t)(i / 2 % 3), i % 2 == 0 ? RANDOM_PATIENCE : RANDOM_TALK);
}

static uint64_t indices(uint64_t i)
{
    const uint64_t customer = random_customer_key(source_key(), 3);

    return random_bits(random_draw_key(customer, 0, RANDOM_TALK), (uint32_t)i);
}

static uint64_t customers_by_index(uint64_t i)
{
    const uint64_t customer = random_customer_key(source_key(), i / 4);

    return random_bits(random_draw_key(customer, 0, RANDOM_TALK), (uint32_t)(i % 4));
}

static uint64_t first_gap(uint64_t seed, uint64_t replication, const char *name)
{
    const uint64_t source = random_source_key(random_run_key(seed, replication), name);

    return random_bits(random_draw_key(random_customer_key(source, 0), 0, RANDOM_GAP), 0);
}

static uint64_t replications(uint64_t i)
{
    return first_gap(1, i, "phone");
}

static uint64_t seeds(uint64_t i)
{
    return first_gap(i, 0, "phone");
}

static uint64_t seeds_by_replication(uint64_t i)
{
    return first_gap(i % 16, i / 16, "phone");
}

static uint64_t sources(uint64_t i)
{
    char name[16];

    snprintf(name, sizeof name, "q%u", (unsigned)i);
    return first_gap(1, 0, name);
}

/* --- the checks --- */

enum { CELLS = 4096, DRAWS = 1 << 18 };

/* The smaller of the chances of a sum of squares as large, and as small: too even is wrong too. */
static double p_value_of(double chi_square, double degrees)
{
    return fmin(gsl_cdf_chisq_Q(chi_square, degrees), gsl_cdf_chisq_P(chi_square, degrees));
}

/* `dimensions` draws in a row, the first bits of each, name one of the 4,096 cells. Notices cells
 * that are off by 5 % (root mean square). */
static double equidistribution(stream *draw, unsigned dimensions)
{
    static uint32_t count[CELLS];
    const unsigned bits = 12 / dimensions;
    double chi_square = 0.0;

    memset(count, 0, sizeof count);
    for (uint64_t i = 0; i < DRAWS; i++) {
        uint64_t cell = 0;
        for (unsigned k = 0; k < dimensions; k++)
            cell = cell << bits | draw(dimensions * i + k) >> (64 - bits);
        count[cell]++;
    }
    for (int i = 0; i < CELLS; i++) {
        const double excess = count[i] - (double)DRAWS / CELLS;
        chi_square += excess * excess / ((double)DRAWS / CELLS);
    }
    return p_value_of(chi_square, CELLS - 1);
}

/* Each of the 64 bits is 1 half the time. Notices a bit that is off by 0.01. */
static double bit_balance(stream *draw)
{
    uint32_t ones[64] = {0};
    double chi_square = 0.0;

    for (uint64_t i = 0; i < DRAWS; i++) {
        const uint64_t bits = draw(i);
        for (int k = 0; k < 64; k++)
            ones[k] += (uint32_t)(bits >> k & 1);
    }
    for (int k = 0; k < 64; k++) {
        const double excess = ones[k] - DRAWS / 2.0;
        chi_square += excess * excess / (DRAWS / 4.0);
    }
    return p_value_of(chi_square, 64);
}

/* With each of the 24 draws before. Notices one correlation of 0.016. */
static double serial_correlation(stream *draw)
{
    enum { LAGS = 24 };
    double recent[LAGS] = {0}, sum[LAGS] = {0};
    double chi_square = 0.0;

    for (uint64_t i = 0; i < DRAWS; i++) {
        const double centred = (double)draw(i) * 0x1p-64 - 0.5;
        for (uint64_t lag = 1; lag <= LAGS && lag <= i; lag++)
            sum[lag - 1] += centred * recent[(i - lag) % LAGS];
        recent[i % LAGS] = centred;
    }
    for (int lag = 0; lag < LAGS; lag++)
        chi_square += 144.0 * sum[lag] * sum[lag] / DRAWS;
    return p_value_of(chi_square, LAGS);
}

/* Marsaglia's: of 4,096 birthdays in a year of 2^32 days, about Poisson(4) of the spacings are the
 * same. Notices lattices, and generators with a short period. 200 years. */
static double birthday_spacings(stream *draw)
{
    enum { BIRTHDAYS = 4096, YEARS = 100 };
    static uint64_t days[BIRTHDAYS];
    unsigned same = 0;
    const double expected = YEARS * 4.0;

    for (uint64_t year = 0; year < YEARS; year++) {
        for (uint64_t i = 0; i < BIRTHDAYS; i++)
            days[i] = draw(year * BIRTHDAYS + i) >> 32;
        qsort(days, BIRTHDAYS, sizeof *days, ascending);
        for (size_t i = BIRTHDAYS - 1; i > 0; i--)
            days[i] -= days[i - 1];
        qsort(days, BIRTHDAYS, sizeof *days, ascending);
        for (size_t i = 1; i < BIRTHDAYS; i++)
            same += days[i] == days[i - 1];
    }
    return fmin(gsl_cdf_poisson_P(same, expected),
                same == 0 ? 1.0 : gsl_cdf_poisson_Q(same - 1, expected));
}

static double smallest_p_value(stream *draw)
{
    double smallest = fmin(bit_balance(draw), serial_correlation(draw));

    for (unsigned dimensions = 1; dimensions <= 4; dimensions++)
        smallest = fmin(smallest, equidistribution(draw, dimensions));
    return fmin(smallest, birthday_spacings(draw));
}

/* The last bits matter as well: a sub-key is made of them. */
static stream *forward;

static uint64_t backward(uint64_t i)
{
    uint64_t x = __builtin_bswap64(forward(i));

    x = (x >> 4 & 0x0f0f0f0f0f0f0f0fu) | (x & 0x0f0f0f0f0f0f0f0fu) << 4;
    x = (x >> 2 & 0x3333333333333333u) | (x & 0x3333333333333333u) << 2;
    return (x >> 1 & 0x5555555555555555u) | (x & 0x5555555555555555u) << 1;
}

Test(random_streams, neighbours_of_every_sort_look_independent)
{
    static const struct {
        const char *name;
        stream *draw;
    } streams[] = {
        {"customers", customers},
        {"customers by purpose", customers_by_purpose},
        {"calls", calls},
        {"attempts", attempts},
        {"customers by attempt and purpose", customers_by_attempt},
        {"indices", indices},
        {"customers by index", customers_by_index},
        {"replications", replications},
        {"seeds", seeds},
        {"seeds by replication", seeds_by_replication},
        {"sources", sources},
    };

    for (size_t i = 0; i < sizeof streams / sizeof *streams; i++) {
        cr_expect(smallest_p_value(streams[i].draw) > ALPHA, "%s", streams[i].name);
        forward = streams[i].draw;
        cr_expect(smallest_p_value(backward) > ALPHA, "%s, last bits first", streams[i].name);
    }
}

/* --- avalanche --- */

typedef uint64_t word_function(uint64_t word, uint64_t sample);

static uint64_t by_number(uint64_t word, uint64_t sample)
{
    const uint64_t source = random_source_key(random_run_key(sample, 0), "phone");

    return random_bits(random_draw_key(random_customer_key(source, word), 0, RANDOM_TALK), 0);
}

static uint64_t by_seed(uint64_t word, uint64_t sample)
{
    return first_gap(word, sample, "phone");
}

static uint64_t by_replication(uint64_t word, uint64_t sample)
{
    return first_gap(sample, word, "phone");
}

/* 32 bits of attempt; above them 3 of the purpose, and the rest of the index. */
static uint64_t by_draw(uint64_t word, uint64_t sample)
{
    const uint64_t customer = random_customer_key(1, sample);
    const enum random_purpose purpose = (enum random_purpose)(word >> 32 & 7);

    return random_bits(random_draw_key(customer, (uint32_t)word, purpose), (uint32_t)(word >> 35));
}

/* Any flipped bit of `word` flips each bit of the result half the time. Notices pairs that are off
 * by 0.002 (root mean square). */
static double avalanche(word_function *function)
{
    enum { SAMPLES = 4096 };
    double chi_square = 0.0;

    for (int in = 0; in < 64; in++) {
        uint32_t flips[64] = {0};
        for (uint64_t sample = 0; sample < SAMPLES; sample++) {
            const uint64_t word = random_mix(sample ^ 0x5555) >> (sample % 64);
            const uint64_t changed =
                function(word, sample) ^ function(word ^ (uint64_t)1 << in, sample);
            for (int out = 0; out < 64; out++)
                flips[out] += (uint32_t)(changed >> out & 1);
        }
        for (int out = 0; out < 64; out++) {
            const double excess = flips[out] - SAMPLES / 2.0;
            chi_square += excess * excess / (SAMPLES / 4.0);
        }
    }
    return p_value_of(chi_square, 64 * 64);
}

Test(random_streams, every_bit_that_goes_in_changes_half_of_what_comes_out)
{
    cr_expect(avalanche(by_number) > ALPHA);
    cr_expect(avalanche(by_seed) > ALPHA);
    cr_expect(avalanche(by_replication) > ALPHA);
    cr_expect(avalanche(by_draw) > ALPHA);
}

/* --- what the checks would notice --- */

/* Nothing mixed between two purposes of a customer. */
static uint64_t without_the_last_mix(uint64_t i)
{
    return random_draw_key(random_customer_key(source_key(), i / 8), 0,
                           (enum random_purpose)(1 + i % 8));
}

static uint64_t without_any_mix(uint64_t i)
{
    return i * 0x9e3779b97f4a7c15u;
}

/* One value in fifty is that of the customer before. */
static uint64_t with_echoes(uint64_t i)
{
    return customers(i % 50 == 0 && i > 0 ? i - 1 : i);
}

/* The first bit is 1 in 49 % of the draws. */
static uint64_t one_bit_low(uint64_t i)
{
    return customers(i) & (i % 50 == 0 ? UINT64_MAX >> 1 : UINT64_MAX);
}

/* The first bit is 1 in 45 % of the draws. */
static uint64_t upper_half_rare(uint64_t i)
{
    return customers(i) & (i % 10 == 0 ? UINT64_MAX >> 1 : UINT64_MAX);
}

static uint64_t too_few_bits(uint64_t i)
{
    return customers(i) & ~(uint64_t)0 << 24;
}

static uint64_t barely_mixed(uint64_t word, uint64_t sample)
{
    return random_customer_key(1, sample) ^ (word * 0xd1342543de82ef95u);
}

Test(random_streams, weak_streams_are_noticed)
{
    cr_expect(smallest_p_value(without_the_last_mix) < ALPHA);
    cr_expect(smallest_p_value(without_any_mix) < ALPHA);
    cr_expect(serial_correlation(with_echoes) < ALPHA);
    cr_expect(bit_balance(one_bit_low) < ALPHA);
    for (unsigned dimensions = 1; dimensions <= 4; dimensions++)
        cr_expect(equidistribution(upper_half_rare, dimensions) < ALPHA);
    forward = too_few_bits;
    cr_expect(birthday_spacings(backward) < ALPHA);
    cr_expect(avalanche(barely_mixed) < ALPHA);
}
