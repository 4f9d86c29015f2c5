/* callback_offer.h - who waits on the phone is offered to be called back (a virtual queue).
 *
 * The offer comes after some waiting, or at once where the line is long. Whoever accepts hangs up,
 * gives back the telephone line, and keeps the place in line, with a new patience. When their turn
 * comes an agent calls. Each try in vain takes time; then the same agent tries on, or the customer
 * is out of the line for a while, and comes back to the same place. Who answers is served as if
 * they had stayed on the line; who answers no try, or no longer awaits one, is lost like those who
 * hang up. Lines in which offers are made are watched (state.h), and `contact->patience` is the
 * offer to come, or else the end of the patience.
 */
#ifndef MODEL_CALLBACK_OFFER_H
#define MODEL_CALLBACK_OFFER_H

#include "state.h"

/* Of a contact that awaits a call. */
struct callback_offer_promise {
    const struct intervention_offer *offer; /* borrowed */
    double since_s;
    uint32_t tries; /* so far */
    double vain_s;  /* work for tries in vain, at the present turn */
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

/* STATE_OFFER: the contact has waited long enough for the offer; or its turn comes again. */
void callback_offer_comes(struct state *state, struct contact *contact);

enum callback_offer_turn { CALLBACK_OFFER_REACHED, CALLBACK_OFFER_AGAIN, CALLBACK_OFFER_MISSED };

/* The turn of a contact that awaits its call, and is out of the line, has come. Unless it is
 * reached, for which callback_offer_answered() follows, the agent works `*vain_s`: it then has a
 * turn again, or no longer awaits a call. */
enum callback_offer_turn callback_offer_take_turn(struct state *state, struct contact *contact,
                                                  double *vain_s);

/* The contact is reached: returns the work for tries in vain, which comes before its service. */
double callback_offer_answered(struct state *state, struct contact *contact);

/* The contact no longer awaits the call; or it still does when the run ends. */
void callback_offer_given_up(struct state *state, struct contact *contact);
void callback_offer_left(struct state *state, const struct contact *contact);

#endif
