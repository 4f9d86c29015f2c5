#include "flow.h"

#include "back_office.h"
#include "base/rarely.h"
#include "callback_offer.h"
#include "complaint.h"
#include "engine/random.h"
#include "holder.h"
#include "interrupt.h"
#include "journal.h"
#include "line.h"
#include "measure_contact.h"
#include "morning.h"
#include "outcome.h"
#include "question.h"
#include "service.h"
#include "work.h"

#include <math.h>

/* --- joining a line --------------------------------------------------------------------------- */

static double patience_s(const struct state *state, const struct contact *contact)
{
    const double given_s = service_traced_s(state, contact, SERVICE_TRACED_PATIENCE, false);

    if (!isnan(given_s))
        return given_s;
    const double drawn_s = distribution_draw(&contact->queue->plan->patience,
                                             contacts_draw_key(contact, RANDOM_PATIENCE));

    return state->factors == NULL ? drawn_s : drawn_s * question_factors(state, contact)->patience;
}

/* Somebody in no line hangs up. */
static void hang_up(struct state *state, struct contact *contact)
{
    measure_abandoned(state, contact, state->now_s);
    if (state->journal != NULL)
        journal_note(state, contact, WORLD_HANGS_UP);
    outcome_lost(state, contact, &contact->queue->plan->after_abandoned);
}

static ALWAYS_INLINE void join_line(struct state *state, struct contact *contact)
{
    struct state_queue *queue = contact->queue;
    const double willing_s = patience_s(state, contact);

    if (willing_s <= 0.0) {
        hang_up(state, contact);
        return;
    }
    contact->deadline_s = state->now_s + willing_s;
    if (queue->watched || state->groups_in_overtime > 0) {
        if (state->journal != NULL)
            journal_note(state, contact, WORLD_WAITS);
        if (state->morning == NULL || !callback_offer_is_due(state, contact))
            line_watch_contact(state, contact);
    }
    if (queue->plan->measure_length)
        measure_length(state, queue);
    contacts_append(&state->contacts, &queue->line, contact);
    if (queue->has_ages)
        mail_joins(state, contact);
    if (queue->has_overflow && queue->line.head == contact->self)
        line_time_head(state, queue, false);
    if (!queue->watched && queue->line.length >= queue->sweep_at)
        line_sweep(state, queue);
}

/* --- arriving and going on -------------------------------------------------------------------- */

void flow_put_to_work(struct state *state, struct staff_group *group)
{
    work_put(state, group, false);
}

/* An agent leaves `other` for `contact`. */
RARELY static void interrupt(struct state *state, struct contact *other, struct contact *contact,
                             struct state_skill *link)
{
    struct state_queue *const queue = other->queue;

    work_give_back(other->skill);
    interrupt_breaks_off(state, other);
    queue->talking--;
    staff_release(&state->staff, link->group, state->now_s, state->slot);
    service_serve_somebody(state, contact, link);

    struct state_skill *const elsewhere = work_idle_link(queue, other->arrival_s, state->now_s);

    if (elsewhere != NULL) {
        service_serve_somebody(state, other, elsewhere);
        return;
    }
    if (queue->plan->measure_length)
        measure_length(state, queue);
    contacts_return(&state->contacts, &queue->line, other);
    queue->set_aside++;
    if (queue->has_overflow && queue->line.head == other->self)
        line_time_head(state, queue, false);
}

static bool seize_trunk(struct state *state, struct contact *contact)
{
    const int64_t trunks = contact->queue->plan->trunks;

    if (contact->trunks >= 0 || trunks == SCENARIO_NO_TRUNKS)
        return true;
    if (state->trunks_free[trunks] == 0)
        return false;
    state->trunks_free[trunks]--;
    contact->trunks = (int32_t)trunks;
    return true;
}

/* The contact comes to its queue. */
static ALWAYS_INLINE void offer(struct state *state, struct contact *contact,
                                const enum measure_origin origin, const bool bare)
{
    struct state_skill *link = work_idle_link(contact->queue, state->now_s, state->now_s);
    struct contact *other = NULL;

    if (!bare && link == NULL && contact->queue->may_interrupt
        && line_head(state, contact->queue) == NULL)
        link = interrupt_link(state, contact->queue, state->now_s, &other);
    state->result->contacts++;
    contact->arrival_s = state->now_s;
    contact->hangs_up = false;
    contact->set_aside = false;
    measure_offered(state, contact, link == NULL, origin);
    if (!bare && state->complaints != NULL)
        complaint_draw(state, contact, COMPLAINT_CONTACT);
    if (!bare && !seize_trunk(state, contact)) {
        measure_blocked(state, contact);
        if (state->journal != NULL)
            journal_note(state, contact, WORLD_IS_BLOCKED);
        outcome_lost(state, contact, &contact->queue->plan->after_blocked);
    } else if (!bare && other != NULL) {
        interrupt(state, other, contact, link);
    } else if (link != NULL) {
        service_begin(state, contact, link, true, bare);
    } else {
        join_line(state, contact);
    }
}

