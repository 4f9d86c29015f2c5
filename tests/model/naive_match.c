/* Who answers whom. */
#include "naive_state.h"

#include <string.h>

static uint32_t idle(const struct world *world, size_t group)
{
    uint32_t count = 0;

    for (const struct agent *agent = world->agents; agent != NULL; agent = agent->next)
        count += agent->group == group && !agent->busy;
    return count;
}

/* Does the link let one more of the group's agents work for the queue? */
bool naive_has_room(const struct world *world, const struct scenario_link *link, size_t queue)
{
    uint32_t at_work = 0;

    for (const struct agent *agent = world->agents; agent != NULL; agent = agent->next)
        at_work += agent->group == link->group && agent->busy && agent->queue == queue;
    return link->most == 0 || at_work < link->most;
}

/* Has it waited long enough for this group, is there room, and do enough others stay idle? */
static bool may_take(const struct world *world, size_t group, const struct call *call)
{
    const struct scenario_link *link = naive_link_to(world, call->queue, group);
    const struct scenario_skill *skill = naive_skill_for(world, group, call->queue);

    return link != NULL && skill != NULL
           && call->arrival_s + naive_after_s(world, link, call->queue) <= world->now_s
           && naive_has_room(world, link, call->queue)
           && idle(world, group) > naive_keep_idle(world, skill);
}

static const char *queue_id(const struct world *world, size_t queue)
{
    return world->scenario->queues[queue].id;
}

/* Does an agent of the group take `a` rather than `b`? */
static bool goes_first(const struct world *world, size_t group, const struct call *a,
                       const struct call *b)
{
    const uint32_t rank_a = naive_rank(world, group, a);
    const uint32_t rank_b = naive_rank(world, group, b);

    if (rank_a != rank_b)
        return rank_a < rank_b;
    if (a->arrival_s < b->arrival_s || a->arrival_s > b->arrival_s)
        return a->arrival_s < b->arrival_s;
    if (a->queue != b->queue)
        return strcmp(queue_id(world, a->queue), queue_id(world, b->queue)) < 0;
    return a->order < b->order;
}

void naive_put_to_work(struct world *world, size_t group)
{
    for (;;) {
        struct agent *agent = naive_longest_idle(world, group);
        struct call *best = NULL;

        for (struct call *call = world->calls; call != NULL && agent != NULL; call = call->next) {
            if (call->waiting && may_take(world, group, call)
                && (best == NULL || goes_first(world, group, call, best)))
                best = call;
        }
        if (best == NULL)
            return;
        naive_answer(world, best, agent);
    }
}

/* The idle agent whom the call goes to; NULL: there is none. */
struct agent *naive_agent_for(const struct world *world, const struct call *call)
{
    struct agent *best = NULL;

    for (size_t group = 0; group < world->scenario->group_count; group++) {
        struct agent *agent = naive_longest_idle(world, group);

        if (agent == NULL || !may_take(world, group, call))
            continue;
        if (best != NULL) {
            const uint32_t mine = naive_preference(world, group, call);
            const uint32_t other = naive_preference(world, best->group, call);
            const bool tie = agent->idle_since_s <= best->idle_since_s
                             && agent->idle_since_s >= best->idle_since_s;
            const bool smaller_id =
                strcmp(world->scenario->groups[group].id, world->scenario->groups[best->group].id)
                < 0;

            if (mine > other
                || (mine == other
                    && (tie ? !smaller_id : agent->idle_since_s > best->idle_since_s)))
                continue;
        }
        best = agent;
    }
    return best;
}
