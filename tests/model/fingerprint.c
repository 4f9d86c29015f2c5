/* Prints a hash of every sum of the runs of some hundred random scenarios, a line for each ten:
 * first those that early files could have asked for, then those with mail, then those with heads.
 * Sums that are zero leave no trace, so that a new sum at the end of its list changes nothing where
 * it is not used. tests/model/same_bits.sh builds it in several ways; all must print
 * fingerprint.expected. */
#include "model/world.h"
#include "random_scenario.h"

#include <inttypes.h>
#include <stdio.h>

enum { LINES = 30, MAIL_LINES = 5, HEADS_LINES = 5, SEEDS_PER_LINE = 10 };

/* FNV-1a (Fowler, Noll & Vo). */
static uint64_t hash(uint64_t so_far, const void *bytes, size_t count)
{
    const unsigned char *at = bytes;

    for (size_t i = 0; i < count; i++)
        so_far = (so_far ^ at[i]) * 0x100000001b3u;
    return so_far;
}

/* Of `rows` rows of `count` sums each, one after the other. */
static uint64_t hash_sums(uint64_t so_far, const void *values, size_t rows, size_t count)
{
    const double *const sums = values;

    for (size_t i = 0; i < rows * count; i++) {
        const uint64_t place[] = {i / count, i % count};

        if (sums[i] < 0.0 || sums[i] > 0.0)
            so_far = hash(hash(so_far, place, sizeof place), &sums[i], sizeof sums[i]);
    }
    return so_far;
}

static uint64_t hash_result(uint64_t so_far, const struct result *result)
{
    const size_t queues = result->queue_count, groups = result->group_count;
    const size_t slots = result->slot_count;

    so_far = hash_sums(so_far, result->queue, queues * slots, QUEUE_SUMS);
    so_far = hash_sums(so_far, result->group, groups * slots, GROUP_SUMS);
    so_far = hash_sums(so_far, result->link, queues * groups, LINK_SUMS);
    so_far = hash_sums(so_far, result->cause, queues * SCENARIO_CAUSES, CAUSE_SUMS);
    so_far = hash_sums(so_far, result->offer, queues, OFFER_SUMS);
    so_far = hash_sums(so_far, result->cases, 1, CASE_SUMS);
    so_far = hash_sums(so_far, result->holders, 1, HOLDER_SUMS);
    so_far = hash_sums(so_far, result->complaints, 1,
                       sizeof result->complaints / sizeof *result->complaints);
    so_far = hash_sums(so_far, result->applications, 1, APPLICATION_SUMS);
    so_far = hash_sums(so_far, result->day, queues * result->day_count, DAY_SUMS);
    so_far = hash(so_far, result->wait, queues * sizeof *result->wait);
    so_far = hash(so_far, result->wait_answered, queues * sizeof *result->wait_answered);
    so_far = hash_sums(so_far, result->longest_wait_s, queues, 1);
    so_far = hash_sums(so_far, result->longest_queue, queues, 1);
    return hash_sums(so_far, &result->last_departure_s, 1, 1);
}

static bool print_lines(uint64_t lines, const struct random_scenario_variant *variant)
{
    for (uint64_t line = 0; line < lines; line++) {
        uint64_t so_far = 0xcbf29ce484222325u;

        for (uint64_t seed = line * SEEDS_PER_LINE; seed < (line + 1) * SEEDS_PER_LINE; seed++) {
            struct scenario *scenario = random_scenario_read(seed, variant);
            struct result result;

            if (scenario == NULL || !world_run(scenario, seed, 0, NULL, &result))
                return false;
            so_far = hash_result(so_far, &result);
            result_term(&result);
            scenario_free(scenario);
        }
        printf("%016" PRIx64 "\n", so_far);
    }
    return true;
}

int main(void)
{
    static const struct random_scenario_variant early = {.early = true};
    static const struct random_scenario_variant mail = {.early = true, .mail = true};
    static const struct random_scenario_variant heads = {.early = true, .heads = true};

    return print_lines(LINES, &early) && print_lines(MAIL_LINES, &mail)
                   && print_lines(HEADS_LINES, &heads)
               ? 0
               : 1;
}