/* The same, where it is not on the way of every contact. */
RARELY static void offer_again(struct state *state, struct contact *contact,
                               enum measure_origin origin)
{
    if (state->is_bare)
        offer(state, contact, origin, true);
    else
        offer(state, contact, origin, false);
}

/* The contact comes from outside to its queue, which is closed. */
RARELY static void turn_away(struct state *state, struct contact *contact)
{
    measure_turned_away(state, contact);
    if (state->journal != NULL)
        journal_note(state, contact, WORLD_IS_TURNED_AWAY);
    outcome_lost(state, contact, &contact->queue->plan->after_turned_away);
}

/* The customer is back at the contact's queue. */
static void knock_again(struct state *state, struct contact *contact)
{
    if (outcome_is_open(state, contact->queue))
        offer_again(state, contact, MEASURE_RETURNED);
    else
        turn_away(state, contact);
}

/* A customer of `source` comes to `queue` with a question of its own. */
static ALWAYS_INLINE struct contact *begin_case(struct state *state, uint32_t source,
                                                uint64_t customer_key, struct state_queue *queue,
                                                enum scenario_cause cause, const bool bare)
{
    struct contact *const contact = contacts_new(&state->contacts);

    contact->customer_key = customer_key;
    contact->queue = queue;
    contact->attempt = 0;
    if (!bare && state->factors != NULL)
        contact->question =
            question_draw(state->scenario, &state->scenario->sources[source], customer_key);
    contact->source = source;
    contact->trunks = SCENARIO_NO_TRUNKS;
    contact->cause = cause;
    contact->talk_s = (double)NAN;
    contact->trace_row = CONTACTS_NONE;
    measure_case_opened(state, contact);
    return contact;
}

static ALWAYS_INLINE void knock(struct state *state, struct contact *contact, const bool bare)
{
    if (outcome_is_open(state, contact->queue))
        offer(state, contact, MEASURE_FROM_OUTSIDE, bare);
    else
        turn_away(state, contact);
}

static ALWAYS_INLINE void arrive(struct state *state, const struct arrival *arrival,
                                 const bool bare)
{
    const struct scenario_source *const source = &state->scenario->sources[arrival->source];
    enum scenario_cause cause = bare ? SCENARIO_CAUSE_VALUE : source->cause;

    if (!bare && state->morning != NULL && !morning_lets_come(state, arrival, &cause))
        return;
    if (!bare && source->back_office != NULL) {
        back_office_apply(state, arrival);
        return;
    }
    struct state_queue *const only = state->queue_of_source[arrival->source];
    struct state_queue *const queue =
        only != NULL ? only : &state->queues[arrivals_queue(source, arrival->customer_key)];
    struct contact *const contact =
        begin_case(state, arrival->source, arrival->customer_key, queue, cause, bare);

    contact->talk_s = arrival->talk_s;
    if (!bare && source->kind == SCENARIO_SOURCE_TRACE)
        contact->trace_row = (uint32_t)arrival->number;
    if (!bare && state->journal != NULL)
        journal_comes(state, contact, arrival->number, 0);
    knock(state, contact, bare);
}

INLINE_ACROSS_FILES void flow_arrive(struct state *state, const struct arrival *arrival)
{
    if (state->is_bare)
        arrive(state, arrival, true);
    else
        arrive(state, arrival, false);
}

void flow_asks_for_status(struct state *state, uint32_t subject)
{
    const struct back_office_contact *const due = back_office_take(state, subject);
    struct contact *const contact =
        begin_case(state, due->source, due->customer_key, &state->queues[due->queue],
                   SCENARIO_CAUSE_STATUS, false);

    if (state->journal != NULL)
        journal_comes(state, contact, due->number, due->index);
    knock(state, contact, false);
}

void flow_returns(struct state *state, struct contact *contact)
{
    contact->queue->on_the_way--;
    if (state->journal != NULL)
        journal_arrives(state, contact);
    knock_again(state, contact);
}

