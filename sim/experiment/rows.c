#include "experiment/rows.h"

#include "base/memory.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- which rows there are --- */

/* The three texts in one (owned). */
static char *join(const char *a, const char *b, const char *c)
{
    const size_t size = strlen(a) + strlen(b) + strlen(c) + 1;
    char *const joined = memory_zeroed(size, 1);

    snprintf(joined, size, "%s%s%s", a, b, c);
    return joined;
}

static size_t link_count(const struct scenario *scenario)
{
    size_t count = 0;

    for (size_t queue = 0; queue < scenario->queue_count; queue++)
        count += scenario->queues[queue].link_count;
    return count;
}

static void add_row(struct rows *rows, struct row row)
{
    rows->row[rows->count++] = row;
}

static void add_links(struct rows *rows, size_t queue_index)
{
    const struct scenario *const scenario = rows->scenario;
    const struct scenario_queue *const queue = &scenario->queues[queue_index];

    for (size_t i = 0; i < queue->link_count; i++) {
        const size_t group = queue->links[i].group;
        add_row(rows, (struct row){.kind = ROWS_LINK,
                                   .queue = queue_index,
                                   .group = group,
                                   .name = join(queue->id, ">", scenario->groups[group].id)});
    }
}

/* Who comes back comes from outside. */
static void take_in(struct rows *rows, const struct scenario_returns *returns)
{
    for (size_t i = 0; i < returns->count; i++)
        rows->from_outside[returns->branches[i].queue] = true;
}

static void find_outside(struct rows *rows)
{
    const struct scenario *const scenario = rows->scenario;

    rows->from_outside = memory_zeroed(scenario->queue_count, sizeof *rows->from_outside);
    for (size_t i = 0; i < scenario->source_count; i++) {
        const struct scenario_source *const source = &scenario->sources[i];
        for (size_t j = 0; j < source->share_count; j++) {
            if (source->shares[j].probability > 0.0)
                rows->from_outside[source->shares[j].queue] = true;
        }
    }
    for (size_t i = 0; i < scenario->queue_count; i++) {
        const struct scenario_queue *const queue = &scenario->queues[i];
        take_in(rows, &queue->after_answered);
        take_in(rows, &queue->after_abandoned);
        take_in(rows, &queue->after_blocked);
        take_in(rows, &queue->after_turned_away);
    }
}

struct rows rows_of(const struct scenario *scenario)
{
    const size_t queues = scenario->queue_count;
    const size_t groups = scenario->group_count;
    struct rows rows = {.scenario = scenario, .first_link = ROWS_FIRST_QUEUE + queues + groups};

    rows.row = memory_zeroed(rows.first_link + link_count(scenario), sizeof *rows.row);
    find_outside(&rows);
    add_row(&rows, (struct row){.kind = ROWS_ALL, .name = join("all", "", "")});
    for (size_t i = 0; i < queues; i++)
        add_row(&rows, (struct row){.kind = ROWS_QUEUE,
                                    .queue = i,
                                    .name = join(scenario->queues[i].id, "", "")});
    for (size_t i = 0; i < groups; i++)
        add_row(&rows, (struct row){.kind = ROWS_GROUP,
                                    .group = i,
                                    .name = join("group:", scenario->groups[i].id, "")});
    for (size_t i = 0; i < queues; i++)
        add_links(&rows, i);
    return rows;
}

void rows_term(struct rows *rows)
{
    for (size_t i = 0; i < rows->count; i++)
        free(rows->row[i].name);
    free(rows->row);
    free(rows->from_outside);
    *rows = (struct rows){0};
}

size_t rows_first_group(const struct rows *rows)
{
    return ROWS_FIRST_QUEUE + rows->scenario->queue_count;
}

static unsigned scope_of(enum rows_kind kind)
{
    switch (kind) {
    case ROWS_ALL: return METRIC_OF_ALL;
    case ROWS_QUEUE: return METRIC_OF_QUEUE;
    case ROWS_GROUP: return METRIC_OF_GROUP;
    case ROWS_LINK: return METRIC_OF_LINK;
    }
    return 0;
}

