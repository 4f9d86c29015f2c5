/* measure.h - what a run counts, when. Each contact is counted under its queue, interval and day of
 * arrival. */
#ifndef MODEL_MEASURE_H
#define MODEL_MEASURE_H

#include "state.h"

/* Where a contact comes from. */
enum measure_origin { MEASURE_FROM_OUTSIDE, MEASURE_TRANSFERRED, MEASURE_RETURNED };

/* A customer comes from outside, now: a case begins. */
void measure_case_opened(struct state *state, struct contact *contact);

/* A case ends: the customer is helped, or has given up. */
void measure_case_solved(struct state *state, const struct contact *contact);
void measure_case_given_up(struct state *state, const struct contact *contact);

/* The customer, whose mail was deleted, has given up for that. */
void measure_case_purged(struct state *state, const struct contact *contact);

/* A contact is referred to a dossier holder. */
void measure_referred(struct state *state, const struct contact *contact,
                      enum result_holder_sum what_follows);

/* A case ends: the customer has given up because the promised call never came. */
void measure_no_callback(struct state *state, const struct contact *contact);

/* The customer will be back at contact->queue at `until_s`, by STATE_RETURNS. */
void measure_pending(struct state *state, const struct contact *contact, double until_s);

/* The contact just offered hears the busy signal. */
void measure_blocked(struct state *state, const struct contact *contact);

/* Somebody comes to `queue` now outside its opening hours. */
void measure_turned_away(struct state *state, struct contact *contact);

/* Of the contact just answered: so much of its wrap-up is follow-up work. */
void measure_follow_up(const struct contact *contact, double work_s);

/* The first `switching_s` of that go before the work itself. */
void measure_switching(struct state *state, const struct contact *contact, double switching_s);

/* So much of the contact's conversation goes before the work itself. */
void measure_switched(const struct contact *contact, double switching_s);

/* Up to now an agent was busy with the contact, since `since_s` in absolute slot `slot`; until
 * `switched_s` that was no work. */
void measure_piece(struct state *state, const struct contact *contact, uint32_t slot,
                   double since_s, double switched_s);

/* The contact is interrupted, which costs `resume_s`; it waited since `since_s` in absolute slot
 * `slot` until now; it is taken up again, for so long. */
void measure_set_aside(struct state *state, const struct contact *contact, double resume_s);
void measure_was_set_aside(struct state *state, const struct contact *contact, uint32_t slot,
                           double since_s);
void measure_resumed(struct state *state, const struct contact *contact, double work_s);

/* An agent of the contact's skill begins with tries to call it in vain. */
void measure_vain(struct state *state, const struct contact *contact, double work_s);

/* The contact hung up at `at_s`, not after now. */
void measure_abandoned(struct state *state, const struct contact *contact, double at_s);

/* The contact, taken out of its line, is deleted now: at the end of `day`. */
void measure_deleted(struct state *state, const struct contact *contact, uint32_t day);

/* A purge at the end of `day` has deleted something. */
void measure_purge(struct state *state, uint32_t day);

/* DAY_SUMS of a queue; NULL for a day that is not counted. */
double *measure_day(const struct state *state, const struct state_queue *queue, uint32_t day);

/* The run ends while the contact waits. */
void measure_still_waiting(struct state *state, const struct contact *contact);

/* The number waiting in `queue` is about to change; only for queues with measure_length. */
void measure_length(struct state *state, struct state_queue *queue);

/* Once, at the end: adds what follows from other sums, and was left out of the run to save its
 * time. */
void measure_rest(struct state *state);

#endif
