#include "experiment/rows.h"

#include "base/memory.h"
#include "experiment/worst.h"
#include "members.h"
#include "scenario/names.h"
#include "stock.h"

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
    members_find(rows, &row);
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

static bool has_channel(const struct scenario *scenario, enum scenario_channel channel)
{
    for (size_t i = 0; i < scenario->queue_count; i++) {
        if (scenario->queues[i].channel == channel)
            return true;
    }
    return false;
}

static void add_channels(struct rows *rows)
{
    size_t count = 0;

    for (int i = 0; i < SCENARIO_CHANNELS; i++)
        count += has_channel(rows->scenario, (enum scenario_channel)i);
    for (int i = 0; i < SCENARIO_CHANNELS && count > 1; i++) {
        if (has_channel(rows->scenario, (enum scenario_channel)i))
            add_row(rows, (struct row){.kind = ROWS_CHANNEL,
                                       .channel = (enum scenario_channel)i,
                                       .name = join("channel:", names_channels[i], "")});
    }
}

/* Unless it is there already, or is none. */
static void add_team(struct rows *rows, const char *team)
{
    for (size_t i = rows->first_team; i < rows->count; i++) {
        if (team != NULL && strcmp(rows->row[i].team, team) == 0)
            return;
    }
    if (team != NULL)
        add_row(rows,
                (struct row){.kind = ROWS_TEAM, .team = team, .name = join("team:", team, "")});
}

static void add_teams(struct rows *rows)
{
    const struct scenario *const scenario = rows->scenario;

    for (size_t i = 0; i < scenario->queue_count; i++)
        add_team(rows, scenario->queues[i].team);
    for (size_t i = 0; i < scenario->group_count; i++)
        add_team(rows, scenario->groups[i].team);
}

struct rows rows_of(const struct scenario *scenario)
{
    const size_t queues = scenario->queue_count;
    const size_t groups = scenario->group_count;
    /* each queue and group may have a team of its own */
    const size_t most = ROWS_FIRST_QUEUE + 2 * (queues + groups) + SCENARIO_CHANNELS;
    struct rows rows = {.scenario = scenario};

    rows.row = memory_zeroed(most + link_count(scenario), sizeof *rows.row);
    rows.from_outside = members_from_outside(scenario);
    add_row(&rows, (struct row){.kind = ROWS_ALL, .name = join("all", "", "")});
    for (size_t i = 0; i < queues; i++)
        add_row(&rows, (struct row){.kind = ROWS_QUEUE,
                                    .queue = i,
                                    .name = join(scenario->queues[i].id, "", "")});
    rows.first_channel = rows.count;
    add_channels(&rows);
    rows.first_team = rows.count;
    add_teams(&rows);
    rows.first_group = rows.count;
    for (size_t i = 0; i < groups; i++)
        add_row(&rows, (struct row){.kind = ROWS_GROUP,
                                    .group = i,
                                    .name = join("group:", scenario->groups[i].id, "")});
    rows.first_link = rows.count;
    for (size_t i = 0; i < queues; i++)
        add_links(&rows, i);
    return rows;
}

static void term_row(struct row *row)
{
    free(row->name);
    free(row->queues);
    free(row->worked);
    free(row->groups);
}

void rows_term(struct rows *rows)
{
    for (size_t i = 0; i < rows->count; i++)
        term_row(&rows->row[i]);
    free(rows->row);
    free(rows->from_outside);
    *rows = (struct rows){0};
}

size_t rows_channel(const struct rows *rows, enum scenario_channel channel)
{
    for (size_t i = rows->first_channel; i < rows->first_team; i++) {
        if (rows->row[i].channel == channel)
            return i;
    }
    return rows->first_team == rows->first_channel && has_channel(rows->scenario, channel)
               ? 0
               : rows->count;
}

/* What is defined for all queues together and for each is so for some of them too. */
static bool has_scope(enum rows_kind kind, unsigned scope)
{
    const unsigned some = METRIC_OF_ALL | METRIC_OF_QUEUE;

    switch (kind) {
    case ROWS_ALL: return (scope & METRIC_OF_ALL) != 0;
    case ROWS_QUEUE: return (scope & METRIC_OF_QUEUE) != 0;
    case ROWS_CHANNEL: return (scope & some) == some;
    case ROWS_TEAM: return (scope & some) == some || (scope & METRIC_OF_GROUP) != 0;
    case ROWS_GROUP: return (scope & METRIC_OF_GROUP) != 0;
    case ROWS_LINK: return (scope & METRIC_OF_LINK) != 0;
    }
    return false;
}

