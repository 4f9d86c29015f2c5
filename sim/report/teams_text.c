#include "teams_text.h"

#include "experiment/metric_table.h"
#include "report/number.h"
#include "report/table.h"

enum { ROW_ALL = 0 };

static bool is_told(const struct page *page, const struct metric *metric)
{
    return (metric->scope & (METRIC_OF_LEAN | METRIC_OF_PROBLEMS | METRIC_OF_PRESSURE)) != 0
           && rows_has(page->answer->pool->rows, ROW_ALL, ROWS_WHOLE_DAY, metric);
}

static void add_metric(const struct page *page, struct table *table, const struct metric *metric)
{
    const struct estimate value = page_estimate(page, ROW_ALL, metric->name);
    char cell[NUMBER_SIZE];

    if (!(value.mean > 0.0) || (metric->unit == METRIC_SHARE && !(value.mean < 1.0)))
        return;
    number_mean_and_margin(cell, page->language, metric->unit, &value);
    table_add(table, metric->label[page->language]);
    table_add(table, cell);
}

void teams_text_put(const struct page *page)
{
    struct table table = table_of(2);
    bool has_any = false;

    table_add(&table, words_text(page->language, WORDS_TEAMS));
    table_add(&table, words_text(page->language, WORDS_MEAN));
    for (size_t i = 0; i < metric_table_count(); i++) {
        if (!is_told(page, metric_table_row(i)))
            continue;
        has_any = true;
        add_metric(page, &table, metric_table_row(i));
    }
    if (has_any) {
        page_put(page, "\n");
        table_print(&table, page->stream);
    }
    table_term(&table);
}
