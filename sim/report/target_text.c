#include "target_text.h"

#include "report/number.h"

#include <math.h>

/* "(80 % within 30 s)", if the queues of the row have that in common. */
static void put_target(const struct page *page, size_t row)
{
    const struct rows *const rows = page->answer->pool->rows;
    const double target_s = page_common_target_s(page, row);
    const double share = rows->scenario->queues[rows->row[row].queues[0]].target_share;
    char texts[2][NUMBER_SIZE];

    for (size_t i = 0; i < rows->row[row].queue_count; i++) {
        if (rows->scenario->queues[rows->row[row].queues[i]].target_share != share)
            return;
    }
    if (isnan(target_s))
        return;
    number_decimal(texts[0], page->language, 100.0 * share, 0);
    number_duration(texts[1], page->language, target_s, target_s == floor(target_s) ? 0 : 1);
    page_fill(page, WORDS_TARGET_IS, (const char *const[]){texts[0], texts[1]}, 2);
}

static void put_reached(const struct page *page, size_t row)
{
    const struct estimate reached = page_estimate(page, row, "target_reached_rate");
    const struct estimate first = page_estimate(page, row, "target_reached_week");
    char texts[2][NUMBER_SIZE];

    number_decimal(texts[0], page->language, 100.0 * reached.mean, 0);
    page_fill_one(page, WORDS_TARGET_REACHED, texts[0]);
    if (!isnan(first.mean)) {
        number_decimal(texts[1], page->language, first.mean, 0);
        page_fill_one(page, WORDS_TARGET_FROM, texts[1]);
    }
    page_put(page, ".\n");
}

void target_text_put(const struct page *page, size_t row)
{
    const struct metric *const weeks = metric_find("weeks_on_target_rate");
    char texts[2][NUMBER_SIZE];

    if (!rows_has(page->answer->pool->rows, row, ROWS_WHOLE_DAY, weeks))
        return;
    const struct estimate met = page_estimate(page, row, weeks->name);
    const struct estimate below = page_estimate(page, row, "intervals_below_target_rate");

    if (isnan(met.mean) || isnan(below.mean))
        return;
    number_mean(texts[0], page->language, METRIC_SHARE, &met);
    number_mean(texts[1], page->language, METRIC_SHARE, &below);
    page_put(page, "  ");
    page_put_words(page, WORDS_TARGET);
    put_target(page, row);
    page_fill(page, WORDS_TARGET_MET, (const char *const[]){texts[0], texts[1]}, 2);
    page_put(page, "\n    ");
    put_reached(page, row);
}
