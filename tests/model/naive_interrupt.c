/* Contacts that are set aside for others. */
#include "naive_state.h"

#include "engine/random.h"

#include <assert.h>
#include <math.h>
#include <string.h>

/* The agent of the group who leaves a contact for the call; NULL: nobody does. */
static struct agent *agent_who_leaves(const struct world *world, size_t group,
                                      const struct call *call)
{
    const struct scenario_link *link = naive_link_to(world, call->queue, group);
    const struct scenario_skill *skill = naive_skill_for(world, group, call->queue);
    struct agent *last = NULL;

    if (link == NULL || skill == NULL
        || call->arrival_s + naive_after_s(world, link, call->queue) > world->now_s
        || !naive_has_room(world, link, call->queue) || naive_keep_idle(world, skill) > 0
        || naive_present(world, group) > world->groups[group].wanted)
        return NULL;
    for (struct agent *agent = world->agents; agent != NULL; agent = agent->next) {
        if (agent->group == group && agent->call != NULL
            && naive_rank(world, group, agent->call) > skill->rank
            && (last == NULL || agent->call_order > last->call_order))
            last = agent;
    }
    return last;
}

struct agent *naive_agent_to_interrupt(const struct world *world, const struct call *call)
{
    struct agent *best = NULL;

    for (size_t group = 0; group < world->scenario->group_count; group++) {
        struct agent *agent = agent_who_leaves(world, group, call);

        if (agent == NULL)
            continue;
        if (best == NULL
            || naive_preference(world, group, call) < naive_preference(world, best->group, call)
            || (naive_preference(world, group, call) == naive_preference(world, best->group, call)
                && strcmp(world->scenario->groups[group].id,
                          world->scenario->groups[best->group].id)
                       < 0))
            best = agent;
    }
    return best;
}

/* The end of the conversation in hand is called off. Returns when it would have been. */
static double call_off(struct world *world, const struct call *call)
{
    for (size_t i = 0; i < world->plan_count; i++) {
        const struct plan plan = world->plans[i];

        if (plan.call != call || (plan.kind != SERVICE_ENDS && plan.kind != TALK_ENDS))
            continue;
        world->plans[i] = world->plans[--world->plan_count];
        return plan.time_s;
    }
    return (double)NAN;
}

void naive_put_back(struct world *world, struct call *call)
{
    const struct scenario_queue *queue = &world->scenario->queues[call->queue];
    struct agent *agent = naive_agent_for(world, call);

    if (agent != NULL) {
        naive_answer(world, call, agent);
        return;
    }
    call->order = -(int64_t)world->orders++; /* before all who came at the same time */
    naive_log_length(world, call->queue);
    for (size_t i = 0; i < queue->link_count; i++) {
        const double matures_s =
            call->arrival_s + naive_after_s(world, &queue->links[i], call->queue);

        if (matures_s > world->now_s)
            naive_plan_for_call(world, matures_s, MATURES, call);
    }
}

void naive_interrupt(struct world *world, struct agent *agent, struct call *call)
{
    struct call *other = agent->call;
    struct naive_contact *record = naive_record_of(world, other);
    struct naive_piece *piece = &world->log.pieces[other->piece];
    const uint64_t key =
        random_draw_key(random_customer_key(other->customer_key, other->interruptions++),
                        other->attempt, RANDOM_RESUME);
    const struct scenario_skill *skill = naive_skill_for(world, agent->group, other->queue);

    assert(skill != NULL);
    const double resume_s = distribution_draw(&skill->resume, key);

    other->left_s = call_off(world, other) - world->now_s + resume_s;
    other->left_switching_s = fmax(0, piece->switched_s - world->now_s) + resume_s;
    piece->switched_s = fmin(piece->switched_s, world->now_s);
    piece->talked_s = world->now_s;
    piece->to_s = world->now_s;
    record->interruptions++;
    record->talk_s += resume_s;
    record->switching_s += resume_s;
    agent->call = NULL;
    other->talking = false;
    other->waiting = true;
    other->set_aside = true;
    world->log.rests =
        naive_grown(world->log.rests, world->log.rest_count, sizeof *world->log.rests);
    world->log.rests[world->log.rest_count++] =
        (struct naive_rest){other->record, resume_s, world->now_s, (double)INFINITY};
    other->waiting = false; /* not in line while the agent turns to the other */
    naive_answer(world, call, agent);
    other->waiting = true;
    naive_put_back(world, other);
}

/* The first in line; NULL: nobody. */
struct call *naive_first_in_line(const struct world *world, size_t queue)
{
    struct call *first = NULL;

    for (struct call *call = world->calls; call != NULL; call = call->next) {
        if (call->waiting && call->queue == queue
            && (first == NULL || call->arrival_s < first->arrival_s
                || (call->arrival_s <= first->arrival_s && call->order < first->order)))
            first = call;
    }
    return first;
}
