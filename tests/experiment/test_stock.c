/* The stock of mail in the sums of rows. */
#include "experiment/rows_sums.h"

#include "fixture.h"

#include <criterion/criterion.h>

TestSuite(stock);

enum { ALL, ROW_PHONE, ROW_MAIL = 3, CHANNEL_MAIL = 6, TEAM_TWO = 9 };

static bool has(const struct rows *rows, size_t row, const char *metric)
{
    return rows_has(rows, row, ROWS_WHOLE_DAY, metric_find(metric));
}

Test(stock, is_told_of_rows_with_mail_and_the_norm_of_rows_of_nothing_else)
{
    struct rows rows = rows_of(fixture_channels());

    cr_assert(has(&rows, ALL, "mean_backlog"));
    cr_assert(has(&rows, ROW_MAIL, "mean_backlog"));
    cr_assert(has(&rows, CHANNEL_MAIL, "mean_backlog"));
    cr_assert(has(&rows, TEAM_TWO, "mean_backlog"));
    cr_assert_not(has(&rows, ROW_PHONE, "mean_backlog"));
    cr_assert(has(&rows, ROW_MAIL, "replied_within_norm_rate"));
    cr_assert(has(&rows, CHANNEL_MAIL, "replied_within_norm_rate"));
    cr_assert_not(has(&rows, ALL, "replied_within_norm_rate"));
    cr_assert_not(has(&rows, ROW_PHONE, "replied_within_norm_rate"));
    rows_term(&rows);
}

Test(stock, counts_working_days)
{
    struct rows rows = rows_of(fixture_channels());
    struct result result = fixture_empty(fixture_channels());
    double(*const days)[DAY_SUMS] = result.day + MAIL * result.day_count;
    double all[METRIC_SUMS];
    const double *const sums = all + METRIC_STOCK_SUM;

    days[0][DAY_BACKLOG] = 10.0; /* a Thursday */
    days[0][DAY_OLDEST_WD] = 3.0;
    days[0][DAY_AGE_WD] = 12.0;
    days[1][DAY_BACKLOG] = 20.0;
    days[1][DAY_OLDEST_WD] = 4.0;
    days[2][DAY_BACKLOG] = 1000.0; /* a Saturday */
    days[2][DAY_OLDEST_WD] = 50.0;
    days[20][DAY_BACKLOG] = 7.0; /* the last day, a Wednesday */
    rows_sums(&rows, CHANNEL_MAIL, ROWS_WHOLE_DAY, &result, all);
    cr_assert_eq(sums[METRIC_STOCK_DAYS], 15.0);
    cr_assert_eq(sums[METRIC_STOCK_COUNT], 37.0);
    cr_assert_eq(sums[METRIC_STOCK_SQUARED], 549.0);
    cr_assert_eq(sums[METRIC_STOCK_OLDEST_WD], 7.0);
    cr_assert_eq(sums[METRIC_STOCK_AGE_WD], 12.0);
    cr_assert_eq(sums[METRIC_STOCK_MOST], 20.0);
    cr_assert_eq(sums[METRIC_STOCK_OLDEST_MOST_WD], 4.0);
    cr_assert_eq(sums[METRIC_STOCK_AT_END], 7.0);
    result_term(&result);
    rows_term(&rows);
}
