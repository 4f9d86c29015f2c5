#include "loop.h"

#include "back_office.h"
#include "base/rarely.h"
#include "callback_offer.h"
#include "engine/event_queue_inline.h"
#include "flow.h"
#include "holder.h"
#include "line.h"
#include "mail.h"
#include "morning.h"
#include "side.h"

#include <math.h>

enum {
    STOP_CHECK_MASK = 0xffff /* look at the stop flag once in so many events */
};

RARELY static void roster_changes(struct state *state, uint32_t group)
{
    const uint32_t days = state->scenario->run.days;

    const bool anybody_in_overtime = state->groups_in_overtime > 0;

    staff_change(&state->staff, group, state->now_s, state->slot);
    flow_put_to_work(state, &state->staff.groups[group]);
    state->groups_in_overtime = 0;
    for (size_t i = 0; i < state->scenario->group_count; i++)
        state->groups_in_overtime += state->staff.groups[i].in_overtime;
    state->has_to_tidy_up |= state->groups_in_overtime > 0;
    if (!anybody_in_overtime && state->groups_in_overtime > 0)
        line_watch_all(state); /* who hangs up may send a group home */

    const double next_s = staff_next_change_s(&state->staff, group);
    const double end_s = (double)days * SECONDS_PER_DAY;
    const bool goes_on =
        state->now_s < end_s /* somebody may yet come */
        || (state->contacts.count > 0
            && next_s < end_s + (double)STATE_MOST_DAYS_AFTER_END * SECONDS_PER_DAY);

    if (next_s < (double)INFINITY && goes_on)
        event_queue_push(&state->later, next_s, (struct event){STATE_ROSTER_CHANGES, group});
}

/* Does anybody wait in the queue whom the staff stays for? Mail is left for the morning. */
static bool keeps_staff(struct state *state, struct state_queue *queue)
{
    return queue->plan->channel != SCENARIO_CHANNEL_MAIL && line_head(state, queue) != NULL;
}

/* True if nobody waits or can still come to the queues of the group from inside. */
static bool queues_are_done(struct state *state, uint32_t group)
{
    const uint32_t queues = (uint32_t)state->scenario->queue_count;

    for (uint32_t i = state->skills_from[group]; i < state->skills_from[group + 1]; i++) {
        const uint32_t to = state->skills[i].queue->index;

        if (state->skills[i].spare > 0 || state->queues[to].plan->channel == SCENARIO_CHANNEL_MAIL)
            continue; /* mail and work for spare time are left for the morning */
        if (keeps_staff(state, &state->queues[to]))
            return false;
        for (uint32_t from = 0; from < queues; from++) {
            if (state->reaches[from * queues + to]
                && (keeps_staff(state, &state->queues[from]) || state->queues[from].talking > 0))
                return false;
        }
    }
    return true;
}

static void send_home(struct state *state)
{
    for (uint32_t group = 0; group < state->scenario->group_count; group++) {
        if (!state->staff.groups[group].in_overtime || !queues_are_done(state, group))
            continue;
        staff_end_overtime(&state->staff, group, state->now_s, state->slot);
        state->groups_in_overtime--;
    }
}

static struct contact *contact_at(struct state *state, struct event event)
{
    return &state->contacts.pool[event.subject];
}

static ALWAYS_INLINE void happen(struct state *state, struct event event)
{
    switch ((enum state_event)event.kind) {
    case STATE_DAY_ENDS: mail_day_ends(state, event.subject); break;
    case STATE_MORNING: morning_of_day(state, event.subject); break;
    case STATE_ROSTER_CHANGES: roster_changes(state, event.subject); break;
    case STATE_WORK_ENDS: flow_work_ends(state, &state->skills[event.subject]); break;
    case STATE_SERVICE_ENDS: flow_service_ends(state, contact_at(state, event)); break;
    case STATE_TALK_ENDS: flow_talk_ends(state, contact_at(state, event)); break;
    case STATE_HEAD_MATURES: flow_head_matures(state, &state->queues[event.subject]); break;
    case STATE_RETURNS: flow_returns(state, contact_at(state, event)); break;
    case STATE_SIDE: side_comes(state, contact_at(state, event)); break;
    case STATE_OFFER: callback_offer_comes(state, contact_at(state, event)); break;
    case STATE_CALLED_BACK: holder_calls_back(state, contact_at(state, event)); break;
    case STATE_DAY_OF_OFFICE_BEGINS: back_office_day_begins(state, event.subject); break;
    case STATE_ASKS_FOR_STATUS: flow_asks_for_status(state, event.subject); break;
    case STATE_PATIENCE_ENDS: flow_patience_ends(state, contact_at(state, event)); break;
    }
}

/* A run with days ends by itself, unless somebody comes back for ever. */
static double last_moment_s(const struct state *state)
{
    return state_has_calendar(state)
               ? ((double)state->scenario->run.days + STATE_MOST_DAYS_AFTER_END) * SECONDS_PER_DAY
               : state->grid.to_s;
}

/* The queue of the next event, if that comes no later than the next arrival; else NULL. */
static ALWAYS_INLINE struct event_queue *due_before(struct state *state, double arrival_s)
{
    if (event_queue_is_due_inline(&state->events, arrival_s)
        && event_queue_is_before_inline(&state->events, &state->later))
        return &state->events;
    return event_queue_is_due_inline(&state->later, arrival_s) ? &state->later : NULL;
}

/* What an event leaves to do once it is over. */
RARELY static void tidy_up(struct state *state)
{
    if (state->sides != NULL)
        side_arrange_due(state);
    if (state->groups_in_overtime > 0)
        send_home(state);
    state->has_to_tidy_up = state->sides != NULL || state->groups_in_overtime > 0;
}

bool loop_run(struct state *state, const atomic_bool *stop)
{
    const double end_s = last_moment_s(state);
    uint64_t steps = 0;

    state->has_to_tidy_up = state->sides != NULL;

    for (;;) {
        const double arrival_s = arrivals_next_time_s(&state->arrivals);

        struct event_queue *const events = due_before(state, arrival_s);

        if (events != NULL) {
            const double event_s = event_queue_next_time_s(events);

            if (event_s >= end_s)
                break;
            state_advance(state, event_s);
            happen(state, event_queue_pop_inline(events));
        } else {
            if (arrival_s >= end_s)
                break;
            state_advance(state, arrival_s);
            flow_arrive(state, arrivals_next(&state->arrivals));
            arrivals_pass(&state->arrivals);
        }
        if (state->has_to_tidy_up)
            tidy_up(state);
        if ((++steps & STOP_CHECK_MASK) == 0 && stop != NULL && atomic_load(stop))
            return false;
    }
    state->result->events = steps - morning_events(state);
    return true;
}
