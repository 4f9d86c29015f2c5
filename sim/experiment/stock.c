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

void stock_sums(const struct rows *rows, const struct row *row, const struct result *result,
                double sums[METRIC_STOCK_SUMS])
{
    for (size_t day = 0; day < result->day_count; day++) {
        double backlog = 0.0;
        double pending = 0.0;
        double oldest_s = 0.0;
        double oldest_wd = 0.0;

        if (!is_working_day(&rows->scenario->run, day))
            continue;
        for (size_t i = 0; i < row->queue_count; i++) {
            const double *const one = result->day[row->queues[i] * result->day_count + day];

            backlog += one[DAY_BACKLOG];
            pending += one[DAY_PENDING];
            oldest_s = fmax(oldest_s, one[DAY_OLDEST_S]);
            oldest_wd = fmax(oldest_wd, one[DAY_OLDEST_WD]);
            sums[METRIC_STOCK_AGE_S] += one[DAY_AGE_S];
            sums[METRIC_STOCK_AGE_WD] += one[DAY_AGE_WD];
        }
        sums[METRIC_STOCK_DAYS] += 1.0;
        sums[METRIC_STOCK_COUNT] += backlog;
        sums[METRIC_STOCK_SQUARED] += backlog * backlog;
        sums[METRIC_STOCK_MOST] = fmax(sums[METRIC_STOCK_MOST], backlog);
        sums[METRIC_STOCK_OLDEST_S] += oldest_s;
        sums[METRIC_STOCK_OLDEST_WD] += oldest_wd;
        sums[METRIC_STOCK_OLDEST_MOST_WD] = fmax(sums[METRIC_STOCK_OLDEST_MOST_WD], oldest_wd);
        sums[METRIC_STOCK_AT_END] = backlog;
        sums[METRIC_STOCK_PENDING] += pending;
        sums[METRIC_STOCK_PENDING_SQUARED] += pending * pending;
        sums[METRIC_STOCK_NONE_PENDING] += pending == 0.0 ? 1.0 : 0.0;
    }
}
