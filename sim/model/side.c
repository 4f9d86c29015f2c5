/* On its way a side contact needs no arrival and no place in a line: `previous` holds the index of
 * the main contact it depends on (CONTACTS_NONE: on none), `arrival_s` when that one arrived. The
 * main contact's place in the pool may be another's by then; that one has arrived later. */
#include "side.h"

#include "base/memory.h"
#include "flow.h"
#include "journal.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

static uint64_t key_of(const struct contact *main, const struct side_plan *plan)
{
    return random_bits(contacts_draw_key(main, RANDOM_SIDE),
                       plan->index << 8 | (uint32_t)plan->purpose);
}

/* Like `main`, but for the fields that tell where it is in the pool. */
static void fill(struct state *state, struct contact *side, const struct contact *main,
                 const struct side_plan *plan)
{
    side->customer_key = key_of(main, plan);
    side->attempt = 0;
    side->queue = &state->queues[plan->queue];
    side->cause = plan->cause;
    side->source = main->source;
    side->question = main->question;
    side->talk_s = (double)NAN;
    side->trace_row = CONTACTS_NONE;
    side->trunks = SCENARIO_NO_TRUNKS;
    side->is_side = true;
    side->previous = plan->while_waiting ? plan->main : CONTACTS_NONE;
    side->arrival_s = main->arrival_s;
}

void side_arrange(struct state *state, const struct side_plan *plan)
{
    struct contact *const side = contacts_new(&state->contacts);
    const struct contact *const main = &state->contacts.pool[plan->main];

    fill(state, side, main, plan);
    if (state->journal != NULL) {
        const struct journal_person person = journal_person_of(state, main);
        journal_is_beside(state, side, &person);
    }
    event_queue_push(&state->later, plan->at_s, (struct event){STATE_SIDE, side->self});
}

/* --- once the event is over ------------------------------------------------------------------- */

struct due {
    struct contact contact; /* its place in the pool is still to be found */
    struct journal_person person;
    double at_s;
};

struct side_list {
    struct due *items; /* owned */
    size_t count, capacity;
};

struct side_list *side_list_new(void)
{
    return memory_zeroed(1, sizeof(struct side_list));
}

void side_list_free(struct side_list *list)
{
    if (list != NULL)
        free(list->items);
    free(list);
}

void side_arrange_later(struct state *state, const struct contact *main,
                        const struct side_plan *plan)
{
    struct side_list *const list = state->sides;

    assert(!plan->while_waiting);
    if (list->count == list->capacity) {
        list->capacity = list->capacity == 0 ? 16 : 2 * list->capacity;
        list->items = memory_resize(list->items, list->capacity, sizeof *list->items);
    }
    struct due *const due = &list->items[list->count++];

    *due = (struct due){.at_s = plan->at_s};
    fill(state, &due->contact, main, plan);
    if (state->journal != NULL)
        due->person = journal_person_of(state, main);
}

void side_arrange_due(struct state *state)
{
    struct side_list *const list = state->sides;

    for (size_t i = 0; i < list->count; i++) {
        struct due *const due = &list->items[i];
        struct contact *const side = contacts_new(&state->contacts);

        due->contact.self = side->self;
        *side = due->contact;
        if (state->journal != NULL)
            journal_is_beside(state, side, &due->person);
        event_queue_push(&state->later, due->at_s, (struct event){STATE_SIDE, side->self});
    }
    list->count = 0;
}

/* --- its moment ------------------------------------------------------------------------------- */

static bool is_void(const struct state *state, const struct contact *side)
{
    if (side->previous == CONTACTS_NONE)
        return false;
    const struct contact *const main = &state->contacts.pool[side->previous];

    /* in an unwatched line somebody may have hung up unseen */
    return !main->in_line || main->arrival_s > side->arrival_s || main->deadline_s < state->now_s;
}

void side_comes(struct state *state, struct contact *side)
{
    if (is_void(state, side))
        contacts_release(&state->contacts, side);
    else
        flow_side_comes(state, side);
}
