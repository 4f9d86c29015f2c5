/* Many threads on many replications, for the thread sanitizer, which does not go together with
 * Criterion. Says what differs from one thread, and fails.
 */
#include "experiment/replications.h"

#include "fake_world.h"

#include <stdio.h>
#include <string.h>

enum { REPLICATIONS = 400, JOBS = 8, STOP_AT = 100 };

static atomic_bool stop;

static void stop_halfway(void *context, size_t finished, size_t planned)
{
    (void)context;
    (void)planned;
    if (finished == STOP_AT)
        atomic_store(&stop, true);
}

static enum replications_end run(const struct rows *rows, struct pool *pool, size_t jobs,
                                 bool halfway)
{
    const struct replications_plan plan = {
        .scenario = rows->scenario,
        .seed = 1,
        .count = REPLICATIONS,
        .jobs = jobs,
        .stop = &stop,
        .progress = halfway ? stop_halfway : NULL,
    };

    atomic_store(&stop, false);
    pool_init(pool, rows);
    return replications_run(&plan, pool);
}

/* The same scenario twice, side by side: whether both are as it is alone. */
static bool run_twice(const struct rows *rows, const struct pool *alone)
{
    const struct replications_plan plan = {
        .scenario = rows->scenario,
        .others = &rows->scenario,
        .other_count = 1,
        .seed = 1,
        .count = REPLICATIONS,
        .jobs = JOBS,
    };
    const size_t size = alone->totals.count * alone->totals.width * sizeof(double);
    struct pool pools[2];
    bool same = true;

    for (size_t i = 0; i < 2; i++)
        pool_init(&pools[i], rows);
    replications_run(&plan, pools);
    for (size_t i = 0; i < 2; i++) {
        same = same && memcmp(alone->totals.sums, pools[i].totals.sums, size) == 0;
        pool_term(&pools[i]);
    }
    return same;
}

int main(void)
{
    struct rows rows = rows_of(fixture_calendar());
    struct pool one;
    struct pool many;
    struct pool stopped;
    int faults = 0;

    faults += run(&rows, &one, 1, false) != REPLICATIONS_DONE;
    faults += run(&rows, &many, JOBS, false) != REPLICATIONS_DONE;
    faults += run(&rows, &stopped, JOBS, true) != REPLICATIONS_STOPPED;
    faults += memcmp(one.totals.sums, many.totals.sums,
                     one.totals.count * one.totals.width * sizeof(double))
              != 0;
    faults += stopped.replications < STOP_AT;
    faults += !run_twice(&rows, &one);
    pool_term(&one);
    pool_term(&many);
    pool_term(&stopped);
    rows_term(&rows);
    if (faults > 0)
        fprintf(stderr, "%d of 6 checks failed\n", faults);
    return faults > 0;
}
