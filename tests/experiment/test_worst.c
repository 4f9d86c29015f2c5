#include "experiment/worst.h"

#include "fixture.h"

#include <criterion/criterion.h>

TestSuite(worst);

enum { ALL, ROW_PHONE, ROW_SECOND, ROW_MAIL };

static void set_day(struct result *result, size_t queue, size_t day, double offered,
                    double abandoned)
{
    double *const sums = result->day[queue * result->day_count + day];

    sums[DAY_OFFERED] = offered;
    sums[DAY_ABANDONED] = abandoned + 1.0; /* and one soon, which does not count */
    sums[DAY_ABANDONED_SHORT] = 1.0;
}

Test(worst, week_and_day_are_the_first_with_the_highest_rate)
{
    struct rows rows = rows_of(fixture_channels());
    struct result result = fixture_empty(fixture_channels());

    set_day(&result, PHONE, 2, 100.0, 10.0); /* week 0: 10 % */
    set_day(&result, PHONE, 4, 100.0, 20.0); /* week 1: 12.5 % */
    set_day(&result, PHONE, 8, 300.0, 30.0);
    set_day(&result, PHONE, 12, 100.0, 20.0); /* week 2: 10.4 % */
    set_day(&result, PHONE, 13, 19.0, 19.0);  /* too few for a day, not for the week */
    set_day(&result, PHONE, 14, 1000.0, 78.0);
    set_day(&result, PHONE, 20, 19.0, 19.0); /* week 3: too few */
    const struct worst week = worst_period(&rows, ROW_PHONE, PERIODS_WEEKS, &result);
    const struct worst day = worst_period(&rows, ROW_PHONE, PERIODS_DAYS, &result);

    cr_assert(week.found && day.found);
    cr_assert_eq(week.period, 1);
    cr_assert_eq(week.abandonment_rate, 50.0 / 400.0);
    cr_assert_eq(day.period, 4, "day 12 is as bad, but later");
    cr_assert_eq(day.abandonment_rate, 0.2);
    cr_assert_not(worst_period(&rows, ROW_MAIL, PERIODS_DAYS, &result).found);
    result_term(&result);
    rows_term(&rows);
}

Test(worst, of_several_queues_adds_up_their_days)
{
    struct rows rows = rows_of(fixture_channels());
    struct result result = fixture_empty(fixture_channels());

    set_day(&result, PHONE, 5, 15.0, 3.0);
    set_day(&result, MAIL, 5, 15.0, 0.0);
    set_day(&result, SECOND, 5, 100.0, 100.0); /* not in "all" */
    const struct worst day = worst_period(&rows, ALL, PERIODS_DAYS, &result);

    cr_assert(day.found);
    cr_assert_eq(day.abandonment_rate, 0.1);
    cr_assert_not(worst_period(&rows, ROW_PHONE, PERIODS_DAYS, &result).found);
    result_term(&result);
    rows_term(&rows);
}

Test(worst, interval_of_several_queues_is_that_of_the_worst_of_them)
{
    struct rows rows = rows_of(fixture_channels());
    struct result result = fixture_empty(fixture_channels());

    result.worst[PHONE] = (struct result_worst){30.0, 0.2, 50.0, 7, 2};
    result.worst[COUNTER] = (struct result_worst){25.0, 0.4, 90.0, 9, 1};
    const struct worst all = worst_interval(&rows, ALL, &result);
    const struct worst phone = worst_interval(&rows, ROW_PHONE, &result);

    cr_assert(all.found && phone.found);
    cr_assert_eq(all.abandonment_rate, 0.4);
    cr_assert_eq(all.mean_wait_s, 90.0);
    cr_assert_eq(all.period, 9);
    cr_assert_eq(all.slot, 1);
    cr_assert_eq(phone.slot, 2);
    cr_assert_not(worst_interval(&rows, ROW_MAIL, &result).found);
    result_term(&result);
    rows_term(&rows);
}

