#include "flow.h"

#include "back_office.h"
#include "base/rarely.h"
#include "callback_offer.h"
#include "complaint.h"
#include "engine/event_queue_inline.h"
#include "engine/random.h"
#include "holder.h"
#include "interrupt.h"
#include "journal.h"
#include "line.h"
#include "measure_contact.h"
#include "morning.h"
#include "novice.h"
#include "outcome.h"
#include "question.h"

#include <math.h>

static uint64_t draw_key(const struct contact *contact, enum random_purpose purpose)
{
    return random_draw_key(contact->customer_key, contact->attempt, purpose);
}

static ALWAYS_INLINE struct event_ticket schedule(struct state *state, double time_s,
                                                  enum state_event kind, uint32_t subject)
{
    return event_queue_push(&state->events, time_s, (struct event){kind, subject});
}

enum traced { TRACED_PATIENCE, TRACED_TALK, TRACED_WRAP_UP };

/* What a trace gives of a contact; NAN: nothing, so that it is drawn. */
static ALWAYS_INLINE double traced_s(const struct state *state, const struct contact *contact,
                                     enum traced what, const bool bare)
{
    if (bare || contact->trace_row == CONTACTS_NONE)
        return (double)NAN;
    const struct scenario_trace *const trace = &state->scenario->sources[contact->source].trace;
    const double *const values_s = what == TRACED_PATIENCE ? trace->patience_s
                                   : what == TRACED_TALK   ? trace->talk_s
                                                           : trace->wrap_up_s;

    return values_s == NULL ? (double)NAN : values_s[contact->trace_row];
}

/* --- joining a line --------------------------------------------------------------------------- */

