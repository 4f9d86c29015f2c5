/* Interventions as read: when, about what, and the hours of a training. */
#include "reading_files.h"
#include "scenario/read_intervention.h"
#include "scenario/roster.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

TestSuite(read_intervention);

static const double MINUTE_H = 1.0 / 60;

Test(read_intervention, they_stand_by_the_day_they_begin_then_by_id)
{
    struct scenario *const scenario = read_accepted("interventions.json");

    for (size_t i = 1; i < scenario->intervention_count; i++) {
        const struct intervention *const before = &scenario->interventions[i - 1];
        const struct intervention *const one = &scenario->interventions[i];

        cr_expect(before->start_day < one->start_day
                  || (before->start_day == one->start_day && strcmp(before->id, one->id) < 0));
    }
    scenario_free(scenario);
}

Test(read_intervention, weeks_and_dates_become_days)
{
    struct scenario *const scenario = read_accepted("interventions.json");
    const struct intervention *const hire = read_find(scenario, "hire");
    const struct intervention *const site = read_find(scenario, "site");
    const struct intervention *const house = read_find(scenario, "house");
    const struct intervention *const call = read_find(scenario, "call");

    cr_expect_eq(hire->start_day, 14);
    cr_expect_eq(hire->end_day, 84);
    cr_expect_eq(hire->ramp_days, 14);
    cr_expect_eq(hire->ramp, INTERVENTION_LOGISTIC);
    cr_expect_eq(site->start_day, 29); /* 3 March to 1 April */
    cr_expect_eq(house->end_day, 35);
    cr_expect_eq(house->after_days, 28);
    cr_expect_eq(call->end_day, INTERVENTION_FOR_EVER);
    cr_expect_eq(call->callback.miss_s, 60.0);
    scenario_free(scenario);
}

Test(read_intervention, hours_a_week_become_a_share_of_the_roster)
{
    struct scenario *const scenario = read_accepted("interventions.json");
    const struct intervention *const hire = read_find(scenario, "hire");

    /* 10 agents, 8 hours, 5 days */
    cr_expect_float_eq(roster_week_h(scenario, 0), 400.0, 1e-9);
    for (size_t week = 0; week < 4; week++) {
        cr_expect_float_eq(hire->upkeep[week * scenario->group_count], 8.0 / 400, 1e-12);
        cr_expect_eq(hire->upkeep[week * scenario->group_count + 1], 0.0);
    }
    scenario_free(scenario);
}

Test(read_intervention, what_is_decided_is_in_force_after_its_lead_time)
{
    struct scenario *const scenario = read_accepted("interventions.json");
    const struct intervention *const help = read_find(scenario, "help");

    cr_expect_eq(help->decided_day, 7);
    cr_expect_eq(help->start_day, 28);
    /* 10 agents, 8 hours, the 20 working days of 4 weeks */
    cr_expect_eq(help->once_until_day, 35);
    cr_expect_float_eq(help->once[0], 20.0 / 1600, 1e-12);
    cr_expect_eq(help->once[1], 0.0);
    cr_expect_eq(help->eur, 10.0);
    cr_expect_eq(help->owner, INTERVENTION_INSIDE);
    cr_expect_eq(read_find(scenario, "office")->owner, INTERVENTION_OUTSIDE);
    scenario_free(scenario);
}

/* "call" has a pilot of 3 weeks and a ramp of 8, so its 77th day is the first at full; "hire" 2
 * weeks from day 14. */
Test(read_intervention, what_depends_on_others_starts_when_the_last_is_fully_in_force)
{
    struct scenario *const scenario = read_accepted("interventions.json");
    const struct intervention *const answers = read_find(scenario, "answers");
    const struct intervention *const call = read_find(scenario, "call");

    cr_expect_eq(call->pilot.days, 21);
    cr_expect_eq(call->pilot.place_count, 1);
    cr_expect_eq(call->pilot.cases, 40);
    cr_expect_eq(intervention_full_day(call), 76);
    cr_expect_eq(intervention_full_day(read_find(scenario, "hire")), 27);
    cr_expect_eq(intervention_full_day(read_find(scenario, "house")), 7);
    cr_expect_eq(answers->decided_day, 77); /* week 12 is later */
    cr_assert_eq(answers->depends_count, 2);
    cr_expect_str_eq(scenario->interventions[answers->depends_on[0]].id, "call");
    cr_expect_str_eq(scenario->interventions[answers->depends_on[1]].id, "hire");
    scenario_free(scenario);
}

