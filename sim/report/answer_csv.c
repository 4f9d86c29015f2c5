#include "report/answer_csv.h"

#include "experiment/estimate.h"
#include "experiment/metric_table.h"
#include "report/csv_print.h"
#include "scenario/calendar.h"

#include <stdbool.h>
#include <string.h>

/* --- the answer --- */

/* The dates are those of a line of a series; NULL: no line has dates. */
static void print_line(FILE *stream, const char *row, const char *dates,
                       const struct metric *metric, const struct estimate *estimate)
{
    csv_print_text(stream, row);
    if (dates != NULL)
        fprintf(stream, ",%s", dates);
    fprintf(stream, ",%s,%s,", metric->name, metric_unit_text(metric->unit));
    csv_print_number(stream, estimate->mean);
    fputc(',', stream);
    csv_print_number(stream, estimate->half_width_95);
    fprintf(stream, ",%zu\n", estimate->df);
}

static void print_whole(FILE *stream, const struct answer *answer, const char *dates)
{
    const struct rows *const rows = answer->pool->rows;
    const size_t count = metric_table_count();

    for (size_t row = 0; row < rows->count; row++) {
        for (size_t i = 0; i < count; i++) {
            const struct metric *const metric = metric_table_row(i);

            if (!rows_has(rows, row, ROWS_WHOLE_DAY, metric))
                continue;
            const struct estimate estimate =
                estimate_metric(answer->pool, row, ROWS_WHOLE_DAY, metric);
            print_line(stream, rows->row[row].name, dates, metric, &estimate);
        }
    }
}

/* "2025-01-06,2025-01-12" */
static void dates_of(const struct answer *answer, enum periods_kind kind, size_t period,
                     char text[2 * CALENDAR_DATE_SIZE])
{
    const struct scenario_run *const run = &answer->scenario->run;
    size_t first;
    size_t last;

    periods_days(run, kind, period, &first, &last);
    calendar_print_date(periods_date(run, first), text);
    text[CALENDAR_DATE_SIZE - 1] = ',';
    calendar_print_date(periods_date(run, last), text + CALENDAR_DATE_SIZE);
}

static void print_period(FILE *stream, const struct answer *answer, const struct series *series,
                         size_t row, size_t period)
{
    char dates[2 * CALENDAR_DATE_SIZE];
    const size_t count = metric_table_count();

    dates_of(answer, series->kind, period, dates);
    for (size_t i = 0; i < count; i++) {
        const struct metric *const metric = metric_table_row(i);

        if (!series_tells(series, row, metric))
            continue;
        const struct estimate estimate = estimate_series(series, row, period, metric);
        print_line(stream, series->rows->row[row].name, dates, metric, &estimate);
    }
}

static void print_series(FILE *stream, const struct answer *answer, const struct series *series)
{
    for (size_t row = 0; row < answer->pool->rows->first_group; row++) {
        for (size_t period = 0; period < series->period_count; period++) {
            if (series_has(series, row, period))
                print_period(stream, answer, series, row, period);
        }
    }
}

void answer_csv_print(FILE *stream, const struct answer *answer)
{
    const struct series *const series = answer->pool->series;
    bool dated = false;

    for (size_t kind = 0; kind < PERIODS_KINDS; kind++)
        dated = dated || series[kind].rows != NULL;
    fprintf(stream, "row%s,metric,unit,mean,half_width_95,df\n", dated ? ",from,to" : "");
    print_whole(stream, answer, dated ? "," : NULL);
    for (size_t kind = 0; kind < PERIODS_KINDS; kind++)
        print_series(stream, answer, &series[kind]);
}

/* --- intervals --- */

struct export
{
    FILE *stream;
    const struct scenario *scenario;
};

static double queue_metric(const char *name, const double sums[QUEUE_SUMS])
{
    double all[METRIC_SUMS] = {0};

    memcpy(all, sums, QUEUE_SUMS * sizeof *sums);
    return metric_value(metric_find(name), &(struct metric_view){.sums = all}, NULL);
}

static void print_when(const struct export *export, uint32_t day, size_t slot)
{
    const struct scenario_run *const run = &export->scenario->run;
    const unsigned length = (unsigned)(run->interval_s / SECONDS_PER_MINUTE);
    const unsigned from = (unsigned)slot * length;
    const unsigned to = from + length;
    char date[CALENDAR_DATE_SIZE];

    calendar_print_date(run->first_day + day, date);
    fprintf(export->stream, "%s,%02u:%02u,%02u:%02u,", date, from / MINUTES_PER_HOUR,
            from % MINUTES_PER_HOUR, to / MINUTES_PER_HOUR, to % MINUTES_PER_HOUR);
}

static void print_interval(void *context, uint32_t day, size_t slot, size_t queue,
                           const double sums[QUEUE_SUMS], double agents)
{
    static const size_t counts[] = {QUEUE_OFFERED, QUEUE_ANSWERED, QUEUE_ABANDONED, QUEUE_BLOCKED,
                                    QUEUE_ANSWERED_IN_T};
    const struct export *const export = context;

    print_when(export, day, slot);
    csv_print_text(export->stream, export->scenario->queues[queue].id);
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        fputc(',', export->stream);
        csv_print_number(export->stream, sums[counts[i]]);
    }
    fputc(',', export->stream);
    csv_print_number(export->stream, queue_metric("mean_wait_s", sums));
    fputc(',', export->stream);
    csv_print_number(export->stream, queue_metric("mean_handling_s", sums));
    fputc(',', export->stream);
    csv_print_number(export->stream, agents);
    fputc('\n', export->stream);
}

void answer_csv_print_intervals(FILE *stream, const struct scenario *scenario, uint64_t seed)
{
    struct export export = {stream, scenario};
    const struct world_export_sink sink = {print_interval, &export};

    fputs("date,start,end,queue,offered,answered,abandoned,blocked,answered_within_target,"
          "mean_wait_s,mean_handling_s,agents\n",
          stream);
    world_export(scenario, seed, 0, &sink);
}
