/* Agents who are new to the work, and seniors who have other duties. */
#include "desk.h"
#include "model/world.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(novice);

Test(novice, training_and_coaching_take_hours_of_the_roster)
{
    /* 60 heads of 40 h, of whom a sixtieth (52/60 a year) leaves each week: one hired a week, six
     * in training, 8 x 6 h of coaching; half of the 12 seniors' hours is exempt. */
    struct result result = desk_run(
        "{'run': {'start': '2025-01-06', 'days': 7}, 'queues': {'q': {}}, 'groups': {'g': {"
        "'heads': 60, 'contract_h': 40, 'novices': {'turnover_per_year': 0.86666666666666667},"
        "'seniors': {'heads': 12}}}, 'demand': {'d': {'per_h': 0}}}",
        NULL);

    cr_expect_float_eq(desk_hours(&result, 0, GROUP_PAID_S), 2400, 1e-6);
    cr_expect_float_eq(desk_hours(&result, 0, GROUP_CLAIMED_S + SCENARIO_CLAIM_ONBOARDING), 240,
                       1e-6);
    cr_expect_float_eq(desk_hours(&result, 0, GROUP_CLAIMED_S + SCENARIO_CLAIM_COACHING), 48, 1e-6);
    cr_expect_float_eq(desk_hours(&result, 0, GROUP_CLAIMED_S + SCENARIO_CLAIM_EXEMPT), 240, 1e-6);
    result_term(&result);
}

Test(novice, share_says_the_same_as_turnover)
{
    /* of the 60 heads above 54 are at work, and 20 of these are novices */
    struct scenario *turnover = desk_read(
        "{'run': {'days': 1}, 'queues': {'q': {}}, 'groups': {'g': {'agents': 9, 'heads': 60,"
        "'novices': {'turnover_per_year': 0.86666666666666667}}}, 'demand': {'d': {'per_h': 1}}}",
        NULL);
    struct scenario *share = desk_read(
        "{'run': {'days': 1}, 'queues': {'q': {}}, 'groups': {'g': {'agents': 9, 'heads': 60,"
        "'novices': {'share': 0.37037037037037037}}}, 'demand': {'d': {'per_h': 1}}}",
        NULL);

    cr_assert_eq(turnover->groups[0].claim_count, 2);
    cr_expect_float_eq(turnover->groups[0].novices.share, 20.0 / 54, 1e-12);
    for (size_t i = 0; i < 2; i++) {
        const struct scenario_claim *a = &turnover->groups[0].claims[i];
        const struct scenario_claim *b = &share->groups[0].claims[i];

        cr_expect_eq(a->kind, b->kind);
        cr_expect_float_eq(a->share, b->share, 1e-12);
        cr_expect_float_eq(a->h_per_week, b->h_per_week, 1e-9);
    }
    scenario_free(turnover);
    scenario_free(share);
}

Test(novice, takes_longer_the_newer_to_the_work)
{
    /* Four weeks, handling twice at first: the mean of 1 + 0.05^((w + 1/2) / 4) over the weeks for
     * half of the calls, 1 for the others. Times are fixed at 100 s; the deviation of a call's
     * factor is below 0.5, of the mean of about 24000 calls below 0.0033: six of them. */
    struct result result = desk_run(
        "{'run': {'days': 100}, 'queues': {'q': {'talk': 60, 'wrap_up': 40}}, 'groups': {'g': {"
        "'agents': 40, 'heads': 40, 'novices': {'share': 0.5, 'handling': 2, 'proficiency_wk': 4,"
        "'training_wk': 0, 'coach_wk': 0}}}, 'demand': {'d': {'per_h': 10}}}",
        NULL);
    double excess = 0;

    for (int week = 0; week < 4; week++)
        excess += pow(0.05, (week + 0.5) / 4) / 4;
    const double handled_s =
        desk_queue(&result, 0, QUEUE_TALK_S) + desk_queue(&result, 0, QUEUE_WRAP_UP_S);
    const double answered = desk_queue(&result, 0, QUEUE_ANSWERED);

    cr_assert_gt(answered, 23000);
    cr_expect_float_eq(handled_s / answered / 100, 1 + excess / 2, 6 * 0.0033);
    cr_expect_float_eq(desk_queue(&result, 0, QUEUE_TALK_S) / handled_s, 0.6, 1e-9);
    result_term(&result);
}
