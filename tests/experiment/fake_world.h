/* tests/experiment/fake_world.h - stands in for model/world: made-up results, out of order.
 *
 * Including it defines world_run(), which the linker then prefers to the library's.
 */
#ifndef TESTS_EXPERIMENT_FAKE_WORLD_H
#define TESTS_EXPERIMENT_FAKE_WORLD_H

#include "fixture.h"

#include "model/world.h"

#include <time.h>

bool world_run(const struct scenario *scenario, uint64_t seed, uint64_t replication,
               const atomic_bool *stop, struct result *result)
{
    /* now and then one that takes longer than the next ones */
    const long delay_ns = replication % 7 == 0 ? 300000 : 1000;

    *result = (struct result){0};
    nanosleep(&(struct timespec){.tv_nsec = delay_ns}, NULL);
    if (stop != NULL && atomic_load(stop))
        return false;
    *result = fixture_result(scenario, 1000000 * seed + replication);
    return true;
}

#endif
