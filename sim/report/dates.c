#include "dates.h"

#include "active_text.h"
#include "report/number.h"
#include "report/table.h"
#include "scenario/calendar.h"
#include "target_text.h"

#include <math.h>
#include <stdbool.h>

/* Fewer days say nothing about their spread. */
enum { FEWEST_DAYS_FOR_SPREAD = 10 };
#define PERCENT 100.0

/* "2025-01-13" */
static void date_text(const struct page *page, size_t day, char text[CALENDAR_DATE_SIZE])
{
    calendar_print_date(periods_date(&page->answer->scenario->run, day), text);
}

/* The worst week or day, and the date it had most often. */
static void put_worst_period(const struct page *page, size_t row, enum worst_moment moment)
{
    const bool week = moment == WORST_WEEK;
    const struct estimate rate = page_estimate(
        page, row, week ? "worst_week_abandonment_rate" : "worst_day_abandonment_rate");
    char texts[3][NUMBER_SIZE];
    size_t period;
    size_t last;
    size_t day;
    double share;

    if (!worst_counts_mode(&page->answer->pool->worst, row, moment, &period, &share))
        return;
    periods_days(&page->answer->scenario->run, week ? PERIODS_WEEKS : PERIODS_DAYS, period, &day,
                 &last);
    number_mean(texts[0], page->language, METRIC_SHARE, &rate);
    date_text(page, day, texts[1]);
    number_decimal(texts[2], page->language, PERCENT * share, 0);
    page_put(page, "  ");
    page_fill(page, week ? WORDS_WORST_WEEK : WORDS_WORST_DAY,
              (const char *const[]){texts[0], texts[1], texts[2]}, 3);
    page_put(page, "\n");
    active_text_put(page, WORDS_AT_THAT_TIME,
                    &(struct active_days){
                        day, last, worst_counts_purged(&page->answer->pool->worst, row, moment)});
}

static void put_worst_interval(const struct page *page, size_t row)
{
    const double interval_s = page->answer->scenario->run.interval_s;
    const struct estimate rate = page_estimate(page, row, "worst_interval_abandonment_rate");
    const struct estimate wait = page_estimate(page, row, "worst_interval_mean_wait_s");
    const struct worst_counts *const counts = &page->answer->pool->worst;
    const struct estimate longest = page_estimate(page, row, "longest_wait_s");
    char texts[7][NUMBER_SIZE];
    size_t slot;
    size_t day;
    double share;
    double day_share;

    if (!worst_counts_mode(counts, row, WORST_INTERVAL, &slot, &share)
        || !worst_counts_mode(counts, row, WORST_INTERVAL_DAY, &day, &day_share))
        return;
    const unsigned minutes = (unsigned)((double)slot * interval_s / SECONDS_PER_MINUTE);

    number_mean(texts[0], page->language, METRIC_SHARE, &rate);
    number_mean(texts[1], page->language, METRIC_SECONDS, &wait);
    snprintf(texts[2], NUMBER_SIZE, "%02u:%02u", minutes / MINUTES_PER_HOUR,
             minutes % MINUTES_PER_HOUR);
    number_decimal(texts[3], page->language, PERCENT * share, 0);
    page_put(page, "  ");
    page_fill(page, WORDS_WORST_INTERVAL,
              (const char *const[]){texts[0], texts[1], texts[2], texts[3]}, 4);
    date_text(page, day, texts[4]);
    number_decimal(texts[5], page->language, PERCENT * day_share, 0);
    number_mean(texts[6], page->language, METRIC_SECONDS, &longest);
    page_put(page, "\n    ");
    page_fill(page, WORDS_WORST_INTERVAL_DAY, (const char *const[]){texts[4], texts[5], texts[6]},
              3);
    page_put(page, "\n");
    active_text_put(
        page, WORDS_AT_THAT_TIME_ON,
        &(struct active_days){day, day, worst_counts_purged(counts, row, WORST_INTERVAL_DAY)});
}

static bool is_short(const struct scenario_run *run)
{
    return run->kind != SCENARIO_RUN_CALENDAR
           || run->days - run->warm_up_days < FEWEST_DAYS_FOR_SPREAD;
}

