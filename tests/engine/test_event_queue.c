#include "engine/event_queue.h"

#include <criterion/criterion.h>
#include <math.h>
#include <signal.h>

TestSuite(event_queue);

static struct event_ticket push(struct event_queue *queue, double time_s, uint32_t kind,
                                uint32_t subject)
{
    return event_queue_push(queue, time_s, (struct event){.kind = kind, .subject = subject});
}

/* The subject of the event that comes out next, which must be due at `expected_time_s`. */
static uint32_t pop(struct event_queue *queue, double expected_time_s)
{
    cr_assert_eq(event_queue_next_time_s(queue), expected_time_s);
    return event_queue_pop(queue).subject;
}

static void assert_empty(struct event_queue *queue)
{
    cr_assert_eq(event_queue_next_time_s(queue), (double)INFINITY);
}

Test(event_queue, gives_back_the_soonest_event_first)
{
    struct event_queue queue;

    event_queue_init(&queue);
    push(&queue, 30.0, 1, 3);
    push(&queue, 10.0, 1, 1);
    push(&queue, 20.0, 1, 2);
    cr_assert_eq(pop(&queue, 10.0), 1);
    cr_assert_eq(pop(&queue, 20.0), 2);
    cr_assert_eq(pop(&queue, 30.0), 3);
    assert_empty(&queue);
    event_queue_term(&queue);
}

Test(event_queue, is_due_from_the_time_of_the_soonest_event_on)
{
    struct event_queue queue;

    event_queue_init(&queue);
    cr_expect(!event_queue_is_due(&queue, 1e300));
    cr_expect(event_queue_is_due(&queue, (double)INFINITY));
    push(&queue, 0.0, 1, 1);
    push(&queue, 10.0, 1, 2);
    cr_expect(event_queue_is_due(&queue, -0.0));
    pop(&queue, 0.0);
    cr_expect(!event_queue_is_due(&queue, nextafter(10.0, 0.0)));
    cr_expect(event_queue_is_due(&queue, 10.0));
    event_queue_term(&queue);
}

Test(event_queue, keeps_the_order_of_simultaneous_events_of_one_kind)
{
    struct event_queue queue;

    event_queue_init(&queue);
    for (uint32_t i = 0; i < 1000; i++)
        push(&queue, 60.0, 3, i);
    for (uint32_t i = 0; i < 1000; i++)
        cr_assert_eq(pop(&queue, 60.0), i);
    event_queue_term(&queue);
}

Test(event_queue, takes_simultaneous_events_by_kind_before_order)
{
    struct event_queue queue;

    event_queue_init(&queue);
    push(&queue, 60.0, 15, 4);
    push(&queue, 60.0, 2, 2);
    push(&queue, 60.0, 0, 1);
    push(&queue, 60.0, 2, 3);
    for (uint32_t i = 1; i <= 4; i++)
        cr_assert_eq(pop(&queue, 60.0), i);
    event_queue_term(&queue);
}

Test(event_queue, treats_minus_zero_as_zero)
{
    struct event_queue queue;

    event_queue_init(&queue);
    push(&queue, 1.0, 0, 2);
    push(&queue, -0.0, 0, 1);
    cr_assert_eq(pop(&queue, 0.0), 1);
    event_queue_term(&queue);
}

Test(event_queue, stops_at_a_time_that_is_not_a_number, .signal = SIGABRT)
{
    struct event_queue queue;

    event_queue_init(&queue);
    push(&queue, NAN, 1, 1);
}

Test(event_queue, stops_when_an_event_is_cancelled_twice, .signal = SIGABRT)
{
    struct event_queue queue;

    event_queue_init(&queue);
    push(&queue, 1.0, 1, 1);
    const struct event_ticket ticket = push(&queue, 2.0, 1, 2);
    event_queue_cancel(&queue, ticket);
    event_queue_cancel(&queue, ticket);
}

/* The same promises kept the slow, obvious way. */
enum { MOST_EVENTS = 600 };
struct naive_queue {
    struct {
        double time_s;
        uint32_t kind;
        struct event_ticket ticket;
        bool pending;
    } events[MOST_EVENTS];
    uint32_t pushed;
    size_t count;
};

static bool before(const struct naive_queue *naive, uint32_t a, uint32_t b)
{
    if (naive->events[a].time_s != naive->events[b].time_s)
        return naive->events[a].time_s < naive->events[b].time_s;
    if (naive->events[a].kind != naive->events[b].kind)
        return naive->events[a].kind < naive->events[b].kind;
    return a < b;
}

static uint32_t naive_soonest(const struct naive_queue *naive)
{
    uint32_t soonest = naive->pushed;

    for (uint32_t i = 0; i < naive->pushed; i++) {
        if (naive->events[i].pending && (soonest == naive->pushed || before(naive, i, soonest)))
            soonest = i;
    }
    return soonest;
}

static uint32_t draw(uint64_t *state, uint32_t below)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*state >> 33) % below;
}

static void pop_both(struct event_queue *queue, struct naive_queue *naive)
{
    const uint32_t soonest = naive_soonest(naive);

    cr_assert_eq(pop(queue, naive->events[soonest].time_s), soonest);
    naive->events[soonest].pending = false;
    naive->count--;
}

static void push_both(struct event_queue *queue, struct naive_queue *naive, uint64_t *state)
{
    const double time_s = draw(state, 50); /* few values: many ties */
    const uint32_t kind = draw(state, 3);
    const uint32_t i = naive->pushed++;

    naive->events[i].time_s = time_s;
    naive->events[i].kind = kind;
    naive->events[i].ticket = push(queue, time_s, kind, i);
    naive->events[i].pending = true;
    naive->count++;
}

static void cancel_both(struct event_queue *queue, struct naive_queue *naive, uint32_t chosen)
{
    if (!naive->events[chosen].pending)
        return;
    event_queue_cancel(queue, naive->events[chosen].ticket);
    naive->events[chosen].pending = false;
    naive->count--;
}

Test(event_queue, agrees_with_a_naive_queue_over_random_histories)
{
    for (uint64_t seed = 1; seed <= 200; seed++) {
        static struct naive_queue naive;
        struct event_queue queue;
        uint64_t state = seed;

        naive = (struct naive_queue){0};
        event_queue_init(&queue);
        for (int step = 0; step < MOST_EVENTS; step++) {
            const uint32_t action = draw(&state, 4);

            if (action < 2)
                push_both(&queue, &naive, &state);
            else if (action == 2 && naive.count > 0)
                pop_both(&queue, &naive);
            else if (naive.pushed > 0)
                cancel_both(&queue, &naive, draw(&state, naive.pushed));
        }
        while (naive.count > 0)
            pop_both(&queue, &naive);
        assert_empty(&queue);
        event_queue_term(&queue);
    }
}
