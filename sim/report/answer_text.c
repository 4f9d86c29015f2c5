#include "report/answer_text.h"

#include "experiment/estimate.h"
#include "experiment/metric_table.h"
#include "report/number.h"
#include "report/plain.h"
#include "report/run_line.h"
#include "report/table.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

/* Fewer days say nothing about their spread. */
enum { FEWEST_DAYS_FOR_SPREAD = 10, MOST_COLUMNS = 8 };

/* What all parts of the report need. */
struct page {
    FILE *stream;
    const struct answer *answer;
    enum words_language language;
};

static struct estimate estimate(const struct page *page, size_t row, const char *metric)
{
    return estimate_metric(page->answer->pool, row, ROWS_WHOLE_DAY, metric_find(metric));
}

static void put(const struct page *page, const char *text)
{
    fputs(text, page->stream);
}

static void fill(const struct page *page, enum words_id id, const char *const *values, size_t count)
{
    words_fill(page->stream, words_text(page->language, id), values, count);
}

static void fill_one(const struct page *page, enum words_id id, const char *value)
{
    fill(page, id, &value, 1);
}

static void put_title(const struct page *page)
{
    const struct answer *const answer = page->answer;

    plain_print(page->stream, answer->scenario->title[page->language]);
    put(page, "\n");
    run_line_print(page->stream, answer->scenario, answer->pool->replications, answer->seed,
                   page->language);
    put(page, "\n\n");
}

/* --- headlines --- */

static void put_certainty(const struct page *page, enum metric_unit unit,
                          const struct estimate *value)
{
    char lower[NUMBER_SIZE];
    char upper[NUMBER_SIZE];

    put(page, " ");
    if (isnan(value->half_width_95)) {
        put(page, words_text(page->language, WORDS_ONE_REPLICATION));
    } else if (value->half_width_95 == 0.0) {
        put(page, words_text(page->language, WORDS_ALWAYS_SAME));
    } else {
        number_interval(lower, upper, page->language, unit, value);
        fill(page, WORDS_SURE_BETWEEN, (const char *const[]){lower, upper}, 2);
    }
    put(page, "\n");
}

/* The target time all counted queues share; NAN if they differ. */
static double common_target_s(const struct page *page)
{
    const struct rows *const rows = page->answer->pool->rows;
    double target_s = -1.0;

    for (size_t i = 0; i < rows->scenario->queue_count; i++) {
        const double other_s = rows->scenario->queues[i].target_s;
        if (rows->from_outside[i] && target_s >= 0.0 && other_s != target_s)
            return NAN;
        if (rows->from_outside[i])
            target_s = other_s;
    }
    return target_s;
}

static void put_service_level(const struct page *page, const char *value)
{
    const double target_s = common_target_s(page);
    char target[NUMBER_SIZE];

    if (isnan(target_s)) {
        fill_one(page, WORDS_ANSWERED_WITHIN_TARGETS, value);
    } else {
        number_duration(target, page->language, target_s, target_s == floor(target_s) ? 0 : 1);
        fill(page, WORDS_ANSWERED_WITHIN, (const char *const[]){value, target}, 2);
    }
}

static void put_headline(const struct page *page, const struct metric *metric)
{
    const struct estimate value = estimate_metric(page->answer->pool, 0, ROWS_WHOLE_DAY, metric);
    char mean[NUMBER_SIZE];

    if (isnan(value.mean))
        return;
    number_mean(mean, page->language, metric->unit, &value);
    put(page, "  ");
    if (strcmp(metric->name, "abandonment_rate") == 0)
        fill_one(page, WORDS_CALLERS_HUNG_UP, mean);
    else if (strcmp(metric->name, "never_helped_rate") == 0)
        fill_one(page, WORDS_NEVER_HELPED, mean);
    else if (strcmp(metric->name, "service_level") == 0)
        put_service_level(page, mean);
    else if (strcmp(metric->name, "mean_wait_s") == 0)
        fill_one(page, WORDS_CALLERS_WAITED, mean);
    else
        fill_one(page, WORDS_STAFF_BUSY, mean);
    put_certainty(page, metric->unit, &value);
}

static void put_headlines(const struct page *page)
{
    size_t count;
    const struct metric *const *const headlines = metric_table_headlines(&count);

    if (!(estimate(page, 0, "offered").mean > 0.0)) {
        put(page, "  ");
        put(page, words_text(page->language, WORDS_NOBODY_CAME));
        put(page, "\n");
    }
    for (size_t i = 0; i < count; i++)
        put_headline(page, headlines[i]);
}

