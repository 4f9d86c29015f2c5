/* One table: a heading for what is counted, a line for each alternative, and columns for what was
 * spent, what was freed, the balance, and when it was paid back. */
#include "economics_text.h"

#include "page.h"
#include "report/lean_summary.h"
#include "report/number.h"
#include "report/table.h"
#include "scenario/calendar.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

enum { TEXT_SIZE = 256, CELL_SIZE = 128, COLUMNS = 5 };

struct sheet {
    FILE *stream;
    const struct comparison_report *report;
    enum words_language language;
};

static const char *text(const struct sheet *sheet, enum words_id id)
{
    return words_text(sheet->language, id);
}

/* The template with up to three values, as a text. */
static void fill(const struct sheet *sheet, char cell[CELL_SIZE], enum words_id id,
                 const char *const *values, size_t count)
{
    FILE *const stream = fmemopen(cell, CELL_SIZE, "w");

    words_fill(stream, text(sheet, id), values, count);
    fclose(stream);
}

/* --- cells --- */

static struct estimate total(const struct sheet *sheet, size_t scenario,
                             enum economics_measure measure)
{
    const struct economics *const economics = &sheet->report->economics[scenario];

    return economics_up_to(economics, measure, economics->week_count - 1);
}

static void add_measure(const struct sheet *sheet, struct table *table, size_t scenario,
                        enum economics_measure measure)
{
    const struct estimate value = total(sheet, scenario, measure);
    char cell[NUMBER_SIZE];

    number_difference(cell, sheet->language, economics_metric(measure)->unit, &value);
    table_add(table, cell);
}

static void week_number(const struct sheet *sheet, const struct economics *economics,
                        char number[CELL_SIZE], size_t week)
{
    if (week == ECONOMICS_NEVER)
        snprintf(number, CELL_SIZE, "%s", text(sheet, WORDS_NEVER));
    else
        snprintf(number, CELL_SIZE, "%zu", economics_week_of_run(economics, week));
}

static void add_break_even(const struct sheet *sheet, struct table *table, size_t scenario,
                           enum economics_fact fact)
{
    const struct economics *const economics = &sheet->report->economics[scenario];
    const struct economics_break_even even = economics_break_even(economics, fact);
    const bool never = even.week == ECONOMICS_NEVER;
    const bool certain = !even.is_sure || even.earliest == even.latest;
    char numbers[3][CELL_SIZE];
    char cell[CELL_SIZE];
    const char *const values[] = {numbers[0], numbers[1], numbers[2]};

    week_number(sheet, economics, numbers[0], even.week);
    week_number(sheet, economics, numbers[1], even.earliest);
    week_number(sheet, economics, numbers[2], even.latest);
    if (never)
        fill(sheet, cell, certain ? WORDS_NEVER : WORDS_NEVER_BETWEEN, values + 1, 2);
    else
        fill(sheet, cell, certain ? WORDS_WEEK_NUMBER : WORDS_WEEK_BETWEEN, values, 3);
    table_add(table, cell);
}

static void add_name(const struct sheet *sheet, struct table *table, size_t scenario)
{
    char name[TEXT_SIZE];

    snprintf(name, sizeof name, "  %s", sheet->report->names[scenario]);
    table_add(table, name);
}

static void add_blanks(struct table *table, size_t count)
{
    for (size_t i = 0; i < count; i++)
        table_add(table, "");
}

/* --- headings with their lines --- */

static void add_balance(const struct sheet *sheet, struct table *table, enum words_id heading,
                        enum economics_measure spent, enum economics_fact fact)
{
    table_add_heading(table, text(sheet, heading));
    for (size_t i = 1; i < sheet->report->comparison->count; i++) {
        add_name(sheet, table, i);
        add_measure(sheet, table, i, spent);
        add_measure(sheet, table, i, (enum economics_measure)(spent + 1));
        add_measure(sheet, table, i, (enum economics_measure)(spent + 2));
        add_break_even(sheet, table, i, fact);
    }
}

