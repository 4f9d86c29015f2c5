/* Contacts come to a queue, wait, and leave it. */
#include "naive_state.h"

#include "base/memory.h"
#include "engine/random.h"

#include <math.h>
#include <stdlib.h>

void naive_leave(struct world *world, struct call *call)
{
    struct call **link = &world->calls;

    while (*link != call)
        link = &(*link)->next;
    *link = call->next;
    /* plans of its past name it */
    for (size_t i = 0; i < world->plan_count; i++) {
        if (world->plans[i].call == call)
            world->plans[i].call = NULL;
    }
    free(call);
}

struct plan *naive_plan_for_call(struct world *world, double time_s, enum kind kind,
                                 struct call *call)
{
    struct plan *plan = naive_make_plan(world, time_s, kind);

    plan->call = call;
    plan->attempt = call->attempt;
    return plan;
}

/* Somebody who waits may be called back, and hang up until then. The patience on the line would end
 * at `deadline_s`. */
void naive_make_offer(struct world *world, struct call *call, double deadline_s)
{
    const struct today_queue *queue = &world->organisation.today.queues[call->queue];
    const uint64_t key = random_draw_key(call->customer_key, call->attempt, RANDOM_OFFER);
    struct naive_offer *record = &naive_record_of(world, call)->offer;

    if (queue->offer != NULL) {
        record->made = true;
        record->accepted = random_uniform(key, 0) < queue->offer_share;
    }
    if (record->accepted) {
        record->since_s = world->now_s;
        call->offer = queue->offer;
        naive_hang_up_line(world, call);
        call->tries = 0;
        call->deadline_s = deadline_s =
            world->now_s + naive_draw(call, &queue->offer->patience, RANDOM_AWAIT_CALL);
    }
    if (deadline_s < (double)INFINITY)
        naive_plan_for_call(world, deadline_s, HANGS_UP, call);
}

/* The number in line. */
static uint32_t length(const struct world *world, size_t queue)
{
    uint32_t waiting = 0;

    for (const struct call *call = world->calls; call != NULL; call = call->next)
        waiting += call->waiting && call->queue == queue;
    return waiting;
}

/* How long who came first of those before it, and was not yet called, has waited. */
static double expected_wait_s(const struct world *world, const struct call *newcomer)
{
    double longest_s = 0;

    for (const struct call *call = world->calls; call != NULL; call = call->next) {
        const bool had_turn = call->set_aside || (call->offer != NULL && call->tries > 0);
        const double waited_s = world->now_s - call->arrival_s;

        if (call->waiting && call != newcomer && call->queue == newcomer->queue && !had_turn
            && waited_s > longest_s)
            longest_s = waited_s;
    }
    return longest_s;
}

/* Whoever waits gets an offer, or hangs up before that, or there is none. */
static void plan_offer(struct world *world, struct call *call, double deadline_s)
{
    const struct intervention_offer *offer =
        naive_today_of(world) == NULL ? NULL : naive_today_of(world)->queues[call->queue].offer;

    if (offer != NULL
        && (offer->after_s <= 0 || length(world, call->queue) > offer->from_length
            || expected_wait_s(world, call) >= offer->from_expected_wait_s)) {
        naive_make_offer(world, call, deadline_s); /* itself is in line by now */
    } else if (offer != NULL && world->now_s + offer->after_s < deadline_s) {
        struct plan *plan = naive_plan_for_call(world, world->now_s + offer->after_s, OFFERS, call);

        plan->deadline_s = deadline_s;
    } else if (deadline_s < (double)INFINITY) {
        naive_plan_for_call(world, deadline_s, HANGS_UP, call);
    }
}

static void join_queue(struct world *world, struct call *call)
{
    const struct scenario_queue *queue = &world->scenario->queues[call->queue];
    const struct scenario_question *question = naive_question_now(world, call);
    double patience_s = 0;

    if (!naive_is_traced(call, world->scenario->sources[call->source].trace.patience_s,
                         &patience_s))
        patience_s = naive_draw(call, &queue->patience, RANDOM_PATIENCE)
                     * (question == NULL ? 1 : question->patience);
    if (patience_s <= 0) {
        naive_hang_up(world, call);
        return;
    }
    call->waiting = true;
    call->order = (int64_t)world->orders++;
    naive_log_length(world, call->queue);
    plan_offer(world, call, world->now_s + patience_s);
    for (size_t i = 0; i < queue->link_count; i++) {
        const double wait_s = naive_after_s(world, &queue->links[i], call->queue);

        if (wait_s > 0)
            naive_plan_for_call(world, world->now_s + wait_s, MATURES, call);
    }
}

