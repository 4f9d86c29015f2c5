#include "pilots_text.h"

#include "experiment/estimate.h"
#include "report/number.h"
#include "report/table.h"

#include <math.h>
#include <stdbool.h>

enum { NAME_SIZE = 256, COLUMNS = 6 };

static struct table headed_table(enum words_language language)
{
    static const enum words_id headings[COLUMNS] = {
        WORDS_PILOT,        WORDS_PILOT_HELD,    WORDS_PILOT_FOUND,
        WORDS_PILOT_SPREAD, WORDS_PILOT_GOES_ON, WORDS_PILOT_WEEK,
    };
    struct table table = table_of(COLUMNS);

    for (size_t i = 0; i < COLUMNS; i++)
        table_add(&table, words_text(language, headings[i]));
    return table;
}

static void add_metric(struct table *table, const struct pool *pool, size_t row, const char *name,
                       bool margin, enum words_language language)
{
    const struct metric *const metric = metric_find(name);
    struct estimate value = estimate_metric(pool, row, ROWS_WHOLE_DAY, metric);
    char cell[NUMBER_SIZE];

    if (metric->formula == METRIC_DEVIATION && pool->replications < 2)
        value.mean = (double)NAN; /* of one there is none */
    if (margin)
        number_mean_and_margin(cell, language, metric->unit, &value);
    else if (metric->unit == METRIC_NUMBER)
        number_decimal(cell, language, value.mean, 0);
    else
        number_mean(cell, language, metric->unit, &value);
    table_add(table, cell);
}

static void add_pilot(struct table *table, const struct pool *pool, size_t row,
                      enum words_language language)
{
    const struct rows *const rows = pool->rows;
    char name[NAME_SIZE];

    snprintf(name, sizeof name, "  %s",
             rows->scenario->interventions[rows->row[row].intervention].id);
    table_add(table, name);
    add_metric(table, pool, row, "pilot_held_rate", false, language);
    add_metric(table, pool, row, "pilot_found", true, language);
    add_metric(table, pool, row, "pilot_found_sd", false, language);
    add_metric(table, pool, row, "pilot_go_rate", false, language);
    add_metric(table, pool, row, "pilot_week", false, language);
}

/* Those that find a share, or a size, below a heading that names the scenario (NULL: the only
 * one). */
static void add_pilots(struct table *table, const struct pool *pool, const char *scenario,
                       bool finds_share, enum words_language language)
{
    const struct rows *const rows = pool->rows;
    const char *const what =
        words_text(language, finds_share ? WORDS_PILOT_FINDS_SHARE : WORDS_PILOT_FINDS_EFFECT);
    char heading[NAME_SIZE];
    bool has_any = false;

    snprintf(heading, sizeof heading, "%s%s%s", scenario == NULL ? "" : scenario,
             scenario == NULL ? "" : ": ", what);
    for (size_t row = rows->first_pilot; row < rows->count; row++) {
        const size_t intervention = rows->row[row].intervention;

        if (pilot_finds_share(&rows->scenario->interventions[intervention]) != finds_share)
            continue;
        if (!has_any)
            table_add_heading(table, heading);
        has_any = true;
        add_pilot(table, pool, row, language);
    }
}

static bool has_pilots(const struct pool *pool)
{
    return pool->rows->first_pilot < pool->rows->count;
}

void pilots_text_put(const struct page *page)
{
    const struct pool *const pool = page->answer->pool;
    struct table table = headed_table(page->language);

    if (has_pilots(pool)) {
        add_pilots(&table, pool, NULL, true, page->language);
        add_pilots(&table, pool, NULL, false, page->language);
        page_put(page, "\n");
        table_print(&table, page->stream);
    }
    table_term(&table);
}

void pilots_text_put_compared(FILE *stream, const struct comparison_report *report,
                              enum words_language language)
{
    struct table table = headed_table(language);
    bool has_any = false;

    for (size_t i = 0; i < report->comparison->count; i++) {
        const struct pool *const pool = &report->comparison->pools[i];

        if (!has_pilots(pool))
            continue;
        has_any = true;
        add_pilots(&table, pool, report->names[i], true, language);
        add_pilots(&table, pool, report->names[i], false, language);
    }
    if (has_any) {
        fputs("\n", stream);
        table_print(&table, stream);
    }
    table_term(&table);
}
