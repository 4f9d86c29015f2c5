/* What a pilot tries, finds and decides, day by day. */
#include "engine/random.h"
#include "mornings.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

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
        .days = 20, .places = pilot_queue, .place_count = 1, .cases = 50};
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

/* --- kinds of which a size is found ----------------------------------------------------------- */

static size_t second[] = {1};
static size_t first_queue[] = {0, 1};

/* Of the second group of two, in a pilot of two weeks from day 5 on, a fifth more. */
static struct intervention hire_with_pilot(void)
{
    struct intervention hire = morning_of_kind(INTERVENTION_STAFFING, 0);

    hire.agents = 1.2;
    hire.start_day = 5;
    hire.ramp_days = 4;
    hire.eur_per_day = 7;
    hire.pilot = (struct intervention_pilot){
        .days = 14, .places = second, .place_count = 1, .cases = 100, .error = 0.25};
    return hire;
}

/* A run in which the pilot of one intervention finds enough, or too little. */
static uint64_t run_that_goes_on(const struct intervention *one, bool goes_on)
{
    struct organisation_fate fate = {.goes_on = !goes_on};
    uint64_t run = 0;

    while (fate.goes_on != goes_on && run < 1000)
        organisation_fates(one, 1, random_run_key(run++, 0), &fate);
    cr_assert_eq(fate.goes_on, goes_on);
    return run - 1;
}

/* The mean of 4,000 is off by at most 5 standard errors of 0.25 / sqrt(4000) = 0.004, their
 * variance by 5 of its own, sqrt(2 / 4000) of it. */
static void expect_found(const struct intervention *one, double mean)
{
    double sum = 0;
    double squares = 0;

    for (uint64_t run = 0; run < 4000; run++) {
        struct organisation_fate fate;

        organisation_fates(one, 1, random_run_key(run, 0), &fate);
        sum += fate.found - mean;
        squares += (fate.found - mean) * (fate.found - mean);
    }
    cr_expect_float_eq(sum / 4000, 0, 5 * 0.004);
    cr_expect_float_eq(squares / 4000, 0.0625, 5 * 0.0224 * 0.0625);
}

Test(pilot, the_size_of_an_effect_is_found_but_for_a_normal_error)
{
    struct intervention hire = hire_with_pilot();

    expect_found(&hire, 1);
    hire.success = 0; /* the error may be taken for an effect */
    expect_found(&hire, 0);
}

Test(pilot, without_error_a_pilot_tells_what_works_from_what_does_not)
{
    struct intervention hire = hire_with_pilot();

    hire.success = 0.5;
    hire.pilot.error = 0;
    hire.pilot.go_from = 1;
    for (uint64_t run = 0; run < 50; run++) {
        struct organisation_fate fate;

        organisation_fates(&hire, 1, random_run_key(run, 0), &fate);
        cr_expect_eq(fate.found, fate.succeeds ? 1 : 0);
        cr_expect_eq(fate.goes_on, fate.succeeds);
    }
}

Test(pilot, more_agents_come_first_in_one_group_then_by_the_ramp_in_the_other)
{
    const struct intervention hire = hire_with_pilot();

    for (uint32_t day = 0; day < 30; day++) {
        struct organisation at = morning_after(&hire, 1, day, 1);
        const double level = day < 19 ? 0 : day >= 22 ? 1 : (day - 18) / 4.0;

        cr_expect_eq(at.today.groups[1].agents, day < 5 ? 1 : 1.2);
        cr_expect_eq(at.today.groups[0].agents, 1 + (1.2 - 1) * level, "day %u", day);
        organisation_term(&at);
    }
}

/* --- what holds for all kinds ----------------------------------------------------------------- */

static struct intervention_share site[] = {{0, 0.3}};
static struct intervention_share office[] = {{1, 0}};

enum { WEEKS = 20 };

