#include "report/comparison_csv.h"

#include "economics_csv.h"
#include "experiment/estimate.h"
#include "report/csv_print.h"

static void print_estimate(FILE *stream, const struct estimate *estimate)
{
    fputc(',', stream);
    csv_print_number(stream, estimate->mean);
    fputc(',', stream);
    csv_print_number(stream, estimate->half_width_95);
    fprintf(stream, ",%zu", estimate->df);
}

static void print_line(FILE *stream, const struct comparison_report *report,
                       const struct comparison_item *item, size_t scenario)
{
    const struct comparison *const comparison = report->comparison;
    const struct pool *const pool = &comparison->pools[scenario];
    const struct estimate value =
        estimate_metric(pool, item->rows[scenario], ROWS_WHOLE_DAY, item->metric);

    csv_print_text(stream, comparison->pools[0].rows->row[item->rows[0]].name);
    fprintf(stream, ",%s,%s,", item->metric->name, metric_unit_text(item->metric->unit));
    csv_print_text(stream, report->names[scenario]);
    print_estimate(stream, &value);
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
    economics_csv_print(stream, report);
}
