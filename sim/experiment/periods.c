#include "experiment/periods.h"

#include "base/units.h"
#include "scenario/calendar.h"

#include <stdio.h>

const char *const periods_names[PERIODS_KINDS + 1] = {"week", "day", "quarter", "year", NULL};

static size_t day_count(const struct scenario_run *run)
{
    return run->kind == SCENARIO_RUN_CALENDAR ? run->days - run->warm_up_days : 0;
}

/* The weekday of day 0. */
static size_t first_weekday(const struct scenario_run *run)
{
    return calendar_weekday(periods_date(run, 0));
}

size_t periods_count(const struct scenario_run *run, enum periods_kind kind)
{
    const size_t days = day_count(run);

    return days == 0 ? 0 : periods_of_day(run, kind, days - 1) + 1;
}

/* Whole ones since some beginning. */
static int64_t quarters_or_years(const struct scenario_run *run, enum periods_kind kind, size_t day)
{
    const int64_t quarter = calendar_quarter(periods_date(run, day));

    return kind == PERIODS_QUARTERS ? quarter : quarter / 4;
}

size_t periods_of_day(const struct scenario_run *run, enum periods_kind kind, size_t day)
{
    if (kind == PERIODS_DAYS)
        return day;
    if (kind == PERIODS_WEEKS)
        return (first_weekday(run) + day) / DAYS_PER_WEEK;
    return (size_t)(quarters_or_years(run, kind, day) - quarters_or_years(run, kind, 0));
}

static void days_of_week(const struct scenario_run *run, size_t week, size_t *first, size_t *last)
{
    const size_t before = first_weekday(run);

    *first = week == 0 ? 0 : week * DAYS_PER_WEEK - before;
    *last = (week + 1) * DAYS_PER_WEEK - before - 1;
    if (*last >= day_count(run))
        *last = day_count(run) - 1;
}

void periods_days(const struct scenario_run *run, enum periods_kind kind, size_t period,
                  size_t *first, size_t *last)
{
    *first = kind == PERIODS_DAYS ? period : 0;
    *last = *first;
    if (kind == PERIODS_DAYS)
        return;
    if (kind == PERIODS_WEEKS) {
        days_of_week(run, period, first, last);
        return;
    }
    while (periods_of_day(run, kind, *first) < period)
        ++*first;
    for (*last = *first;
         *last + 1 < day_count(run) && periods_of_day(run, kind, *last + 1) == period;)
        ++*last;
}

void periods_print_name(const struct scenario_run *run, enum periods_kind kind, size_t period,
                        char text[PERIODS_NAME_SIZE])
{
    size_t first;
    size_t last;

    periods_days(run, kind, period, &first, &last);
    const int64_t day = periods_date(run, first);
    const unsigned quarter = (unsigned)calendar_quarter(day);

    switch (kind) {
    case PERIODS_WEEKS: calendar_print_week(day, text); break;
    case PERIODS_QUARTERS:
        snprintf(text, PERIODS_NAME_SIZE, "%04u-Q%u", quarter / 4 % 10000, quarter % 4 + 1);
        break;
    case PERIODS_YEARS: snprintf(text, PERIODS_NAME_SIZE, "%04u", quarter / 4 % 10000); break;
    case PERIODS_DAYS:
    case PERIODS_KINDS: calendar_print_date(day, text); break;
    }
}

size_t periods_week_of_run(const struct scenario_run *run, size_t week)
{
    size_t first, last;

    days_of_week(run, week, &first, &last);
    return (run->warm_up_days + last) / DAYS_PER_WEEK + 1;
}

int64_t periods_date(const struct scenario_run *run, size_t day)
{
    return run->first_day + (int64_t)run->warm_up_days + (int64_t)day;
}
