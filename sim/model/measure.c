#include "measure.h"

#include "mail.h"

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

/* The sums of the contact's queue and cause. */
static double *cause_sums(const struct state *state, const struct contact *contact)
{
    return state->result->cause[contact->queue->index * SCENARIO_CAUSES + contact->cause];
}

/* The sums of the queue in the interval of this moment. */
static double *row_now(const struct state *state, const struct state_queue *queue)
{
    return queue->rows.sums + state->row * queue->rows.stride;
}

void measure_offered(struct state *state, struct contact *contact, bool all_busy,
                     enum measure_origin origin)
{
    struct result *result = state->result;

    contact->slot = state->slot;
    contact->slot_end_s = state->slot_end_s;
    contact->day = NULL;
    contact->sums = NULL;
    if (state->now_s < state->grid.from_s)
        return;
    contact->sums = row_now(state, contact->queue);
    contact->sums[QUEUE_OFFERED] += 1.0;
    if (all_busy)
        contact->sums[QUEUE_ALL_BUSY] += 1.0;
    if (origin == MEASURE_TRANSFERRED)
        contact->sums[QUEUE_TRANSFERRED_IN] += 1.0;
    if (origin == MEASURE_RETURNED)
        contact->sums[QUEUE_RETURNED_IN] += 1.0;
    if (state->has_causes)
        cause_sums(state, contact)[CAUSE_CONTACTS] += 1.0;
    if (state->counted_day < result->day_count) {
        contact->day = result->day[contact->queue->index * result->day_count + state->counted_day];
        contact->day[DAY_OFFERED] += 1.0;
    }
}

static void add_to_day(const struct contact *contact, enum result_day_sum sum, double amount)
{
    if (contact->day != NULL)
        contact->day[sum] += amount;
}

/* A counted contact is done, or gone, at `at_s`. */
static void count_departure(struct state *state, double at_s)
{
    if (state->result->day_count > 0 && at_s > state->result->last_departure_s)
        state->result->last_departure_s = at_s;
}

void measure_blocked(struct state *state, const struct contact *contact)
{
    if (contact->sums == NULL)
        return;
    contact->sums[QUEUE_BLOCKED] += 1.0;
    add_to_day(contact, DAY_BLOCKED, 1.0);
    count_departure(state, state->now_s);
}

void measure_turned_away(struct state *state, struct contact *contact)
{
    contact->day = NULL;
    contact->sums = NULL;
    if (state->now_s < state->grid.from_s)
        return;
    contact->sums = row_now(state, contact->queue);
    contact->sums[QUEUE_TURNED_AWAY] += 1.0;
}

/* Limits on a wait are compared as moments: who hangs up after 20.1 s has not waited over 20.1 s,
 * although the difference of the two moments may be a rounding above it. */
static bool waited_over(const struct contact *contact, double limit_s, double end_s)
{
    return end_s > contact->arrival_s + limit_s;
}

/* A wait that ended at `end_s`, however it ended. */
static void count_wait(struct state *state, const struct contact *contact, double end_s)
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
    if (waited_over(contact, queue->target_s, end_s))
        sums[QUEUE_WAITED_OVER_T] += 1.0;
    if (wait_s > result->longest_wait_s[contact->queue->index])
        result->longest_wait_s[contact->queue->index] = wait_s;
    add_to_day(contact, DAY_WAIT_S, wait_s);
}

static void spread_wait(struct state *state, const struct contact *contact, double end_s)
{
    struct state_queue *queue = contact->queue;
    const double from_s = contact->arrival_s;

    if (end_s <= from_s)
        return;
    if (tally_fits(&state->grid, contact->slot_end_s, from_s, end_s))
        contact->sums[QUEUE_WAITING_TIME_S] += end_s - from_s;
    else
        tally_span(&state->grid, queue->rows, &queue->waiting, QUEUE_WAITING_TIME_S,
                   QUEUE_WAITING_AT_END, contact->slot, from_s, end_s);
}

/* The wrap-up after a conversation that ends at `from_s`. */
static void spread_wrap_up(struct state *state, struct tally_rows rows, double from_s,
                           double wrap_up_s)
{
    uint32_t slot = state->slot;

    if (tally_fits(&state->staff_grid, state->slot_end_s, from_s, from_s + wrap_up_s)) {
        rows.sums[state->row * rows.stride + GROUP_WRAP_UP_S] +=
            from_s + wrap_up_s - from_s; /* rounded as beyond the slot */
        return;
    }
    while (from_s > ((double)slot + 1.0) * state->grid.slot_s)
        slot++;
    tally_spread(&state->staff_grid, rows, GROUP_WRAP_UP_S, TALLY_NO_INDEX, slot, from_s,
                 from_s + wrap_up_s, 1.0);
}

