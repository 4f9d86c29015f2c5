#include "experiment/series.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_BLOCKS = 256, FEWEST_BLOCKS = 32 };
#define MOST_BYTES ((size_t)256 << 20)

/* Which sum of a metric a sum of a day is. */
static const struct {
    enum result_day_sum day;
    size_t sum;
} SUMS[] = {
    {DAY_OFFERED, QUEUE_OFFERED},
    {DAY_BLOCKED, QUEUE_BLOCKED},
    {DAY_ABANDONED, QUEUE_ABANDONED},
    {DAY_ABANDONED_SHORT, QUEUE_ABANDONED_SHORT},
    {DAY_ANSWERED_IN_T, QUEUE_ANSWERED_IN_T},
    {DAY_WAIT_S, QUEUE_WAIT_S},
};

void series_init(struct series *series, const struct rows *rows, enum periods_kind kind)
{
    const size_t periods = periods_count(&rows->scenario->run, kind);
    const size_t width = rows->first_group * periods * DAY_SUMS;
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
    return (row * series->period_count + period) * DAY_SUMS;
}

static void add_row(const struct series *series, size_t row, const struct result *result)
{
    const struct row *const one = &series->rows->row[row];

    for (size_t i = 0; i < one->queue_count; i++) {
        for (size_t day = 0; day < result->day_count; day++) {
            const size_t period = periods_of_day(&series->rows->scenario->run, series->kind, day);
            const double *const sums = result->day[one->queues[i] * result->day_count + day];
            for (size_t sum = 0; sum < DAY_SUMS; sum++)
                series->scratch[place_of(series, row, period) + sum] += sums[sum];
        }
    }
}

void series_add(struct series *series, const struct result *result)
{
    if (series->period_count == 0)
        return;
    memset(series->scratch, 0, series->blocks.width * sizeof *series->scratch);
    for (size_t row = 0; row < series->rows->first_group; row++)
        add_row(series, row, result);
    blocks_add(&series->blocks, series->scratch);
}

bool series_has(const struct series *series, size_t row, size_t period)
{
    return period < series->period_count
           && series->blocks.whole[place_of(series, row, period) + DAY_OFFERED] > 0.0;
}

void series_sums(const struct series *series, size_t row, size_t period, const double *vector,
                 size_t replications, double sums[METRIC_SUMS])
{
    const double *const day = vector + place_of(series, row, period);

    memset(sums, 0, METRIC_SUMS * sizeof *sums);
    for (size_t i = 0; i < sizeof SUMS / sizeof *SUMS; i++)
        sums[SUMS[i].sum] = day[SUMS[i].day];
    sums[METRIC_REPLICATIONS] = (double)replications;
}
