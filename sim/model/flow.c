/* Patience costs an event only where something else can see the line before its head comes up
 * ("watched" lines). Elsewhere a caller's deadline is looked at when the caller is head of the
 * line: who is past it has hung up at that moment, and is counted so. Both ways give the same
 * results. A deadline at the very moment of an answer counts as answered. */
#include "flow.h"

#include "engine/random.h"
#include "measure.h"
#include "scenario/calendar.h"

#include <math.h>

#define NO_GROUP UINT32_MAX

enum { FIRST_SWEEP = 64 };

static struct contact *contact_at(struct state *state, uint32_t contact)
{
    return &state->contacts.pool[contact];
}

static uint64_t draw_key(const struct contact *contact, enum random_purpose purpose)
{
    return random_draw_key(contact->customer_key, contact->attempt, purpose);
}

static struct event_ticket schedule(struct state *state, double time_s, enum state_event kind,
                                    uint32_t subject)
{
    return event_queue_push(&state->events, time_s, (struct event){kind, subject});
}

/* What a trace gives for this contact; NAN if nothing. */
static double traced(const struct contact *contact, const double *values_s)
{
    return contact->trace_row == CONTACTS_NONE || values_s == NULL ? (double)NAN
                                                                   : values_s[contact->trace_row];
}

static const struct scenario_trace *trace_of(const struct state *state,
                                             const struct contact *contact)
{
    return &state->scenario->sources[contact->source].trace;
}

/* --- lines -------------------------------------------------------------------------------------
 */

/* Sets the timer for the moment at which the head of the line has waited long enough for a further
 * group. */
static void time_head(struct state *state, uint32_t index)
{
    struct state_queue *queue = &state->queues[index];
    double matures_s = (double)INFINITY;

    if (!queue->has_overflow)
        return;
    if (queue->head_timer_runs)
        event_queue_cancel(&state->events, queue->head_timer);
    queue->head_timer_runs = false;
    if (queue->line.head == CONTACTS_NONE)
        return;
    for (size_t i = 0; i < queue->plan->link_count; i++) {
        const double at_s =
            contact_at(state, queue->line.head)->arrival_s + queue->plan->links[i].after_s;

        if (at_s > state->now_s && at_s < matures_s)
            matures_s = at_s;
    }
    if (matures_s < (double)INFINITY) {
        queue->head_timer = schedule(state, matures_s, STATE_HEAD_MATURES, index);
        queue->head_timer_runs = true;
    }
}

static void leave_line(struct state *state, uint32_t contact)
{
    struct contact *leaver = contact_at(state, contact);
    struct state_queue *queue = &state->queues[leaver->queue];
    const bool was_head = queue->line.head == contact;

    if (queue->plan->measure_length)
        measure_length(state, queue);
    if (leaver->hangs_up)
        event_queue_cancel(&state->events, leaver->patience);
    leaver->hangs_up = false;
    contacts_remove(&state->contacts, &queue->line, contact);
    if (was_head)
        time_head(state, leaver->queue);
}

static void free_trunk(struct state *state, struct contact *contact)
{
    if (contact->trunks >= 0)
        state->trunks_free[contact->trunks]++;
    contact->trunks = SCENARIO_NO_TRUNKS;
}

/* The customer hangs up or goes, for good. */
static void depart(struct state *state, uint32_t contact)
{
    struct contact *leaver = contact_at(state, contact);

    if (leaver->sums != NULL)
        measure_departure(state);
    free_trunk(state, leaver);
    contacts_release(&state->contacts, contact);
}

/* The contact, waiting in an unwatched line, hung up at its deadline. */
static void drop(struct state *state, uint32_t contact)
{
    const struct contact *dropped = contact_at(state, contact);

    measure_abandoned(state, dropped, dropped->deadline_s);
    contacts_remove(&state->contacts, &state->queues[dropped->queue].line, contact);
    contacts_release(&state->contacts, contact);
}

uint32_t flow_head(struct state *state, uint32_t index)
{
    struct state_queue *queue = &state->queues[index];

    while (!queue->watched && queue->line.head != CONTACTS_NONE
           && contact_at(state, queue->line.head)->deadline_s < state->now_s)
        drop(state, queue->line.head);
    return queue->line.head;
}

void flow_sweep(struct state *state, uint32_t index)
{
    struct state_queue *queue = &state->queues[index];
    uint32_t contact = queue->line.head;

    while (!queue->watched && contact != CONTACTS_NONE) {
        const uint32_t next = contact_at(state, contact)->next;

        if (contact_at(state, contact)->deadline_s < state->now_s)
            drop(state, contact);
        contact = next;
    }
    queue->sweep_at = 2 * queue->line.length > FIRST_SWEEP ? 2 * queue->line.length : FIRST_SWEEP;
}

