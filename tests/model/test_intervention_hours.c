/* The hours that interventions take from rosters, worked out by hand. */
#include "desk.h"

#include <criterion/criterion.h>
#include <stdio.h>

TestSuite(intervention_hours);

/* Two teams of two groups: 5 + 3 agents for 8 hours on 5 days a week are 320 hours, at 20 a head 16
 * heads; 4 + 2 for 8 hours on 4.5 days 216 hours, 10.8 heads. Ascension Day takes its part of one
 * week from the roster, May half of it, and others move and are ill meanwhile. */
static const char teams[] =
    "{'run': {'start': '2025-04-14', 'weeks': 9}, 'calendar': {'holidays': 'nl'},"
    " 'queues': {'a': {'open': '09:00-17:00', 'team': 'a', 'groups': ['a1', 'a2']},"
    "  'b': {'open': '09:00-17:00', 'team': 'b', 'groups': ['b1', 'b2']}},"
    " 'groups': {%s},"
    " 'demand': {'da': {'to': 'a', 'per_day': 40, 'weekday': [1.3, 1.1, 1, 0.9, 0.7]},"
    "  'db': {'to': 'b', 'per_day': 30, 'day_cv': 0.1}},"
    " 'interventions': {"
    "  'lean': {'kind': 'lean_rollout', 'start_wk': 2, 'teams': ['a', 'b'], 'hours_per_head': 13,"
    "   'net_h_per_wk': 20, 'train_wk': 3, 'plan': '%s', 'most_of_day': 0.5, 'busy': 1.6},"
    "  'move': {'kind': 'move', 'start_wk': 3, 'absent': 0.4},"
    "  'flu': {'kind': 'flu_week', 'start_wk': 4, 'absent': 0.2},"
    "  'site': {'kind': 'website', 'start_wk': 1, 'deflects': {'da': 0.1},"
    "   'upkeep_h_per_wk': {'a1': 10}}}}";

#define ROSTER(id, agents, rest)                                                                   \
    "'" id "': {'agents': " agents ", 'team': '" #rest "', 'shape': [1], 'slot_min': 480,"         \
    " 'from': '09:00', 'month': [1, 1, 1, 1, 0.5, 1, 1, 1, 1, 1, 1, 1]"

Test(intervention_hours, train_everybody_for_the_same_hours_whatever_the_plan_and_what_else_goes_on)
{
    static const char *const plans[] = {"simultaneous", "staggered", "pilot_then", "paced"};
    static const char whole_week[] = ", 'weekday': [1, 1, 1, 1, 1]}";
    static const char half_friday[] = ", 'weekday': [1, 1, 1, 1, 0.5]}";
    /* heads follow from the mean month: 11.5 / 12 */
    static const double expected_h[] = {16 * 13 * 11.5 / 12, 10.8 * 13 * 11.5 / 12};
    char groups[1024];

    snprintf(groups, sizeof groups, "%s%s, %s%s, %s%s, %s%s", ROSTER("a1", "5", a), whole_week,
             ROSTER("a2", "3", a), whole_week, ROSTER("b1", "4", b), half_friday,
             ROSTER("b2", "2", b), half_friday);
    for (size_t i = 0; i < sizeof plans / sizeof *plans; i++) {
        char text[4096];

        snprintf(text, sizeof text, teams, groups, plans[i]);
        struct result result = desk_run(text, NULL);

        for (size_t team = 0; team < 2; team++)
            cr_expect_float_eq(
                desk_hours(&result, 2 * team, GROUP_CLAIMED_S + SCENARIO_CLAIM_TRAINING)
                    + desk_hours(&result, 2 * team + 1, GROUP_CLAIMED_S + SCENARIO_CLAIM_TRAINING),
                expected_h[team], 1.0 / 60, "%s, team %zu", plans[i], team);
        result_term(&result);
    }
}

/* 10 hours a week, whatever holidays and the season leave of it: the week of Christmas 2024 has but
 * three days, of half the agents, and that of New Year no day. In force from a Wednesday on, the
 * first week gives the part of its last three days; of the last week only the Monday is run. */
Test(intervention_hours, upkeep_takes_the_same_hours_in_every_week_that_has_them)
{
    struct result result = desk_run(
        "{'run': {'start': '2024-12-09', 'days': 36},"
        " 'calendar': {'holidays': ['2024-12-25', '2024-12-26', '2024-12-30', '2024-12-31',"
        "   '2025-01-01', '2025-01-02', '2025-01-03']},"
        " 'queues': {'q': {'open': '09:00-17:00'}},"
        " 'groups': {'g': {'agents': 4, 'from': '09:00', 'slot_min': 480, 'shape': [1],"
        "   'weekday': [1, 1, 1, 1, 1], 'month': [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5]}},"
        " 'demand': {'d': {'per_day': 50}},"
        " 'interventions': {'site': {'kind': 'website', 'start': '2024-12-11',"
        "   'deflects': {'d': 0.1}, 'upkeep_h_per_wk': {'g': 10}}}}",
        NULL);

    cr_expect_float_eq(desk_hours(&result, 0, GROUP_CLAIMED_S + SCENARIO_CLAIM_PROJECTS),
                       10 * (3.0 / 5 + 1 + 1 + 0 + 1 + 1.0 / 5), 1e-9);
    result_term(&result);
}

/* Ten people, 5 agents for 8 hours on 5 days: 200 hours a week. Two more from week 2, trained for
 * two weeks and then coached for three, 4 hours a week each; a project of 12 hours a week for four
 * weeks. */
Test(intervention_hours, onboarding_and_projects_take_the_hours_they_say)
{
    struct result result = desk_run(
        "{'run': {'start': '2025-03-03', 'weeks': 10},"
        " 'queues': {'q': {'open': '09:00-17:00'}},"
        " 'groups': {'g': {'agents': 5, 'heads': 10, 'from': '09:00', 'slot_min': 480,"
        "   'shape': [1], 'weekday': [1, 1, 1, 1, 1]}},"
        " 'demand': {'d': {'per_day': 100}},"
        " 'interventions': {"
        "  'new': {'kind': 'onboarding', 'start_wk': 2, 'heads': {'g': 2}, 'training_wk': 2,"
        "   'senior_h_per_wk': 4, 'coach_wk': 3},"
        "  'plan': {'kind': 'project', 'start_wk': 1, 'weeks': 4, 'h_per_wk': {'g': 12}}}}",
        NULL);

    cr_expect_float_eq(desk_hours(&result, 0, GROUP_CLAIMED_S + SCENARIO_CLAIM_ONBOARDING),
                       2 * 2 * 20, 1e-6);
    cr_expect_float_eq(desk_hours(&result, 0, GROUP_CLAIMED_S + SCENARIO_CLAIM_COACHING), 2 * 3 * 4,
                       1e-6);
    cr_expect_float_eq(desk_hours(&result, 0, GROUP_CLAIMED_S + SCENARIO_CLAIM_PROJECTS), 4 * 12,
                       1e-6);
    cr_expect_float_eq(desk_hours(&result, 0, GROUP_PAID_S), 200 * (1 + 9 * 1.2), 1e-6);
    result_term(&result);
}
