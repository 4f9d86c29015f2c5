/* flow.h - how contacts move: arrive, wait, are answered, are passed on, hang up, go. */
#ifndef MODEL_FLOW_H
#define MODEL_FLOW_H

#include "state.h"

/* A customer comes from outside, now. */
void flow_arrive(struct state *state, const struct arrival *arrival);

/* Status contact `subject` of the back office comes, now. */
void flow_asks_for_status(struct state *state, uint32_t subject);

/* The events of enum state_event that concern contacts. */
void flow_work_ends(struct state *state, struct state_skill *skill);
void flow_service_ends(struct state *state, struct contact *contact);
void flow_talk_ends(struct state *state, struct contact *contact);
void flow_head_matures(struct state *state, struct state_queue *queue);
void flow_returns(struct state *state, struct contact *contact);
void flow_patience_ends(struct state *state, struct contact *contact);

/* The moment of a side contact (side.h) has come. */
void flow_side_comes(struct state *state, struct contact *contact);

/* A contact that awaits a call and is out of its line has its turn, or takes its place again. */
void flow_has_turn_again(struct state *state, struct contact *contact);

/* Gives work to the idle agents of `group`, as far as there is any. */
void flow_put_to_work(struct state *state, struct staff_group *group);

#endif
