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
    }
}

Test(periods, of_a_steady_state_are_none)
{
    cr_assert_eq(periods_count(&fixture_steady()->run, PERIODS_DAYS), 0);
    cr_assert_eq(periods_count(&fixture_steady()->run, PERIODS_WEEKS), 0);
}
