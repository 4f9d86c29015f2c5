/* What a morning makes of the parameters, by hand. */
#include "engine/random.h"
#include "mornings.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(organisation);

static size_t first_group[] = {0};
static struct intervention_share half_of_first[] = {{0, 0.5}};

Test(organisation, kinds_without_effect_or_before_their_time_change_nothing)
{
    for (int kind = 0; kind < INTERVENTION_KINDS; kind++) {
        struct intervention one = morning_of_kind((enum intervention_kind)kind, 0);

        if (kind != INTERVENTION_OVERFLOW && kind != INTERVENTION_PURGE_POLICY
            && kind != INTERVENTION_MAIL_BETWEEN_CALLS && kind != INTERVENTION_CALLBACK) {
            struct organisation now = morning_after(&one, 1, 5, 1);

            cr_expect(morning_is_neutral(&now.today), "kind %d", kind);
            organisation_term(&now);
        }
        one.start_day = 6;
        one.absent = one.agents = one.handling = one.ping_pong = one.lead = one.status =
            one.attention = 0.5;
        struct organisation before = morning_after(&one, 1, 5, 1);

        cr_expect(morning_is_neutral(&before.today), "kind %d", kind);
        organisation_term(&before);
    }
}

Test(organisation, effects_multiply)
{
    struct intervention two[] = {morning_of_kind(INTERVENTION_STAFFING, 0),
                                 morning_of_kind(INTERVENTION_STAFFING, 1)};

    two[0].agents = 1.1;
    two[1].agents = 0.8;
    two[1].groups = first_group;
    two[1].group_count = 1;
    struct organisation now = morning_after(two, 2, 0, 1);

    cr_expect_float_eq(now.today.groups[0].agents, 0.88, 1e-12);
    cr_expect_float_eq(now.today.groups[1].agents, 1.1, 1e-12);
    organisation_term(&now);
}

/* 0.2 of all are ill, and of the others 0.25 are moving. */
Test(organisation, claims_take_their_share_of_what_is_left)
{
    struct intervention two[] = {morning_of_kind(INTERVENTION_FLU_WEEK, 0),
                                 morning_of_kind(INTERVENTION_MOVE, 1)};

    two[0].absent = 0.2;
    two[1].absent = 0.25;
    struct organisation now = morning_after(two, 2, 0, 1);

    cr_expect_eq(now.today.groups[0].agents, 1.0);
    cr_expect_float_eq(now.today.groups[0].claimed[TODAY_ABSENT], 0.2, 1e-12);
    cr_expect_float_eq(now.today.groups[0].claimed[TODAY_MOVING], 0.2, 1e-12);
    cr_expect_eq(now.today.groups[0].claimed[TODAY_TRAINING], 0.0);
    organisation_term(&now);
}

Test(organisation, a_purge_policy_replaces_what_it_says_and_no_more)
{
    struct intervention one = morning_of_kind(INTERVENTION_PURGE_POLICY, 0);

    one.purge_at = 100;
    one.older_than_wd = (double)NAN;
    one.start_day = 2;
    struct organisation before = morning_after(&one, 1, 1, 1);
    struct organisation now = morning_after(&one, 1, 2, 1);

    cr_expect(isnan(before.today.purges[0].at));
    cr_expect_eq(now.today.purges[0].at, 100.0);
    cr_expect(isnan(now.today.purges[0].older_than_wd));
    organisation_term(&before);
    organisation_term(&now);
}

Test(organisation, a_website_keeps_some_away_of_whom_some_come_after_all)
{
    struct intervention one = morning_of_kind(INTERVENTION_WEBSITE, 0);

    one.sources = half_of_first;
    one.source_count = 1;
    one.failed = 0.2;
    one.ramp_days = 2;
    struct organisation now = morning_after(&one, 1, 0, 1);

    cr_expect_float_eq(now.today.sources[0].own, 0.75, 1e-12);
    cr_expect_float_eq(now.today.sources[0].come, 0.80, 1e-12);
    cr_expect_eq(now.today.sources[1].own, 1.0);
    organisation_term(&now);
}

