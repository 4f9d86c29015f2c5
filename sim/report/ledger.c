#include "ledger.h"

#include "report/number.h"
#include "report/table.h"
#include "scenario/names.h"

#include <stdbool.h>
#include <stdio.h>

enum { NAME_SIZE = 64 };

/* "contacts_redial" */
static const char *metric_name(const char *what, enum scenario_cause cause, char name[NAME_SIZE])
{
    snprintf(name, NAME_SIZE, "%s_%s", what, names_causes[cause]);
    return name;
}

static void add_number(const struct page *page, struct table *table, size_t row, const char *metric)
{
    const struct estimate value = page_estimate(page, row, metric);
    char cell[NUMBER_SIZE];

    number_mean(cell, page->language, metric_find(metric)->unit, &value);
    table_add(table, cell);
}

static bool has_cause(const struct page *page, enum scenario_cause cause)
{
    char name[NAME_SIZE];

    return page_estimate(page, 0, metric_name("contacts", cause, name)).mean > 0.0;
}

/* The rows with columns of their own: the channels, if there are several, and all. */
static size_t column_rows(const struct page *page, size_t rows[SCENARIO_CHANNELS + 1])
{
    const struct rows *const all = page->answer->pool->rows;
    size_t count = 0;

    for (size_t row = all->first_channel; row < all->first_team; row++)
        rows[count++] = row;
    rows[count++] = 0;
    return count;
}

static void add_headings(const struct page *page, struct table *table, const size_t *rows,
                         size_t count)
{
    const struct rows *const all = page->answer->pool->rows;

    table_add(table, words_text(page->language, WORDS_LEDGER));
    for (size_t i = 0; i < count; i++) {
        const struct row *const row = &all->row[rows[i]];
        const enum words_id contacts = row->kind == ROWS_CHANNEL ? page_channel(row->channel)
                                       : count > 1               ? WORDS_LEDGER_ALL
                                                                 : WORDS_LEDGER_CONTACTS;
        table_add(table, words_text(page->language, contacts));
        table_add(table, words_text(page->language, WORDS_LEDGER_HOURS));
    }
}

void ledger_put(const struct page *page)
{
    size_t rows[SCENARIO_CHANNELS + 1];
    const size_t count = column_rows(page, rows);
    struct table table = table_of(1 + 2 * count);
    char name[NAME_SIZE];
    bool fails = false;

    add_headings(page, &table, rows, count);
    for (int i = 0; i < SCENARIO_CAUSES; i++) {
        const enum scenario_cause cause = (enum scenario_cause)i;

        if (!has_cause(page, cause))
            continue;
        fails |= cause != SCENARIO_CAUSE_VALUE;
        table_add(&table, words_text(page->language, (enum words_id)(WORDS_STORY_CAUSE_VALUE + i)));
        for (size_t j = 0; j < count; j++) {
            add_number(page, &table, rows[j], metric_name("contacts", cause, name));
            add_number(page, &table, rows[j], metric_name("handling_h", cause, name));
        }
    }
    table_add(&table, words_text(page->language, WORDS_FAILURE_DEMAND));
    for (size_t j = 0; j < count; j++) {
        add_number(page, &table, rows[j], "failure_demand_rate");
        add_number(page, &table, rows[j], "failure_demand_hours_rate");
    }
    if (fails) {
        page_put(page, "\n");
        table_print(&table, page->stream);
    }
    table_term(&table);
}
