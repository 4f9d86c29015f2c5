/* experiment/periods.h - the weeks, days, quarters and years of a run with days, by number.
 *
 * Only counted days: day 0 is the first after the warm-up, week 0 the one it is in. Weeks are those
 * of ISO 8601, from Monday, quarters and years those of the calendar; the first and the last may be
 * cut short.
 */
#ifndef EXPERIMENT_PERIODS_H
#define EXPERIMENT_PERIODS_H

#include "scenario/scenario.h"

#include <stddef.h>
#include <stdint.h>

enum periods_kind { PERIODS_WEEKS, PERIODS_DAYS, PERIODS_QUARTERS, PERIODS_YEARS, PERIODS_KINDS };

/* "week", "day", ...; ends with NULL. */
extern const char *const periods_names[PERIODS_KINDS + 1];

/* How many there are; 0 in a steady state. */
size_t periods_count(const struct scenario_run *run, enum periods_kind kind);

/* The week, day, ... that a counted day is in. */
size_t periods_of_day(const struct scenario_run *run, enum periods_kind kind, size_t day);

/* Its first and its last counted day, from 0. */
void periods_days(const struct scenario_run *run, enum periods_kind kind, size_t period,
                  size_t *first, size_t *last);

/* Which week of the run, counted from 1 as scenario files do, the week ends in. */
size_t periods_week_of_run(const struct scenario_run *run, size_t week);

/* The day number (calendar.h) of a counted day. */
int64_t periods_date(const struct scenario_run *run, size_t day);

enum { PERIODS_NAME_SIZE = 12 };

/* "2025-W02", "2025-01-06", "2025-Q1" or "2025". */
void periods_print_name(const struct scenario_run *run, enum periods_kind kind, size_t period,
                        char text[PERIODS_NAME_SIZE]);

#endif
