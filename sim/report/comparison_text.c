#include "report/comparison_text.h"

#include "economics_text.h"
#include "page.h"
#include "pilots_text.h"
#include "report/number.h"
#include "report/plain.h"
#include "report/run_line.h"
#include "report/table.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_SIZE = 256 };

/* What all parts of the report need. */
struct sheet {
    FILE *stream;
    const struct comparison_report *report;
    const struct comparison *comparison;
    enum words_language language;
};

static const char *text(const struct sheet *sheet, enum words_id id)
{
    return words_text(sheet->language, id);
}

static const struct rows *rows_at(const struct sheet *sheet, size_t scenario)
{
    return sheet->comparison->pools[scenario].rows;
}

/* --- what was compared --- */

static void put_titles(const struct sheet *sheet)
{
    const struct comparison_report *const report = sheet->report;
    struct table table = table_of(2);

    words_fill(sheet->stream, text(sheet, WORDS_COMPARED_WITH), report->names, 1);
    fputs("\n", sheet->stream);
    run_line_print(sheet->stream, report->scenarios[0], sheet->comparison->pools[0].replications,
                   report->seed, sheet->language);
    fputs("\n\n", sheet->stream);
    table_flush_left(&table, 1);
    for (size_t i = 0; i < sheet->comparison->count; i++) {
        table_add(&table, report->names[i]);
        table_add(&table, report->scenarios[i]->title[sheet->language]);
    }
    table_print(&table, sheet->stream);
    table_term(&table);
    fputs("\n", sheet->stream);
}

/* --- the table --- */

static void verdict_text(const struct sheet *sheet, const struct comparison_difference *difference,
                         char words[TEXT_SIZE])
{
    static const enum words_id changes[] = {WORDS_BETTER, WORDS_WORSE, WORDS_HIGHER, WORDS_LOWER};
    const char *const change = text(sheet, changes[difference->change]);

    words[0] = '\0';
    switch (difference->certainty) {
    case COMPARISON_NOT_DEFINED: break;
    case COMPARISON_NOT_KNOWN:
        snprintf(words, TEXT_SIZE, "%s", text(sheet, WORDS_NOT_KNOWN));
        break;
    case COMPARISON_SAME: snprintf(words, TEXT_SIZE, "%s", text(sheet, WORDS_NO_DIFFERENCE)); break;
    case COMPARISON_UNDECIDED:
        snprintf(words, TEXT_SIZE, "%s", text(sheet, WORDS_UNDECIDED));
        break;
    case COMPARISON_PROBABLE:
        snprintf(words, TEXT_SIZE, "%s %s", text(sheet, WORDS_PROBABLY), change);
        break;
    case COMPARISON_ALMOST_SURE:
        snprintf(words, TEXT_SIZE, "%s %s", text(sheet, WORDS_ALMOST_CERTAINLY), change);
        break;
    }
}

/* The name of the metric, and of the row unless it is everything. */
static void add_heading(const struct sheet *sheet, struct table *table,
                        const struct comparison_item *item)
{
    const struct row *const row = &rows_at(sheet, 0)->row[item->rows[0]];
    const char *const label = item->metric->label[sheet->language];
    char heading[TEXT_SIZE];

    if (row->kind == ROWS_ALL)
        snprintf(heading, sizeof heading, "%s", label);
    else
        snprintf(heading, sizeof heading, "%s: %s", page_row_name(row, sheet->language), label);
    table_add_heading(table, heading);
}