static void put_days(const struct page *page)
{
    const struct scenario_run *const run = &page->answer->scenario->run;
    static const char *const names[] = {"abandonment_day_p50", "abandonment_day_p2_5",
                                        "abandonment_day_p97_5"};
    char values[3][NUMBER_SIZE];
    char days[NUMBER_SIZE];

    if (run->kind != SCENARIO_RUN_CALENDAR
        || run->days - run->warm_up_days < FEWEST_DAYS_FOR_SPREAD)
        return;
    for (size_t i = 0; i < 3; i++) {
        const struct estimate value = estimate(page, 0, names[i]);
        if (isnan(value.mean))
            return;
        number_mean(values[i], page->language, METRIC_SHARE, &value);
    }
    const struct estimate bad = estimate(page, 0, "days_over_10_percent");

    put(page, "\n  ");
    put(page, words_text(page->language, WORDS_DAYS_TITLE));
    put(page, ": ");
    fill(page, WORDS_DAYS_SPREAD, (const char *const[]){values[0], values[1]}, 2);
    put(page, "\n  ");
    number_decimal(days, page->language, bad.mean, 1);
    fill(page, WORDS_DAYS_WORST, (const char *const[]){values[2], days}, 2);
    put(page, "\n");
}

/* --- tables --- */

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
        const struct estimate value = estimate(page, row, columns[i].metric);
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
    put(page, "\n");
    table_print(table, page->stream);
    table_term(table);
}

static void put_queues(const struct page *page)
{
    const struct scenario *const scenario = page->answer->scenario;
    const bool trunks = scenario->trunk_count > 0;
    const struct column columns[] = {
        {WORDS_OFFERED, "offered", false},
        {trunks ? WORDS_BUSY_SIGNAL : WORDS_ANSWERED, trunks ? "blocking_rate" : "answered", false},
        {WORDS_HUNG_UP, "abandonment_rate", true},
        {WORDS_IN_TIME, "service_level", true},
        {WORDS_MEAN_WAIT, "mean_wait_s", true},
        {WORDS_WAIT_P95, "wait_p95_s", false},
    };
    const size_t count = sizeof columns / sizeof *columns;
    struct table table = headed_table(page, WORDS_QUEUE, columns, count);

    for (size_t i = 0; i < scenario->queue_count; i++)
        add_row(page, &table, scenario->queues[i].id, ROWS_FIRST_QUEUE + i, columns, count);
    if (scenario->queue_count > 1)
        add_row(page, &table, words_text(page->language, WORDS_ALL_QUEUES), 0, columns, count);
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
    const size_t first = rows_first_group(page->answer->pool->rows);
    struct table table = headed_table(page, WORDS_GROUP, columns, count);

    for (size_t i = 0; i < scenario->group_count; i++)
        add_row(page, &table, scenario->groups[i].id, first + i, columns, count);
    finish_table(page, &table);
}

static void put_turned_away(const struct page *page)
{
    const struct scenario *const scenario = page->answer->scenario;
    char number[NUMBER_SIZE];

    for (size_t i = 0; i < scenario->queue_count; i++) {
        const struct estimate value = estimate(page, ROWS_FIRST_QUEUE + i, "turned_away");
        if (!(value.mean > 0.0))
            continue;
        number_mean(number, page->language, METRIC_CONTACTS, &value);
        fill(page, WORDS_TURNED_AWAY, (const char *const[]){scenario->queues[i].id, number}, 2);
        put(page, "\n");
    }
}

static void put_notes(const struct page *page)
{
    const struct rows *const rows = page->answer->pool->rows;
    bool apart = false;

    for (size_t i = 0; i < rows->scenario->queue_count; i++)
        apart = apart || !rows->from_outside[i];
    put(page, "\n");
    put_turned_away(page);
    put(page, words_text(page->language, WORDS_PER_REPLICATION));
    put(page, "\n");
    if (apart) {
        put(page, words_text(page->language, WORDS_SECOND_LINE_APART));
        put(page, "\n");
    }
    put(page, words_text(page->language, WORDS_LEGEND));
    put(page, "\n");
}

void answer_text_print(FILE *stream, const struct answer *answer, enum words_language language)
{
    const struct page page = {stream, answer, language};

    put_title(&page);
    put_headlines(&page);
    put_days(&page);
    put_queues(&page);
    put_groups(&page);
    put_notes(&page);
}
