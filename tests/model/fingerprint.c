/* Prints a hash of every sum of the runs of some hundred random scenarios, a line for each ten.
 * tests/model/same_bits.sh builds it in several ways; all must print fingerprint.expected. */
#include "model/world.h"
#include "random_scenario.h"

#include <inttypes.h>
#include <stdio.h>

enum { LINES = 30, SEEDS_PER_LINE = 10 };

/* FNV-1a (Fowler, Noll & Vo). */
static uint64_t hash(uint64_t so_far, const void *bytes, size_t count)
{
    const unsigned char *at = bytes;

    for (size_t i = 0; i < count; i++)
        so_far = (so_far ^ at[i]) * 0x100000001b3u;
    return so_far;
}

static uint64_t hash_result(uint64_t so_far, const struct result *result)
{
    const size_t queues = result->queue_count, groups = result->group_count;
    const size_t slots = result->slot_count;

    so_far = hash(so_far, result->queue, queues * slots * sizeof *result->queue);
    so_far = hash(so_far, result->group, groups * slots * sizeof *result->group);
    so_far = hash(so_far, result->link, queues * groups * sizeof *result->link);
    so_far = hash(so_far, result->cause, queues * SCENARIO_CAUSES * sizeof *result->cause);
    so_far = hash(so_far, result->cases, sizeof result->cases);
    so_far = hash(so_far, result->holders, sizeof result->holders);
    so_far = hash(so_far, result->complaints, sizeof result->complaints);
    so_far = hash(so_far, result->applications, sizeof result->applications);
    so_far = hash(so_far, result->day, queues * result->day_count * sizeof *result->day);
    so_far = hash(so_far, result->wait, queues * sizeof *result->wait);
    so_far = hash(so_far, result->wait_answered, queues * sizeof *result->wait_answered);
    so_far = hash(so_far, result->longest_wait_s, queues * sizeof(double));
    so_far = hash(so_far, result->longest_queue, queues * sizeof(double));
    return hash(so_far, &result->last_departure_s, sizeof(double));
}

int main(void)
{
    const struct random_scenario_variant early = {.early = true};

    for (uint64_t line = 0; line < LINES; line++) {
        uint64_t so_far = 0xcbf29ce484222325u;

        for (uint64_t seed = line * SEEDS_PER_LINE; seed < (line + 1) * SEEDS_PER_LINE; seed++) {
            struct scenario *scenario = random_scenario_read(seed, &early);
            struct result result;

            if (scenario == NULL || !world_run(scenario, seed, 0, NULL, &result))
                return 1;
            so_far = hash_result(so_far, &result);
            result_term(&result);
            scenario_free(scenario);
        }
        printf("%016" PRIx64 "\n", so_far);
    }
    return 0;
}
