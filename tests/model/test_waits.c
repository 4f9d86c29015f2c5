/* Waiting, answering and hanging up, against values computed by hand. */
#include "desk.h"
#include "engine/random.h"
#include "model/world.h"

#include <criterion/criterion.h>
#include <stdio.h>

TestSuite(waits);

Test(waits, of_exactly_the_target_are_within_it)
{
    /* Nobody answers before the evening; all hang up after exactly 20.1 s, at odd moments. */
    struct result result = desk_run(
        "{'run': {'days': 2}, 'queues': {'q': {'patience': 20.1, 'target_s': 20.1,"
        "'short_abandon_s': 20.1}}, 'groups': {'g': {'agents_by_slot': [1], 'from': '23:00'}},"
        "'demand': {'d': {'per_h_by_slot': [50], 'slot_min': 720}}}",
        NULL);
    const double offered = desk_queue(&result, 0, QUEUE_OFFERED);

    cr_expect_gt(offered, 800);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_ABANDONED_IN_T), offered);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_ABANDONED_SHORT), offered);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAITED_OVER_T), 0.0);
    result_term(&result);
}

Test(waits, of_exactly_the_target_are_answered_within_it)
{
    /* only the overflow group is there; it takes calls after exactly 20.1 s */
    struct result result = desk_run(
        "{'run': {'days': 2}, 'queues': {'q': {'talk': 60, 'target_s': 20.1,"
        "'groups': [{'group': 'late', 'after_s': 20.1}]}}, 'groups': {'late': {'agents': 50}},"
        "'demand': {'d': {'per_h': 50}}}",
        NULL);
    const double offered = desk_queue(&result, 0, QUEUE_OFFERED);

    cr_expect_gt(offered, 2000);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_ALL_BUSY), offered);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_ANSWERED_IN_T), offered);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAITED_OVER_T), 0.0);
    cr_expect_float_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 20.1 * offered, 1e-4);
    result_term(&result);
}

/* Two groups take calls after 60 s, on the same footing; c has been idle for longer. */
Test(waits, that_are_long_enough_for_two_equal_groups_end_at_the_longest_idle_agent)
{
    struct result result = desk_run(
        "{'run': {'days': 1}, 'queues': {'q': {'groups': ['first', [{'group': 'b', 'after_s': 60},"
        "{'group': 'c', 'after_s': 60}]]}}, 'groups': {"
        "'first': {}, 'b': {'agents_by_slot': [1], 'from': '01:00', 'slot_min': 720},"
        "'c': {'agents_by_slot': [1], 'from': '00:00', 'slot_min': 720}},"
        "'demand': {'d': {'trace_csv': 'trace.csv'}}}",
        "arrival_s,talk_s\n36000,1000\n36010,100\n");

    cr_expect_eq(result.link[0][LINK_ANSWERED], 1.0);
    cr_expect_eq(desk_group(&result, 1, GROUP_BUSY_S), 0.0);
    cr_expect_eq(desk_group(&result, 2, GROUP_BUSY_S), 100.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 60.0);
    result_term(&result);
}

/* Two calls come at the same second. When both have waited long enough for the overflow group, an
 * agent of the first group comes free at that same second and takes one: the other overflows. */
