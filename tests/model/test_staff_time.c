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

/* One queue, one group with so many agents in each hour from 09:00. */
#define ROSTER(levels, group)                                                                      \
    "{'run': {'days': 1}, 'queues': {'q': {}}, 'groups': {'g': {'agents_by_slot': " levels         \
    ", 'slot_min': 60, 'from': '09:00'" group "}}, 'demand': {'d': {'trace_csv': 't.csv'}}}"

Test(staff_time, lets_waiting_calls_begin_when_the_roster_rises)
{
    /* three calls at 08:59:20; one agent at 09:00, another at 10:00 */
    struct result result =
        desk_run(ROSTER("[1, 2]", ""), "arrival_s,talk_s\n32360,5000\n32360,5000\n32360,100\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 40.0 + (40 + 3600) + (40 + 5000));
    cr_expect_eq(desk_group(&result, 0, GROUP_SCHEDULED_S), 3 * H);
    cr_expect_eq(desk_group(&result, 0, GROUP_BUSY_S), 10100.0);
    /* until 11:00 both, then the second caller's agent until 10:00 + 5000 s */
    cr_expect_eq(desk_group(&result, 0, GROUP_PRESENT_S), 3 * H + (3600 + 5000 - 7200));
    result_term(&result);
}

Test(staff_time, lets_the_busy_finish_when_the_roster_falls)
{
    /* Two agents until 10:00, then one. Calls from 09:50 and 09:55 last until 10:10 and 10:20: the
     * first who is done goes home, so the call of 10:05 waits for the second. */
    struct result result =
        desk_run(ROSTER("[2, 1, 1]", ""), "arrival_s,talk_s\n35400,1200\n35700,1500\n36300,60\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 900.0);
    cr_expect_eq(desk_group(&result, 0, GROUP_SCHEDULED_S), 4 * H);
    cr_expect_eq(desk_group(&result, 0, GROUP_PRESENT_S), 4 * H + 600);
    result_term(&result);
}

Test(staff_time, stays_after_closing_until_the_queue_is_empty)
{
    /* until 10:00; calls at 09:50 of 900 s each: until 10:05, 10:20, 10:35 */
    struct result result =
        desk_run(ROSTER("[1]", ""), "arrival_s,talk_s\n35400,900\n35400,900\n35400,900\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 900.0 + 1800);
    cr_expect_eq(desk_group(&result, 0, GROUP_PRESENT_S), H + 2100);
    cr_expect_eq(desk_group(&result, 0, GROUP_SCHEDULED_S), H);
    cr_expect_eq(result.last_departure_s, 10 * H + 2100);
    result_term(&result);
}

Test(staff_time, leaves_after_the_contact_in_hand_where_that_is_the_rule)
{
    /* the second call waits until the next morning, the third hangs up at 10:30 */
    struct result result = desk_run(ROSTER("[1]", ", 'after_closing': 'leave'"),
                                    "arrival_s,talk_s,patience_s\n35400,900,\n35400,900,\n"
                                    "35400,900,2400\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_ANSWERED_S), 24 * H - 3000);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_ABANDONED_S), 2400.0);
    cr_expect_eq(desk_group(&result, 0, GROUP_PRESENT_S), H + 300);
    cr_expect_eq(result.last_departure_s, 33 * H + 900);
    result_term(&result);
}

Test(staff_time, stays_after_closing_while_a_conversation_upstream_may_bring_work)
{
    /* The second line is there until 10:00, the first until 11:00; the last conversation of the
     * first line is from 09:59 until 10:59 (it is the last of the roster, so no overtime). */
    struct result result =
        desk_run("{'run': {'days': 1}, 'queues': {'a': {'groups': ['x'], 'transfers': {'b': 1}},"
                 "'b': {'groups': ['y'], 'talk': 100}}, 'groups': {"
                 "'x': {'agents_by_slot': [1, 1], 'slot_min': 60, 'from': '09:00'},"
                 "'y': {'agents_by_slot': [1], 'slot_min': 60, 'from': '09:00'}},"
                 "'demand': {'d': {'to': 'a', 'trace_csv': 't.csv'}}}",
                 "arrival_s,talk_s\n35940,3600\n");

    cr_expect_eq(desk_queue(&result, 1, QUEUE_WAIT_S), 0.0);
    cr_expect_eq(desk_group(&result, 1, GROUP_PRESENT_S), H + 3540 + 100);
    cr_expect_eq(desk_group(&result, 0, GROUP_PRESENT_S), 2 * H);
    result_term(&result);
}

Test(staff_time, has_a_gap_for_lunch)
{
    /* 12:00-13:00 nobody; a call of 11:50 is finished at 12:10, one of 12:05 waits until 13:00 */
    struct result result =
        desk_run(ROSTER("[1, 1, 1, 0, 1]", ""), "arrival_s,talk_s\n42600,1200\n43500,60\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 3300.0);
    cr_expect_eq(desk_group(&result, 0, GROUP_PRESENT_S), 4 * H + 600);
    cr_expect_eq(desk_group(&result, 0, GROUP_SCHEDULED_S), 4 * H);
    result_term(&result);
}

Test(staff_time, goes_on_over_midnight_where_the_roster_does)
{
    /* Two agents day and night in eight-hour slots, in two calls from 23:00 until 01:00, and one at
     * 00:30: present all the time, though each day's roster ends at midnight. */
    static const char *const rules[] = {"finish_queue", "leave"};

    for (int i = 0; i < 2; i++) {
        char text[512];

        snprintf(text, sizeof text,
                 "{'run': {'days': 2}, 'queues': {'q': {}}, 'groups': {'g': {"
                 "'agents_by_slot': [2, 2, 2], 'slot_min': 480, 'after_closing': '%s'}},"
                 "'demand': {'d': {'trace_csv': 't.csv'}}}",
                 rules[i]);
        struct result result =
            desk_run(text, "arrival_s,talk_s\n82800,7200\n82800,7200\n88200,60\n");

        cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 1800.0);
        cr_expect_eq(desk_group(&result, 0, GROUP_PRESENT_S), 96 * H);
        cr_expect_eq(desk_group(&result, 0, GROUP_SCHEDULED_S), 96 * H);
        result_term(&result);
    }
}

Test(staff_time, follows_weekdays_months_and_holidays)
{
    /* 30 January 2025 is a Thursday; hours of 09:00-10:00 x weekday x month x agents:
     * Thursday 2, Friday 31st a holiday, Saturday 1 February 2 x 0.5 x 3, Sunday none, Monday 6. */
    struct result result = desk_run(
        "{'run': {'start': '2025-01-30', 'days': 5}, 'calendar': {'holidays': ['2025-01-31']},"
        "'queues': {'q': {'open': {'mon-sun': '09:00-10:00'}}}, 'groups': {'g': {'agents': 2,"
        "'shape': [1], 'slot_min': 60, 'from': '09:00', 'weekday': [1, 1, 1, 1, 1, 0.5, 0],"
        "'month': [1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]}},"
        "'demand': {'d': {'trace_csv': 't.csv'}}}",
        /* a call at 09:30 of every day */
        "arrival_s,talk_s\n34200,1\n120600,1\n207000,1\n293400,1\n379800,1\n");

    cr_expect_eq(desk_group(&result, 0, GROUP_SCHEDULED_S), (2 + 3 + 6) * H);
    cr_expect_eq(desk_group(&result, 0, GROUP_PRESENT_S), (2 + 3 + 6) * H);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_TURNED_AWAY), 1.0); /* on the holiday */
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 23.5 * H); /* from Sunday to Monday */
    cr_expect_eq(desk_queue(&result, 0, QUEUE_OPEN_S), 4 * H);
    result_term(&result);
}

Test(staff_time, rounds_fractions_to_the_right_mean_slot_by_slot)
{
    /* 2.3 agents in each of 48 slots of 350 days: each slot has 2 or 3, with the chance of 0.3. The
     * mean of 16800 independent draws has the standard deviation sqrt(0.3 x 0.7 / 16800) = 0.0035;
     * six of them: a chance of 2e-9 to fail; a level 0.05 wrong would be seen. */
    struct scenario *scenario = desk_read(
        "{'run': {'days': 350}, 'queues': {'q': {}}, 'groups': {'g': {'agents': 2.3, 'shape': ["
        "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,"
        "1,1,1,1]}}, 'demand': {'d': {'per_h': 0}}}",
        NULL);
    struct result result;

    cr_assert(world_run(scenario, 1, 0, NULL, &result));
    cr_expect_float_eq(desk_group(&result, 0, GROUP_SCHEDULED_S) / (350 * 24 * H), 2.3, 0.021);
    for (size_t slot = 0; slot < 48; slot++) /* 350 draws each: 7 standard deviations */
        cr_expect_float_eq(result.group[slot][GROUP_SCHEDULED_S] / (350 * 1800), 2.3, 0.18);
    result_term(&result);
    scenario_free(scenario);
}