void flow_side_comes(struct state *state, struct contact *contact)
{
    if (state->journal != NULL)
        journal_side_comes(state, contact);
    knock_again(state, contact);
}

/* After the conversation: perhaps on to another queue, or to a dossier holder. Returns whether. */
static bool is_passed_on(struct state *state, struct contact *contact)
{
    const struct scenario_queue *plan = contact->queue->plan;
    const double factor = state->factors == NULL ? 1.0 : question_factors(state, contact)->transfer;
    double left = random_uniform(contacts_draw_key(contact, RANDOM_TRANSFER), 0);

    for (size_t i = 0; i < plan->transfer_count; i++) {
        const double probability = factor * plan->transfers[i].probability;

        if (left < probability) {
            if (state->journal != NULL)
                journal_is_passed_on(state, contact, plan->transfers[i].queue);
            contact->queue = &state->queues[plan->transfers[i].queue];
            contact->attempt++;
            contact->talk_s = (double)NAN;
            contact->trace_row = CONTACTS_NONE;
            if (state->journal != NULL)
                journal_arrives(state, contact);
            offer_again(state, contact, MEASURE_TRANSFERRED);
            return true;
        }
        left -= probability;
    }
    return plan->referral_count > 0 && holder_takes(state, contact, left);
}

/* After the conversation: on, or home. */
static ALWAYS_INLINE void go_on(struct state *state, struct contact *contact)
{
    const struct state_queue *queue = contact->queue;

    if (!queue->splits_service)
        outcome_helped(state, contact);
    else if (queue->plan->transfer_count + queue->plan->referral_count == 0
             || !is_passed_on(state, contact))
        outcome_answered(state, contact);
}

static ALWAYS_INLINE void service_ends(struct state *state, struct contact *contact,
                                       const bool bare)
{
    if (!bare && contact->skill->resume != NULL)
        interrupt_ends(state, contact);
    contact->queue->talking--;
    work_free_agent(state, contact->skill, bare); /* takes the next before this contact goes on */
    go_on(state, contact);
}

INLINE_ACROSS_FILES void flow_service_ends(struct state *state, struct contact *contact)
{
    if (state->is_bare)
        service_ends(state, contact, true);
    else
        service_ends(state, contact, false);
}

void flow_talk_ends(struct state *state, struct contact *contact)
{
    if (contact->skill->resume != NULL)
        interrupt_ends(state, contact);
    contact->queue->talking--;
    event_queue_push(&state->events, state->now_s + contact->wrap_up_s,
                     (struct event){STATE_WORK_ENDS, (uint32_t)(contact->skill - state->skills)});
    go_on(state, contact);
}

void flow_work_ends(struct state *state, struct state_skill *skill)
{
    if (state->is_bare)
        work_free_agent(state, skill, true);
    else
        work_free_agent(state, skill, false);
}

void flow_head_matures(struct state *state, struct state_queue *queue)
{
    if (!line_head_has_matured(state, queue))
        return;
    for (;;) {
        struct contact *const head = contacts_head(&state->contacts, &queue->line);
        struct state_skill *link =
            head == NULL ? NULL : work_idle_link(queue, head->arrival_s, state->now_s);
        struct contact *other = NULL;

        if (link == NULL && head != NULL && queue->may_interrupt)
            link = interrupt_link(state, queue, head->arrival_s, &other);
        if (link == NULL)
            break;
        line_leave(state, head);
        if (other != NULL)
            interrupt(state, other, head, link);
        else
            service_serve_somebody(state, head, link);
    }
    if (queue->head_timer_s == (double)INFINITY)
        line_time_head(state, queue, false);
}

void flow_has_turn_again(struct state *state, struct contact *contact)
{
    struct state_queue *const queue = contact->queue;
    struct state_skill *const link = work_idle_link(queue, contact->arrival_s, state->now_s);

    if (link != NULL) {
        service_call_back(state, contact, link);
        return;
    }
    if (queue->plan->measure_length)
        measure_length(state, queue);
    contacts_return(&state->contacts, &queue->line, contact);
    contact->in_line = true;
    if (queue->has_ages)
        mail_joins(state, contact);
    if (queue->has_overflow && queue->line.head == contact->self)
        line_time_head(state, queue, false);
    line_watch_contact(state, contact);
}

void flow_patience_ends(struct state *state, struct contact *contact)
{
    contact->hangs_up = false; /* its event has come */
    if (contact->in_line)
        line_leave(state, contact);
    if (contact->awaits_call)
        callback_offer_given_up(state, contact);
    hang_up(state, contact);
}