Test(waits, end_for_the_second_in_line_too_when_both_have_been_long_enough)
{
    struct result result = desk_run(
        "{'run': {'days': 1}, 'queues': {'q': {'groups': ['first', {'group': 'late', 'after_s': "
        "60}]}},"
        "'groups': {'first': {}, 'late': {}}, 'demand': {'d': {'trace_csv': 'trace.csv'}}}",
        "arrival_s,talk_s\n3600,70\n3610,1000\n3610,1000\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 120.0);
    cr_expect_eq(desk_group(&result, 1, GROUP_BUSY_S), 1000.0);
    result_term(&result);
}

/* The desk of most examples: it is there day and night. */
#define DESK(queue, group)                                                                         \
    "{'run': {'days': 1}, 'queues': {'q': {" queue "}}, 'groups': {'g': {" group "}},"             \
    "'demand': {'d': {'trace_csv': 'trace.csv'}}}"

Test(waits, are_those_of_first_come_first_served_with_two_agents)
{
    /* answered at 0, 10, 100, 110, 200 */
    struct result result = desk_run(DESK("'measure_length': true, 'target_s': 80", "'agents': 2"),
                                    "arrival_s,talk_s,wrap_up_s\n"
                                    "0,100,0\n10,100,0\n20,100,0\n30,70,20\n40,100,0\n");
    const double *sums = result.queue[0]; /* of the first half hour */

    cr_expect_eq(sums[QUEUE_OFFERED], 5.0);
    cr_expect_eq(sums[QUEUE_ANSWERED], 5.0);
    cr_expect_eq(sums[QUEUE_ALL_BUSY], 3.0);
    cr_expect_eq(sums[QUEUE_DELAYED], 3.0);
    cr_expect_eq(sums[QUEUE_WAIT_S], 80.0 + 80 + 160);
    cr_expect_eq(sums[QUEUE_WAIT_ANSWERED_S], 320.0);
    cr_expect_eq(sums[QUEUE_WAIT_SQUARED_S2], 6400.0 + 6400 + 25600);
    cr_expect_eq(sums[QUEUE_ANSWERED_IN_T], 4.0);
    cr_expect_eq(sums[QUEUE_WAITED_OVER_T], 1.0);
    cr_expect_eq(sums[QUEUE_WAITING_TIME_S], 320.0);
    /* 1, 2 and 3 wait from 20, 30 and 40; 2 and 1 from 100 and 110 */
    cr_expect_eq(sums[QUEUE_LENGTH_SQUARED_S], 10.0 + 40 + 9 * 60 + 40 + 90);
    cr_expect_eq(sums[QUEUE_TALK_S], 470.0);
    cr_expect_eq(sums[QUEUE_WRAP_UP_S], 20.0);
    cr_expect_eq(sums[QUEUE_OPEN_S], 1800.0);
    cr_expect_eq(result.longest_queue[0], 3.0);
    cr_expect_eq(result.longest_wait_s[0], 160.0);
    cr_expect_eq(result.last_departure_s, 300.0);
    cr_expect_eq(result.group[0][GROUP_BUSY_S], 490.0);
    cr_expect_eq(result.group[0][GROUP_WRAP_UP_S], 20.0);
    cr_expect_eq(result.group[0][GROUP_PRESENT_S], 3600.0);
    cr_expect_eq(result.link[0][LINK_ANSWERED], 5.0);
    cr_expect_eq(result.link[0][LINK_ANSWERED_AT_ONCE], 2.0);
    cr_expect_eq(result.day[0][DAY_OFFERED], 5.0);
    cr_expect_eq(result.day[0][DAY_WAIT_S], 320.0);
    cr_expect_eq(result.wait[0].count, 5);
    cr_expect_eq(result.wait[0].bin[0], 2);
    result_term(&result);
}

Test(waits, end_at_the_deadline_unless_answered_at_that_very_moment)
{
    static const char *const ways[] = {DESK("'measure_length': false, 'short_abandon_s': 59", ""),
                                       DESK("'measure_length': true, 'short_abandon_s': 59", "")};

    for (int way = 0; way < 2; way++) {
        /* the agent is free at 100 (the second answered then) and at 150; hung up: at 99, at 101
         * and at once */
        struct result result = desk_run(ways[way], "arrival_s,talk_s,patience_s\n"
                                                   "0,100,\n40,50,60\n40,50,59\n41,50,60\n"
                                                   "42,50,108\n43,50,0\n");

        cr_expect_eq(desk_queue(&result, 0, QUEUE_ANSWERED), 3.0);
        cr_expect_eq(desk_queue(&result, 0, QUEUE_ABANDONED), 3.0);
        cr_expect_eq(desk_queue(&result, 0, QUEUE_ABANDONED_SHORT), 2.0);
        cr_expect_eq(desk_queue(&result, 0, QUEUE_ABANDONED_IN_T), 1.0);
        cr_expect_eq(desk_queue(&result, 0, QUEUE_ABANDONED_DURING), 3.0);
        cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_ANSWERED_S), 60.0 + 108);
        cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_ABANDONED_S), 59.0 + 60);
        cr_expect_eq(desk_queue(&result, 0, QUEUE_DELAYED), 4.0);
        cr_expect_eq(desk_queue(&result, 0, QUEUE_WAITED_OVER_T), 4.0);
        cr_expect_eq(result.last_departure_s, 200.0);
        result_term(&result);
    }
}

