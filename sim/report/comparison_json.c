#include "report/comparison_json.h"

#include "economics_json.h"
#include "report/answer_json.h"
#include "report/json_print.h"

#include <stdbool.h>

/* Begins the next member of an object or list; `*first` says whether it is the first. */
static void next(FILE *stream, bool *first, const char *indent)
{
    fprintf(stream, "%s\n%s", *first ? "" : ",", indent);
    *first = false;
}

static void print_scenarios(FILE *stream, const struct comparison_report *report)
{
    const struct comparison *const comparison = report->comparison;
    bool first = true;

    fputs(",\n  \"scenarios\":{", stream);
    for (size_t i = 0; i < comparison->count; i++) {
        const struct answer answer = {report->version, report->scenarios[i], report->seed,
                                      &comparison->pools[i]};
        next(stream, &first, "    ");
        json_print_string(stream, report->names[i]);
        fputc(':', stream);
        answer_json_print_object(stream, &answer);
    }
    fputs("}", stream);
}

/* The differences of a row of the base. The first one prints the name of the row. */
static void print_row(FILE *stream, const struct comparison_report *report, size_t scenario,
                      size_t row, bool *first_row)
{
    const struct comparison *const comparison = report->comparison;
    bool first = true;

    for (size_t i = 0; i < comparison->item_count; i++) {
        const struct comparison_item *const item = &comparison->items[i];
        if (item->rows[0] != row || item->rows[scenario] == COMPARISON_NO_ROW)
            continue;
        const struct comparison_difference difference =
            comparison_difference(comparison, item, scenario);
        if (first) {
            next(stream, first_row, "      ");
            json_print_string(stream, comparison->pools[0].rows->row[row].name);
            fputs(":{", stream);
        }
        next(stream, &first, "        ");
        fprintf(stream, "\"%s\":", item->metric->name);
        json_print_estimate_and(stream, &difference.estimate, "p_better", difference.p_better);
    }
    if (!first)
        fputs("}", stream);
}

static void print_differences(FILE *stream, const struct comparison_report *report)
{
    const struct comparison *const comparison = report->comparison;
    bool first = true;

    fputs(",\n  \"differences\":{", stream);
    for (size_t i = 1; i < comparison->count; i++) {
        bool first_row = true;
        next(stream, &first, "    ");
        json_print_string(stream, report->names[i]);
        fputs(":{", stream);
        for (size_t row = 0; row < comparison->pools[0].rows->count; row++)
            print_row(stream, report, i, row, &first_row);
        fputs("}", stream);
    }
    fputs("}", stream);
}

/* The names of the rows that the other has not. */
static void print_missing(FILE *stream, const struct rows *rows, const struct rows *other,
                          const char **separator)
{
    for (size_t row = 0; row < rows->count; row++) {
        if (comparison_row(other, rows->row[row].name) != COMPARISON_NO_ROW)
            continue;
        fputs(*separator, stream);
        json_print_string(stream, rows->row[row].name);
        *separator = ",";
    }
}

static void print_left_out(FILE *stream, const struct comparison_report *report)
{
    const struct pool *const pools = report->comparison->pools;
    bool first = true;

    fputs(",\n  \"left_out\":{", stream);
    for (size_t i = 1; i < report->comparison->count; i++) {
        const char *separator = "";
        next(stream, &first, "    ");
        json_print_string(stream, report->names[i]);
        fputs(":[", stream);
        print_missing(stream, pools[0].rows, pools[i].rows, &separator);
        print_missing(stream, pools[i].rows, pools[0].rows, &separator);
        fputs("]", stream);
    }
    fputs("}", stream);
}

void comparison_json_print(FILE *stream, const struct comparison_report *report)
{
    json_print_head(stream, &(struct json_print_head){report->version, "base", report->names[0],
                                                      report->seed,
                                                      report->comparison->pools[0].replications});
    print_scenarios(stream, report);
    print_differences(stream, report);
    print_left_out(stream, report);
    economics_json_print(stream, report);
    fputs("\n}\n", stream);
}