void dates_put(const struct page *page, size_t row)
{
    static const char *const names[] = {"abandonment_day_p50", "abandonment_day_p2_5",
                                        "abandonment_day_p97_5"};
    char values[3][NUMBER_SIZE];
    char days[NUMBER_SIZE];

    if (is_short(&page->answer->scenario->run))
        return;
    for (size_t i = 0; i < 3; i++) {
        const struct estimate value = page_estimate(page, row, names[i]);
        if (isnan(value.mean))
            return;
        number_mean(values[i], page->language, METRIC_SHARE, &value);
    }
    const struct estimate bad = page_estimate(page, row, "days_over_10_percent");

    page_put(page, "\n  ");
    page_put_words(page, WORDS_DAYS_TITLE);
    page_put(page, ": ");
    page_fill(page, WORDS_DAYS_SPREAD, (const char *const[]){values[0], values[1]}, 2);
    page_put(page, "\n  ");
    number_decimal(days, page->language, bad.mean, 1);
    page_fill(page, WORDS_DAYS_WORST, (const char *const[]){values[2], days}, 2);
    page_put(page, "\n");
    put_worst_period(page, row, WORST_WEEK);
    put_worst_period(page, row, WORST_DAY);
    put_worst_interval(page, row);
    target_text_put(page, row);
}

void dates_put_mail(const struct page *page, size_t row)
{
    const struct rows *const rows = page->answer->pool->rows;
    char texts[3][NUMBER_SIZE];
    size_t day;
    double share;

    if (row >= rows->count || is_short(&page->answer->scenario->run)
        || !worst_counts_mode(&page->answer->pool->worst, row, WORST_STOCK_DAY, &day, &share))
        return;
    const struct estimate most = page_estimate(page, row, "max_backlog");

    number_mean(texts[0], page->language, METRIC_CONTACTS, &most);
    date_text(page, day, texts[1]);
    number_decimal(texts[2], page->language, PERCENT * share, 0);
    page_put(page, "  ");
    page_fill(page, WORDS_WORST_STOCK_DAY, (const char *const[]){texts[0], texts[1], texts[2]}, 3);
    page_put(page, "\n");
    active_text_put(page, WORDS_AT_THAT_TIME, &(struct active_days){day, day, 0.0});
}

/* --- series --- */

struct column {
    enum words_id heading;
    const char *metric;
    bool margin; /* with its half width */
};

static void add_period(const struct page *page, struct table *table, const struct series *series,
                       size_t row, size_t period, const struct column *columns, size_t count)
{
    const struct scenario_run *const run = &page->answer->scenario->run;
    char name[PERIODS_NAME_SIZE];
    char cell[NUMBER_SIZE];
    size_t first;
    size_t last;

    periods_days(run, series->kind, period, &first, &last);
    if (series->kind == PERIODS_WEEKS)
        calendar_print_date(periods_date(run, first), name);
    else
        periods_print_name(run, series->kind, period, name);
    table_add(table, name);
    for (size_t i = 0; i < count; i++) {
        const struct metric *const metric = metric_find(columns[i].metric);
        const struct estimate value = estimate_series(series, row, period, metric);
        if (columns[i].margin)
            number_mean_and_margin(cell, page->language, metric->unit, &value);
        else
            number_mean(cell, page->language, metric->unit, &value);
        table_add(table, cell);
    }
}

static void put_series(const struct page *page, size_t row, const struct series *series,
                       const struct column *columns, size_t count)
{
    static const enum words_id headings[PERIODS_KINDS] = {[PERIODS_WEEKS] = WORDS_WEEK_OF,
                                                          [PERIODS_DAYS] = WORDS_DATE,
                                                          [PERIODS_QUARTERS] = WORDS_QUARTER,
                                                          [PERIODS_YEARS] = WORDS_YEAR};
    struct table table = table_of(count + 1);

    table_add(&table, words_text(page->language, headings[series->kind]));
    for (size_t i = 0; i < count; i++)
        table_add(&table, words_text(page->language, columns[i].heading));
    for (size_t period = 0; period < series->period_count; period++) {
        if (series_has(series, row, period))
            add_period(page, &table, series, row, period, columns, count);
    }
    page_put(page, "\n");
    table_print(&table, page->stream);
    table_term(&table);
}

void dates_put_series(const struct page *page, size_t row, size_t mail)
{
    static const struct column columns[] = {{WORDS_OFFERED, "offered", false},
                                            {WORDS_HUNG_UP, "abandonment_rate", true},
                                            {WORDS_IN_TIME, "service_level", true},
                                            {WORDS_MEAN_WAIT, "mean_wait_s", true}};
    static const struct column of_mail[] = {{WORDS_CHANNEL_MAIL, "offered", false},
                                            {WORDS_BACKLOG, "mean_backlog", true},
                                            {WORDS_OLDEST_WD, "oldest_mail_wd", true}};

    for (size_t kind = 0; kind < PERIODS_KINDS; kind++) {
        const struct series *const series = &page->answer->pool->series[kind];
        if (series->rows == NULL)
            continue;
        if (row != mail)
            put_series(page, row, series, columns, sizeof columns / sizeof *columns);
        if (mail < page->answer->pool->rows->count)
            put_series(page, mail, series, of_mail, sizeof of_mail / sizeof *of_mail);
    }
}
