/* Rows "economics" (all weeks), "economics:2025-01-06" (the week of that day), "inside:ROW" and
 * "outside:ROW". What is told of an alternative beside the base stands in the columns of a
 * difference; never is an empty week. */
#include "economics_csv.h"

#include "report/csv_print.h"
#include "scenario/calendar.h"

#include <math.h>
#include <stdint.h>

static void print_line(FILE *stream, const char *row, const struct metric *metric, const char *name,
                       const struct estimate *estimate)
{
    csv_print_text(stream, row);
    fprintf(stream, ",%s,%s,", metric->name, metric_unit_text(metric->unit));
    csv_print_text(stream, name);
    fputs(",,,,", stream);
    csv_print_number(stream, estimate->mean);
    fputc(',', stream);
    csv_print_number(stream, estimate->half_width_95);
    fprintf(stream, ",%zu,\n", estimate->df);
}

static void print_break_even(FILE *stream, const struct economics *economics, const char *name,
                             enum economics_fact fact)
{
    const struct economics_break_even even = economics_break_even(economics, fact);
    const struct estimate week = {.mean = even.week == ECONOMICS_NEVER
                                              ? (double)NAN
                                              : (double)economics_week_of_run(economics, even.week),
                                  .half_width_95 = (double)NAN};

    print_line(stream, "economics", economics_fact_metric(fact), name, &week);
}

static void print_total(FILE *stream, const struct comparison_report *report, size_t scenario)
{
    const struct economics *const economics = &report->economics[scenario];
    const char *const name = report->names[scenario];

    for (int i = 0; i < ECONOMICS_MEASURES; i++) {
        const struct estimate total =
            economics_up_to(economics, (enum economics_measure)i, economics->week_count - 1);

        print_line(stream, "economics", economics_metric((enum economics_measure)i), name, &total);
    }
    for (int fact = 0; fact <= ECONOMICS_BREAK_EVEN_LOST; fact++)
        print_break_even(stream, economics, name, (enum economics_fact)fact);
    if (report->equal_service == NULL || !report->equal_service[scenario].is_found)
        return;
    print_line(stream, "economics", economics_fact_metric(ECONOMICS_EQUAL_SERVICE_H), name,
               &report->equal_service[scenario].h_per_wk);
    print_line(stream, "economics", economics_fact_metric(ECONOMICS_EQUAL_SERVICE_FTE), name,
               &report->equal_service[scenario].fte);
}

static void print_weeks(FILE *stream, const struct comparison_report *report, size_t scenario)
{
    const struct economics *const economics = &report->economics[scenario];
    const struct scenario_run *const run = &report->scenarios[0]->run;

    for (size_t week = 0; week < economics->week_count; week++) {
        char date[CALENDAR_DATE_SIZE];
        char row[CALENDAR_DATE_SIZE + sizeof "economics:"];
        size_t first;
        size_t last;

        periods_days(run, PERIODS_WEEKS, week, &first, &last);
        calendar_print_date(periods_date(run, first), date);
        snprintf(row, sizeof row, "economics:%s", date);
        for (int i = 0; i < ECONOMICS_FTE_FREED; i++) {
            const struct estimate value =
                economics_of_week(economics, (enum economics_measure)i, week);

            print_line(stream, row, economics_metric((enum economics_measure)i),
                       report->names[scenario], &value);
        }
    }
}

/* One pool less another. */
static void print_part(FILE *stream, const struct comparison_report *report, const char *part,
                       const struct comparison_item *item, size_t scenario)
{
    const bool outside = part[0] == 'o';
    const size_t inside = report->inside[scenario];
    const struct estimate difference = estimate_difference(
        &report->pools[outside ? scenario : inside], item->rows[scenario],
        &report->pools[outside ? inside : 0], item->rows[outside ? scenario : 0], item->metric);
    char row[512];

    snprintf(row, sizeof row, "%s:%s", part,
             report->comparison->pools[0].rows->row[item->rows[0]].name);
    print_line(stream, row, item->metric, report->names[scenario], &difference);
}

static void print_split(FILE *stream, const struct comparison_report *report, size_t scenario)
{
    for (size_t i = 0; i < report->comparison->item_count; i++) {
        const struct comparison_item *const item = &report->comparison->items[i];

        if (item->rows[scenario] == COMPARISON_NO_ROW)
            continue;
        print_part(stream, report, "inside", item, scenario);
        print_part(stream, report, "outside", item, scenario);
    }
}

void economics_csv_print(FILE *stream, const struct comparison_report *report)
{
    for (size_t i = 1; i < report->comparison->count; i++) {
        if (report->economics != NULL) {
            print_total(stream, report, i);
            print_weeks(stream, report, i);
        }
        if (report->inside != NULL && report->inside[i] != SIZE_MAX)
            print_split(stream, report, i);
    }
}
