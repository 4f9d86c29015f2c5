#include "model/contacts.h"

#include "base/memory.h"

#include <assert.h>
#include <stdlib.h>

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

static void grow(struct contacts *contacts)
{
    const uint32_t old = contacts->capacity;

    assert(old < CONTACTS_NONE / 2);
    contacts->capacity = old == 0 ? FIRST_CAPACITY : 2 * old;
    contacts->pool = memory_resize(contacts->pool, contacts->capacity, sizeof *contacts->pool);
    for (uint32_t i = contacts->capacity; i-- > old;) {
        contacts->pool[i].next = contacts->first_free;
        contacts->first_free = i;
    }
}

uint32_t contacts_new(struct contacts *contacts)
{
    if (contacts->first_free == CONTACTS_NONE)
        grow(contacts);
    const uint32_t contact = contacts->first_free;

    contacts->first_free = contacts->pool[contact].next;
    contacts->count++;
    return contact;
}

void contacts_release(struct contacts *contacts, uint32_t contact)
{
    contacts->pool[contact].next = contacts->first_free;
    contacts->first_free = contact;
    contacts->count--;
}

void contacts_append(struct contacts *contacts, struct contacts_line *line, uint32_t contact)
{
    struct contact *const pool = contacts->pool;

    pool[contact].next = CONTACTS_NONE;
    pool[contact].previous = line->tail;
    if (line->tail == CONTACTS_NONE)
        line->head = contact;
    else
        pool[line->tail].next = contact;
    line->tail = contact;
    line->length++;
}

void contacts_remove(struct contacts *contacts, struct contacts_line *line, uint32_t contact)
{
    struct contact *const pool = contacts->pool;
    const uint32_t next = pool[contact].next;
    const uint32_t previous = pool[contact].previous;

    if (previous == CONTACTS_NONE)
        line->head = next;
    else
        pool[previous].next = next;
    if (next == CONTACTS_NONE)
        line->tail = previous;
    else
        pool[next].previous = previous;
    line->length--;
}
