#include "json_dates.h"

#include "experiment/active.h"
#include "experiment/estimate.h"
#include "experiment/metric_table.h"
#include "report/json_print.h"
#include "scenario/calendar.h"
#include "scenario/names.h"

#include <stdbool.h>
#include <stdlib.h>

void json_dates_print_time(FILE *stream, double time_s)
{
    const unsigned minutes = (unsigned)(time_s / SECONDS_PER_MINUTE);

    fprintf(stream, "\"%02u:%02u\"", minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);
}

static void print_date(FILE *stream, const struct answer *answer, size_t day)
{
    char date[CALENDAR_DATE_SIZE];

    calendar_print_date(periods_date(&answer->scenario->run, day), date);
    fprintf(stream, "\"%s\"", date);
}

/* "week":"2025-W02","from":"2025-01-06","to":"2025-01-12" or "date":"2025-01-06"; quarters and
 * years as weeks. */
static void print_period(FILE *stream, const struct answer *answer, enum periods_kind kind,
                         size_t period)
{
    const struct scenario_run *const run = &answer->scenario->run;
    char name[PERIODS_NAME_SIZE];
    size_t first;
    size_t last;

    periods_days(run, kind, period, &first, &last);
    if (kind != PERIODS_DAYS) {
        periods_print_name(run, kind, period, name);
        fprintf(stream, "\"%s\":\"%s\",\"from\":", periods_names[kind], name);
        print_date(stream, answer, first);
        fputs(",\"to\":", stream);
        print_date(stream, answer, last);
    } else {
        fputs("\"date\":", stream);
        print_date(stream, answer, first);
    }
}

static void print_share(FILE *stream, const char *key, double share)
{
    fprintf(stream, ",\"%s\":", key);
    json_print_number(stream, share);
}

static void print_active_one(FILE *stream, const struct scenario *scenario,
                             const struct active *one)
{
    const struct scenario_group *group;
    char date[CALENDAR_DATE_SIZE];

    switch (one->kind) {
    case ACTIVE_INTERVENTION:
        fputs("{\"intervention\":", stream);
        json_print_string(stream, scenario->interventions[one->index].id);
        break;
    case ACTIVE_CLAIM:
        group = &scenario->groups[one->index];
        fprintf(stream,
                "{\"claim\":\"%s\",\"group\":", names_claims[group->claims[one->claim].kind]);
        json_print_string(stream, group->id);
        break;
    case ACTIVE_HOLIDAY:
        calendar_print_date(one->holiday, date);
        fprintf(stream, "{\"holiday\":\"%s\"", date);
        break;
    }
    fputc('}', stream);
}

/* ,"active":[...],"purged_share":...: what may explain that it was so bad. */
static void print_active(FILE *stream, const struct answer *answer, size_t row,
                         enum worst_moment moment, size_t first, size_t last)
{
    struct active *found;
    const size_t count = active_list(answer->scenario, first, last, &found);

    fputs(",\"active\":[", stream);
    for (size_t i = 0; i < count; i++) {
        fputs(i == 0 ? "" : ",", stream);
        print_active_one(stream, answer->scenario, &found[i]);
    }
    fputc(']', stream);
    free(found);
    print_share(stream, "purged_share", worst_counts_purged(&answer->pool->worst, row, moment));
}

/* Of the worst week or day. */
static void print_worst_period(FILE *stream, const struct answer *answer, size_t row,
                               enum worst_moment moment, size_t period, double share)
{
    const enum periods_kind kind = moment == WORST_WEEK ? PERIODS_WEEKS : PERIODS_DAYS;
    size_t first;
    size_t last;

    periods_days(&answer->scenario->run, kind, period, &first, &last);
    print_period(stream, answer, kind, period);
    print_share(stream, "share", share);
    print_active(stream, answer, row, moment, first, last);
}

