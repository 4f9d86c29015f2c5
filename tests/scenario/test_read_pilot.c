/* Pilots as read: where, how long, and how well what they find is known. */
#include "reading_files.h"
#include "scenario/read_pilot.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(read_pilot);

Test(read_pilot, every_kind_that_can_be_tried_out_is_in_some_place)
{
    static const struct {
        const char *id;
        uint32_t weeks;
        size_t place; /* the only one */
    } lists[] = {{"hire", 6, 0},    {"answers", 4, 1}, {"call", 3, 1},  {"help", 4, 0},
                 {"between", 4, 1}, {"clean", 4, 1},   {"lean", 12, 1}, {"ring", 2, 0}};
    struct scenario *const scenario = read_accepted("pilots.json");

    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        const struct intervention_pilot *const pilot = &read_find(scenario, lists[i].id)->pilot;

        cr_expect_eq(pilot->days, 7 * lists[i].weeks, "%s", lists[i].id);
        cr_assert_eq(pilot->place_count, 1);
        cr_expect_eq(pilot->places[0], lists[i].place, "%s", lists[i].id);
        cr_expect_eq(pilot->share, 0);
    }
    cr_expect_eq(read_find(scenario, "site")->pilot.share, 0.25);
    cr_expect_eq(read_find(scenario, "office")->pilot.share, 0.1);
    cr_expect_eq(read_find(scenario, "between")->pilot.go_from, 1);
    scenario_free(scenario);
}

/* The difference of two means of n cases, sqrt(2 / n) of the spread, as a share of the effect. */
Test(read_pilot, the_error_of_an_effect_follows_from_cases_spread_and_what_is_expected)
{
    struct scenario *const scenario = read_accepted("pilots.json");

    cr_expect_float_eq(read_find(scenario, "hire")->pilot.error, 0.5 * sqrt(2.0 / 500) / 0.2,
                       1e-15);
    cr_expect_float_eq(read_find(scenario, "office")->pilot.error, 0.4 * sqrt(0.02) / 0.333, 1e-14);
    cr_expect_float_eq(read_find(scenario, "lean")->pilot.error, 0.7 * sqrt(2.0 / 5000) / 0.06,
                       1e-14);
    cr_expect_float_eq(read_find(scenario, "between")->pilot.error, 0.7 * sqrt(0.02) / 0.3, 1e-14);
    cr_expect_eq(read_find(scenario, "clean")->pilot.error, 0);
    scenario_free(scenario);
}

/* An interval 3 times wider is that of a ninth of the cases, which is rounded up. */
Test(read_pilot, with_a_broad_goal_fewer_cases_count)
{
    struct scenario *const scenario = read_accepted("pilots.json");

    cr_expect_eq(read_find(scenario, "call")->pilot.cases, 40);
    cr_expect_eq(read_find(scenario, "answers")->pilot.cases, 10);
    cr_expect_eq(read_find(scenario, "site")->pilot.cases, 23);
    scenario_free(scenario);
}

Test(read_pilot, teams_that_wait_for_a_pilot_are_trained_after_it)
{
    struct scenario *const scenario = read_accepted("pilots.json");
    const struct intervention_lean *const lean = &read_find(scenario, "lean")->lean;

    cr_expect_str_eq(lean->teams[0].id, "city");
    cr_expect_eq(lean->teams[0].from_day, 84);
    cr_expect_eq(lean->teams[0].to_day, 140);
    cr_expect_eq(lean->teams[1].from_day, 0);
    cr_expect_eq(lean->teams[1].to_day, 56);
    cr_expect_eq(intervention_full_day(read_find(scenario, "lean")), 140);
    scenario_free(scenario);
}
