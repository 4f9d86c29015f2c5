/* measure_contact.h - what a run counts of every contact: measure.h says what, here is how, to be
 * inlined.
 */
#ifndef MODEL_MEASURE_CONTACT_H
#define MODEL_MEASURE_CONTACT_H

#include "base/rarely.h"
#include "mail.h"
#include "measure.h"

/* The sums of the contact's queue and cause. */
static ALWAYS_INLINE double *measure_cause_sums(const struct state *state,
                                                const struct contact *contact)
{
    return state->result->cause[contact->queue->index * SCENARIO_CAUSES + contact->cause];
}

/* Somebody comes to `queue` now: fills in the contact's row and day, and counts it as offered. */
static ALWAYS_INLINE void measure_offered(struct state *state, struct contact *contact,
                                          bool all_busy, enum measure_origin origin)
{
    struct result *result = state->result;

    contact->slot = state->slot;
    contact->day = NULL;
    contact->sums = NULL;
    if (state->now_s < state->grid.from_s)
        return;
    contact->sums = contact->queue->row;
    contact->sums[QUEUE_OFFERED] += 1.0;
    if (all_busy)
        contact->sums[QUEUE_ALL_BUSY] += 1.0;
    if (origin == MEASURE_TRANSFERRED)
        contact->sums[QUEUE_TRANSFERRED_IN] += 1.0;
    if (origin == MEASURE_RETURNED)
        contact->sums[QUEUE_RETURNED_IN] += 1.0;
    if (state->has_causes)
        measure_cause_sums(state, contact)[CAUSE_CONTACTS] += 1.0;
    if (state->counted_day < result->day_count) {
        contact->day = result->day[contact->queue->index * result->day_count + state->counted_day];
        contact->day[DAY_OFFERED] += 1.0;
    }
}

static ALWAYS_INLINE void measure_add_to_day(const struct contact *contact, enum result_day_sum sum,
                                             double amount)
{
    if (contact->day != NULL)
        contact->day[sum] += amount;
}

/* A counted contact is done, or gone, at `at_s`. */
static ALWAYS_INLINE void measure_departure(struct state *state, double at_s)
{
    if (state->result->day_count > 0 && at_s > state->result->last_departure_s)
        state->result->last_departure_s = at_s;
}

/* Limits on a wait are compared as moments: who hangs up after 20.1 s has not waited over 20.1 s,
 * although the difference of the two moments may be a rounding above it. */
static ALWAYS_INLINE bool measure_waited_over(const struct contact *contact, double limit_s,
                                              double end_s)
{
    return end_s > contact->arrival_s + limit_s;
}

/* A wait that ended at `end_s`, however it ended. */
static ALWAYS_INLINE void measure_wait(struct state *state, const struct contact *contact,
                                       double end_s)
{
    const struct state_queue *queue = contact->queue;
    struct result *result = state->result;
    double *const sums = contact->sums;
    const double wait_s = end_s - contact->arrival_s;

    if (wait_s <= 0.0)
        return; /* measure_rest() adds the zeros of the histograms */
    histogram_add(&result->wait[contact->queue->index], wait_s);
    sums[QUEUE_DELAYED] += 1.0;
    sums[QUEUE_WAIT_S] += wait_s;
    sums[QUEUE_WAIT_SQUARED_S2] += wait_s * wait_s;
    if (measure_waited_over(contact, queue->target_s, end_s))
        sums[QUEUE_WAITED_OVER_T] += 1.0;
    if (wait_s > result->longest_wait_s[contact->queue->index])
        result->longest_wait_s[contact->queue->index] = wait_s;
    measure_add_to_day(contact, DAY_WAIT_S, wait_s);
}

static ALWAYS_INLINE void measure_spread_wait(struct state *state, const struct contact *contact,
                                              double end_s)
{
    struct state_queue *queue = contact->queue;
    const double from_s = contact->arrival_s;

    if (end_s <= from_s)
        return;
    if (tally_fits(&state->grid, ((double)contact->slot + 1.0) * state->grid.slot_s, from_s, end_s))
        contact->sums[QUEUE_WAITING_TIME_S] += end_s - from_s;
    else
        tally_span(&state->grid, queue->rows, &queue->waiting, QUEUE_WAITING_TIME_S,
                   QUEUE_WAITING_AT_END, contact->slot, from_s, end_s);
}

