/* model/contacts.h - the contacts in the organisation at this moment, and the lines they wait in.
 *
 * Contacts live in a pool and are named by index; a line is a doubly linked list through the pool,
 * in order of joining. Everything costs O(1). Pointers into the pool are good until the next
 * contacts_new().
 */
#ifndef MODEL_CONTACTS_H
#define MODEL_CONTACTS_H

#include "base/rarely.h"
#include "engine/event_queue.h"
#include "engine/random.h"
#include "scenario/scenario.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CONTACTS_NONE UINT32_MAX

struct state_queue;
struct state_skill;

/* One visit of one customer to one queue. Open data; the model keeps all but the first three. Two
 * cache lines, of which the first is what the lines in the organisation are walked by. */
struct contact {
    uint32_t self;             /* its index in the pool */
    uint32_t next, previous;   /* in the line; CONTACTS_NONE at the ends */
    uint32_t attempt;          /* 0 for the first queue of a customer, 1 for the next, ... */
    double arrival_s;          /* at this queue */
    double deadline_s;         /* hangs up then, if still waiting; infinity: never */
    struct state_queue *queue; /* borrowed */
    struct state_skill *skill; /* that it is served with, once it is; borrowed */
    uint64_t customer_key;
    bool hangs_up;        /* `patience` is pending */
    bool set_aside;       /* in line again after an interruption */
    bool awaits_call;     /* hung up, and is called when its turn comes (callback_offer.h); false
                             while unused */
    bool called_back;     /* it is answered by calling, in place of a mail (morning.h) */
    bool is_counted_case; /* the customer came from outside after the warm-up; false while unused */
    bool is_side;         /* stands for no case (side.h); false while unused */
    bool in_line;         /* waits in its queue and was not answered yet; false while unused */

    double talk_s;    /* of its first conversation at speed 1; NAN: not drawn yet */
    double wrap_up_s; /* that follows the conversation */
    double *sums;     /* QUEUE_SUMS; where it is counted; NULL: came in the warm-up. Borrowed */
    double *day;      /* DAY_SUMS; likewise; NULL also in a steady state */
    uint32_t slot;    /* absolute slot of the arrival */
    uint32_t source;  /* of the customer */
    uint32_t
        trace_row; /* of the source's trace; CONTACTS_NONE: not traced, or not the first queue */
    enum scenario_cause cause;
    int32_t trunks; /* index of the trunks it holds a line of, or -1 */
    struct event_ticket patience;
    uint16_t question; /* type that the customer came with; the number of types: none */
};

/* Of a draw that belongs to this contact. */
static inline uint64_t contacts_draw_key(const struct contact *contact, enum random_purpose purpose)
{
    return random_draw_key(contact->customer_key, contact->attempt, purpose);
}

struct contacts {
    struct contact *pool; /* owned */
    uint32_t capacity;
    uint32_t first_free; /* linked by `next` */
    uint32_t count;      /* in use */
};

struct contacts_line {
    uint32_t head, tail;
    uint32_t length;
};

void contacts_init(struct contacts *contacts);
void contacts_term(struct contacts *contacts);

/* More room; for contacts_new() only. */
void contacts_grow(struct contacts *contacts);

/* A contact with unset fields. */
static ALWAYS_INLINE struct contact *contacts_new(struct contacts *contacts)
{
    if (__builtin_expect(contacts->first_free == CONTACTS_NONE, 0))
        contacts_grow(contacts);
    struct contact *const contact = &contacts->pool[contacts->first_free];

    contacts->first_free = contact->next;
    contacts->count++;
    return contact;
}

static ALWAYS_INLINE void contacts_release(struct contacts *contacts, struct contact *contact)
{
    contact->is_counted_case = false;
    contact->is_side = false;
    contact->next = contacts->first_free;
    contacts->first_free = contact->self;
    contacts->count--;
}

static ALWAYS_INLINE struct contacts_line contacts_empty_line(void)
{
    return (struct contacts_line){CONTACTS_NONE, CONTACTS_NONE, 0};
}

/* The first in line; NULL: nobody. */
static ALWAYS_INLINE struct contact *contacts_head(const struct contacts *contacts,
                                                   const struct contacts_line *line)
{
    return line->head == CONTACTS_NONE ? NULL : &contacts->pool[line->head];
}

static ALWAYS_INLINE void contacts_append(struct contacts *contacts, struct contacts_line *line,
                                          struct contact *contact)
{
    contact->in_line = true;
    contact->next = CONTACTS_NONE;
    contact->previous = line->tail;
    if (line->tail == CONTACTS_NONE)
        line->head = contact->self;
    else
        contacts->pool[line->tail].next = contact->self;
    line->tail = contact->self;
    line->length++;
}

/* Before all who came at the same time or later. */
void contacts_return(struct contacts *contacts, struct contacts_line *line,
                     struct contact *contact);

static ALWAYS_INLINE void contacts_remove(struct contacts *contacts, struct contacts_line *line,
                                          struct contact *contact)
{
    const uint32_t next = contact->next;
    const uint32_t previous = contact->previous;

    contact->in_line = false;
    if (previous == CONTACTS_NONE)
        line->head = next;
    else
        contacts->pool[previous].next = next;
    if (next == CONTACTS_NONE)
        line->tail = previous;
    else
        contacts->pool[next].previous = previous;
    line->length--;
}

#endif
