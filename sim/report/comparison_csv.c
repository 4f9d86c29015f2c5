#include "report/comparison_csv.h"

#include "economics_csv.h"
#include "experiment/estimate.h"
#include "experiment/metric_table.h"
#include "report/csv_print.h"

static void print_estimate(FILE *stream, const struct estimate *estimate)
{
    fputc(',', stream);
    csv_print_number(stream, estimate->mean);
    fputc(',', stream);
    csv_print_number(stream, estimate->half_width_95);
    fprintf(stream, ",%zu", estimate->df);
}

static void print_start(FILE *stream, const char *row, const struct metric *metric,
                        const char *scenario, const struct estimate *value)
{
    csv_print_text(stream, row);
    fprintf(stream, ",%s,%s,", metric->name, metric_unit_text(metric->unit));
    csv_print_text(stream, scenario);
    print_estimate(stream, value);
}

static void print_line(FILE *stream, const struct comparison_report *report,
                       const struct comparison_item *item, size_t scenario)
{
    const struct comparison *const comparison = report->comparison;
    const struct pool *const pool = &comparison->pools[scenario];
    const struct estimate value =
        estimate_metric(pool, item->rows[scenario], ROWS_WHOLE_DAY, item->metric);

    print_start(stream, comparison->pools[0].rows->row[item->rows[0]].name, item->metric,
                report->names[scenario], &value);
    if (scenario == 0) {
        fputs(",,,,\n", stream);
        return;
    }
    const struct comparison_difference difference =
        comparison_difference(comparison, item, scenario);

    print_estimate(stream, &difference.estimate);
    fputc(',', stream);
    csv_print_number(stream, difference.p_better);
    fputc('\n', stream);
}

/* Of the pilots of a scenario, but for those that have been compared. */
static void print_pilots(FILE *stream, const struct comparison_report *report, size_t scenario)
{
    const struct comparison *const comparison = report->comparison;
    const struct pool *const pool = &comparison->pools[scenario];
    const struct rows *const base = comparison->pools[0].rows;

    for (size_t row = pool->rows->first_pilot; row < pool->rows->count; row++) {
        const char *const name = pool->rows->row[row].name;

        if (!comparison->headlines && comparison_row(base, name) != COMPARISON_NO_ROW)
            continue;
        for (size_t i = 0; i < metric_table_count(); i++) {
            const struct metric *const metric = metric_table_row(i);

            if (!rows_has(pool->rows, row, ROWS_WHOLE_DAY, metric))
                continue;
            const struct estimate value = estimate_metric(pool, row, ROWS_WHOLE_DAY, metric);

            print_start(stream, name, metric, report->names[scenario], &value);
            fputs(",,,,\n", stream);
        }
    }
}

void comparison_csv_print(FILE *stream, const struct comparison_report *report)
{
    const struct comparison *const comparison = report->comparison;

    fputs("row,metric,unit,scenario,mean,half_width_95,df,difference,difference_half_width_95,"
          "difference_df,p_better\n",
          stream);
    for (size_t i = 0; i < comparison->item_count; i++) {
        for (size_t scenario = 0; scenario < comparison->count; scenario++) {
            if (comparison->items[i].rows[scenario] != COMPARISON_NO_ROW)
                print_line(stream, report, &comparison->items[i], scenario);
        }
    }
    for (size_t scenario = 0; scenario < comparison->count; scenario++)
        print_pilots(stream, report, scenario);
    economics_csv_print(stream, report);
}
