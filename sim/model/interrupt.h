/* interrupt.h - work that an agent may leave for a contact that goes before it.
 *
 * Who finds all agents busy, on coming to an empty line or as the first in line who has waited long
 * enough for a further group, is taken at once by a group (the most preferred; among equals that
 * with the smaller id) in which an agent is in conversation with a contact of an interruptible
 * queue that the group serves after this one: the agent who took up such a contact last. No agent
 * of a group in which more are present than the roster wants is interrupted (some are about to
 * leave), and none for a queue that wants agents kept idle. Wrap-up is not interrupted.
 *
 * What was left goes to idle agents of another group, if they may take it, or else back to its
 * place in the line, by its arrival; it keeps its telephone line and never hangs up. Whoever takes
 * it up needs the time that was left, and the time to resume. It was answered once, and its wait
 * ended then.
 *
 * The time of such work is counted when a piece of it ends, because nobody knows before.
 */
#ifndef MODEL_INTERRUPT_H
#define MODEL_INTERRUPT_H

#include "engine/event_queue.h"
#include "model/contacts.h"

struct state;
struct state_queue;
struct state_skill;

/* What a contact has of such work. */
struct interrupt_work {
    double since_s; /* in conversation, or set aside */
    uint32_t slot;  /* absolute, of since_s */
    uint32_t times; /* it was set aside */
    double switched_s;
    double end_s;  /* of the conversation, if not interrupted; the switching comes first */
    double left_s; /* set aside: of the conversation, all switching included */
    double left_switching_s; /* of left_s */
    struct event_ticket end;
};

/* Private to interrupt.c. */
struct interrupt {
    struct interrupt_work *works; /* owned: [contact]; NULL if nothing is interruptible */
    uint32_t capacity;
    struct contacts_line *at_work; /* owned: [group]: in conversation, in order of being taken up */
};

/* After the skills have been set up. */
void interrupt_init(struct state *state);
void interrupt_term(struct state *state);

/* The link by which a contact that came to `queue` at `arrival_s` may interrupt, and whom; NULL:
 * nobody. */
struct state_skill *interrupt_link(const struct state *state, const struct state_queue *queue,
                                   double arrival_s, struct contact **whom);

/* A conversation of contact->skill begins, the first or a further one: `switching_s` of `talk_s` go
 * before the work itself; `end` is its end. */
void interrupt_begins(struct state *state, struct contact *contact, double switching_s,
                      double talk_s, struct event_ticket end);

/* It has ended, and the wrap-up begins. */
void interrupt_ends(struct state *state, struct contact *contact);

/* It is interrupted: the end is called off, and the contact waits to be taken up again. */
void interrupt_breaks_off(struct state *state, struct contact *contact);

/* The contact is taken up again: how long its conversation will take, and how much of that is
 * switching. */
double interrupt_resumes(struct state *state, struct contact *contact, double *switching_s);

/* The run ends: counts the time of those who still wait to be taken up, or are in conversation. */
void interrupt_still_waits(struct state *state, const struct contact *contact);
void interrupt_close(struct state *state);

#endif
