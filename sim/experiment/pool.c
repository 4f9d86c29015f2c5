#include "experiment/pool.h"

#include "base/memory.h"
#include "experiment/rows_sums.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
    MOST_TOTALS = 131072, /* blocks: more than the most replications, so one each */
    MOST_DETAILS = 256,   /* blocks; t(255) is as good as t(infinity) */
    FEWEST = 32           /* blocks, whatever the memory */
};
#define TOTALS_BYTES  ((size_t)512 << 20)
#define DETAILS_BYTES ((size_t)256 << 20)

/* The most blocks of `width` doubles within `bytes`: even, between FEWEST and `most`. */
static size_t capacity(size_t width, size_t bytes, size_t most)
{
    const size_t room = bytes / (width * sizeof(double)) / 2 * 2;

    return room < FEWEST ? FEWEST : room > most ? most : room;
}

void pool_init(struct pool *pool, const struct rows *rows)
{
    *pool = (struct pool){.rows = rows};
}

void pool_keep_series(struct pool *pool, enum periods_kind kind)
{
    assert(pool->replications == 0 && pool->series[kind].rows == NULL);
    series_init(&pool->series[kind], pool->rows, kind);
}

void pool_keep_balance(struct pool *pool)
{
    assert(pool->replications == 0 && pool->balance.rows == NULL);
    balance_init(&pool->balance, pool->rows);
}

void pool_term(struct pool *pool)
{
    balance_term(&pool->balance);
    for (size_t i = 0; i < PERIODS_KINDS; i++)
        series_term(&pool->series[i]);
    blocks_term(&pool->totals);
    blocks_term(&pool->details);
    worst_counts_term(&pool->worst);
    free(pool->scratch);
    *pool = (struct pool){0};
}

/* Rows with histograms: all and the queues come first. */
static size_t histogram_rows(const struct pool *pool)
{
    return pool->rows->first_group;
}

/* The first result shows the shape of them all. */
static void set_up(struct pool *pool, const struct result *result)
{
    const size_t rows = pool->rows->count;

    pool->slot_count = result->slot_count;
    pool->first_histogram =
        result->slot_count > 1 ? pool->rows->first_link * result->slot_count * METRIC_SUMS : 0;
    const size_t totals = rows * METRIC_SUMS;
    pool->row_bins = 2 * HISTOGRAM_BINS + (result->day_count > 0 ? METRIC_DAY_BINS : 0);
    const size_t details = pool->first_histogram + histogram_rows(pool) * pool->row_bins;

    blocks_init(&pool->totals, totals, capacity(totals, TOTALS_BYTES, MOST_TOTALS));
    blocks_init(&pool->details, details, capacity(details, DETAILS_BYTES, MOST_DETAILS));
    worst_counts_init(&pool->worst, pool->rows, result->slot_count);
    pool->scratch = memory_zeroed(totals > details ? totals : details, sizeof *pool->scratch);
}

static size_t histogram_at(const struct pool *pool, size_t row, enum metric_histogram histogram)
{
    return pool->first_histogram + row * pool->row_bins + (size_t)histogram * HISTOGRAM_BINS;
}

static size_t slot_at(const struct pool *pool, size_t row, size_t slot)
{
    return (row * pool->slot_count + slot) * METRIC_SUMS;
}

static void add_details(struct pool *pool, const struct result *result)
{
    double *const vector = pool->scratch;

    memset(vector, 0, pool->details.width * sizeof *vector);
    if (pool->first_histogram > 0) {
        for (size_t row = 0; row < pool->rows->first_link; row++) {
            for (size_t slot = 0; slot < pool->slot_count; slot++)
                rows_sums(pool->rows, row, slot, result, vector + slot_at(pool, row, slot));
        }
    }
    for (size_t row = 0; row < histogram_rows(pool); row++) {
        const size_t histograms = result->day_count > 0 ? METRIC_HISTOGRAMS : METRIC_HISTOGRAM_DAY;
        for (size_t histogram = 0; histogram < histograms; histogram++)
            rows_sums_histogram(pool->rows, row, (enum metric_histogram)histogram, result,
                                vector + histogram_at(pool, row, (enum metric_histogram)histogram));
    }
    blocks_add(&pool->details, vector);
}

void pool_add(struct pool *pool, const struct result *result)
{
    if (pool->replications == 0)
        set_up(pool, result);
    assert(result->slot_count == pool->slot_count);
    for (size_t row = 0; row < pool->rows->count; row++)
        rows_sums(pool->rows, row, ROWS_WHOLE_DAY, result, pool->scratch + row * METRIC_SUMS);
    blocks_add(&pool->totals, pool->scratch);
    add_details(pool, result);
    worst_counts_add(&pool->worst, result);
    for (size_t i = 0; i < PERIODS_KINDS; i++) {
        if (pool->series[i].rows != NULL)
            series_add(&pool->series[i], result);
    }
    if (pool->balance.rows != NULL)
        balance_add(&pool->balance, result);
    pool->contacts += result->contacts;
    pool->replications++;
}

const struct blocks *pool_blocks(const struct pool *pool, size_t slot, const struct metric *metric)
{
    return slot == ROWS_WHOLE_DAY && !metric_has_histogram(metric) ? &pool->totals : &pool->details;
}

struct metric_view pool_view(const struct pool *pool, size_t row, size_t slot,
                             const struct metric *metric, const double *vector)
{
    struct metric_view view = {0};

    if (metric_has_histogram(metric))
        for (int i = 0; i < METRIC_HISTOGRAMS; i++)
            view.histogram[i] = vector + histogram_at(pool, row, (enum metric_histogram)i);
    else if (slot == ROWS_WHOLE_DAY)
        view.sums = vector + row * METRIC_SUMS;
    else
        view.sums = vector + slot_at(pool, row, slot);
    return view;
}

bool pool_has_slot(const struct pool *pool, size_t row, size_t slot)
{
    static const size_t of_queue[] = {QUEUE_OFFERED, QUEUE_WAITING_TIME_S, QUEUE_ABANDONED_DURING};
    static const size_t of_group[] = {METRIC_GROUP_SUM + GROUP_SCHEDULED_S,
                                      METRIC_GROUP_SUM + GROUP_BUSY_S};
    const bool group = pool->rows->row[row].kind == ROWS_GROUP;
    const size_t count = group ? 2 : 3;

    if (pool->first_histogram == 0)
        return false;
    for (size_t i = 0; i < count; i++) {
        const size_t sum = group ? of_group[i] : of_queue[i];
        if (pool->details.whole[slot_at(pool, row, slot) + sum] > 0.0)
            return true;
    }
    return false;
}