/* Of every kind that is tried out but for a rollout, with an effect, a dip, costs and hours. */
static size_t tried_kinds(struct intervention kinds[INTERVENTION_KINDS])
{
    static double hours[WEEKS * MORNING_GROUPS];
    size_t count = 0;

    for (size_t i = 0; i < WEEKS * MORNING_GROUPS; i++)
        hours[i] = 0.01;

    for (int kind = 0; kind < INTERVENTION_KINDS; kind++) {
        struct intervention one = morning_of_kind((enum intervention_kind)kind, 0);
        const enum pilot_place place = pilot_place_of(&one);

        one.pilot = (struct intervention_pilot){.days = 14,
                                                .places = second,
                                                .place_count = 1,
                                                .cases = 20,
                                                .error = 0.5,
                                                .go_from = 0.9};
        if (place == PILOT_NOWHERE || place == PILOT_TEAMS)
            continue;
        if (place == PILOT_CUSTOMERS) {
            one.pilot = (struct intervention_pilot){
                .days = 14, .share = 0.25, .cases = 20, .error = 0.5, .go_from = 0.2};
            one.sources = kind == INTERVENTION_WEBSITE ? site : office;
            one.source_count = 1;
        }
        if (place == PILOT_QUEUES) {
            one.queues = first_queue;
            one.queue_count = 2;
        }
        if (place != PILOT_GROUPS)
            one.group_count = 0;
        one.start_day = 5;
        one.agents = 1.2;
        one.share = one.callback.share = one.offer.share = 0.85;
        one.lead = one.status = one.no_callback = one.handling = one.ping_pong = 0.5;
        one.after_s = one.keep_idle = one.purge_at = one.older_than_wd = 3;
        one.dip_days = 300;
        one.dip = 1.1;
        one.eur_per_day = 7;
        one.upkeep = one.once = hours;
        one.once_until_day = 200;
        kinds[count++] = one;
    }
    return count;
}

Test(pilot, after_a_pilot_that_finds_too_little_all_is_as_it_was_before)
{
    struct intervention kinds[INTERVENTION_KINDS];
    const size_t count = tried_kinds(kinds);

    cr_expect_eq(count, 9);
    for (size_t i = 0; i < count; i++) {
        const uint64_t run = run_that_goes_on(&kinds[i], false);
        struct organisation during = morning_after(&kinds[i], 1, 18, run);
        struct organisation after = morning_after(&kinds[i], 1, 19, run);

        cr_expect_eq(during.today.spent_eur, 7);
        cr_expect_not(morning_is_neutral(&during.today));
        cr_expect(morning_is_neutral(&after.today), "kind %d", (int)kinds[i].kind);
        cr_expect(after.today.spent_eur == 0 && after.today.trial_count == 0);
        organisation_term(&during);
        organisation_term(&after);
    }
}

static bool is_same(const struct today *a, const struct today *b)
{
    bool same = a->no_callback == b->no_callback && a->spent_eur == b->spent_eur
                && a->trial_count == b->trial_count;

    for (size_t i = 0; i < MORNING_SOURCES; i++)
        same = same && memcmp(&a->sources[i], &b->sources[i], sizeof a->sources[i]) == 0;
    for (size_t i = 0; i < MORNING_GROUPS; i++)
        same = same && memcmp(&a->groups[i], &b->groups[i], sizeof a->groups[i]) == 0;
    for (size_t i = 0; i < MORNING_QUEUES; i++) {
        const struct today_queue *one = &a->queues[i], *other = &b->queues[i];

        same = same && one->handling == other->handling
               && (one->after_s == other->after_s || isnan(one->after_s))
               && (one->keep_idle == other->keep_idle || isnan(one->keep_idle))
               && one->offer_share == other->offer_share
               && (one->offer == NULL) == (other->offer == NULL);
    }
    return same && (a->purges[0].at == b->purges[0].at || isnan(a->purges[0].at));
}

