#include "members.h"

#include "base/memory.h"

#include <string.h>

/* Who comes back comes from outside. */
static void take_in(bool *from_outside, const struct scenario_returns *returns)
{
    for (size_t i = 0; i < returns->count; i++)
        from_outside[returns->branches[i].queue] = true;
}

bool *members_from_outside(const struct scenario *scenario)
{
    bool *const from_outside = memory_zeroed(scenario->queue_count, sizeof *from_outside);

    for (size_t i = 0; i < scenario->source_count; i++) {
        const struct scenario_source *const source = &scenario->sources[i];
        for (size_t j = 0; j < source->share_count; j++) {
            if (source->shares[j].probability > 0.0)
                from_outside[source->shares[j].queue] = true;
        }
    }
    for (size_t i = 0; i < scenario->queue_count; i++) {
        const struct scenario_queue *const queue = &scenario->queues[i];
        take_in(from_outside, &queue->after_answered);
        take_in(from_outside, &queue->after_abandoned);
        take_in(from_outside, &queue->after_blocked);
        take_in(from_outside, &queue->after_turned_away);
        for (size_t j = 0; j < queue->chase_count; j++)
            from_outside[queue->chases[j].queue] = true;
    }
    for (size_t i = 0; i < scenario->purge_count; i++) {
        const struct scenario_purge *const purge = &scenario->purges[i];
        for (size_t j = 0; j < purge->to_count; j++)
            from_outside[purge->to[j].queue] |= purge->callers > 0.0;
    }
    if (scenario->complaints != NULL && scenario->complaints->is_handled)
        from_outside[scenario->complaints->to] = true;
    for (size_t i = 0; i < scenario->holder_count; i++)
        take_in(from_outside, &scenario->holders[i].after_no_callback);
    return from_outside;
}

static bool is_team(const char *id, const char *team)
{
    return id != NULL && strcmp(id, team) == 0;
}

/* Whether the work on this queue is that of the row, of several queues. */
static bool holds_work(const struct rows *rows, const struct row *row, size_t queue)
{
    const struct scenario_queue *const plan = &rows->scenario->queues[queue];

    return (row->kind != ROWS_CHANNEL || plan->channel == row->channel)
           && (row->kind != ROWS_TEAM || is_team(plan->team, row->team));
}

static bool serves_some(const struct rows *rows, const struct row *row, size_t group)
{
    for (size_t i = 0; i < row->queue_count; i++) {
        const struct scenario_queue *const queue = &rows->scenario->queues[row->queues[i]];
        for (size_t j = 0; j < queue->link_count; j++) {
            if (queue->links[j].group == group)
                return true;
        }
    }
    return false;
}

/* Whether the row, of several queues, adds up the staff of the group. */
static bool holds_group(const struct rows *rows, const struct row *row, size_t group)
{
    if (row->kind == ROWS_TEAM)
        return is_team(rows->scenario->groups[group].team, row->team);
    return row->kind == ROWS_ALL || serves_some(rows, row, group);
}

/* Of a queue or link. */
static void find_queue(struct row *row)
{
    row->queues = memory_zeroed(1, sizeof *row->queues);
    row->queues[row->queue_count++] = row->queue;
    row->worked = memory_zeroed(1, sizeof *row->worked);
    row->worked[row->worked_count++] = row->queue;
}

static void find_queues(const struct rows *rows, struct row *row)
{
    const size_t count = rows->scenario->queue_count;

    row->queues = memory_zeroed(count, sizeof *row->queues);
    row->worked = memory_zeroed(count, sizeof *row->worked);
    for (size_t i = 0; i < count; i++) {
        if (!holds_work(rows, row, i))
            continue;
        row->worked[row->worked_count++] = i;
        if (rows->from_outside[i])
            row->queues[row->queue_count++] = i;
    }
}

static void find_groups(const struct rows *rows, struct row *row)
{
    const size_t count = rows->scenario->group_count;

    row->groups = memory_zeroed(count, sizeof *row->groups);
    for (size_t i = 0; i < count; i++) {
        if (holds_group(rows, row, i))
            row->groups[row->group_count++] = i;
    }
}

static void find_groups_of_queue(const struct rows *rows, struct row *row)
{
    const struct scenario_queue *const queue = &rows->scenario->queues[row->queue];

    row->groups = memory_zeroed(queue->link_count, sizeof *row->groups);
    for (size_t i = 0; i < queue->link_count; i++)
        row->groups[row->group_count++] = queue->links[i].group;
}

void members_find(const struct rows *rows, struct row *row)
{
    switch (row->kind) {
    case ROWS_ALL:
    case ROWS_CHANNEL:
    case ROWS_TEAM:
        find_queues(rows, row);
        find_groups(rows, row);
        break;
    case ROWS_QUEUE:
        find_queue(row);
        find_groups_of_queue(rows, row);
        break;
    case ROWS_LINK: find_queue(row); break;
    case ROWS_GROUP:
        row->groups = memory_zeroed(1, sizeof *row->groups);
        row->groups[row->group_count++] = row->group;
        break;
    case ROWS_PILOT: break;
    }
}
