#include "experiment/series.h"

#include "experiment/estimate.h"
#include "experiment/metric_table.h"
#include "fixture.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(series);

enum { ALL, ROW_PHONE, ROW_SECOND, ROW_MAIL, ROW_COUNTER };

static void fill(struct series *series, const struct rows *rows, enum periods_kind kind,
                 uint64_t replications)
{
    series_init(series, rows, kind);
    for (uint64_t i = 0; i < replications; i++) {
        struct result result = fixture_result(rows->scenario, i);
        series_add(series, &result);
        result_term(&result);
    }
}

static void check(double found, double expected)
{
    cr_assert_float_eq(found, expected, 1e-12 * fabs(expected));
}

Test(series, of_days_are_the_sums_of_each_day)
{
    struct rows rows = rows_of(fixture_channels());
    struct result one = fixture_result(fixture_channels(), 0);
    struct result two = fixture_result(fixture_channels(), 1);
    struct series series;

    fill(&series, &rows, PERIODS_DAYS, 2);
    for (size_t day = 0; day < 21; day++) {
        const double *const a = one.day[PHONE * one.day_count + day];
        const double *const b = two.day[PHONE * two.day_count + day];
        const struct estimate rate =
            estimate_series(&series, ROW_PHONE, day, metric_find("abandonment_rate"));

        check(rate.mean, (a[DAY_ABANDONED] + b[DAY_ABANDONED]) / (a[DAY_OFFERED] + b[DAY_OFFERED]));
        /* two replications with as many calls: the interval is 12.706 x half their difference */
        cr_assert_float_eq(
            rate.half_width_95,
            12.706204736 * fabs(a[DAY_ABANDONED] - b[DAY_ABANDONED]) / a[DAY_OFFERED] / 2.0, 1e-9);
        cr_assert_eq(rate.df, 1);
    }
    series_term(&series);
    result_term(&one);
    result_term(&two);
    rows_term(&rows);
}

Test(series, of_weeks_add_up_their_days_and_of_all_its_queues)
{
    struct rows rows = rows_of(fixture_channels());
    struct result one = fixture_result(fixture_channels(), 0);
    static const size_t queues[] = {PHONE, MAIL, COUNTER};
    struct series series;
    double offered = 0.0;
    double abandoned = 0.0;

    fill(&series, &rows, PERIODS_WEEKS, 1);
    for (size_t i = 0; i < 3; i++) {
        for (size_t day = 4; day <= 10; day++) {
            offered += one.day[queues[i] * one.day_count + day][DAY_OFFERED];
            abandoned += one.day[queues[i] * one.day_count + day][DAY_ABANDONED];
        }
    }
    check(estimate_series(&series, ALL, 1, metric_find("offered")).mean, offered);
    check(estimate_series(&series, ALL, 1, metric_find("abandonment_rate")).mean,
          abandoned / offered);
    cr_assert(
        isnan(estimate_series(&series, ALL, 1, metric_find("abandonment_rate")).half_width_95));
    cr_assert(series_has(&series, ALL, 3));
    cr_assert_not(series_has(&series, ALL, 4));
    series_term(&series);
    result_term(&one);
    rows_term(&rows);
}

Test(series, of_mail_are_means_over_working_days)
{
    struct rows rows = rows_of(fixture_channels());
    struct result one = fixture_result(fixture_channels(), 0);
    struct series series;
    double backlog = 0.0;
    double oldest_wd = 0.0;

    for (size_t day = 4; day <= 8; day++) { /* from Monday to Friday */
        backlog += one.day[MAIL * one.day_count + day][DAY_BACKLOG];
        oldest_wd += one.day[MAIL * one.day_count + day][DAY_OLDEST_WD];
    }
    fill(&series, &rows, PERIODS_WEEKS, 1);
    check(estimate_series(&series, ROW_MAIL, 1, metric_find("mean_backlog")).mean, backlog / 5.0);
    check(estimate_series(&series, ALL, 1, metric_find("oldest_mail_wd")).mean, oldest_wd / 5.0);
    series_term(&series);
    fill(&series, &rows, PERIODS_DAYS, 1);
    check(estimate_series(&series, ROW_MAIL, 5, metric_find("mean_backlog")).mean,
          one.day[MAIL * one.day_count + 5][DAY_BACKLOG]);
    cr_assert(isnan(estimate_series(&series, ROW_MAIL, 9, metric_find("mean_backlog")).mean),
              "a Saturday");
    series_term(&series);
    result_term(&one);
    rows_term(&rows);
}

