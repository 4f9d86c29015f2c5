#include "ending.h"

#include "callback_offer.h"
#include "line.h"
#include "measure.h"
#include "scenario/calendar.h"
#include "waterfall.h"

#include <assert.h>
#include <math.h>

/* Between two tries they are in no line. */
static void count_who_await_calls(struct state *state)
{
    for (uint32_t i = 0; i < state->contacts.capacity; i++) {
        const struct contact *const contact = &state->contacts.pool[i];

        if (contact->awaits_call && !contact->in_line)
            measure_still_waiting(state, contact);
        if (contact->awaits_call)
            callback_offer_left(state, contact);
    }
}

static void count_those_left(struct state *state)
{
    for (uint32_t i = 0; i < state->scenario->queue_count; i++) {
        struct state_queue *queue = &state->queues[i];

        if (queue->plan->measure_length)
            measure_length(state, queue);
        line_sweep(state, queue);
        for (uint32_t c = queue->line.head; c != CONTACTS_NONE; c = state->contacts.pool[c].next)
            measure_still_waiting(state, &state->contacts.pool[c]);
    }
}

/* Everybody who is still in the organisation, or on the way back to it. */
static void count_open_cases(struct state *state)
{
    double *const cases = state->result->cases;
    const double *const holders = state->result->holders;

    for (uint32_t i = 0; i < state->contacts.capacity; i++)
        cases[CASE_OPEN] += state->contacts.pool[i].is_counted_case;
    assert(cases[CASE_NO_CALLBACK] <= cases[CASE_GAVE_UP]);
    assert(holders[HOLDER_REFERRED]
           == holders[HOLDER_REACHED] + holders[HOLDER_IN_TIME] + holders[HOLDER_LATE]
                  + holders[HOLDER_NEVER]);
    assert(cases[CASE_OPENED] == cases[CASE_SOLVED] + cases[CASE_GAVE_UP] + cases[CASE_OPEN]);
}

static void check_offers(const struct state *state)
{
    for (size_t i = 0; i < state->scenario->queue_count; i++) {
        const double *const offers = state->result->offer[i];

        assert(offers[OFFER_ACCEPTED]
               == offers[OFFER_REACHED] + offers[OFFER_MISSED] + offers[OFFER_GIVEN_UP]
                      + offers[OFFER_AWAITING]);
    }
}

static double overlap_s(double from_s, double to_s, double low_s, double high_s)
{
    const double from = from_s > low_s ? from_s : low_s;
    const double to = to_s < high_s ? to_s : high_s;

    return to > from ? to - from : 0.0;
}

/* Adds the opening hours of one counted day to the rows of one queue. */
static void count_open_day(struct state *state, struct state_queue *queue, uint32_t day)
{
    const struct scenario_run *plan = &state->scenario->run;
    const uint32_t weekday = calendar_weekday(plan->first_day + day);
    const uint32_t slots = state_slots_per_day(state->scenario);

    if (plan->holiday != NULL && plan->holiday[day])
        return;
    for (uint32_t slot = 0; slot < slots; slot++) {
        const uint32_t row = tally_row(&state->grid, day * slots + slot);

        queue->rows.sums[row * queue->rows.stride + QUEUE_OPEN_S] +=
            overlap_s(queue->plan->hours.from_s[weekday], queue->plan->hours.to_s[weekday],
                      slot * state->grid.slot_s, (slot + 1.0) * state->grid.slot_s);
    }
}

static void count_open_time(struct state *state)
{
    const struct scenario_run *plan = &state->scenario->run;

    state->result->observed_s = state_has_calendar(state)
                                    ? (double)(plan->days - plan->warm_up_days) * SECONDS_PER_DAY
                                    : plan->length_s;
    for (size_t i = 0; i < state->scenario->queue_count; i++) {
        struct state_queue *queue = &state->queues[i];

        if (!state_has_calendar(state))
            queue->rows.sums[QUEUE_OPEN_S] += plan->length_s;
        for (uint32_t day = plan->warm_up_days; state_has_calendar(state) && day < plan->days;
             day++)
            count_open_day(state, queue, day);
    }
}

void ending_count(struct state *state)
{
    if (!state_has_calendar(state))
        state_advance(state, state->grid.to_s);
    count_those_left(state);
    count_who_await_calls(state);
    check_offers(state);
    interrupt_close(state);
    if (state->daily.midnight_s < (double)INFINITY)
        daily_end(state);
    count_open_cases(state);
    measure_rest(state);
    staff_settle(&state->staff, state->now_s, state->slot);
    waterfall_complete(state);
    count_open_time(state);
}
