#include "report/moment.h"

#include <criterion/criterion.h>

TestSuite(moment);

/* From Thursday 2 January 2025. */
static const struct scenario_run CALENDAR = {.kind = SCENARIO_RUN_CALENDAR, .first_day = 20090};
static const struct scenario_run STEADY = {.kind = SCENARIO_RUN_STEADY_STATE};

Test(moment, has_a_date_and_whole_seconds)
{
    const double time_s = SECONDS_PER_DAY + 9 * SECONDS_PER_HOUR + 5.999;
    char text[MOMENT_SIZE];

    moment_date(text, &CALENDAR, time_s);
    cr_expect_str_eq(text, "2025-01-03");
    moment_time(text, &CALENDAR, time_s);
    cr_expect_str_eq(text, "09:00:05");
    moment_day(text, &CALENDAR, WORDS_ENGLISH, time_s);
    cr_expect_str_eq(text, "Fri 2025-01-03");
    moment_day(text, &CALENDAR, WORDS_DUTCH, 0.0);
    cr_expect_str_eq(text, "do 2025-01-02");
}

Test(moment, of_a_steady_state_is_counted_from_its_beginning)
{
    char text[MOMENT_SIZE];

    moment_date(text, &STEADY, 5.0);
    cr_expect_str_eq(text, "");
    moment_day(text, &STEADY, WORDS_ENGLISH, 5.0);
    cr_expect_str_eq(text, "");
    moment_time(text, &STEADY, 123.0 * SECONDS_PER_HOUR + 61.0);
    cr_expect_str_eq(text, "123:01:01");
}
