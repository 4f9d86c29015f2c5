/* bench/w2.json, a service centre with four desks, against simulators that were written from its
 * description alone: phone calls that are redialled and passed on, a second line, mail that is
 * answered by mail and waits for the morning, a counter.
 *
 * EXPECTED is what a hard-wired event simulation gave over 40 runs of 250 days, with the 95 % half
 * width of its means; one of processes (24 runs) and one in another language (60 days) agree with
 * it within theirs. The replications here must agree within the error of both means together, at a
 * chance of 1e-6 a check to fail a right model: t(29) sqrt(s^2 / 30 + (half width / t(39))^2). Two
 * wrong models must fail: all conversations 5 % longer, and 5 % more arrivals. */
#include "desk.h"
#include "model/world.h"
#include "scenario/scenario_read.h"

#include <criterion/criterion.h>
#include <gsl/gsl_cdf.h>
#include <math.h>

TestSuite(four_desks);

enum { REPLICATIONS = 30, RUNS_EXPECTED = 40, DAYS = 250 };
enum { PHONE, SECOND, MAIL, COUNTER };

static const double ALPHA = 1e-6;
static const double MORE = 1.05;

/* How a value is made of what a run counts. */
enum measure {
    A_DAY,       /* `sum` a day */
    OF_OFFERED,  /* `sum` of those offered */
    WAIT_MIN,    /* the mean wait of those offered, in minutes */
    BUSY_MIN_DAY /* of the group, a day */
};

/* The half widths are rounded up by half of their last digit. */
static const struct expected {
    const char *what;
    size_t queue; /* and group */
    enum measure measure;
    enum result_queue_sum sum;
    double value, half_width_95;
    bool more_talk_shows, more_arrivals_show; /* must the wrong models fail here? */
} EXPECTED[] = {
    {"phone: calls a day", PHONE, A_DAY, QUEUE_OFFERED, 3698.9, 1.65, true, true},
    {"phone: answered a day", PHONE, A_DAY, QUEUE_ANSWERED, 3510.4, 1.25, true, true},
    {"phone: abandoned", PHONE, OF_OFFERED, QUEUE_ABANDONED, 0.05095, 0.000255, true, true},
    {"phone: mean wait", PHONE, WAIT_MIN, QUEUE_WAIT_S, 0.1127, 0.00065, true, true},
    {"phone: waited", PHONE, OF_OFFERED, QUEUE_ALL_BUSY, 0.2673, 0.00105, true, true},
    {"phone: within 20 s", PHONE, OF_OFFERED, QUEUE_ANSWERED_IN_T, 0.8345, 0.00085, true, true},
    {"phone: busy", PHONE, BUSY_MIN_DAY, QUEUE_SUMS, 17553, 7.5, true, true},
    {"phone: redials a day", PHONE, A_DAY, QUEUE_RETURNED_IN, 75.40, 0.435, true, true},
    {"phone: redials too late", PHONE, A_DAY, QUEUE_TURNED_AWAY, 0.0113, 0.0025, false, false},
    {"second: calls a day", SECOND, A_DAY, QUEUE_OFFERED, 877.7, 0.55, true, true},
    {"second: abandoned", SECOND, OF_OFFERED, QUEUE_ABANDONED, 0.07249, 0.000335, true, true},
    {"second: mean wait", SECOND, WAIT_MIN, QUEUE_WAIT_S, 0.3622, 0.00175, true, true},
    {"second: busy", SECOND, BUSY_MIN_DAY, QUEUE_SUMS, 6512, 4.5, true, true},
    {"mail: mails a day", MAIL, A_DAY, QUEUE_OFFERED, 674.6, 0.75, false, true},
    {"mail: replies a day", MAIL, A_DAY, QUEUE_RETURNED_IN, 134.9, 0.35, false, true},
    {"mail: mean wait", MAIL, WAIT_MIN, QUEUE_WAIT_S, 71.08, 0.155, true, false},
    {"mail: within 60 min", MAIL, OF_OFFERED, QUEUE_ANSWERED_IN_T, 0.8821, 0.00025, false, false},
    {"counter: visits a day", COUNTER, A_DAY, QUEUE_OFFERED, 180.06, 0.315, false, true},
    {"counter: mean wait", COUNTER, WAIT_MIN, QUEUE_WAIT_S, 6.82, 0.115, true, true},
    {"counter: within 5 min", COUNTER, OF_OFFERED, QUEUE_ANSWERED_IN_T, 0.6390, 0.00375, true,
     true}};
