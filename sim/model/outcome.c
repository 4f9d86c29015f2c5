/* A customer who will be back stays in the pool of contacts, in no line, until STATE_RETURNS. */
#include "outcome.h"

#include "base/rarely.h"
#include "complaint.h"
#include "daybook.h"
#include "engine/random.h"
#include "journal.h"
#include "measure.h"
#include "morning.h"
#include "opening.h"
#include "question.h"

#include <math.h>

/* The hours of a queue that is not always open. */
static bool is_within_hours(const struct state *state, struct state_queue *queue)
{
    if (state->now_s >= queue->hours_until_s) { /* a new day */
        const uint32_t day = opening_day_of(state->now_s);

        queue->hours = opening_on_day(&queue->opening, day);
        queue->hours_until_s = ((double)day + 1.0) * SECONDS_PER_DAY;
    }
    return state->now_s >= queue->hours.from_s && state->now_s < queue->hours.to_s;
}

INLINE_ACROSS_FILES bool outcome_is_open(const struct state *state, struct state_queue *queue)
{
    return queue->always_open || is_within_hours(state, queue);
}

/* Beyond what rounding makes of shares that are allowed. */
static const double TOO_MANY_BACK = FACTORS_MOST_BACK * (1.0 + 1e-9);

/* `factor`, or what keeps it from sending too many back. */
static double cap(const struct scenario_returns *returns, double factor, const double *by_cause)
{
    double sum = 0.0;

    for (size_t i = 0; i < returns->count; i++)
        sum += factor * returns->branches[i].probability * by_cause[returns->branches[i].cause];
    return sum > TOO_MANY_BACK ? factor * (FACTORS_MOST_BACK / sum) : factor;
}

/* Which of the branches the customer takes, `factor` x their shares given, and by cause if
 * `by_cause` is not NULL; NULL: none. */
static const struct scenario_return *choose(const struct contact *contact,
                                            const struct scenario_returns *returns, double factor,
                                            const double *by_cause)
{
    double left = random_uniform(contacts_draw_key(contact, RANDOM_RETURN), 0);

    if (by_cause != NULL)
        factor = cap(returns, factor, by_cause);
    for (size_t i = 0; i < returns->count; i++) {
        const double probability =
            factor * returns->branches[i].probability
            * (by_cause == NULL ? 1.0 : by_cause[returns->branches[i].cause]);

        if (left < probability)
            return &returns->branches[i];
        left -= probability;
    }
    return NULL;
}

void outcome_hangs_up(struct state *state, struct contact *contact)
{
    if (contact->trunks < 0)
        return;
    state->trunks_free[contact->trunks]++;
    contact->trunks = SCENARIO_NO_TRUNKS;
}

/* Which of the branches the customer takes, and when; NULL: none. */
static const struct scenario_return *branch_of(const struct state *state,
                                               const struct contact *contact,
                                               const struct scenario_returns *returns,
                                               double factor, const double *by_cause,
                                               double *back_s)
{
    const struct scenario_return *branch = choose(contact, returns, factor, by_cause);

    if (branch == NULL)
        return NULL;
    const uint64_t key = contacts_draw_key(contact, RANDOM_RETURN_DELAY);

    *back_s =
        branch->working_days > 0
            ? opening_later_s(&state->queues[branch->queue].opening, opening_day_of(state->now_s),
                              branch->working_days, random_uniform(key, 0))
            : state->now_s + distribution_draw(&branch->delay, key);
    return *back_s < (double)INFINITY ? branch : NULL;
}

const struct scenario_return *outcome_choice(const struct state *state,
                                             const struct contact *contact,
                                             const struct scenario_returns *returns, double factor,
                                             double *back_s)
{
    return branch_of(state, contact, returns, factor, NULL, back_s);
}

/* The customer will be back at `queue`, at `back_s`. */
static void go_until(struct state *state, struct contact *contact, size_t queue,
                     enum scenario_cause cause, double back_s)
{
    if (state->journal != NULL)
        journal_will_be_back(state, contact, queue, back_s);
    contact->queue = &state->queues[queue];
    contact->cause = cause;
    contact->attempt++;
    contact->talk_s = (double)NAN;
    contact->trace_row = CONTACTS_NONE;
    measure_pending(state, contact, back_s);
    event_queue_push(&state->later, back_s, (struct event){STATE_RETURNS, contact->self});
}