static void print_interval(FILE *stream, const struct answer *answer, size_t row)
{
    const double interval_s = answer->scenario->run.interval_s;
    size_t slot;
    size_t day;
    double share;
    double day_share;

    if (!worst_counts_mode(&answer->pool->worst, row, WORST_INTERVAL, &slot, &share)
        || !worst_counts_mode(&answer->pool->worst, row, WORST_INTERVAL_DAY, &day, &day_share))
        return;
    fputs(",\n     \"interval\":{\"start\":", stream);
    json_dates_print_time(stream, (double)slot * interval_s);
    fputs(",\"end\":", stream);
    json_dates_print_time(stream, (double)(slot + 1) * interval_s);
    print_share(stream, "share", share);
    fputs(",\"date\":", stream);
    print_date(stream, answer, day);
    print_share(stream, "date_share", day_share);
    print_active(stream, answer, row, WORST_INTERVAL_DAY, day, day);
    fputc('}', stream);
}

static void print_stock_day(FILE *stream, const struct answer *answer, size_t row)
{
    size_t day;
    double share;

    if (!worst_counts_mode(&answer->pool->worst, row, WORST_STOCK_DAY, &day, &share))
        return;
    fputs(",\n     \"backlog_day\":{", stream);
    print_worst_period(stream, answer, row, WORST_STOCK_DAY, day, share);
    fputc('}', stream);
}

/* A row without a worst day has no worst interval either, nor has it a worst week that says more
 * than the run. */
static bool print_worst_of(FILE *stream, const struct answer *answer, size_t row,
                           const char *separator)
{
    const struct worst_counts *const counts = &answer->pool->worst;
    size_t week;
    size_t day;
    double week_share;
    double day_share;

    if (!worst_counts_mode(counts, row, WORST_WEEK, &week, &week_share)
        || !worst_counts_mode(counts, row, WORST_DAY, &day, &day_share))
        return false;
    fprintf(stream, "%s\n    ", separator);
    json_print_string(stream, answer->pool->rows->row[row].name);
    fputs(":{\"week\":{", stream);
    print_worst_period(stream, answer, row, WORST_WEEK, week, week_share);
    fputs("},\n     \"day\":{", stream);
    print_worst_period(stream, answer, row, WORST_DAY, day, day_share);
    fputc('}', stream);
    print_interval(stream, answer, row);
    print_stock_day(stream, answer, row);
    fputc('}', stream);
    return true;
}

void json_dates_print_worst(FILE *stream, const struct answer *answer)
{
    const char *separator = "";

    fputs(",\n  \"worst\":{", stream);
    for (size_t row = 0; row < answer->pool->rows->first_group; row++) {
        if (print_worst_of(stream, answer, row, separator))
            separator = ",";
    }
    fputc('}', stream);
}

/* --- series --- */

static void print_metrics(FILE *stream, const struct series *series, size_t row, size_t period)
{
    const size_t count = metric_table_count();

    for (size_t i = 0; i < count; i++) {
        const struct metric *const metric = metric_table_row(i);

        if (!series_tells(series, row, metric))
            continue;
        const struct estimate estimate = estimate_series(series, row, period, metric);
        fprintf(stream, ",\n      \"%s\":", metric->name);
        json_print_estimate(stream, &estimate);
    }
}

static void print_row_series(FILE *stream, const struct answer *answer, enum periods_kind kind,
                             size_t row)
{
    const struct series *const series = &answer->pool->series[kind];
    const char *separator = "";

    for (size_t period = 0; period < series->period_count; period++) {
        if (!series_has(series, row, period))
            continue;
        fprintf(stream, "%s\n     {", separator);
        print_period(stream, answer, kind, period);
        print_metrics(stream, series, row, period);
        fputc('}', stream);
        separator = ",";
    }
}

void json_dates_print_series(FILE *stream, const struct answer *answer, enum periods_kind kind)
{
    const struct rows *const rows = answer->pool->rows;

    if (answer->pool->series[kind].rows == NULL)
        return;
    fprintf(stream, ",\n  \"%ss\":{", periods_names[kind]);
    for (size_t row = 0; row < rows->first_group; row++) {
        fputs(row == 0 ? "\n    " : ",\n    ", stream);
        json_print_string(stream, rows->row[row].name);
        fputs(":[", stream);
        print_row_series(stream, answer, kind, row);
        fputc(']', stream);
    }
    fputc('}', stream);
}
