/* The soft parts of a Lean rollout, day by day, worked out by hand. */
#include "engine/random.h"
#include "intervention/organisation.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(lean);

enum { QUEUES = 2, GROUPS = 2, FROM = 7, TRAINED = 84, RUNS = 400 };

static const struct today_sizes SIZES = {QUEUES, GROUPS, 0, 0};

static char id_rollout[] = "lean";
static char ids[][2] = {"a", "b"};
static size_t indices[] = {0, 1};
static double taken[TRAINED];
static double done[TRAINED];
static double senior_share[GROUPS] = {0.02, 0.04};

/* A rollout of two teams, each with a group and a queue, trained for 12 weeks, a fifth of each day;
 * managers are there enough. The second begins `later` days after the first. */
struct rollout {
    struct intervention_team teams[2];
    struct intervention intervention;
};

static void set_up(struct rollout *rollout, uint32_t later)
{
    for (size_t day = 0; day < TRAINED; day++) {
        taken[day] = 0.2;
        done[day] = (double)(day + 1) / TRAINED;
    }
    for (size_t t = 0; t < 2; t++)
        rollout->teams[t] =
            (struct intervention_team){.id = ids[t],
                                       .groups = &indices[t],
                                       .group_count = 1,
                                       .queues = &indices[t],
                                       .queue_count = 1,
                                       .from_day = FROM + (uint32_t)t * later,
                                       .to_day = FROM + (uint32_t)t * later + TRAINED,
                                       .taken = taken,
                                       .done = done};
    rollout->intervention = (struct intervention){.id = id_rollout,
                                                  .kind = INTERVENTION_LEAN_ROLLOUT,
                                                  .start_day = FROM,
                                                  .end_day = INTERVENTION_FOR_EVER,
                                                  .agreed = 1,
                                                  .success = 1,
                                                  .lean = {.teams = rollout->teams,
                                                           .team_count = 2,
                                                           .floor_share = 0.35,
                                                           .tau_wk = 12,
                                                           .half_life_wk = 26,
                                                           .handling_talk = 1,
                                                           .handling_write = 1,
                                                           .unresolved = 0.85,
                                                           .ping_pong = 0.85}};
}

static struct lean_soft *soft_of(struct rollout *rollout)
{
    return &rollout->intervention.lean.soft;
}

/* The first week of which the news is bad, if any. */
struct week {
    uint32_t first_day;
    struct organisation_news news;
};

/* The morning of `day` in run number `run`, after those before it; release it. */
static struct organisation morning_with(const struct rollout *rollout, uint32_t day, uint64_t run,
                                        const struct week *bad)
{
    struct organisation organisation;

    organisation_init(&organisation, &rollout->intervention, 1, SIZES, random_run_key(run, 0));
    for (uint32_t i = 0; i <= day; i++) {
        organisation.news = (struct organisation_news){0};
        if (bad != NULL && i >= bad->first_day && i < bad->first_day + 7)
            organisation.news = bad->news;
        organisation_morning(&organisation, i);
    }
    return organisation;
}

/* What works of the level of a team, from the factor on unresolved questions. */
static double works_on(const struct rollout *rollout, size_t team, uint32_t day)
{
    struct organisation now = morning_with(rollout, day, 1, NULL);
    const double works = (1 - now.today.queues[team].returns[TODAY_UNRESOLVED]) / 0.15;

    organisation_term(&now);
    return works;
}

static double handling_on(const struct rollout *rollout, uint32_t day, uint64_t run)
{
    struct organisation now = morning_with(rollout, day, run, NULL);
    const double handling = now.today.groups[0].handling[TODAY_TALKING];

    organisation_term(&now);
    return handling;
}

