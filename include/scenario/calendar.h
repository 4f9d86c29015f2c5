/* scenario/calendar.h - days and dates of a run, and times of the day.
 *
 * Day 0 is the first day of the run; midnight of day 0 is time 0. The proleptic Gregorian
 * calendar, local time without daylight saving.
 */
#ifndef SCENARIO_CALENDAR_H
#define SCENARIO_CALENDAR_H

#include "base/error.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    CALENDAR_DATE_SIZE = 11, /* "2025-01-06" and a zero byte */
    CALENDAR_WEEK_SIZE = 9   /* "2025-W02" and a zero byte */
};

/* Days since 1970-01-01 of an ISO date "2025-01-06"; false if it is no such date. */
bool calendar_parse_date(const char *text, int64_t *day_number);

/* Writes the ISO date. */
void calendar_print_date(int64_t day_number, char text[CALENDAR_DATE_SIZE]);

/* Writes the ISO 8601 week that the day is in: Monday to Sunday, of the year its Thursday is in. */
void calendar_print_week(int64_t day_number, char text[CALENDAR_WEEK_SIZE]);

/* 0 is Monday ... 6 is Sunday. */
uint32_t calendar_weekday(int64_t day_number);

/* 0 is January ... 11 is December. */
uint32_t calendar_month(int64_t day_number);

/* Quarters since the beginning of the year 0: 4 x year + 0 (from January) ... 3. */
int64_t calendar_quarter(int64_t day_number);

/* True on a Dutch public holiday: New Year, Good Friday, Easter Monday, King's Day, Liberation Day
 * (years divisible by 5), Ascension, Whit Monday, Christmas and the day after. */
bool calendar_is_dutch_holiday(int64_t day_number);

/* "08:30" or "24:00" to seconds after midnight; false if it is no time of the day. */
bool calendar_parse_time(const char *text, uint32_t *time_s);

#endif