static void add_lost(const struct sheet *sheet, struct table *table)
{
    table_add_heading(table, economics_metric(ECONOMICS_LOST_AVOIDED)->label[sheet->language]);
    for (size_t i = 1; i < sheet->report->comparison->count; i++) {
        add_name(sheet, table, i);
        add_blanks(table, 2);
        add_measure(sheet, table, i, ECONOMICS_LOST_AVOIDED);
        add_break_even(sheet, table, i, ECONOMICS_BREAK_EVEN_LOST);
    }
}

static void add_fte(const struct sheet *sheet, struct table *table)
{
    table_add_heading(table, economics_metric(ECONOMICS_FTE_FREED)->label[sheet->language]);
    for (size_t i = 1; i < sheet->report->comparison->count; i++) {
        add_name(sheet, table, i);
        add_blanks(table, 1);
        add_measure(sheet, table, i, ECONOMICS_FTE_FREED);
        add_blanks(table, 2);
    }
}

static void add_equal_service(const struct sheet *sheet, struct table *table,
                              enum economics_fact fact)
{
    const struct metric *const metric = economics_fact_metric(fact);
    char cell[NUMBER_SIZE];

    table_add_heading(table, metric->label[sheet->language]);
    for (size_t i = 1; i < sheet->report->comparison->count; i++) {
        const struct equal_service_answer *const answer = &sheet->report->equal_service[i];

        add_name(sheet, table, i);
        add_blanks(table, 2);
        number_difference(cell, sheet->language, metric->unit,
                          fact == ECONOMICS_EQUAL_SERVICE_H ? &answer->h_per_wk : &answer->fte);
        table_add(table, answer->is_found ? cell : "–");
        table_add(table, answer->is_found ? "" : text(sheet, WORDS_NOT_FOUND));
    }
}

static void put_table(const struct sheet *sheet)
{
    static const enum words_id columns[] = {WORDS_SPENT, WORDS_FREED, WORDS_NET, WORDS_PAID_BACK};
    struct table table = table_of(COLUMNS);

    table_flush_left(&table, COLUMNS - 1);
    table_add(&table, "");
    for (size_t i = 0; i < COLUMNS - 1; i++)
        table_add(&table, text(sheet, columns[i]));
    add_balance(sheet, &table, WORDS_ECONOMICS_HOURS, ECONOMICS_HOURS_SPENT,
                ECONOMICS_BREAK_EVEN_HOURS);
    add_balance(sheet, &table, WORDS_ECONOMICS_EUR, ECONOMICS_EUR_SPENT, ECONOMICS_BREAK_EVEN_EUR);
    add_lost(sheet, &table);
    add_fte(sheet, &table);
    if (sheet->report->equal_service != NULL) {
        add_equal_service(sheet, &table, ECONOMICS_EQUAL_SERVICE_H);
        add_equal_service(sheet, &table, ECONOMICS_EQUAL_SERVICE_FTE);
    }
    table_print(&table, sheet->stream);
    table_term(&table);
}

static void put_first_week(const struct sheet *sheet)
{
    const struct scenario_run *const run = &sheet->report->scenarios[0]->run;
    char date[CALENDAR_DATE_SIZE];
    const char *const value = date;

    calendar_print_date(run->first_day, date);
    words_fill(sheet->stream, text(sheet, WORDS_ECONOMICS_WEEKS), &value, 1);
    fprintf(sheet->stream, "\n%s\n", text(sheet, WORDS_ECONOMICS_BACK));
}

static bool trains(const struct scenario *scenario)
{
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        const struct intervention_lean *const lean = &scenario->interventions[i].lean;

        for (size_t t = 0; t < lean->team_count; t++) {
            if (lean->teams[t].from_day != INTERVENTION_FOR_EVER)
                return true;
        }
    }
    return false;
}

static void put_trainings(const struct sheet *sheet)
{
    for (size_t i = 0; i < sheet->report->comparison->count; i++) {
        if (!trains(sheet->report->scenarios[i]))
            continue;
        fputs("\n", sheet->stream);
        words_fill(sheet->stream, text(sheet, WORDS_TRAININGS), &sheet->report->names[i], 1);
        fputs("\n", sheet->stream);
        lean_summary_print(sheet->stream, sheet->report->scenarios[i], sheet->language);
    }
}

