#include "opening.h"

#include "scenario/calendar.h"

#include <math.h>

enum { MOST_DAYS_AHEAD = 366 }; /* that an opening day is looked for */

uint32_t opening_day_of(double time_s)
{
    return (uint32_t)(time_s / SECONDS_PER_DAY);
}

static bool is_holiday(const struct scenario_run *run, uint32_t day)
{
    return run->holiday != NULL && day < run->days && run->holiday[day];
}

bool opening_is_working_day(const struct scenario_run *run, uint32_t day)
{
    return run->working_day[calendar_weekday(run->first_day + day)] && !is_holiday(run, day);
}

/* How long the queue is open on a day; 0: not at all. */
static double length_s(const struct scenario_run *run, const struct scenario_queue *queue,
                       uint32_t day)
{
    const uint32_t weekday = calendar_weekday(run->first_day + day);

    if (is_holiday(run, day))
        return 0.0;
    return (double)queue->hours.to_s[weekday] - (double)queue->hours.from_s[weekday];
}

struct opening_hours opening_on_day(const struct scenario_run *run,
                                    const struct scenario_queue *queue, uint32_t day)
{
    const uint32_t weekday = calendar_weekday(run->first_day + day);
    const double midnight_s = (double)day * SECONDS_PER_DAY;

    if (length_s(run, queue, day) <= 0.0)
        return (struct opening_hours){0};
    return (struct opening_hours){midnight_s + queue->hours.from_s[weekday],
                                  midnight_s + queue->hours.to_s[weekday]};
}

/* The part of a slot that lies within a day's hours. */
struct stretch {
    double from_s; /* after midnight */
    double weight; /* of it all */
};

static struct stretch stretch_of(const struct scenario_profile *profile, size_t slot, double open_s,
                                 double close_s)
{
    const double begin_s = profile->from_s + (double)slot * profile->slot_s;
    const double end_s = begin_s + profile->slot_s;
    const double from_s = begin_s > open_s ? begin_s : open_s;
    const double to_s = end_s < close_s ? end_s : close_s;

    return (struct stretch){from_s, to_s > from_s ? profile->value[slot] * (to_s - from_s) : 0.0};
}

/* The time of the day by which `share` of the weight within the hours has passed; NAN if there is
 * no weight. */
static double by_profile_s(const struct scenario_profile *profile, double open_s, double close_s,
                           double share)
{
    double left = 0.0;
    double time_s = (double)NAN;

    for (size_t i = 0; i < profile->count; i++)
        left += share * stretch_of(profile, i, open_s, close_s).weight;
    for (size_t i = 0; i < profile->count && left >= 0.0; i++) {
        const struct stretch stretch = stretch_of(profile, i, open_s, close_s);

        if (stretch.weight > 0.0)
            time_s = stretch.from_s
                     + (left < stretch.weight ? left : stretch.weight) / profile->value[i];
        left -= stretch.weight;
    }
    return time_s;
}

double opening_moment_s(const struct scenario_run *run, const struct scenario_queue *queue,
                        uint32_t day, double share)
{
    const uint32_t weekday = calendar_weekday(run->first_day + day);
    const double open_s = length_s(run, queue, day);

    if (open_s <= 0.0)
        return (double)INFINITY;
    if (queue->profile.count > 0) {
        const double time_s = by_profile_s(&queue->profile, queue->hours.from_s[weekday],
                                           queue->hours.to_s[weekday], share);

        if (!isnan(time_s))
            return (double)day * SECONDS_PER_DAY + time_s;
    }
    return (double)day * SECONDS_PER_DAY + queue->hours.from_s[weekday] + share * open_s;
}

uint32_t opening_day_after(const struct scenario_run *run, const struct scenario_queue *queue,
                           uint32_t day, uint32_t opening_days)
{
    uint32_t found = 0;

    for (uint32_t later = day + 1; later <= day + MOST_DAYS_AHEAD; later++) {
        if (length_s(run, queue, later) > 0.0 && ++found == opening_days)
            return later;
    }
    return UINT32_MAX;
}

double opening_later_s(const struct scenario_run *run, const struct scenario_queue *queue,
                       uint32_t day, uint32_t opening_days, double share)
{
    const uint32_t later = opening_day_after(run, queue, day, opening_days);

    return later == UINT32_MAX ? (double)INFINITY : opening_moment_s(run, queue, later, share);
}
