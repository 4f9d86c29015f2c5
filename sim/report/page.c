#include "page.h"

#include <math.h>

struct estimate page_estimate(const struct page *page, size_t row, const char *metric)
{
    return estimate_metric(page->answer->pool, row, ROWS_WHOLE_DAY, metric_find(metric));
}

enum words_id page_channel(enum scenario_channel channel)
{
    static const enum words_id names[SCENARIO_CHANNELS] = {
        [SCENARIO_CHANNEL_PHONE] = WORDS_CHANNEL_PHONE,
        [SCENARIO_CHANNEL_MAIL] = WORDS_CHANNEL_MAIL,
        [SCENARIO_CHANNEL_COUNTER] = WORDS_CHANNEL_COUNTER};

    return names[channel];
}

const char *page_row_name(const struct row *row, enum words_language language)
{
    return row->kind == ROWS_CHANNEL ? words_text(language, page_channel(row->channel)) : row->name;
}

double page_common_target_s(const struct page *page, size_t row)
{
    const struct rows *const rows = page->answer->pool->rows;
    double target_s = -1.0;

    for (size_t i = 0; i < rows->row[row].queue_count; i++) {
        const double other_s = rows->scenario->queues[rows->row[row].queues[i]].target_s;
        if (target_s >= 0.0 && other_s != target_s)
            return NAN;
        target_s = other_s;
    }
    return target_s;
}

void page_put(const struct page *page, const char *text)
{
    fputs(text, page->stream);
}

void page_put_words(const struct page *page, enum words_id id)
{
    page_put(page, words_text(page->language, id));
}

void page_fill(const struct page *page, enum words_id id, const char *const *values, size_t count)
{
    words_fill(page->stream, words_text(page->language, id), values, count);
}

void page_fill_one(const struct page *page, enum words_id id, const char *value)
{
    page_fill(page, id, &value, 1);
}