/* The wrap-up after a conversation that ends at `from_s`. */
static ALWAYS_INLINE void measure_spread_wrap_up(struct state *state,
                                                 const struct staff_group *group, double from_s,
                                                 double wrap_up_s)
{
    uint32_t slot = state->slot;

    if (tally_fits(&state->staff_grid, state->slot_end_s, from_s, from_s + wrap_up_s)) {
        group->row[GROUP_WRAP_UP_S] += from_s + wrap_up_s - from_s; /* rounded as beyond the slot */
        return;
    }
    while (from_s > ((double)slot + 1.0) * state->grid.slot_s)
        slot++;
    tally_spread(&state->staff_grid, group->rows, GROUP_WRAP_UP_S, TALLY_NO_INDEX, slot, from_s,
                 from_s + wrap_up_s, 1.0);
}

static ALWAYS_INLINE void measure_count_answered(struct state *state, const struct contact *contact,
                                                 double wait_s, const bool at_once)
{
    struct result *result = state->result;
    double *const sums = contact->sums;
    double *const link = contact->skill->sums;

    sums[QUEUE_ANSWERED] += 1.0;
    link[LINK_ANSWERED] += 1.0;
    if (contact->queue->has_norm && mail_is_in_norm(state, contact))
        sums[QUEUE_ANSWERED_IN_NORM] += 1.0;
    if (at_once || !measure_waited_over(contact, contact->queue->target_s, state->now_s)) {
        sums[QUEUE_ANSWERED_IN_T] += 1.0;
        measure_add_to_day(contact, DAY_ANSWERED_IN_T, 1.0);
    }
    if (wait_s <= 0.0) {
        link[LINK_ANSWERED_AT_ONCE] += 1.0;
        return;
    }
    sums[QUEUE_WAIT_ANSWERED_S] += wait_s;
    histogram_add(&result->wait_answered[contact->queue->index], wait_s);
    measure_wait(state, contact, state->now_s);
}

/* Adds the time from now to `end_s` to a sum of a group or link, whose row of this moment is `row`.
 */
static ALWAYS_INLINE void measure_spread_from_now(struct state *state, double *row,
                                                  struct tally_rows rows, size_t time_index,
                                                  size_t at_end_index, double end_s)
{
    if (tally_fits(&state->staff_grid, state->slot_end_s, state->now_s, end_s))
        row[time_index] += end_s - state->now_s;
    else
        tally_spread(&state->staff_grid, rows, time_index, at_end_index, state->slot, state->now_s,
                     end_s, 1.0);
}

/* From now on an agent of the contact's skill is busy with it for so long. */
static ALWAYS_INLINE void measure_work(struct state *state, const struct contact *contact,
                                       double talk_s, double wrap_up_s)
{
    const double now_s = state->now_s;
    const double end_s = now_s + talk_s + wrap_up_s;
    const struct state_skill *const skill = contact->skill;
    const struct staff_group *const group = skill->group;

    measure_spread_from_now(state, group->row, group->rows, GROUP_BUSY_S, GROUP_BUSY_AT_END, end_s);
    if (wrap_up_s > 0.0)
        measure_spread_wrap_up(state, group, now_s + talk_s, wrap_up_s);
    if (skill->is_one_of_several) /* else measure_rest() knows it */
        measure_spread_from_now(state, skill->sums, (struct tally_rows){.sums = skill->sums},
                                LINK_BUSY_S, TALLY_NO_INDEX, end_s);
    if (state->has_causes && contact->cause != SCENARIO_CAUSE_VALUE)
        measure_spread_from_now(state, group->row, group->rows,
                                GROUP_WORK_S + (size_t)contact->cause, TALLY_NO_INDEX, end_s);
}

/* The contact's conversation begins now, with an agent of its skill's group; `at_once`: it has just
 * come to its queue. */
static ALWAYS_INLINE void measure_answered(struct state *state, const struct contact *contact,
                                           double talk_s, double wrap_up_s, const bool at_once)
{
    const double now_s = state->now_s;

    if (!at_once)
        measure_spread_wait(state, contact, now_s);
    if (now_s >= state->staff_grid.from_s && now_s < state->staff_grid.to_s)
        contact->queue->row[QUEUE_ANSWERED_DURING] += 1.0;
    if (contact->sums == NULL)
        return;
    double *const sums = contact->sums;

    measure_departure(state, now_s + talk_s + wrap_up_s);
    sums[QUEUE_TALK_S] += talk_s;
    sums[QUEUE_WRAP_UP_S] += wrap_up_s;
    if (state->has_causes)
        measure_cause_sums(state, contact)[CAUSE_HANDLING_S] += talk_s + wrap_up_s;
    measure_count_answered(state, contact, at_once ? 0.0 : now_s - contact->arrival_s, at_once);
}

#endif