static bool has_back_office(const struct scenario *scenario)
{
    for (size_t i = 0; i < scenario->source_count; i++) {
        if (scenario->sources[i].back_office != NULL)
            return true;
    }
    return false;
}

/* Whether all that comes to the row has a norm. */
static bool has_norm(const struct scenario *scenario, const struct row *row)
{
    bool all = row->queue_count > 0;

    for (size_t i = 0; i < row->queue_count; i++)
        all = all && scenario->queues[row->queues[i]].has_norm;
    return all;
}

/* Whether all who come to the row come in the same way, and wait for the answer. */
static bool is_one_live_channel(const struct scenario *scenario, const struct row *row)
{
    const enum scenario_channel channel =
        row->queue_count == 0 ? SCENARIO_CHANNEL_MAIL : scenario->queues[row->queues[0]].channel;

    for (size_t i = 1; i < row->queue_count; i++) {
        if (scenario->queues[row->queues[i]].channel != channel)
            return false;
    }
    return channel != SCENARIO_CHANNEL_MAIL;
}

/* Whether an intervention of the kind may ever be in force. */
static bool has_kind(const struct scenario *scenario, enum intervention_kind kind)
{
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        if (scenario->interventions[i].kind == kind
            && intervention_may_begin(&scenario->interventions[i], scenario->run.days))
            return true;
    }
    return false;
}

/* Whether somebody in the row may be offered to be called back. */
static bool has_offers(const struct scenario *scenario, const struct row *row)
{
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        const struct intervention *const intervention = &scenario->interventions[i];
        for (size_t j = 0; j < intervention->queue_count; j++) {
            for (size_t k = 0; k < row->queue_count; k++) {
                if (intervention->kind == INTERVENTION_CALL_BACK_OFFER
                    && intervention_may_begin(intervention, scenario->run.days)
                    && intervention->queues[j] == row->queues[k])
                    return true;
            }
        }
    }
    return false;
}

bool rows_has(const struct rows *rows, size_t row, size_t slot, const struct metric *metric)
{
    const struct scenario *const scenario = rows->scenario;
    const unsigned scope = metric->scope;

    if (!has_scope(rows->row[row].kind, scope))
        return false;
    if ((scope & METRIC_BY_DAY) != 0 && scenario->run.kind != SCENARIO_RUN_CALENDAR)
        return false;
    if ((scope & METRIC_OF_LENGTH) != 0 && !scenario->queues[rows->row[row].queue].measure_length)
        return false;
    if ((scope & METRIC_OF_STOCK) != 0 && !stock_is_counted(rows, &rows->row[row]))
        return false;
    if ((scope & METRIC_OF_NORM) != 0 && !has_norm(scenario, &rows->row[row]))
        return false;
    if ((scope & METRIC_OF_ONE_LIVE) != 0 && !is_one_live_channel(scenario, &rows->row[row]))
        return false;
    if ((scope & METRIC_OF_PURGES) != 0 && scenario->purge_count == 0)
        return false;
    if ((scope & METRIC_OF_REASONS) != 0 && scenario->purge_count + scenario->holder_count == 0)
        return false;
    if ((scope & METRIC_OF_OFFERS) != 0 && !has_offers(scenario, &rows->row[row]))
        return false;
    if ((scope & METRIC_OF_LEAN) != 0 && !has_kind(scenario, INTERVENTION_LEAN_ROLLOUT))
        return false;
    if ((scope & METRIC_OF_PROBLEMS) != 0 && !has_kind(scenario, INTERVENTION_PROBLEM_REPORTING))
        return false;
    if ((scope & METRIC_OF_PRESSURE) != 0 && !has_kind(scenario, INTERVENTION_RESULT_PRESSURE))
        return false;
    if ((scope & METRIC_OF_HOLDERS) != 0 && scenario->holder_count == 0)
        return false;
    if ((scope & METRIC_OF_COMPLAINTS) != 0 && scenario->complaints == NULL)
        return false;
    if ((scope & METRIC_OF_APPLICATIONS) != 0 && !has_back_office(scenario))
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
    for (size_t i = 0; i < rows->row[row].queue_count; i++) {
        const size_t queue = rows->row[row].queues[i];
        add_waits(histogram == METRIC_HISTOGRAM_WAIT ? &result->wait[queue]
                                                     : &result->wait_answered[queue],
                  bins);
    }
}
