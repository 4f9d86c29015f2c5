#include "opening.h"

#include "base/memory.h"
#include "scenario/calendar.h"

#include <math.h>
#include <stdlib.h>

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

/* --- the table of a queue --------------------------------------------------------------------- */

/* Appends the parts of the profile within the hours of the weekday. */
static void add_stretches(struct opening *opening, const struct scenario_profile *profile,
                          uint32_t weekday)
{
    const struct opening_hours hours = opening->hours[weekday];
    uint32_t end = weekday == 0 ? 0 : opening->weekdays[weekday - 1].end;
    double all = 0.0;

    opening->weekdays[weekday].from = end;
    for (size_t slot = 0; slot < profile->count; slot++) {
        const double begin_s = profile->from_s + (double)slot * profile->slot_s;
        const double end_s = begin_s + profile->slot_s;
        const double from_s = begin_s > hours.from_s ? begin_s : hours.from_s;
        const double to_s = end_s < hours.to_s ? end_s : hours.to_s;

        if (to_s <= from_s || profile->value[slot] <= 0.0)
            continue;
        opening->stretches[end++] = (struct opening_stretch){from_s, all, profile->value[slot]};
        all += profile->value[slot] * (to_s - from_s);
    }
    opening->weekdays[weekday].end = end;
    opening->weekdays[weekday].all = all;
}

void opening_init(struct opening *opening, const struct scenario_run *run,
                  const struct scenario_queue *queue)
{
    *opening = (struct opening){.run = run};
    opening->stretches =
        memory_zeroed(DAYS_PER_WEEK * queue->profile.count + 1, sizeof *opening->stretches);
    for (uint32_t weekday = 0; weekday < DAYS_PER_WEEK; weekday++) {
        opening->hours[weekday] = (struct opening_hours){(double)queue->hours.from_s[weekday],
                                                         (double)queue->hours.to_s[weekday]};
        add_stretches(opening, &queue->profile, weekday);
    }
}

void opening_term(struct opening *opening)
{
    free(opening->stretches);
    opening->stretches = NULL;
}

/* --- days and moments ------------------------------------------------------------------------- */

static bool opens(const struct opening *opening, uint32_t day, uint32_t weekday)
{
    return opening->hours[weekday].to_s > opening->hours[weekday].from_s
           && !is_holiday(opening->run, day);
}

static uint32_t weekday_of(const struct opening *opening, uint32_t day)
{
    return calendar_weekday(opening->run->first_day + day);
}

struct opening_hours opening_on_day(const struct opening *opening, uint32_t day)
{
    const uint32_t weekday = weekday_of(opening, day);
    const double midnight_s = (double)day * SECONDS_PER_DAY;
    struct opening_hours hours = opening->hours[weekday];

    if (!opens(opening, day, weekday))
        return (struct opening_hours){0};
    hours.from_s += midnight_s;
    hours.to_s += midnight_s;
    return hours;
}

/* On a day that the queue opens. */
static double moment_s(const struct opening *opening, uint32_t day, uint32_t weekday, double share)
{
    const double midnight_s = (double)day * SECONDS_PER_DAY;
    const struct opening_hours hours = opening->hours[weekday];
    const struct opening_stretch *stretch = opening->stretches + opening->weekdays[weekday].from;
    const struct opening_stretch *const end = opening->stretches + opening->weekdays[weekday].end;
    const double come = share * opening->weekdays[weekday].all;

    if (stretch == end)
        return midnight_s + (hours.from_s + share * (hours.to_s - hours.from_s));
    while (stretch + 1 < end && stretch[1].before <= come)
        stretch++;
    return midnight_s + (stretch->from_s + (come - stretch->before) / stretch->weight);
}

double opening_moment_s(const struct opening *opening, uint32_t day, double share)
{
    const uint32_t weekday = weekday_of(opening, day);

    return opens(opening, day, weekday) ? moment_s(opening, day, weekday, share) : (double)INFINITY;
}

uint32_t opening_day_after(const struct opening *opening, uint32_t day, uint32_t opening_days)
{
    uint32_t found = 0;
    uint32_t weekday = weekday_of(opening, day);

    for (uint32_t later = day + 1; later <= day + MOST_DAYS_AHEAD; later++) {
        weekday = weekday + 1 < DAYS_PER_WEEK ? weekday + 1 : 0;
        if (opens(opening, later, weekday) && ++found == opening_days)
            return later;
    }
    return UINT32_MAX;
}

double opening_later_s(const struct opening *opening, uint32_t day, uint32_t opening_days,
                       double share)
{
    const uint32_t later = opening_day_after(opening, day, opening_days);

    return later == UINT32_MAX ? (double)INFINITY
                               : moment_s(opening, later, weekday_of(opening, later), share);
}
