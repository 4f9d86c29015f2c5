/* engine/event_queue_inline.h - the parts of event_queue.h that a run spends its time in, to be
 * inlined; and how the queue works.
 *
 * A tournament (winner tree) over slots. Each leaf holds the key of its slot's event, each inner
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
 *   a slot is pending, or the hole, or on the stack of free slots; free slots have the key
 *   EVENT_NEVER;
 *   there is a free slot.
 */
#ifndef ENGINE_EVENT_QUEUE_INLINE_H
#define ENGINE_EVENT_QUEUE_INLINE_H

#include "base/rarely.h"
#include "base/wide.h"
#include "engine/event_queue.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

struct event_queue_key {
    wide_uint128 value;
};

enum {
    EVENT_SLOT_BITS = 22,  /* 4 million pending events */
    EVENT_KIND_SHIFT = 60, /* leaves 38 bits for the pushes of one run */
    EVENT_TIME_SHIFT = 64,
    EVENT_FIRST_MATCHES = 3, /* of a new event: it loses one of them seven times in eight */
    EVENT_FIRST_CAPACITY = 1 << EVENT_FIRST_MATCHES
};

#define EVENT_NODE          sizeof(struct event_queue_key)
#define EVENT_NO_HOLE       UINT32_MAX
#define EVENT_MOST_PUSHES   (UINT64_C(1) << (EVENT_KIND_SHIFT - EVENT_SLOT_BITS)) /* 2.7e11 */
#define EVENT_INFINITY_BITS UINT64_C(0x7ff0000000000000)
#define EVENT_NEVER         ((wide_uint128)EVENT_INFINITY_BITS << EVENT_TIME_SHIFT)

static ALWAYS_INLINE uint64_t event_bits_of(double time_s)
{
    uint64_t bits;

    time_s += 0.0; /* -0.0 has the wrong bits */
    memcpy(&bits, &time_s, sizeof bits);
    return bits;
}

static ALWAYS_INLINE wide_uint128 event_key_of(double time_s, uint32_t kind, uint64_t order,
                                               uint32_t slot)
{
    const uint64_t bits = event_bits_of(time_s);

    assert(
        bits
        < EVENT_INFINITY_BITS); /* and is neither NaN, which would undo the order, nor negative */
    return (wide_uint128)bits << EVENT_TIME_SHIFT | (uint64_t)kind << EVENT_KIND_SHIFT
           | order << EVENT_SLOT_BITS | slot;
}

static ALWAYS_INLINE double event_key_time_s(wide_uint128 key)
{
    const uint64_t bits = (uint64_t)(key >> EVENT_TIME_SHIFT);
    double time_s;

    memcpy(&time_s, &bits, sizeof time_s);
    return time_s;
}

static ALWAYS_INLINE uint32_t event_key_slot(wide_uint128 key)
{
    return (uint32_t)key & ((1u << EVENT_SLOT_BITS) - 1);
}

static ALWAYS_INLINE struct event_queue_key *event_node_at(char *nodes, size_t bytes)
{
    return (struct event_queue_key *)(void *)(nodes + bytes);
}

/* Plays the match of `node`, whose key is `*key`, against its sibling. Returns the node above,
 * which gets the winner's key, as `*key` does. Nodes are counted in bytes, which spares the walk
 * its multiplications. */
static ALWAYS_INLINE size_t event_play(char *nodes, size_t node, wide_uint128 *key)
{
    const wide_uint128 rival = event_node_at(nodes, node ^ EVENT_NODE)->value;
    const size_t above = node / 2 & ~(EVENT_NODE - 1);

    *key = rival < *key ? rival : *key;
    event_node_at(nodes, above)->value = *key;
    return above;
}

static ALWAYS_INLINE size_t event_leaf_of(const struct event_queue *queue, uint32_t slot)
{
    return ((size_t)queue->capacity + slot) * EVENT_NODE;
}

/* Gives the leaf of `slot` a key and replays its matches up to the root. */
static ALWAYS_INLINE void event_replay(struct event_queue *queue, uint32_t slot, wide_uint128 key)
{
    char *const nodes = (char *)queue->nodes;
    size_t node = event_leaf_of(queue, slot);

    event_node_at(nodes, node)->value = key;
    while (node > EVENT_NODE)
        node = event_play(nodes, node, &key);
}

/* The same for a slot that was free. Above the match that the key loses nothing changes. It mostly
 * loses one of the first, but which one cannot be predicted: so these are played without a look. */
static ALWAYS_INLINE void event_replay_free(struct event_queue *queue, uint32_t slot,
                                            wide_uint128 key)
{
    char *const nodes = (char *)queue->nodes;
    size_t node = event_leaf_of(queue, slot);
    wide_uint128 winner = key;

    event_node_at(nodes, node)->value = key;
    for (uint32_t match = 0; match < EVENT_FIRST_MATCHES; match++)
        node = event_play(nodes, node, &winner);
    while (node > EVENT_NODE && (uint64_t)winner == (uint64_t)key) /* in which no two keys agree */
        node = event_play(nodes, node, &winner);
}

/* Twice as many slots; and no hole any more. */
void event_queue_grow(struct event_queue *queue);
void event_queue_close_hole(struct event_queue *queue);

/* event_queue_push() */
static ALWAYS_INLINE struct event_ticket event_queue_push_inline(struct event_queue *queue,
                                                                 double time_s, struct event event)
{
    const uint64_t order = queue->pushed++;
    uint32_t slot = queue->hole;

    assert(event.kind < EVENT_KINDS);
    if (slot != EVENT_NO_HOLE) {
        queue->hole = EVENT_NO_HOLE;
        event_replay(queue, slot, event_key_of(time_s, event.kind, order, slot));
    } else {
        slot = queue->free_slots[--queue->free_count];
        event_replay_free(queue, slot, event_key_of(time_s, event.kind, order, slot));
    }
    queue->events[slot] = event;
    if (queue->free_count == 0)
        event_queue_grow(queue);
    return (struct event_ticket){slot};
}

/* event_queue_is_due() */
static ALWAYS_INLINE bool event_queue_is_due_inline(struct event_queue *queue, double time_s)
{
    if (queue->hole != EVENT_NO_HOLE)
        event_queue_close_hole(queue);
    return (uint64_t)(queue->nodes[1].value >> EVENT_TIME_SHIFT) <= event_bits_of(time_s);
}

/* Whether the next event of two queues, whose kinds of events differ, is in the first, of which it
 * is known when that is. */
static ALWAYS_INLINE bool event_queue_is_before_inline(const struct event_queue *queue,
                                                       struct event_queue *other)
{
    assert(queue->hole == EVENT_NO_HOLE);
    if (other->hole != EVENT_NO_HOLE)
        event_queue_close_hole(other);
    return queue->nodes[1].value < other->nodes[1].value;
}

/* event_queue_pop() */
static ALWAYS_INLINE struct event event_queue_pop_inline(struct event_queue *queue)
{
    if (queue->hole != EVENT_NO_HOLE)
        event_queue_close_hole(queue);
    assert(queue->nodes[1].value != EVENT_NEVER);
    queue->hole = event_key_slot(queue->nodes[1].value);
    return queue->events[queue->hole];
}

#endif
