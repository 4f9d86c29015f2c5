#include "model/order.h"

#include "base/memory.h"

#include <string.h>

static const char *group_id(const struct scenario *scenario, size_t index)
{
    return scenario->groups[index].id;
}

static const char *source_id(const struct scenario *scenario, size_t index)
{
    return scenario->sources[index].id;
}

static const char *purge_id(const struct scenario *scenario, size_t index)
{
    return scenario->purges[index].id;
}

/* Each index is put where it belongs among those before it. */
static size_t *by_id(const struct scenario *scenario, size_t count,
                     const char *(*id)(const struct scenario *scenario, size_t index))
{
    size_t *order = memory_zeroed(count, sizeof *order);

    for (size_t i = 0; i < count; i++) {
        size_t at = i;

        for (; at > 0 && strcmp(id(scenario, order[at - 1]), id(scenario, i)) > 0; at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
    return order;
}

size_t *order_groups(const struct scenario *scenario)
{
    return by_id(scenario, scenario->group_count, group_id);
}

size_t *order_sources(const struct scenario *scenario)
{
    return by_id(scenario, scenario->source_count, source_id);
}

size_t *order_purges(const struct scenario *scenario)
{
    return by_id(scenario, scenario->purge_count, purge_id);
}

int order_links(const struct scenario *scenario, const struct scenario_link *a,
                const struct scenario_link *b)
{
    if (a->preference != b->preference)
        return a->preference < b->preference ? -1 : 1;
    return strcmp(scenario->groups[a->group].id, scenario->groups[b->group].id);
}

int order_skills(const struct scenario *scenario, const struct scenario_skill *a,
                 const struct scenario_skill *b)
{
    if (a->rank != b->rank)
        return a->rank < b->rank ? -1 : 1;
    return strcmp(scenario->queues[a->queue].id, scenario->queues[b->queue].id);
}
