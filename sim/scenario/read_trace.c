#include "scenario/read_trace.h"

#include "base/memory.h"
#include "scenario/limits.h"
#include "scenario/read_table.h"

#include <math.h>
#include <stdlib.h>

struct arrival {
    double arrival_s;
    size_t row; /* keeps simultaneous ones in order */
    double talk_s;
    double wrap_up_s;
    double patience_s;
};

/* Its columns; -1 where it has not got one. */
struct columns {
    int date, time, arrival_s, talk_s, wrap_up_s, patience_s;
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
    if (!read_table_date(&trace->csv, columns->date, &day_number)
        || !read_table_time(&trace->csv, columns->time, &time_s))
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
    trace->columns = (struct columns){.date = csv_column(&trace->csv, "date"),
                                      .time = csv_column(&trace->csv, "time"),
                                      .arrival_s = csv_column(&trace->csv, "arrival_s"),
                                      .talk_s = csv_column(&trace->csv, "talk_s"),
                                      .wrap_up_s = csv_column(&trace->csv, "wrap_up_s"),
                                      .patience_s = csv_column(&trace->csv, "patience_s")};
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

bool read_trace(struct reading *reading, const struct place *place, struct scenario_source *source)
{
    const struct place at = reading_member(place, "trace_csv");
    struct trace trace = {.run = &reading->scenario->run,
                          .limit = LIMITS_TRACE_ROWS - reading->trace_rows};
    char *path = NULL;
    char *text = NULL;
    size_t length = 0;

    if (!read_table_file(reading, &at, &path, &text, &length))
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
