/* Weeks on target, worked out by hand. */
#include "fixture.h"

#include "experiment/periods.h"
#include "experiment/rows_sums.h"

#include <criterion/criterion.h>
#include <string.h>

TestSuite(target);

enum { PHONE_ROW = ROWS_FIRST_QUEUE + PHONE, WEEKS = 8 };

/* So many of 100 were answered in time on each day of each week: the run counts from the middle of
 * week 1. */
static void sums_of_weeks(const double in_time[WEEKS], const double offered[WEEKS],
                          double sums[METRIC_TARGET_SUMS])
{
    struct scenario scenario = *fixture_channels();
    struct scenario_queue queues[4];

    double all[METRIC_SUMS];

    memcpy(queues, scenario.queues, sizeof queues);
    queues[PHONE].target_share = 0.75;
    scenario.queues = queues;
    scenario.run.days = scenario.run.warm_up_days + 4 + 7 * (WEEKS - 1);
    scenario.run.holiday = NULL;
    struct rows rows = rows_of(&scenario);
    struct result result = fixture_empty(&scenario);

    cr_assert_eq(periods_count(&scenario.run, PERIODS_WEEKS), WEEKS);
    for (size_t day = 0; day < result.day_count; day++) {
        const size_t week = periods_of_day(&scenario.run, PERIODS_WEEKS, day);
        double *const of_day = result.day[PHONE * result.day_count + day];

        of_day[DAY_OFFERED] = offered[week];
        of_day[DAY_ANSWERED_IN_T] = in_time[week];
    }
    rows_sums(&rows, PHONE_ROW, ROWS_WHOLE_DAY, &result, all);
    memcpy(sums, all + METRIC_TARGET_SUM, METRIC_TARGET_SUMS * sizeof *sums);
    result_term(&result);
    rows_term(&rows);
}

Test(target, is_reached_by_four_weeks_on_end)
{
    static const double all[WEEKS] = {100, 100, 100, 100, 100, 100, 100, 100};
    static const double now_and_then[WEEKS] = {75, 80, 90, 74, 75, 75, 80, 70};
    static const double in_the_end[WEEKS] = {80, 74, 75, 76, 77, 78, 79, 0};
    double sums[METRIC_TARGET_SUMS] = {0};
    double later[METRIC_TARGET_SUMS] = {0};

    sums_of_weeks(now_and_then, all, sums);
    cr_expect_eq(sums[METRIC_TARGET_WEEKS], 8);
    cr_expect_eq(sums[METRIC_TARGET_WEEKS_MET], 6);
    cr_expect_eq(sums[METRIC_TARGET_REACHED], 0);
    sums_of_weeks(in_the_end, all, later);
    cr_expect_eq(later[METRIC_TARGET_WEEKS_MET], 6);
    cr_expect_eq(later[METRIC_TARGET_REACHED], 1);
    cr_expect_eq(later[METRIC_TARGET_FIRST_WEEK], 3);
}

Test(target, weeks_with_nobody_count_for_nothing)
{
    static const double offered[WEEKS] = {100, 0, 100, 100, 0, 100, 0, 0};
    static const double in_time[WEEKS] = {90, 0, 90, 90, 0, 90, 0, 0};
    double sums[METRIC_TARGET_SUMS] = {0};

    sums_of_weeks(in_time, offered, sums);
    cr_expect_eq(sums[METRIC_TARGET_WEEKS], 4);
    cr_expect_eq(sums[METRIC_TARGET_WEEKS_MET], 4);
    cr_expect_eq(sums[METRIC_TARGET_REACHED], 1);
    cr_expect_eq(sums[METRIC_TARGET_FIRST_WEEK], 1);
}