Test(worst, moments_are_counted_over_replications)
{
    static const size_t days[] = {9, 6, 9, 12, 9};
    struct rows rows = rows_of(fixture_channels());
    struct worst_counts counts;
    size_t index = 0;
    double share = 0.0;

    worst_counts_init(&counts, &rows, 4);
    cr_assert_not(worst_counts_mode(&counts, ROW_PHONE, WORST_DAY, &index, &share));
    for (size_t i = 0; i < 5; i++) {
        struct result result = fixture_empty(fixture_channels());

        set_day(&result, PHONE, days[i], 100.0, 10.0);
        result.worst[PHONE] = (struct result_worst){30.0, 0.2, 50.0, (uint32_t)days[i], i == 4};
        worst_counts_add(&counts, &result);
        result_term(&result);
    }
    cr_assert(worst_counts_mode(&counts, ROW_PHONE, WORST_DAY, &index, &share));
    cr_assert_eq(index, 9);
    cr_assert_eq(share, 0.6);
    cr_assert(worst_counts_mode(&counts, ROW_PHONE, WORST_WEEK, &index, &share));
    cr_assert_eq(index, 1, "days 4 to 10");
    cr_assert_eq(share, 0.8);
    cr_assert(worst_counts_mode(&counts, ROW_PHONE, WORST_INTERVAL, &index, &share));
    cr_assert_eq(index, 0);
    cr_assert_eq(share, 0.8);
    cr_assert(worst_counts_mode(&counts, ROW_PHONE, WORST_INTERVAL_DAY, &index, &share));
    cr_assert_eq(index, 9);
    cr_assert(worst_counts_mode(&counts, ALL, WORST_DAY, &index, &share));
    cr_assert_not(worst_counts_mode(&counts, ROW_MAIL, WORST_WEEK, &index, &share));
    worst_counts_term(&counts);
    rows_term(&rows);
}

Test(worst, may_have_come_shortly_after_a_purge)
{
    enum { REPLICATIONS = 4 };
    static const size_t purge_days[REPLICATIONS] = {9, 10, 16, 17};
    struct rows rows = rows_of(fixture_channels());
    struct worst_counts counts;

    worst_counts_init(&counts, &rows, 4);
    for (size_t i = 0; i < REPLICATIONS; i++) {
        struct result result = fixture_empty(fixture_channels());

        set_day(&result, PHONE, 17, 100.0, 10.0); /* a Sunday: the week began on day 11 */
        result.day[MAIL * result.day_count + purge_days[i]][DAY_DELETED] = 5.0;
        worst_counts_add(&counts, &result);
        result_term(&result);
    }
    cr_expect_eq(worst_counts_purged(&counts, ROW_PHONE, WORST_DAY), 0.5, "days 10 and 16");
    cr_expect_eq(worst_counts_purged(&counts, ROW_PHONE, WORST_WEEK), 0.75, "not in its evening");
    cr_expect_eq(worst_counts_purged(&counts, ROW_MAIL, WORST_DAY), 0.0);
    worst_counts_term(&counts);
    rows_term(&rows);
}

Test(worst, day_of_the_stock_is_the_working_day_with_most_mail_open)
{
    struct rows rows = rows_of(fixture_channels());
    struct result result = fixture_empty(fixture_channels());
    double(*const days)[DAY_SUMS] = result.day + MAIL * result.day_count;
    struct worst_counts counts;
    size_t index = 0;
    double share = 0.0;

    days[1][DAY_BACKLOG] = 20.0; /* a Friday */
    days[2][DAY_BACKLOG] = 90.0; /* a Saturday */
    days[4][DAY_BACKLOG] = 30.0;
    days[5][DAY_BACKLOG] = 30.0;
    worst_counts_init(&counts, &rows, 4);
    worst_counts_add(&counts, &result);
    cr_assert(worst_counts_mode(&counts, ROW_MAIL, WORST_STOCK_DAY, &index, &share));
    cr_assert_eq(index, 4);
    cr_assert_eq(share, 1.0);
    cr_assert_not(worst_counts_mode(&counts, ROW_PHONE, WORST_STOCK_DAY, &index, &share));
    worst_counts_term(&counts);
    result_term(&result);
    rows_term(&rows);
}
