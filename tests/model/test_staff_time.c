/* When agents come, how long they stay, and what of that time is counted. All times by hand. */
#include "desk.h"
#include "model/world.h"

#include <criterion/criterion.h>
#include <stdio.h>

TestSuite(staff_time);

static const double H = SECONDS_PER_HOUR;

Test(staff_time, ends_with_the_last_day_although_somebody_is_still_in_conversation)
{
    /* one agent day and night, one call from 23:50 to 00:10 after the last day */
    struct result result = desk_run("{'run': {'days': 1}, 'queues': {'q': {}}, 'groups': {'g': {}},"
                                    " 'demand': {'d': {'trace_csv': 'trace.csv'}}}",
                                    "arrival_s,talk_s\n85800,1200\n");

    cr_expect_eq(desk_group(&result, 0, GROUP_SCHEDULED_S), 24 * H);
    cr_expect_eq(desk_group(&result, 0, GROUP_PRESENT_S), 24 * H);
    cr_expect_eq(desk_group(&result, 0, GROUP_BUSY_S), 600.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_TALK_S), 1200.0);
    cr_expect_eq(result.last_departure_s, 24 * H + 600);
    result_term(&result);
}

Test(staff_time, counts_the_busy_at_the_end_of_a_day_long_interval_once)
{
    /* in conversation from the second day, which is warm-up, until the third */
    struct result result = desk_run(
        "{'run': {'days': 3, 'warm_up_days': 2, 'interval_min': 1440}, 'queues': {'q': {}},"
        " 'groups': {'g': {}}, 'demand': {'d': {'trace_csv': 'trace.csv'}}}",
        "arrival_s,talk_s\n172000,1200\n");

    cr_expect_eq(desk_group(&result, 0, GROUP_BUSY_AT_END), 0.0);
    cr_expect_eq(desk_group(&result, 0, GROUP_BUSY_S), 400.0);
    result_term(&result);
}

/* A call at 16:59:50, of 30 s, in the last minute of the desk. */
#define LAST_CALL "arrival_s,talk_s\n61190,30\n"

Test(staff_time, waits_for_a_call_that_may_come_back_to_its_own_queue)
{
    struct scenario *scenario =
        desk_read("{'run': {'days': 1}, 'queues': {'q': {'talk': 30, 'transfers': {'q': 0.5}}},"
                  " 'groups': {'g': {'agents_by_slot': [1], 'from': '16:30'}},"
                  " 'demand': {'d': {'trace_csv': 'trace.csv'}}}",
                  LAST_CALL);
    bool came_back = false;

    for (uint64_t seed = 0; seed < 20; seed++) {
        struct result result;

        cr_assert(world_run(scenario, seed, 0, NULL, &result));
        came_back |= result.contacts > 1;
        /* whoever comes back finds the agent still there */
        cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 0.0);
        cr_expect_eq(desk_queue(&result, 0, QUEUE_ANSWERED), (double)result.contacts);
        cr_expect_eq(result.last_departure_s, 61190 + 30 * (double)result.contacts);
        result_term(&result);
    }
    cr_expect(came_back);
    scenario_free(scenario);
}

Test(staff_time, goes_on_after_closing_through_days_off)
{
    /* Three calls of 10 h on Friday 16:00 for one agent until 17:00, who finishes the queue: until
     * Saturday 22:00, a day with no staff on the roster. The slots begin at midnight. */
    struct result result = desk_run(
        "{'run': {'start': '2025-01-10', 'days': 3}, 'queues': {'q': {}}, 'groups': {'g': {"
        "'shape': [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],"
        "'slot_min': 60, 'weekday': [1, 1, 1, 1, 1]}}, 'demand': {'d': {'trace_csv': 't.csv'}}}",
        "arrival_s,talk_s\n57600,36000\n57600,36000\n57600,36000\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 10 * H + 20 * H);
    cr_expect_eq(desk_group(&result, 0, GROUP_SCHEDULED_S), 8 * H);
    cr_expect_eq(desk_group(&result, 0, GROUP_PRESENT_S), 7 * H + 30 * H);
    cr_expect_eq(result.last_departure_s, 16 * H + 30 * H);
    result_term(&result);
}

Test(staff_time, ends_overtime_when_the_last_upstream_caller_hangs_up)
{
    /* The second line is there from 16:00 until 17:00 and stays as long as a call may come from the
     * first, where nobody answers before 23:00. The only caller hangs up there at 17:45. */
    static const char *const text =
        "{'run': {'days': 1}, 'queues': {"
        "'a': {'groups': ['busy'], 'patience': 4500, 'transfers': {'b': 0.5}, 'measure_length': "
        "%s},"
        "'b': {'groups': ['second']}}, 'groups': {"
        "'busy': {'agents_by_slot': [0, 0, 0, 1], 'slot_min': 60, 'from': '20:00'},"
        "'second': {'agents_by_slot': [1], 'slot_min': 60, 'from': '16:00'}},"
        "'demand': {'d': {'to': 'a', 'trace_csv': 't.csv'}}}";

    for (int measured = 0; measured < 2; measured++) {
        char measuring[1024];

        snprintf(measuring, sizeof measuring, text, measured ? "true" : "false");
        struct result result = desk_run(measuring, "arrival_s\n59400\n");

        cr_expect_eq(desk_group(&result, 1, GROUP_PRESENT_S), 1.75 * H, "%g h, measured %d",
                     desk_group(&result, 1, GROUP_PRESENT_S) / H, measured);
        cr_expect_eq(desk_queue(&result, 0, QUEUE_ABANDONED), 1.0);
        result_term(&result);
    }
}

Test(staff_time, brings_staff_after_the_last_day_to_whoever_came_after_closing)
{
    /* one agent from 09:00 until 10:00; a call at 10:30 of the only day waits until 09:00 */
    struct result result =
        desk_run("{'run': {'days': 1}, 'queues': {'q': {}}, 'groups': {'g': {'agents_by_slot': [1],"
                 " 'slot_min': 60, 'from': '09:00'}}, 'demand': {'d': {'trace_csv': 't.csv'}}}",
                 "arrival_s,talk_s\n37800,60\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 22.5 * H);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_ANSWERED), 1.0);
    cr_expect_eq(result.last_departure_s, 33 * H + 60);
    cr_expect_eq(desk_group(&result, 0, GROUP_SCHEDULED_S), H);
    result_term(&result);
}