enum { CHECKS = sizeof EXPECTED / sizeof *EXPECTED };

static double measured(const struct result *result, const struct expected *expected)
{
    if (expected->measure == BUSY_MIN_DAY)
        return desk_group(result, expected->queue, GROUP_BUSY_S) / SECONDS_PER_MINUTE / DAYS;
    const double sum = desk_queue(result, expected->queue, expected->sum);

    if (expected->measure == A_DAY)
        return sum / DAYS;
    return sum / desk_queue(result, expected->queue, QUEUE_OFFERED)
           / (expected->measure == WAIT_MIN ? SECONDS_PER_MINUTE : 1);
}

/* How far off each mean is, in allowed distances. */
static void compare(const struct scenario *scenario, double off[CHECKS])
{
    const double allowed_t = gsl_cdf_tdist_Qinv(ALPHA / 2, REPLICATIONS - 1);
    const double expected_t = gsl_cdf_tdist_Qinv(0.05 / 2, RUNS_EXPECTED - 1);
    static double values[CHECKS][REPLICATIONS];

    for (uint64_t r = 0; r < REPLICATIONS; r++) {
        struct result result;

        cr_assert(world_run(scenario, scenario->run.seed, r, NULL, &result));
        for (size_t i = 0; i < CHECKS; i++)
            values[i][r] = measured(&result, &EXPECTED[i]);
        result_term(&result);
    }
    for (size_t i = 0; i < CHECKS; i++) {
        const double expected_error = EXPECTED[i].half_width_95 / expected_t;
        double mean = 0;
        double squares = 0;

        for (size_t r = 0; r < REPLICATIONS; r++)
            mean += values[i][r] / REPLICATIONS;
        for (size_t r = 0; r < REPLICATIONS; r++)
            squares += (values[i][r] - mean) * (values[i][r] - mean);
        const double variance = squares / (REPLICATIONS - 1) / REPLICATIONS;

        off[i] = fabs(mean - EXPECTED[i].value)
                 / (allowed_t * sqrt(variance + expected_error * expected_error));
        cr_log_info("%-24s %10.5f, expected %10.5f: %.2f of what is allowed\n", EXPECTED[i].what,
                    mean, EXPECTED[i].value, off[i]);
    }
}

static struct scenario *read_desks(void)
{
    struct scenario *scenario = NULL;
    struct error error = {{0}, {0}};

    cr_assert(scenario_read(FOUR_DESKS, &scenario, &error), "%s: %s", error.where, error.message);
    cr_assert_eq(scenario->run.days, DAYS);
    return scenario;
}

Test(four_desks, agree_with_independent_simulators, .timeout = 250)
{
    struct scenario *const scenario = read_desks();
    double off[CHECKS];

    compare(scenario, off);
    for (size_t i = 0; i < CHECKS; i++)
        cr_expect_lt(off[i], 1.0, "%s: %.2f times what is allowed", EXPECTED[i].what, off[i]);
    scenario_free(scenario);
}

Test(four_desks, with_longer_conversations_disagree, .timeout = 250)
{
    struct scenario *const scenario = read_desks();
    double off[CHECKS];

    for (size_t q = 0; q < scenario->queue_count; q++) {
        scenario->queues[q].talk.mean *= MORE;
        distribution_prepare(&scenario->queues[q].talk);
    }
    compare(scenario, off);
    for (size_t i = 0; i < CHECKS; i++)
        cr_expect(off[i] > 1.0 || !EXPECTED[i].more_talk_shows, "%s: not noticed (%.2f)",
                  EXPECTED[i].what, off[i]);
    scenario_free(scenario);
}

Test(four_desks, with_more_arrivals_disagree, .timeout = 250)
{
    struct scenario *const scenario = read_desks();
    double off[CHECKS];

    for (size_t s = 0; s < scenario->source_count; s++)
        scenario->sources[s].rate_per_s *= MORE;
    compare(scenario, off);
    for (size_t i = 0; i < CHECKS; i++)
        cr_expect(off[i] > 1.0 || !EXPECTED[i].more_arrivals_show, "%s: not noticed (%.2f)",
                  EXPECTED[i].what, off[i]);
    scenario_free(scenario);
}
