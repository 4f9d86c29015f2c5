/* callback_offer.h - who waits on the phone is offered to be called back (a virtual queue).
 *
 * The offer comes after some waiting, or at once where the line is long. Whoever accepts hangs up,
 * gives back the telephone line, and keeps the place in line, with a new patience. When their turn
 * comes an agent calls, a few times on end, and each try in vain takes time. Who answers is served
 * as if they had stayed on the line; who does not, or no longer awaits the call, is lost like those
 * who hang up. Lines in which offers are made are watched (state.h), and `contact->patience` is the
 * offer to come, or else the end of the patience.
 */
#ifndef MODEL_CALLBACK_OFFER_H
#define MODEL_CALLBACK_OFFER_H

#include "state.h"

/* Of a contact that awaits a call. */
struct callback_offer_promise {
    const struct intervention_offer *offer; /* borrowed */
    double since_s;
    double vain_s; /* work for tries in vain, once it has been called */
};

/* The fields are private to callback_offer.c. */
struct callback_offer {
    struct callback_offer_promise *promises; /* owned: [contact->self] */
    uint32_t capacity;
};

void callback_offer_term(struct state *state);

/* After the morning: the lines that it brings an offer to are watched from now on. */
void callback_offer_morning(struct state *state);

/* The contact joins its line, now. False if nothing comes before the end of its patience. */
bool callback_offer_is_due(struct state *state, struct contact *contact);

/* STATE_OFFER: the contact has waited long enough for the offer. */
void callback_offer_comes(struct state *state, struct contact *contact);

/* The turn of a contact that awaits its call has come: whether it answers. If not, it no longer
 * awaits a call, and the agent has worked `*vain_s`; if so, callback_offer_answered() follows. */
bool callback_offer_reaches(struct state *state, struct contact *contact, double *vain_s);

/* The contact is reached: returns the work for tries in vain, which comes before its service. */
double callback_offer_answered(struct state *state, struct contact *contact);

/* The contact no longer awaits the call; or it still does when the run ends. */
void callback_offer_given_up(struct state *state, struct contact *contact);
void callback_offer_left(struct state *state, const struct contact *contact);

#endif
