/* Day starts, improvements and what a crisis cancels of a Lean rollout, worked out by hand. */
#include "rollout.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(lean_improvements);

enum { RUNS = 400 };

/* --- day starts and improvements --- */

Test(lean_improvements, day_starts_take_time_from_the_first_day_of_the_team_on)
{
    struct rollout rollout;

    rollout_init(&rollout, 0);
    rollout_soft(&rollout)->day_starts = (struct lean_day_starts){.is_on = true, .share = 0.0125};
    cr_expect_eq(rollout_claimed(&rollout, ROLLOUT_FROM - 1, TODAY_UPKEEP, NULL), 0.0);
    cr_expect_float_eq(rollout_claimed(&rollout, ROLLOUT_FROM, TODAY_UPKEEP, NULL), 0.0125, 1e-12);
    cr_expect_float_eq(rollout_claimed(&rollout, ROLLOUT_FROM + 500, TODAY_UPKEEP, NULL), 0.0125,
                       1e-12);
}

static double own_none[] = {0};
static double own_later[] = {0, 1};

/* The first is ready on the evening of the 14th day, ROLLOUT_FROM + 13. */
Test(lean_improvements, small_steps_come_into_force_the_day_after)
{
    struct rollout rollout;

    rollout_init(&rollout, 0);
    rollout_soft(&rollout)->improvements = rollout_improvements();
    cr_expect_eq(rollout_handling(&rollout, ROLLOUT_FROM + 13, 1), 1.0);
    cr_expect_float_eq(rollout_handling(&rollout, ROLLOUT_FROM + 14, 1), 0.99, 1e-12);
    cr_expect_float_eq(rollout_handling(&rollout, ROLLOUT_FROM + 27, 1), 0.99, 1e-12);
    cr_expect_float_eq(rollout_handling(&rollout, ROLLOUT_FROM + 28, 1), 0.9801, 1e-12);
    cr_expect_float_eq(rollout_claimed(&rollout, ROLLOUT_FROM + 500, TODAY_UPKEEP, NULL), 0.02,
                       1e-12);
}

Test(lean_improvements, what_others_must_decide_waits)
{
    struct rollout rollout;

    rollout_init(&rollout, 0);
    rollout_soft(&rollout)->improvements = rollout_improvements();
    rollout_soft(&rollout)->improvements.own = own_none;
    cr_expect_eq(rollout_handling(&rollout, ROLLOUT_FROM + 14 + 48, 1), 1.0);
    cr_expect_float_eq(rollout_handling(&rollout, ROLLOUT_FROM + 14 + 49, 1), 0.99, 1e-12);
    cr_expect_float_eq(rollout_handling(&rollout, ROLLOUT_FROM + 28 + 49, 1), 0.9801, 1e-12);
}

/* Of the 26 of the first year 22 are through by its end, the last of them is ready on day 363 (the
 * 26th two weeks) of it; the first of the second year comes at once. */
Test(lean_improvements, a_team_decides_more_as_it_grows_older)
{
    struct rollout rollout;

    rollout_init(&rollout, 0);
    rollout_soft(&rollout)->improvements = rollout_improvements();
    rollout_soft(&rollout)->improvements.own = own_later;
    rollout_soft(&rollout)->improvements.own_years = 2;
    cr_expect_float_eq(rollout_handling(&rollout, ROLLOUT_FROM + 364, 1), pow(0.99, 22), 1e-12);
    /* the 23rd, ready on day 322, waits until 371; the 27th is ready on 378 */
    cr_expect_float_eq(rollout_handling(&rollout, ROLLOUT_FROM + 378, 1), pow(0.99, 24), 1e-12);
}

Test(lean_improvements, who_does_too_much_at_once_does_it_less_well_and_later)
{
    struct rollout rollout;

    rollout_init(&rollout, 0);
    rollout_soft(&rollout)->improvements = rollout_improvements();
    rollout_soft(&rollout)->improvements.at_once = 2;
    cr_expect_eq(rollout_handling(&rollout, ROLLOUT_FROM + 27, 1), 1.0);
    cr_expect_float_eq(rollout_handling(&rollout, ROLLOUT_FROM + 28, 1), 0.9801, 1e-12);
    rollout_soft(&rollout)->improvements.at_once = 3;
    cr_expect_eq(rollout_handling(&rollout, ROLLOUT_FROM + 41, 1), 1.0);
    cr_expect_float_eq(rollout_handling(&rollout, ROLLOUT_FROM + 42, 1), pow(1 - 0.007, 3), 1e-12);
    rollout_soft(&rollout)->improvements.most_at_once = 3;
    cr_expect_float_eq(rollout_handling(&rollout, ROLLOUT_FROM + 42, 1), pow(0.99, 3), 1e-12);
}