static void join_line(struct state *state, uint32_t contact)
{
    struct contact *waiter = contact_at(state, contact);
    struct state_queue *queue = &state->queues[waiter->queue];
    double patience_s = traced(waiter, trace_of(state, waiter)->patience_s);

    if (isnan(patience_s))
        patience_s = distribution_draw(&queue->plan->patience, draw_key(waiter, RANDOM_PATIENCE));
    if (patience_s <= 0.0) {
        measure_abandoned(state, waiter, state->now_s);
        depart(state, contact);
        return;
    }
    waiter->deadline_s = state->now_s + patience_s;
    waiter->hangs_up = queue->watched && waiter->deadline_s < (double)INFINITY;
    if (waiter->hangs_up)
        waiter->patience = schedule(state, waiter->deadline_s, STATE_PATIENCE_ENDS, contact);
    if (queue->plan->measure_length)
        measure_length(state, queue);
    contacts_append(&state->contacts, &queue->line, contact);
    if (queue->line.head == contact)
        time_head(state, waiter->queue);
    if (!queue->watched && queue->line.length >= queue->sweep_at)
        flow_sweep(state, waiter->queue);
}

/* --- service -----------------------------------------------------------------------------------
 */

/* The talk or wrap-up of a contact: as traced, or else drawn; `distribution` NULL: none. */
static double handling_s(const struct contact *contact, const double *traced_s,
                         const struct distribution *distribution, double pace,
                         enum random_purpose purpose)
{
    if (contact->trace_row != CONTACTS_NONE && !isnan(traced(contact, traced_s)))
        return traced(contact, traced_s);
    if (distribution == NULL)
        return 0.0;
    return pace * distribution_draw(distribution, draw_key(contact, purpose));
}

static void begin_service(struct state *state, uint32_t contact, uint32_t group)
{
    struct contact *customer = contact_at(state, contact);
    struct state_queue *queue = &state->queues[customer->queue];
    const uint32_t pair = group * (uint32_t)state->scenario->queue_count + customer->queue;
    const struct state_skill *skill = &state->skills[state->skill_of[pair]];
    const struct scenario_trace *trace = trace_of(state, customer);
    const double talk_s =
        handling_s(customer, trace->talk_s, skill->talk, skill->pace, RANDOM_TALK);
    const double wrap_up_s =
        handling_s(customer, trace->wrap_up_s, skill->wrap_up, skill->pace, RANDOM_WRAP_UP);

    staff_take(&state->staff.groups[group]);
    measure_answered(state, customer, group, talk_s, wrap_up_s);
    queue->talking++;
    customer->group = group;
    customer->wrap_up_s = wrap_up_s;
    if (wrap_up_s > 0.0 && (queue->plan->transfer_count > 0 || customer->trunks >= 0))
        schedule(state, state->now_s + talk_s, STATE_TALK_ENDS, contact);
    else
        schedule(state, state->now_s + talk_s + wrap_up_s, STATE_SERVICE_ENDS, contact);
}

/* The first in line that an agent of `group` who comes free takes; CONTACTS_NONE: nobody. */
static uint32_t next_for(struct state *state, uint32_t group)
{
    const struct state_skill *const end = &state->skills[state->skills_from[group + 1]];
    uint32_t best = CONTACTS_NONE;
    uint32_t best_rank = 0;

    for (const struct state_skill *skill = &state->skills[state->skills_from[group]]; skill < end;
         skill++) {
        if (best != CONTACTS_NONE && skill->rank > best_rank)
            break;
        const uint32_t head = flow_head(state, skill->queue);

        if (head == CONTACTS_NONE)
            continue;
        const double arrival_s = contact_at(state, head)->arrival_s;

        if (skill->after_s > 0.0 && arrival_s + skill->after_s > state->now_s)
            continue;
        if (best == CONTACTS_NONE || arrival_s < contact_at(state, best)->arrival_s) {
            best = head;
            best_rank = skill->rank;
        }
    }
    return best;
}

void flow_put_to_work(struct state *state, uint32_t group)
{
    while (staff_idle(&state->staff.groups[group]) > 0) {
        const uint32_t contact = next_for(state, group);

        if (contact == CONTACTS_NONE)
            return;
        leave_line(state, contact);
        begin_service(state, contact, group);
    }
}

static void free_agent(struct state *state, uint32_t group)
{
    if (staff_release(&state->staff, group, state->now_s, state->slot))
        flow_put_to_work(state, group);
}

/* --- arriving and going on ---------------------------------------------------------------------
 */

/* The group whose idle agent an arriving contact goes to; NO_GROUP: all are busy. */
static uint32_t idle_group(const struct state *state, const struct scenario_queue *plan)
{
    const struct staff_group *best = NULL;
    uint32_t best_preference = 0;

    for (size_t i = 0; i < plan->link_count; i++) {
        const struct scenario_link *link = &plan->links[i];
        const struct staff_group *group = &state->staff.groups[link->group];

        if (best != NULL && link->preference > best_preference)
            break;
        if (link->after_s > 0.0 || staff_idle(group) == 0)
            continue;
        if (best == NULL || staff_longest_idle_since_s(group) < staff_longest_idle_since_s(best)) {
            best = group;
            best_preference = link->preference;
        }
    }
    return best == NULL ? NO_GROUP : (uint32_t)(best - state->staff.groups);
}