static double patience_s(const struct state *state, const struct contact *contact)
{
    const double given_s = traced_s(state, contact, TRACED_PATIENCE, false);

    if (!isnan(given_s))
        return given_s;
    const double drawn_s =
        distribution_draw(&contact->queue->plan->patience, draw_key(contact, RANDOM_PATIENCE));

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

/* --- service ---------------------------------------------------------------------------------- */

/* `pace`: the time that what is drawn takes of itself. */
static ALWAYS_INLINE double talk_s_of(const struct state *state, const struct contact *contact,
                                      const struct state_skill *skill, double pace, const bool bare)
{
    if (!isnan(contact->talk_s))
        return contact->talk_s * pace;
    const double given_s = traced_s(state, contact, TRACED_TALK, bare);

    if (!isnan(given_s))
        return given_s;
    return pace * distribution_draw(skill->talk, draw_key(contact, RANDOM_TALK));
}

static ALWAYS_INLINE double wrap_up_s_of(const struct state *state, const struct contact *contact,
                                         const struct state_skill *skill, double pace,
                                         const bool bare)
{
    const double given_s = traced_s(state, contact, TRACED_WRAP_UP, bare);

    if (!isnan(given_s))
        return given_s;
    if (skill->wrap_up == NULL)
        return 0.0;
    return pace * distribution_draw(skill->wrap_up, draw_key(contact, RANDOM_WRAP_UP));
}

/* Work beside the wrap-up, of a contact of a queue that has such, counted as that. A log that gives
 * the wrap-up gives all of it. */
RARELY static double draw_follow_up(const struct state *state, const struct contact *contact,
                                    double pace)
{
    const struct scenario_queue *plan = contact->queue->plan;

    if (!isnan(traced_s(state, contact, TRACED_WRAP_UP, false))
        || random_uniform(draw_key(contact, RANDOM_FOLLOW_UP), 0) >= plan->follow_up_share)
        return 0.0;
    const double work_s =
        pace * distribution_draw(&plan->follow_up, draw_key(contact, RANDOM_FOLLOW_UP_WORK));

    measure_follow_up(contact, work_s);
    return work_s;
}

/* An agent begins with a contact by a link that only so many may work for. */
static void fill_link(struct state_skill *skill)
{
    if (++skill->at_work >= skill->most)
        skill->idle_needed = UINT32_MAX; /* is compared with on every contact anyway */
}

/* An agent of the skill's group takes the contact up, until `end_s`. */
static ALWAYS_INLINE struct event_ticket take_up(struct state *state, struct contact *contact,
                                                 struct state_skill *skill, double end_s,
                                                 bool splits, const bool bare)
{
    contact->skill = skill;
    contact->queue->talking++;
    staff_take(skill->group);
    if (!bare && skill->most > 0)
        fill_link(skill);
    return event_queue_push_inline(
        &state->events, end_s,
        (struct event){splits ? STATE_TALK_ENDS : STATE_SERVICE_ENDS, contact->self});
}

/* `switching_s` of `talk_s` are added by the rules of the skill. */
static void count_work(struct state *state, struct contact *contact, double switching_s,
                       double talk_s, struct event_ticket end)
{
    if (contact->skill->resume != NULL) {
        interrupt_begins(state, contact, switching_s, talk_s, end);
        return;
    }
    contact->set_aside = false;
    measure_work(state, contact, talk_s, contact->wrap_up_s);
    if (switching_s > 0.0)
        measure_switching(state, contact, switching_s);
}

static inline void note_answer(struct state *state, const struct contact *contact, double talk_s,
                               double wrap_up_s)
{
    if (state->journal != NULL)
        journal_is_answered(state, contact, talk_s, wrap_up_s);
    if (state->complaints != NULL && contact->queue->has_norm)
        complaint_answered(state, contact);
}

/* Work that takes more than the conversation and the wrap-up, or may be interrupted. */
RARELY static void begin_service_by_rules(struct state *state, struct contact *contact,
                                          struct state_skill *skill, double talk_s)
{
    const double switching_s = skill->switch_cost * (talk_s + contact->wrap_up_s);
    const bool splits =
        contact->wrap_up_s > 0.0 && (contact->queue->splits_service || contact->trunks >= 0);
    const double longer_s = talk_s + switching_s;
    const double end_s = state->now_s + longer_s + (splits ? 0.0 : contact->wrap_up_s);
    const struct event_ticket end = take_up(state, contact, skill, end_s, splits, false);

    measure_answered(state, contact, longer_s, contact->wrap_up_s, false);
    measure_switched(contact, switching_s);
    note_answer(state, contact, longer_s, contact->wrap_up_s);
    count_work(state, contact, switching_s, longer_s, end);
}

/* `at_once`: the contact has just come to its queue. `bare`, here and below: state->is_bare, known
 * when compiling, so that each function comes in two. */
static ALWAYS_INLINE void begin_service(struct state *state, struct contact *contact,
                                        struct state_skill *skill, const bool at_once,
                                        const bool bare)
{
    double pace = skill->pace;

    if (!bare && state->factors != NULL)
        pace *= question_factors(state, contact)->handling;
    if (!bare && skill->novices != NULL)
        pace *= novice_factor(skill->novices, contact);
    double talk_s = talk_s_of(state, contact, skill, pace, bare);
    double wrap_up_s = wrap_up_s_of(state, contact, skill, pace, bare);

    if (!bare && state->morning != NULL)
        morning_calls_back(state, contact, skill, &talk_s, &wrap_up_s);
    if (!bare && contact->queue->has_follow_up)
        wrap_up_s += draw_follow_up(state, contact, pace);
    const bool splits =
        wrap_up_s > 0.0 && (contact->queue->splits_service || (!bare && contact->trunks >= 0));

    contact->wrap_up_s = wrap_up_s;
    if (!bare && skill->has_rules) {
        begin_service_by_rules(state, contact, skill, talk_s);
        return;
    }
    take_up(state, contact, skill, state->now_s + talk_s + (splits ? 0.0 : wrap_up_s), splits,
            bare);
    measure_work(state, contact, talk_s, wrap_up_s);
    measure_answered(state, contact, talk_s, wrap_up_s, at_once);
    if (!bare)
        note_answer(state, contact, talk_s, wrap_up_s);
}

/* The contact was set aside, and is taken up again. */
RARELY static void resume_service(struct state *state, struct contact *contact,
                                  struct state_skill *skill)
{
    double switching_s = 0.0;
    const double left_s = interrupt_resumes(state, contact, &switching_s);
    const struct event_ticket end =
        take_up(state, contact, skill, state->now_s + left_s, contact->wrap_up_s > 0.0, false);

    measure_resumed(state, contact, left_s + contact->wrap_up_s);
    count_work(state, contact, switching_s, left_s, end);
}

/* An agent calls somebody who does not answer. */
static void call_in_vain(struct state *state, struct contact *contact, struct state_skill *skill,
                         double vain_s)
{
    contact->skill = skill;
    staff_take(skill->group);
    if (skill->most > 0)
        fill_link(skill);
    schedule(state, state->now_s + vain_s, STATE_WORK_ENDS, (uint32_t)(skill - state->skills));
    measure_vain(state, contact, vain_s);
}

/* The turn of somebody who awaits a call. */
RARELY static void call_back(struct state *state, struct contact *contact,
                             struct state_skill *skill)
{
    double vain_s = 0.0;
    const enum callback_offer_turn turn = callback_offer_take_turn(state, contact, &vain_s);

    if (turn == CALLBACK_OFFER_REACHED)
        begin_service(state, contact, skill, false, false);
    else
        call_in_vain(state, contact, skill, vain_s);
    if (turn == CALLBACK_OFFER_MISSED) {
        measure_abandoned(state, contact, state->now_s);
        outcome_lost(state, contact, &contact->queue->plan->after_abandoned);
    }
}

static ALWAYS_INLINE void serve(struct state *state, struct contact *contact,
                                struct state_skill *skill, const bool bare)
{
    if (!bare && contact->set_aside)
        resume_service(state, contact, skill);
    else if (!bare && contact->awaits_call)
        call_back(state, contact, skill);
    else
        begin_service(state, contact, skill, false, bare);
}

/* The same, where it is not on the way of every contact. */
RARELY static void serve_somebody(struct state *state, struct contact *contact,
                                  struct state_skill *skill)
{
    serve(state, contact, skill, false);
}

/* May an agent of the skill's group take up a contact that came to the queue at `arrival_s`? */
static ALWAYS_INLINE bool may_take_up(const struct state_skill *skill, double arrival_s,
                                      double now_s)
{
    return staff_idle(skill->group) >= skill->idle_needed
           && (skill->after_s <= 0.0 || arrival_s + skill->after_s <= now_s);
}

/* Whom an agent takes with the skill; NULL: nobody. */
static ALWAYS_INLINE struct contact *next_by(struct state *state, const struct state_skill *skill)
{
    struct contact *const head = line_head_now(state, skill->queue);

    return head != NULL && may_take_up(skill, head->arrival_s, state->now_s) ? head : NULL;
}

/* Whom an agent of `group` who comes free takes, and with which skill; NULL: nobody. */
static ALWAYS_INLINE struct contact *next_for(struct state *state, const struct staff_group *group,
                                              struct state_skill **chosen)
{
    struct state_skill *const end = &state->skills[state->skills_from[group->index + 1]];
    struct contact *best = NULL;

    for (struct state_skill *skill = &state->skills[state->skills_from[group->index]]; skill < end;
         skill++) {
        if (best != NULL && skill->rank > (*chosen)->rank)
            break;
        if (staff_idle(group) < skill->idle_needed)
            continue;
        struct contact *const head = next_by(state, skill);

        if (head != NULL && (best == NULL || head->arrival_s < best->arrival_s)) {
            best = head;
            *chosen = skill;
        }
    }
    return best;
}

static ALWAYS_INLINE void put_to_work(struct state *state, struct staff_group *group,
                                      const bool bare)
{
    struct state_skill *skill = NULL;

    while (staff_idle(group) > 0) {
        struct contact *const contact = next_for(state, group, &skill);

        if (contact == NULL)
            return;
        line_leave(state, contact);
        serve(state, contact, skill, bare);
    }
}

/* The same for a group with one skill. */
static ALWAYS_INLINE void put_to_only_work(struct state *state, struct state_skill *skill,
                                           const bool bare)
{
    struct contact *contact = next_by(state, skill);

    while (contact != NULL) {
        line_leave(state, contact);
        serve(state, contact, skill, bare);
        contact = next_by(state, skill);
    }
}

void flow_put_to_work(struct state *state, struct staff_group *group)
{
    put_to_work(state, group, false);
}

static inline void give_back(struct state_skill *skill)
{
    if (skill->most > 0) {
        skill->at_work--;
        skill->idle_needed = skill->spare + 1;
    }
}

static ALWAYS_INLINE void free_agent(struct state *state, struct state_skill *skill,
                                     const bool bare)
{
    if (!bare)
        give_back(skill);
    if (!staff_release(&state->staff, skill->group, state->now_s, state->slot))
        return;
    if (skill->is_one_of_several)
        put_to_work(state, skill->group, bare);
    else if (skill->queue->line.length > 0)
        put_to_only_work(state, skill, bare);
}

/* --- arriving and going on -------------------------------------------------------------------- */

/* The link to the group whose idle agent a contact goes to that came to the queue at `arrival_s`;
 * NULL: all who may take it are busy. */
static ALWAYS_INLINE struct state_skill *idle_link(const struct state_queue *queue,
                                                   double arrival_s, double now_s)
{
    struct state_skill *best = NULL;

    if (queue->link_count == 1)
        return may_take_up(queue->links[0], arrival_s, now_s) ? queue->links[0] : NULL;
    for (size_t i = 0; i < queue->link_count; i++) {
        struct state_skill *const link = queue->links[i];

        if (best != NULL && link->preference > best->preference)
            break;
        if (!may_take_up(link, arrival_s, now_s))
            continue;
        if (best == NULL
            || staff_longest_idle_since_s(link->group) < staff_longest_idle_since_s(best->group))
            best = link;
    }
    return best;
}

/* An agent leaves `other` for `contact`. */
RARELY static void interrupt(struct state *state, struct contact *other, struct contact *contact,
                             struct state_skill *link)
{
    struct state_queue *const queue = other->queue;

    give_back(other->skill);
    interrupt_breaks_off(state, other);
    queue->talking--;
    staff_release(&state->staff, link->group, state->now_s, state->slot);
    serve_somebody(state, contact, link);

    struct state_skill *const elsewhere = idle_link(queue, other->arrival_s, state->now_s);

    if (elsewhere != NULL) {
        serve_somebody(state, other, elsewhere);
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
    struct state_skill *link = idle_link(contact->queue, state->now_s, state->now_s);
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
        begin_service(state, contact, link, true, bare);
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
    double left = random_uniform(draw_key(contact, RANDOM_TRANSFER), 0);

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
    free_agent(state, contact->skill, bare); /* takes the next before this contact goes on */
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
    schedule(state, state->now_s + contact->wrap_up_s, STATE_WORK_ENDS,
             (uint32_t)(contact->skill - state->skills));
    go_on(state, contact);
}

void flow_work_ends(struct state *state, struct state_skill *skill)
{
    if (state->is_bare)
        free_agent(state, skill, true);
    else
        free_agent(state, skill, false);
}

void flow_head_matures(struct state *state, struct state_queue *queue)
{
    if (!line_head_has_matured(state, queue))
        return;
    for (;;) {
        struct contact *const head = contacts_head(&state->contacts, &queue->line);
        struct state_skill *link =
            head == NULL ? NULL : idle_link(queue, head->arrival_s, state->now_s);
        struct contact *other = NULL;

        if (link == NULL && head != NULL && queue->may_interrupt)
            link = interrupt_link(state, queue, head->arrival_s, &other);
        if (link == NULL)
            break;
        line_leave(state, head);
        if (other != NULL)
            interrupt(state, other, head, link);
        else
            serve_somebody(state, head, link);
    }
    if (queue->head_timer_s == (double)INFINITY)
        line_time_head(state, queue, false);
}

void flow_has_turn_again(struct state *state, struct contact *contact)
{
    struct state_queue *const queue = contact->queue;
    struct state_skill *const link = idle_link(queue, contact->arrival_s, state->now_s);

    if (link != NULL) {
        call_back(state, contact, link);
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
