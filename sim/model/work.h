/* work.h - whom an agent who comes free takes, and which idle agent somebody who comes goes to.
 * Private to flow.c, and inlined there. `bare`: see service.h.
 */
#ifndef MODEL_WORK_H
#define MODEL_WORK_H

#include "base/rarely.h"
#include "line.h"
#include "service.h"
#include "state.h"

/* May an agent of the skill's group take up a contact that came to the queue at `arrival_s`? */
static ALWAYS_INLINE bool work_may_take_up(const struct state_skill *skill, double arrival_s,
                                           double now_s)
{
    return staff_idle(skill->group) >= skill->idle_needed
           && (skill->after_s <= 0.0 || arrival_s + skill->after_s <= now_s);
}

/* Whom an agent takes with the skill; NULL: nobody. */
static ALWAYS_INLINE struct contact *work_next_by(struct state *state,
                                                  const struct state_skill *skill)
{
    struct contact *const head = line_head_now(state, skill->queue);

    return head != NULL && work_may_take_up(skill, head->arrival_s, state->now_s) ? head : NULL;
}

/* Whom an agent of `group` who comes free takes, and with which skill; NULL: nobody. */
static ALWAYS_INLINE struct contact *
work_next_for(struct state *state, const struct staff_group *group, struct state_skill **chosen)
{
    struct state_skill *const end = &state->skills[state->skills_from[group->index + 1]];
    struct contact *best = NULL;

    for (struct state_skill *skill = &state->skills[state->skills_from[group->index]]; skill < end;
         skill++) {
        if (best != NULL && skill->rank > (*chosen)->rank)
            break;
        if (staff_idle(group) < skill->idle_needed)
            continue;
        struct contact *const head = work_next_by(state, skill);

        if (head != NULL && (best == NULL || head->arrival_s < best->arrival_s)) {
            best = head;
            *chosen = skill;
        }
    }
    return best;
}

static ALWAYS_INLINE void work_put(struct state *state, struct staff_group *group, const bool bare)
{
    struct state_skill *skill = NULL;

    while (staff_idle(group) > 0) {
        struct contact *const contact = work_next_for(state, group, &skill);

        if (contact == NULL)
            return;
        line_leave(state, contact);
        service_serve(state, contact, skill, bare);
    }
}

/* The same for a group with one skill. */
static ALWAYS_INLINE void work_put_to_only(struct state *state, struct state_skill *skill,
                                           const bool bare)
{
    struct contact *contact = work_next_by(state, skill);

    while (contact != NULL) {
        line_leave(state, contact);
        service_serve(state, contact, skill, bare);
        contact = work_next_by(state, skill);
    }
}

static inline void work_give_back(struct state_skill *skill)
{
    if (skill->most > 0) {
        skill->at_work--;
        skill->idle_needed = skill->spare + 1;
    }
}

static ALWAYS_INLINE void work_free_agent(struct state *state, struct state_skill *skill,
                                          const bool bare)
{
    if (!bare)
        work_give_back(skill);
    if (!staff_release(&state->staff, skill->group, state->now_s, state->slot))
        return;
    if (skill->is_one_of_several)
        work_put(state, skill->group, bare);
    else if (skill->queue->line.length > 0)
        work_put_to_only(state, skill, bare);
}

/* The link to the group whose idle agent a contact goes to that came to the queue at `arrival_s`;
 * NULL: all who may take it are busy. */
static ALWAYS_INLINE struct state_skill *work_idle_link(const struct state_queue *queue,
                                                        double arrival_s, double now_s)
{
    struct state_skill *best = NULL;

    if (queue->link_count == 1)
        return work_may_take_up(queue->links[0], arrival_s, now_s) ? queue->links[0] : NULL;
    for (size_t i = 0; i < queue->link_count; i++) {
        struct state_skill *const link = queue->links[i];

        if (best != NULL && link->preference > best->preference)
            break;
        if (!work_may_take_up(link, arrival_s, now_s))
            continue;
        if (best == NULL
            || staff_longest_idle_since_s(link->group) < staff_longest_idle_since_s(best->group))
            best = link;
    }
    return best;
}

#endif
