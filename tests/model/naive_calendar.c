/* Days and hours: when a queue is open, and how old a contact is. */
#include "naive_state.h"

#include "scenario/calendar.h"

#include <math.h>

bool naive_is_holiday(const struct world *world, double day)
{
    const struct scenario_run *run = &world->scenario->run;

    return run->holiday != NULL && day >= 0 && day < run->days && run->holiday[(size_t)day];
}

double naive_opening_s(const struct world *world, size_t queue, double day)
{
    const struct scenario_hours *hours = &world->scenario->queues[queue].hours;
    const uint32_t weekday = calendar_weekday(world->scenario->run.first_day + (int64_t)day);

    return naive_is_holiday(world, day) ? 0 : (double)hours->to_s[weekday] - hours->from_s[weekday];
}

/* What has come by a time of the day to a queue that is open from `open_s` to `close_s`: weight x
 * seconds. */
static double come_by(const struct scenario_profile *profile, double open_s, double close_s,
                      double time_s)
{
    double sum = 0;

    for (size_t i = 0; i < profile->count; i++) {
        const double from_s = fmax(open_s, profile->from_s + (double)i * profile->slot_s);
        const double to_s = fmin(close_s, profile->from_s + (double)(i + 1) * profile->slot_s);

        sum += profile->value[i] * fmax(0, fmin(time_s, to_s) - from_s);
    }
    return sum;
}

/* The time of the day by which `share` of a day's visitors have come to a queue; by bisection. */
double naive_time_of_day_s(const struct world *world, size_t queue, uint32_t weekday, double share)
{
    const struct scenario_queue *plan = &world->scenario->queues[queue];
    const double open_s = plan->hours.from_s[weekday];
    const double close_s = plan->hours.to_s[weekday];
    const double all = come_by(&plan->profile, open_s, close_s, close_s);
    double low_s = open_s;
    double high_s = close_s;

    if (!(all > 0))
        return open_s + share * (close_s - open_s);
    for (int i = 0; i < 80; i++) {
        const double middle_s = 0.5 * (low_s + high_s);

        if (come_by(&plan->profile, open_s, close_s, middle_s) < share * all)
            low_s = middle_s;
        else
            high_s = middle_s;
    }
    return high_s;
}

/* Working days that have begun since the day it came, up to and with `day`. */
uint32_t naive_age_of_call_wd(const struct world *world, const struct call *call, double day)
{
    uint32_t age = 0;

    for (double later = floor(call->arrival_s / SECONDS_PER_DAY) + 1; later <= day; later++)
        age += naive_is_working_day(&world->scenario->run, (uint32_t)later);
    return age;
}

bool naive_is_open(const struct world *world, size_t queue)
{
    const struct scenario_run *run = &world->scenario->run;
    const struct scenario_hours *hours = &world->scenario->queues[queue].hours;
    const double day = floor(world->now_s / SECONDS_PER_DAY);
    const double time_s = world->now_s - day * SECONDS_PER_DAY;
    const uint32_t weekday = calendar_weekday(run->first_day + (int64_t)day);

    if (run->kind == SCENARIO_RUN_STEADY_STATE)
        return true;
    return !naive_is_holiday(world, day) && time_s >= hours->from_s[weekday]
           && time_s < hours->to_s[weekday];
}

bool naive_is_working_day(const struct scenario_run *run, uint32_t day)
{
    return run->working_day[calendar_weekday(run->first_day + day)]
           && (run->holiday == NULL || day >= run->days || !run->holiday[day]);
}

/* The day that an age in working days, of what came in on `day`, falls on; UINT32_MAX: after the
 * run. */
uint32_t naive_day_of_age(const struct scenario_run *run, uint32_t day, double age_wd)
{
    for (uint32_t later = day + 1; later < run->days; later++) {
        if (naive_is_working_day(run, later) && --age_wd < 0)
            return later;
    }
    return UINT32_MAX;
}

double naive_moment_s(const struct world *world, size_t queue, double day, double share)
{
    const uint32_t weekday = calendar_weekday(world->scenario->run.first_day + (int64_t)day);

    return day * SECONDS_PER_DAY + naive_time_of_day_s(world, queue, weekday, share);
}