static bool seize_trunk(struct state *state, struct contact *contact, int64_t trunks)
{
    if (contact->trunks >= 0 || trunks == SCENARIO_NO_TRUNKS)
        return true;
    if (state->trunks_free[trunks] == 0)
        return false;
    state->trunks_free[trunks]--;
    contact->trunks = (int32_t)trunks;
    return true;
}

/* The contact comes to its queue. */
static void offer(struct state *state, uint32_t contact)
{
    struct contact *comer = contact_at(state, contact);
    const struct scenario_queue *plan = state->queues[comer->queue].plan;
    const uint32_t group = idle_group(state, plan);

    state->result->contacts++;
    comer->arrival_s = state->now_s;
    comer->hangs_up = false;
    measure_offered(state, comer, group == NO_GROUP, comer->attempt > 0);
    if (!seize_trunk(state, comer, plan->trunks)) {
        measure_blocked(state, comer);
        contacts_release(&state->contacts, contact);
    } else if (group != NO_GROUP) {
        begin_service(state, contact, group);
    } else {
        join_line(state, contact);
    }
}

static bool is_open(const struct state *state, const struct state_queue *queue)
{
    const struct scenario_run *run = &state->scenario->run;
    const struct scenario_hours *hours = &queue->plan->hours;

    if (queue->always_open)
        return true;
    const uint32_t day = (uint32_t)(state->now_s / SECONDS_PER_DAY);
    const double time_s = state->now_s - (double)day * SECONDS_PER_DAY;
    const uint32_t weekday = calendar_weekday(run->first_day + day);

    if (run->holiday != NULL && run->holiday[day])
        return false;
    return time_s >= hours->from_s[weekday] && time_s < hours->to_s[weekday];
}

static size_t routed_queue(const struct state *state, const struct arrival *arrival)
{
    const struct scenario_source *source = &state->scenario->sources[arrival->source];
    size_t i = 0;

    if (source->share_count > 1) {
        const uint64_t key = random_draw_key(arrival->customer_key, 0, RANDOM_ROUTE);
        double left = random_uniform(key, 0);

        while (i + 1 < source->share_count && left >= source->shares[i].probability)
            left -= source->shares[i++].probability;
    }
    return source->shares[i].queue;
}

void flow_arrive(struct state *state, const struct arrival *arrival)
{
    const struct scenario_source *source = &state->scenario->sources[arrival->source];
    const uint32_t queue = (uint32_t)routed_queue(state, arrival);

    if (!is_open(state, &state->queues[queue])) {
        measure_turned_away(state, queue);
        return;
    }
    const uint32_t contact = contacts_new(&state->contacts);
    struct contact *comer = contact_at(state, contact);

    comer->customer_key = arrival->customer_key;
    comer->queue = queue;
    comer->attempt = 0;
    comer->source = arrival->source;
    comer->trace_row =
        source->kind == SCENARIO_SOURCE_TRACE ? (uint32_t)arrival->number : CONTACTS_NONE;
    comer->trunks = SCENARIO_NO_TRUNKS;
    offer(state, contact);
}

/* After the conversation: on to another queue, or home. */
static void go_on(struct state *state, uint32_t contact)
{
    struct contact *customer = contact_at(state, contact);
    const struct scenario_queue *plan = state->queues[customer->queue].plan;

    if (plan->transfer_count > 0) {
        double left = random_uniform(draw_key(customer, RANDOM_TRANSFER), 0);

        for (size_t i = 0; i < plan->transfer_count; i++) {
            if (left < plan->transfers[i].probability) {
                customer->queue = (uint32_t)plan->transfers[i].queue;
                customer->attempt++;
                customer->trace_row = CONTACTS_NONE;
                offer(state, contact);
                return;
            }
            left -= plan->transfers[i].probability;
        }
    }
    depart(state, contact);
}

void flow_service_ends(struct state *state, uint32_t contact)
{
    const struct contact *customer = contact_at(state, contact);

    state->queues[customer->queue].talking--;
    free_agent(state, customer->group); /* who takes the next contact before this one goes on */
    go_on(state, contact);
}

void flow_talk_ends(struct state *state, uint32_t contact)
{
    const struct contact *customer = contact_at(state, contact);

    state->queues[customer->queue].talking--;
    schedule(state, state->now_s + customer->wrap_up_s, STATE_WORK_ENDS, customer->group);
    go_on(state, contact);
}

void flow_work_ends(struct state *state, uint32_t group)
{
    measure_departure(state);
    free_agent(state, group);
}

void flow_head_matures(struct state *state, uint32_t index)
{
    struct state_queue *queue = &state->queues[index];

    queue->head_timer_runs = false;
    for (size_t i = 0; i < queue->plan->link_count; i++) {
        if (queue->plan->links[i].after_s > 0.0)
            flow_put_to_work(state, (uint32_t)queue->plan->links[i].group);
    }
    if (!queue->head_timer_runs)
        time_head(state, index);
}

void flow_patience_ends(struct state *state, uint32_t contact)
{
    struct contact *leaver = contact_at(state, contact);

    leaver->hangs_up = false; /* its event has come */
    leave_line(state, contact);
    measure_abandoned(state, leaver, state->now_s);
    depart(state, contact);
}
