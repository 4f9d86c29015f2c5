#include "scenario/calendar.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

TestSuite(calendar);

static int64_t day(const char *text)
{
    int64_t number = INT64_MIN;

    cr_assert(calendar_parse_date(text, &number), "%s", text);
    return number;
}

Test(calendar, counts_days_from_1970)
{
    cr_assert_eq(day("1970-01-01"), 0);
    cr_assert_eq(day("1969-12-31"), -1);
    cr_assert_eq(day("2000-03-01"), 11017);
    cr_assert_eq(day("2025-01-06"), 20094);
    cr_assert_eq(day("0001-01-01"), -719162);
    cr_assert_eq(day("9999-12-31"), 2932896);
}

Test(calendar, refuses_dates_that_do_not_exist)
{
    static const char *const wrong[] = {
        "2025-02-29", "1900-02-29", "2025-04-31", "2025-00-10",  "2025-13-01", "2025-01-00",
        "2025-01-32", "0000-01-01", "2025-1-06",  "25-01-06",    "2025/01/06", "2025-01-06 ",
        "",           "2025-01-0a", "+025-01-06", "2025-01-061", "-025-01-06"};

    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        int64_t number = 42;
        cr_assert_not(calendar_parse_date(wrong[i], &number), "%s", wrong[i]);
        cr_assert_eq(number, 42, "%s changed the output", wrong[i]);
    }
    cr_assert_eq(day("2000-02-29") + 1, day("2000-03-01"));
    cr_assert_eq(day("2024-02-29") + 1, day("2024-03-01"));
}

/* The same promises kept the slow way: one day after the other. */
Test(calendar, agrees_with_counting_day_by_day)
{
    static const int length[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int64_t number = day("1899-12-31");
    uint32_t weekday = 6; /* a Sunday */

    for (int year = 1900; year < 2210; year++) {
        const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        for (int month = 0; month < 12; month++) {
            const int days = length[month] + (month == 1 && leap);
            for (int date = 1; date <= days; date++) {
                char expected[64];
                char text[CALENDAR_DATE_SIZE];
                snprintf(expected, sizeof expected, "%04d-%02d-%02d", year, month + 1, date);
                number++;
                weekday = (weekday + 1) % 7;
                calendar_print_date(number, text);
                cr_assert_str_eq(text, expected);
                cr_assert_eq(day(expected), number);
                cr_assert_eq(calendar_weekday(number), weekday);
                cr_assert_eq(calendar_month(number), (uint32_t)month);
            }
        }
    }
    cr_assert_eq(calendar_weekday(day("1600-02-29")), 1, "a Tuesday, before 1970");
}

/* Easter Sundays as published by the Royal Observatory Greenwich; the day after is a holiday. */
Test(calendar, knows_easter)
{
    static const char *const sunday[] = {"1961-04-02", "1981-04-19", "2000-04-23", "2008-03-23",
                                         "2011-04-24", "2016-03-27", "2018-04-01", "2019-04-21",
                                         "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09",
                                         "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
                                         "2028-04-16", "2038-04-25", "2076-04-19", "2100-03-28"};

    for (size_t i = 0; i < sizeof sunday / sizeof *sunday; i++) {
        const int64_t easter = day(sunday[i]);
        cr_assert(calendar_is_dutch_holiday(easter - 2), "Good Friday before %s", sunday[i]);
        cr_assert(calendar_is_dutch_holiday(easter + 1), "Monday after %s", sunday[i]);
        cr_assert(calendar_is_dutch_holiday(easter + 39), "Ascension after %s", sunday[i]);
        cr_assert(calendar_is_dutch_holiday(easter + 50), "Whit Monday after %s", sunday[i]);
        cr_assert_not(calendar_is_dutch_holiday(easter - 1), "Saturday before %s", sunday[i]);
    }
}

Test(calendar, knows_the_fixed_holidays)
{
    static const char *const holidays[] = {"2025-01-01", "2025-12-25", "2025-12-26", "2025-05-05",
                                           "2030-05-05", "2024-04-27", "2025-04-26", "2026-04-27"};
    static const char *const working_days[] = {
        "2025-01-02", "2025-12-24", "2025-12-27", "2024-05-06", "2026-05-05",
        "2025-04-27", "2024-04-26", "2025-04-30", "2026-04-26", "2026-11-02"};

    for (size_t i = 0; i < sizeof holidays / sizeof *holidays; i++)
        cr_assert(calendar_is_dutch_holiday(day(holidays[i])), "%s", holidays[i]);
    for (size_t i = 0; i < sizeof working_days / sizeof *working_days; i++)
        cr_assert_not(calendar_is_dutch_holiday(day(working_days[i])), "%s", working_days[i]);
}

Test(calendar, reads_times_of_the_day)
{
    static const char *const wrong[] = {"24:01", "25:00", "08:60",  "8:30",  "08.30",
                                        "",      "08:3",  "08:300", "-8:30", "08:3a"};
    uint32_t time_s = 0;

    cr_assert(calendar_parse_time("00:00", &time_s));
    cr_assert_eq(time_s, 0);
    cr_assert(calendar_parse_time("08:30", &time_s));
    cr_assert_eq(time_s, 30600);
    cr_assert(calendar_parse_time("24:00", &time_s));
    cr_assert_eq(time_s, 86400);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        cr_assert_not(calendar_parse_time(wrong[i], &time_s), "%s", wrong[i]);
    cr_assert_eq(time_s, 86400, "unchanged by what was refused");
}

Test(calendar, knows_the_weeks_of_a_year)
{
    static const struct {
        const char *date, *week;
    } cases[] = {
        {"2025-01-06", "2025-W02"}, {"2025-01-05", "2025-W01"}, {"2024-12-30", "2025-W01"},
        {"2024-12-29", "2024-W52"}, {"2021-01-03", "2020-W53"}, {"2026-12-31", "2026-W53"},
        {"2027-01-01", "2026-W53"}, {"2027-01-04", "2027-W01"}, {"2023-01-01", "2022-W52"},
        {"1970-01-01", "1970-W01"}, {"2025-12-31", "2026-W01"},
    };
    char week[CALENDAR_WEEK_SIZE];

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t day = 0;
        cr_assert(calendar_parse_date(cases[i].date, &day));
        calendar_print_week(day, week);
        cr_expect_str_eq(week, cases[i].week, "%s", cases[i].date);
    }
}