Test(read_intervention, more_customers_are_a_source_of_their_own)
{
    struct scenario *const scenario = read_accepted("interventions.json");
    const struct intervention *const letter = read_find(scenario, "letter");

    cr_assert_eq(scenario->source_count, 6);
    cr_expect_str_eq(scenario->sources[3].id, "calls+letter");
    cr_expect_float_eq(scenario->sources[3].rate_per_s, 0.3 * scenario->sources[0].rate_per_s,
                       1e-15);
    cr_expect_not_null(scenario->sources[4].back_office);
    cr_expect_eq(scenario->sources[3].cause, SCENARIO_CAUSE_LETTER);
    cr_expect_eq(scenario->sources[0].cause, SCENARIO_CAUSE_VALUE);
    cr_expect_eq(letter->sources[0].source, 3);
    cr_expect_eq(letter->sources[1].source, 4);
    scenario_free(scenario);
}

/* --- the plans of a rollout ------------------------------------------------------------------- */

static struct scenario *read_plan(const char *plan)
{
    struct scenario *scenario = NULL;
    struct error error = {{0}, {0}};
    char text[2048];

    snprintf(text, sizeof text,
             "{\"run\": {\"weeks\": 52}, \"calendar\": {\"holidays\": \"nl\"},"
             "\"queues\": {\"a\": {\"team\": \"north\", \"open\": \"08:30-17:00\"},"
             "             \"b\": {\"team\": \"south\", \"open\": \"08:30-17:00\"}},"
             "\"groups\": {\"a\": {\"team\": \"north\", \"agents\": 12, \"serves\": [\"a\"],"
             "    \"shape\": [1, 0.8, 1.1], \"slot_min\": 120, \"from\": \"08:30\","
             "    \"weekday\": [1.03, 1.05, 0.96, 1.03, 0.93],"
             "    \"month\": [1, 1, 1, 1, 0.9, 1, 0.8, 0.8, 1, 1, 1, 1]},"
             "  \"b\": {\"team\": \"south\", \"agents\": 7, \"serves\": [\"b\"],"
             "    \"shape\": [1, 1], \"slot_min\": 240, \"from\": \"08:30\","
             "    \"weekday\": [1, 1, 1, 1, 0.5]}},"
             "\"demand\": {\"c\": {\"to\": {\"a\": 0.6, \"b\": 0.4}, \"per_day\": 100,"
             "    \"weekday\": [1.2, 1.05, 0.95, 0.97, 0.83],"
             "    \"month\": [1.1, 1.1, 1, 1, 1, 1, 0.9, 0.9, 1, 1, 1, 1]}},"
             "\"interventions\": {\"lean\": {\"kind\": \"lean_rollout\","
             "    %s\"start_wk\": 8, %s}}}",
             strstr(plan, "\"teams\"") == NULL ? "\"teams\": [\"north\", \"south\"], " : "", plan);
    cr_assert(scenario_read_text(text, strlen(text), "plan.json", &files_disk, &scenario, &error),
              "%s: %s", error.where, error.message);
    return scenario;
}

static double hours_of(const struct scenario *scenario, const struct intervention_team *team)
{
    double hours = 0.0;

    for (uint32_t day = team->from_day; day < team->to_day; day++) {
        for (size_t i = 0; i < team->group_count; i++)
            hours +=
                team->taken[day - team->from_day] * roster_day_h(scenario, team->groups[i], day);
    }
    return hours;
}

Test(read_intervention, every_plan_takes_the_same_hours_of_each_head_to_the_minute)
{
    static const char *const plans[] = {
        "\"plan\": \"simultaneous\"", "\"plan\": \"staggered\"",
        "\"plan\": \"pilot_then\", \"gap_wk\": 4", "\"plan\": \"paced\", \"train_wk\": 41",
        "\"plan\": \"custom\", \"calendar\": {"
        "\"north\": [4, 0, 2.5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0.5], "
        "\"south\": [0, 0, 0, 0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1]}"};
    double heads[2] = {0, 0};

    for (size_t p = 0; p < sizeof plans / sizeof *plans; p++) {
        struct scenario *const scenario = read_plan(plans[p]);
        const struct intervention_lean *const lean = &scenario->interventions[0].lean;

        for (size_t t = 0; t < 2; t++) {
            const struct intervention_team *const team = &lean->teams[t];

            heads[t] = p == 0 ? team->heads : heads[t];
            cr_expect_eq(team->heads, heads[t]);
            cr_expect_float_eq(hours_of(scenario, team), 40 * heads[t], MINUTE_H, "%s, team %zu",
                               plans[p], t);
            cr_expect_float_eq(team->done[team->to_day - team->from_day - 1], 1.0, 1e-12);
        }
        scenario_free(scenario);
    }
}

