#include "line.h"

#include <math.h>

/* When the head of the line will have waited long enough for a further group, `now_too` or later;
 * infinity: never. */
static double next_maturity_s(const struct state *state, const struct state_queue *queue,
                              bool now_too)
{
    const struct contact *head = contacts_head(&state->contacts, &queue->line);
    double matures_s = (double)INFINITY;

    for (size_t i = 0; head != NULL && i < queue->link_count; i++) {
        const double at_s = head->arrival_s + queue->links[i]->after_s;

        if ((now_too ? at_s >= state->now_s : at_s > state->now_s) && at_s < matures_s)
            matures_s = at_s;
    }
    return matures_s;
}

/* So that an event comes no later than the head matures. */
static void plan_head_timer(struct state *state, struct state_queue *queue)
{
    queue->head_timer_s = queue->head_matures_s;
    queue->head_timer = event_queue_push(&state->events, queue->head_timer_s,
                                         (struct event){STATE_HEAD_MATURES, queue->index});
}

void line_time_head(struct state *state, struct state_queue *queue, bool now_too)
{
    queue->head_matures_s = next_maturity_s(state, queue, now_too);
    if (queue->head_timer_s <= queue->head_matures_s)
        return; /* as heads come in order of arrival; too early does not matter */
    if (queue->head_timer_s < (double)INFINITY)
        event_queue_cancel(&state->events, queue->head_timer);
    plan_head_timer(state, queue);
}

bool line_head_has_matured(struct state *state, struct state_queue *queue)
{
    queue->head_timer_s = (double)INFINITY; /* its event has come */
    if (queue->head_matures_s <= state->now_s)
        return true;
    if (queue->head_matures_s < (double)INFINITY)
        plan_head_timer(state, queue);
    return false;
}

/* The contact, waiting in an unwatched line, hung up at its deadline. */
static void drop(struct state *state, struct contact *contact)
{
    measure_abandoned(state, contact, contact->deadline_s);
    measure_case_given_up(state, contact); /* who may come back waits in a watched line */
    if (contact->queue->has_ages)
        mail_leaves(state, contact);
    contacts_remove(&state->contacts, &contact->queue->line, contact);
    contacts_release(&state->contacts, contact);
}

struct contact *line_head(struct state *state, struct state_queue *queue)
{
    struct contact *head = contacts_head(&state->contacts, &queue->line);

    while (head != NULL && head->deadline_s < state->now_s && !queue->watched) {
        drop(state, head);
        head = contacts_head(&state->contacts, &queue->line);
    }
    return head;
}

void line_sweep(struct state *state, struct state_queue *queue)
{
    uint32_t next = queue->line.head;

    while (!queue->watched && next != CONTACTS_NONE) {
        struct contact *const contact = &state->contacts.pool[next];

        next = contact->next;
        if (contact->deadline_s < state->now_s)
            drop(state, contact);
    }
    queue->sweep_at =
        2 * queue->line.length > LINE_FIRST_SWEEP ? 2 * queue->line.length : LINE_FIRST_SWEEP;
}

void line_watch_contact(struct state *state, struct contact *contact)
{
    if (contact->hangs_up || contact->deadline_s == (double)INFINITY)
        return;
    contact->hangs_up = true;
    contact->patience = event_queue_push(&state->events, contact->deadline_s,
                                         (struct event){STATE_PATIENCE_ENDS, contact->self});
}

static void watch_events(struct state *state, struct state_queue *queue)
{
    line_sweep(state, queue);
    for (uint32_t c = queue->line.head; c != CONTACTS_NONE; c = state->contacts.pool[c].next)
        line_watch_contact(state, &state->contacts.pool[c]);
}

void line_watch(struct state *state, struct state_queue *queue)
{
    watch_events(state, queue);
    queue->watched = true;
}

void line_watch_all(struct state *state)
{
    for (size_t i = 0; i < state->scenario->queue_count; i++) {
        if (!state->queues[i].watched)
            watch_events(state, &state->queues[i]);
    }
}

void line_rules_changed(struct state *state, struct state_queue *queue)
{
    line_time_head(state, queue, true);
}