bool rows_has(const struct rows *rows, size_t row, size_t slot, const struct metric *metric)
{
    const struct scenario *const scenario = rows->scenario;
    const unsigned scope = metric->scope;

    if ((scope & scope_of(rows->row[row].kind)) == 0)
        return false;
    if ((scope & METRIC_BY_DAY) != 0 && scenario->run.kind != SCENARIO_RUN_CALENDAR)
        return false;
    if ((scope & METRIC_OF_LENGTH) != 0 && !scenario->queues[rows->row[row].queue].measure_length)
        return false;
    return slot == ROWS_WHOLE_DAY ? (scope & METRIC_NOT_WHOLE) == 0
                                  : (scope & METRIC_BY_INTERVAL) != 0;
}

/* --- their sums --- */

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

/* Why the contacts of the queue took place. */
static void add_causes(size_t queue, const struct result *result, double sums[METRIC_SUMS])
{
    for (size_t cause = 0; cause < SCENARIO_CAUSES; cause++) {
        for (size_t sum = 0; sum < CAUSE_SUMS; sum++)
            sums[METRIC_CAUSE_SUM + cause * CAUSE_SUMS + sum] +=
                result->cause[queue * SCENARIO_CAUSES + cause][sum];
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

/* Whether the queue belongs to the row, which is "all" or a queue. */
static bool holds_queue(const struct rows *rows, size_t row, size_t queue)
{
    return rows->row[row].kind == ROWS_ALL ? rows->from_outside[queue]
                                           : rows->row[row].queue == queue;
}

/* The abandonment rate of the row on a day; NAN if nobody came. */
static double day_rate(const struct rows *rows, size_t row, const struct result *result, size_t day)
{
    double offered = 0.0;
    double abandoned = 0.0;

    for (size_t queue = 0; queue < result->queue_count; queue++) {
        if (!holds_queue(rows, row, queue))
            continue;
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

static void add_queues_and_groups(const struct rows *rows, size_t row, size_t slot,
                                  const struct result *result, double sums[METRIC_SUMS])
{
    const struct scenario *const scenario = rows->scenario;

    for (size_t queue = 0; queue < scenario->queue_count; queue++) {
        if (!holds_queue(rows, row, queue))
            continue;
        add_queue(queue, slot, result, sums);
        if (slot == ROWS_WHOLE_DAY)
            add_causes(queue, result, sums);
    }
    if (rows->row[row].kind == ROWS_ALL) {
        for (size_t group = 0; group < scenario->group_count; group++)
            add_group(group, slot, result, sums);
    } else {
        const struct scenario_queue *const queue = &scenario->queues[rows->row[row].queue];
        for (size_t i = 0; i < queue->link_count; i++)
            add_group(queue->links[i].group, slot, result, sums);
    }
    if (slot != ROWS_WHOLE_DAY)
        return;
    sums[METRIC_BAD_DAYS] = bad_days(rows, row, result);
    for (size_t sum = 0; sum < CASE_SUMS; sum++)
        sums[METRIC_CASE_SUM + sum] = result->cases[sum];
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
    case ROWS_QUEUE: add_queues_and_groups(rows, row, slot, result, sums); break;
    case ROWS_GROUP: add_group(rows->row[row].group, slot, result, sums); break;
    case ROWS_LINK: add_link(&rows->row[row], result, sums); break;
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

void rows_histogram(const struct rows *rows, size_t row, enum metric_histogram histogram,
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
    for (size_t queue = 0; queue < result->queue_count; queue++) {
        if (holds_queue(rows, row, queue))
            add_waits(histogram == METRIC_HISTOGRAM_WAIT ? &result->wait[queue]
                                                         : &result->wait_answered[queue],
                      bins);
    }
}