/* Two queues that one agent serves; the trace of both: a call for `b` comes before one for `a`. */
#define TWO_QUEUES(serves)                                                                         \
    "{'run': {'days': 1}, 'queues': {'a': {'talk': 100}, 'b': {'talk': 100}},"                     \
    "'groups': {'g': {'serves': " serves "}}, 'demand': {"                                         \
    "'s': {'to': 'a', 'per_h_by_slot': [0], 'slot_min': 1440},"                                    \
    "'d': {'to': {'a': 0.5, 'b': 0.5}, 'trace_csv': 'trace.csv'}}}"

/* The waits of queue `a` and of `b`, with the calls at 0, 10, 20, ... sent to the queues that
 * `order` names. */
static void run_order(const char *text, const char *order, double *a_s, double *b_s)
{
    struct scenario *scenario =
        desk_read(text, "arrival_s\n0\n10\n20\n30\n40\n"); /* the routing is a draw: try seeds */
    size_t count = 0;

    while (order[count] != '\0')
        count++;
    scenario->sources[1].trace.count = count;
    *a_s = *b_s = -1;
    for (uint64_t seed = 0; seed < 1000 && *a_s < 0; seed++) {
        const uint64_t key = random_source_key(random_run_key(seed, 0), "d");
        bool fits = true;

        for (size_t i = 0; i < count; i++) {
            const uint64_t draw = random_draw_key(random_customer_key(key, i), 0, RANDOM_ROUTE);
            fits &= (random_uniform(draw, 0) < 0.5) == (order[i] == 'a');
        }
        if (!fits)
            continue;
        struct result result;

        cr_assert(world_run(scenario, seed, 0, NULL, &result));
        *a_s = desk_queue(&result, 0, QUEUE_WAIT_S);
        *b_s = desk_queue(&result, 1, QUEUE_WAIT_S);
        result_term(&result);
    }
    cr_assert_geq(*a_s, 0.0);
    scenario_free(scenario);
}

Test(waits, go_by_rank_and_among_equal_ranks_by_who_waited_longest)
{
    static const struct {
        const char *text, *order;
        double a_s, b_s; /* all waits together */
    } cases[] = {
        {TWO_QUEUES("['a', 'b']"), "abba", 70, 190 + 280}, /* a is answered at 100; b at 200, 300 */
        {TWO_QUEUES("['b', 'a']"), "abba", 270, 90 + 180},
        {TWO_QUEUES("[['a', 'b']]"), "abba", 270, 90 + 180},
        {TWO_QUEUES("[['a', 'b']]"), "abab", 180, 90 + 270},
        {TWO_QUEUES("[['b', 'a']]"), "abab", 180, 90 + 270},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double a_s = 0, b_s = 0;

        run_order(cases[i].text, cases[i].order, &a_s, &b_s);
        cr_expect_eq(a_s, cases[i].a_s, "case %zu: %g", i, a_s);
        cr_expect_eq(b_s, cases[i].b_s, "case %zu: %g", i, b_s);
    }
}

