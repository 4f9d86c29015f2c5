#include "experiment/rows_sums.h"

#include "experiment/worst.h"
#include "money.h"
#include "stock.h"
#include "target.h"

#include <math.h>
#include <string.h>

/* The slots `slot` stands for. */
static void slot_range(size_t slot, const struct result *result, size_t *from, size_t *to)
{
    *from = slot == ROWS_WHOLE_DAY ? 0 : slot;
    *to = slot == ROWS_WHOLE_DAY ? result->slot_count : slot + 1;
}

static void add_queue(size_t queue, size_t slot, const struct result *result,
                      double sums[METRIC_SUMS])
{
    const double open_s = sums[QUEUE_OPEN_S];
    size_t from;
    size_t to;

    slot_range(slot, result, &from, &to);
    sums[QUEUE_OPEN_S] = 0.0;
    for (size_t i = from; i < to; i++) {
        const double *const other = result->queue[queue * result->slot_count + i];
        for (size_t sum = 0; sum < QUEUE_SUMS; sum++)
            sums[sum] += other[sum];
    }
    /* open at the same time: not added up, but that of the queue that was open longest */
    sums[QUEUE_OPEN_S] = fmax(open_s, sums[QUEUE_OPEN_S]);
    sums[METRIC_LONGEST_WAIT_S] = fmax(sums[METRIC_LONGEST_WAIT_S], result->longest_wait_s[queue]);
    sums[METRIC_LONGEST_QUEUE] = fmax(sums[METRIC_LONGEST_QUEUE], result->longest_queue[queue]);
}

/* Why the contacts of the row took place, and the work on them: that of second lines too, where
 * contacts go on that are counted already. */
static void add_causes(const struct row *row, const struct result *result, double sums[METRIC_SUMS])
{
    for (size_t cause = 0; cause < SCENARIO_CAUSES; cause++) {
        double *const of_cause = sums + METRIC_CAUSE_SUM + cause * CAUSE_SUMS;

        for (size_t i = 0; i < row->queue_count; i++)
            of_cause[CAUSE_CONTACTS] +=
                result->cause[row->queues[i] * SCENARIO_CAUSES + cause][CAUSE_CONTACTS];
        for (size_t i = 0; i < row->worked_count; i++)
            of_cause[CAUSE_HANDLING_S] +=
                result->cause[row->worked[i] * SCENARIO_CAUSES + cause][CAUSE_HANDLING_S];
        sums[METRIC_HANDLING_S] += of_cause[CAUSE_HANDLING_S];
    }
}

static void add_group(size_t group, size_t slot, const struct result *result,
                      double sums[METRIC_SUMS])
{
    size_t from;
    size_t to;

    slot_range(slot, result, &from, &to);
    for (size_t i = from; i < to; i++) {
        const double *const other = result->group[group * result->slot_count + i];
        for (size_t sum = 0; sum < GROUP_SUMS; sum++)
            sums[METRIC_GROUP_SUM + sum] += other[sum];
        if (other[GROUP_SCHEDULED_S] > 0.0)
            sums[METRIC_BUSY_ROSTERED_S] += other[GROUP_BUSY_S];
    }
}

/* The abandonment rate of the row on a day; NAN if nobody came. */
static double day_rate(const struct rows *rows, size_t row, const struct result *result, size_t day)
{
    double offered = 0.0;
    double abandoned = 0.0;

    for (size_t i = 0; i < rows->row[row].queue_count; i++) {
        const size_t queue = rows->row[row].queues[i];
        const double *const sums = result->day[queue * result->day_count + day];
        offered += sums[DAY_OFFERED];
        abandoned += sums[DAY_ABANDONED] - sums[DAY_ABANDONED_SHORT];
    }
    return offered > 0.0 ? abandoned / offered : (double)NAN;
}

static double bad_days(const struct rows *rows, size_t row, const struct result *result)
{
    double days = 0.0;

    for (size_t day = 0; day < result->day_count; day++)
        days += day_rate(rows, row, result, day) > METRIC_BAD_DAY_RATE ? 1.0 : 0.0;
    return days;
}

static void add_worst(const struct rows *rows, size_t row, const struct result *result,
                      double sums[METRIC_WORST_SUMS])
{
    const struct worst week = worst_period(rows, row, PERIODS_WEEKS, result);
    const struct worst day = worst_period(rows, row, PERIODS_DAYS, result);
    const struct worst interval = worst_interval(rows, row, result);

    sums[METRIC_WORST_WEEKS] = week.found;
    sums[METRIC_WORST_WEEK_RATE] = week.abandonment_rate;
    sums[METRIC_WORST_DAYS] = day.found;
    sums[METRIC_WORST_DAY_RATE] = day.abandonment_rate;
    sums[METRIC_WORST_INTERVALS] = interval.found;
    sums[METRIC_WORST_INTERVAL_RATE] = interval.abandonment_rate;
    sums[METRIC_WORST_INTERVAL_WAIT_S] = interval.mean_wait_s;
}

static void add_scatter(const struct rows *rows, size_t row, const struct result *result,
                        double sums[SCATTER_SUMS])
{
    for (size_t i = 0; i < rows->row[row].queue_count; i++) {
        for (size_t sum = 0; sum < SCATTER_SUMS; sum++)
            sums[sum] += result->scatter[rows->row[row].queues[i]][sum];
    }
}