/* --- inside and outside --- */

static void add_difference(const struct sheet *sheet, struct table *table,
                           const struct metric *metric, const size_t pools[2], const size_t rows[2])
{
    const struct estimate difference = estimate_difference(
        &sheet->report->pools[pools[0]], rows[0], &sheet->report->pools[pools[1]], rows[1], metric);
    char cell[NUMBER_SIZE];

    number_difference(cell, sheet->language, metric->unit, &difference);
    table_add(table, cell);
}

static void add_split(const struct sheet *sheet, struct table *table,
                      const struct comparison_item *item, size_t scenario)
{
    const size_t inside = sheet->report->inside[scenario];
    const size_t row = item->rows[scenario];

    add_name(sheet, table, scenario);
    add_difference(sheet, table, item->metric, (const size_t[]){inside, 0},
                   (const size_t[]){row, item->rows[0]});
    add_difference(sheet, table, item->metric, (const size_t[]){scenario, inside},
                   (const size_t[]){row, row});
    add_difference(sheet, table, item->metric, (const size_t[]){scenario, 0},
                   (const size_t[]){row, item->rows[0]});
}

static bool has_split(const struct sheet *sheet, const struct comparison_item *item,
                      size_t scenario)
{
    return sheet->report->inside[scenario] != SIZE_MAX && item->rows[scenario] != COMPARISON_NO_ROW
           && !isnan(
               comparison_difference(sheet->report->comparison, item, scenario).estimate.mean);
}

static bool any_has_split(const struct sheet *sheet, const struct comparison_item *item)
{
    for (size_t i = 1; i < sheet->report->comparison->count; i++) {
        if (has_split(sheet, item, i))
            return true;
    }
    return false;
}

static void put_split(const struct sheet *sheet)
{
    const struct comparison *const comparison = sheet->report->comparison;
    struct table table = table_of(4);

    table_add(&table, "");
    table_add(&table, text(sheet, WORDS_INSIDE));
    table_add(&table, text(sheet, WORDS_OUTSIDE));
    table_add(&table, text(sheet, WORDS_TOGETHER));
    for (size_t i = 0; i < comparison->item_count; i++) {
        const struct comparison_item *const item = &comparison->items[i];
        const struct row *const row = &comparison->pools[0].rows->row[item->rows[0]];
        char heading[TEXT_SIZE];

        if (!any_has_split(sheet, item))
            continue;
        snprintf(heading, sizeof heading, "%s%s%s",
                 row->kind == ROWS_ALL ? "" : page_row_name(row, sheet->language),
                 row->kind == ROWS_ALL ? "" : ": ", item->metric->label[sheet->language]);
        table_add_heading(&table, heading);
        for (size_t j = 1; j < comparison->count; j++) {
            if (has_split(sheet, item, j))
                add_split(sheet, &table, item, j);
        }
    }
    table_print(&table, sheet->stream);
    table_term(&table);
}

static void put_inside(const struct sheet *sheet)
{
    bool any = false;

    fprintf(sheet->stream, "\n%s\n", text(sheet, WORDS_INSIDE_TITLE));
    for (size_t i = 1; i < sheet->report->comparison->count; i++) {
        if (sheet->report->inside[i] != SIZE_MAX) {
            any = true;
            continue;
        }
        words_fill(sheet->stream, text(sheet, WORDS_NOTHING_OUTSIDE), &sheet->report->names[i], 1);
        fputs("\n", sheet->stream);
    }
    if (any)
        put_split(sheet);
}

void economics_text_put(FILE *stream, const struct comparison_report *report,
                        enum words_language language)
{
    const struct sheet sheet = {stream, report, language};

    if (report->economics != NULL) {
        fputs("\n", stream);
        words_fill(stream, text(&sheet, WORDS_ECONOMICS), report->names, 1);
        fputs("\n", stream);
        put_table(&sheet);
        put_first_week(&sheet);
        put_trainings(&sheet);
    }
    if (report->inside != NULL)
        put_inside(&sheet);
}