Test(read_intervention, plans_differ_in_when)
{
    static const struct {
        const char *plan;
        uint32_t from[2];
    } plans[] = {{"\"plan\": \"simultaneous\"", {49, 49}},
                 {"\"plan\": \"staggered\", \"gap_wk\": 1", {49, 49 + 91}},
                 {"\"plan\": \"pilot_then\"", {49, 49 + 84}}};

    for (size_t p = 0; p < sizeof plans / sizeof *plans; p++) {
        struct scenario *const scenario = read_plan(plans[p].plan);
        const struct intervention_lean *const lean = &scenario->interventions[0].lean;

        for (size_t t = 0; t < 2; t++) {
            cr_expect_eq(lean->teams[t].from_day, plans[p].from[t]);
            cr_expect_eq(lean->teams[t].to_day, plans[p].from[t] + 84);
        }
        scenario_free(scenario);
    }
}

/* 10 minutes of which half are new, in 6 hours; 35 working days are seven weeks; 20 hours a week of
 * 12 agents in six hours of a day that is 1 on all days but one. */
Test(read_intervention, soft_parts_are_read_and_are_off_without)
{
    struct scenario *const plain = read_plan("\"plan\": \"simultaneous\"");
    struct scenario *const scenario = read_plan(
        "\"teams\": [\"north\"], \"agenda\": {\"meetings\": 0.35, \"projects\": 0.2, \"floor\": "
        "0.3},"
        "\"adoption\": {\"avoiders\": 0.1}, \"day_starts\": {\"per_day_min\": 10}, "
        "\"improvements\": {\"h_per_wk\": {\"b\": 4.2}, \"director_on_floor\": true}, "
        "\"crisis\": {}, \"momentum\": {\"quick_wk\": 2}, \"spread\": {\"to\": [\"south\"]}");
    const struct intervention_lean *const lean = &scenario->interventions[0].lean;
    const struct lean_soft *const soft = &lean->soft;
    const struct lean_soft *const off = &plain->interventions[0].lean.soft;

    cr_expect_float_eq(lean->floor_share, 0.3, 1e-12);
    cr_expect_float_eq(soft->adoption.share[LEAN_INDIFFERENT], 0.7, 1e-12);
    cr_expect_float_eq(soft->day_starts.share, 5.0 / 360, 1e-12);
    cr_expect_eq(soft->improvements.approval_days, 14);
    cr_expect_eq(soft->improvements.share[0], 0.0);
    cr_expect_float_eq(soft->improvements.share[1], 4.2 / (7 * 8 * 4.5), 1e-9);
    cr_expect_eq(soft->improvements.own_years, 3);
    cr_expect_eq(soft->crisis.backlog, 2500.0);
    cr_expect_eq(soft->momentum.quick_days, 14);
    cr_expect_eq(soft->spread_per_wk, 0.005);
    cr_expect_eq(lean->team_count, 2);
    cr_expect_eq(lean->teams[1].from_day, INTERVENTION_FOR_EVER);
    cr_expect(!off->adoption.is_on && !off->improvements.is_on && !off->crisis.is_on
              && !off->momentum.is_on);
    cr_expect(off->day_starts.share == 0 && off->spread_per_wk == 0);
    scenario_free(scenario);
    scenario_free(plain);
}

/* Of 100 a day 60 go to team north; 5 in 100 more come on the days of an incident. */
Test(read_intervention, incidents_bring_customers_to_the_team_that_has_them)
{
    struct scenario *const scenario = read_plan(
        "\"teams\": [\"north\", \"south\"], \"hours_per_head\": 1}, \"hidden\": {\"kind\": "
        "\"problem_reporting\", \"teams\": [\"north\"]");
    const struct intervention *const hidden = read_find(scenario, "hidden");
    const struct scenario_source *const source = &scenario->sources[0];
    const struct scenario_source *const copy = &scenario->sources[hidden->sources[0].source];

    cr_assert_eq(hidden->source_count, 1);
    cr_assert_eq(scenario->source_count, 2);
    cr_expect_str_eq(copy->id, "c+hidden/north");
    cr_expect_float_eq(copy->rate_per_s, 0.05 * 0.6 * source->rate_per_s, 1e-12);
    cr_assert_eq(copy->share_count, 1);
    cr_expect_eq(copy->shares[0].queue, 0);
    cr_expect_float_eq(copy->shares[0].probability, 1.0, 1e-12);
    cr_expect_eq(source->share_count, 2);
    cr_expect_eq(hidden->problems.after_days, 28);
    cr_expect_float_eq(hidden->problems.one_on_one_share, 0.5 / (20.1 * 52 / 12), 1e-12);
    cr_expect(hidden->problems.working_day[0] && !hidden->problems.working_day[6]);
    scenario_free(scenario);
}

