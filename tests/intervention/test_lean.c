/* A Lean rollout, day by day, worked out by hand. */
#include "engine/random.h"
#include "rollout.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(lean);

/* --- hours and levels --- */

Test(lean, training_takes_hours_and_only_from_the_team)
{
    struct rollout rollout;

    rollout_init(&rollout, 500);
    for (uint32_t day = 0; day < 120; day++) {
        struct organisation now = rollout_morning(&rollout, day, 1, NULL);

        cr_expect_float_eq(now.today.groups[0].claimed[TODAY_TRAINING],
                           day >= ROLLOUT_FROM && day < ROLLOUT_FROM + ROLLOUT_TRAINED ? 0.2 : 0,
                           1e-12);
        cr_expect_eq(now.today.groups[1].claimed[TODAY_TRAINING], 0.0);
        organisation_term(&now);
    }
}

/* During the training, x' = (t/T - x)/tau from 0: x = t/T - (tau/T)(1 - exp(-t/tau)), at t = T =
 * tau that is exp(-1). A step of a day in 84 errs by less than one in 84. */
Test(lean, the_level_follows_the_training_and_then_grows_with_attention)
{
    struct rollout rollout;

    rollout_init(&rollout, 0);
    const double after_training = rollout_works(&rollout, 0, ROLLOUT_FROM + ROLLOUT_TRAINED);
    const double later = rollout_works(&rollout, 0, ROLLOUT_FROM + 2 * ROLLOUT_TRAINED);

    cr_expect_float_eq(after_training, exp(-1), 1.0 / ROLLOUT_TRAINED);
    cr_expect_float_eq(later, 1 - (1 - exp(-1)) * exp(-1), 1.0 / ROLLOUT_TRAINED);
    cr_expect_lt(rollout_works(&rollout, 0, 400), 1.0);
}

Test(lean, without_attention_half_of_it_is_gone_after_the_half_life)
{
    struct rollout rollout;

    rollout_init(&rollout, 0);
    rollout.intervention.lean.floor_share = 0;
    const double after_training = rollout_works(&rollout, 0, ROLLOUT_FROM + ROLLOUT_TRAINED);

    cr_expect_float_eq(rollout_works(&rollout, 0, ROLLOUT_FROM + ROLLOUT_TRAINED + 26 * 7),
                       after_training / 2, after_training / 182);
}

/* What works of the level of the first team on day 300, of a rollout among others. */
static double works_among(const struct intervention *interventions, size_t count)
{
    struct organisation now;

    organisation_init(&now, interventions, count, ROLLOUT_SIZES, random_run_key(1, 0));
    for (uint32_t day = 0; day <= 300; day++)
        organisation_morning(&now, day);
    const double works = (1 - now.today.queues[0].returns[TODAY_UNRESOLVED]) / 0.15;

    organisation_term(&now);
    return works;
}

Test(lean, a_reorganisation_takes_attention_from_a_rollout_however_they_are_listed)
{
    static char id[] = "reorganisation";
    struct rollout rollout;

    rollout_init(&rollout, 0);
    struct intervention two[] = {rollout.intervention,
                                 {.id = id,
                                  .kind = INTERVENTION_REORGANISATION,
                                  .start_day = 100,
                                  .end_day = INTERVENTION_FOR_EVER,
                                  .agreed = 1,
                                  .success = 1,
                                  .handling = 1,
                                  .attention = 0.5}};

    cr_expect_lt(works_among(two, 2), works_among(two, 1) - 0.05);
    two[1].start_day = 0; /* and so comes first */
    const struct intervention turned[] = {two[1], two[0]};

    cr_expect_eq(works_among(turned, 2), works_among(two, 2));
}

/* --- adoption --- */

static struct lean_adoption adoption(double conversion_per_wk)
{
    return (struct lean_adoption){.is_on = true,
                                  .share = {0.2, 0.6, 0.2},
                                  .use = {0.95, 0.5, 0.1},
                                  .conversion_per_wk = conversion_per_wk,
                                  .reward = 1,
                                  .willing = 1};
}

