/* measure.h - what a run counts, when. Each contact is counted under its queue, interval and day of
 * arrival. */
#ifndef MODEL_MEASURE_H
#define MODEL_MEASURE_H

#include "state.h"

/* Somebody comes to `queue` now: fills in the contact's row and day, and counts it as offered. */
void measure_offered(struct state *state, struct contact *contact, bool all_busy, bool transferred);

/* The contact just offered hears the busy signal. */
void measure_blocked(struct state *state, const struct contact *contact);

/* Somebody comes to `queue` now outside its opening hours. */
void measure_turned_away(struct state *state, const struct state_queue *queue);

/* The contact's conversation begins now, with an agent of its skill's group. */
void measure_answered(struct state *state, const struct contact *contact, double talk_s,
                      double wrap_up_s);

/* The contact hung up at `at_s`, not after now. */
void measure_abandoned(struct state *state, const struct contact *contact, double at_s);

/* The run ends while the contact waits. */
void measure_still_waiting(struct state *state, const struct contact *contact);

/* The number waiting in `queue` is about to change; only for queues with measure_length. */
void measure_length(struct state *state, struct state_queue *queue);

/* Once, at the end: adds to the histograms those who did not wait. */
void measure_zero_waits(struct state *state);

#endif
