/* A tournament (winner tree) over slots. Each leaf holds the key of its slot's event, each inner
 * node the smaller of its two children's keys, so nodes[1] is the soonest. A key is one 128-bit
 * number: the bits of the time (ordered like the time itself, as it is not negative), the kind, the
 * number of the push, the slot. No two keys of events are equal, and comparing them compiles to
 * conditional moves.
 *
 * The event that came out last leaves its leaf as it is (the "hole"); the first event pushed
 * next overwrites it, so that the usual pop-then-push repairs the tree once, not twice.
 *
 * Between calls:
 *   a node other than a leaf holds the least key of its subtree, but for the paths above the hole;
 *   a slot is pending, or the hole, or on the stack of free slots; free slots have the key NEVER;
 *   there is a free slot.
 */
#include "engine/event_queue.h"

#include "base/memory.h"
#include "base/rarely.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

__extension__ typedef unsigned __int128 uint128;

struct event_queue_key {
    uint128 value;
};

enum {
    SLOT_BITS = 22,  /* 4 million pending events */
    KIND_SHIFT = 60, /* leaves 38 bits for the pushes of one run */
    TIME_SHIFT = 64,
    FIRST_MATCHES = 3, /* of a new event: it loses one of them seven times in eight */
    FIRST_CAPACITY = 1 << FIRST_MATCHES
};

#define NODE          sizeof(struct event_queue_key)
#define NO_HOLE       UINT32_MAX
#define MOST_PUSHES   (UINT64_C(1) << (KIND_SHIFT - SLOT_BITS)) /* 2.7e11 */
#define INFINITY_BITS UINT64_C(0x7ff0000000000000)
#define NEVER         ((uint128)INFINITY_BITS << TIME_SHIFT) /* at time infinity */

static inline uint64_t bits_of(double time_s)
{
    uint64_t bits;

    time_s += 0.0; /* -0.0 has the wrong bits */
    memcpy(&bits, &time_s, sizeof bits);
    return bits;
}

static inline uint128 key_of(double time_s, uint32_t kind, uint64_t order, uint32_t slot)
{
    const uint64_t bits = bits_of(time_s);

    assert(bits < INFINITY_BITS); /* and is neither NaN, which would undo the order, nor negative */
    return (uint128)bits << TIME_SHIFT | (uint64_t)kind << KIND_SHIFT | order << SLOT_BITS | slot;
}

static double key_time_s(uint128 key)
{
    const uint64_t bits = (uint64_t)(key >> TIME_SHIFT);
    double time_s;

    memcpy(&time_s, &bits, sizeof time_s);
    return time_s;
}

static uint32_t key_slot(uint128 key)
{
    return (uint32_t)key & ((1u << SLOT_BITS) - 1);
}

static inline struct event_queue_key *node_at(char *nodes, size_t bytes)
{
    return (struct event_queue_key *)(void *)(nodes + bytes);
}

/* Plays the match of `node`, whose key is `*key`, against its sibling. Returns the node above,
 * which gets the winner's key, as `*key` does. Nodes are counted in bytes, which spares the walk
 * its multiplications. */
static inline size_t play(char *nodes, size_t node, uint128 *key)
{
    const uint128 rival = node_at(nodes, node ^ NODE)->value;
    const size_t above = node / 2 & ~(NODE - 1);

    *key = rival < *key ? rival : *key;
    node_at(nodes, above)->value = *key;
    return above;
}

static inline size_t leaf_of(const struct event_queue *queue, uint32_t slot)
{
    return ((size_t)queue->capacity + slot) * NODE;
}

/* Gives the leaf of `slot` a key and replays its matches up to the root. */
static inline void replay(struct event_queue *queue, uint32_t slot, uint128 key)
{
    char *const nodes = (char *)queue->nodes;
    size_t node = leaf_of(queue, slot);

    node_at(nodes, node)->value = key;
    while (node > NODE)
        node = play(nodes, node, &key);
}

/* The same for a slot that was free. Above the match that the key loses nothing changes. It mostly
 * loses one of the first, but which one cannot be predicted: so these are played without a look. */
