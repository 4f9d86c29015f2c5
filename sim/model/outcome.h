/* outcome.h - what customers do when a contact has ended: come back, or not. */
#ifndef MODEL_OUTCOME_H
#define MODEL_OUTCOME_H

#include "state.h"

/* Whether `queue` takes contacts from outside now. */
bool outcome_is_open(const struct state *state, const struct state_queue *queue);

/* The customer, in no line and in no conversation, was answered and is not passed on. */
void outcome_answered(struct state *state, struct contact *contact);

/* The customer, in no line, did not get through: hung up, was blocked or turned away. `returns` is
 * what follows that in its queue. */
void outcome_lost(struct state *state, struct contact *contact,
                  const struct scenario_returns *returns);

#endif
