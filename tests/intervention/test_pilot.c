/* What a pilot tries, finds and decides, day by day. */
#include "engine/random.h"
#include "mornings.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(pilot);

static struct intervention call_with_pilot(void)
{
    static size_t two_queues[] = {1, 2};
    static size_t pilot_queue[] = {1};
    struct intervention call = morning_of_kind(INTERVENTION_CALLBACK, 0);

    call.queues = two_queues;
    call.queue_count = 2;
    call.start_day = 5;
    call.ramp_days = 10;
    call.eur_per_day = 7;
    call.callback.share = 0.4;
    call.pilot = (struct intervention_pilot){
        .days = 20, .queues = pilot_queue, .queue_count = 1, .cases = 50};
    return call;
}

Test(pilot, a_pilot_comes_first_in_its_own_queues_and_what_it_finds_goes_for_all)
{
    const struct intervention call = call_with_pilot();
    struct organisation_fate fate;

    organisation_fates(&call, 1, random_run_key(1, 0), &fate);
    cr_expect(fate.goes_on && fate.found != 0.4, "%g", fate.found);
    for (uint32_t day = 0; day < 40; day++) {
        struct organisation at = morning_after(&call, 1, day, 1);
        const struct today_queue *const tried = &at.today.queues[1];
        const struct today_queue *const other = &at.today.queues[2];
        const double level = day < 25 ? 0.0 : day >= 34 ? 1.0 : (day - 24) / 10.0;

        cr_expect_eq(tried->callback != NULL, day >= 5);
        cr_expect_eq(tried->callback_share, day < 5 ? 0 : day < 25 ? 0.4 : fate.found);
        cr_expect_eq(tried->callback_fits, day < 5 ? 0 : 0.4);
        cr_expect_eq(other->callback_share, fate.found * level, "day %u", day);
        cr_expect_eq(other->callback_fits, 0.4 * level);
        organisation_term(&at);
    }
}

Test(pilot, what_a_pilot_finds_too_little_for_ends_with_it_and_so_does_what_depends_on_it)
{
    static size_t first[] = {0};
    struct intervention two[2] = {call_with_pilot(), morning_of_kind(INTERVENTION_STAFFING, 1)};
    struct organisation_fate fates[2];
    uint32_t stopped = 0;

    two[0].pilot.go_from = 0.4;
    two[1].depends_on = first;
    two[1].depends_count = 1;
    for (uint64_t run = 0; run < 40; run++) {
        organisation_fates(two, 2, random_run_key(run, 0), fates);
        cr_expect_eq(fates[0].goes_on, fates[0].found >= 0.4);
        cr_expect_eq(fates[1].is_done, fates[0].goes_on);
        for (uint32_t day = 24; !fates[0].goes_on && day < 27; day++) {
            struct organisation at = morning_after(two, 2, day, run);

            cr_expect_eq(at.today.queues[1].callback != NULL, day == 24);
            cr_expect_eq(at.today.spent_eur, day == 24 ? 7 : 0);
            organisation_term(&at);
        }
        stopped += !fates[0].goes_on;
    }
    cr_expect(stopped > 5 && stopped < 35, "%u", stopped);
}

/* 50 cases of which 0.4 are fit: the mean of 4,000 pilots is off by at most 5 standard errors of
 * sqrt(0.4 x 0.6 / 50 / 4000) = 0.0011, their variance by 5 of its own, sqrt(2 / 4000) of it. */
Test(pilot, a_pilot_finds_the_share_but_for_chance)
{
    const struct intervention call = call_with_pilot();
    double sum = 0;
    double squares = 0;

    for (uint64_t run = 0; run < 4000; run++) {
        struct organisation_fate fate;

        organisation_fates(&call, 1, random_run_key(run, 0), &fate);
        sum += fate.found - 0.4;
        squares += (fate.found - 0.4) * (fate.found - 0.4);
    }
    cr_expect_float_eq(sum / 4000, 0, 5 * 0.0011);
    cr_expect_float_eq(squares / 4000, 0.0048, 5 * 0.0224 * 0.0048);
}

Test(pilot, standard_answers_that_do_not_fit_cost_a_mail_more)
{
    struct intervention answers = call_with_pilot();
    struct organisation_fate fate;

    answers.kind = INTERVENTION_STANDARD_ANSWERS;
    answers.share = 0.4;
    answers.saves = 0.5;
    answers.handling = 0.8;
    answers.ping_pong = 1.2;
    for (uint64_t run = 0; run < 20; run++) {
        struct organisation at = morning_after(&answers, 1, 60, run);
        struct organisation pilot = morning_after(&answers, 1, 10, run);

        organisation_fates(&answers, 1, random_run_key(run, 0), &fate);
        const double fit = fmin(fate.found, 0.4);
        const double unfit = fate.found - fit; /* half a mail's time, then a whole mail */

        cr_expect_float_eq(at.today.queues[2].handling, 1 - fit + fit * 0.5 + unfit * 0.5, 1e-12);
        cr_expect_float_eq(at.today.queues[2].returns[TODAY_PING_PONG], 1 + 0.2 * fate.found / 0.4,
                           1e-12);
        cr_expect_eq(pilot.today.queues[1].handling, 0.8);
        cr_expect_eq(pilot.today.queues[2].handling, 1.0);
        organisation_term(&at);
        organisation_term(&pilot);
    }
}