static inline void replay_free(struct event_queue *queue, uint32_t slot, uint128 key)
{
    char *const nodes = (char *)queue->nodes;
    size_t node = leaf_of(queue, slot);
    uint128 winner = key;

    node_at(nodes, node)->value = key;
    for (uint32_t match = 0; match < FIRST_MATCHES; match++)
        node = play(nodes, node, &winner);
    while (node > NODE && (uint64_t)winner == (uint64_t)key) /* in which no two keys agree */
        node = play(nodes, node, &winner);
}

static void build(struct event_queue *queue)
{
    for (uint32_t node = queue->capacity - 1; node >= 1; node--) {
        const uint128 left = queue->nodes[2 * node].value;
        const uint128 right = queue->nodes[2 * node + 1].value;

        queue->nodes[node].value = left < right ? left : right;
    }
}

/* Gives the queue `capacity` slots, a power of two above the present number. */
RARELY static void grow(struct event_queue *queue, uint32_t capacity)
{
    const uint32_t old = queue->capacity;
    struct event_queue_key *nodes = memory_resize(NULL, 2 * (size_t)capacity, sizeof *nodes);

    assert(capacity <= 1u << SLOT_BITS);
    for (uint32_t slot = 0; slot < capacity; slot++)
        nodes[capacity + slot].value = slot < old ? queue->nodes[old + slot].value : NEVER;
    nodes[0].value = NEVER; /* never looked at */
    free(queue->nodes);
    queue->nodes = nodes;
    queue->events = memory_resize(queue->events, capacity, sizeof *queue->events);
    queue->free_slots = memory_resize(queue->free_slots, capacity, sizeof *queue->free_slots);
    for (uint32_t slot = capacity; slot-- > old;) /* so that the lowest is used first */
        queue->free_slots[queue->free_count++] = slot;
    queue->capacity = capacity;
    build(queue);
}

static void close_hole(struct event_queue *queue)
{
    const uint32_t slot = queue->hole;

    queue->hole = NO_HOLE;
    queue->free_slots[queue->free_count++] = slot;
    replay(queue, slot, NEVER);
}

void event_queue_init(struct event_queue *queue)
{
    *queue = (struct event_queue){.hole = NO_HOLE};
    grow(queue, FIRST_CAPACITY);
}

void event_queue_term(struct event_queue *queue)
{
    free(queue->nodes);
    free(queue->events);
    free(queue->free_slots);
    *queue = (struct event_queue){.hole = NO_HOLE};
}

struct event_ticket event_queue_push(struct event_queue *queue, double time_s, struct event event)
{
    const uint64_t order = queue->pushed++;
    uint32_t slot = queue->hole;

    assert((event.kind / EVENT_KINDS | order / MOST_PUSHES) == 0);
    if (slot != NO_HOLE) {
        queue->hole = NO_HOLE;
        replay(queue, slot, key_of(time_s, event.kind, order, slot));
    } else {
        slot = queue->free_slots[--queue->free_count];
        replay_free(queue, slot, key_of(time_s, event.kind, order, slot));
    }
    queue->events[slot] = event;
    if (queue->free_count == 0)
        grow(queue, 2 * queue->capacity);
    return (struct event_ticket){slot};
}

double event_queue_next_time_s(struct event_queue *queue)
{
    if (queue->hole != NO_HOLE)
        close_hole(queue);
    return key_time_s(queue->nodes[1].value);
}

bool event_queue_is_due(struct event_queue *queue, double time_s)
{
    if (queue->hole != NO_HOLE)
        close_hole(queue);
    return (uint64_t)(queue->nodes[1].value >> TIME_SHIFT) <= bits_of(time_s);
}

struct event event_queue_pop(struct event_queue *queue)
{
    if (queue->hole != NO_HOLE)
        close_hole(queue);
    assert(queue->nodes[1].value != NEVER);
    queue->hole = key_slot(queue->nodes[1].value);
    return queue->events[queue->hole];
}

void event_queue_cancel(struct event_queue *queue, struct event_ticket ticket)
{
    assert(ticket.slot < queue->capacity && ticket.slot != queue->hole);
    assert(queue->nodes[queue->capacity + ticket.slot].value != NEVER);
    queue->free_slots[queue->free_count++] = ticket.slot;
    replay(queue, ticket.slot, NEVER);
}
