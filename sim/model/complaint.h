/* complaint.h - events after which a customer may complain: with a chance each, drawn from the
 * customer, whatever else happens. */
#ifndef MODEL_COMPLAINT_H
#define MODEL_COMPLAINT_H

#include "state.h"

/* The event `cause` has happened to the contact's customer; only if state->complaints is there. */
void complaint_draw(struct state *state, const struct contact *contact,
                    enum result_complaint_sum cause);

/* The contact was lost; `returns` is what follows that in its queue. Whoever hangs up at a counter
 * has walked out, and complains of that or not at all. */
bool complaint_is_walk_out(const struct contact *contact, const struct scenario_returns *returns);

#endif
