/* model/contacts.h - the contacts in the organisation at this moment, and the lines they wait in.
 *
 * Contacts live in a pool and are named by index; a line is a doubly linked list through the pool,
 * in order of joining. Everything costs O(1). Pointers into the pool are good until the next
 * contacts_new().
 */
#ifndef MODEL_CONTACTS_H
#define MODEL_CONTACTS_H

#include "engine/event_queue.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CONTACTS_NONE UINT32_MAX

/* One visit of one customer to one queue. Open data, kept by model/world.c. */
struct contact {
    uint64_t customer_key;
    double arrival_s;        /* at this queue */
    double deadline_s;       /* hangs up then, if still waiting; infinity: never */
    double wrap_up_s;        /* that follows the conversation */
    uint32_t next, previous; /* in the line; CONTACTS_NONE at the ends */
    uint32_t queue;
    uint32_t group;    /* while being served */
    uint32_t attempt;  /* 0 for the first queue of a customer, 1 for the next, ... */
    double slot_end_s; /* of `slot` */
    uint32_t slot;     /* absolute slot of the arrival */
    double *sums;      /* QUEUE_SUMS; where it is counted; NULL: came in the warm-up. Borrowed */
    double *day;       /* DAY_SUMS; likewise; NULL also in a steady state */
    uint32_t source;   /* of the customer */
    uint32_t
        trace_row;  /* of the source's trace; CONTACTS_NONE: not traced, or not the first queue */
    int32_t trunks; /* index of the trunks it holds a line of, or -1 */
    bool hangs_up;  /* `patience` is pending */
    struct event_ticket patience;
};

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

/* A contact with unset fields. */
uint32_t contacts_new(struct contacts *contacts);
void contacts_release(struct contacts *contacts, uint32_t contact);

static inline struct contacts_line contacts_empty_line(void)
{
    return (struct contacts_line){CONTACTS_NONE, CONTACTS_NONE, 0};
}

void contacts_append(struct contacts *contacts, struct contacts_line *line, uint32_t contact);
void contacts_remove(struct contacts *contacts, struct contacts_line *line, uint32_t contact);

#endif
