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

/* Called for each (day, slot of the day, queue) with something in it, when its last contact has
 * left; for an export of one replication. `sums` as in struct result; `agents` is the mean number
 * on the roster of the groups that serve the queue. */
struct world_interval_sink {
    void (*write)(void *context, uint32_t day, size_t slot, size_t queue,
                  const double sums[QUEUE_SUMS], double agents);
    void *context;
};

/* Runs replication `replication` (from 0) into `*result`, which is overwritten (initialise it to
 * {0}; release with result_term()). `sink` may be NULL. `*stop` is looked at now and then when
 * `stop` is not NULL: once true, the run ends early and returns false with an empty result. */
bool world_run(const struct scenario *scenario, uint64_t seed, uint64_t replication,
               const struct world_interval_sink *sink, const atomic_bool *stop,
               struct result *result);

#endif
