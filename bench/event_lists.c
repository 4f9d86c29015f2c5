/* bench/event_lists.c - the engine's event queue beside a binary heap.
 *
 * Two workloads, each at several numbers of pending events:
 *   hold    take out the soonest event, schedule one an exponential time later (Jones 1986);
 *   cancel  the same, and withdraw one pending event at random and schedule another in its place,
 * as a telephone queue does with the patience of those it answers. The binary heap below is of the
 * usual kind: an array of keys (time, order of the push) with a handle each, and the place of every
 * handle for cancelling. Both lists must give out the same events in the same order; the sums are
 * compared. Prints ns per step, the least of several rounds taken in turns.
 */
#include "engine/elementary.h"
#include "engine/event_queue.h"
#include "engine/random.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { STEPS = 2000000, ROUNDS = 5, DRAWS = 1 << 16, MOST_PENDING = 10000 };
enum workload { HOLD, CANCEL };
enum list { TREE, HEAP };

struct heap_item {
    double time_s;
    uint64_t order;
    uint32_t handle;
};

struct heap {
    struct heap_item item[MOST_PENDING + 1]; /* item[0] is the soonest */
    uint32_t place[MOST_PENDING + 1];        /* of a handle in item[] */
    struct event event[MOST_PENDING + 1];    /* of a handle */
    uint32_t free[MOST_PENDING + 1];
    uint32_t free_count, count;
    uint64_t pushed;
};

static double gap_s[DRAWS];    /* exponential of mean 1 */
static uint32_t victim[DRAWS]; /* which pending event to withdraw */
static struct heap heap;

static inline bool heap_before(const struct heap_item *a, const struct heap_item *b)
{
    return a->time_s < b->time_s || (a->time_s == b->time_s && a->order < b->order);
}

static inline void heap_put(uint32_t at, struct heap_item item)
{
    heap.item[at] = item;
    heap.place[item.handle] = at;
}

static void heap_rise(uint32_t at, struct heap_item item)
{
    while (at > 0 && heap_before(&item, &heap.item[(at - 1) / 2])) {
        heap_put(at, heap.item[(at - 1) / 2]);
        at = (at - 1) / 2;
    }
    heap_put(at, item);
}

static void heap_sink(uint32_t at, struct heap_item item)
{
    for (;;) {
        uint32_t child = 2 * at + 1;

        if (child >= heap.count)
            break;
        if (child + 1 < heap.count && heap_before(&heap.item[child + 1], &heap.item[child]))
            child++;
        if (!heap_before(&heap.item[child], &item))
            break;
        heap_put(at, heap.item[child]);
        at = child;
    }
    heap_put(at, item);
}

static void heap_clear(void)
{
    heap.count = 0;
    heap.pushed = 0;
    heap.free_count = MOST_PENDING + 1;
    for (uint32_t i = 0; i < heap.free_count; i++)
        heap.free[i] = MOST_PENDING - i;
}

static __attribute__((noinline)) uint32_t heap_push(double time_s, struct event event)
{
    const uint32_t handle = heap.free[--heap.free_count];

    heap.event[handle] = event;
    heap.count++;
    heap_rise(heap.count - 1, (struct heap_item){time_s, heap.pushed++, handle});
    return handle;
}

static __attribute__((noinline)) void heap_cancel(uint32_t handle)
{
    const uint32_t at = heap.place[handle];
    const struct heap_item last = heap.item[--heap.count];

    heap.free[heap.free_count++] = handle;
    if (at == heap.count)
        return;
    if (at > 0 && heap_before(&last, &heap.item[(at - 1) / 2]))
        heap_rise(at, last);
    else
        heap_sink(at, last);
}

static __attribute__((noinline)) struct event heap_pop(void)
{
    const uint32_t handle = heap.item[0].handle;

    heap_cancel(handle);
    return heap.event[handle];
}

static double cpu_s(void)
{
    struct timespec t;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Runs the workload; returns ns per step, and a sum of what came out in `*sum`. */
static inline __attribute__((always_inline)) double
measure(const enum list list, const enum workload workload, uint32_t pending, double *sum)
{
    struct event_queue tree;
    uint32_t ticket[MOST_PENDING]; /* of the event whose subject this is */
    double begun_s;

    event_queue_init(&tree);
    heap_clear();
#define PUSH(time_s, subject_)                                                                     \
    (ticket[subject_] = list == TREE                                                               \
                            ? event_queue_push(&tree, time_s, (struct event){0, subject_}).slot    \
                            : heap_push(time_s, (struct event){0, subject_}))
    for (uint32_t i = 0; i < pending; i++)
        PUSH(gap_s[i], i);
    *sum = 0.0;
    begun_s = cpu_s();
    for (uint32_t step = 0; step < STEPS; step++) {
        const uint32_t draw = (step + pending) % DRAWS;
        const double now_s = list == TREE ? event_queue_next_time_s(&tree) : heap.item[0].time_s;
        const struct event event = list == TREE ? event_queue_pop(&tree) : heap_pop();

        *sum += now_s * (event.subject + 1);
        PUSH(now_s + gap_s[draw], event.subject);
        if (workload == CANCEL) {
            const uint32_t other = victim[draw] % pending;

            if (list == TREE)
                event_queue_cancel(&tree, (struct event_ticket){ticket[other]});
            else
                heap_cancel(ticket[other]);
            PUSH(now_s + gap_s[DRAWS - 1 - draw], other);
        }
    }
#undef PUSH
    begun_s = cpu_s() - begun_s;
    event_queue_term(&tree);
    return begun_s * 1e9 / STEPS;
}

static __attribute__((noinline)) double measure_one(enum list list, enum workload workload,
                                                    uint32_t pending, double *sum)
{
    if (list == TREE)
        return workload == HOLD ? measure(TREE, HOLD, pending, sum)
                                : measure(TREE, CANCEL, pending, sum);
    return workload == HOLD ? measure(HEAP, HOLD, pending, sum)
                            : measure(HEAP, CANCEL, pending, sum);
}

static void compare(enum workload workload, uint32_t pending)
{
    double least[2] = {INFINITY, INFINITY}, sum[2];

    for (int round = 0; round < ROUNDS; round++)
        for (int list = TREE; list <= HEAP; list++)
            least[list] =
                fmin(least[list], measure_one((enum list)list, workload, pending, &sum[list]));
    if (sum[TREE] != sum[HEAP]) {
        fprintf(stderr, "event_lists: the two lists disagree\n");
        exit(1);
    }
    printf("%-7s %7u pending   engine %6.1f ns   binary heap %6.1f ns   ratio %.2f\n",
           workload == HOLD ? "hold" : "cancel", pending, least[TREE], least[HEAP],
           least[TREE] / least[HEAP]);
}

int main(void)
{
    static const uint32_t sizes[] = {10, 50, 1000, MOST_PENDING};

    for (uint32_t i = 0; i < DRAWS; i++) {
        gap_s[i] = -elementary_log(random_uniform(1, i));
        victim[i] = (uint32_t)random_bits(2, i);
    }
    for (int workload = HOLD; workload <= CANCEL; workload++)
        for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
            compare((enum workload)workload, sizes[i]);
    return 0;
}
