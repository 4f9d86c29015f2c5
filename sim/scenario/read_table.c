#include "scenario/read_table.h"

#include "scenario/calendar.h"
#include "scenario/json.h"
#include "scenario/limits.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TIME_LENGTH = 5 /* of "08:30" */ };

/* --- the file --- */

bool read_table_file(const struct reading *reading, const struct place *place, char **path,
                     char **text, size_t *length)
{
    const struct place_files *const files = place->files;
    const char *fault = NULL;
    struct error error = {{0}, {0}};

    *path = files_resolve(files->name[0], files->name[json_file(place->value)],
                          place->value->valuestring, &fault);
    if (*path == NULL)
        return place_error(place, "%s, %s", place_show(place->value).text, fault);
    if (reading->access->read(reading->access->context, *path, LIMITS_CSV_BYTES, text, length,
                              &error))
        return true;
    free(*path);
    return place_error(place, "%s: %s", error.where, error.message);
}

/* --- fields --- */

bool read_table_require(const struct csv *csv, const char *name)
{
    return csv_column(csv, name) >= 0
           || csv_error(csv, -1, "has no column \"%s\"; add it to the first row", name);
}

bool read_table_date(const struct csv *csv, int column, int64_t *day_number)
{
    return calendar_parse_date(csv->field[column], day_number)
           || csv_error(csv, column, "is \"%s\"; must be a date like 2025-01-06",
                        csv_show(csv->field[column]).text);
}

/* Seconds and their fraction after "08:30", as in "08:30:15.25"; false if it is not that. */
static bool parse_seconds(const char *text, double *seconds)
{
    if (text[0] == '\0') {
        *seconds = 0;
        return true;
    }
    const size_t length = strlen(text);
    const bool digits =
        text[0] == ':' && isdigit((unsigned char)text[1]) && isdigit((unsigned char)text[2]);
    const bool fraction = digits && (text[3] == '.' || text[3] == ',') && length > 4 && length < 20
                          && strspn(text + 4, "0123456789") == length - 4;
    char number[24];

    if (!digits || (length != 3 && !fraction))
        return false;
    snprintf(number, sizeof number, "%s", text + 1);
    if (fraction)
        number[2] = '.';
    *seconds = strtod(number, NULL);
    return *seconds < SECONDS_PER_MINUTE;
}

bool read_table_time(const struct csv *csv, int column, double *time_s)
{
    const char *const field = csv->field[column];
    char minutes[TIME_LENGTH + 1] = {0};
    uint32_t whole_s = 0;
    double seconds = 0;

    snprintf(minutes, sizeof minutes, "%.*s", TIME_LENGTH, field);
    if (!calendar_parse_time(minutes, &whole_s) || !parse_seconds(field + TIME_LENGTH, &seconds)
        || whole_s + seconds >= SECONDS_PER_DAY)
        return csv_error(csv, column, "is \"%s\"; must be a time like 08:30 or 08:30:15.5",
                         csv_show(field).text);
    *time_s = whole_s + seconds;
    return true;
}
