#include "experiment/rows.h"

#include "base/memory.h"
#include "members.h"
#include "scenario/names.h"
#include "stock.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

static void add_pilots(struct rows *rows)
{
    const struct scenario *const scenario = rows->scenario;

    for (size_t i = 0; i < scenario->intervention_count; i++) {
        const struct intervention *const intervention = &scenario->interventions[i];

        if (intervention->pilot.days > 0 && intervention->agreed > 0.0
            && pilot_end_day(intervention) <= scenario->run.days)
            add_row(rows, (struct row){.kind = ROWS_PILOT,
                                       .intervention = i,
                                       .name = join("pilot:", intervention->id, "")});
    }
}

struct rows rows_of(const struct scenario *scenario)
{
    const size_t queues = scenario->queue_count;
    const size_t groups = scenario->group_count;
    /* each queue and group may have a team of its own */
    const size_t most =
        ROWS_FIRST_QUEUE + 2 * (queues + groups) + SCENARIO_CHANNELS + scenario->intervention_count;
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
    rows.first_pilot = rows.count;
    add_pilots(&rows);
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
    case ROWS_PILOT: return (scope & METRIC_OF_PILOT) != 0;
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
    if ((scope & METRIC_OF_MONEY) != 0 && !scenario->money.is_told)
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
