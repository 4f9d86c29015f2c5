#include "costs_text.h"

#include "experiment/metric.h"
#include "report/number.h"
#include "report/table.h"

#include <stdio.h>

enum { ROW_ALL = 0, NAME_SIZE = 64 };

/* The same cost, without and with overhead. */
struct pair {
    const char *labour, *loaded;
};

static const struct pair PER_CONTACT = {"labour_per_contact_eur", "cost_per_contact_eur"};
static const struct pair PER_CASE = {"labour_per_solved_case_eur", "cost_per_solved_case_eur"};
static const struct pair IN_ALL = {"labour_eur", "loaded_eur"};

static void add_cell(const struct page *page, struct table *table, size_t row, const char *metric)
{
    const struct estimate value = page_estimate(page, row, metric);
    char cell[NUMBER_SIZE];

    number_mean_and_margin(cell, page->language, METRIC_EUROS, &value);
    table_add(table, cell);
}

static void add_line(const struct page *page, struct table *table, const char *name, size_t row,
                     const struct pair *pair)
{
    table_add(table, name);
    add_cell(page, table, row, pair->labour);
    add_cell(page, table, row, pair->loaded);
}

static void add_channel(const struct page *page, struct table *table, size_t row)
{
    const enum words_id channel = page_channel(page->answer->pool->rows->row[row].channel);
    char name[NAME_SIZE];

    snprintf(name, sizeof name, "  %s", words_text(page->language, channel));
    add_line(page, table, name, row, &PER_CONTACT);
}

void costs_text_put(const struct page *page)
{
    const struct rows *const rows = page->answer->pool->rows;
    struct table table = table_of(3);

    table_add(&table, words_text(page->language, WORDS_COSTS));
    table_add(&table, words_text(page->language, WORDS_COSTS_LABOUR));
    table_add(&table, words_text(page->language, WORDS_COSTS_LOADED));
    add_line(page, &table, words_text(page->language, WORDS_COSTS_PER_CONTACT), ROW_ALL,
             &PER_CONTACT);
    for (size_t row = rows->first_channel; row < rows->first_team; row++)
        add_channel(page, &table, row);
    add_line(page, &table, words_text(page->language, WORDS_COSTS_PER_CASE), ROW_ALL, &PER_CASE);
    add_line(page, &table, words_text(page->language, WORDS_COSTS_IN_ALL), ROW_ALL, &IN_ALL);
    if (page->answer->scenario->money.is_told) {
        page_put(page, "\n");
        table_print(&table, page->stream);
    }
    table_term(&table);
}
