#include "scenario/read_table.h"

#include "base/memory.h"
#include "scenario/calendar.h"
#include "scenario/csv.h"
#include "scenario/json.h"
#include "scenario/limits.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TIME_LENGTH = 5 /* of "08:30" */ };

/* --- the file --- */

/* Reads the file that `place` names; `*path` and `*text` are owned by the caller. */
static bool read_file(const struct reading *reading, const struct place *place, char **path,
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

/* The columns a table can have; -1 where it has not. */
struct columns {
    int date, time, count, arrival_s, talk_s, wrap_up_s, patience_s;
};

static struct columns columns_of(const struct csv *csv)
{
    return (struct columns){.date = csv_column(csv, "date"),
                            .time = csv_column(csv, "time"),
                            .count = csv_column(csv, "count"),
                            .arrival_s = csv_column(csv, "arrival_s"),
                            .talk_s = csv_column(csv, "talk_s"),
                            .wrap_up_s = csv_column(csv, "wrap_up_s"),
                            .patience_s = csv_column(csv, "patience_s")};
}

static bool require(const struct csv *csv, const char *name)
{
    return csv_column(csv, name) >= 0
           || csv_error(csv, -1, "has no column \"%s\"; add it to the first row", name);
}

static bool read_date(const struct csv *csv, int column, int64_t *day_number)
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

static bool read_time(const struct csv *csv, int column, double *time_s)
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

/* A duration; NAN where the field is empty or the column is missing. */
static bool read_duration(const struct csv *csv, int column, double *duration_s)
{
    double number = NAN;

    if (column >= 0 && csv->field[column][0] != '\0') {
        if (!csv_number(csv, column, &number))
            return false;
        if (number < 0 || number > LIMITS_TIME_S)
            return csv_error(csv, column, "is %.15g; must be from 0 to %.15g", number,
                             LIMITS_TIME_S);
    }
    *duration_s = number;
    return true;
}

/* --- counts --- */

struct counts {
    struct csv csv;
    struct columns columns;
    const struct scenario_run *run;
    size_t slots; /* of a day */
    double slot_s;
    uint32_t *count; /* owned, days x slots */
    bool *seen;      /* owned, likewise: is there a row for it? */
    size_t rows;     /* within the run */
};

static bool read_count_row(struct counts *counts)
{
    const struct csv *const csv = &counts->csv;
    int64_t day_number = 0;
    double time_s = 0;
    double count = 0;

    if (!read_date(csv, counts->columns.date, &day_number)
        || !read_time(csv, counts->columns.time, &time_s)
        || !csv_number(csv, counts->columns.count, &count))
        return false;
    if (count < 0 || count > LIMITS_COUNT || count != floor(count))
        return csv_error(csv, counts->columns.count,
                         "is %.15g; must be a whole number from 0 to %d", count, LIMITS_COUNT);
    if (fmod(time_s, counts->slot_s) != 0)
        return csv_error(
            csv, counts->columns.time, "is \"%s\"; must be the begin of a slot of %.15g minutes",
            csv_show(csv->field[counts->columns.time]).text, counts->slot_s / SECONDS_PER_MINUTE);
    const int64_t day = day_number - counts->run->first_day;

    if (day < 0 || day >= counts->run->days)
        return true;
    const size_t index = (size_t)day * counts->slots + (size_t)(time_s / counts->slot_s);

    if (counts->seen[index])
        return csv_error(csv, -1,
                         "has a date and time that an earlier row has too; keep one of them");
    counts->seen[index] = true;
    counts->count[index] = (uint32_t)count;
    counts->rows++;
    return true;
}

static bool read_count_rows(struct counts *counts, char *text, size_t length, const char *path,
                            struct error *error)
{
    static const char *const known[] = {"date", "time", "count", NULL};
    struct csv *const csv = &counts->csv;
    bool more = true;

    if (!csv_open(csv, text, length, path, known, error) || !require(csv, "date")
        || !require(csv, "time") || !require(csv, "count"))
        return false;
    counts->columns = columns_of(csv);
    while (more) {
        if (!csv_next(csv, &more) || (more && !read_count_row(counts)))
            return false;
    }
    return counts->rows > 0
           || error_set(error, path,
                        "has no row within the days of the run; check \"start\" of "
                        "the run and the dates here");
}

bool read_table_counts(struct reading *reading, const struct place *place,
                       struct scenario_source *source)
{
    const struct place at = reading_member(place, "counts_csv");
    const struct scenario_run *const run = &reading->scenario->run;
    struct counts counts = {.run = run,
                            .slot_s = reading_number(place, "slot_min") * SECONDS_PER_MINUTE};
    char *path = NULL;
    char *text = NULL;
    size_t length = 0;

    counts.slots = (size_t)(SECONDS_PER_DAY / counts.slot_s);
    const size_t slots = run->days * counts.slots;

    reading->counted_slots += slots;
    if (reading->counted_slots > LIMITS_COUNTED_SLOTS)
        return place_error(&at,
                           "with the tables before it has more than %d slots, of %u days; make "
                           "the slots longer or the run shorter",
                           LIMITS_COUNTED_SLOTS, (unsigned)run->days);
    if (!read_file(reading, &at, &path, &text, &length))
        return false;
    counts.count = memory_zeroed(slots, sizeof *counts.count);
    counts.seen = memory_zeroed(slots, sizeof *counts.seen);
    const bool read = read_count_rows(&counts, text, length, path, place->files->error);

    source->kind = SCENARIO_SOURCE_COUNTS;
    source->counts_slot_s = counts.slot_s;
    source->counts = counts.count;
    free(counts.seen);
    free(text);
    free(path);
    return read;
}

/* --- traces --- */

struct arrival {
    double arrival_s;
    size_t row; /* keeps simultaneous ones in order */
    double talk_s;
    double wrap_up_s;
    double patience_s;
};

struct trace {
    struct csv csv;
    struct columns columns;
    const struct scenario_run *run;
    size_t limit;             /* on the rows */
    struct arrival *arrivals; /* owned */
    size_t count;
    size_t capacity;
};

static bool read_arrival(const struct trace *trace, double *arrival_s)
{
    const struct columns *const columns = &trace->columns;
    int64_t day_number = 0;
    double time_s = 0;

    if (columns->arrival_s >= 0) {
        if (!csv_number(&trace->csv, columns->arrival_s, arrival_s))
            return false;
        return *arrival_s >= 0
               || csv_error(&trace->csv, columns->arrival_s, "is %.15g; must be 0 or more",
                            *arrival_s);
    }
    if (!read_date(&trace->csv, columns->date, &day_number)
        || !read_time(&trace->csv, columns->time, &time_s))
        return false;
    *arrival_s = (double)(day_number - trace->run->first_day) * SECONDS_PER_DAY + time_s;
    return true;
}

static bool read_trace_row(struct trace *trace)
{
    struct arrival arrival = {.row = trace->count};

    if (!read_arrival(trace, &arrival.arrival_s)
        || !read_duration(&trace->csv, trace->columns.talk_s, &arrival.talk_s)
        || !read_duration(&trace->csv, trace->columns.wrap_up_s, &arrival.wrap_up_s)
        || !read_duration(&trace->csv, trace->columns.patience_s, &arrival.patience_s))
        return false;
    if (arrival.arrival_s < 0 || arrival.arrival_s >= (double)trace->run->days * SECONDS_PER_DAY)
        return true;
    if (trace->count == trace->limit)
        return csv_error(&trace->csv, -1, "is one row too many: more than %d in all traces",
                         LIMITS_TRACE_ROWS);
    if (trace->count == trace->capacity) {
        trace->capacity = trace->capacity == 0 ? 64 : 2 * trace->capacity;
        trace->arrivals = memory_resize(trace->arrivals, trace->capacity, sizeof *trace->arrivals);
    }
    trace->arrivals[trace->count++] = arrival;
    return true;
}

static bool check_trace_columns(const struct trace *trace)
{
    const struct columns *const columns = &trace->columns;

    if (columns->arrival_s < 0)
        return (columns->date >= 0 && columns->time >= 0)
               || csv_error(&trace->csv, -1,
                            "has neither a column \"arrival_s\" nor the columns \"date\" and "
                            "\"time\"; add them to the first row");
    return (columns->date < 0 && columns->time < 0)
           || csv_error(&trace->csv, -1,
                        "has both \"arrival_s\" and \"date\" or \"time\"; keep one");
}

static bool read_trace_rows(struct trace *trace, char *text, size_t length, const char *path,
                            struct error *error)
{
    static const char *const known[] = {"arrival_s", "date",       "time", "talk_s",
                                        "wrap_up_s", "patience_s", NULL};
    bool more = true;

    if (!csv_open(&trace->csv, text, length, path, known, error))
        return false;
    trace->columns = columns_of(&trace->csv);
    if (!check_trace_columns(trace))
        return false;
    while (more) {
        if (!csv_next(&trace->csv, &more) || (more && !read_trace_row(trace)))
            return false;
    }
    return trace->count > 0
           || error_set(error, path,
                        "has no arrival within the days of the run; check \"start\" of "
                        "the run and the times here");
}

static int compare_arrivals(const void *a, const void *b)
{
    const struct arrival *const first = a;
    const struct arrival *const second = b;

    if (first->arrival_s != second->arrival_s)
        return first->arrival_s < second->arrival_s ? -1 : 1;
    return first->row < second->row ? -1 : 1;
}

static void fill_trace(struct trace *trace, struct scenario_trace *to)
{
    const size_t size = sizeof(double);

    if (trace->count > 0)
        qsort(trace->arrivals, trace->count, sizeof *trace->arrivals, compare_arrivals);
    *to = (struct scenario_trace){.count = trace->count,
                                  .arrival_s = memory_zeroed(trace->count, size),
                                  .talk_s = memory_zeroed(trace->count, size),
                                  .wrap_up_s = memory_zeroed(trace->count, size),
                                  .patience_s = memory_zeroed(trace->count, size)};
    for (size_t i = 0; i < trace->count; i++) {
        to->arrival_s[i] = trace->arrivals[i].arrival_s;
        to->talk_s[i] = trace->arrivals[i].talk_s;
        to->wrap_up_s[i] = trace->arrivals[i].wrap_up_s;
        to->patience_s[i] = trace->arrivals[i].patience_s;
    }
}

bool read_table_trace(struct reading *reading, const struct place *place,
                      struct scenario_source *source)
{
    const struct place at = reading_member(place, "trace_csv");
    struct trace trace = {.run = &reading->scenario->run,
                          .limit = LIMITS_TRACE_ROWS - reading->trace_rows};
    char *path = NULL;
    char *text = NULL;
    size_t length = 0;

    if (!read_file(reading, &at, &path, &text, &length))
        return false;
    const bool read = read_trace_rows(&trace, text, length, path, place->files->error);

    source->kind = SCENARIO_SOURCE_TRACE;
    reading->trace_rows += trace.count;
    fill_trace(&trace, &source->trace);
    free(trace.arrivals);
    free(text);
    free(path);
    return read;
}
