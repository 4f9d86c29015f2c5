/* New people, day by day. */
#include "mornings.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(onboarding);

/* Two for the ten of the first group, trained for two weeks, coached for one by a fifth of the
 * roster; 1.6 x the time at the start, in 10 weeks to 5 % of that. */
static struct intervention onboarding(struct intervention_hire *hire)
{
    struct intervention one = morning_of_kind(INTERVENTION_ONBOARDING, 0);

    *hire = (struct intervention_hire){.group = 0, .more = 0.2, .coach = 0.24};
    one.group_count = one.queue_count = 0;
    one.onboarding = (struct intervention_onboarding){.hires = hire,
                                                      .hire_count = 1,
                                                      .training_days = 14,
                                                      .handling = 1.6,
                                                      .proficiency_wk = 10,
                                                      .coach_days = 7};
    return one;
}

Test(onboarding, new_people_are_trained_then_slow_and_coached_then_like_the_others)
{
    struct intervention_hire hire;
    const struct intervention one = onboarding(&hire);
    struct organisation last_of_training = morning_after(&one, 1, 13, 1);
    struct organisation first_of_work = morning_after(&one, 1, 14, 1);
    struct organisation second_week = morning_after(&one, 1, 21, 1);
    struct organisation later = morning_after(&one, 1, 14 + 70, 1);
    const struct today_group *group = &last_of_training.today.groups[0];

    cr_expect_float_eq(group->agents, 1.2, 1e-12);
    cr_expect_float_eq(group->agents * group->claimed[TODAY_ONBOARDING], 0.2, 1e-12,
                       "only the new ones are trained");
    cr_expect_eq(group->handling[TODAY_TALKING], 1.0);
    group = &first_of_work.today.groups[0];
    cr_expect_eq(group->claimed[TODAY_ONBOARDING], 0.0);
    cr_expect_float_eq(group->agents * group->claimed[TODAY_COACHING], 0.24, 1e-12);
    /* a sixth of the group, half a day at work */
    cr_expect_float_eq(group->handling[TODAY_TALKING], 1 + (0.6 * pow(0.05, 0.5 / 70)) / 6, 1e-9);
    cr_expect_eq(group->handling[TODAY_WRITING], group->handling[TODAY_TALKING]);
    group = &second_week.today.groups[0];
    cr_expect_eq(group->claimed[TODAY_COACHING], 0.0);
    cr_expect_float_eq(group->handling[TODAY_TALKING], 1 + (0.6 * pow(0.05, 7.5 / 70)) / 6, 1e-9);
    group = &later.today.groups[0];
    cr_expect_float_eq(group->agents, 1.2, 1e-12);
    cr_expect_eq(group->handling[TODAY_TALKING], 1.0);
    cr_expect_eq(later.today.groups[1].agents, 1.0, "the other group is as it was");
    organisation_term(&last_of_training);
    organisation_term(&first_of_work);
    organisation_term(&second_week);
    organisation_term(&later);
}

Test(onboarding, new_people_who_do_not_succeed_are_trained_and_leave)
{
    struct intervention_hire hire;
    struct intervention one = onboarding(&hire);

    one.success = 0;
    struct organisation training = morning_after(&one, 1, 0, 1);
    struct organisation after = morning_after(&one, 1, 14, 1);

    cr_expect_float_eq(training.today.groups[0].agents, 1.2, 1e-12);
    cr_expect(morning_is_neutral(&after.today));
    organisation_term(&training);
    organisation_term(&after);
}
