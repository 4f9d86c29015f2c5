#include "scenario/roster.h"

#include "scenario/calendar.h"

/* Of a day whose factors are 1. */
static double full_day_h(const struct scenario_group *group)
{
    double sum_s = group->shape.count == 0 ? SECONDS_PER_DAY : 0.0;

    for (size_t i = 0; i < group->shape.count; i++)
        sum_s += group->shape.value[i] * group->shape.slot_s;
    return group->agents * sum_s / SECONDS_PER_HOUR;
}

double roster_day_h(const struct scenario *scenario, size_t group, uint32_t day)
{
    const struct scenario_run *const run = &scenario->run;
    const struct scenario_group *const plan = &scenario->groups[group];
    const int64_t date = run->first_day + day;

    if (run->holiday != NULL && day < run->days && run->holiday[day])
        return 0.0;
    return full_day_h(plan) * plan->weekday[calendar_weekday(date)]
           * plan->month[calendar_month(date)];
}

double roster_week_h(const struct scenario *scenario, size_t group)
{
    const struct scenario_group *const plan = &scenario->groups[group];
    double weekdays = 0.0;
    double months = 0.0;

    for (size_t i = 0; i < DAYS_PER_WEEK; i++)
        weekdays += plan->weekday[i];
    for (size_t i = 0; i < MONTHS_PER_YEAR; i++)
        months += plan->month[i];
    return full_day_h(plan) * weekdays * months / MONTHS_PER_YEAR;
}