static bool finds_line(struct world *world, struct call *call)
{
    const int64_t trunks = world->scenario->queues[call->queue].trunks;

    if (trunks == SCENARIO_NO_TRUNKS || call->trunks != SCENARIO_NO_TRUNKS)
        return true;
    if (world->trunks_free[trunks] == 0)
        return false;
    world->trunks_free[trunks]--;
    call->trunks = trunks;
    return true;
}

static struct naive_contact *add_record(struct world *world, struct call *call)
{
    struct naive_log *log = &world->log;

    log->contacts = naive_grown(log->contacts, log->contact_count, sizeof *log->contacts);
    struct naive_contact *record = &log->contacts[log->contact_count++];

    call->record = (size_t)(record - log->contacts);
    *record = (struct naive_contact){.queue = call->queue,
                                     .cause = call->cause,
                                     .arrival_s = world->now_s,
                                     .wait_end_s = world->now_s,
                                     .outcome = NAIVE_WAITING};
    return record;
}

void naive_enter(struct world *world, struct call *call, enum origin origin)
{
    struct naive_contact *record = add_record(world, call);

    if (world->scenario->complaints != NULL)
        naive_perhaps_complain(world, call, world->scenario->complaints->contact,
                               COMPLAINT_CONTACT);
    call->arrival_s = world->now_s;
    call->talking = false;
    call->set_aside = false;
    struct agent *agent = naive_agent_for(world, call);
    struct agent *other = agent == NULL && naive_first_in_line(world, call->queue) == NULL
                              ? naive_agent_to_interrupt(world, call)
                              : NULL;

    record->all_busy = agent == NULL && other == NULL;
    record->transferred = origin == TRANSFER;
    record->returned = origin == RETURN;
    if (!finds_line(world, call)) {
        record->outcome = NAIVE_BLOCKED;
        naive_lose(world, call, &world->scenario->queues[call->queue].after_blocked);
    } else if (agent != NULL) {
        naive_answer(world, call, agent);
    } else if (other != NULL) {
        naive_interrupt(world, other, call);
    } else {
        join_queue(world, call);
    }
}

size_t naive_pick(const struct scenario_share *shares, size_t count, double u)
{
    double below = 0;
    size_t i = 0;

    for (; i + 1 < count; i++) {
        below += shares[i].probability;
        if (u < below)
            break;
    }
    return shares[i].queue;
}

size_t naive_destination(const struct scenario_source *source, uint64_t customer_key)
{
    return naive_pick(source->shares, source->share_count,
                      random_uniform(random_draw_key(customer_key, 0, RANDOM_ROUTE), 0));
}

/* From outside, or back: the queue may be closed. */
void naive_knock(struct world *world, struct call *call, enum origin origin)
{
    if (naive_is_open(world, call->queue)) {
        naive_enter(world, call, origin);
        return;
    }
    add_record(world, call)->outcome = NAIVE_TURNED_AWAY;
    naive_lose(world, call, &world->scenario->queues[call->queue].after_turned_away);
}

/* Somebody from outside, with a question. */
void naive_begin_case(struct world *world, size_t source_index, uint64_t key,
                      enum scenario_cause cause, int64_t trace_row)
{
    const struct scenario_source *source = &world->scenario->sources[source_index];
    struct naive_log *log = &world->log;
    struct call *call = memory_zeroed(1, sizeof *call);

    log->cases = naive_grown(log->cases, log->case_count, sizeof *log->cases);
    log->cases[log->case_count] =
        (struct naive_case){.arrival_s = world->now_s, .source = source_index};
    call->of_case = log->case_count++;
    call->cause = cause;
    call->question = naive_first_question(world, source, key);
    call->queue = naive_destination(source, key);
    call->customer_key = key;
    call->source = source_index;
    call->trace_row = trace_row;
    call->trunks = SCENARIO_NO_TRUNKS;
    call->next = world->calls;
    world->calls = call;
    naive_knock(world, call, OUTSIDE);
}
