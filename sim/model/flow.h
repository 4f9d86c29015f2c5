/* flow.h - how contacts move: arrive, wait, are answered, are passed on, hang up, go. */
#ifndef MODEL_FLOW_H
#define MODEL_FLOW_H

#include "state.h"

/* A customer comes from outside, now. */
void flow_arrive(struct state *state, const struct arrival *arrival);

/* The events of enum state_event that concern contacts. */
void flow_work_ends(struct state *state, uint32_t group);
void flow_service_ends(struct state *state, uint32_t contact);
void flow_talk_ends(struct state *state, uint32_t contact);
void flow_head_matures(struct state *state, uint32_t queue);
void flow_patience_ends(struct state *state, uint32_t contact);

/* Gives work to the idle agents of `group`, as far as there is any. */
void flow_put_to_work(struct state *state, uint32_t group);

/* Counts those of `queue` who have hung up unseen by now, and returns who is first in line;
 * CONTACTS_NONE: nobody. */
uint32_t flow_head(struct state *state, uint32_t queue);

/* Counts everybody in an unwatched line who has hung up by now. */
void flow_sweep(struct state *state, uint32_t queue);

#endif
