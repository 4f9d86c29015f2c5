/* complaint.h - events after which a customer may complain: with a chance each, drawn from the
 * customer, whatever else happens. Where complaints are handled each brings a side contact
 * (side.h), but for those about a side contact. */
#ifndef MODEL_COMPLAINT_H
#define MODEL_COMPLAINT_H

#include "state.h"

/* The event `cause` has happened to the contact's customer; only if state->complaints is there.
 * Returns whether there is a complaint. */
bool complaint_draw(struct state *state, const struct contact *contact,
                    enum result_complaint_sum cause);

/* The contact, of a queue with a norm, is answered now: that may be late. Likewise. */
void complaint_answered(struct state *state, const struct contact *contact);

/* The contact was deleted at the end of `day`. A complaint about that takes the place of one that
 * it was late. Likewise. */
void complaint_deleted(struct state *state, const struct contact *contact, uint32_t day);

/* The contact was lost; `returns` is what follows that in its queue. Whoever hangs up at a counter
 * has walked out, and complains of that or not at all. */
bool complaint_is_walk_out(const struct contact *contact, const struct scenario_returns *returns);

#endif