static struct today_source source_on(const struct rollout *rollout, uint32_t day)
{
    struct organisation now = rollout_morning(rollout, day, 1, NULL);
    const struct today_source source = now.today.sources[0];

    organisation_term(&now);
    return source;
}

/* One every two weeks waits for seven: the first from the 14th day to the 62nd. */
Test(lean_improvements, customers_ring_while_an_improvement_waits)
{
    static const struct {
        uint32_t day;
        double waiting;
    } days[] = {{0, 0},  {13, 0}, {14, 1}, {27, 1}, {28, 2},
                {55, 3}, {56, 4}, {62, 4}, {63, 3}, {70, 4}};
    static struct intervention_share letter = {0, 1};
    static size_t team = 0;
    struct rollout rollout;

    rollout_init(&rollout, 0);
    rollout_soft(&rollout)->improvements = rollout_improvements();
    rollout_soft(&rollout)->improvements.own = own_none;
    rollout.intervention.sources = &letter;
    rollout.intervention.source_count = 1;
    rollout.intervention.source_teams = &team;
    cr_expect_eq(source_on(&rollout, ROLLOUT_FROM - 1).own, 0.0);
    for (int works = 0; works < 2; works++) { /* whether it will work, they wait */
        rollout_soft(&rollout)->improvements.success = works;
        for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
            const struct today_source source = source_on(&rollout, ROLLOUT_FROM + days[i].day);

            cr_expect_float_eq(source.own, days[i].waiting / 4, 1e-12, "day %u", days[i].day);
            cr_expect_eq(source.come, source.own);
        }
    }
    rollout.intervention.success = 0;
    cr_expect_eq(source_on(&rollout, ROLLOUT_FROM + 60).own, 0.0);
}

/* Two weeks of work and seven of waiting, of each team; the next was begun when it was ready. */
Test(lean_improvements, their_lead_time_is_work_and_waiting)
{
    struct rollout rollout;

    rollout_init(&rollout, 0);
    rollout_soft(&rollout)->improvements = rollout_improvements();
    rollout_soft(&rollout)->improvements.own = own_none;
    for (uint32_t day = 61; day < 80; day++) {
        struct organisation now = rollout_morning(&rollout, ROLLOUT_FROM + day, 1, NULL);
        const double finished = day == 63 || day == 77 ? 2 : 0;

        cr_expect_eq(now.today.condition[CONDITION_FINISHED], finished, "day %u", day);
        cr_expect_eq(now.today.condition[CONDITION_LEAD_DAYS], 63 * finished, "day %u", day);
        cr_expect_eq(now.today.condition[CONDITION_WAITING],
                     2 * (day < 63 || day >= 70 ? 4 : 3) - (day >= 77 ? 2 : 0));
        organisation_term(&now);
    }
}

/* Ten draws in each run: the mean of all is 0.8 within 5 standard errors, sqrt(0.16 / 4000) =
 * 0.0063 each; and the runs differ. */
Test(lean_improvements, improvements_work_as_often_as_they_should)
{
    struct rollout rollout;
    double sum = 0;
    bool differ = false;

    rollout_init(&rollout, 0);
    rollout_soft(&rollout)->improvements = rollout_improvements();
    rollout_soft(&rollout)->improvements.success = 0.8;
    const double first = log(rollout_handling(&rollout, ROLLOUT_FROM + 140, 0)) / log(0.99) / 10;

    for (uint64_t run = 0; run < RUNS; run++) {
        const double share =
            log(rollout_handling(&rollout, ROLLOUT_FROM + 140, run)) / log(0.99) / 10;

        sum += share;
        differ |= fabs(share - first) > 0.05;
    }
    cr_expect_float_eq(sum / RUNS, 0.8, 5 * 0.0063);
    cr_expect(differ);
}