Test(waits, are_avoided_by_the_preferred_group_and_among_equals_by_the_longest_idle_agent)
{
    static const struct {
        const char *groups;
        double answered[2]; /* by x and by y */
    } cases[] = {
        /* calls of 10 s at 0, 100, 200, 300: one agent each */
        {"['x', 'y']", {4, 0}},
        {"['y', 'x']", {0, 4}},
        {"[['y', 'x']]", {2, 2}},
        {"[['x', 'y']]", {2, 2}},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[512];

        snprintf(text, sizeof text,
                 "{'run': {'days': 1}, 'queues': {'q': {'groups': %s}}, 'groups': {'x': {}, 'y':"
                 " {}}, 'demand': {'d': {'trace_csv': 'trace.csv'}}}",
                 cases[i].groups);
        struct result result = desk_run(text, "arrival_s,talk_s\n0,10\n100,10\n200,10\n300,10\n");

        for (int group = 0; group < 2; group++)
            cr_expect_eq(result.link[group][LINK_ANSWERED], cases[i].answered[group], "case %zu",
                         i);
        result_term(&result);
    }
}

Test(waits, overflow_first_to_one_group_and_later_to_another)
{
    /* One agent each. Of five calls of 1000 s at 0 .. 4 the first is answered at once, the next two
     * at 30 s and 60 s of the head's waiting; the last two at 1000 and 1031 (1061 would be later).
     */
    struct result result = desk_run(
        "{'run': {'days': 1}, 'queues': {'q': {'groups': ['x', {'group': 'y', 'after_s': 30},"
        "{'group': 'z', 'after_s': 60}]}}, 'groups': {'x': {}, 'y': {}, 'z': {}},"
        "'demand': {'d': {'trace_csv': 'trace.csv'}}}",
        "arrival_s,talk_s\n0,1000\n1,1000\n2,1000\n3,1000\n4,1000\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 30.0 + 60 + 997 + (1031 - 4));
    cr_expect_eq(result.link[0][LINK_ANSWERED], 2.0);
    cr_expect_eq(result.link[1][LINK_ANSWERED], 2.0);
    cr_expect_eq(result.link[2][LINK_ANSWERED], 1.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_ALL_BUSY), 4.0);
    result_term(&result);
}

Test(waits, follow_from_the_speed_and_the_own_times_of_the_group)
{
    /* x: 100 s at speed 2, wrap-up 20/2; y: its own 30 s, and the queue's wrap-up, at speed 1 */
    struct result result = desk_run(
        "{'run': {'days': 1}, 'queues': {'q': {'groups': ['x', 'y'], 'talk': 100, 'wrap_up': 20}},"
        "'groups': {'x': {'speed': 2}, 'y': {'handling': {'q': {'talk': 30}}}},"
        "'demand': {'d': {'trace_csv': 'trace.csv'}}}",
        "arrival_s\n0\n0\n0\n");

    cr_expect_eq(desk_group(&result, 0, GROUP_BUSY_S), 60.0);
    cr_expect_eq(desk_group(&result, 0, GROUP_WRAP_UP_S), 10.0);
    cr_expect_eq(desk_group(&result, 1, GROUP_BUSY_S), 100.0);
    cr_expect_eq(desk_group(&result, 1, GROUP_WRAP_UP_S), 40.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 50.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_TALK_S), 50.0 + 30 + 30);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WRAP_UP_S), 10.0 + 20 + 20);
    result_term(&result);
}

Test(waits, begin_anew_after_a_transfer)
{
    /* Two calls of 10 s at 0 and 5 are answered at 0 and 10, and again at 10 and 110 by the second
     * line, which takes 100 s. The agent of the first line is free for the second while the first
     * goes on. */
    struct result result = desk_run(
        "{'run': {'days': 1}, 'queues': {'a': {'groups': ['x'], 'talk': 10, 'transfers': {'b': 1}},"
        "'b': {'groups': ['y'], 'talk': 100}}, 'groups': {'x': {}, 'y': {}},"
        "'demand': {'d': {'to': 'a', 'trace_csv': 'trace.csv'}}}",
        "arrival_s\n0\n5\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 5.0);
    cr_expect_eq(desk_queue(&result, 1, QUEUE_WAIT_S), 90.0);
    cr_expect_eq(desk_queue(&result, 1, QUEUE_OFFERED), 2.0);
    cr_expect_eq(desk_queue(&result, 1, QUEUE_TRANSFERRED_IN), 2.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_TRANSFERRED_IN), 0.0);
    cr_expect_eq(result.contacts, 4);
    cr_expect_eq(result.last_departure_s, 210.0);
    result_term(&result);
}

