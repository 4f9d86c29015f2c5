#include "experiment/balance.h"

#include "base/memory.h"
#include "experiment/headlines.h"
#include "experiment/periods.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_BLOCKS = 256 };

void balance_init(struct balance *balance, const struct rows *rows)
{
    const size_t weeks = periods_count(&rows->scenario->run, PERIODS_WEEKS);
    const size_t width = weeks * BALANCE_SUMS;

    *balance = (struct balance){.rows = rows, .week_count = weeks};
    if (weeks == 0)
        return;
    blocks_init(&balance->blocks, width, MOST_BLOCKS);
    balance->scratch = memory_zeroed(width, sizeof *balance->scratch);
}

void balance_term(struct balance *balance)
{
    blocks_term(&balance->blocks);
    free(balance->scratch);
    *balance = (struct balance){0};
}

static double lost_on_day(const struct rows *rows, const struct result *result, size_t day)
{
    const struct row *const row = &rows->row[headlines_row(rows)];
    double lost = 0.0;

    for (size_t i = 0; i < row->queue_count; i++) {
        const double *const sums = result->day[row->queues[i] * result->day_count + day];
        lost += sums[DAY_ABANDONED] - sums[DAY_ABANDONED_SHORT];
    }
    return lost;
}

void balance_add(struct balance *balance, const struct result *result)
{
    const struct scenario_run *const run = &balance->rows->scenario->run;
    double *const weeks = balance->scratch;

    if (balance->week_count == 0)
        return;
    memset(weeks, 0, balance->blocks.width * sizeof *weeks);
    for (size_t day = 0; day < result->day_count; day++) {
        double *const sums = weeks + periods_of_day(run, PERIODS_WEEKS, day) * BALANCE_SUMS;

        for (size_t sum = 0; sum < RUN_DAY_SUMS; sum++)
            sums[sum] += result->run_day[day][sum];
        sums[BALANCE_LOST] += lost_on_day(balance->rows, result, day);
    }
    for (size_t i = BALANCE_SUMS; i < balance->blocks.width; i++)
        weeks[i] += weeks[i - BALANCE_SUMS];
    blocks_add(&balance->blocks, weeks);
}
