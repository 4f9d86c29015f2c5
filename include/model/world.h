/* model/world.h - one run of one organisation: scenario, seed and replication in, sums out.
 *
 * A run is a pure function of its three arguments; runs in different threads share nothing but the
 * read-only scenario. Memory is bounded by the size of the organisation and the number of contacts
 * in it at one moment, not by the number of contacts in the run.
 */
#ifndef MODEL_WORLD_H
#define MODEL_WORLD_H

#include "model/result.h"
#include "scenario/scenario.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

/* Runs replication `replication` (from 0) into `*result`, which is overwritten (release it with
 * result_term()). `*stop` is looked at now and then when `stop` is not NULL: once true, the run
 * ends early, returns false, and the result is empty. */
bool world_run(const struct scenario *scenario, uint64_t seed, uint64_t replication,
               const atomic_bool *stop, struct result *result);

/* Who receives the intervals of an export. */
struct world_export_sink {
    /* One interval of one queue, with its sums as in struct result; `agents`: mean number on the
     * roster of the groups that serve the queue. */
    void (*write)(void *context, uint32_t day, size_t slot, size_t queue,
                  const double sums[QUEUE_SUMS], double agents);
    void *context; /* borrowed */
};

/* Runs the same replication once more and hands over each interval after the warm-up in which a
 * queue was open or offered something, by day, slot of the day and queue. The scenario must have a
 * calendar. Needs memory for all intervals. */
void world_export(const struct scenario *scenario, uint64_t seed, uint64_t replication,
                  const struct world_export_sink *sink);

#endif