static double claimed_on(const struct rollout *rollout, uint32_t day, enum today_claim claim,
                         const struct week *bad)
{
    struct organisation now = morning_with(rollout, day, 1, bad);
    const double claimed = now.today.groups[0].claimed[claim];

    organisation_term(&now);
    return claimed;
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

    set_up(&rollout, 0);
    const double level = works_on(&rollout, 0, 200);

    soft_of(&rollout)->adoption = adoption(0);
    cr_expect_float_eq(works_on(&rollout, 0, 200), 0.51 * level, 1e-12);
    soft_of(&rollout)->adoption.willing = 0.5;
    cr_expect_float_eq(works_on(&rollout, 0, 200), 0.255 * level, 1e-12);
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

    set_up(&plain, 0);
    set_up(&rollout, 0);
    soft_of(&rollout)->adoption = adoption(0.35);
    for (uint32_t day = 1; day < 3; day++)
        cr_expect_float_eq(works_on(&rollout, 0, FROM + day),
                           use[day] * works_on(&plain, 0, FROM + day), 1e-12);
    cr_expect_gt(works_on(&rollout, 0, 700), 0.85 * works_on(&plain, 0, 700));
    soft_of(&rollout)->adoption.reward = 1.5;
    cr_expect_float_eq(works_on(&rollout, 0, FROM + 1) / works_on(&plain, 0, FROM + 1),
                       0.51 + 1.5 * (use[1] - use[0]), 1e-12);
}

Test(lean, nobody_is_won_over_without_managers_or_without_ambassadors)
{
    struct rollout rollout;
    struct rollout frozen;

    set_up(&rollout, 0);
    set_up(&frozen, 0);
    rollout.intervention.lean.floor_share = frozen.intervention.lean.floor_share = 0;
    soft_of(&rollout)->adoption = adoption(0.35);
    soft_of(&frozen)->adoption = adoption(0);
    cr_expect_eq(works_on(&rollout, 0, 80), works_on(&frozen, 0, 80));
    rollout.intervention.lean.floor_share = frozen.intervention.lean.floor_share = 1;
    soft_of(&rollout)->adoption.share[LEAN_AMBASSADORS] = 0;
    soft_of(&frozen)->adoption.share[LEAN_AMBASSADORS] = 0;
    cr_expect_eq(works_on(&rollout, 0, 80), works_on(&frozen, 0, 80));
}

/* --- day starts and improvements --- */

Test(lean, day_starts_take_time_from_the_first_day_of_the_team_on)
{
    struct rollout rollout;

    set_up(&rollout, 0);
    soft_of(&rollout)->day_starts = (struct lean_day_starts){.is_on = true, .share = 0.0125};
    cr_expect_eq(claimed_on(&rollout, FROM - 1, TODAY_UPKEEP, NULL), 0.0);
    cr_expect_float_eq(claimed_on(&rollout, FROM, TODAY_UPKEEP, NULL), 0.0125, 1e-12);
    cr_expect_float_eq(claimed_on(&rollout, FROM + 500, TODAY_UPKEEP, NULL), 0.0125, 1e-12);
}

static double own_all[] = {1};
static double own_none[] = {0};
static double own_later[] = {0, 1};

/* One in two weeks that saves a hundredth, decided by the team, always works. */
static struct lean_improvements improvements(void)
{
    return (struct lean_improvements){.is_on = true,
                                      .share = senior_share,
                                      .step_days = 14,
                                      .at_once = 1,
                                      .gain = 0.01,
                                      .success = 1,
                                      .approval_days = 49,
                                      .own = own_all,
                                      .own_years = 1};
}

/* The first is ready on the evening of the 14th day, FROM + 13. */
Test(lean, small_steps_come_into_force_the_day_after)
{
    struct rollout rollout;

    set_up(&rollout, 0);
    soft_of(&rollout)->improvements = improvements();
    cr_expect_eq(handling_on(&rollout, FROM + 13, 1), 1.0);
    cr_expect_float_eq(handling_on(&rollout, FROM + 14, 1), 0.99, 1e-12);
    cr_expect_float_eq(handling_on(&rollout, FROM + 27, 1), 0.99, 1e-12);
    cr_expect_float_eq(handling_on(&rollout, FROM + 28, 1), 0.9801, 1e-12);
    cr_expect_float_eq(claimed_on(&rollout, FROM + 500, TODAY_UPKEEP, NULL), 0.02, 1e-12);
}

