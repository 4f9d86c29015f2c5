/* line.h - who waits in a queue, and who has given up waiting.
 *
 * Patience costs an event only where something else can see the line before its head comes up
 * ("watched" lines; all of them while some group is in overtime). Elsewhere a caller's deadline is
 * looked at when the caller is head of the line: who is past it has hung up at that moment, and is
 * counted so. Both ways give the same results. A deadline at the very moment of an answer counts as
 * answered.
 */
#ifndef MODEL_LINE_H
#define MODEL_LINE_H

#include "base/rarely.h"
#include "mail.h"
#include "measure.h"

enum { LINE_FIRST_SWEEP = 64 }; /* length at which an unwatched line is first searched */

/* Counts those at the head of `queue` who have hung up unseen by now, and returns who is first in
 * line; NULL: nobody. */
struct contact *line_head(struct state *state, struct state_queue *queue);

/* Counts everybody in an unwatched line who has hung up by now. */
void line_sweep(struct state *state, struct state_queue *queue);

/* The contact, in line or about to join it, hangs up by an event of its own; nothing for who never
 * does. */
void line_watch_contact(struct state *state, struct contact *contact);

/* So does everybody who waits in `queue` from now on; and in all lines, while that is needed. */
void line_watch(struct state *state, struct state_queue *queue);
void line_watch_all(struct state *state);

/* Sees to it that an event comes to a queue with overflow when its head, which may be a new one,
 * will have waited long enough for a further group (after now, or `now_too`), or earlier. */
void line_time_head(struct state *state, struct state_queue *queue, bool now_too);

/* The event of that timer has come. False: too early, for a head that has gone since, and the timer
 * is set again. */
bool line_head_has_matured(struct state *state, struct state_queue *queue);

/* Who helps out with `queue` does so after another wait from now on. */
void line_rules_changed(struct state *state, struct state_queue *queue);

/* line_head() inlined for the usual case that nobody at the head has gone. */
static ALWAYS_INLINE struct contact *line_head_now(struct state *state, struct state_queue *queue)
{
    struct contact *const head = contacts_head(&state->contacts, &queue->line);

    return head == NULL || head->deadline_s >= state->now_s ? head : line_head(state, queue);
}

/* Takes a contact that waits out of its line. */
static ALWAYS_INLINE void line_leave(struct state *state, struct contact *contact)
{
    struct state_queue *queue = contact->queue;
    const bool was_head = queue->line.head == contact->self;

    if (queue->plan->measure_length)
        measure_length(state, queue);
    if (contact->hangs_up)
        event_queue_cancel(&state->events, contact->patience);
    contact->hangs_up = false;
    if (queue->has_ages)
        mail_leaves(state, contact);
    queue->set_aside -= contact->set_aside;
    contacts_remove(&state->contacts, &queue->line, contact);
    if (was_head && queue->has_overflow)
        line_time_head(state, queue, true); /* the new head may have come when the old one did */
}

#endif
