#include "tables.h"

#include "experiment/headlines.h"
#include "report/number.h"
#include "report/table.h"

#include <math.h>
#include <stdbool.h>

struct column {
    enum words_id heading;
    const char *metric;
    bool margin; /* with its half width */
};

static void add_row(const struct page *page, struct table *table, const char *name, size_t row,
                    const struct column *columns, size_t count)
{
    char cell[NUMBER_SIZE];

    table_add(table, name);
    for (size_t i = 0; i < count; i++) {
        const struct metric *const metric = metric_find(columns[i].metric);
        const bool defined = rows_has(page->answer->pool->rows, row, ROWS_WHOLE_DAY, metric);
        const struct estimate value =
            defined ? page_estimate(page, row, columns[i].metric)
                    : (struct estimate){.mean = (double)NAN, .half_width_95 = (double)NAN};
        if (columns[i].margin)
            number_mean_and_margin(cell, page->language, metric->unit, &value);
        else
            number_mean(cell, page->language, metric->unit, &value);
        table_add(table, cell);
    }
}

static struct table headed_table(const struct page *page, enum words_id name,
                                 const struct column *columns, size_t count)
{
    struct table table = table_of(count + 1);

    table_add(&table, words_text(page->language, name));
    for (size_t i = 0; i < count; i++)
        table_add(&table, words_text(page->language, columns[i].heading));
    return table;
}

static void finish_table(const struct page *page, struct table *table)
{
    page_put(page, "\n");
    table_print(table, page->stream);
    table_term(table);
}

/* A table of the queues of a row, and of the row itself if they are several. */
static void put_queues_with(const struct page *page, size_t row, enum words_id name,
                            const struct column *columns, size_t count)
{
    const struct rows *const rows = page->answer->pool->rows;
    const struct scenario *const scenario = page->answer->scenario;
    struct table table = headed_table(page, name, columns, count);
    size_t shown = 0;

    for (size_t i = 0; i < scenario->queue_count; i++) {
        if (rows->row[row].kind == ROWS_CHANNEL
            && scenario->queues[i].channel != rows->row[row].channel)
            continue;
        add_row(page, &table, scenario->queues[i].id, ROWS_FIRST_QUEUE + i, columns, count);
        shown++;
    }
    if (shown > 1)
        add_row(page, &table, words_text(page->language, WORDS_ALL_QUEUES), row, columns, count);
    finish_table(page, &table);
}

/* A mail waits for days: what counts is what lies open. */
static void put_mail(const struct page *page, size_t row, enum words_id name)
{
    static const struct column columns[] = {
        {WORDS_OFFERED, "offered", false},
        {WORDS_ANSWERED, "answered", false},
        {WORDS_IN_NORM, "replied_within_norm_rate", true},
        {WORDS_BACKLOG, "mean_backlog", true},
        {WORDS_OLDEST_WD, "oldest_mail_wd", true},
        {WORDS_DELETED, "deleted", false}, /* where there are purges */
    };
    const size_t count = sizeof columns / sizeof *columns;
    const bool purges = page->answer->scenario->purge_count > 0;

    put_queues_with(page, row, name, columns, purges ? count : count - 1);
}

/* Of a channel, or of all queues (`row` 0). */
static void put_queues(const struct page *page, size_t row, enum words_id name)
{
    const bool trunks = page->answer->scenario->trunk_count > 0;
    const struct column columns[] = {
        {WORDS_OFFERED, "offered", false},
        {trunks ? WORDS_BUSY_SIGNAL : WORDS_ANSWERED, trunks ? "blocking_rate" : "answered", false},
        {WORDS_HUNG_UP, "abandonment_rate", true},
        {WORDS_IN_TIME, "service_level", true},
        {WORDS_MEAN_WAIT, "mean_wait_s", true},
        {WORDS_WAIT_P95, "wait_p95_s", false},
    };

    if (row == headlines_mail_row(page->answer->pool->rows))
        put_mail(page, row, name);
    else
        put_queues_with(page, row, name, columns, sizeof columns / sizeof *columns);
}

static void put_channels(const struct page *page)
{
    const struct rows *const rows = page->answer->pool->rows;

    if (rows->first_channel == rows->first_team)
        put_queues(page, 0, WORDS_QUEUE);
    for (size_t row = rows->first_channel; row < rows->first_team; row++)
        put_queues(page, row, page_channel(rows->row[row].channel));
}

static void put_teams(const struct page *page)
{
    const struct rows *const rows = page->answer->pool->rows;
    const struct column columns[] = {
        {WORDS_OFFERED, "offered", false},         {WORDS_ANSWERED, "answered", false},
        {WORDS_HUNG_UP, "abandonment_rate", true}, {WORDS_ROSTER_HOURS, "hours_scheduled", false},
        {WORDS_OCCUPANCY, "occupancy", true},
    };
    const size_t count = sizeof columns / sizeof *columns;

    if (rows->first_team == rows->first_group)
        return;
    struct table table = headed_table(page, WORDS_TEAM, columns, count);

    for (size_t row = rows->first_team; row < rows->first_group; row++)
        add_row(page, &table, rows->row[row].team, row, columns, count);
    finish_table(page, &table);
}

static void put_groups(const struct page *page)
{
    const struct scenario *const scenario = page->answer->scenario;
    const bool calendar = scenario->run.kind == SCENARIO_RUN_CALENDAR;
    const struct column hours[] = {
        {WORDS_ROSTER_HOURS, "hours_scheduled", false},
        {WORDS_OCCUPANCY, "occupancy", true},
    };
    const struct column agents[] = {
        {WORDS_ON_ROSTER, "mean_agents_scheduled", false},
        {WORDS_TALK, "mean_talking", true},
        {WORDS_WRAP_UP, "mean_wrapping_up", true},
        {WORDS_OCCUPANCY, "occupancy", true},
    };
    const struct column *const columns = calendar ? hours : agents;
    const size_t count = calendar ? sizeof hours / sizeof *hours : sizeof agents / sizeof *agents;
    const size_t first = page->answer->pool->rows->first_group;
    struct table table = headed_table(page, WORDS_GROUP, columns, count);

    for (size_t i = 0; i < scenario->group_count; i++)
        add_row(page, &table, scenario->groups[i].id, first + i, columns, count);
    finish_table(page, &table);
}

void tables_put(const struct page *page)
{
    put_channels(page);
    put_teams(page);
    put_groups(page);
}
