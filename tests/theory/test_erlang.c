#include "theory/erlang.h"

#include "reference_queues.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(erlang);

/* The references have 14 digits. */
#define REFERENCE_DIGITS 1e-12

Test(erlang, agrees_with_the_reference_queues)
{
    for (size_t i = 0; i < REFERENCE_QUEUES; i++) {
        const struct single_queue queue = reference_queue(&reference_queues[i]);
        const struct reference_measure *worst = NULL;

        if (!erlang_applies(&queue))
            continue;
        const struct single_queue_measures measures = erlang_measures(&queue);
        const double error = reference_worst_error(&reference_queues[i], &measures, &worst);

        cr_assert(error < REFERENCE_DIGITS, "%s %s is off by %.2g", reference_queues[i].id,
                  worst->name, error);
    }
}

static void expect(double found, double expected, double tolerance, const char *what)
{
    cr_assert(fabs(found - expected) <= tolerance * fabs(expected), "%s: %.15g, expected %.15g",
              what, found, expected);
}

/* pyworkforce and the R package ErlangC: 14 agents, 100 calls per 30 min of 3 min, T = 20 s. */
Test(erlang, agrees_with_published_erlang_c)
{
    const struct single_queue queue = {
        .arrivals_per_s = 100.0 / 1800.0, .mean_handling_s = 180.0, .agents = 14, .target_s = 20.0};
    const struct single_queue_measures measures = erlang_measures(&queue);

    expect(measures.service_level, 0.8883500191794669, 1e-13, "service level");
    expect(measures.delay_probability, 0.1741319335950498, 1e-13, "probability of waiting");
    expect(measures.occupancy, 0.7142857142857143, 1e-14, "occupancy");
    expect(measures.asa_s, 7.83593701177724, 1e-13, "speed of answer");
    expect(erlang_c(14, 10.0), 0.1741319335950498, 1e-13, "erlang_c");
}

/* Herzog's Callcenter-Simulator (13 agents, 3.5 calls a minute of 3 min, patience 5 min), the
 * worked example of "The Erlang-C Formula" (360 calls per 30 min of 4 min, 55 agents, T = 15 s) and
 * Garnett, Mandelbaum & Reiman 2002 (50 agents, 48 calls a minute of 1 min, patience 2 min): to the
 * digits that were published. */
Test(erlang, agrees_with_published_examples_as_far_as_they_go)
{
    const struct distribution five_min = {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 300.0};
    const struct distribution two_min = {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 120.0};
    struct single_queue herzog = {
        .arrivals_per_s = 3.5 / 60.0, .mean_handling_s = 180.0, .agents = 13};
    struct single_queue garnett = {.arrivals_per_s = 0.8, .mean_handling_s = 60.0, .agents = 50};
    const struct single_queue mitan = {
        .arrivals_per_s = 0.2, .mean_handling_s = 240.0, .agents = 55, .target_s = 15.0};
    const struct single_queue_measures c = erlang_measures(&mitan);

    cr_assert_float_eq(erlang_measures(&herzog).mean_wait_s, 26.56, 0.005);
    herzog.patience = &five_min;
    cr_assert_float_eq(erlang_measures(&herzog).mean_wait_s, 9.91, 0.005);
    herzog.trunks = 100;
    cr_assert_float_eq(erlang_measures(&herzog).mean_wait_s, 9.91, 0.005);
    cr_assert_float_eq(c.delay_probability, 0.239, 0.0005);
    cr_assert_float_eq(c.asa_s, 8.2, 0.05);
    cr_assert_float_eq(c.service_level, 0.846, 0.0005);
    cr_assert_float_eq(erlang_measures(&garnett).mean_wait_s, 20.8, 0.05);
    cr_assert_float_eq(erlang_measures(&garnett).mean_queue_length, 17.0, 0.5);
    garnett.patience = &two_min;
    const struct single_queue_measures a = erlang_measures(&garnett);
    cr_assert_float_eq(a.abandoned_share, 0.031, 0.0005);
    cr_assert_float_eq(a.mean_wait_s, 3.7, 0.05);
    cr_assert_float_eq(a.mean_queue_length, 3.0, 0.05);
    cr_assert_float_eq(a.occupancy, 0.93, 0.005);
    cr_assert_float_eq(erlang_b(30, 25.0), 0.05, 0.005);
}

