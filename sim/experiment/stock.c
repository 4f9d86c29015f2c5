#include "stock.h"

#include "scenario/calendar.h"

#include <math.h>

bool stock_is_counted(const struct rows *rows, const struct row *row)
{
    for (size_t i = 0; i < row->queue_count; i++) {
        if (rows->scenario->queues[row->queues[i]].measure_backlog)
            return rows->scenario->run.kind == SCENARIO_RUN_CALENDAR;
    }
    return false;
}

/* The day_th counted day. */
static bool is_working_day(const struct scenario_run *run, size_t day_th)
{
    const size_t day = run->warm_up_days + day_th;

    return run->working_day[calendar_weekday(run->first_day + (int64_t)day)]
           && (run->holiday == NULL || !run->holiday[day]);
}

bool stock_of_day(const struct rows *rows, const struct row *row, const struct result *result,
                  size_t day, struct stock *stock)
{
    *stock = (struct stock){0};
    if (!is_working_day(&rows->scenario->run, day))
        return false;
    for (size_t i = 0; i < row->queue_count; i++) {
        const double *const one = result->day[row->queues[i] * result->day_count + day];

        stock->count += one[DAY_BACKLOG];
        stock->pending += one[DAY_PENDING];
        stock->age_s += one[DAY_AGE_S];
        stock->age_wd += one[DAY_AGE_WD];
        stock->oldest_s = fmax(stock->oldest_s, one[DAY_OLDEST_S]);
        stock->oldest_wd = fmax(stock->oldest_wd, one[DAY_OLDEST_WD]);
    }
    return true;
}

void stock_sums(const struct rows *rows, const struct row *row, const struct result *result,
                double sums[METRIC_STOCK_SUMS])
{
    for (size_t day = 0; day < result->day_count; day++) {
        struct stock stock;

        if (!stock_of_day(rows, row, result, day, &stock))
            continue;
        sums[METRIC_STOCK_DAYS] += 1.0;
        sums[METRIC_STOCK_COUNT] += stock.count;
        sums[METRIC_STOCK_SQUARED] += stock.count * stock.count;
        sums[METRIC_STOCK_MOST] = fmax(sums[METRIC_STOCK_MOST], stock.count);
        sums[METRIC_STOCK_AGE_S] += stock.age_s;
        sums[METRIC_STOCK_AGE_WD] += stock.age_wd;
        sums[METRIC_STOCK_OLDEST_S] += stock.oldest_s;
        sums[METRIC_STOCK_OLDEST_WD] += stock.oldest_wd;
        sums[METRIC_STOCK_OLDEST_MOST_WD] =
            fmax(sums[METRIC_STOCK_OLDEST_MOST_WD], stock.oldest_wd);
        sums[METRIC_STOCK_AT_END] = stock.count;
        sums[METRIC_STOCK_PENDING] += stock.pending;
        sums[METRIC_STOCK_PENDING_SQUARED] += stock.pending * stock.pending;
        sums[METRIC_STOCK_NONE_PENDING] += stock.pending == 0.0 ? 1.0 : 0.0;
    }
}

bool stock_most(const struct rows *rows, const struct row *row, const struct result *result,
                size_t *day)
{
    struct stock stock;
    double most = 0.0;

    for (size_t i = 0; stock_is_counted(rows, row) && i < result->day_count; i++) {
        if (!stock_of_day(rows, row, result, i, &stock) || stock.count <= most)
            continue;
        most = stock.count;
        *day = i;
    }
    return most > 0.0;
}
