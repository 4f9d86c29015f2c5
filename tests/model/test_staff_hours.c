/* Where the paid hours of a group went. All hours by hand. */
#include "desk.h"
#include "model/world.h"

#include <criterion/criterion.h>

TestSuite(staff_hours);

Test(staff_hours, are_those_of_heads_less_shrinkage_and_claims)
{
    /* 20 heads of 20 h are 400 h a week, of which a quarter goes before the roster: 300 h, over
     * five days of 10 h: 6 agents. On Thursday and Friday, 120 h, training takes a third; of the
     * week's 150 h of projects three fifths fall on Wednesday to Friday, evenly: half of each day.
     * On two days 1/3 + 1/2 is taken, on Wednesday 1/2: 1, 1 and 3 agents are left. A call of 1 h
     * comes on Monday 10:00. */
    struct result result = desk_run(
        "{'run': {'start': '2025-01-06', 'days': 7}, 'queues': {'q': {}}, 'groups': {'g': {"
        "'heads': 20, 'contract_h': 20, 'shape': [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 'slot_min': 60, "
        "'from': '08:00',"
        "'weekday': [1, 1, 1, 1, 1], 'shrinkage': {'leave': 0.15, 'breaks': 0.1}, 'claims': ["
        "{'kind': 'projects', 'from': '2025-01-08', 'h_per_week': 150},"
        "{'kind': 'training', 'from': '2025-01-09', 'to': '2025-01-10',"
        " 'share': 0.33333333333333333}]}},"
        "'demand': {'d': {'trace_csv': 't.csv'}}}",
        "arrival_s,talk_s\n36000,3600\n");

    cr_expect_float_eq(desk_hours(&result, 0, GROUP_PAID_S), 400, 1e-9);
    cr_expect_float_eq(desk_hours(&result, 0, GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_LEAVE), 60,
                       1e-9);
    cr_expect_float_eq(desk_hours(&result, 0, GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_BREAKS), 40,
                       1e-9);
    cr_expect_float_eq(desk_hours(&result, 0, GROUP_ROSTERED_S), 300, 1e-9);
    cr_expect_float_eq(desk_hours(&result, 0, GROUP_CLAIMED_S + SCENARIO_CLAIM_PROJECTS), 90, 1e-9);
    cr_expect_float_eq(desk_hours(&result, 0, GROUP_CLAIMED_S + SCENARIO_CLAIM_TRAINING), 40, 1e-9);
    cr_expect_float_eq(desk_hours(&result, 0, GROUP_SCHEDULED_S)
                           - desk_hours(&result, 0, GROUP_ROUNDING_S),
                       170, 1e-9);
    cr_expect_float_eq(desk_hours(&result, 0, GROUP_WORK_S + SCENARIO_CAUSE_VALUE), 1, 1e-9);
    cr_expect_float_eq(desk_hours(&result, 0, GROUP_FAILURE_S), 0, 1e-9);
    cr_expect_float_eq(desk_hours(&result, 0, GROUP_IDLE_S),
                       desk_hours(&result, 0, GROUP_SCHEDULED_S) - 1, 1e-9);
    result_term(&result);
}

Test(staff_hours, cancel_claims_that_find_no_hours)
{
    struct result result = desk_run(
        "{'run': {'days': 1}, 'queues': {'q': {}}, 'groups': {'g': {'agents': 2, 'claims': ["
        "{'kind': 'coaching', 'share': 0.75}, {'kind': 'move', 'share': 0.5}]}},"
        "'demand': {'d': {'per_h': 0}}}",
        NULL);

    cr_expect_eq(desk_hours(&result, 0, GROUP_CLAIMED_S + SCENARIO_CLAIM_COACHING), 36.0);
    cr_expect_eq(desk_hours(&result, 0, GROUP_CLAIMED_S + SCENARIO_CLAIM_MOVE), 12.0);
    cr_expect_eq(desk_hours(&result, 0, GROUP_CANCELLED_S), 12.0);
    cr_expect_eq(desk_hours(&result, 0, GROUP_SCHEDULED_S), 0.0);
    result_term(&result);
}

Test(staff_hours, tell_failure_work_and_overtime_apart)
{
    /* the agent is there until 9:00; the caller of 8:50 comes back once at 9:20 and is helped in
     * overtime, because the queue must be empty first */
    struct result result = desk_run(
        "{'run': {'days': 1}, 'queues': {'q': {'talk': 1800, 'patience': 600, 'after_abandoned':"
        "[{'share': 1, 'after': 1200}]}}, 'groups': {'g': {'agents_by_slot': [1], 'slot_min': 60,"
        "'from': '08:00'}}, 'demand': {'d': {'trace_csv': 't.csv'}}}",
        "arrival_s,talk_s\n30600,6000\n31800,\n");

    /* the first talks from 8:30 to 10:10; the other tries at 8:50, 9:20, 9:50 and 10:20, when
     * nobody is there any more, and again, until the next day's 8:00 */
    cr_expect_float_eq(desk_hours(&result, 0, GROUP_OVERTIME_S), 70.0 / 60, 1e-9);
    cr_expect_float_eq(desk_hours(&result, 0, GROUP_WORK_S + SCENARIO_CAUSE_VALUE), 100.0 / 60,
                       1e-9);
    result_term(&result);
}