Test(organisation, a_source_of_its_own_brings_nobody_but_while_it_is_in_force)
{
    struct intervention one = morning_of_kind(INTERVENTION_LETTER_WAVE, 0);

    one.sources = half_of_first;
    one.source_count = 1;
    one.start_day = 3;
    one.end_day = 5;
    for (uint32_t day = 0; day < 7; day++) {
        struct organisation now = morning_after(&one, 1, day, 1);

        cr_expect_eq(now.today.sources[0].come, day == 3 || day == 4 ? 1.0 : 0.0);
        cr_expect_eq(now.today.sources[1].come, 1.0);
        organisation_term(&now);
    }
    one.agreed = 0;
    struct organisation never = morning_after(&one, 1, 3, 1);

    cr_expect_eq(never.today.sources[0].come, 0.0);
    organisation_term(&never);
}

Test(organisation, handling_times_keep_65_percent)
{
    struct intervention two[] = {morning_of_kind(INTERVENTION_STANDARD_ANSWERS, 0),
                                 morning_of_kind(INTERVENTION_STANDARD_ANSWERS, 1)};

    two[0].handling = two[1].handling = 0.7;
    struct organisation now = morning_after(two, 2, 0, 1);

    cr_expect_float_eq(now.today.queues[2].handling, 0.49, 1e-12);
    cr_expect_eq(today_handling(&now.today, 2, 0, TODAY_WRITING), 0.65);
    cr_expect_eq(today_handling(&now.today, 0, 0, TODAY_TALKING), 1.0);
    organisation_term(&now);
}

Test(organisation, of_two_policies_the_later_holds)
{
    struct intervention two[] = {morning_of_kind(INTERVENTION_OVERFLOW, 0),
                                 morning_of_kind(INTERVENTION_OVERFLOW, 1)};

    two[0].after_s = 100;
    two[1].after_s = 50;
    two[1].start_day = 2;
    two[1].end_day = 4;
    for (uint32_t day = 0; day < 6; day++) {
        struct organisation now = morning_after(two, 2, day, 1);

        cr_expect_eq(now.today.queues[2].after_s, day == 2 || day == 3 ? 50.0 : 100.0);
        organisation_term(&now);
    }
}

Test(organisation, a_move_takes_agents_first_and_time_later)
{
    struct intervention one = morning_of_kind(INTERVENTION_MOVE, 0);

    one.absent = 0.2;
    one.handling = 1.05;
    one.start_day = 1;
    one.end_day = 6;
    one.after_days = 3;
    for (uint32_t day = 0; day < 8; day++) {
        struct organisation now = morning_after(&one, 1, day, 1);

        cr_expect_float_eq(now.today.groups[0].claimed[TODAY_MOVING], day >= 1 && day < 3 ? 0.2 : 0,
                           1e-12);
        cr_expect_float_eq(today_handling(&now.today, 0, 0, TODAY_TALKING),
                           day >= 3 && day < 6 ? 1.05 : 1, 1e-12);
        organisation_term(&now);
    }
}

/* Of 4000 runs; a share of 0.3 misses these bounds once in a million (five times the standard
 * deviation, 0.0072). */
Test(organisation, what_is_agreed_is_drawn_for_the_run_and_takes_upkeep_even_in_vain)
{
    double upkeep[] = {0.1, 0};
    struct intervention one = morning_of_kind(INTERVENTION_STAFFING, 0);
    unsigned agreed = 0;

    one.agents = 2; /* if it succeeded */
    one.agreed = 0.3;
    one.success = 0;
    one.upkeep = upkeep;
    for (uint64_t run = 0; run < 4000; run++) {
        struct organisation now = morning_after(&one, 1, 0, run);

        cr_expect_eq(now.today.groups[0].agents, 1.0);
        cr_expect(now.today.groups[0].claimed[TODAY_UPKEEP] == 0.0
                  || now.today.groups[0].claimed[TODAY_UPKEEP] == 0.1);
        agreed += now.today.groups[0].claimed[TODAY_UPKEEP] > 0.0;
        organisation_term(&now);
    }
    cr_expect(agreed > 4000 * 0.264 && agreed < 4000 * 0.336, "%u", agreed);
}

static uint64_t done_in(const struct intervention *interventions, size_t count, size_t index)
{
    struct organisation_fate fates[4];
    uint64_t runs = 0;

    for (uint64_t run = 0; run < 64; run++) {
        organisation_fates(interventions, count, random_run_key(run, 0), fates);
        runs |= (uint64_t)fates[index].is_done << run;
    }
    return runs;
}

