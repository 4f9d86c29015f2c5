#include "report/answer_text.h"

#include "costs_text.h"
#include "dates.h"
#include "experiment/estimate.h"
#include "experiment/headlines.h"
#include "handling_text.h"
#include "ledger.h"
#include "losses.h"
#include "page.h"
#include "pilots_text.h"
#include "report/number.h"
#include "report/plain.h"
#include "report/run_line.h"
#include "tables.h"
#include "teams_text.h"
#include "waterfall_text.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

static void put_title(const struct page *page)
{
    const struct answer *const answer = page->answer;

    plain_print(page->stream, answer->scenario->title[page->language]);
    page_put(page, "\n");
    run_line_print(page->stream, answer->scenario, answer->pool->replications, answer->seed,
                   page->language);
    page_put(page, "\n\n");
}

/* --- headlines --- */

static void put_certainty(const struct page *page, enum metric_unit unit,
                          const struct estimate *value)
{
    char lower[NUMBER_SIZE];
    char upper[NUMBER_SIZE];

    page_put(page, " ");
    if (isnan(value->half_width_95)) {
        page_put_words(page, WORDS_ONE_REPLICATION);
    } else if (value->half_width_95 == 0.0) {
        page_put_words(page, WORDS_ALWAYS_SAME);
    } else {
        number_interval(lower, upper, page->language, unit, value);
        page_fill(page, WORDS_SURE_BETWEEN, (const char *const[]){lower, upper}, 2);
    }
    page_put(page, "\n");
}

static void put_service_level(const struct page *page, size_t row, const char *value)
{
    const double target_s = page_common_target_s(page, row);
    char target[NUMBER_SIZE];

    if (isnan(target_s)) {
        page_fill_one(page, WORDS_ANSWERED_WITHIN_TARGETS, value);
    } else {
        number_duration(target, page->language, target_s, target_s == floor(target_s) ? 0 : 1);
        page_fill(page, WORDS_ANSWERED_WITHIN, (const char *const[]){value, target}, 2);
    }
}

/* Of which channel the row is, where there are several. */
static void put_channel(const struct page *page, size_t row)
{
    const struct row *const one = &page->answer->pool->rows->row[row];

    if (one->kind == ROWS_CHANNEL && one->channel == SCENARIO_CHANNEL_PHONE)
        page_put_words(page, WORDS_ON_THE_PHONE);
    else if (one->kind == ROWS_CHANNEL && one->channel == SCENARIO_CHANNEL_COUNTER)
        page_put_words(page, WORDS_AT_THE_COUNTER);
}

static bool is_counter(const struct page *page, size_t row)
{
    return rows_channel(page->answer->pool->rows, SCENARIO_CHANNEL_COUNTER) == row;
}

static void put_headline(const struct page *page, const struct headline *headline)
{
    const struct metric *const metric = headline->metric;
    const size_t row = headline->row;
    const struct estimate value = estimate_metric(page->answer->pool, row, ROWS_WHOLE_DAY, metric);
    char mean[NUMBER_SIZE];

    if (isnan(value.mean))
        return;
    number_mean(mean, page->language, metric->unit, &value);
    page_put(page, "  ");
    if (strcmp(metric->name, "abandonment_rate") == 0) {
        page_fill_one(page, is_counter(page, row) ? WORDS_VISITORS_LEFT : WORDS_CALLERS_HUNG_UP,
                      mean);
    } else if (strcmp(metric->name, "never_helped_rate") == 0) {
        page_fill_one(page, WORDS_NEVER_HELPED, mean);
    } else if (strcmp(metric->name, "mean_backlog") == 0) {
        page_fill_one(page, WORDS_BACKLOG_IS, mean);
    } else if (strcmp(metric->name, "oldest_mail_wd") == 0) {
        page_fill_one(page, WORDS_OLDEST_IS, mean);
    } else if (strcmp(metric->name, "service_level") == 0) {
        put_service_level(page, row, mean);
        put_channel(page, row);
    } else if (strcmp(metric->name, "mean_wait_s") == 0) {
        page_fill_one(page, WORDS_CALLERS_WAITED, mean);
        put_channel(page, row);
    } else {
        page_fill_one(page, WORDS_STAFF_BUSY, mean);
    }
    put_certainty(page, metric->unit, &value);
}

