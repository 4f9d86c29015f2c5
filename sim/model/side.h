/* side.h - contacts beside a customer's case: a call to ask where the answer stays, say.
 *
 * A side contact comes to its queue at a given moment as if its customer came back: the queue may
 * be closed, it waits, hangs up, is passed on and comes back itself as the rules of the queues say.
 * But it stands for no case: whatever becomes of it, no case is solved or given up
 * (is_counted_case stays false), and it brings forth no side contacts of its own (is_side).
 *
 * Its chance is its own: its customer_key is made of the main contact's key, attempt, a purpose and
 * an index, and its attempts count from 0. So it is the same in every scenario in which it takes
 * place, and no draw of the main contact changes. It has the main contact's type of question.
 *
 * Until its moment it is in the pool of contacts but in no line, and not among those PENDING.
 */
#ifndef MODEL_SIDE_H
#define MODEL_SIDE_H

#include "engine/random.h"
#include "state.h"

struct side_plan {
    uint32_t main; /* index in the pool of the contact it belongs to */
    size_t queue;  /* that it comes to */
    enum scenario_cause cause;
    enum random_purpose purpose; /* of whoever brings it forth... */
    uint32_t index;              /* ...and which of them; both go into its key. Below 2^24 */
    double at_s;                 /* finite, not before now */
    bool while_waiting; /* it does not take place if the main contact, which waits in a line now,
                           has left that line by then (it may be back in it) */
};

/* Brings about a side contact. Makes a contact: pointers into the pool are void afterwards. */
void side_arrange(struct state *state, const struct side_plan *plan);

/* As side_arrange(), for a plan that is not while_waiting, but once the event in hand is over: no
 * pointer becomes void, and `main` (plan->main is not looked at) may be released meanwhile. Only
 * with state->sides. */
void side_arrange_later(struct state *state, const struct contact *main,
                        const struct side_plan *plan);
void side_arrange_due(struct state *state);

struct side_list *side_list_new(void);
void side_list_free(struct side_list *list); /* NULL is fine */

/* STATE_SIDE: the moment of the side contact has come. */
void side_comes(struct state *state, struct contact *side);

#endif