static void add_scenario(const struct sheet *sheet, struct table *table,
                         const struct comparison_item *item, size_t scenario)
{
    const enum metric_unit unit = item->metric->unit;
    const struct estimate value = estimate_metric(
        &sheet->comparison->pools[scenario], item->rows[scenario], ROWS_WHOLE_DAY, item->metric);
    char name[TEXT_SIZE];
    char number[NUMBER_SIZE];
    char words[TEXT_SIZE] = "";

    snprintf(name, sizeof name, "  %s", sheet->report->names[scenario]);
    table_add(table, name);
    number_mean_and_margin(number, sheet->language, unit, &value);
    table_add(table, number);
    number[0] = '\0';
    if (scenario > 0) {
        const struct comparison_difference difference =
            comparison_difference(sheet->comparison, item, scenario);
        number_difference(number, sheet->language, unit, &difference.estimate);
        verdict_text(sheet, &difference, words);
    }
    table_add(table, number);
    table_add(table, words);
}

/* Nothing to tell where no scenario has a value. */
static bool is_defined(const struct sheet *sheet, const struct comparison_item *item)
{
    for (size_t i = 0; i < sheet->comparison->count; i++) {
        if (item->rows[i] != COMPARISON_NO_ROW
            && !isnan(estimate_metric(&sheet->comparison->pools[i], item->rows[i], ROWS_WHOLE_DAY,
                                      item->metric)
                          .mean))
            return true;
    }
    return false;
}

static void put_items(const struct sheet *sheet)
{
    struct table table = table_of(4);

    table_flush_left(&table, 3);
    table_add(&table, "");
    table_add(&table, text(sheet, WORDS_VALUE));
    table_add(&table, text(sheet, WORDS_DIFFERENCE));
    table_add(&table, "");
    for (size_t i = 0; i < sheet->comparison->item_count; i++) {
        const struct comparison_item *const item = &sheet->comparison->items[i];
        if (!is_defined(sheet, item))
            continue;
        add_heading(sheet, &table, item);
        for (size_t scenario = 0; scenario < sheet->comparison->count; scenario++) {
            if (item->rows[scenario] != COMPARISON_NO_ROW)
                add_scenario(sheet, &table, item, scenario);
        }
    }
    table_print(&table, sheet->stream);
    table_term(&table);
}

/* --- notes --- */

static void list_missing(FILE *stream, const struct rows *rows, const struct rows *other,
                         const char **separator)
{
    for (size_t row = 0; row < rows->count; row++) {
        if (rows->row[row].kind == ROWS_PILOT
            || comparison_row(other, rows->row[row].name) != COMPARISON_NO_ROW)
            continue;
        fputs(*separator, stream);
        plain_print(stream, rows->row[row].name);
        *separator = ", ";
    }
}

/* The rows that the base or the scenario has and the other has not, but for pilots, of which there
 * is a table. */
static void put_left_out(const struct sheet *sheet, size_t scenario)
{
    const struct rows *const base = rows_at(sheet, 0);
    const struct rows *const rows = rows_at(sheet, scenario);
    const char *separator = "";
    char *names = NULL;
    size_t size;
    FILE *const stream = open_memstream(&names, &size);

    list_missing(stream, base, rows, &separator);
    list_missing(stream, rows, base, &separator);
    fclose(stream);
    if (*names != '\0') {
        words_fill(
            sheet->stream, text(sheet, WORDS_LEFT_OUT),
            (const char *const[]){sheet->report->names[0], sheet->report->names[scenario], names},
            3);
        fputs("\n", sheet->stream);
    }
    free(names);
}

static void put_notes(const struct sheet *sheet)
{
    fputs("\n", sheet->stream);
    for (size_t i = 1; !sheet->comparison->headlines && i < sheet->comparison->count; i++)
        put_left_out(sheet, i);
    fputs(text(sheet, WORDS_COMPARED_LEGEND), sheet->stream);
    fputs("\n", sheet->stream);
    fputs(text(sheet, WORDS_COMPARED_SURE), sheet->stream);
    fputs("\n", sheet->stream);
}

void comparison_text_print(FILE *stream, const struct comparison_report *report,
                           enum words_language language)
{
    const struct sheet sheet = {stream, report, report->comparison, language};

    put_titles(&sheet);
    put_items(&sheet);
    pilots_text_put_compared(stream, report, language);
    economics_text_put(stream, report, language);
    put_notes(&sheet);
}