static void put_headlines(const struct page *page)
{
    struct headline headlines[HEADLINES_MOST];
    const size_t count = headlines_of(page->answer->pool->rows, headlines);

    if (!(page_estimate(page, 0, "offered").mean > 0.0)) {
        page_put(page, "  ");
        page_put_words(page, WORDS_NOBODY_CAME);
        page_put(page, "\n");
    }
    for (size_t i = 0; i < count; i++)
        put_headline(page, &headlines[i]);
}

/* Norms for a counter are of minutes. */
static void put_counter(const struct page *page)
{
    const size_t row = rows_channel(page->answer->pool->rows, SCENARIO_CHANNEL_COUNTER);
    char texts[2][NUMBER_SIZE];

    if (row >= page->answer->pool->rows->count)
        return;
    const struct estimate soon = page_estimate(page, row, "answered_within_5_min_rate");
    const struct estimate later = page_estimate(page, row, "answered_within_15_min_rate");

    if (isnan(soon.mean))
        return;
    number_mean(texts[0], page->language, METRIC_SHARE, &soon);
    number_mean(texts[1], page->language, METRIC_SHARE, &later);
    page_put(page, "  ");
    page_fill(page, WORDS_AT_COUNTER_WITHIN, (const char *const[]){texts[0], texts[1]}, 2);
    page_put(page, "\n");
}

static void put_of_queue(const struct page *page, size_t queue, const char *metric,
                         enum words_id words)
{
    const struct estimate value = page_estimate(page, ROWS_FIRST_QUEUE + queue, metric);
    char number[NUMBER_SIZE];

    if (!(value.mean > 0.0))
        return;
    number_mean(number, page->language, METRIC_CONTACTS, &value);
    page_fill(page, words, (const char *const[]){page->answer->scenario->queues[queue].id, number},
              2);
    page_put(page, "\n");
}

/* Mail that lies open is told elsewhere; a steady state ends in the middle. */
static void put_lost_contacts(const struct page *page)
{
    const struct scenario *const scenario = page->answer->scenario;

    for (size_t i = 0; i < scenario->queue_count; i++) {
        put_of_queue(page, i, "turned_away", WORDS_TURNED_AWAY);
        if (scenario->run.kind == SCENARIO_RUN_CALENDAR
            && scenario->queues[i].channel != SCENARIO_CHANNEL_MAIL)
            put_of_queue(page, i, "waiting_at_end", WORDS_LEFT_WAITING);
    }
}

static void put_notes(const struct page *page)
{
    const struct rows *const rows = page->answer->pool->rows;
    bool apart = false;

    for (size_t i = 0; i < rows->scenario->queue_count; i++)
        apart = apart || !rows->from_outside[i];
    page_put(page, "\n");
    put_lost_contacts(page);
    page_put_words(page, WORDS_PER_REPLICATION);
    page_put(page, "\n");
    if (apart) {
        page_put_words(page, WORDS_SECOND_LINE_APART);
        page_put(page, "\n");
    }
    page_put_words(page, WORDS_LEGEND);
    page_put(page, "\n");
}

void answer_text_print(FILE *stream, const struct answer *answer, enum words_language language)
{
    const struct page page = {stream, answer, language};
    const size_t row = headlines_row(answer->pool->rows);
    const size_t mail = headlines_mail_row(answer->pool->rows);

    put_title(&page);
    put_headlines(&page);
    put_counter(&page);
    if (row != mail)
        dates_put(&page, row);
    dates_put_mail(&page, mail);
    tables_put(&page);
    handling_text_put(&page);
    ledger_put(&page);
    losses_put(&page);
    teams_text_put(&page);
    pilots_text_put(&page);
    waterfall_text_put(&page);
    costs_text_put(&page);
    dates_put_series(&page, row, mail);
    put_notes(&page);
}
