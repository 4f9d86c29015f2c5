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

/* Takes a contact that waits out of its line. */
void flow_leave_line(struct state *state, struct contact *contact);

/* A contact that awaits a call and is out of its line has its turn, or takes its place again. */
void flow_has_turn_again(struct state *state, struct contact *contact);

/* Who helps out with `queue` does so after another wait from now on. */
void flow_rules_changed(struct state *state, struct state_queue *queue);

/* Gives work to the idle agents of `group`, as far as there is any. */
void flow_put_to_work(struct state *state, struct staff_group *group);

/* Counts those at the head of `queue` who have hung up unseen by now, and returns who is first in
 * line; NULL: nobody. */
struct contact *flow_head(struct state *state, struct state_queue *queue);

/* Has everybody who waits hang up by an event of its own from now on, as in a watched line. */
void flow_watch(struct state *state);

/* The same of one line, which is watched from now on; and of a contact. */
void flow_watch_line(struct state *state, struct state_queue *queue);
void flow_watch_contact(struct state *state, struct contact *contact);

/* Counts everybody in an unwatched line who has hung up by now. */
void flow_sweep(struct state *state, struct state_queue *queue);

#endif
