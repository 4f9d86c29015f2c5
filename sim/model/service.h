/* service.h - an agent takes a contact up: how long it will take, and what is counted. Private to
 * flow.c, and inlined there.
 *
 * `bare`, here and in flow.c: state->is_bare, known when compiling, so that what every contact
 * passes through comes in two.
 */
#ifndef MODEL_SERVICE_H
#define MODEL_SERVICE_H

#include "base/rarely.h"
#include "callback_offer.h"
#include "complaint.h"
#include "engine/event_queue_inline.h"
#include "engine/random.h"
#include "interrupt.h"
#include "journal.h"
#include "measure_contact.h"
#include "morning.h"
#include "novice.h"
#include "outcome.h"
#include "question.h"

#include <math.h>

enum service_traced { SERVICE_TRACED_PATIENCE, SERVICE_TRACED_TALK, SERVICE_TRACED_WRAP_UP };

/* What a trace gives of a contact; NAN: nothing, so that it is drawn. */
static ALWAYS_INLINE double service_traced_s(const struct state *state,
                                             const struct contact *contact,
                                             enum service_traced what, const bool bare)
{
    if (bare || contact->trace_row == CONTACTS_NONE)
        return (double)NAN;
    const struct scenario_trace *const trace = &state->scenario->sources[contact->source].trace;
    const double *const values_s = what == SERVICE_TRACED_PATIENCE ? trace->patience_s
                                   : what == SERVICE_TRACED_TALK   ? trace->talk_s
                                                                   : trace->wrap_up_s;

    return values_s == NULL ? (double)NAN : values_s[contact->trace_row];
}

/* `pace`: the time that what is drawn takes of itself. */
static ALWAYS_INLINE double service_talk_s(const struct state *state, const struct contact *contact,
                                           const struct state_skill *skill, double pace,
                                           const bool bare)
{
    if (!isnan(contact->talk_s))
        return contact->talk_s * pace;
    const double given_s = service_traced_s(state, contact, SERVICE_TRACED_TALK, bare);

    if (!isnan(given_s))
        return given_s;
    return pace * distribution_draw(skill->talk, contacts_draw_key(contact, RANDOM_TALK));
}

static ALWAYS_INLINE double service_wrap_up_s(const struct state *state,
                                              const struct contact *contact,
                                              const struct state_skill *skill, double pace,
                                              const bool bare)
{
    const double given_s = service_traced_s(state, contact, SERVICE_TRACED_WRAP_UP, bare);

    if (!isnan(given_s))
        return given_s;
    if (skill->wrap_up == NULL)
        return 0.0;
    return pace * distribution_draw(skill->wrap_up, contacts_draw_key(contact, RANDOM_WRAP_UP));
}

/* Work beside the wrap-up, of a contact of a queue that has such, counted as that. A log that gives
 * the wrap-up gives all of it. */
RARELY static double service_follow_up_s(const struct state *state, const struct contact *contact,
                                         double pace)
{
    const struct scenario_queue *plan = contact->queue->plan;

    if (!isnan(service_traced_s(state, contact, SERVICE_TRACED_WRAP_UP, false))
        || random_uniform(contacts_draw_key(contact, RANDOM_FOLLOW_UP), 0) >= plan->follow_up_share)
        return 0.0;
    const double work_s =
        pace
        * distribution_draw(&plan->follow_up, contacts_draw_key(contact, RANDOM_FOLLOW_UP_WORK));

    measure_follow_up(contact, work_s);
    return work_s;
}

/* An agent begins with a contact by a link that only so many may work for. */
static void service_fill_link(struct state_skill *skill)
{
    if (++skill->at_work >= skill->most)
        skill->idle_needed = UINT32_MAX; /* is compared with on every contact anyway */
}

/* An agent of the skill's group takes the contact up, until `end_s`. */
static ALWAYS_INLINE struct event_ticket service_take_up(struct state *state,
                                                         struct contact *contact,
                                                         struct state_skill *skill, double end_s,
                                                         bool splits, const bool bare)
{
    contact->skill = skill;
    contact->queue->talking++;
    staff_take(skill->group);
    if (!bare && skill->most > 0)
        service_fill_link(skill);
    return event_queue_push_inline(
        &state->events, end_s,
        (struct event){splits ? STATE_TALK_ENDS : STATE_SERVICE_ENDS, contact->self});
}