Test(lean, what_others_must_decide_waits)
{
    struct rollout rollout;

    set_up(&rollout, 0);
    soft_of(&rollout)->improvements = improvements();
    soft_of(&rollout)->improvements.own = own_none;
    cr_expect_eq(handling_on(&rollout, FROM + 14 + 48, 1), 1.0);
    cr_expect_float_eq(handling_on(&rollout, FROM + 14 + 49, 1), 0.99, 1e-12);
    cr_expect_float_eq(handling_on(&rollout, FROM + 28 + 49, 1), 0.9801, 1e-12);
}

/* Of the 26 of the first year 22 are through by its end, the last of them is ready on day 363 (the
 * 26th two weeks) of it; the first of the second year comes at once. */
Test(lean, a_team_decides_more_as_it_grows_older)
{
    struct rollout rollout;

    set_up(&rollout, 0);
    soft_of(&rollout)->improvements = improvements();
    soft_of(&rollout)->improvements.own = own_later;
    soft_of(&rollout)->improvements.own_years = 2;
    cr_expect_float_eq(handling_on(&rollout, FROM + 364, 1), pow(0.99, 22), 1e-12);
    /* the 23rd, ready on day 322, waits until 371; the 27th is ready on 378 */
    cr_expect_float_eq(handling_on(&rollout, FROM + 378, 1), pow(0.99, 24), 1e-12);
}

Test(lean, who_does_too_much_at_once_does_it_less_well_and_later)
{
    struct rollout rollout;

    set_up(&rollout, 0);
    soft_of(&rollout)->improvements = improvements();
    soft_of(&rollout)->improvements.at_once = 2;
    cr_expect_eq(handling_on(&rollout, FROM + 27, 1), 1.0);
    cr_expect_float_eq(handling_on(&rollout, FROM + 28, 1), 0.9801, 1e-12);
    soft_of(&rollout)->improvements.at_once = 3;
    cr_expect_eq(handling_on(&rollout, FROM + 41, 1), 1.0);
    cr_expect_float_eq(handling_on(&rollout, FROM + 42, 1), pow(1 - 0.007, 3), 1e-12);
}

/* Ten draws in each run: the mean of all is 0.8 within 5 standard errors, sqrt(0.16 / 4000) =
 * 0.0063 each; and the runs differ. */
Test(lean, improvements_work_as_often_as_they_should)
{
    struct rollout rollout;
    double sum = 0;
    bool differ = false;

    set_up(&rollout, 0);
    soft_of(&rollout)->improvements = improvements();
    soft_of(&rollout)->improvements.success = 0.8;
    const double first = log(handling_on(&rollout, FROM + 140, 0)) / log(0.99) / 10;

    for (uint64_t run = 0; run < RUNS; run++) {
        const double share = log(handling_on(&rollout, FROM + 140, run)) / log(0.99) / 10;

        sum += share;
        differ |= fabs(share - first) > 0.05;
    }
    cr_expect_float_eq(sum / RUNS, 0.8, 5 * 0.0063);
    cr_expect(differ);
}

/* --- crisis --- */

static const struct lean_crisis CRISIS = {
    .is_on = true, .abandonment = 0.1, .backlog = 2500, .cancels = 0.75};

