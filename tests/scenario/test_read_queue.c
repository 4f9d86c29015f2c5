/* Queues as read: hours, mail, who comes back. */
#include "reading_files.h"

#include <criterion/criterion.h>

TestSuite(read_queue);

Test(read_queue, reads_queues)
{
    struct scenario *const scenario = read_accepted("everything.json");
    const struct scenario_queue *const phone = &scenario->queues[0];

    cr_expect_str_eq(phone->id, "phone");
    cr_expect_eq(phone->hours.from_s[4], 30600);
    cr_expect_eq(phone->hours.to_s[4], 61200);
    cr_expect_eq(phone->hours.from_s[5], 36000);
    cr_expect_eq(phone->hours.to_s[6], phone->hours.from_s[6], "closed on Sundays");
    cr_expect_eq(scenario->queues[1].hours.to_s[5], scenario->queues[1].hours.from_s[5],
                 "a plain text means Monday to Friday");
    cr_expect_eq(phone->patience.mean, 540);
    cr_expect_eq(phone->patience.p_zero, 0.015);
    cr_expect_eq(phone->talk.kind, DISTRIBUTION_LOGNORMAL);
    cr_expect_eq(phone->wrap_up.mean, 60);
    cr_expect_eq(phone->follow_up_share, 0.2);
    cr_expect_eq(phone->follow_up.mean, 240);
    cr_expect_eq(scenario->queues[1].follow_up_share, 0.15);
    cr_expect_eq(scenario->queues[1].follow_up.mean, 180);
    cr_expect_eq(scenario->queues[2].follow_up_share, 0);
    cr_expect_eq(phone->target_s, 30);
    cr_expect_eq(phone->target_share, 0.75);
    cr_expect_eq(scenario->queues[1].target_share, 0.8);
    cr_expect_eq(scenario->queues[1].target_s, 120);
    cr_expect_eq(phone->short_abandon_s, 5);
    cr_expect_eq(phone->trunks, 0);
    cr_expect_eq(scenario->trunks[0].count, 30);
    cr_expect_str_eq(scenario->trunks[1].id, "mail-in");
    cr_expect(phone->measure_length);
    cr_expect_str_eq(phone->team, "city");
    cr_expect_str_eq(scenario->groups[0].team, "city");
    cr_expect_null(scenario->groups[1].team);
    cr_expect_eq(phone->transfer_count, 1);
    cr_expect_eq(phone->transfers[0].queue, 1);
    cr_expect_eq(phone->transfers[0].probability, 0.17);
    scenario_free(scenario);
}

Test(read_queue, reads_mail)
{
    enum { PHONE, MAIL, MAIL_TWO, DESK };
    struct scenario *const scenario = read_accepted("mail.json");
    const struct scenario_queue *const mail = &scenario->queues[MAIL];
    const struct scenario_purge *const purges = scenario->purges;

    for (size_t q = PHONE; q <= DESK; q++) {
        cr_expect_eq(scenario->queues[q].has_norm, q == MAIL || q == MAIL_TWO, "%zu", q);
        cr_expect_eq(scenario->queues[q].measure_backlog, q != DESK, "%zu", q);
    }
    cr_expect_eq(mail->norm_wd, 3);
    cr_expect_eq(scenario->queues[MAIL_TWO].norm_wd, 2);
    cr_assert_eq(mail->chase_count, 2);
    cr_expect_eq(mail->chases[0].after_wd, 5);
    cr_expect_eq(mail->chases[0].probability, 0.2);
    cr_expect_eq(mail->chases[0].queue, PHONE);
    cr_expect_eq(mail->chases[0].cause, SCENARIO_CAUSE_CHASE);
    cr_expect_eq(mail->chases[1].queue, MAIL);
    cr_expect_eq(mail->chases[1].cause, SCENARIO_CAUSE_STATUS);
    cr_assert_eq(scenario->purge_count, 3);
    cr_expect_str_eq(purges[0].id, "big");
    cr_assert_eq(purges[0].queue_count, 2);
    cr_expect_eq(purges[0].queues[1], MAIL_TWO);
    cr_expect_eq(purges[0].at, 3000);
    cr_expect_eq(purges[0].older_than_wd, 2);
    cr_expect_eq(purges[0].callers, 0.3);
    cr_expect_eq(purges[0].to_count, 1);
    cr_expect_eq(purges[0].to[0].queue, PHONE);
    cr_expect_eq(purges[0].to[0].probability, 1.0);
    cr_expect_eq(purges[0].within_wd, 8);
    cr_expect_eq(purges[1].at, 0);
    cr_expect_eq(purges[1].to_count, 2);
    cr_expect_eq(purges[1].to[1].queue, PHONE);
    cr_expect_eq(purges[1].to[1].probability, 0.75);
    cr_expect_eq(purges[1].within_wd, 1);
    cr_expect_eq(purges[2].callers, 0);
    scenario_free(scenario);
}

