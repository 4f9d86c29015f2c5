#include "experiment/periods.h"

#include "fixture.h"

#include <criterion/criterion.h>

TestSuite(periods);

Test(periods, begin_with_the_first_counted_day)
{
    const struct scenario_run *const run = &fixture_channels()->run; /* 21 days from a Thursday */
    static const size_t weeks[21] = {0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3};
    static const size_t first[] = {0, 4, 11, 18}, last[] = {3, 10, 17, 20};

    cr_assert_eq(periods_count(run, PERIODS_DAYS), 21);
    cr_assert_eq(periods_count(run, PERIODS_WEEKS), 4);
    cr_assert_eq(periods_date(run, 0), run->first_day + 3);
    for (size_t day = 0; day < 21; day++) {
        cr_assert_eq(periods_of_day(run, PERIODS_DAYS, day), day);
        cr_assert_eq(periods_of_day(run, PERIODS_WEEKS, day), weeks[day], "day %zu", day);
    }
    for (size_t week = 0; week < 4; week++) {
        size_t from, to;

        periods_days(run, PERIODS_WEEKS, week, &from, &to);
        cr_assert_eq(from, first[week]);
        cr_assert_eq(to, last[week]);
        periods_days(run, PERIODS_DAYS, week, &from, &to);
        cr_assert_eq(from, week);
        cr_assert_eq(to, week);
        cr_assert_eq(periods_week_of_run(run, week), week + 1); /* after 3 days of warm-up */
    }
}

Test(periods, have_quarters_and_years_of_the_calendar)
{
    /* from 2024-11-18, counted from 2024-11-21, up to 2026-01-04 */
    const struct scenario_run run = {.kind = SCENARIO_RUN_CALENDAR,
                                     .first_day = 20045,
                                     .warm_up_days = 3,
                                     .days = 3 + 10 + 31 + 365 + 4};
    static const char *const quarters[] = {"2024-Q4", "2025-Q1", "2025-Q2",
                                           "2025-Q3", "2025-Q4", "2026-Q1"};
    static const size_t last[] = {40, 130, 221, 313, 405, 409};
    char name[PERIODS_NAME_SIZE];
    size_t first_day;
    size_t last_day;

    cr_assert_eq(periods_count(&run, PERIODS_QUARTERS), 6);
    for (size_t i = 0; i < 6; i++) {
        periods_print_name(&run, PERIODS_QUARTERS, i, name);
        periods_days(&run, PERIODS_QUARTERS, i, &first_day, &last_day);
        cr_expect_str_eq(name, quarters[i]);
        cr_expect_eq(first_day, i == 0 ? 0 : last[i - 1] + 1, "%s: %zu", name, first_day);
        cr_expect_eq(last_day, last[i], "%s: %zu", name, last_day);
    }
    cr_assert_eq(periods_count(&run, PERIODS_YEARS), 3);
    periods_print_name(&run, PERIODS_YEARS, 1, name);
    periods_days(&run, PERIODS_YEARS, 1, &first_day, &last_day);
    cr_expect_str_eq(name, "2025");
    cr_expect_eq(first_day, 41);
    cr_expect_eq(last_day, 405);
    periods_print_name(&run, PERIODS_WEEKS, 6, name);
    cr_expect_str_eq(name, "2025-W01");
}

Test(periods, of_a_steady_state_are_none)
{
    cr_assert_eq(periods_count(&fixture_steady()->run, PERIODS_DAYS), 0);
    cr_assert_eq(periods_count(&fixture_steady()->run, PERIODS_WEEKS), 0);
}