Test(lean, a_bad_week_cancels_hours_of_the_next)
{
    const struct week lost = {28, {.abandonment = 0.11}};
    const struct week piled_up = {28, {.backlog = 2501}};
    const struct week good = {28, {.abandonment = 0.1, .backlog = 2500}};
    struct rollout rollout;

    set_up(&rollout, 0);
    soft_of(&rollout)->improvements = improvements();
    soft_of(&rollout)->crisis = CRISIS;
    for (uint32_t day = 21; day < 42; day++) {
        const double kept = day >= 28 && day < 35 ? 0.25 : 1;

        cr_expect_float_eq(claimed_on(&rollout, day, TODAY_UPKEEP, &lost), kept * 0.02, 1e-12);
        cr_expect_float_eq(claimed_on(&rollout, day, TODAY_UPKEEP, &piled_up), kept * 0.02, 1e-12);
        cr_expect_float_eq(claimed_on(&rollout, day, TODAY_UPKEEP, &good), 0.02, 1e-12);
        cr_expect_float_eq(claimed_on(&rollout, day, TODAY_TRAINING, &lost), 0.2, 1e-12);
    }
}

/* Seven days at a quarter: what was to be ready after day FROM + 27 is so 5.25 days later. */
Test(lean, what_is_cancelled_comes_later)
{
    const struct week lost = {21, {.abandonment = 0.11}};
    struct rollout rollout;

    set_up(&rollout, 0);
    soft_of(&rollout)->improvements = improvements();
    soft_of(&rollout)->crisis = CRISIS;
    struct organisation before = morning_with(&rollout, FROM + 28 + 5, 1, &lost);
    struct organisation after = morning_with(&rollout, FROM + 28 + 6, 1, &lost);

    cr_expect_float_eq(before.today.groups[0].handling[TODAY_TALKING], 0.99, 1e-12);
    cr_expect_float_eq(after.today.groups[0].handling[TODAY_TALKING], 0.9801, 1e-12);
    organisation_term(&before);
    organisation_term(&after);
}

/* A week of twelve is not given: the level stays below 11/12. */
Test(lean, training_that_is_cancelled_is_never_learnt)
{
    const struct week lost = {21, {.abandonment = 0.11}};
    struct rollout rollout;

    set_up(&rollout, 0);
    soft_of(&rollout)->crisis = CRISIS;
    soft_of(&rollout)->crisis.training = 1;
    struct organisation late = morning_with(&rollout, 2000, 1, &lost);

    cr_expect_eq(claimed_on(&rollout, 21, TODAY_TRAINING, &lost), 0.0);
    cr_expect_float_eq(claimed_on(&rollout, 28, TODAY_TRAINING, &lost), 0.2, 1e-12);
    cr_expect_float_eq((1 - late.today.queues[0].returns[TODAY_UNRESOLVED]) / 0.15, 11.0 / 12,
                       1e-6);
    organisation_term(&late);
}

/* --- momentum --- */

/* 0.07 a week is 0.01 a day; with all of the pace hanging on it, the level of the second day has
 * grown by 0.99 of what it would have. */
Test(lean, without_successes_enthusiasm_fades_and_learning_slows)
{
    struct rollout plain;
    struct rollout rollout;

    set_up(&plain, 0);
    set_up(&rollout, 0);
    soft_of(&rollout)->momentum =
        (struct lean_momentum){.is_on = true, .fade_per_wk = 0.07, .lift = 0.5, .weight = 1};
    const double first = 1.0 / TRAINED / TRAINED;
    const double second = (2.0 / TRAINED - first) / TRAINED;

    cr_expect_float_eq(works_on(&rollout, 0, FROM + 1), first, 1e-12);
    cr_expect_float_eq(works_on(&plain, 0, FROM + 2), first + second, 1e-12);
    cr_expect_float_eq(works_on(&rollout, 0, FROM + 2), first + 0.99 * second, 1e-12);
    soft_of(&rollout)->improvements = improvements();
    const double lifted = works_on(&rollout, 0, 150);

    soft_of(&rollout)->improvements.success = 0;
    cr_expect_gt(lifted, works_on(&rollout, 0, 150));
    cr_expect_lt(lifted, works_on(&plain, 0, 150));
}