static void expect_branch(const struct scenario_returns *returns, size_t index, double probability,
                          size_t queue, enum scenario_cause cause, double mean_s,
                          uint32_t working_days)
{
    const struct scenario_return *const branch = &returns->branches[index];

    cr_expect_eq(branch->probability, probability, "%zu", index);
    cr_expect_eq(branch->queue, queue, "%zu", index);
    cr_expect_eq(branch->cause, cause, "%zu", index);
    cr_expect_eq(branch->working_days, working_days, "%zu", index);
    if (working_days == 0)
        cr_expect(near(distribution_mean(&branch->delay), mean_s), "%zu", index);
}

Test(read_queue, reads_who_comes_back)
{
    enum { PHONE, MAIL };
    struct scenario *const scenario = read_accepted("coming_back.json");
    const struct scenario_queue *const phone = &scenario->queues[PHONE];
    const struct scenario_queue *const mail = &scenario->queues[MAIL];

    cr_assert_eq(phone->after_answered.count, 3);
    expect_branch(&phone->after_answered, 0, 0.5, PHONE, SCENARIO_CAUSE_UNRESOLVED, 0, 0);
    expect_branch(&phone->after_answered, 1, 0.25, MAIL, SCENARIO_CAUSE_STATUS, 5400, 0);
    expect_branch(&phone->after_answered, 2, 0.24, PHONE, SCENARIO_CAUSE_NO_CALLBACK, 0, 250);
    cr_assert_eq(phone->after_abandoned.count, 3);
    expect_branch(&phone->after_abandoned, 0, 0.5, PHONE, SCENARIO_CAUSE_REDIAL, 1, 0);
    expect_branch(&phone->after_abandoned, 1, 0.25, PHONE, SCENARIO_CAUSE_CHASE, 1800, 0);
    expect_branch(&phone->after_abandoned, 2, 0.25, MAIL, SCENARIO_CAUSE_WEB_FAILURE, 0, 1);
    cr_assert_eq(phone->after_blocked.count, 1);
    expect_branch(&phone->after_blocked, 0, 1, PHONE, SCENARIO_CAUSE_REDIAL, 1, 0);
    cr_assert_eq(phone->after_turned_away.count, 2);
    expect_branch(&phone->after_turned_away, 1, 1, PHONE, SCENARIO_CAUSE_VALUE, 0, 2);
    cr_assert_eq(mail->after_answered.count, 2);
    expect_branch(&mail->after_answered, 0, 0.3, MAIL, SCENARIO_CAUSE_PING_PONG, 14400, 0);
    expect_branch(&mail->after_answered, 1, 0.1, PHONE, SCENARIO_CAUSE_UNRESOLVED, 0, 0);
    expect_branch(&mail->after_abandoned, 0, 0.3, MAIL, SCENARIO_CAUSE_PURGE, 0, 3);
    cr_expect_eq(mail->after_blocked.count, 0);
    scenario_free(scenario);
}
