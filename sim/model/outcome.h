/* outcome.h - what customers do when a contact has ended: come back, or not. */
#ifndef MODEL_OUTCOME_H
#define MODEL_OUTCOME_H

#include "state.h"

/* Whether `queue` takes contacts from outside now. */
bool outcome_is_open(const struct state *state, struct state_queue *queue);

/* The customer, in no line and in no conversation, was answered and is not passed on. */
void outcome_answered(struct state *state, struct contact *contact);

/* The customer, in no line, did not get through: hung up, was blocked or turned away. `returns` is
 * what follows that in its queue. */
void outcome_lost(struct state *state, struct contact *contact,
                  const struct scenario_returns *returns);

/* The contact, which waited, was deleted by a purge at the end of `day`: its customer comes back or
 * gives up. */
void outcome_deleted(struct state *state, struct contact *contact,
                     const struct scenario_purge *purge, uint32_t day);
/* The customer, likewise, was promised a call that never comes. */
void outcome_not_called_back(struct state *state, struct contact *contact,
                             const struct scenario_returns *returns);

/* The customer, in no line and in no conversation, is helped: the contact ends. */
void outcome_helped(struct state *state, struct contact *contact);

/* The conversation is over: the telephone line, if the contact holds one, is free. */
void outcome_hangs_up(struct state *state, struct contact *contact);

/* Which of the branches the customer takes, `factor` x their shares given, and at what moment;
 * NULL: none. Draws only: nothing happens. */
const struct scenario_return *outcome_choice(const struct state *state,
                                             const struct contact *contact,
                                             const struct scenario_returns *returns, double factor,
                                             double *back_s);

#endif