Test(organisation, what_depends_on_others_is_done_only_where_all_of_them_are)
{
    struct intervention three[3] = {morning_of_kind(INTERVENTION_STAFFING, 0),
                                    morning_of_kind(INTERVENTION_STAFFING, 1),
                                    morning_of_kind(INTERVENTION_STAFFING, 2)};
    static size_t second[] = {1};
    static size_t third[] = {2};

    three[1].agreed = 0.7;
    three[2].agreed = 0.7;
    const uint64_t alone[] = {done_in(three, 3, 1), done_in(three, 3, 2)};

    /* the first on the second, which is on the third */
    three[0].depends_on = second;
    three[0].depends_count = 1;
    three[1].depends_on = third;
    three[1].depends_count = 1;
    cr_expect_neq(alone[0], UINT64_MAX);
    cr_expect_eq(done_in(three, 3, 2), alone[1]);
    cr_expect_eq(done_in(three, 3, 1), alone[0] & alone[1]);
    cr_expect_eq(done_in(three, 3, 0), alone[0] & alone[1]);
}

Test(organisation, what_it_takes_once_is_taken_from_the_decision_on_effect_or_not)
{
    static double once[MORNING_GROUPS] = {0.1, 0};
    struct intervention one = morning_of_kind(INTERVENTION_STAFFING, 0);

    one.success = 0;
    one.agents = 2;
    one.decided_day = 3;
    one.start_day = 10;
    one.end_day = 12;
    one.once = once;
    one.once_until_day = 5;
    one.eur = 500;
    one.eur_per_day = 7;
    for (uint32_t day = 0; day < 14; day++) {
        struct organisation at = morning_after(&one, 1, day, 1);
        const bool is_once = day == 3 || day == 4;

        cr_expect_eq(at.today.groups[0].claimed[TODAY_UPKEEP], is_once ? 0.1 : 0.0, "day %u", day);
        cr_expect_eq(at.today.groups[1].claimed[TODAY_UPKEEP], 0.0);
        cr_expect_eq(at.today.spent_eur, (day == 3 ? 500 : 0) + (day == 10 || day == 11 ? 7 : 0),
                     "day %u", day);
        cr_expect_eq(at.today.groups[0].agents, 1.0);
        organisation_term(&at);
    }
}

/* --- the dip ---------------------------------------------------------------------------------- */

Test(organisation, what_is_new_takes_longer_where_it_is_new)
{
    struct intervention policy = morning_of_kind(INTERVENTION_OVERFLOW, 0);
    struct intervention work = morning_of_kind(INTERVENTION_PROJECT, 1);
    struct intervention office = morning_of_kind(INTERVENTION_BACK_OFFICE, 2);

    policy.group_count = 0;
    policy.start_day = 3;
    work.queue_count = 0;
    work.project.work_days = work.project.step_days = 28;
    office.group_count = office.queue_count = 0;
    office.success = 0;
    policy.dip_days = work.dip_days = office.dip_days = 7;
    policy.dip = work.dip = office.dip = 1.03;
    struct organisation before = morning_after(&policy, 1, 2, 1);
    struct organisation first = morning_after(&policy, 1, 3, 1);
    struct organisation last = morning_after(&policy, 1, 9, 1);
    struct organisation past = morning_after(&policy, 1, 10, 1);
    struct organisation at_work = morning_after(&work, 1, 27, 1);
    struct organisation result = morning_after(&work, 1, 28, 1);
    struct organisation failed = morning_after(&office, 1, 0, 1);

    cr_expect_eq(before.today.queues[2].handling, 1.0);
    cr_expect_eq(first.today.queues[2].handling, 1.03);
    cr_expect_eq(first.today.queues[0].handling, 1.0, "not where nothing changes");
    cr_expect_eq(last.today.queues[2].handling, 1.03);
    cr_expect_eq(past.today.queues[2].handling, 1.0);
    cr_expect_eq(at_work.today.groups[0].handling[TODAY_TALKING], 1.0);
    cr_expect_eq(result.today.groups[0].handling[TODAY_TALKING], 1.03,
                 "even if nothing came of it");
    cr_expect_eq(failed.today.groups[1].handling[TODAY_WRITING], 1.03, "everywhere");
    organisation_term(&before);
    organisation_term(&first);
    organisation_term(&last);
    organisation_term(&past);
    organisation_term(&at_work);
    organisation_term(&result);
    organisation_term(&failed);
}
