/* opening.h - when a queue takes contacts from outside, and moments within its opening hours.
 *
 * Times are seconds since midnight of day 0, days are counted from day 0. A holiday is no opening
 * day; holidays are known up to the end of the run. Only for a run with days. The moments of those
 * who choose a day, but no time of it, spread as the profile of the queue says.
 */
#ifndef MODEL_OPENING_H
#define MODEL_OPENING_H

#include "base/units.h"
#include "scenario/scenario.h"

#include <stdbool.h>
#include <stdint.h>

/* The day that a moment, 0 or later, belongs to. */
uint32_t opening_day_of(double time_s);

/* Is `day` a working day of the calendar, and no holiday? */
bool opening_is_working_day(const struct scenario_run *run, uint32_t day);

/* From when until when a queue is open; an empty stretch: it is not. */
struct opening_hours {
    double from_s, to_s;
};

/* A part of a weekday's hours with one weight. */
struct opening_stretch {
    double from_s; /* of the day */
    double before; /* weight x seconds of the hours before it */
    double weight; /* above 0 */
};

/* What a queue's hours and profile come to on each weekday. */
struct opening {
    const struct scenario_run *run; /* borrowed */
    struct opening_hours hours[DAYS_PER_WEEK];
    struct opening_stretch *stretches; /* owned */
    struct {
        uint32_t from, end; /* its stretches; none: spread evenly */
        double all;         /* their weight x seconds */
    } weekdays[DAYS_PER_WEEK];
};

void opening_init(struct opening *opening, const struct scenario_run *run,
                  const struct scenario_queue *queue);
void opening_term(struct opening *opening);

/* The hours on `day`. */
struct opening_hours opening_on_day(const struct opening *opening, uint32_t day);

/* The moment on `day` by which `share` (above 0, below 1) of those who choose that day have come;
 * infinity if the queue does not open that day. A uniform draw for `share` makes a moment as the
 * profile says, within the opening hours. */
double opening_moment_s(const struct opening *opening, uint32_t day, double share);

/* The `opening_days`-th opening day (1 or more) after `day`; UINT32_MAX if there is no such day
 * within a year. */
uint32_t opening_day_after(const struct opening *opening, uint32_t day, uint32_t opening_days);

/* opening_moment_s() on that day; infinity if there is none. */
double opening_later_s(const struct opening *opening, uint32_t day, uint32_t opening_days,
                       double share);

#endif
