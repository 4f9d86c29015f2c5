#include "experiment/worst.h"

#include "base/memory.h"
#include "experiment/active.h"
#include "stock.h"

#include <stdlib.h>

/* What came to a row in a week or day. */
struct volume {
    double offered, abandoned;
};

static void add_day(const struct rows *rows, size_t row, const struct result *result, size_t day,
                    struct volume *volume)
{
    for (size_t i = 0; i < rows->row[row].queue_count; i++) {
        const size_t queue = rows->row[row].queues[i];
        const double *const sums = result->day[queue * result->day_count + day];
        volume->offered += sums[DAY_OFFERED];
        volume->abandoned += sums[DAY_ABANDONED] - sums[DAY_ABANDONED_SHORT];
    }
}

static void keep(struct worst *worst, const struct volume *volume, size_t period)
{
    if (volume->offered < RESULT_FEWEST_CONTACTS)
        return;
    const double rate = volume->abandoned / volume->offered;

    if (!worst->found || rate > worst->abandonment_rate)
        *worst = (struct worst){.found = true, .abandonment_rate = rate, .period = period};
}

struct worst worst_period(const struct rows *rows, size_t row, enum periods_kind kind,
                          const struct result *result)
{
    const struct scenario_run *const run = &rows->scenario->run;
    struct worst worst = {0};
    struct volume volume = {0};

    for (size_t day = 0; day < result->day_count; day++) {
        const size_t period = periods_of_day(run, kind, day);

        add_day(rows, row, result, day, &volume);
        if (day + 1 == result->day_count || periods_of_day(run, kind, day + 1) != period) {
            keep(&worst, &volume, period);
            volume = (struct volume){0};
        }
    }
    return worst;
}

struct worst worst_interval(const struct rows *rows, size_t row, const struct result *result)
{
    struct worst worst = {0};

    for (size_t i = 0; i < rows->row[row].queue_count; i++) {
        const struct result_worst *const of_queue = &result->worst[rows->row[row].queues[i]];
        if (of_queue->offered == 0.0
            || (worst.found && of_queue->abandonment_rate <= worst.abandonment_rate))
            continue;
        worst = (struct worst){.found = true,
                               .abandonment_rate = of_queue->abandonment_rate,
                               .mean_wait_s = of_queue->mean_wait_s,
                               .period = of_queue->day,
                               .slot = of_queue->slot};
    }
    return worst;
}

/* --- over all replications --- */

/* How many there are of what is counted for a moment. */
static size_t bin_count(const struct worst_counts *counts, enum worst_moment moment)
{
    const struct scenario_run *const run = &counts->rows->scenario->run;

    switch (moment) {
    case WORST_WEEK: return periods_count(run, PERIODS_WEEKS);
    case WORST_DAY:
    case WORST_STOCK_DAY:
    case WORST_INTERVAL_DAY: return periods_count(run, PERIODS_DAYS);
    case WORST_INTERVAL: return counts->slot_count;
    case WORST_MOMENTS: break;
    }
    return 0;
}

/* Where they begin. */
static size_t *bins_of(const struct worst_counts *counts, size_t row, enum worst_moment moment)
{
    size_t *bins = counts->count + row * counts->bins;

    for (int i = 0; i < (int)moment; i++)
        bins += bin_count(counts, (enum worst_moment)i);
    return bins;
}

void worst_counts_init(struct worst_counts *counts, const struct rows *rows, size_t slot_count)
{
    *counts = (struct worst_counts){.rows = rows, .slot_count = slot_count};
    for (int i = 0; i < WORST_MOMENTS; i++)
        counts->bins += bin_count(counts, (enum worst_moment)i);
    counts->count = memory_zeroed(rows->first_group * counts->bins, sizeof *counts->count);
    counts->purged = memory_zeroed(rows->first_group * WORST_MOMENTS, sizeof *counts->purged);
}

void worst_counts_term(struct worst_counts *counts)
{
    free(counts->count);
    free(counts->purged);
    *counts = (struct worst_counts){0};
}

/* Whether mail was deleted in the evening of a day that these days may feel. */
static bool is_purged(const struct result *result, size_t first, size_t last)
{
    for (size_t day = first < ACTIVE_FELT_DAYS ? 0 : first - ACTIVE_FELT_DAYS; day < last; day++) {
        for (size_t queue = 0; queue < result->queue_count; queue++) {
            if (result->day[queue * result->day_count + day][DAY_DELETED] > 0.0)
                return true;
        }
    }
    return false;
}

/* The row's worst week or day of a replication was this one. */
static void count_period(struct worst_counts *counts, size_t row, enum worst_moment moment,
                         size_t period, const struct result *result)
{
    size_t first;
    size_t last;

    bins_of(counts, row, moment)[period]++;
    periods_days(&counts->rows->scenario->run, moment == WORST_WEEK ? PERIODS_WEEKS : PERIODS_DAYS,
                 period, &first, &last);
    counts->purged[row * WORST_MOMENTS + moment] += is_purged(result, first, last);
}

void worst_counts_add(struct worst_counts *counts, const struct result *result)
{
    for (size_t row = 0; row < counts->rows->first_group && result->day_count > 0; row++) {
        const struct worst week = worst_period(counts->rows, row, PERIODS_WEEKS, result);
        const struct worst day = worst_period(counts->rows, row, PERIODS_DAYS, result);
        const struct worst interval = worst_interval(counts->rows, row, result);
        size_t stock_day;

        if (week.found)
            count_period(counts, row, WORST_WEEK, week.period, result);
        if (day.found)
            count_period(counts, row, WORST_DAY, day.period, result);
        if (interval.found)
            count_period(counts, row, WORST_INTERVAL_DAY, interval.period, result);
        bins_of(counts, row, WORST_INTERVAL)[interval.slot] += interval.found;
        if (stock_most(counts->rows, &counts->rows->row[row], result, &stock_day))
            count_period(counts, row, WORST_STOCK_DAY, stock_day, result);
    }
}

/* In how many replications there was one. */
static size_t total_of(const struct worst_counts *counts, size_t row, enum worst_moment moment)
{
    const size_t *const bins = bins_of(counts, row, moment);
    size_t total = 0;

    for (size_t i = 0; i < bin_count(counts, moment); i++)
        total += bins[i];
    return total;
}

bool worst_counts_mode(const struct worst_counts *counts, size_t row, enum worst_moment moment,
                       size_t *index, double *share)
{
    const size_t *const bins = bins_of(counts, row, moment);
    const size_t total = total_of(counts, row, moment);
    size_t best = 0;

    for (size_t i = 0; i < bin_count(counts, moment); i++)
        best = bins[i] > bins[best] ? i : best;
    if (total == 0)
        return false;
    *index = best;
    *share = (double)bins[best] / (double)total;
    return true;
}

double worst_counts_purged(const struct worst_counts *counts, size_t row, enum worst_moment moment)
{
    const size_t total = total_of(counts, row, moment);
    const size_t purged = counts->purged[row * WORST_MOMENTS + moment];

    return total == 0 ? 0.0 : (double)purged / (double)total;
}