/* Brings about the next time, if there is one. Returns whether there is. */
static bool comes_back(struct state *state, struct contact *contact,
                       const struct scenario_returns *returns, double factor,
                       const double *by_cause)
{
    double back_s = 0.0;
    const struct scenario_return *branch =
        branch_of(state, contact, returns, factor, by_cause, &back_s);

    if (branch == NULL)
        return false;
    go_until(state, contact, branch->queue, branch->cause, back_s);
    return true;
}

INLINE_ACROSS_FILES void outcome_helped(struct state *state, struct contact *contact)
{
    outcome_hangs_up(state, contact);
    measure_case_solved(state, contact);
    if (state->back_office != NULL || state->morning != NULL)
        daybook_solved(state, contact);
    if (state->journal != NULL)
        journal_note(state, contact, WORLD_IS_HELPED);
    contacts_release(&state->contacts, contact);
}

void outcome_answered(struct state *state, struct contact *contact)
{
    const struct scenario_returns *const returns = &contact->queue->plan->after_answered;

    const double factor = state->factors == NULL ? 1.0 : question_factors(state, contact)->back;
    const double *const by_cause = state->morning == NULL ? NULL : morning_returns(state, contact);

    outcome_hangs_up(state, contact);
    if (returns->count > 0 && comes_back(state, contact, returns, factor, by_cause))
        return;
    outcome_helped(state, contact);
}

/* The customer, who has been counted as giving up, goes. */
static void leave(struct state *state, struct contact *contact)
{
    if (state->journal != NULL)
        journal_note(state, contact, WORLD_GIVES_UP);
    contacts_release(&state->contacts, contact);
}

void outcome_lost(struct state *state, struct contact *contact,
                  const struct scenario_returns *returns)
{
    const bool complains = state->complaints != NULL;
    const bool walks_out = complains && complaint_is_walk_out(contact, returns);

    outcome_hangs_up(state, contact);
    if (walks_out)
        complaint_draw(state, contact, COMPLAINT_WALK_OUT);
    if (returns->count > 0 && comes_back(state, contact, returns, 1.0, NULL))
        return;
    if (complains && !walks_out && !contact->is_side)
        complaint_draw(state, contact, COMPLAINT_GAVE_UP);
    measure_case_given_up(state, contact);
    leave(state, contact);
}

void outcome_not_called_back(struct state *state, struct contact *contact,
                             const struct scenario_returns *returns)
{
    outcome_hangs_up(state, contact);
    if (state->complaints != NULL)
        complaint_draw(state, contact, COMPLAINT_NO_CALLBACK);
    if (returns->count > 0 && comes_back(state, contact, returns, 1.0, NULL))
        return;
    measure_no_callback(state, contact);
    leave(state, contact);
}

void outcome_deleted(struct state *state, struct contact *contact,
                     const struct scenario_purge *purge, uint32_t day)
{
    const uint64_t key = contacts_draw_key(contact, RANDOM_PURGE);

    if (state->journal != NULL)
        journal_note(state, contact, WORLD_IS_DELETED);
    if (state->complaints != NULL)
        complaint_deleted(state, contact, day);
    outcome_hangs_up(state, contact);
    if (random_uniform(key, 0) < purge->callers) {
        const size_t to = arrivals_choice(purge->to, purge->to_count, random_uniform(key, 3));
        const uint32_t days = 1 + (uint32_t)(random_uniform(key, 1) * purge->within_wd);
        const double back_s =
            opening_later_s(&state->queues[to].opening, day, days, random_uniform(key, 2));

        if (back_s < (double)INFINITY) {
            go_until(state, contact, to, SCENARIO_CAUSE_PURGE, back_s);
            return;
        }
    }
    measure_case_purged(state, contact);
    leave(state, contact);
}
