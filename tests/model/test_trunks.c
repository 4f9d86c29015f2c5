/* Telephone lines, the busy signal and wrap-up, against values computed by hand. */
#include "desk.h"

#include <criterion/criterion.h>

TestSuite(trunks);

#define DESK(lines, queue, group)                                                                  \
    "{'run': {'days': 1}, 'trunks': {'t': " lines "}, 'queues': {'q': {'trunks': 't', " queue      \
    "}}, 'groups': {'g': {" group "}}, 'demand': {'d': {'trace_csv': 'trace.csv'}}}"

Test(trunks, give_the_busy_signal_when_all_are_taken)
{
    /* two lines: one call talks until 100, one waits from 10; busy at 20; the line of the first
     * is free at 100, for the call at 100 itself */
    struct result result = desk_run(DESK("2", "'talk': 100", ""), "arrival_s\n0\n10\n20\n100\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_OFFERED), 4.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_BLOCKED), 1.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_ANSWERED), 3.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_ALL_BUSY), 3.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 90.0 + 100);
    cr_expect_eq(result.day[0][DAY_BLOCKED], 1.0);
    cr_expect_eq(result.wait[0].count, 3);
    result_term(&result);
}

Test(trunks, are_free_when_the_caller_hangs_up)
{
    struct result result =
        desk_run(DESK("2", "'talk': 100", ""), "arrival_s,patience_s\n0,\n10,15\n20,\n25,\n");

    /* at 20 busy; at 25 the second caller has just gone */
    cr_expect_eq(desk_queue(&result, 0, QUEUE_BLOCKED), 1.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_ABANDONED), 1.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 15.0 + 75);
    result_term(&result);
}

Test(trunks, are_free_while_the_agent_wraps_up)
{
    /* one line, one agent: talks 0-50, wraps up until 100. The call at 60 has the line, and waits
     * for the agent. */
    struct result result =
        desk_run(DESK("1", "'talk': 50, 'wrap_up': 50", ""), "arrival_s\n0\n40\n60\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_BLOCKED), 1.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 40.0);
    cr_expect_eq(desk_group(&result, 0, GROUP_WRAP_UP_S), 100.0);
    cr_expect_eq(result.last_departure_s, 200.0);
    result_term(&result);
}

Test(trunks, are_kept_while_the_call_is_transferred)
{
    /* 10 s at q, then 100 s at b, which has no lines of its own; busy until 110 */
    struct result result =
        desk_run("{'run': {'days': 1}, 'trunks': {'t': 1}, 'queues': {"
                 "'q': {'trunks': 't', 'talk': 10, 'transfers': {'b': 1}, 'groups': ['x']},"
                 "'b': {'talk': 60, 'wrap_up': 40, 'groups': ['y']}}, 'groups': {'x': {}, 'y': {}},"
                 "'demand': {'d': {'to': 'q', 'trace_csv': 'trace.csv'}}}",
                 "arrival_s\n0\n50\n69\n70\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_BLOCKED), 2.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_ANSWERED), 2.0);
    cr_expect_eq(desk_queue(&result, 1, QUEUE_ANSWERED), 2.0);
    cr_expect_eq(desk_queue(&result, 1, QUEUE_WAIT_S), 30.0); /* from 80, for the wrap-up */
    result_term(&result);
}

Test(trunks, wrap_up_keeps_the_agent_but_not_the_customer)
{
    /* No lines: the customer goes on to b at 10, the agent is free at 50. */
    struct result result = desk_run(
        "{'run': {'days': 1}, 'queues': {'q': {'talk': 10, 'wrap_up': 40, 'transfers': {'b': 1},"
        "'groups': ['x']}, 'b': {'talk': 5, 'groups': ['y']}}, 'groups': {'x': {}, 'y': {}},"
        "'demand': {'d': {'to': 'q', 'trace_csv': 'trace.csv'}}}",
        "arrival_s\n0\n0\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 50.0);
    cr_expect_eq(desk_queue(&result, 1, QUEUE_WAIT_S), 0.0);
    cr_expect_eq(desk_group(&result, 0, GROUP_BUSY_S), 100.0);
    cr_expect_eq(result.last_departure_s, 100.0);
    result_term(&result);
}