Test(series, have_days_on_which_nothing_came_but_mail_lay_open)
{
    struct rows rows = rows_of(fixture_channels());
    struct result result = fixture_empty(fixture_channels());
    struct series series;

    result.day[MAIL * result.day_count + 5][DAY_BACKLOG] = 3.0;
    series_init(&series, &rows, PERIODS_DAYS);
    series_add(&series, &result);
    cr_assert(series_has(&series, ROW_MAIL, 5));
    cr_assert_not(series_has(&series, ROW_MAIL, 6));
    cr_assert_not(series_has(&series, ROW_PHONE, 5));
    series_term(&series);
    result_term(&result);
    rows_term(&rows);
}

Test(series, of_a_steady_state_are_empty)
{
    struct rows rows = rows_of(fixture_steady());
    struct series series;

    fill(&series, &rows, PERIODS_DAYS, 2);
    cr_assert_eq(series.period_count, 0);
    cr_assert_not(series_has(&series, ALL, 0));
    series_term(&series);
    rows_term(&rows);
}

Test(series, have_the_metrics_that_follow_from_the_sums_of_a_day)
{
    struct rows rows = rows_of(fixture_channels());
    struct series series;
    double day[METRIC_SUMS];
    static double vector[1 << 16];
    const size_t count = metric_table_count();
    size_t dated = 0;

    series_init(&series, &rows, PERIODS_WEEKS);
    cr_assert_leq(series.blocks.width, 1 << 16);
    for (size_t i = 0; i < series.blocks.width; i++)
        vector[i] = (double)(i + 1);
    series_sums(&series, ALL, 1, vector, 5, day);
    for (size_t i = 0; i < count; i++) {
        const struct metric *const metric = metric_table_row(i);

        if ((metric->scope & METRIC_BY_DATE) == 0)
            continue;
        dated++;
        for (size_t term = 0; term < METRIC_TERMS; term++) {
            if (metric->top[term].sign != 0)
                cr_assert_gt(day[metric->top[term].sum], 0.0, "%s", metric->name);
            if (metric->bottom[term].sign != 0)
                cr_assert_gt(day[metric->bottom[term].sum], 0.0, "%s", metric->name);
        }
    }
    cr_assert_geq(dated, 6);
    series_term(&series);
    rows_term(&rows);
}

/* Two teams on each day; on the days 4 to 10, of which the last is in the next week, one of them is
 * in a crisis. Days count from Thursday 2025-01-09. */
Test(series, of_the_organisation_are_of_all_rows_together)
{
    struct rows rows = rows_of(fixture_channels());
    struct result result = fixture_result(fixture_channels(), 0);
    struct series series;
    double sums[METRIC_SUMS];

    for (size_t day = 0; day < result.day_count; day++) {
        result.condition[day][CONDITION_TEAMS] = 2;
        result.condition[day][CONDITION_CRISIS] = day >= 4 && day <= 11 ? 1 : 0;
    }
    series_init(&series, &rows, PERIODS_WEEKS);
    series_add(&series, &result);
    series_sums(&series, ALL, 1, series.blocks.whole, 1, sums);
    cr_expect_eq(sums[METRIC_CONDITION_SUM + CONDITION_TEAMS], 14.0);
    cr_expect_eq(sums[METRIC_CONDITION_SUM + CONDITION_CRISIS], 7.0);
    series_sums(&series, ALL, 2, series.blocks.whole, 1, sums);
    cr_expect_eq(sums[METRIC_CONDITION_SUM + CONDITION_CRISIS], 1.0);
    series_sums(&series, ROW_PHONE, 1, series.blocks.whole, 1, sums);
    cr_expect_eq(sums[METRIC_CONDITION_SUM + CONDITION_TEAMS], 0.0);
    series_term(&series);
    result_term(&result);
    rows_term(&rows);
}
