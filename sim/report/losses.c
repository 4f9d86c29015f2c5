#include "losses.h"

#include "experiment/estimate.h"
#include "experiment/metric_table.h"
#include "report/number.h"
#include "report/table.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { ROW_ALL = 0, NAME_SIZE = 128 };

/* The metrics whose name is or begins with one of these, in this order. */
static const char *const NAMES[] = {"never_helped", "purged_silent", "purges", "deleted",
                                    "complaints"};

static bool is_told(const struct scenario *scenario)
{
    return scenario->purge_count > 0 || scenario->holder_count > 0 || scenario->complaints != NULL;
}

/* "complaints: gave up" is a part of "complaints": "  gave up". */
static void add_label(struct table *table, const char *label)
{
    const char *const part = strstr(label, ": ");
    char name[NAME_SIZE];

    snprintf(name, sizeof name, "%s%s", part == NULL ? "" : "  ", part == NULL ? label : part + 2);
    table_add(table, name);
}

/* Between which numbers a single replication lies, not the mean of all. */
static void add_one_run(const struct page *page, struct table *table, const struct estimate *value)
{
    const double margin = estimate_of_one(value, page->answer->pool->replications);
    char lower[NUMBER_SIZE];
    char upper[NUMBER_SIZE];
    char range[2 * NUMBER_SIZE + 4];

    if (isnan(margin)) {
        table_add(table, "–");
        return;
    }
    number_decimal(lower, page->language, fmax(0.0, value->mean - margin), 0);
    number_decimal(upper, page->language, value->mean + margin, 0);
    snprintf(range, sizeof range, "%s–%s", lower, upper);
    table_add(table, range);
}

static void add_metric(const struct page *page, struct table *table, const struct metric *metric)
{
    const struct estimate value = page_estimate(page, ROW_ALL, metric->name);
    char cell[NUMBER_SIZE];

    if (metric->unit != METRIC_CONTACTS
        || !rows_has(page->answer->pool->rows, ROW_ALL, ROWS_WHOLE_DAY, metric)
        || !(value.mean > 0.0))
        return;
    add_label(table, metric->label[page->language]);
    number_mean_and_margin(cell, page->language, metric->unit, &value);
    table_add(table, cell);
    add_one_run(page, table, &value);
}

void losses_put(const struct page *page)
{
    const size_t count = metric_table_count();
    struct table table = table_of(3);

    table_add(&table, words_text(page->language, WORDS_WENT_WRONG));
    table_add(&table, words_text(page->language, WORDS_NUMBER));
    table_add(&table, words_text(page->language, WORDS_ONE_RUN));
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        for (size_t j = 0; j < count; j++) {
            const struct metric *const metric = metric_table_row(j);

            if (strncmp(metric->name, NAMES[i], strlen(NAMES[i])) == 0)
                add_metric(page, &table, metric);
        }
    }
    if (is_told(page->answer->scenario)) {
        page_put(page, "\n");
        table_print(&table, page->stream);
        page_put_words(page, WORDS_ONE_RUN_NOTE);
        page_put(page, "\n");
    }
    table_term(&table);
}