/* 0.2 x 0.95 + 0.6 x 0.5 + 0.2 x 0.1 = 0.51 */
Test(lean, a_level_works_as_far_as_people_use_it)
{
    struct rollout rollout;

    rollout_init(&rollout, 0);
    const double level = rollout_works(&rollout, 0, 200);

    rollout_soft(&rollout)->adoption = adoption(0);
    cr_expect_float_eq(rollout_works(&rollout, 0, 200), 0.51 * level, 1e-12);
    rollout_soft(&rollout)->adoption.willing = 0.5;
    cr_expect_float_eq(rollout_works(&rollout, 0, 200), 0.255 * level, 1e-12);
}

/* 0.35 a week is 0.05 a day, times 0.2 who are ambassadors: after a day 0.2 + 0.006, 0.6 + 0.002 -
 * 0.006 and 0.2 - 0.002; after two the rate is 0.05 x 0.206 = 0.0103. */
Test(lean, ambassadors_win_over_the_others)
{
    static const double use[] = {0.51, 0.206 * 0.95 + 0.596 * 0.5 + 0.198 * 0.1,
                                 (0.206 + 0.0103 * 0.596) * 0.95
                                     + (0.596 + 0.0103 * (0.198 - 0.596)) * 0.5
                                     + 0.198 * (1 - 0.0103) * 0.1};
    struct rollout plain;
    struct rollout rollout;

    rollout_init(&plain, 0);
    rollout_init(&rollout, 0);
    rollout_soft(&rollout)->adoption = adoption(0.35);
    for (uint32_t day = 1; day < 3; day++)
        cr_expect_float_eq(rollout_works(&rollout, 0, ROLLOUT_FROM + day),
                           use[day] * rollout_works(&plain, 0, ROLLOUT_FROM + day), 1e-12);
    cr_expect_gt(rollout_works(&rollout, 0, 700), 0.85 * rollout_works(&plain, 0, 700));
    rollout_soft(&rollout)->adoption.reward = 1.5;
    cr_expect_float_eq(rollout_works(&rollout, 0, ROLLOUT_FROM + 1)
                           / rollout_works(&plain, 0, ROLLOUT_FROM + 1),
                       0.51 + 1.5 * (use[1] - use[0]), 1e-12);
}

Test(lean, nobody_is_won_over_without_managers_or_without_ambassadors)
{
    struct rollout rollout;
    struct rollout frozen;

    rollout_init(&rollout, 0);
    rollout_init(&frozen, 0);
    rollout.intervention.lean.floor_share = frozen.intervention.lean.floor_share = 0;
    rollout_soft(&rollout)->adoption = adoption(0.35);
    rollout_soft(&frozen)->adoption = adoption(0);
    cr_expect_eq(rollout_works(&rollout, 0, 80), rollout_works(&frozen, 0, 80));
    rollout.intervention.lean.floor_share = frozen.intervention.lean.floor_share = 1;
    rollout_soft(&rollout)->adoption.share[LEAN_AMBASSADORS] = 0;
    rollout_soft(&frozen)->adoption.share[LEAN_AMBASSADORS] = 0;
    cr_expect_eq(rollout_works(&rollout, 0, 80), rollout_works(&frozen, 0, 80));
}

/* --- momentum --- */

/* 0.07 a week is 0.01 a day; with all of the pace hanging on it, the level of the second day has
 * grown by 0.99 of what it would have. */
Test(lean, without_successes_enthusiasm_fades_and_learning_slows)
{
    struct rollout plain;
    struct rollout rollout;

    rollout_init(&plain, 0);
    rollout_init(&rollout, 0);
    rollout_soft(&rollout)->momentum =
        (struct lean_momentum){.is_on = true, .fade_per_wk = 0.07, .lift = 0.5, .weight = 1};
    const double first = 1.0 / ROLLOUT_TRAINED / ROLLOUT_TRAINED;
    const double second = (2.0 / ROLLOUT_TRAINED - first) / ROLLOUT_TRAINED;

    cr_expect_float_eq(rollout_works(&rollout, 0, ROLLOUT_FROM + 1), first, 1e-12);
    cr_expect_float_eq(rollout_works(&plain, 0, ROLLOUT_FROM + 2), first + second, 1e-12);
    cr_expect_float_eq(rollout_works(&rollout, 0, ROLLOUT_FROM + 2), first + 0.99 * second, 1e-12);
    rollout_soft(&rollout)->improvements = rollout_improvements();
    const double lifted = rollout_works(&rollout, 0, 150);

    rollout_soft(&rollout)->improvements.success = 0;
    cr_expect_gt(lifted, rollout_works(&rollout, 0, 150));
    cr_expect_lt(lifted, rollout_works(&plain, 0, 150));
}

