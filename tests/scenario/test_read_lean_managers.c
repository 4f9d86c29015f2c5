/* What managers of a Lean rollout do with their time, and what goes on until they approve. */
#include "reading_files.h"

#include <criterion/criterion.h>
#include <stdio.h>

TestSuite(read_lean_managers);

/* A rollout from day 49 on, with these keys. */
static struct scenario *read_rollout(const char *keys)
{
    char text[2048];

    snprintf(text, sizeof text,
             "{\"queues\": {\"a\": {\"team\": \"north\", \"open\": \"08:30-17:00\"},"
             "             \"b\": {\"team\": \"south\", \"open\": \"08:30-17:00\"}},"
             "\"groups\": {\"a\": {\"team\": \"north\", \"agents\": 12, \"serves\": [\"a\"]},"
             "             \"b\": {\"team\": \"south\", \"agents\": 7, \"serves\": [\"b\"]}},"
             "\"demand\": {\"c\": {\"to\": {\"a\": 0.6, \"b\": 0.4}, \"per_day\": 100}},"
             "\"interventions\": {\"lean\": {\"kind\": \"lean_rollout\", \"start_wk\": 8,"
             "    \"teams\": [\"north\", \"south\"], %s}}}",
             keys);
    return read_text(text);
}

Test(read_lean_managers, agendas_hold_from_their_weeks_on)
{
    struct scenario *const scenario =
        read_rollout("\"agendas\": [{\"from_wk\": 12}, "
                     "{\"from_wk\": 30, \"meetings\": 0.25, \"floor\": 0.35}]");
    const struct intervention_lean *const lean = &scenario->interventions[0].lean;

    cr_expect_eq(lean->floor_share, 0.35);
    cr_assert_eq(lean->soft.agenda_count, 2);
    cr_expect_eq(lean->soft.agendas[0].from_day, 77);
    cr_expect_eq(lean->soft.agendas[0].floor_share, 0.15);
    cr_expect_eq(lean->soft.agendas[1].from_day, 203);
    cr_expect_eq(lean->soft.agendas[1].floor_share, 0.35);
    scenario_free(scenario);
}

Test(read_lean_managers, pairs_last_from_the_start_of_the_rollout)
{
    struct scenario *const scenario = read_rollout("\"coach_pairs\": {\"weeks\": 10}");
    struct scenario *const for_good = read_rollout("\"coach_pairs\": {}");
    const struct lean_pairs *const pairs = &scenario->interventions[0].lean.soft.pairs;

    cr_expect(pairs->is_on);
    cr_expect_eq(pairs->to_day, 49 + 70);
    cr_expect_eq(pairs->tau_wk, 8.0);
    cr_expect_float_eq(pairs->share, 1.0 / 36, 1e-15);
    cr_expect_eq(for_good->interventions[0].lean.soft.pairs.to_day, INTERVENTION_FOR_EVER);
    scenario_free(scenario);
    scenario_free(for_good);
}

/* 35 working days are 49 days, 10 are 14. */
Test(read_lean_managers, who_delegates_lets_others_wait_less)
{
    static const struct {
        const char *leadership;
        double led_share;
        uint32_t approval_days;
    } cases[] = {
        {"", 0, 49},
        {"\"leadership\": {\"style\": \"direct\"}, ", 0.05, 49},
        {"\"leadership\": {\"style\": \"coach\"}, ", 0.10, 39},
        {"\"leadership\": {\"style\": \"facilitate\"}, ", 0.07, 29},
        {"\"leadership\": {\"style\": \"delegate\"}, ", 0.02, 15},
        {"\"leadership\": {\"style\": \"coach\", \"week_share\": 0.2, \"approval\": 0}, ", 0.2, 0},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char keys[256];

        snprintf(keys, sizeof keys, "%s\"improvements\": {\"h_per_wk\": {\"a\": 4}}",
                 cases[i].leadership);
        struct scenario *const scenario = read_rollout(keys);
        const struct lean_soft *const soft = &scenario->interventions[0].lean.soft;

        cr_expect_eq(soft->led_share, cases[i].led_share);
        cr_expect_eq(soft->improvements.approval_days, cases[i].approval_days, "%u",
                     soft->improvements.approval_days);
        scenario_free(scenario);
    }
}

/* One every two weeks that waits for seven: four at most, each 2 in 100 calls of the 60 or 40 a day
 * of a team. Two at a time, ready every four weeks: two batches of them. */
Test(read_lean_managers, what_waits_brings_customers_to_each_team)
{
    struct scenario *const scenario =
        read_rollout("\"improvements\": {\"h_per_wk\": {\"a\": 4}, \"waiting_calls\": 0.02}");
    const struct intervention *const lean = &scenario->interventions[0];
    const struct scenario_source *const north = &scenario->sources[1];
    const struct scenario_source *const south = &scenario->sources[2];

    cr_expect_eq(lean->lean.soft.improvements.most_waiting, 4);
    cr_assert_eq(scenario->source_count, 3);
    cr_expect_str_eq(north->id, "c+lean/north");
    cr_expect_str_eq(south->id, "c+lean/south");
    cr_expect_float_eq(north->rate_per_s, 0.08 * 0.6 * scenario->sources[0].rate_per_s, 1e-12);
    cr_expect_float_eq(south->rate_per_s, 0.08 * 0.4 * scenario->sources[0].rate_per_s, 1e-12);
    cr_expect_eq(north->shares[0].queue, 0);
    cr_expect_eq(south->shares[0].queue, 1);
    cr_expect_eq(lean->source_teams[1], 1);
    cr_expect_eq(south->cause, SCENARIO_CAUSE_LETTER);
    scenario_free(scenario);
    struct scenario *const batches =
        read_rollout("\"improvements\": {\"h_per_wk\": {\"a\": 4}, \"at_once\": 2}");

    cr_expect_eq(batches->interventions[0].lean.soft.improvements.most_waiting, 4);
    cr_expect_eq(batches->source_count, 1);
    scenario_free(batches);
}

Test(read_lean_managers, who_is_trained_may_borrow_others_at_once)
{
    struct scenario *const scenario = read_rollout("\"lend_after_min\": 0.5");
    struct scenario *const at_once = read_rollout("\"lend_after_s\": 0");
    struct scenario *const plain = read_rollout("\"crisis\": {}");
    const struct lean_lending *const lending = &scenario->interventions[0].lean.soft.lending;

    cr_expect(lending->is_on && lending->after_s == 30);
    cr_expect(at_once->interventions[0].lean.soft.lending.is_on);
    cr_expect_not(plain->interventions[0].lean.soft.lending.is_on);
    scenario_free(scenario);
    scenario_free(at_once);
    scenario_free(plain);
}

Test(read_lean_managers, training_may_be_cut_first)
{
    struct scenario *const scenario = read_rollout("\"crisis\": {\"cut_training_first\": true}");
    struct scenario *const plain = read_rollout("\"crisis\": {}");
    const struct lean_crisis *const crisis = &scenario->interventions[0].lean.soft.crisis;
    const struct lean_crisis *const other = &plain->interventions[0].lean.soft.crisis;

    cr_expect(crisis->training_first && crisis->training == 1);
    cr_expect(!other->training_first && other->training == 0);
    scenario_free(scenario);
    scenario_free(plain);
}
