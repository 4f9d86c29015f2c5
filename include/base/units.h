/* base/units.h - conversions. Times are seconds inside; two units never meet without one of these.
 */
#ifndef BASE_UNITS_H
#define BASE_UNITS_H

enum {
    SECONDS_PER_MINUTE = 60,
    MINUTES_PER_HOUR = 60,
    SECONDS_PER_HOUR = 3600,
    SECONDS_PER_DAY = 86400,
    HOURS_PER_DAY = 24,
    DAYS_PER_WEEK = 7,
    MONTHS_PER_YEAR = 12
};

#endif
