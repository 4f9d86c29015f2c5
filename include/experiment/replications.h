/* experiment/replications.h - runs the replications of a scenario on all cores.
 *
 * Results go into the pool in the order of the replications, whoever finished first, so the
 * outcome is the same for any number of threads. With a precision asked for, the number of
 * replications grows in fixed steps until it is reached; the steps do not depend on the threads
 * either. Several scenarios go side by side, replication by replication, so that wherever it ends
 * all of them have had the same ones.
 */
#ifndef EXPERIMENT_REPLICATIONS_H
#define EXPERIMENT_REPLICATIONS_H

#include "experiment/pool.h"
#include "model/world.h"
#include "scenario/scenario.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    REPLICATIONS_MOST_FOR_PRECISION = 10000, /* with a precision, unless the user says otherwise */
    REPLICATIONS_MOST_JOBS = 1024
};

/* What to run. Everything is borrowed. */
struct replications_plan {
    const struct scenario *scenario;
    const struct scenario *const *others; /* to run beside it, with the same seed; or NULL */
    size_t other_count;
    uint64_t seed;
    size_t count;     /* 1 or more; with a precision: at most so many */
    size_t jobs;      /* threads; 0: one for each core it may use */
    double precision; /* largest half width / mean of the headlines; 0: not asked for */
    /* Whether the precision is reached; NULL: replications_precise(), of one scenario only. */
    bool (*precise)(const struct pool *pools, size_t count, double precision);
    const atomic_bool *stop; /* set: end soon, with what is finished; or NULL */
    /* Called after each finished replication (of all scenarios), by any thread but one at a time;
     * or NULL. `planned` is how many there will be in all, as far as known. */
    void (*progress)(void *context, size_t finished, size_t planned);
    void *progress_context;
};

enum replications_end {
    REPLICATIONS_DONE,
    REPLICATIONS_STOPPED,    /* each pool holds replications 0 .. n-1 for the same n, perhaps 0 */
    REPLICATIONS_NOT_PRECISE /* the most replications did not reach the precision */
};

/* Runs the plan into empty pools (pool_init()): one for the scenario, then one for each other. */
enum replications_end replications_run(const struct replications_plan *plan, struct pool *pools);

/* How many replications there are when the precision is first looked at, and from then on. */
size_t replications_next_look(size_t finished, size_t most);

/* Whether each headline (headlines.h) has a half width of at most `precision` times its mean; one
 * that is 0 or not defined has. */
bool replications_precise(const struct pool *pool, double precision);

#endif
