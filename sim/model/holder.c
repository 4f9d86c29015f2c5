#include "holder.h"

#include "engine/random.h"
#include "journal.h"
#include "measure.h"
#include "morning.h"
#include "outcome.h"
#include "question.h"
#include "side.h"

#include <math.h>

/* The indices of a customer's draw. */
enum { DRAW_REACHED, DRAW_PROMISE };

static void note(struct state *state, const struct contact *contact,
                 const struct scenario_holder *holder, double until_s)
{
    if (state->journal != NULL)
        journal_is_referred(state, contact, (size_t)(holder - state->scenario->holders), until_s);
}

/* The customer is called back some time from now, at the moment returned. */
static double await_call(struct state *state, struct contact *contact,
                         const struct scenario_holder *holder, const struct distribution *after)
{
    const double call_s =
        state->now_s + distribution_draw(after, contacts_draw_key(contact, RANDOM_HOLDER_DELAY));

    note(state, contact, holder, call_s);
    outcome_hangs_up(state, contact);
    event_queue_push(&state->later, call_s, (struct event){STATE_CALLED_BACK, contact->self});
    return call_s;
}

/* Who is called back late, at `call_s`, may ring before that to ask where the call stays. */
static void perhaps_ask(struct state *state, const struct contact *contact,
                        const struct scenario_holder *holder, double call_s)
{
    double ring_s = (double)INFINITY;
    const struct scenario_return *const branch =
        contact->is_side ? NULL
                         : outcome_choice(state, contact, &holder->after_no_callback, 1.0, &ring_s);

    if (branch != NULL && ring_s < call_s)
        side_arrange(state, &(struct side_plan){.main = contact->self,
                                                .queue = branch->queue,
                                                .cause = branch->cause,
                                                .purpose = RANDOM_HOLDER,
                                                .at_s = ring_s});
}

static void refer(struct state *state, struct contact *contact,
                  const struct scenario_holder *holder)
{
    const uint64_t key = contacts_draw_key(contact, RANDOM_HOLDER);
    const double promise = random_uniform(key, DRAW_PROMISE);
    const double in_time =
        state->morning == NULL ? holder->in_time : morning_in_time(state, holder);

    if (random_uniform(key, DRAW_REACHED) < holder->reached) {
        measure_referred(state, contact, HOLDER_REACHED);
        note(state, contact, holder, state->now_s);
        outcome_helped(state, contact);
    } else if (promise < in_time) {
        measure_referred(state, contact, HOLDER_IN_TIME);
        await_call(state, contact, holder, &holder->in_time_after);
    } else if (promise < in_time + holder->late) {
        measure_referred(state, contact, HOLDER_LATE);
        perhaps_ask(state, contact, holder,
                    await_call(state, contact, holder, &holder->late_after));
    } else {
        measure_referred(state, contact, HOLDER_NEVER);
        note(state, contact, holder, (double)INFINITY);
        outcome_not_called_back(state, contact, &holder->after_no_callback);
    }
}

bool holder_takes(struct state *state, struct contact *contact, double left)
{
    const struct scenario_queue *plan = contact->queue->plan;
    const double factor = state->factors == NULL ? 1.0 : question_factors(state, contact)->refer;

    for (size_t i = 0; i < plan->referral_count; i++) {
        const double probability = factor * plan->referrals[i].probability;

        if (left < probability) {
            refer(state, contact, &state->scenario->holders[plan->referrals[i].holder]);
            return true;
        }
        left -= probability;
    }
    return false;
}

void holder_calls_back(struct state *state, struct contact *contact)
{
    if (state->journal != NULL)
        journal_note(state, contact, WORLD_IS_CALLED_BACK);
    outcome_helped(state, contact);
}
