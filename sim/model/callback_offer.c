#include "callback_offer.h"

#include "base/memory.h"
#include "engine/random.h"
#include "flow.h"
#include "journal.h"
#include "line.h"
#include "morning.h"
#include "outcome.h"

#include <stdlib.h>

/* The indices of a customer's draw: whether the offer is accepted, then whether each try is
 * answered. */
enum { DRAW_ACCEPTS, DRAW_TRIES };

/* What is offered in the queue today. */
static const struct today_queue *today_of(const struct state *state,
                                          const struct state_queue *queue)
{
    return &state->morning->organisation.today.queues[queue->index];
}

static void count(const struct state *state, const struct contact *contact,
                  enum result_offer_sum sum, double amount)
{
    if (contact->sums != NULL)
        state->result->offer[contact->queue->index][sum] += amount;
}

static struct callback_offer_promise *promise_of(struct state *state, const struct contact *contact)
{
    if (state->offers == NULL)
        state->offers = memory_zeroed(1, sizeof *state->offers);
    struct callback_offer *const offers = state->offers;

    if (contact->self >= offers->capacity) {
        offers->capacity = state->contacts.capacity;
        offers->promises =
            memory_resize(offers->promises, offers->capacity, sizeof *offers->promises);
    }
    return &offers->promises[contact->self];
}

void callback_offer_term(struct state *state)
{
    if (state->offers != NULL)
        free(state->offers->promises);
    free(state->offers);
}

void callback_offer_morning(struct state *state)
{
    for (size_t i = 0; i < state->scenario->queue_count; i++) {
        struct state_queue *const queue = &state->queues[i];

        if (!queue->watched && today_of(state, queue)->offer != NULL)
            line_watch(state, queue);
    }
}

/* The contact hangs up, and awaits the call. */
static void accept(struct state *state, struct contact *contact,
                   const struct intervention_offer *offer)
{
    count(state, contact, OFFER_ACCEPTED, 1.0);
    outcome_hangs_up(state, contact);
    *promise_of(state, contact) =
        (struct callback_offer_promise){.offer = offer, .since_s = state->now_s};
    contact->awaits_call = true;
    contact->deadline_s =
        state->now_s
        + distribution_draw(&offer->patience, contacts_draw_key(contact, RANDOM_AWAIT_CALL));
}

static void make(struct state *state, struct contact *contact, const struct today_queue *today)
{
    const bool accepts =
        random_uniform(contacts_draw_key(contact, RANDOM_OFFER), DRAW_ACCEPTS) < today->offer_share;

    count(state, contact, OFFER_MADE, 1.0);
    if (accepts)
        accept(state, contact, today->offer);
    if (state->journal != NULL)
        journal_is_offered_call(state, contact, accepts);
    line_watch_contact(state, contact);
}

/* The wait so far of the first in line whose turn has not come yet; 0: nobody waits. What those who
 * come now may expect: the "HOL" estimator of Ibrahim and Whitt (Manufacturing & Service Operations
 * Management 11(3), 2009), which needs no rates, agents or patience. */
static double expected_wait_s(const struct state *state, const struct state_queue *queue)
{
    for (uint32_t c = queue->line.head; c != CONTACTS_NONE; c = state->contacts.pool[c].next) {
        const struct contact *const first = &state->contacts.pool[c];

        if (!first->set_aside && !(first->awaits_call && state->offers->promises[c].tries > 0))
            return state->now_s - first->arrival_s;
    }
    return 0.0;
}

bool callback_offer_is_due(struct state *state, struct contact *contact)
{
    const struct today_queue *const today = today_of(state, contact->queue);

    if (today->offer == NULL)
        return false;
    const bool at_once =
        contact->queue->line.length >= today->offer->from_length
        || expected_wait_s(state, contact->queue) >= today->offer->from_expected_wait_s;
    const double at_s = state->now_s + (at_once ? 0.0 : today->offer->after_s);

    if (at_s <= state->now_s) {
        make(state, contact, today);
        return true;
    }
    if (contact->deadline_s <= at_s)
        return false;
    contact->hangs_up = true;
    contact->patience =
        event_queue_push(&state->events, at_s, (struct event){STATE_OFFER, contact->self});
    return true;
}

void callback_offer_comes(struct state *state, struct contact *contact)
{
    const struct today_queue *const today = today_of(state, contact->queue);

    contact->hangs_up = false; /* its event has come */
    if (contact->awaits_call) {
        flow_has_turn_again(state, contact);
        return;
    }
    state->morning->events++;
    if (today->offer == NULL)
        line_watch_contact(state, contact); /* it is no longer made */
    else
        make(state, contact, today);
}

/* Tries on end; returns whether the last was answered. */
static bool try_on(struct callback_offer_promise *promise, const struct contact *contact)
{
    const struct intervention_offer *const offer = promise->offer;
    const uint64_t key = contacts_draw_key(contact, RANDOM_OFFER);

    promise->vain_s = 0.0;
    while (promise->tries < offer->tries) {
        if (random_uniform(key, DRAW_TRIES + promise->tries++) < offer->reach)
            return true;
        promise->vain_s += offer->miss_s;
        if (offer->again_s > 0.0)
            break;
    }
    return false;
}

/* The turn comes again after this one, unless the contact's patience ends before. Returns when. */
static double await_turn(struct state *state, struct contact *contact,
                         const struct callback_offer_promise *promise)
{
    const double again_s = state->now_s + promise->vain_s + promise->offer->again_s;

    if (contact->deadline_s <= again_s) {
        line_watch_contact(state, contact);
        return again_s;
    }
    contact->hangs_up = true;
    contact->patience =
        event_queue_push(&state->events, again_s, (struct event){STATE_OFFER, contact->self});
    return again_s;
}

enum callback_offer_turn callback_offer_take_turn(struct state *state, struct contact *contact,
                                                  double *vain_s)
{
    struct callback_offer_promise *const promise = promise_of(state, contact);
    const uint32_t tries = promise->tries;
    double again_s = 0.0;

    if (tries == 0) {
        count(state, contact, OFFER_CALLED, 1.0);
        count(state, contact, OFFER_WAIT_S, state->now_s - promise->since_s);
    }
    const bool reached = try_on(promise, contact);
    const bool again = !reached && promise->tries < promise->offer->tries;

    *vain_s = promise->vain_s;
    contact->awaits_call = reached || again;
    count(state, contact, OFFER_VAIN_S, promise->vain_s);
    if (again)
        again_s = await_turn(state, contact, promise);
    else
        count(state, contact, reached ? OFFER_REACHED : OFFER_MISSED, 1.0);
    if (state->journal != NULL)
        journal_is_called(state, contact,
                          &(struct journal_call){.tries = promise->tries - tries,
                                                 .reached = reached,
                                                 .vain_s = promise->vain_s,
                                                 .again_s = again_s});
    return reached ? CALLBACK_OFFER_REACHED : again ? CALLBACK_OFFER_AGAIN : CALLBACK_OFFER_MISSED;
}

double callback_offer_answered(struct state *state, struct contact *contact)
{
    contact->awaits_call = false;
    return promise_of(state, contact)->vain_s;
}

void callback_offer_given_up(struct state *state, struct contact *contact)
{
    contact->awaits_call = false;
    count(state, contact, OFFER_GIVEN_UP, 1.0);
}

void callback_offer_left(struct state *state, const struct contact *contact)
{
    count(state, contact, OFFER_AWAITING, 1.0);
}
