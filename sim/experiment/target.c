#include "target.h"

#include "experiment/periods.h"

#include <stdbool.h>

/* So many weeks on target on end are no luck. */
enum { WEEKS_ON_END = 4 };

struct week {
    double offered, in_time, wanted;
};

static void add_day(const struct rows *rows, size_t row, const struct result *result, size_t day,
                    struct week *week)
{
    for (size_t i = 0; i < rows->row[row].queue_count; i++) {
        const size_t queue = rows->row[row].queues[i];
        const double *const sums = result->day[queue * result->day_count + day];

        week->offered += sums[DAY_OFFERED];
        week->in_time += sums[DAY_ANSWERED_IN_T];
        week->wanted += rows->scenario->queues[queue].target_share * sums[DAY_OFFERED];
    }
}

/* Weeks on target, with none between them that is not. */
struct on_end {
    size_t count, first;
};

static void count_week(const struct week *week, size_t number, struct on_end *on_end,
                       double sums[METRIC_TARGET_SUMS])
{
    const bool is_met = week->in_time >= week->wanted;

    if (week->offered == 0.0)
        return;
    sums[METRIC_TARGET_WEEKS] += 1.0;
    sums[METRIC_TARGET_WEEKS_MET] += is_met;
    if (is_met && on_end->count == 0)
        on_end->first = number;
    on_end->count = is_met ? on_end->count + 1 : 0;
    if (on_end->count == WEEKS_ON_END && sums[METRIC_TARGET_REACHED] == 0.0) {
        sums[METRIC_TARGET_REACHED] = 1.0;
        sums[METRIC_TARGET_FIRST_WEEK] = (double)on_end->first;
    }
}

void target_sums(const struct rows *rows, size_t row, const struct result *result,
                 double sums[METRIC_TARGET_SUMS])
{
    const struct scenario_run *const run = &rows->scenario->run;
    struct week week = {0};
    struct on_end on_end = {0};

    for (size_t day = 0; day < result->day_count; day++) {
        const size_t number = periods_of_day(run, PERIODS_WEEKS, day);

        add_day(rows, row, result, day, &week);
        if (day + 1 == result->day_count || periods_of_day(run, PERIODS_WEEKS, day + 1) != number) {
            count_week(&week, periods_week_of_run(run, number), &on_end, sums);
            week = (struct week){0};
        }
    }
}
