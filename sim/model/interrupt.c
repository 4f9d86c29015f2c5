#include "interrupt.h"

#include "base/memory.h"
#include "engine/random.h"
#include "journal.h"
#include "measure_contact.h"
#include "state.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Does an agent of the skill's group leave anything for this? */
static bool goes_before_other_work(const struct state *state, const struct state_skill *skill)
{
    const uint32_t group = skill->group->index;
    bool found = false;

    for (uint32_t i = state->skills_from[group]; i < state->skills_from[group + 1]; i++)
        found |= state->skills[i].resume != NULL && state->skills[i].rank > skill->rank;
    /* how many must stay idle may change */
    return found && (skill->spare == 0 || state->scenario->intervention_count > 0);
}

void interrupt_init(struct state *state)
{
    const size_t groups = state->scenario->group_count;
    bool any = false;

    for (uint32_t i = 0; i < state->skills_from[groups]; i++) {
        struct state_skill *const skill = &state->skills[i];

        any |= skill->resume != NULL;
        skill->queue->may_interrupt |= goes_before_other_work(state, skill);
        skill->queue->splits_service |= skill->resume != NULL;
    }
    if (!any)
        return;
    state->interrupt.at_work = memory_zeroed(groups, sizeof *state->interrupt.at_work);
    for (size_t group = 0; group < groups; group++)
        state->interrupt.at_work[group] = contacts_empty_line();
}

void interrupt_term(struct state *state)
{
    free(state->interrupt.works);
    free(state->interrupt.at_work);
}

static struct contacts_line *at_work(const struct state *state, const struct contact *contact)
{
    return &state->interrupt.at_work[contact->skill->group->index];
}

static struct interrupt_work *work_of(struct state *state, const struct contact *contact)
{
    struct interrupt *const interrupt = &state->interrupt;

    if (interrupt->capacity < state->contacts.capacity) {
        interrupt->works =
            memory_resize(interrupt->works, state->contacts.capacity, sizeof *interrupt->works);
        memset(&interrupt->works[interrupt->capacity], 0,
               (state->contacts.capacity - interrupt->capacity) * sizeof *interrupt->works);
        interrupt->capacity = state->contacts.capacity;
    }
    return &interrupt->works[contact->self];
}

/* Whom an agent of the skill's group leaves for a contact of the skill's queue. */
static struct contact *last_begun(const struct state *state, const struct state_skill *skill)
{
    struct contact *const pool = state->contacts.pool;
    uint32_t at = state->interrupt.at_work[skill->group->index].tail;

    while (at != CONTACTS_NONE && pool[at].skill->rank <= skill->rank)
        at = pool[at].previous;
    return at == CONTACTS_NONE ? NULL : &pool[at];
}

struct state_skill *interrupt_link(const struct state *state, const struct state_queue *queue,
                                   double arrival_s, struct contact **whom)
{
    for (size_t i = 0; i < queue->link_count; i++) {
        struct state_skill *const link = queue->links[i];
        const bool has_room = link->most == 0 || link->at_work < link->most;

        if (link->spare > 0 || !has_room || arrival_s + link->after_s > state->now_s
            || link->group->present > link->group->wanted)
            continue;
        *whom = last_begun(state, link);
        if (*whom != NULL)
            return link;
    }
    return NULL;
}

void interrupt_begins(struct state *state, struct contact *contact, double switching_s,
                      double talk_s, struct event_ticket end)
{
    struct interrupt_work *const work = work_of(state, contact);

    *work = (struct interrupt_work){.since_s = state->now_s,
                                    .slot = state->slot,
                                    .times = contact->set_aside ? work->times : 0,
                                    .switched_s = state->now_s + switching_s,
                                    .end_s = state->now_s + talk_s,
                                    .end = end};
    contact->set_aside = false;
    contacts_append(&state->contacts, at_work(state, contact), contact);
    contact->in_line = false; /* of a queue */
}

/* A piece of work ends now. */
static void count_piece(struct state *state, const struct contact *contact)
{
    const struct interrupt_work *const work = work_of(state, contact);

    measure_piece(state, contact, work->slot, work->since_s, work->switched_s);
}

void interrupt_ends(struct state *state, struct contact *contact)
{
    count_piece(state, contact);
    contacts_remove(&state->contacts, at_work(state, contact), contact);
    if (contact->wrap_up_s > 0.0)
        measure_work(state, contact, 0.0, contact->wrap_up_s);
}

/* The time to get into the work again, of this customer and this interruption. */
static double resume_s(const struct contact *contact, uint32_t times)
{
    const uint64_t key = random_customer_key(contact->customer_key, times);

    return distribution_draw(contact->skill->resume,
                             random_draw_key(key, contact->attempt, RANDOM_RESUME));
}

void interrupt_breaks_off(struct state *state, struct contact *contact)
{
    struct interrupt_work *const work = work_of(state, contact);
    const double added_s = resume_s(contact, work->times++);
    const double unswitched_s = work->switched_s - state->now_s;

    event_queue_cancel(&state->events, work->end);
    count_piece(state, contact);
    contacts_remove(&state->contacts, at_work(state, contact), contact);
    measure_set_aside(state, contact, added_s);
    if (state->journal != NULL)
        journal_is_set_aside(state, contact, added_s);
    work->left_switching_s = added_s + (unswitched_s > 0.0 ? unswitched_s : 0.0);
    work->left_s = work->end_s - state->now_s + added_s;
    work->since_s = state->now_s;
    work->slot = state->slot;
    contact->set_aside = true;
    contact->deadline_s = (double)INFINITY;
}

void interrupt_still_waits(struct state *state, const struct contact *contact)
{
    const struct interrupt_work *const work = work_of(state, contact);

    measure_was_set_aside(state, contact, work->slot, work->since_s);
}

double interrupt_resumes(struct state *state, struct contact *contact, double *switching_s)
{
    const struct interrupt_work *const work = work_of(state, contact);

    interrupt_still_waits(state, contact);
    *switching_s = work->left_switching_s;
    return work->left_s;
}

void interrupt_close(struct state *state)
{
    if (state->interrupt.at_work == NULL)
        return;
    for (size_t group = 0; group < state->scenario->group_count; group++) {
        const struct contact *const pool = state->contacts.pool;

        for (uint32_t at = state->interrupt.at_work[group].head; at != CONTACTS_NONE;
             at = pool[at].next)
            count_piece(state, &pool[at]);
    }
}
