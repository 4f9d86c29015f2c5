/* bench/generators.c - what chance costs: ns per number of the engine's keyed draws, and of others.
 *
 * The engine hashes a key afresh for every draw, so that customer 12 345 has the same patience in
 * every scenario. Beside it stand xoshiro256++ with a ziggurat, the fastest that keep a state, and
 * philox4x32-10 (Salmon et al. 2011), the usual choice among those that count: both in what a
 * sequential program would do, which is to ask for the next number.
 *
 * A keyed number costs what the model pays: the customer's key, the draw's key, the value. Prints
 * the least of several rounds taken in turns, and the mean of the values as a check.
 */
#include "engine/distribution.h"
#include "engine/random.h"
#include "ziggurat.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

enum { NUMBERS = 4000000, ROUNDS = 5 };

enum subject {
    KEYED_UNIFORM,
    KEYED_EXPONENTIAL,
    KEYED_LOGNORMAL,
    KEYED_GAMMA,
    XOSHIRO_UNIFORM,
    XOSHIRO_ZIGGURAT,
    PHILOX_UNIFORM,
    PHILOX_EXPONENTIAL,
    SUBJECTS
};

static const char *const subject_name[SUBJECTS] = {
    [KEYED_UNIFORM] = "engine: uniform",
    [KEYED_EXPONENTIAL] = "engine: exponential",
    [KEYED_LOGNORMAL] = "engine: lognormal, cv 1",
    [KEYED_GAMMA] = "engine: gamma, cv 0.5",
    [XOSHIRO_UNIFORM] = "xoshiro256++: uniform",
    [XOSHIRO_ZIGGURAT] = "xoshiro256++: exponential by ziggurat",
    [PHILOX_UNIFORM] = "philox4x32-10: uniform",
    [PHILOX_EXPONENTIAL] = "philox4x32-10: exponential by log",
};

struct philox {
    uint64_t counter, key;
    uint64_t spare; /* the second half of the last block */
    int has_spare;
};

static inline uint64_t philox_bits(struct philox *g)
{
    uint32_t c0 = (uint32_t)g->counter, c1 = (uint32_t)(g->counter >> 32), c2 = 0, c3 = 0;
    uint32_t k0 = (uint32_t)g->key, k1 = (uint32_t)(g->key >> 32);

    if (g->has_spare) {
        g->has_spare = 0;
        return g->spare;
    }
    g->counter++;
    for (int i = 0; i < 10; i++) {
        const uint64_t p0 = (uint64_t)c0 * 0xd2511f53u, p1 = (uint64_t)c2 * 0xcd9e8d57u;

        c0 = (uint32_t)(p1 >> 32) ^ c1 ^ k0;
        c1 = (uint32_t)p1;
        c2 = (uint32_t)(p0 >> 32) ^ c3 ^ k1;
        c3 = (uint32_t)p0;
        k0 += 0x9e3779b9u;
        k1 += 0xbb67ae85u;
    }
    g->has_spare = 1;
    g->spare = (uint64_t)c3 << 32 | c2;
    return (uint64_t)c1 << 32 | c0;
}

static double uniform_of(uint64_t bits)
{
    return ((double)(bits >> 11) + 0.5) * 0x1p-53;
}

static double cpu_s(void)
{
    struct timespec t;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static inline uint64_t key_of(uint64_t source_key, uint64_t number)
{
    return random_draw_key(random_customer_key(source_key, number), 0, RANDOM_TALK);
}

static double keyed_sum(const struct distribution *distribution, uint64_t source_key)
{
    double sum = 0.0;

    for (uint64_t i = 0; i < NUMBERS; i++)
        sum += distribution_draw(distribution, key_of(source_key, i));
    return sum;
}

static double uniform_sum(enum subject subject, uint64_t seed)
{
    struct xoshiro xoshiro = xoshiro_seeded(seed);
    struct philox philox = {.key = seed};
    double sum = 0.0;

    if (subject == KEYED_UNIFORM)
        for (uint64_t i = 0; i < NUMBERS; i++)
            sum += random_uniform(key_of(seed, i), 0);
    else if (subject == XOSHIRO_UNIFORM)
        for (uint64_t i = 0; i < NUMBERS; i++)
            sum += xoshiro_uniform(&xoshiro);
    else
        for (uint64_t i = 0; i < NUMBERS; i++)
            sum += uniform_of(philox_bits(&philox));
    return sum;
}

static double exponential_sum(enum subject subject, uint64_t seed)
{
    struct xoshiro xoshiro = xoshiro_seeded(seed);
    struct philox philox = {.key = seed};
    double sum = 0.0;

    if (subject == XOSHIRO_ZIGGURAT)
        for (uint64_t i = 0; i < NUMBERS; i++)
            sum += ziggurat_exponential(&xoshiro);
    else
        for (uint64_t i = 0; i < NUMBERS; i++)
            sum -= log(uniform_of(philox_bits(&philox)));
    return sum;
}

static double sum_of(enum subject subject, uint64_t seed)
{
    struct distribution distribution = {.mean = 1.0, .cv = 1.0};

    switch (subject) {
    case KEYED_UNIFORM:
    case XOSHIRO_UNIFORM:
    case PHILOX_UNIFORM: return uniform_sum(subject, seed);
    case XOSHIRO_ZIGGURAT:
    case PHILOX_EXPONENTIAL: return exponential_sum(subject, seed);
    case KEYED_EXPONENTIAL: distribution.kind = DISTRIBUTION_EXPONENTIAL; break;
    case KEYED_LOGNORMAL: distribution.kind = DISTRIBUTION_LOGNORMAL; break;
    case KEYED_GAMMA:
        distribution.kind = DISTRIBUTION_GAMMA;
        distribution.cv = 0.5;
        break;
    case SUBJECTS: break;
    }
    distribution_prepare(&distribution);
    return keyed_sum(&distribution, seed);
}

int main(void)
{
    double least[SUBJECTS], mean[SUBJECTS];

    ziggurat_prepare();
    for (int i = 0; i < SUBJECTS; i++)
        least[i] = INFINITY;
    for (int round = 0; round < ROUNDS; round++)
        for (int i = 0; i < SUBJECTS; i++) {
            const double begun_s = cpu_s();

            mean[i] = sum_of((enum subject)i, 1) / NUMBERS;
            least[i] = fmin(least[i], (cpu_s() - begun_s) * 1e9 / NUMBERS);
        }
    for (int i = 0; i < SUBJECTS; i++)
        printf("%-38s %6.2f ns   mean %.4f\n", subject_name[i], least[i], mean[i]);
    return 0;
}