/* pyworkforce's regression snapshot (14 agents, patience 5 min), and the exact values behind it. */
Test(erlang, agrees_with_published_erlang_a)
{
    const struct distribution patience = {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 300.0};
    const struct single_queue queue = {.arrivals_per_s = 100.0 / 1800.0,
                                       .mean_handling_s = 180.0,
                                       .agents = 14,
                                       .patience = &patience,
                                       .target_s = 20.0};
    const struct single_queue_measures measures = erlang_measures(&queue);

    expect(measures.delay_probability, 0.1452601142963611, 1e-12, "probability of waiting");
    expect(measures.abandoned_share, 0.013983744122408921, 1e-12, "abandonment");
    expect(measures.occupancy, 0.7042973256268505, 1e-12, "occupancy");
    expect(measures.mean_wait_s, 60.0 * 0.06991872061204461, 1e-12, "mean wait");
    expect(measures.asa_s, 60.0 * 0.0646413340753503, 1e-12, "speed of answer");
    expect(measures.service_level, 0.9167920918635469, 1e-12, "service level");
}

Test(erlang, b_holds_for_any_load_and_many_agents)
{
    cr_assert_eq(erlang_b(0, 3.7), 1.0);
    cr_assert_eq(erlang_b(5, 0.0), 0.0);
    expect(erlang_b(1, 0.01), 0.01 / 1.01, 1e-15, "one agent");
    expect(erlang_b(2, 3.5), 6.125 / (1.0 + 3.5 + 6.125), 1e-15, "two agents");
    expect(erlang_b(10, 7.25), 0.08894584194490221, 1e-14, "in exact rational arithmetic");
    /* at load = agents: sqrt(2 / (pi n)) (1 - 2/3 sqrt(2 / (pi n)) + ...) (Jagerman 1974) */
    const double first = sqrt(2.0 / (acos(-1.0) * 1e5));
    expect(erlang_b(100000, 1e5), first * (1.0 - 2.0 / 3.0 * first), 1e-5, "100 000 agents");
    cr_assert_eq(erlang_b(100000, 1000.0), 0.0, "underflows");
    expect(erlang_b(1000, 1e9), 1.0 - 1000.0 / 1e9, 1e-12, "hopeless load");
}

Test(erlang, satisfies_the_balance_of_work_and_littles_law)
{
    const double loads[] = {0.01, 0.5, 0.9, 1.0, 1.1, 2.0};
    const double patiences_s[] = {1.0, 60.0, 1e4, 1e6};
    const uint32_t sizes[] = {1, 7, 100, 3000};

    for (size_t i = 0; i < 6 * 4 * 4; i++) {
        const struct distribution patience = {.kind = DISTRIBUTION_EXPONENTIAL,
                                              .mean = patiences_s[i / 6 % 4],
                                              .p_zero = i % 2 == 0 ? 0.0 : 0.015};
        struct single_queue queue = {.mean_handling_s = 200.0,
                                     .agents = sizes[i / 24],
                                     .patience = &patience,
                                     .target_s = 20.0,
                                     .short_abandon_s = 5.0};
        queue.arrivals_per_s = loads[i % 6] * queue.agents / queue.mean_handling_s;
        if (i % 3 == 0)
            queue.trunks = queue.agents + 1 + (uint32_t)i;
        const struct single_queue_measures measures = erlang_measures(&queue);
        const double accepted = 1.0 - measures.blocking_rate;

        expect(measures.answered_rate + measures.abandoned_share + measures.blocking_rate, 1.0,
               1e-12, "everyone leaves somehow");
        expect(measures.mean_busy, single_queue_load(&queue) * measures.answered_rate, 1e-10,
               "work done is work answered");
        expect(measures.mean_queue_length, queue.arrivals_per_s * accepted * measures.mean_wait_s,
               1e-9, "Little");
        expect(measures.mean_wait_s * accepted,
               measures.asa_s * measures.answered_rate
                   + (measures.abandoned_share > 0.0
                          ? measures.mean_wait_abandoned_s * measures.abandoned_share
                          : 0.0),
               1e-12, "waits add up");
        if (patience.p_zero == 0.0)
            expect(measures.abandoned_share, measures.mean_wait_s * accepted / patience.mean, 1e-10,
                   "abandonment is waiting over patience");
    }
}

