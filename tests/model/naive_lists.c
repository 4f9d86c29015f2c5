/* Calls, plans and agents, in lists that are searched from end to end, and what is written down. */
#include "naive_state.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

void *naive_grown(void *items, size_t count, size_t size)
{
    /* 0, 1, 2, 4, 8, ... */
    return (count & (count - 1)) == 0 ? memory_resize(items, count == 0 ? 1 : 2 * count, size)
                                      : items;
}

struct plan *naive_make_plan(struct world *world, double time_s, enum kind kind)
{
    world->plans = naive_grown(world->plans, world->plan_count, sizeof *world->plans);
    struct plan *plan = &world->plans[world->plan_count++];

    *plan = (struct plan){.time_s = time_s, .kind = kind, .order = world->orders++};
    return plan;
}

static bool comes_before(const struct plan *a, const struct plan *b)
{
    if (a->time_s < b->time_s || a->time_s > b->time_s)
        return a->time_s < b->time_s;
    return a->kind != b->kind ? a->kind < b->kind : a->order < b->order;
}

size_t naive_soonest(const struct world *world)
{
    size_t best = 0;

    for (size_t i = 1; i < world->plan_count; i++) {
        if (comes_before(&world->plans[i], &world->plans[best]))
            best = i;
    }
    return best;
}

struct naive_contact *naive_record_of(struct world *world, const struct call *call)
{
    return &world->log.contacts[call->record];
}

void naive_log_length(struct world *world, size_t queue)
{
    struct naive_log *log = &world->log;
    uint32_t waiting = 0;

    for (const struct call *call = world->calls; call != NULL; call = call->next)
        waiting += call->waiting && call->queue == queue;
    log->lengths = naive_grown(log->lengths, log->length_count, sizeof *log->lengths);
    log->lengths[log->length_count++] = (struct naive_length){world->now_s, queue, waiting};
}

uint32_t naive_present(const struct world *world, size_t group)
{
    uint32_t count = 0;

    for (const struct agent *agent = world->agents; agent != NULL; agent = agent->next)
        count += agent->group == group;
    return count;
}

static void log_level(struct world *world, size_t group)
{
    struct naive_log *log = &world->log;

    log->levels = naive_grown(log->levels, log->level_count, sizeof *log->levels);
    struct naive_level *level = &log->levels[log->level_count++];

    *level = (struct naive_level){.time_s = world->now_s,
                                  .group = group,
                                  .scheduled = world->groups[group].scheduled,
                                  .present = naive_present(world, group),
                                  .planned = world->groups[group].planned,
                                  .rostered = world->groups[group].rostered,
                                  .cancelled = world->groups[group].cancelled};
    for (size_t i = 0; i < SCENARIO_CLAIMS; i++)
        level->claimed[i] = world->groups[group].claimed[i];
}

static void become_idle(struct world *world, struct agent *agent)
{
    agent->busy = false;
    agent->idle_since_s = world->now_s;
    agent->idle_order = world->orders++;
}

static void come_in(struct world *world, size_t group)
{
    struct agent *agent = memory_zeroed(1, sizeof *agent);

    agent->group = group;
    agent->next = world->agents;
    world->agents = agent;
    become_idle(world, agent);
}

void naive_go_home(struct world *world, struct agent *agent)
{
    struct agent **link = &world->agents;

    while (*link != agent)
        link = &(*link)->next;
    *link = agent->next;
    free(agent);
}

/* NULL: all are busy. */
struct agent *naive_longest_idle(const struct world *world, size_t group)
{
    struct agent *best = NULL;

    for (struct agent *agent = world->agents; agent != NULL; agent = agent->next) {
        if (agent->group == group && !agent->busy
            && (best == NULL || agent->idle_order < best->idle_order))
            best = agent;
    }
    return best;
}

/* As many as are wanted, as far as the busy allow. */
void naive_follow_wanted(struct world *world, size_t group)
{
    while (naive_present(world, group) < world->groups[group].wanted)
        come_in(world, group);
    while (naive_present(world, group) > world->groups[group].wanted
           && naive_longest_idle(world, group) != NULL)
        naive_go_home(world, naive_longest_idle(world, group));
    log_level(world, group);
}

void naive_finish_work(struct world *world, struct agent *agent)
{
    const size_t group = agent->group;

    if (naive_present(world, group) > world->groups[group].wanted) {
        naive_go_home(world, agent);
        log_level(world, group);
        return;
    }
    become_idle(world, agent);
    naive_put_to_work(world, group);
}

const struct today *naive_today_of(const struct world *world)
{
    return world->scenario->intervention_count > 0 ? &world->organisation.today : NULL;
}

double naive_after_s(const struct world *world, const struct scenario_link *link, size_t queue)
{
    return naive_today_of(world) != NULL && link->after_s > 0
                   && !isnan(naive_today_of(world)->queues[queue].after_s)
               ? naive_today_of(world)->queues[queue].after_s
               : link->after_s;
}

uint32_t naive_keep_idle(const struct world *world, const struct scenario_skill *skill)
{
    return naive_today_of(world) != NULL && skill->keep_idle > 0
                   && !isnan(naive_today_of(world)->queues[skill->queue].keep_idle)
               ? (uint32_t)naive_today_of(world)->queues[skill->queue].keep_idle
               : skill->keep_idle;
}