/* In force on day ROLLOUT_FROM + 14, which is within three weeks and not within two. */
Test(lean, a_quick_win_wins_people_over)
{
    struct rollout rollout;

    rollout_init(&rollout, 0);
    rollout_soft(&rollout)->adoption = adoption(0.35);
    rollout_soft(&rollout)->improvements = rollout_improvements();
    rollout_soft(&rollout)->momentum =
        (struct lean_momentum){.is_on = true, .quick_days = 14, .quick = 1.5};
    const double late = rollout_works(&rollout, 0, ROLLOUT_FROM + 100);
    const double same_day = rollout_works(&rollout, 0, ROLLOUT_FROM + 14);

    rollout_soft(&rollout)->momentum.quick_days = 21;
    cr_expect_eq(rollout_works(&rollout, 0, ROLLOUT_FROM + 14), same_day);
    cr_expect_gt(rollout_works(&rollout, 0, ROLLOUT_FROM + 100), late * 1.02);
}

/* --- spread --- */

/* The second team is trained 500 days later; 0.07 a week is 0.01 a day of the distance. */
Test(lean, what_a_team_can_spreads_to_the_other_before_its_training)
{
    struct rollout rollout;
    double level = 0;

    rollout_init(&rollout, 500);
    cr_expect_eq(rollout_works(&rollout, 1, 400), 0.0);
    rollout_soft(&rollout)->spread_per_wk = 0.07;
    for (uint32_t day = ROLLOUT_FROM; day < ROLLOUT_FROM + 5; day++)
        level += 0.01 * (rollout_works(&rollout, 0, day) - level);
    cr_expect_float_eq(rollout_works(&rollout, 1, ROLLOUT_FROM + 5), level, 1e-12);
    cr_expect_gt(rollout_works(&rollout, 1, 400), 0.5);
    cr_expect_eq(rollout_claimed(&rollout, 400, TODAY_TRAINING, NULL), 0.0);
    rollout.teams[1].from_day = rollout.teams[1].to_day = INTERVENTION_FOR_EVER;
    cr_expect_gt(rollout_works(&rollout, 1, 800), 0.5); /* and never has to be trained */
}

/* --- what a rollout does to problems at work --- */

/* All that stay hidden come out; in a crisis a quarter of the talks are held. */
Test(lean, day_starts_find_problems_and_a_crisis_cancels_talks)
{
    static char id[] = "problems";
    struct rollout rollout;
    struct organisation now;

    rollout_init(&rollout, 0);
    rollout_soft(&rollout)->crisis = rollout_crisis();
    const struct intervention problems = {
        .id = id,
        .kind = INTERVENTION_PROBLEM_REPORTING,
        .start_day = ROLLOUT_FROM,
        .end_day = INTERVENTION_FOR_EVER,
        .agreed = 1,
        .success = 1,
        .problems = {.teams = rollout.teams,
                     .team_count = 1,
                     .working_day = {true, true, true, true, true, true, true},
                     .per_wk = 7,
                     .after_days = 1,
                     .days = 1,
                     .handling = 1.15,
                     .one_on_ones = true,
                     .one_on_one_share = 0.01}};

    for (int detects = 0; detects < 2; detects++) {
        rollout_soft(&rollout)->day_starts =
            (struct lean_day_starts){.is_on = true, .detects = detects};
        const struct intervention two[] = {problems, rollout.intervention};

        organisation_init(&now, two, 2, ROLLOUT_SIZES, random_run_key(1, 0));
        for (uint32_t day = 0; day < 21; day++) {
            now.news.abandonment = day < 14 ? 0 : 0.2;
            organisation_morning(&now, day);
            cr_expect_float_eq(now.today.groups[0].claimed[TODAY_UPKEEP],
                               day < ROLLOUT_FROM ? 0
                               : day < 14         ? 0.01
                                                  : 0.0025,
                               1e-12);
            cr_expect_eq(now.today.groups[0].handling[TODAY_TALKING],
                         day > ROLLOUT_FROM && detects == 0 ? 1.15 : 1.0);
        }
        organisation_term(&now);
    }
}