/* In force on day FROM + 14, which is within three weeks and not within two. */
Test(lean, a_quick_win_wins_people_over)
{
    struct rollout rollout;

    set_up(&rollout, 0);
    soft_of(&rollout)->adoption = adoption(0.35);
    soft_of(&rollout)->improvements = improvements();
    soft_of(&rollout)->momentum =
        (struct lean_momentum){.is_on = true, .quick_days = 14, .quick = 1.5};
    const double late = works_on(&rollout, 0, FROM + 100);
    const double same_day = works_on(&rollout, 0, FROM + 14);

    soft_of(&rollout)->momentum.quick_days = 21;
    cr_expect_eq(works_on(&rollout, 0, FROM + 14), same_day);
    cr_expect_gt(works_on(&rollout, 0, FROM + 100), late * 1.02);
}

/* --- spread --- */

/* The second team is trained 500 days later; 0.07 a week is 0.01 a day of the distance. */
Test(lean, what_a_team_can_spreads_to_the_other_before_its_training)
{
    struct rollout rollout;
    double level = 0;

    set_up(&rollout, 500);
    cr_expect_eq(works_on(&rollout, 1, 400), 0.0);
    soft_of(&rollout)->spread_per_wk = 0.07;
    for (uint32_t day = FROM; day < FROM + 5; day++)
        level += 0.01 * (works_on(&rollout, 0, day) - level);
    cr_expect_float_eq(works_on(&rollout, 1, FROM + 5), level, 1e-12);
    cr_expect_gt(works_on(&rollout, 1, 400), 0.5);
    cr_expect_eq(claimed_on(&rollout, 400, TODAY_TRAINING, NULL), 0.0);
    rollout.teams[1].from_day = rollout.teams[1].to_day = INTERVENTION_FOR_EVER;
    cr_expect_gt(works_on(&rollout, 1, 800), 0.5); /* and never has to be trained */
}

/* --- what a rollout does to problems at work --- */

/* All that stay hidden come out; in a crisis a quarter of the talks are held. */
Test(lean, day_starts_find_problems_and_a_crisis_cancels_talks)
{
    struct rollout rollout;
    struct organisation now;

    set_up(&rollout, 0);
    soft_of(&rollout)->crisis = CRISIS;
    const struct intervention problems = {
        .id = ids[0],
        .kind = INTERVENTION_PROBLEM_REPORTING,
        .start_day = FROM,
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
        soft_of(&rollout)->day_starts = (struct lean_day_starts){.is_on = true, .detects = detects};
        const struct intervention two[] = {problems, rollout.intervention};

        organisation_init(&now, two, 2, SIZES, random_run_key(1, 0));
        for (uint32_t day = 0; day < 21; day++) {
            now.news.abandonment = day < 14 ? 0 : 0.2;
            organisation_morning(&now, day);
            cr_expect_float_eq(now.today.groups[0].claimed[TODAY_UPKEEP],
                               day < FROM ? 0
                               : day < 14 ? 0.01
                                          : 0.0025,
                               1e-12);
            cr_expect_eq(now.today.groups[0].handling[TODAY_TALKING],
                         day > FROM && detects == 0 ? 1.15 : 1.0);
        }
        organisation_term(&now);
    }
}

/* --- what does not succeed --- */

Test(lean, a_rollout_that_fails_takes_its_hours_and_changes_nothing_else)
{
    struct rollout rollout;

    set_up(&rollout, 0);
    rollout.intervention.success = 0;
    soft_of(&rollout)->adoption = adoption(0.35);
    soft_of(&rollout)->improvements = improvements();
    struct organisation now = morning_with(&rollout, 300, 1, NULL);

    cr_expect_eq(now.today.groups[0].handling[TODAY_TALKING], 1.0);
    cr_expect_eq(now.today.queues[0].returns[TODAY_UNRESOLVED], 1.0);
    cr_expect_float_eq(now.today.groups[0].claimed[TODAY_UPKEEP], 0.02, 1e-12);
    organisation_term(&now);
}
