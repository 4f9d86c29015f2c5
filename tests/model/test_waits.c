/* Waiting, answering and hanging up, against values computed by hand. */
#include "desk.h"

#include <criterion/criterion.h>

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
