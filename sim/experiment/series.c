#include "experiment/series.h"

#include "base/memory.h"
#include "stock.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_BLOCKS = 256, FEWEST_BLOCKS = 32 };
#define MOST_BYTES ((size_t)256 << 20)

/* What is kept of a week or day: the sums of its days, and how many of them are working days. Of
 * the stock, which is no sum over queues, only DAY_BACKLOG and DAY_OLDEST_WD, of working days. */
enum { WORKING_DAYS = DAY_SUMS, PERIOD_SUMS };

/* Which sum of a metric it is. */
static const struct {
    size_t period, sum;
} SUMS[] = {
    {DAY_OFFERED, QUEUE_OFFERED},
    {DAY_BLOCKED, QUEUE_BLOCKED},
    {DAY_ABANDONED, QUEUE_ABANDONED},
    {DAY_ABANDONED_SHORT, QUEUE_ABANDONED_SHORT},
    {DAY_ANSWERED_IN_T, QUEUE_ANSWERED_IN_T},
    {DAY_WAIT_S, QUEUE_WAIT_S},
    {DAY_BACKLOG, METRIC_STOCK_SUM + METRIC_STOCK_COUNT},
    {DAY_OLDEST_WD, METRIC_STOCK_SUM + METRIC_STOCK_OLDEST_WD},
    {WORKING_DAYS, METRIC_STOCK_SUM + METRIC_STOCK_DAYS},
};

void series_init(struct series *series, const struct rows *rows, enum periods_kind kind)
{
    const size_t periods = periods_count(&rows->scenario->run, kind);
    const size_t width = periods * (rows->first_group * PERIOD_SUMS + CONDITION_SUMS);
    const size_t room = width == 0 ? 0 : MOST_BYTES / (width * sizeof(double)) / 2 * 2;

    *series = (struct series){.rows = rows, .kind = kind, .period_count = periods};
    if (width == 0)
        return;
    blocks_init(&series->blocks, width,
                room < FEWEST_BLOCKS ? FEWEST_BLOCKS
                : room > MOST_BLOCKS ? MOST_BLOCKS
                                     : room);
    series->scratch = memory_zeroed(width, sizeof *series->scratch);
}

void series_term(struct series *series)
{
    blocks_term(&series->blocks);
    free(series->scratch);
    *series = (struct series){0};
}

/* Where the sums of a row's week or day begin. */
static size_t place_of(const struct series *series, size_t row, size_t period)
{
    return (row * series->period_count + period) * PERIOD_SUMS;
}

/* Of the organisation, after all rows. */
static size_t place_of_condition(const struct series *series, size_t period)
{
    return place_of(series, series->rows->first_group, 0) + period * CONDITION_SUMS;
}

static void add_day(const struct rows *rows, size_t row, const struct result *result, size_t day,
                    double sums[PERIOD_SUMS])
{
    const struct row *const one = &rows->row[row];
    struct stock stock;

    for (size_t i = 0; i < one->queue_count; i++) {
        const double *const of_queue = result->day[one->queues[i] * result->day_count + day];
        for (size_t sum = 0; sum < DAY_BACKLOG; sum++)
            sums[sum] += of_queue[sum];
    }
    if (stock_of_day(rows, one, result, day, &stock)) {
        sums[DAY_BACKLOG] += stock.count;
        sums[DAY_OLDEST_WD] += stock.oldest_wd;
        sums[WORKING_DAYS] += 1.0;
    }
}

static void add_row(const struct series *series, size_t row, const struct result *result)
{
    for (size_t day = 0; day < result->day_count; day++) {
        const size_t period = periods_of_day(&series->rows->scenario->run, series->kind, day);
        add_day(series->rows, row, result, day, series->scratch + place_of(series, row, period));
    }
}

static void add_condition(const struct series *series, const struct result *result)
{
    for (size_t day = 0; day < result->day_count; day++) {
        const size_t period = periods_of_day(&series->rows->scenario->run, series->kind, day);
        double *const sums = series->scratch + place_of_condition(series, period);

        for (size_t i = 0; i < CONDITION_SUMS; i++)
            sums[i] += result->condition[day][i];
    }
}

void series_add(struct series *series, const struct result *result)
{
    if (series->period_count == 0)
        return;
    memset(series->scratch, 0, series->blocks.width * sizeof *series->scratch);
    for (size_t row = 0; row < series->rows->first_group; row++)
        add_row(series, row, result);
    add_condition(series, result);
    blocks_add(&series->blocks, series->scratch);
}

bool series_has(const struct series *series, size_t row, size_t period)
{
    if (period >= series->period_count)
        return false;
    const double *const sums = series->blocks.whole + place_of(series, row, period);

    return sums[DAY_OFFERED] > 0.0 || sums[DAY_BACKLOG] > 0.0;
}

bool series_tells(const struct series *series, size_t row, const struct metric *metric)
{
    return (metric->scope & METRIC_BY_DATE) != 0
           && rows_has(series->rows, row, ROWS_WHOLE_DAY, metric);
}

void series_sums(const struct series *series, size_t row, size_t period, const double *vector,
                 size_t replications, double sums[METRIC_SUMS])
{
    const double *const kept = vector + place_of(series, row, period);

    memset(sums, 0, METRIC_SUMS * sizeof *sums);
    for (size_t i = 0; i < sizeof SUMS / sizeof *SUMS; i++)
        sums[SUMS[i].sum] = kept[SUMS[i].period];
    if (series->rows->row[row].kind == ROWS_ALL)
        memcpy(sums + METRIC_CONDITION_SUM, vector + place_of_condition(series, period),
               CONDITION_SUMS * sizeof *sums);
    sums[METRIC_REPLICATIONS] = (double)replications;
}
