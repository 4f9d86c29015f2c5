/* On its way a side contact needs no arrival and no place in a line: `previous` holds the index of
 * the main contact it depends on (CONTACTS_NONE: on none), `arrival_s` when that one arrived. The
 * main contact's place in the pool may be another's by then; that one has arrived later. */
#include "side.h"

#include "flow.h"
#include "journal.h"

#include <math.h>

static uint64_t key_of(const struct contact *main, const struct side_plan *plan)
{
    return random_bits(random_draw_key(main->customer_key, main->attempt, RANDOM_SIDE),
                       plan->index << 8 | (uint32_t)plan->purpose);
}

void side_arrange(struct state *state, const struct side_plan *plan)
{
    struct contact *const side = contacts_new(&state->contacts);
    const struct contact *const main = &state->contacts.pool[plan->main];

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
    if (state->journal != NULL)
        journal_is_beside(state, side, main);
    event_queue_push(&state->events, plan->at_s, (struct event){STATE_SIDE, side->self});
}

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
