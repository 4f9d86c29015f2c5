#include "handling_text.h"

#include "report/number.h"
#include "report/table.h"

#include <math.h>

enum { ROW_ALL = 0 };

static const char *const COLUMNS[] = {"mean_talk_s", "mean_wrap_up_s", "mean_handling_s"};

enum { COLUMN_COUNT = sizeof COLUMNS / sizeof *COLUMNS };

static void add_row(const struct page *page, struct table *table, const char *name, size_t row)
{
    table_add(table, name);
    for (size_t i = 0; i < COLUMN_COUNT; i++) {
        const struct estimate value = page_estimate(page, row, COLUMNS[i]);
        char cell[NUMBER_SIZE];

        number_mean(cell, page->language, METRIC_SECONDS, &value);
        table_add(table, cell);
    }
}

static void put_settled(const struct page *page)
{
    const struct estimate settled = page_estimate(page, ROW_ALL, "first_contact_resolution_rate");
    const struct estimate minutes = page_estimate(page, ROW_ALL, "minutes_per_solved_case");
    char texts[2][NUMBER_SIZE];

    if (isnan(settled.mean) || isnan(minutes.mean))
        return;
    number_mean(texts[0], page->language, METRIC_SHARE, &settled);
    number_mean(texts[1], page->language, METRIC_MINUTES, &minutes);
    page_fill(page, WORDS_SETTLED_AT_ONCE, (const char *const[]){texts[0], texts[1]}, 2);
    page_put(page, "\n");
}

void handling_text_put(const struct page *page)
{
    const struct rows *const rows = page->answer->pool->rows;
    struct table table = table_of(1 + COLUMN_COUNT);

    table_add(&table, words_text(page->language, WORDS_HANDLING));
    table_add(&table, words_text(page->language, WORDS_HANDLING_TALK));
    table_add(&table, words_text(page->language, WORDS_HANDLING_WRAP_UP));
    table_add(&table, words_text(page->language, WORDS_HANDLING_BOTH));
    if (rows->first_channel == rows->first_team)
        add_row(page, &table, words_text(page->language, WORDS_ALL_QUEUES), ROW_ALL);
    for (size_t row = rows->first_channel; row < rows->first_team; row++)
        add_row(page, &table, words_text(page->language, page_channel(rows->row[row].channel)),
                row);
    page_put(page, "\n");
    table_print(&table, page->stream);
    table_term(&table);
    put_settled(page);
}
