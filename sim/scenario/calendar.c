/* Dates are counted in days since 1970-01-01; the conversions are those of H. Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms" (2021): years begin in March, so that the leap
 * day is the last day of a year, and repeat every era of 400 years. Years 1 to 9999.
 */
#include "scenario/calendar.h"

#include "base/units.h"

#include <stdio.h>
#include <string.h>

enum {
    YEARS_PER_ERA = 400,
    DAYS_PER_ERA = 146097,
    DAYS_FROM_YEAR_0 = 719468, /* from 0000-03-01 to 1970-01-01 */
    THURSDAY = 3               /* the weekday of 1970-01-01 */
};

struct date {
    int64_t year;
    int64_t month; /* 1 is January */
    int64_t day;
};

static int64_t number_of(struct date date)
{
    const int64_t year = date.year - (date.month <= 2);
    const int64_t era = (year >= 0 ? year : year - (YEARS_PER_ERA - 1)) / YEARS_PER_ERA;
    const int64_t year_of_era = year - era * YEARS_PER_ERA;
    const int64_t month_from_march = (date.month + 9) % 12;
    const int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    const int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return era * DAYS_PER_ERA + day_of_era - DAYS_FROM_YEAR_0;
}

static struct date date_of(int64_t day_number)
{
    const int64_t days = day_number + DAYS_FROM_YEAR_0;
    const int64_t era = (days >= 0 ? days : days - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA;
    const int64_t day_of_era = days - era * DAYS_PER_ERA;
    const int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int64_t month_from_march = (5 * day_of_year + 2) / 153;
    const int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;

    return (struct date){.year = year_of_era + era * YEARS_PER_ERA + (month <= 2),
                         .month = month,
                         .day = day_of_year - (153 * month_from_march + 2) / 5 + 1};
}

/* Reads exactly `count` digits. */
static bool parse_digits(const char *text, size_t count, int64_t *value)
{
    int64_t parsed = 0;

    for (size_t i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        parsed = 10 * parsed + (text[i] - '0');
    }
    *value = parsed;
    return true;
}

bool calendar_parse_date(const char *text, int64_t *day_number)
{
    struct date date = {0};

    if (strlen(text) != CALENDAR_DATE_SIZE - 1 || text[4] != '-' || text[7] != '-'
        || !parse_digits(text, 4, &date.year) || !parse_digits(text + 5, 2, &date.month)
        || !parse_digits(text + 8, 2, &date.day) || date.year == 0 || date.month < 1
        || date.month > 12 || date.day < 1)
        return false;
    const int64_t parsed = number_of(date);

    if (date_of(parsed).day != date.day) /* 30 February, say, comes back as a day in March */
        return false;
    *day_number = parsed;
    return true;
}

void calendar_print_date(int64_t day_number, char text[CALENDAR_DATE_SIZE])
{
    const struct date date = date_of(day_number);

    /* the moduli change nothing, but show the compiler that it fits */
    snprintf(text, CALENDAR_DATE_SIZE, "%04u-%02u-%02u", (unsigned)date.year % 10000u,
             (unsigned)date.month % 100u, (unsigned)date.day % 100u);
}

uint32_t calendar_weekday(int64_t day_number)
{
    const int64_t weekday = (day_number + THURSDAY) % 7;

    return (uint32_t)(weekday < 0 ? weekday + 7 : weekday);
}

void calendar_print_week(int64_t day_number, char text[CALENDAR_WEEK_SIZE])
{
    const int64_t thursday = day_number - calendar_weekday(day_number) + THURSDAY;
    const struct date date = date_of(thursday);
    const int64_t day_of_year = thursday - number_of((struct date){date.year, 1, 1});

    snprintf(text, CALENDAR_WEEK_SIZE, "%04u-W%02u", (unsigned)date.year % 10000u,
             (unsigned)(day_of_year / 7 + 1) % 100u);
}

uint32_t calendar_month(int64_t day_number)
{
    return (uint32_t)date_of(day_number).month - 1;
}

int64_t calendar_quarter(int64_t day_number)
{
    const struct date date = date_of(day_number);

    return 4 * date.year + (date.month - 1) / 3;
}

/* Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
static int64_t easter(int64_t year)
{
    const int64_t golden = year % 19;
    const int64_t century = year / 100;
    const int64_t correction = (century - (century + 8) / 25 + 1) / 3;
    const int64_t epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    const int64_t weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 4) % 7;
    const int64_t late = (golden + 11 * epact + 22 * weekday) / 451;
    const int64_t days = epact + weekday - 7 * late + 114;

    return number_of((struct date){.year = year, .month = days / 31, .day = days % 31 + 1});
}

/* 27 April, or the day before if that is a Sunday. */
static bool is_kings_day(struct date date, uint32_t weekday)
{
    return date.month == 4
           && ((date.day == 27 && weekday != 6) || (date.day == 26 && weekday == 5));
}

bool calendar_is_dutch_holiday(int64_t day_number)
{
    const struct date date = date_of(day_number);
    const int64_t after_easter = day_number - easter(date.year);

    return (date.month == 1 && date.day == 1) || after_easter == -2 /* Good Friday */
           || after_easter == 1                                     /* Easter Monday */
           || is_kings_day(date, calendar_weekday(day_number))
           || (date.month == 5 && date.day == 5 && date.year % 5 == 0) /* Liberation Day */
           || after_easter == 39                                       /* Ascension */
           || after_easter == 50                                       /* Whit Monday */
           || (date.month == 12 && (date.day == 25 || date.day == 26));
}

bool calendar_parse_time(const char *text, uint32_t *time_s)
{
    int64_t hours = 0;
    int64_t minutes = 0;

    if (strlen(text) != 5 || text[2] != ':' || !parse_digits(text, 2, &hours)
        || !parse_digits(text + 3, 2, &minutes) || hours > 24 || minutes > 59
        || (hours == 24 && minutes > 0))
        return false;
    *time_s = (uint32_t)(hours * SECONDS_PER_HOUR + minutes * SECONDS_PER_MINUTE);
    return true;
}
