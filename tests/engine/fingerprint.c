/* Prints a hash of everything the engine computes in floating point, a line a part. same_bits.sh
 * builds this in many ways and compares; fingerprint.expected is what it must be everywhere.
 */
#include "base/memory.h"
#include "engine/distribution.h"
#include "engine/elementary.h"
#include "engine/histogram.h"
#include "engine/random.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { POINTS = 100000 };

static uint64_t hash;

static void take(double value)
{
    uint64_t bits;

    memcpy(&bits, &value, sizeof bits);
    hash = random_mix(hash ^ bits);
}

static void print_part(const char *name)
{
    printf("%-20s %016" PRIx64 "\n", name, hash);
    hash = 0;
}

static void elementary_part(void)
{
    for (uint64_t i = 0; i < POINTS; i++) {
        const double u = random_uniform(i, 0);

        take(elementary_log(u));
        take(elementary_log(1.0 + u * 0x1p-6));
        take(elementary_log(u * 0x1p-1030));
    }
    print_part("log");
    for (uint64_t i = 0; i < POINTS; i++) {
        const double u = random_uniform(i, 0);

        take(elementary_exp(20.0 * u - 10.0));
        take(elementary_exp(1460.0 * u - 750.0));
    }
    print_part("exp");
    for (uint64_t i = 0; i < POINTS; i++)
        take(elementary_power(random_uniform(i, 0), 9.0 * random_uniform(i, 1) - 3.0));
    print_part("power");
    for (uint64_t i = 0; i < POINTS; i++) {
        const double u = random_uniform(i, 0);

        take(elementary_normal_quantile(u));
        take(elementary_normal_quantile(u * 0x1p-30));
    }
    print_part("normal quantile");
}

static uint64_t key_of(uint64_t i)
{
    const uint64_t source = random_source_key(random_run_key(i % 7, i % 11), "phone");

    return random_draw_key(random_customer_key(source, i), (uint32_t)(i % 5), RANDOM_PATIENCE);
}

/* Prepares, draws from, and releases `distribution`. */
static void distribution_part(const char *name, struct distribution distribution)
{
    distribution_prepare(&distribution);
    for (uint64_t i = 0; i < POINTS; i++)
        take(distribution_draw(&distribution, key_of(i)));
    take(distribution_mean(&distribution));
    print_part(name);
    distribution_term(&distribution);
}

static void plain_distributions(void)
{
    distribution_part("uniform",
                      (struct distribution){.kind = DISTRIBUTION_UNIFORM, .low = 1, .high = 240});
    distribution_part("exponential",
                      (struct distribution){.kind = DISTRIBUTION_EXPONENTIAL, .mean = 300});
    distribution_part(
        "with zeros",
        (struct distribution){.kind = DISTRIBUTION_EXPONENTIAL, .mean = 300, .p_zero = 0.015});
    distribution_part("erlang 3",
                      (struct distribution){.kind = DISTRIBUTION_ERLANG, .mean = 90, .phases = 3});
    distribution_part("erlang 50",
                      (struct distribution){.kind = DISTRIBUTION_ERLANG, .mean = 90, .phases = 50});
    distribution_part("gamma",
                      (struct distribution){.kind = DISTRIBUTION_GAMMA, .mean = 90, .cv = 0.7});
    distribution_part("gamma, cv 2",
                      (struct distribution){.kind = DISTRIBUTION_GAMMA, .mean = 90, .cv = 2});
    distribution_part("lognormal",
                      (struct distribution){.kind = DISTRIBUTION_LOGNORMAL, .mean = 90, .cv = 1.1});
    distribution_part(
        "weibull", (struct distribution){.kind = DISTRIBUTION_WEIBULL, .scale = 90, .shape = 0.8});
    for (uint64_t i = 0; i < POINTS; i++)
        take(distribution_draw_noise(0.07, key_of(i)));
    print_part("day noise");
}

static double *copied(const double *values, size_t count)
{
    return memory_copy(values, count, sizeof *values);
}

static void pointed_distributions(void)
{
    const double x[] = {0, 50, 70, 100}, p[] = {0.1, 0.2, 0.3, 0.4};
    const double hazard[] = {0.001, 0.02, 0.004, 0.003};
    const struct distribution parts[] = {{.kind = DISTRIBUTION_FIXED, .mean = 7},
                                         {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 60},
                                         {.kind = DISTRIBUTION_GAMMA, .mean = 60, .cv = 0.3},
                                         {.kind = DISTRIBUTION_NEVER}};

    distribution_part("hyperexponential",
                      (struct distribution){.kind = DISTRIBUTION_HYPEREXPONENTIAL,
                                            .points = 4,
                                            .x = copied(x, 4),
                                            .p = copied(p, 4)});
    distribution_part("mixture", (struct distribution){.kind = DISTRIBUTION_MIXTURE,
                                                       .points = 4,
                                                       .part = memory_copy(parts, 4, sizeof *parts),
                                                       .p = copied(p, 4)});
    distribution_part("table", (struct distribution){.kind = DISTRIBUTION_TABLE,
                                                     .points = 4,
                                                     .x = copied(x, 4),
                                                     .p = copied(p, 4)});
    distribution_part("curve", (struct distribution){.kind = DISTRIBUTION_CURVE,
                                                     .points = 4,
                                                     .x = copied(x, 4),
                                                     .p = copied(p, 4)});
    distribution_part("hazard", (struct distribution){.kind = DISTRIBUTION_HAZARD,
                                                      .points = 4,
                                                      .x = copied(x, 4),
                                                      .p = copied(hazard, 4)});
}

static void histogram_part(void)
{
    static struct histogram histogram;

    for (uint64_t i = 0; i < POINTS; i++)
        histogram_add(&histogram, -30.0 * elementary_log(random_uniform(i, 0)));
    for (int percent = 1; percent <= 100; percent++)
        take(histogram_quantile(&histogram, percent / 100.0));
    print_part("histogram");
}

int main(void)
{
    elementary_part();
    plain_distributions();
    pointed_distributions();
    histogram_part();
    return 0;
}
