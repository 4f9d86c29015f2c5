/* engine/event_queue.h - the future events of one simulation run, soonest first.
 *
 * Events come out in order of time; events at the same instant in order of kind; events of one
 * kind at the same instant in the order they were pushed. So a run depends on its scenario and its
 * seed alone. Push, pop and cancel cost
 * O(log capacity); the capacity doubles when full. A queue belongs to one run and one thread.
 */
#ifndef ENGINE_EVENT_QUEUE_H
#define ENGINE_EVENT_QUEUE_H

#include <stdbool.h>
#include <stdint.h>

enum { EVENT_KINDS = 16 };

/* What happens, and to whom. Only the model reads these; the queue carries them. */
struct event {
    uint32_t kind; /* below EVENT_KINDS */
    uint32_t subject;
};

/* Names one pending event, for cancelling it. It is good until the event comes out or is
 * cancelled; after that the slot may name another event, so forget it then. */
struct event_ticket {
    uint32_t slot;
};

/* Embed it by value; initialise with event_queue_init(). The fields are private to event_queue.c.
 */
struct event_queue {
    struct event_queue_key *nodes; /* owned, 2 x capacity: a tournament; nodes[1] is the winner */
    struct event *events;          /* owned, `capacity` long */
    uint32_t *free_slots;          /* owned, `capacity` long: a stack of the unused */
    uint32_t capacity;             /* a power of two */
    uint32_t free_count;
    uint32_t hole; /* slot of the event that came out last, if still to be refilled */
    uint64_t pushed;
};

/* An empty queue. */
void event_queue_init(struct event_queue *queue);

/* Releases the memory; init before using it again. */
void event_queue_term(struct event_queue *queue);

/* Schedules `event` at `time_s` (0 or more, finite), in seconds since the start of the run. */
struct event_ticket event_queue_push(struct event_queue *queue, double time_s, struct event event);

/* The time of the soonest event; infinity if there is none. */
double event_queue_next_time_s(struct event_queue *queue);

/* Whether the soonest event is at or before `time_s` (0 or more; at infinity true). The same as a
 * look at its time, but the answer, which a run waits for, comes earlier. */
bool event_queue_is_due(struct event_queue *queue, double time_s);

/* Takes out the soonest event; there must be one. */
struct event event_queue_pop(struct event_queue *queue);

/* Takes out the event the ticket names, which must be pending. */
void event_queue_cancel(struct event_queue *queue, struct event_ticket ticket);

#endif
