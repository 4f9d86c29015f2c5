#include "measure.h"

#include "measure_contact.h"

#include <assert.h>
#include <math.h>

void measure_case_opened(struct state *state, struct contact *contact)
{
    contact->is_counted_case = state->now_s >= state->grid.from_s;
    if (contact->is_counted_case)
        state->result->cases[CASE_OPENED] += 1.0;
}

void measure_case_solved(struct state *state, const struct contact *contact)
{
    if (contact->is_counted_case)
        state->result->cases[CASE_SOLVED] += 1.0;
}

void measure_case_given_up(struct state *state, const struct contact *contact)
{
    if (contact->is_counted_case)
        state->result->cases[CASE_GAVE_UP] += 1.0;
    if (contact->sums != NULL)
        contact->sums[QUEUE_GAVE_UP] += 1.0;
}

void measure_case_purged(struct state *state, const struct contact *contact)
{
    if (contact->is_counted_case)
        state->result->cases[CASE_PURGED_SILENT] += 1.0;
    measure_case_given_up(state, contact);
}

void measure_referred(struct state *state, const struct contact *contact,
                      enum result_holder_sum what_follows)
{
    if (contact->sums == NULL)
        return;
    state->result->holders[HOLDER_REFERRED] += 1.0;
    state->result->holders[what_follows] += 1.0;
}

void measure_no_callback(struct state *state, const struct contact *contact)
{
    if (!contact->is_counted_case)
        return;
    state->result->cases[CASE_GAVE_UP] += 1.0;
    state->result->cases[CASE_NO_CALLBACK] += 1.0;
}

void measure_pending(struct state *state, const struct contact *contact, double until_s)
{
    struct state_queue *queue = contact->queue;

    queue->on_the_way++;
    tally_span(&state->grid, queue->rows, &queue->pending, QUEUE_PENDING_TIME_S, TALLY_NO_INDEX,
               state->slot, state->now_s, until_s);
}

void measure_blocked(struct state *state, const struct contact *contact)
{
    if (contact->sums == NULL)
        return;
    contact->sums[QUEUE_BLOCKED] += 1.0;
    measure_add_to_day(contact, DAY_BLOCKED, 1.0);
    measure_departure(state, state->now_s);
}

void measure_turned_away(struct state *state, struct contact *contact)
{
    contact->day = NULL;
    contact->sums = NULL;
    if (state->now_s < state->grid.from_s)
        return;
    contact->sums = contact->queue->row;
    contact->sums[QUEUE_TURNED_AWAY] += 1.0;
}

/* An agent is at work for the contact's cause. What is left is for value (waterfall.h). */
static void spread_failure(struct state *state, const struct contact *contact, uint32_t slot,
                           double from_s, double to_s, double weight)
{
    if (contact->cause != SCENARIO_CAUSE_VALUE)
        tally_spread(&state->staff_grid, contact->skill->group->rows,
                     GROUP_WORK_S + (size_t)contact->cause, TALLY_NO_INDEX, slot, from_s, to_s,
                     weight);
}

void measure_follow_up(const struct contact *contact, double work_s)
{
    if (contact->sums != NULL)
        contact->sums[QUEUE_FOLLOW_UP_S] += work_s;
}

void measure_switching(struct state *state, const struct contact *contact, double switching_s)
{
    measure_spread_from_now(state, contact->skill->group->row, contact->skill->group->rows,
                            GROUP_SWITCHING_S, TALLY_NO_INDEX, state->now_s + switching_s);
    if (state->has_causes)
        spread_failure(state, contact, state->slot, state->now_s, state->now_s + switching_s, -1.0);
}

void measure_switched(const struct contact *contact, double switching_s)
{
    if (contact->sums != NULL)
        contact->sums[QUEUE_SWITCHING_S] += switching_s;
}

