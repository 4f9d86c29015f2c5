#include "state.h"

/* The day that the slot is in, from the end of the warm-up, which is a midnight. */
static size_t counted_day(const struct state *state)
{
    const double since_s = (double)state->slot * state->grid.slot_s - state->grid.from_s;

    return since_s > 0.0 ? (size_t)(since_s / SECONDS_PER_DAY) : 0;
}

static void enter_rows(struct state *state)
{
    const uint32_t row = tally_row(&state->grid, state->slot);

    for (size_t i = 0; i < state->scenario->queue_count; i++)
        state->queues[i].row = state->queues[i].rows.sums + row * state->queues[i].rows.stride;
    for (size_t i = 0; i < state->scenario->group_count; i++) {
        struct staff_group *const group = &state->staff.groups[i];

        group->row = group->rows.sums + row * group->rows.stride;
    }
}

RARELY void state_next_slots(struct state *state)
{
    while (state->now_s >= state->slot_end_s) {
        if (state->slot_end_s >= state->daily.midnight_s)
            daily_end(state);
        state->slot++;
        state->slot_end_s = ((double)state->slot + 1.0) * state->grid.slot_s;
        state->counted_day = counted_day(state);
    }
    enter_rows(state);
}
