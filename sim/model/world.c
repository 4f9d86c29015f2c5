#include "model/world.h"

#include "ending.h"
#include "engine/random.h"
#include "journal.h"
#include "loop.h"
#include "setup.h"

#include <assert.h>

bool world_run(const struct scenario *scenario, uint64_t seed, uint64_t replication,
               const atomic_bool *stop, struct result *result)
{
    struct state state;

    setup_state(&state, scenario, random_run_key(seed, replication), state_slots_per_day(scenario),
                result);
    const bool finished = loop_run(&state, stop);

    if (finished)
        ending_count(&state);
    setup_undo(&state);
    if (!finished)
        result_term(result);
    return finished;
}

static double mean_agents(const struct state *state, size_t queue, uint32_t row)
{
    const struct scenario_queue *plan = &state->scenario->queues[queue];
    const struct result *result = state->result;
    double scheduled_s = 0.0;

    for (size_t i = 0; i < plan->link_count; i++)
        scheduled_s +=
            result->group[plan->links[i].group * result->slot_count + row][GROUP_SCHEDULED_S];
    return scheduled_s / state->grid.slot_s;
}

void world_export(const struct scenario *scenario, uint64_t seed, uint64_t replication,
                  const struct world_export_sink *sink)
{
    const uint32_t slots = state_slots_per_day(scenario);
    /* Contacts that outlast the last day are counted in the row of their arrival. */
    const uint32_t rows = scenario->run.days * slots;
    struct result result;
    struct state state;

    assert(scenario->run.kind == SCENARIO_RUN_CALENDAR);
    setup_state(&state, scenario, random_run_key(seed, replication), rows, &result);
    loop_run(&state, NULL);
    ending_count(&state);
    for (uint32_t row = scenario->run.warm_up_days * slots; row < rows; row++) {
        for (size_t queue = 0; queue < scenario->queue_count; queue++) {
            const double *sums = result.queue[queue * rows + row];

            if (sums[QUEUE_OPEN_S] > 0.0 || sums[QUEUE_OFFERED] > 0.0)
                sink->write(sink->context, row / slots, row % slots, queue, sums,
                            mean_agents(&state, queue, row));
        }
    }
    setup_undo(&state);
    result_term(&result);
}

void world_follow(const struct scenario *scenario, uint64_t seed, uint64_t replication,
                  const struct world_follow_sink *sink)
{
    struct journal journal;
    struct result result;
    struct state state;

    journal_init(&journal, sink);
    setup_state(&state, scenario, random_run_key(seed, replication), state_slots_per_day(scenario),
                &result);
    setup_follow(&state, &journal);
    loop_run(&state, NULL);
    ending_count(&state);
    journal_close(&state);
    setup_undo(&state);
    result_term(&result);
    journal_term(&journal);
}