/* Those that go by the share found have a test of their own. */
Test(pilot, once_the_rest_has_followed_it_is_as_without_a_pilot)
{
    struct intervention kinds[INTERVENTION_KINDS];
    const size_t count = tried_kinds(kinds);

    for (size_t i = 0; i < count; i++) {
        const uint64_t run = run_that_goes_on(&kinds[i], true);
        struct intervention at_once = kinds[i];

        if (at_once.kind == INTERVENTION_CALLBACK || at_once.kind == INTERVENTION_STANDARD_ANSWERS)
            continue;
        at_once.pilot = (struct intervention_pilot){0};
        struct organisation tried = morning_after(&kinds[i], 1, 100, run);
        struct organisation straight = morning_after(&at_once, 1, 100, run);

        cr_expect(is_same(&tried.today, &straight.today), "kind %d", (int)kinds[i].kind);
        organisation_term(&tried);
        organisation_term(&straight);
    }
}

/* --- a share of the customers ----------------------------------------------------------------- */

/* Three tenths stay away, of a quarter, and then of all. */
Test(pilot, a_website_is_for_a_share_of_the_customers_first)
{
    struct intervention website = morning_of_kind(INTERVENTION_WEBSITE, 0);

    website.sources = site;
    website.source_count = 1;
    website.start_day = 5;
    website.ramp_days = 2;
    website.failed = 0.2;
    website.pilot = (struct intervention_pilot){.days = 14, .share = 0.25, .cases = 1};
    for (uint32_t day = 4; day < 22; day++) {
        struct organisation at = morning_after(&website, 1, day, 1);
        const double level = day < 5 ? 0 : day < 19 ? 0.25 : day == 19 ? 0.625 : 1;

        cr_expect_float_eq(at.today.sources[0].own, 1 - 0.3 * level, 1e-15, "day %u", day);
        cr_expect_float_eq(at.today.sources[0].come, 1 - 0.24 * level, 1e-15);
        organisation_term(&at);
    }
}

/* 0.3 are to stay away, of whom a fifth comes after all: 0.24 do. 20,000 cases are off by at most 5
 * standard errors of sqrt(0.24 x 0.76 / 20000) = 0.0030. */
Test(pilot, a_website_is_found_to_keep_away_those_whom_it_helps)
{
    struct intervention website = morning_of_kind(INTERVENTION_WEBSITE, 0);
    struct organisation_fate fate;

    website.sources = site;
    website.source_count = 1;
    website.failed = 0.2;
    website.pilot = (struct intervention_pilot){.days = 14, .share = 0.25, .cases = 20000};
    organisation_fates(&website, 1, random_run_key(1, 0), &fate);
    cr_expect_float_eq(fate.found, 0.24, 5 * 0.0030);
}

/* Lead times halve at full effect: at once for a quarter of the applications, for the others by a
 * ramp of two days. Of the calls that never come half are left. */
Test(pilot, a_back_office_decides_faster_on_a_share_of_the_applications_first)
{
    struct intervention faster = morning_of_kind(INTERVENTION_BACK_OFFICE, 0);

    faster.sources = office;
    faster.source_count = 1;
    faster.start_day = 5;
    faster.ramp_days = 2;
    faster.lead = faster.no_callback = 0.5;
    faster.status = 0.8;
    faster.pilot = (struct intervention_pilot){.days = 14, .share = 0.25, .cases = 1};
    for (uint32_t day = 4; day < 22; day++) {
        struct organisation at = morning_after(&faster, 1, day, 1);
        const double level = day < 19 ? 0 : day == 19 ? 0.5 : 1;
        const double there = day < 5 ? 0 : 1;

        cr_expect_eq(today_lead(&at.today, 1, 0.2499), 1 - 0.5 * there);
        cr_expect_eq(today_lead(&at.today, 1, 0.25), 1 - 0.5 * level);
        cr_expect_float_eq(today_status(&at.today, 1, 0.1), 1 - 0.2 * there, 1e-15);
        cr_expect_float_eq(today_status(&at.today, 1, 0.9), 1 - 0.2 * level, 1e-15);
        cr_expect_eq(today_lead(&at.today, 0, 0.1), 1); /* another source */
        cr_expect_float_eq(at.today.no_callback, 1 - 0.5 * (0.25 * there + 0.75 * level), 1e-15);
        organisation_term(&at);
    }
}