/* --- what does not succeed --- */

Test(lean, a_rollout_that_fails_takes_its_hours_and_changes_nothing_else)
{
    struct rollout rollout;

    rollout_init(&rollout, 0);
    rollout.intervention.success = 0;
    rollout_soft(&rollout)->adoption = adoption(0.35);
    rollout_soft(&rollout)->improvements = rollout_improvements();
    struct organisation now = rollout_morning(&rollout, 300, 1, NULL);

    cr_expect_eq(now.today.groups[0].handling[TODAY_TALKING], 1.0);
    cr_expect_eq(now.today.queues[0].returns[TODAY_UNRESOLVED], 1.0);
    cr_expect_float_eq(now.today.groups[0].claimed[TODAY_UPKEEP], 0.02, 1e-12);
    organisation_term(&now);
}

/* --- a pilot ---------------------------------------------------------------------------------- */

/* The first team for 100 days, the second from then on, if as much is found. */
static void try_first_team(struct rollout *rollout, double go_from)
{
    static size_t first_team[] = {0};

    rollout_init(rollout, 100);
    rollout->intervention.pilot = (struct intervention_pilot){.days = 100,
                                                              .places = first_team,
                                                              .place_count = 1,
                                                              .cases = 1,
                                                              .error = 1,
                                                              .go_from = go_from};
}

static bool goes_on(const struct rollout *rollout, uint64_t run)
{
    struct organisation_fate fate;

    organisation_fates(&rollout->intervention, 1, random_run_key(run, 0), &fate);
    return fate.goes_on;
}

Test(lean, a_pilot_that_goes_on_is_a_rollout_of_which_the_second_team_begins_later)
{
    struct rollout piloted;
    struct rollout plain;

    try_first_team(&piloted, 0);
    rollout_init(&plain, 100);
    for (uint32_t day = 0; day < 300; day += 9) {
        for (size_t team = 0; team < 2; team++)
            cr_expect_eq(rollout_works(&piloted, team, day), rollout_works(&plain, team, day));
        cr_expect_eq(rollout_claimed(&piloted, day, TODAY_TRAINING, NULL),
                     rollout_claimed(&plain, day, TODAY_TRAINING, NULL));
    }
}

Test(lean, a_pilot_that_finds_too_little_is_the_end_of_a_rollout)
{
    struct rollout rollout;
    uint64_t run = 0;

    try_first_team(&rollout, 1);
    while (goes_on(&rollout, run))
        run++;
    for (uint32_t day = ROLLOUT_FROM; day < 300; day += 3) {
        struct organisation now = rollout_morning(&rollout, day, run, NULL);
        const struct today *const today = &now.today;
        const bool in_pilot = day < ROLLOUT_FROM + 100;

        cr_expect_eq(today->queues[0].returns[TODAY_UNRESOLVED] < 1,
                     in_pilot && day > ROLLOUT_FROM);
        cr_expect_eq(today->queues[1].returns[TODAY_UNRESOLVED], 1);
        cr_expect_eq(today->groups[0].claimed[TODAY_TRAINING],
                     day < ROLLOUT_FROM + ROLLOUT_TRAINED ? 0.2 : 0);
        cr_expect_eq(today->groups[1].claimed[TODAY_TRAINING], 0);
        cr_expect_eq(today->condition[CONDITION_TEAMS], in_pilot ? 2 : 0);
        organisation_term(&now);
    }
}
