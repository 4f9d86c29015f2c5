#include "experiment/periods.h"

#include "base/units.h"
#include "scenario/calendar.h"

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

size_t periods_of_day(const struct scenario_run *run, enum periods_kind kind, size_t day)
{
    return kind == PERIODS_DAYS ? day : (first_weekday(run) + day) / DAYS_PER_WEEK;
}

void periods_days(const struct scenario_run *run, enum periods_kind kind, size_t period,
                  size_t *first, size_t *last)
{
    const size_t before = first_weekday(run);

    *first = period;
    *last = period;
    if (kind == PERIODS_DAYS)
        return;
    *first = period == 0 ? 0 : period * DAYS_PER_WEEK - before;
    *last = (period + 1) * DAYS_PER_WEEK - before - 1;
    if (*last >= day_count(run))
        *last = day_count(run) - 1;
}

int64_t periods_date(const struct scenario_run *run, size_t day)
{
    return run->first_day + (int64_t)run->warm_up_days + (int64_t)day;
}