void measure_piece(struct state *state, const struct contact *contact, uint32_t slot,
                   double since_s, double switched_s)
{
    const struct tally_grid *const grid = &state->staff_grid;
    const struct tally_rows rows = contact->skill->group->rows;
    const double now_s = state->now_s;

    tally_spread(grid, rows, GROUP_BUSY_S, GROUP_BUSY_AT_END, slot, since_s, now_s, 1.0);
    tally_spread(grid, rows, GROUP_SWITCHING_S, TALLY_NO_INDEX, slot, since_s,
                 switched_s < now_s ? switched_s : now_s, 1.0);
    if (contact->skill->group->plan->skill_count > 1) /* else measure_rest() knows it */
        tally_spread(grid, (struct tally_rows){.sums = contact->skill->sums}, LINK_BUSY_S,
                     TALLY_NO_INDEX, slot, since_s, now_s, 1.0);
    if (!state->has_causes)
        return;
    spread_failure(state, contact, slot, since_s, now_s, 1.0);
    spread_failure(state, contact, slot, since_s, switched_s < now_s ? switched_s : now_s, -1.0);
}

void measure_set_aside(struct state *state, const struct contact *contact, double resume_s)
{
    if (contact->sums == NULL)
        return;
    contact->sums[QUEUE_INTERRUPTIONS] += 1.0;
    contact->sums[QUEUE_SWITCHING_S] += resume_s;
    contact->sums[QUEUE_TALK_S] += resume_s;
    if (state->has_causes)
        measure_cause_sums(state, contact)[CAUSE_HANDLING_S] += resume_s;
}

void measure_was_set_aside(struct state *state, const struct contact *contact, uint32_t slot,
                           double since_s)
{
    tally_spread(&state->grid, contact->queue->rows, QUEUE_WAITING_TIME_S, QUEUE_WAITING_AT_END,
                 slot, since_s, state->now_s, 1.0);
    if (contact->sums != NULL)
        contact->sums[QUEUE_SET_ASIDE_S] += state->now_s - since_s;
}

void measure_resumed(struct state *state, const struct contact *contact, double work_s)
{
    if (contact->sums != NULL)
        measure_departure(state, state->now_s + work_s);
}

void measure_vain(struct state *state, const struct contact *contact, double work_s)
{
    measure_work(state, contact, work_s, 0.0);
    if (contact->sums == NULL)
        return;
    measure_departure(state, state->now_s + work_s);
    contact->sums[QUEUE_TALK_S] += work_s;
    if (state->has_causes)
        measure_cause_sums(state, contact)[CAUSE_HANDLING_S] += work_s;
}

/* The hanging up itself belongs to the interval in which it happens, if one of the counted time. */
static void count_hang_up(struct state *state, const struct contact *contact, double at_s)
{
    const struct tally_grid *grid = &state->grid;
    const struct tally_rows rows = contact->queue->rows;
    uint32_t slot = contact->slot;

    if (at_s < grid->from_s || at_s >= grid->to_s)
        return;
    while (at_s >= ((double)slot + 1.0) * grid->slot_s)
        slot++;
    rows.sums[tally_row(grid, slot) * rows.stride + QUEUE_ABANDONED_DURING] += 1.0;
}

void measure_abandoned(struct state *state, const struct contact *contact, double at_s)
{
    const struct state_queue *queue = contact->queue;
    const double wait_s = at_s - contact->arrival_s;

    measure_spread_wait(state, contact, at_s);
    count_hang_up(state, contact, at_s);
    if (contact->sums == NULL)
        return;
    double *const sums = contact->sums;

    sums[QUEUE_ABANDONED] += 1.0;
    sums[QUEUE_WAIT_ABANDONED_S] += wait_s;
    measure_add_to_day(contact, DAY_ABANDONED, 1.0);
    if (!measure_waited_over(contact, queue->target_s, at_s))
        sums[QUEUE_ABANDONED_IN_T] += 1.0;
    if (queue->plan->short_abandon_s > 0.0
        && !measure_waited_over(contact, queue->plan->short_abandon_s, at_s)) {
        sums[QUEUE_ABANDONED_SHORT] += 1.0;
        measure_add_to_day(contact, DAY_ABANDONED_SHORT, 1.0);
    }
    measure_wait(state, contact, at_s);
    measure_departure(state, at_s);
}

double *measure_day(const struct state *state, const struct state_queue *queue, uint32_t day)
{
    const struct scenario_run *const run = &state->scenario->run;

    if (day < run->warm_up_days || day >= run->days)
        return NULL;
    return state->result->day[queue->index * state->result->day_count + day - run->warm_up_days];
}

