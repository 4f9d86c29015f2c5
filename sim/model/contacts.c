#include "model/contacts.h"

#include "base/memory.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 64 };

void contacts_init(struct contacts *contacts)
{
    *contacts = (struct contacts){.first_free = CONTACTS_NONE};
}

void contacts_term(struct contacts *contacts)
{
    free(contacts->pool);
    contacts_init(contacts);
}

void contacts_grow(struct contacts *contacts)
{
    const uint32_t old = contacts->capacity;

    assert(old < CONTACTS_NONE / 2);
    contacts->capacity = old == 0 ? FIRST_CAPACITY : 2 * old;
    struct contact *const pool = memory_lines(contacts->capacity, sizeof *pool);

    if (old > 0)
        memcpy(pool, contacts->pool, old * sizeof *pool);
    free(contacts->pool);
    contacts->pool = pool;
    for (uint32_t i = contacts->capacity; i-- > old;) {
        contacts->pool[i].self = i;
        contacts->pool[i].is_counted_case = false;
        contacts->pool[i].is_side = false;
        contacts->pool[i].in_line = false;
        contacts->pool[i].awaits_call = false;
        contacts->pool[i].next = contacts->first_free;
        contacts->first_free = i;
    }
}

void contacts_return(struct contacts *contacts, struct contacts_line *line, struct contact *contact)
{
    uint32_t after = line->head;

    while (after != CONTACTS_NONE && contacts->pool[after].arrival_s < contact->arrival_s)
        after = contacts->pool[after].next;
    const uint32_t before = after == CONTACTS_NONE ? line->tail : contacts->pool[after].previous;

    contact->next = after;
    contact->previous = before;
    *(before == CONTACTS_NONE ? &line->head : &contacts->pool[before].next) = contact->self;
    *(after == CONTACTS_NONE ? &line->tail : &contacts->pool[after].previous) = contact->self;
    line->length++;
}
