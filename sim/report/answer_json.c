#include "report/answer_json.h"

#include "experiment/estimate.h"
#include "experiment/metric_table.h"
#include "json_dates.h"
#include "report/json_print.h"

#include <stdbool.h>

/* All metrics of a row, or of one interval of its day. The first begins with `separator`. */
static void print_metrics(FILE *stream, const struct answer *answer, size_t row, size_t slot,
                          const char *separator)
{
    const size_t count = metric_table_count();

    for (size_t i = 0; i < count; i++) {
        const struct metric *const metric = metric_table_row(i);

        if (!rows_has(answer->pool->rows, row, slot, metric))
            continue;
        const struct estimate estimate = estimate_metric(answer->pool, row, slot, metric);
        fputs(separator, stream);
        fputs("\n      \"", stream);
        fputs(metric->name, stream);
        fputs("\":", stream);
        json_print_estimate(stream, &estimate);
        separator = ",";
    }
}

static void print_results(FILE *stream, const struct answer *answer)
{
    const struct rows *const rows = answer->pool->rows;

    fputs(",\n  \"results\":{", stream);
    for (size_t row = 0; row < rows->count; row++) {
        fputs(row == 0 ? "\n    " : ",\n    ", stream);
        json_print_string(stream, rows->row[row].name);
        fputs(":{", stream);
        print_metrics(stream, answer, row, ROWS_WHOLE_DAY, "");
        fputs("}", stream);
    }
    fputs("}", stream);
}

static void print_row_slots(FILE *stream, const struct answer *answer, size_t row)
{
    const double interval_s = answer->scenario->run.interval_s;
    const char *separator = "";

    for (size_t slot = 0; slot < answer->pool->slot_count; slot++) {
        if (!pool_has_slot(answer->pool, row, slot))
            continue;
        fprintf(stream, "%s\n     {\"start\":", separator);
        json_dates_print_time(stream, (double)slot * interval_s);
        fputs(",\"end\":", stream);
        json_dates_print_time(stream, (double)(slot + 1) * interval_s);
        print_metrics(stream, answer, row, slot, ",");
        fputs("}", stream);
        separator = ",";
    }
}

/* The intervals of queues, channels and teams by the name of their row, or of groups by id. */
static void print_slots(FILE *stream, const struct answer *answer, bool groups)
{
    const struct rows *const rows = answer->pool->rows;
    const size_t first = groups ? rows->first_group : ROWS_FIRST_QUEUE;
    const size_t end = groups ? rows->first_link : rows->first_group;

    fprintf(stream, ",\n  \"%s\":{", groups ? "group_slots" : "slots");
    for (size_t row = first; row < end; row++) {
        fputs(row == first ? "\n    " : ",\n    ", stream);
        json_print_string(stream, groups ? answer->scenario->groups[rows->row[row].group].id
                                         : rows->row[row].name);
        fputs(":[", stream);
        print_row_slots(stream, answer, row);
        fputs("]", stream);
    }
    fputs("}", stream);
}

void answer_json_print_object(FILE *stream, const struct answer *answer)
{
    json_print_head(stream,
                    &(struct json_print_head){answer->version, "scenario", answer->scenario->name,
                                              answer->seed, answer->pool->replications});
    print_results(stream, answer);
    if (answer->scenario->run.kind == SCENARIO_RUN_CALENDAR) {
        print_slots(stream, answer, false);
        print_slots(stream, answer, true);
        json_dates_print_worst(stream, answer);
        for (int kind = 0; kind < PERIODS_KINDS; kind++)
            json_dates_print_series(stream, answer, (enum periods_kind)kind);
    }
    fputs("\n}", stream);
}

void answer_json_print(FILE *stream, const struct answer *answer)
{
    answer_json_print_object(stream, answer);
    fputc('\n', stream);
}