static void add_offers(const struct row *row, const struct result *result, double sums[OFFER_SUMS])
{
    for (size_t i = 0; i < row->queue_count; i++) {
        for (size_t sum = 0; sum < OFFER_SUMS; sum++)
            sums[sum] += result->offer[row->queues[i]][sum];
    }
}

static void add_queues_and_groups(const struct rows *rows, size_t row, size_t slot,
                                  const struct result *result, double sums[METRIC_SUMS])
{
    const struct row *const one = &rows->row[row];

    for (size_t i = 0; i < one->queue_count; i++)
        add_queue(one->queues[i], slot, result, sums);
    for (size_t i = 0; i < one->group_count; i++)
        add_group(one->groups[i], slot, result, sums);
    if (slot != ROWS_WHOLE_DAY)
        return;
    add_causes(one, result, sums);
    add_offers(one, result, sums + METRIC_OFFER_SUM);
    stock_sums(rows, one, result, sums + METRIC_STOCK_SUM);
    sums[METRIC_PURGES] = result->purges;
    sums[METRIC_BAD_DAYS] = bad_days(rows, row, result);
    add_worst(rows, row, result, sums + METRIC_WORST_SUM);
    target_sums(rows, row, result, sums + METRIC_TARGET_SUM);
    add_scatter(rows, row, result, sums + METRIC_SCATTER_SUM);
    for (size_t day = 0; day < result->day_count; day++) {
        for (size_t sum = 0; sum < CONDITION_SUMS; sum++)
            sums[METRIC_CONDITION_SUM + sum] += result->condition[day][sum];
    }
    for (size_t sum = 0; sum < CASE_SUMS; sum++)
        sums[METRIC_CASE_SUM + sum] = result->cases[sum];
    for (size_t sum = 0; sum < HOLDER_SUMS; sum++)
        sums[METRIC_HOLDER_SUM + sum] = result->holders[sum];
    for (size_t sum = 0; sum < COMPLAINT_SUMS; sum++)
        sums[METRIC_COMPLAINT_SUM + sum] = result->complaints[sum];
    for (size_t sum = 0; sum < APPLICATION_SUMS; sum++)
        sums[METRIC_APPLICATION_SUM + sum] = result->applications[sum];
    money_sums(rows, result, sums);
}

static void add_link(const struct row *row, const struct result *result, double sums[METRIC_SUMS])
{
    const double *const link = result->link[row->queue * result->group_count + row->group];

    add_queue(row->queue, ROWS_WHOLE_DAY, result, sums);
    sums[METRIC_LINK_ANSWERED] = link[LINK_ANSWERED];
    sums[METRIC_LINK_ANSWERED_AT_ONCE] = link[LINK_ANSWERED_AT_ONCE];
    sums[METRIC_LINK_BUSY_S] = link[LINK_BUSY_S];
}

void rows_sums(const struct rows *rows, size_t row, size_t slot, const struct result *result,
               double sums[METRIC_SUMS])
{
    const bool by_interval = slot != ROWS_WHOLE_DAY && result->slot_count > 1;

    memset(sums, 0, METRIC_SUMS * sizeof *sums);
    switch (rows->row[row].kind) {
    case ROWS_ALL:
    case ROWS_QUEUE:
    case ROWS_CHANNEL:
    case ROWS_TEAM: add_queues_and_groups(rows, row, slot, result, sums); break;
    case ROWS_GROUP: add_group(rows->row[row].group, slot, result, sums); break;
    case ROWS_LINK: add_link(&rows->row[row], result, sums); break;
    case ROWS_PILOT:
        memcpy(sums + METRIC_PILOT_SUM, result->pilot[rows->row[row].intervention],
               sizeof *result->pilot);
        break;
    }
    sums[METRIC_REPLICATIONS] = 1.0;
    sums[METRIC_DAYS] = (double)result->day_count;
    sums[METRIC_LAST_DEPARTURE_S] = result->last_departure_s;
    sums[METRIC_OBSERVED_S] = by_interval
                                  ? (double)result->day_count * rows->scenario->run.interval_s
                                  : result->observed_s;
}

static void add_waits(const struct histogram *histogram, double *bins)
{
    for (size_t bin = 0; bin < HISTOGRAM_BINS; bin++)
        bins[bin] += (double)histogram->bin[bin];
}

void rows_sums_histogram(const struct rows *rows, size_t row, enum metric_histogram histogram,
                         const struct result *result, double *bins)
{
    if (histogram == METRIC_HISTOGRAM_DAY) {
        for (size_t day = 0; day < result->day_count; day++) {
            const double rate = day_rate(rows, row, result, day);
            if (!isnan(rate))
                bins[metric_day_bin(rate)] += 1.0;
        }
        return;
    }
    for (size_t i = 0; i < rows->row[row].queue_count; i++) {
        const size_t queue = rows->row[row].queues[i];
        add_waits(histogram == METRIC_HISTOGRAM_WAIT ? &result->wait[queue]
                                                     : &result->wait_answered[queue],
                  bins);
    }
}