Test(erlang, becomes_erlang_c_when_patience_has_no_end)
{
    const struct distribution patient = {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 1e13};
    struct single_queue queue = {
        .arrivals_per_s = 0.2, .mean_handling_s = 240.0, .agents = 55, .target_s = 15.0};
    const struct single_queue_measures c = erlang_measures(&queue);

    queue.patience = &patient;
    const struct single_queue_measures a = erlang_measures(&queue);
    expect(a.mean_wait_s, c.mean_wait_s, 1e-9, "mean wait");
    expect(a.service_level, c.service_level, 1e-9, "service level");
    expect(a.wait_variance_s2, c.wait_variance_s2, 1e-9, "variance of the wait");
    expect(a.queue_length_variance, c.queue_length_variance, 1e-9, "variance of the queue");
    queue.patience = NULL;
    queue.trunks = 3000; /* as good as unlimited, but summed state by state */
    const struct single_queue_measures k = erlang_measures(&queue);
    expect(k.mean_wait_s, c.mean_wait_s, 1e-12, "mean wait, trunks");
    expect(k.wait_variance_s2, c.wait_variance_s2, 1e-12, "variance of the wait, trunks");
    expect(k.queue_length_variance, c.queue_length_variance, 1e-12,
           "variance of the queue, trunks");
    expect(k.wait_over_target_rate, c.wait_over_target_rate, 1e-12, "over target, trunks");
}

Test(erlang, is_erlang_b_without_a_queue)
{
    struct single_queue queue = {.arrivals_per_s = 500.0 / 3600.0,
                                 .mean_handling_s = 180.0,
                                 .agents = 30,
                                 .trunks = 30,
                                 .target_s = 20.0};

    for (int i = 0; i < 2; i++) {
        const struct single_queue_measures measures = erlang_measures(&queue);

        expect(measures.blocking_rate, erlang_b(30, 25.0), 1e-13, "blocking");
        expect(measures.service_level, measures.answered_rate, 1e-14, "all answered at once");
        cr_assert_eq(measures.mean_wait_s, 0.0);
        cr_assert(isnan(measures.mean_wait_abandoned_s));
        cr_assert(isnan(measures.mean_wait_delayed_s));
        queue.trunks = SINGLE_QUEUE_NO_LIMIT;
        queue.no_waiting = true;
    }
}

Test(erlang, knows_which_queues_have_a_steady_state)
{
    const struct distribution patience = {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 60.0};
    const struct distribution balking = {.kind = DISTRIBUTION_NEVER, .p_zero = 0.5};
    struct single_queue queue = {.arrivals_per_s = 1.0, .mean_handling_s = 10.0, .agents = 10};

    cr_assert_not(erlang_is_stable(&queue), "at exactly the load");
    queue.agents = 11;
    cr_assert(erlang_is_stable(&queue));
    queue.agents = 6;
    queue.trunks = 100;
    cr_assert(erlang_is_stable(&queue), "the trunks end it");
    queue.trunks = SINGLE_QUEUE_NO_LIMIT;
    queue.patience = &patience;
    cr_assert(erlang_is_stable(&queue), "patience ends it");
    queue.patience = &balking;
    cr_assert(erlang_is_stable(&queue), "half of the arrivals do not wait");
    expect(erlang_measures(&queue).mean_busy,
           single_queue_load(&queue) * erlang_measures(&queue).answered_rate, 1e-12, "work");
    queue.agents = 5;
    cr_assert_not(erlang_is_stable(&queue));
}