void measure_deleted(struct state *state, const struct contact *contact, uint32_t day)
{
    double *const today = measure_day(state, contact->queue, day);

    if (today != NULL)
        today[DAY_DELETED] += 1.0;
    measure_spread_wait(state, contact, state->now_s);
    if (contact->sums == NULL)
        return;
    contact->sums[QUEUE_DELETED] += 1.0;
    measure_wait(state, contact, state->now_s);
    measure_departure(state, state->now_s);
}

void measure_purge(struct state *state, uint32_t day)
{
    const struct scenario_run *const run = &state->scenario->run;

    if (day >= run->warm_up_days && day < run->days)
        state->result->purges += 1.0;
}

void measure_still_waiting(struct state *state, const struct contact *contact)
{
    const double end_s = state->now_s;

    if (contact->set_aside) { /* was answered */
        interrupt_still_waits(state, contact);
        return;
    }
    measure_spread_wait(state, contact, end_s);
    if (contact->sums == NULL)
        return;
    contact->sums[QUEUE_WAITING] += 1.0;
    measure_wait(state, contact, end_s);
}

void measure_length(struct state *state, struct state_queue *queue)
{
    const double length = queue->line.length;
    double *longest = &state->result->longest_queue[queue->index];

    if (length > 0.0)
        tally_spread(&state->grid, queue->rows, QUEUE_LENGTH_SQUARED_S, TALLY_NO_INDEX,
                     queue->length_since_slot, queue->length_since_s, state->now_s,
                     length * length);
    if (length > *longest && state->now_s > state->grid.from_s)
        *longest = length;
    queue->length_since_s = state->now_s;
    queue->length_since_slot = state->slot;
}

/* The histograms of a queue still lack those who did not wait. */
static void add_zero_waits(struct result *result, size_t queue, const double sums[QUEUE_SUMS])
{
    const uint64_t unblocked = (uint64_t)(sums[QUEUE_OFFERED] - sums[QUEUE_BLOCKED]);
    const uint64_t answered = (uint64_t)sums[QUEUE_ANSWERED];

    histogram_add_zeros(&result->wait[queue], unblocked - result->wait[queue].count);
    histogram_add_zeros(&result->wait_answered[queue],
                        answered - result->wait_answered[queue].count);
}

/* A group with one skill has done nothing else. */
static void add_busy_time(const struct state *state, size_t group)
{
    const struct result *result = state->result;
    const uint32_t first = state->skills_from[group];

    for (size_t row = 0; state->skills_from[group + 1] == first + 1 && row < result->slot_count;
         row++)
        state->skills[first].sums[LINK_BUSY_S] +=
            result->group[group * result->slot_count + row][GROUP_BUSY_S];
}

static void close_spans(const struct state *state, struct state_queue *queue)
{
    tally_spans_close(&state->grid, queue->rows, &queue->waiting, QUEUE_WAITING_TIME_S,
                      QUEUE_WAITING_AT_END);
    tally_spans_close(&state->grid, queue->rows, &queue->pending, QUEUE_PENDING_TIME_S,
                      TALLY_NO_INDEX);
}

void measure_rest(struct state *state)
{
    struct result *result = state->result;

    for (size_t queue = 0; queue < result->queue_count; queue++) {
        double *const value = result->cause[queue * SCENARIO_CAUSES + SCENARIO_CAUSE_VALUE];
        double sums[QUEUE_SUMS] = {0};

        close_spans(state, &state->queues[queue]);
        for (size_t row = 0; row < result->slot_count; row++) {
            for (size_t sum = 0; sum < QUEUE_SUMS; sum++)
                sums[sum] += result->queue[queue * result->slot_count + row][sum];
        }
        assert(sums[QUEUE_OFFERED]
               == sums[QUEUE_BLOCKED] + sums[QUEUE_ANSWERED] + sums[QUEUE_ABANDONED]
                      + sums[QUEUE_DELETED] + sums[QUEUE_WAITING]);
        add_zero_waits(result, queue, sums);
        if (state->has_causes)
            continue;
        value[CAUSE_CONTACTS] = sums[QUEUE_OFFERED];
        value[CAUSE_HANDLING_S] = sums[QUEUE_TALK_S] + sums[QUEUE_WRAP_UP_S];
    }
    for (size_t group = 0; group < result->group_count; group++)
        add_busy_time(state, group);
}
