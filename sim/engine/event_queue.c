#include "engine/event_queue_inline.h"

#include "base/memory.h"

#include <stdlib.h>

static void build(struct event_queue *queue)
{
    for (uint32_t node = queue->capacity - 1; node >= 1; node--) {
        const wide_uint128 left = queue->nodes[2 * node].value;
        const wide_uint128 right = queue->nodes[2 * node + 1].value;

        queue->nodes[node].value = left < right ? left : right;
    }
}

/* Gives the queue `capacity` slots, a power of two above the present number. */
RARELY static void grow(struct event_queue *queue, uint32_t capacity)
{
    const uint32_t old = queue->capacity;
    struct event_queue_key *nodes = memory_lines(2 * (size_t)capacity, sizeof *nodes);

    assert(capacity <= 1u << EVENT_SLOT_BITS);
    for (uint32_t slot = 0; slot < capacity; slot++)
        nodes[capacity + slot].value = slot < old ? queue->nodes[old + slot].value : EVENT_NEVER;
    nodes[0].value = EVENT_NEVER; /* never looked at */
    free(queue->nodes);
    queue->nodes = nodes;
    queue->events = memory_resize(queue->events, capacity, sizeof *queue->events);
    queue->free_slots = memory_resize(queue->free_slots, capacity, sizeof *queue->free_slots);
    for (uint32_t slot = capacity; slot-- > old;) /* so that the lowest is used first */
        queue->free_slots[queue->free_count++] = slot;
    queue->capacity = capacity;
    build(queue);
}

RARELY void event_queue_grow(struct event_queue *queue)
{
    grow(queue, 2 * queue->capacity);
}

void event_queue_close_hole(struct event_queue *queue)
{
    const uint32_t slot = queue->hole;

    queue->hole = EVENT_NO_HOLE;
    queue->free_slots[queue->free_count++] = slot;
    event_replay(queue, slot, EVENT_NEVER);
}

void event_queue_init(struct event_queue *queue)
{
    *queue = (struct event_queue){.hole = EVENT_NO_HOLE};
    grow(queue, EVENT_FIRST_CAPACITY);
}

void event_queue_term(struct event_queue *queue)
{
    assert(queue->pushed <= EVENT_MOST_PUSHES); /* so that no order was ever wrong */
    free(queue->nodes);
    free(queue->events);
    free(queue->free_slots);
    *queue = (struct event_queue){.hole = EVENT_NO_HOLE};
}

struct event_ticket event_queue_push(struct event_queue *queue, double time_s, struct event event)
{
    return event_queue_push_inline(queue, time_s, event);
}

double event_queue_next_time_s(struct event_queue *queue)
{
    if (queue->hole != EVENT_NO_HOLE)
        event_queue_close_hole(queue);
    return event_key_time_s(queue->nodes[1].value);
}

bool event_queue_is_due(struct event_queue *queue, double time_s)
{
    return event_queue_is_due_inline(queue, time_s);
}

struct event event_queue_pop(struct event_queue *queue)
{
    return event_queue_pop_inline(queue);
}

void event_queue_cancel(struct event_queue *queue, struct event_ticket ticket)
{
    assert(ticket.slot < queue->capacity && ticket.slot != queue->hole);
    assert(queue->nodes[queue->capacity + ticket.slot].value != EVENT_NEVER);
    queue->free_slots[queue->free_count++] = ticket.slot;
    event_replay(queue, ticket.slot, EVENT_NEVER);
}