static void count_answered(struct state *state, const struct contact *contact, double wait_s)
{
    struct result *result = state->result;
    double *const sums = contact->sums;
    double *const link = contact->skill->sums;

    sums[QUEUE_ANSWERED] += 1.0;
    link[LINK_ANSWERED] += 1.0;
    if (contact->queue->has_norm && mail_is_in_norm(state, contact))
        sums[QUEUE_ANSWERED_IN_NORM] += 1.0;
    if (!waited_over(contact, contact->queue->target_s, state->now_s)) {
        sums[QUEUE_ANSWERED_IN_T] += 1.0;
        add_to_day(contact, DAY_ANSWERED_IN_T, 1.0);
    }
    if (wait_s <= 0.0) {
        link[LINK_ANSWERED_AT_ONCE] += 1.0;
        return;
    }
    sums[QUEUE_WAIT_ANSWERED_S] += wait_s;
    histogram_add(&result->wait_answered[contact->queue->index], wait_s);
    count_wait(state, contact, state->now_s);
}

/* Adds the time from now to `end_s` to a sum of a group or link. */
static inline void spread_from_now(struct state *state, struct tally_rows rows, size_t time_index,
                                   size_t at_end_index, double end_s)
{
    if (tally_fits(&state->staff_grid, state->slot_end_s, state->now_s, end_s))
        rows.sums[state->row * rows.stride + time_index] += end_s - state->now_s;
    else
        tally_spread(&state->staff_grid, rows, time_index, at_end_index, state->slot, state->now_s,
                     end_s, 1.0);
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

void measure_work(struct state *state, const struct contact *contact, double talk_s,
                  double wrap_up_s)
{
    const double now_s = state->now_s;
    const double end_s = now_s + talk_s + wrap_up_s;
    const struct tally_rows rows = contact->skill->group->rows;

    spread_from_now(state, rows, GROUP_BUSY_S, GROUP_BUSY_AT_END, end_s);
    if (wrap_up_s > 0.0)
        spread_wrap_up(state, rows, now_s + talk_s, wrap_up_s);
    if (contact->skill->is_one_of_several) /* else measure_rest() knows it */
        spread_from_now(state, (struct tally_rows){.sums = contact->skill->sums}, LINK_BUSY_S,
                        TALLY_NO_INDEX, end_s);
    if (state->has_causes && contact->cause != SCENARIO_CAUSE_VALUE)
        spread_from_now(state, rows, GROUP_WORK_S + (size_t)contact->cause, TALLY_NO_INDEX, end_s);
}

void measure_answered(struct state *state, const struct contact *contact, double talk_s,
                      double wrap_up_s)
{
    const double now_s = state->now_s;

    spread_wait(state, contact, now_s);
    if (now_s >= state->staff_grid.from_s && now_s < state->staff_grid.to_s)
        row_now(state, contact->queue)[QUEUE_ANSWERED_DURING] += 1.0;
    if (contact->sums == NULL)
        return;
    double *const sums = contact->sums;

    count_departure(state, now_s + talk_s + wrap_up_s);
    sums[QUEUE_TALK_S] += talk_s;
    sums[QUEUE_WRAP_UP_S] += wrap_up_s;
    if (state->has_causes)
        cause_sums(state, contact)[CAUSE_HANDLING_S] += talk_s + wrap_up_s;
    count_answered(state, contact, now_s - contact->arrival_s);
}

void measure_follow_up(const struct contact *contact, double work_s)
{
    if (contact->sums != NULL)
        contact->sums[QUEUE_FOLLOW_UP_S] += work_s;
}

void measure_switching(struct state *state, const struct contact *contact, double switching_s)
{
    spread_from_now(state, contact->skill->group->rows, GROUP_SWITCHING_S, TALLY_NO_INDEX,
                    state->now_s + switching_s);
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
        cause_sums(state, contact)[CAUSE_HANDLING_S] += resume_s;
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
        count_departure(state, state->now_s + work_s);
}

void measure_vain(struct state *state, const struct contact *contact, double work_s)
{
    measure_work(state, contact, work_s, 0.0);
    if (contact->sums == NULL)
        return;
    count_departure(state, state->now_s + work_s);
    contact->sums[QUEUE_TALK_S] += work_s;
    if (state->has_causes)
        cause_sums(state, contact)[CAUSE_HANDLING_S] += work_s;
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

    spread_wait(state, contact, at_s);
    count_hang_up(state, contact, at_s);
    if (contact->sums == NULL)
        return;
    double *const sums = contact->sums;

    sums[QUEUE_ABANDONED] += 1.0;
    sums[QUEUE_WAIT_ABANDONED_S] += wait_s;
    add_to_day(contact, DAY_ABANDONED, 1.0);
    if (!waited_over(contact, queue->target_s, at_s))
        sums[QUEUE_ABANDONED_IN_T] += 1.0;
    if (queue->plan->short_abandon_s > 0.0
        && !waited_over(contact, queue->plan->short_abandon_s, at_s)) {
        sums[QUEUE_ABANDONED_SHORT] += 1.0;
        add_to_day(contact, DAY_ABANDONED_SHORT, 1.0);
    }
    count_wait(state, contact, at_s);
    count_departure(state, at_s);
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
    spread_wait(state, contact, state->now_s);
    if (contact->sums == NULL)
        return;
    contact->sums[QUEUE_DELETED] += 1.0;
    count_wait(state, contact, state->now_s);
    count_departure(state, state->now_s);
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
    spread_wait(state, contact, end_s);
    if (contact->sums == NULL)
        return;
    contact->sums[QUEUE_WAITING] += 1.0;
    count_wait(state, contact, end_s);
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