/* --- crisis --- */

Test(lean_improvements, a_bad_week_cancels_hours_of_the_next)
{
    const struct rollout_week lost = {28, {.abandonment = 0.11}};
    const struct rollout_week piled_up = {28, {.backlog = 2501}};
    const struct rollout_week good = {28, {.abandonment = 0.1, .backlog = 2500}};
    struct rollout rollout;

    rollout_init(&rollout, 0);
    rollout_soft(&rollout)->improvements = rollout_improvements();
    rollout_soft(&rollout)->crisis = rollout_crisis();
    for (uint32_t day = 21; day < 42; day++) {
        const double kept = day >= 28 && day < 35 ? 0.25 : 1;

        cr_expect_float_eq(rollout_claimed(&rollout, day, TODAY_UPKEEP, &lost), kept * 0.02, 1e-12);
        cr_expect_float_eq(rollout_claimed(&rollout, day, TODAY_UPKEEP, &piled_up), kept * 0.02,
                           1e-12);
        cr_expect_float_eq(rollout_claimed(&rollout, day, TODAY_UPKEEP, &good), 0.02, 1e-12);
        cr_expect_float_eq(rollout_claimed(&rollout, day, TODAY_TRAINING, &lost), 0.2, 1e-12);
    }
}

/* In training; after it, there is none to give up. */
Test(lean_improvements, a_team_may_give_up_its_training_first)
{
    const struct rollout_week early = {28, {.abandonment = 0.11}};
    const struct rollout_week late = {98, {.abandonment = 0.11}};
    struct rollout rollout;

    rollout_init(&rollout, 0);
    rollout_soft(&rollout)->improvements = rollout_improvements();
    rollout_soft(&rollout)->crisis = rollout_crisis();
    rollout_soft(&rollout)->crisis.training = 1;
    rollout_soft(&rollout)->crisis.training_first = true;
    cr_expect_eq(rollout_claimed(&rollout, 30, TODAY_TRAINING, &early), 0.0);
    cr_expect_float_eq(rollout_claimed(&rollout, 30, TODAY_UPKEEP, &early), 0.02, 1e-12);
    cr_expect_float_eq(rollout_claimed(&rollout, 100, TODAY_UPKEEP, &late), 0.005, 1e-12);
}

/* Seven days at a quarter: what was to be ready after day ROLLOUT_FROM + 27 is so 5.25 days later.
 */
Test(lean_improvements, what_is_cancelled_comes_later)
{
    const struct rollout_week lost = {21, {.abandonment = 0.11}};
    struct rollout rollout;

    rollout_init(&rollout, 0);
    rollout_soft(&rollout)->improvements = rollout_improvements();
    rollout_soft(&rollout)->crisis = rollout_crisis();
    struct organisation before = rollout_morning(&rollout, ROLLOUT_FROM + 28 + 5, 1, &lost);
    struct organisation after = rollout_morning(&rollout, ROLLOUT_FROM + 28 + 6, 1, &lost);

    cr_expect_float_eq(before.today.groups[0].handling[TODAY_TALKING], 0.99, 1e-12);
    cr_expect_float_eq(after.today.groups[0].handling[TODAY_TALKING], 0.9801, 1e-12);
    organisation_term(&before);
    organisation_term(&after);
}

/* A week of twelve is not given: the level stays below 11/12. */
Test(lean_improvements, training_that_is_cancelled_is_never_learnt)
{
    const struct rollout_week lost = {21, {.abandonment = 0.11}};
    struct rollout rollout;

    rollout_init(&rollout, 0);
    rollout_soft(&rollout)->crisis = rollout_crisis();
    rollout_soft(&rollout)->crisis.training = 1;
    struct organisation late = rollout_morning(&rollout, 2000, 1, &lost);

    cr_expect_eq(rollout_claimed(&rollout, 21, TODAY_TRAINING, &lost), 0.0);
    cr_expect_float_eq(rollout_claimed(&rollout, 28, TODAY_TRAINING, &lost), 0.2, 1e-12);
    cr_expect_float_eq((1 - late.today.queues[0].returns[TODAY_UNRESOLVED]) / 0.15, 11.0 / 12,
                       1e-6);
    organisation_term(&late);
}