/* Nothing in the second week, and 4 of the 40 hours before it. */
Test(read_intervention, a_calendar_of_ones_own_is_followed_by_week)
{
    struct scenario *const scenario =
        read_plan("\"plan\": \"custom\", \"calendar\": {\"south\": [4, 0, 3, 3, 3, 3, 3, 3, 3, 3, "
                  "3, 3, 3, 3], "
                  "\"north\": [0, 1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3]}");
    const struct intervention_team *const north = &scenario->interventions[0].lean.teams[0];
    const struct intervention_team *const south = &scenario->interventions[0].lean.teams[1];

    cr_expect_eq(north->to_day, 49 + 15 * 7);
    cr_expect_eq(south->to_day, 49 + 14 * 7);
    for (size_t day = 0; day < 7; day++) {
        cr_expect_eq(north->taken[day], 0.0);
        cr_expect_eq(south->taken[7 + day], 0.0);
        cr_expect_float_eq(south->done[7 + day], 0.1, 1e-9);
    }
    cr_expect_float_eq(south->done[14 * 7 - 1], 1.0, 1e-9);
    cr_expect_eq(north->done[6], 0.0);
    scenario_free(scenario);
}

/* A Monday is 1.2 times as busy as the mean: nothing of it is left for training. */
Test(read_intervention, a_paced_plan_leaves_busy_days_alone)
{
    struct scenario *const scenario = read_plan("\"plan\": \"paced\", \"train_wk\": 41");
    const struct intervention_team *const team = &scenario->interventions[0].lean.teams[0];

    for (uint32_t day = 0; day < 41 * 7; day += 7) {
        cr_expect_eq(team->taken[day], 0.0);
        cr_expect_leq(team->taken[day + 4], 0.25 * (1 + 1e-12));
    }
    cr_expect_gt(team->taken[4], 0.0);
    scenario_free(scenario);
}

Test(read_intervention, new_people_are_a_share_of_those_there_are)
{
    struct scenario *const scenario = read_accepted("interventions.json");
    const struct intervention_onboarding *const new = &read_find(scenario, "new")->onboarding;

    cr_assert_eq(new->hire_count, 1);
    cr_expect_float_eq(new->hires[0].more, 2.5 / 20, 1e-12);
    cr_expect_float_eq(new->hires[0].coach, 2.5 * 5 / 400, 1e-12);
    cr_expect_eq(new->training_days, 28);
    cr_expect_eq(new->coach_days, 42);
    cr_expect_eq(read_find(scenario, "new")->dip_days, 21);
    cr_expect_eq(read_find(scenario, "new")->dip, 1.05);
    cr_expect_eq(read_find(scenario, "hire")->dip_days, 0);
    scenario_free(scenario);
}

Test(read_intervention, project_has_its_results_at_the_end_or_by_steps)
{
    struct scenario *const scenario = read_accepted("interventions.json");
    const struct intervention *const plan = read_find(scenario, "plan");
    const struct intervention *const steps = read_find(scenario, "steps");

    cr_expect_eq(plan->end_day, INTERVENTION_FOR_EVER);
    cr_expect_eq(plan->group_count, 2);
    cr_expect_float_eq(plan->project.hours[0], 20.0 / 400, 1e-12);
    cr_expect_eq(plan->project.work_days, 70);
    cr_expect_eq(plan->project.step_days, 70);
    cr_expect_eq(plan->project.lands, 0.3);
    cr_expect_eq(steps->project.work_days, 84);
    cr_expect_eq(steps->project.step_days, 21);
    cr_expect_eq(steps->project.lands, 0.8);
    cr_expect_eq(steps->project.handling, 0.9975);
    scenario_free(scenario);
}

Test(read_intervention, offer_to_call_back_has_a_patience_of_its_own)
{
    struct scenario *const scenario = read_accepted("interventions.json");
    const struct intervention_offer *const ring = &read_find(scenario, "ring")->offer;

    cr_expect_eq(ring->after_s, 90);
    cr_expect_eq(ring->from_length, 8);
    cr_expect_eq(ring->from_expected_wait_s, 120);
    cr_expect_eq(ring->tries, 3);
    cr_expect_eq(ring->again_s, 300);
    cr_expect_eq(ring->miss_s, 60);
    cr_expect_eq(ring->patience.kind, DISTRIBUTION_EXPONENTIAL);
    cr_expect_eq(ring->patience.mean, 1800);
    scenario_free(scenario);
}