Test(waits, at_the_end_of_an_interval_are_counted_there)
{
    /* One agent is busy from 0 until 2700; the second waits from 1000, past 1800, and hangs up at
     * 2000; the third waits from 1900 and is answered at 2700. */
    struct result result =
        desk_run(DESK("", ""), "arrival_s,talk_s,patience_s\n0,2700,\n1000,1,1000\n1900,1,\n");

    cr_expect_eq(result.queue[0][QUEUE_WAITING_AT_END], 1.0);
    cr_expect_eq(result.queue[1][QUEUE_WAITING_AT_END], 0.0);
    cr_expect_eq(result.queue[0][QUEUE_WAITING_TIME_S], 800.0);
    cr_expect_eq(result.queue[1][QUEUE_WAITING_TIME_S], 200.0 + 800);
    cr_expect_eq(result.queue[0][QUEUE_ABANDONED], 1.0);
    cr_expect_eq(result.queue[0][QUEUE_ABANDONED_DURING], 0.0);
    cr_expect_eq(result.queue[1][QUEUE_ABANDONED_DURING], 1.0);
    cr_expect_eq(result.group[0][GROUP_BUSY_AT_END], 1.0);
    cr_expect_eq(result.group[0][GROUP_BUSY_S], 1800.0);
    cr_expect_eq(result.group[1][GROUP_BUSY_S], 901.0);
    result_term(&result);
}

Test(waits, of_a_customer_who_comes_back_begin_after_the_conversation_not_the_wrap_up)
{
    /* Talks of 10 s, wrap-up of 50 s; who comes back (99 of 100 do) is there 100 s after the talk,
     * at 110, 220 and so on, the agent being free since 60, 170, ... */
    struct result result = desk_run(
        "{'run': {'days': 1}, 'queues': {'q': {'talk': 10, 'wrap_up': 50, 'after_answered':"
        "[{'share': 0.99, 'after': 100}]}}, 'groups': {'g': {}},"
        "'demand': {'d': {'trace_csv': 'trace.csv'}}}",
        "arrival_s\n0\n");
    const double contacts = (double)result.contacts;

    cr_assert_gt(contacts, 1);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_RETURNED_IN), contacts - 1);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_PENDING_TIME_S), 100 * (contacts - 1));
    cr_expect_eq(result.last_departure_s, 110 * (contacts - 1) + 60);
    cr_expect_eq(result.cases[CASE_OPENED], 1.0);
    cr_expect_eq(result.cases[CASE_SOLVED], 1.0);
    cr_expect_eq(result.cause[SCENARIO_CAUSE_VALUE][CAUSE_CONTACTS], 1.0);
    cr_expect_eq(result.cause[SCENARIO_CAUSE_UNRESOLVED][CAUSE_CONTACTS], contacts - 1);
    cr_expect_eq(result.cause[SCENARIO_CAUSE_UNRESOLVED][CAUSE_HANDLING_S], 60 * (contacts - 1));
    result_term(&result);
}

Test(waits, are_given_up_by_who_is_turned_away_and_does_not_come_back)
{
    /* comes at 07:00, an hour before the queue opens, and has no second try */
    struct result result = desk_run(
        "{'run': {'days': 1}, 'queues': {'q': {'open': '08:00-09:00'}}, 'groups': {'g': {}},"
        "'demand': {'d': {'trace_csv': 'trace.csv'}}}",
        "arrival_s\n25200\n");

    cr_expect_eq(result.queue[14][QUEUE_TURNED_AWAY], 1.0);
    cr_expect_eq(result.queue[14][QUEUE_GAVE_UP], 1.0);
    cr_expect_eq(result.cases[CASE_GAVE_UP], 1.0);
    result_term(&result);
}
