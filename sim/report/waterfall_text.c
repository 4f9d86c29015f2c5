#include "waterfall_text.h"

#include "experiment/metric.h"
#include "experiment/rows.h"
#include "report/number.h"
#include "report/table.h"

#include <math.h>

enum { MOST_COLUMNS = 4 /* of groups; with more of them only all together are shown */ };

/* From what is paid down to what is left; claims that were cancelled come last, as they took
 * nothing. */
static const char *const ITEMS[] = {
    "paid_h",
    "shrinkage_h_leave",
    "shrinkage_h_sickness",
    "shrinkage_h_breaks",
    "shrinkage_h_meetings",
    "shrinkage_h_training",
    "shrinkage_h_coaching",
    "shrinkage_h_projects",
    "shrinkage_h_other",
    "claimed_h_training",
    "claimed_h_projects",
    "claimed_h_coaching",
    "claimed_h_onboarding",
    "claimed_h_exempt",
    "claimed_h_move",
    "claimed_h_other",
    "rounding_h",
    "net_h",
    "overtime_h",
    "value_h",
    "failure_h",
    "switching_h",
    "idle_h",
    "cancelled_h",
};

static const double ALMOST_NOTHING_H = 1e-6;

static bool is_told(const struct scenario *scenario)
{
    bool found = false;

    for (size_t i = 0; i < scenario->group_count; i++) {
        found |= scenario->groups[i].claim_count > 0;
        for (size_t k = 0; k < SCENARIO_SHRINKAGES; k++)
            found |= scenario->groups[i].shrinkage[k] > 0.0;
    }
    return found;
}

static void add_cell(const struct page *page, struct table *table, size_t row, const char *item)
{
    const struct estimate value = page_estimate(page, row, item);
    char cell[NUMBER_SIZE];

    number_mean(cell, page->language, METRIC_HOURS, &value);
    table_add(table, cell);
}

static void add_item(const struct page *page, struct table *table, const char *item, size_t groups)
{
    const size_t first = page->answer->pool->rows->first_group;
    const struct estimate paid = page_estimate(page, 0, "paid_h");
    struct estimate share = page_estimate(page, 0, item);
    char cell[NUMBER_SIZE];

    if (fabs(share.mean) < ALMOST_NOTHING_H)
        return;
    table_add(table, metric_find(item)->label[page->language]);
    for (size_t i = 0; i < groups; i++)
        add_cell(page, table, first + i, item);
    add_cell(page, table, 0, item);
    share.mean /= paid.mean;
    number_mean(cell, page->language, METRIC_SHARE, &share);
    table_add(table, cell);
}

void waterfall_text_put(const struct page *page)
{
    const struct scenario *const scenario = page->answer->scenario;
    const size_t count = scenario->group_count;
    const size_t groups = count > 1 && count <= MOST_COLUMNS ? count : 0;

    if (!is_told(scenario))
        return;
    struct table table = table_of(groups + 3);

    table_add(&table, words_text(page->language, WORDS_WATERFALL));
    for (size_t i = 0; i < groups; i++)
        table_add(&table, scenario->groups[i].id);
    table_add(&table, words_text(page->language, WORDS_ALL_GROUPS));
    table_add(&table, words_text(page->language, WORDS_OF_PAID));
    for (size_t i = 0; i < sizeof ITEMS / sizeof *ITEMS; i++)
        add_item(page, &table, ITEMS[i], groups);
    page_put(page, "\n");
    table_print(&table, page->stream);
    table_term(&table);
}
