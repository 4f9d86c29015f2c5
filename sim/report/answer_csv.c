#include "report/answer_csv.h"

#include "experiment/estimate.h"
#include "experiment/metric_table.h"
#include "report/csv_print.h"
#include "scenario/calendar.h"

#include <string.h>

/* --- the answer --- */

static void print_line(FILE *stream, const struct answer *answer, size_t row,
                       const struct metric *metric)
{
    const struct estimate estimate = estimate_metric(answer->pool, row, ROWS_WHOLE_DAY, metric);

    csv_print_text(stream, answer->pool->rows->row[row].name);
    fprintf(stream, ",%s,%s,", metric->name, metric_unit_text(metric->unit));
    csv_print_number(stream, estimate.mean);
    fputc(',', stream);
    csv_print_number(stream, estimate.half_width_95);
    fprintf(stream, ",%zu\n", estimate.df);
}

void answer_csv_print(FILE *stream, const struct answer *answer)
{
    const struct rows *const rows = answer->pool->rows;
    size_t count;
    const struct metric *const table = metric_table_rows(&count);

    fputs("row,metric,unit,mean,half_width_95,df\n", stream);
    for (size_t row = 0; row < rows->count; row++) {
        for (size_t i = 0; i < count; i++) {
            if (rows_has(rows, row, ROWS_WHOLE_DAY, &table[i]))
                print_line(stream, answer, row, &table[i]);
        }
    }
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
