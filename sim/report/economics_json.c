#include "economics_json.h"

#include "report/json_print.h"
#include "scenario/calendar.h"

#include <math.h>
#include <stdint.h>

static void print_measure(FILE *stream, const char *name, const struct estimate *estimate)
{
    fprintf(stream, "\"%s\":", name);
    json_print_estimate(stream, estimate);
}

static void print_week(FILE *stream, const struct economics *economics, size_t week)
{
    if (week == ECONOMICS_NEVER)
        fputs("\"never\"", stream);
    else
        fprintf(stream, "%zu", economics_week_of_run(economics, week));
}

static void print_break_even(FILE *stream, const struct economics *economics,
                             enum economics_fact fact)
{
    const struct economics_break_even even = economics_break_even(economics, fact);

    fprintf(stream, ",\n      \"%s\":{\"week\":", economics_fact_metric(fact)->name);
    print_week(stream, economics, even.week);
    if (even.is_sure) {
        fputs(",\"earliest_95\":", stream);
        print_week(stream, economics, even.earliest);
        fputs(",\"latest_95\":", stream);
        print_week(stream, economics, even.latest);
    }
    fputs("}", stream);
}

static void print_total(FILE *stream, const struct economics *economics)
{
    for (int i = 0; i < ECONOMICS_MEASURES; i++) {
        const struct estimate total =
            economics_up_to(economics, (enum economics_measure)i, economics->week_count - 1);

        fputs(i == 0 ? "      " : ",\n      ", stream);
        print_measure(stream, economics_metric((enum economics_measure)i)->name, &total);
    }
}

/* "2025-01-06" */
static void print_first_day(FILE *stream, const struct scenario_run *run, size_t week)
{
    char date[CALENDAR_DATE_SIZE];
    size_t first;
    size_t last;

    periods_days(run, PERIODS_WEEKS, week, &first, &last);
    calendar_print_date(periods_date(run, first), date);
    fprintf(stream, "\"%s\"", date);
}

static void print_weeks(FILE *stream, const struct economics *economics)
{
    fputs(",\n      \"weeks\":[", stream);
    for (size_t week = 0; week < economics->week_count; week++) {
        fprintf(stream, "%s\n        {\"week\":%zu,\"from\":", week == 0 ? "" : ",",
                economics_week_of_run(economics, week));
        print_first_day(stream, &economics->base->rows->scenario->run, week);
        for (int i = 0; i < ECONOMICS_FTE_FREED; i++) {
            const struct estimate value =
                economics_of_week(economics, (enum economics_measure)i, week);

            fputc(',', stream);
            print_measure(stream, economics_metric((enum economics_measure)i)->name, &value);
        }
        fputs("}", stream);
    }
    fputs("]", stream);
}

/* Not a number where it was not found. */
static void print_equal_service(FILE *stream, const struct equal_service_answer *answer)
{
    static const struct estimate none = {.mean = (double)NAN, .half_width_95 = (double)NAN};

    fputs(",\n      ", stream);
    print_measure(stream, economics_fact_metric(ECONOMICS_EQUAL_SERVICE_H)->name,
                  answer->is_found ? &answer->h_per_wk : &none);
    fputs(",\n      ", stream);
    print_measure(stream, economics_fact_metric(ECONOMICS_EQUAL_SERVICE_FTE)->name,
                  answer->is_found ? &answer->fte : &none);
}

static void print_economics(FILE *stream, const struct comparison_report *report)
{
    fputs(",\n  \"economics\":{", stream);
    for (size_t i = 1; i < report->comparison->count; i++) {
        const struct economics *const economics = &report->economics[i];

        fputs(i == 1 ? "\n    " : ",\n    ", stream);
        json_print_string(stream, report->names[i]);
        fputs(":{\n", stream);
        print_total(stream, economics);
        for (int fact = 0; fact <= ECONOMICS_BREAK_EVEN_LOST; fact++)
            print_break_even(stream, economics, (enum economics_fact)fact);
        if (report->equal_service != NULL)
            print_equal_service(stream, &report->equal_service[i]);
        print_weeks(stream, economics);
        fputs("}", stream);
    }
    fputs("}", stream);
}

/* --- inside and outside --- */

static void print_part(FILE *stream, const char *key, const struct comparison_report *report,
                       const struct metric *metric, const size_t pools[2], const size_t rows[2])
{
    const struct estimate difference = estimate_difference(
        &report->pools[pools[0]], rows[0], &report->pools[pools[1]], rows[1], metric);

    print_measure(stream, key, &difference);
}

static void print_item(FILE *stream, const struct comparison_report *report,
                       const struct comparison_item *item, size_t scenario)
{
    const size_t inside = report->inside[scenario];
    const size_t row = item->rows[scenario];

    json_print_string(stream, report->comparison->pools[0].rows->row[item->rows[0]].name);
    fprintf(stream, ",\"metric\":\"%s\",", item->metric->name);
    print_part(stream, "inside", report, item->metric, (const size_t[]){inside, 0},
               (const size_t[]){row, item->rows[0]});
    fputc(',', stream);
    print_part(stream, "outside", report, item->metric, (const size_t[]){scenario, inside},
               (const size_t[]){row, row});
    fputc('}', stream);
}

/* A list of rows and metrics for each alternative in which others do something. */
static void print_split(FILE *stream, const struct comparison_report *report)
{
    const char *separator = "";

    fputs(",\n  \"inside_outside\":{", stream);
    for (size_t i = 1; i < report->comparison->count; i++) {
        const char *comma = "";

        if (report->inside[i] == SIZE_MAX)
            continue;
        fprintf(stream, "%s\n    ", separator);
        separator = ",";
        json_print_string(stream, report->names[i]);
        fputs(":[", stream);
        for (size_t j = 0; j < report->comparison->item_count; j++) {
            if (report->comparison->items[j].rows[i] == COMPARISON_NO_ROW)
                continue;
            fprintf(stream, "%s\n      {\"row\":", comma);
            comma = ",";
            print_item(stream, report, &report->comparison->items[j], i);
        }
        fputs("]", stream);
    }
    fputs("}", stream);
}

void economics_json_print(FILE *stream, const struct comparison_report *report)
{
    if (report->economics != NULL)
        print_economics(stream, report);
    if (report->inside != NULL)
        print_split(stream, report);
}