/* `switching_s` of `talk_s` are added by the rules of the skill. */
static void service_count_work(struct state *state, struct contact *contact, double switching_s,
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

static inline void service_note_answer(struct state *state, const struct contact *contact,
                                       double talk_s, double wrap_up_s)
{
    if (state->journal != NULL)
        journal_is_answered(state, contact, talk_s, wrap_up_s);
    if (state->complaints != NULL && contact->queue->has_norm)
        complaint_answered(state, contact);
}

/* Work that takes more than the conversation and the wrap-up, or may be interrupted. */
RARELY static void service_begin_by_rules(struct state *state, struct contact *contact,
                                          struct state_skill *skill, double talk_s)
{
    const double switching_s = skill->switch_cost * (talk_s + contact->wrap_up_s);
    const bool splits =
        contact->wrap_up_s > 0.0 && (contact->queue->splits_service || contact->trunks >= 0);
    const double longer_s = talk_s + switching_s;
    const double end_s = state->now_s + longer_s + (splits ? 0.0 : contact->wrap_up_s);
    const struct event_ticket end = service_take_up(state, contact, skill, end_s, splits, false);

    measure_answered(state, contact, longer_s, contact->wrap_up_s, false);
    measure_switched(contact, switching_s);
    service_note_answer(state, contact, longer_s, contact->wrap_up_s);
    service_count_work(state, contact, switching_s, longer_s, end);
}

/* `at_once`: the contact has just come to its queue. */
static ALWAYS_INLINE void service_begin(struct state *state, struct contact *contact,
                                        struct state_skill *skill, const bool at_once,
                                        const bool bare)
{
    double pace = skill->pace;

    if (!bare && state->factors != NULL)
        pace *= question_factors(state, contact)->handling;
    if (!bare && skill->novices != NULL)
        pace *= novice_factor(skill->novices, contact);
    double talk_s = service_talk_s(state, contact, skill, pace, bare);
    double wrap_up_s = service_wrap_up_s(state, contact, skill, pace, bare);

    if (!bare && state->morning != NULL)
        morning_calls_back(state, contact, skill, &talk_s, &wrap_up_s);
    if (!bare && contact->queue->has_follow_up)
        wrap_up_s += service_follow_up_s(state, contact, pace);
    const bool splits =
        wrap_up_s > 0.0 && (contact->queue->splits_service || (!bare && contact->trunks >= 0));

    contact->wrap_up_s = wrap_up_s;
    if (!bare && skill->has_rules) {
        service_begin_by_rules(state, contact, skill, talk_s);
        return;
    }
    service_take_up(state, contact, skill, state->now_s + talk_s + (splits ? 0.0 : wrap_up_s),
                    splits, bare);
    measure_work(state, contact, talk_s, wrap_up_s);
    measure_answered(state, contact, talk_s, wrap_up_s, at_once);
    if (!bare)
        service_note_answer(state, contact, talk_s, wrap_up_s);
}

/* The contact was set aside, and is taken up again. */
RARELY static void service_resume(struct state *state, struct contact *contact,
                                  struct state_skill *skill)
{
    double switching_s = 0.0;
    const double left_s = interrupt_resumes(state, contact, &switching_s);
    const struct event_ticket end = service_take_up(state, contact, skill, state->now_s + left_s,
                                                    contact->wrap_up_s > 0.0, false);

    measure_resumed(state, contact, left_s + contact->wrap_up_s);
    service_count_work(state, contact, switching_s, left_s, end);
}

/* An agent calls somebody who does not answer. */
static void service_call_in_vain(struct state *state, struct contact *contact,
                                 struct state_skill *skill, double vain_s)
{
    contact->skill = skill;
    staff_take(skill->group);
    if (skill->most > 0)
        service_fill_link(skill);
    event_queue_push(&state->events, state->now_s + vain_s,
                     (struct event){STATE_WORK_ENDS, (uint32_t)(skill - state->skills)});
    measure_vain(state, contact, vain_s);
}

/* The turn of somebody who awaits a call. */
RARELY static void service_call_back(struct state *state, struct contact *contact,
                                     struct state_skill *skill)
{
    double vain_s = 0.0;
    const enum callback_offer_turn turn = callback_offer_take_turn(state, contact, &vain_s);

    if (turn == CALLBACK_OFFER_REACHED)
        service_begin(state, contact, skill, false, false);
    else
        service_call_in_vain(state, contact, skill, vain_s);
    if (turn == CALLBACK_OFFER_MISSED) {
        measure_abandoned(state, contact, state->now_s);
        outcome_lost(state, contact, &contact->queue->plan->after_abandoned);
    }
}

static ALWAYS_INLINE void service_serve(struct state *state, struct contact *contact,
                                        struct state_skill *skill, const bool bare)
{
    if (!bare && contact->set_aside)
        service_resume(state, contact, skill);
    else if (!bare && contact->awaits_call)
        service_call_back(state, contact, skill);
    else
        service_begin(state, contact, skill, false, bare);
}

/* The same, where it is not on the way of every contact. */
RARELY static void service_serve_somebody(struct state *state, struct contact *contact,
                                          struct state_skill *skill)
{
    service_serve(state, contact, skill, false);
}

#endif
