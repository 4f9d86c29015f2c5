/* Dossier holders as read, and what a type of question makes of the referrals. */
#include "reading_files.h"
#include "scenario/factors.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(read_holder);

enum { PERMITS, BENEFITS };
enum { PHONE, SECOND, MAIL };

Test(read_holder, reads_holders_and_who_is_referred)
{
    struct scenario *const scenario = read_accepted("holders.json");
    const struct scenario_holder *const permits = &scenario->holders[PERMITS];
    const struct scenario_holder *const benefits = &scenario->holders[BENEFITS];
    const struct scenario_queue *const phone = &scenario->queues[PHONE];

    cr_assert_eq(scenario->holder_count, 2);
    cr_expect_eq(permits->reached, 0.3);
    cr_expect_eq(permits->in_time, 0.25);
    cr_expect_eq(permits->late, 0.3);
    cr_expect_eq(permits->in_time_after.high, 172800.0);
    cr_expect_eq(permits->late_after.low, 172800.0);
    cr_expect_eq(permits->late_after.high, 864000.0);
    cr_expect_eq(permits->after_no_callback.count, 0);
    cr_expect_eq(benefits->late_after.mean, 36000.0);
    cr_assert_eq(benefits->after_no_callback.count, 2);
    cr_expect_eq(benefits->after_no_callback.branches[0].queue, PHONE);
    cr_expect_eq(benefits->after_no_callback.branches[0].cause, SCENARIO_CAUSE_NO_CALLBACK);
    cr_expect_eq(benefits->after_no_callback.branches[1].queue, MAIL);
    cr_expect_eq(benefits->after_no_callback.branches[1].cause, SCENARIO_CAUSE_CHASE);
    cr_expect_eq(benefits->after_no_callback.branches[1].working_days, 2);
    cr_assert_eq(phone->referral_count, 2);
    cr_expect_eq(phone->referrals[0].holder, BENEFITS);
    cr_expect_eq(phone->referrals[0].probability, 0.2);
    cr_expect_eq(phone->referrals[1].holder, PERMITS);
    scenario_free(scenario);
}

Test(read_holder, caps_referrals_at_what_transfers_leave)
{
    struct scenario *const scenario = read_accepted("holders.json");
    const struct scenario_question *const status = &scenario->questions[0];
    const double phone = factors_of(&scenario->queues[PHONE], status).refer;
    const double second = factors_of(&scenario->queues[SECOND], status).refer;

    /* five times 0.3 is more than the 0.3 that is left beside the transfers, or than all */
    cr_expect_lt(fabs(phone * 0.3 - 0.3), 1e-12);
    cr_expect_eq(second, 1.0);
    cr_expect_eq(factors_of(&scenario->queues[MAIL], status).refer, 5.0);
    scenario_free(scenario);
}
