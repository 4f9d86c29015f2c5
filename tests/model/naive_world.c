/* At one instant things happen in the order of enum kind; things of one kind in the order in which
 * they were planned. Where the scenario leaves a tie open, the smaller id goes first. */
#include "naive_world.h"

#include "base/memory.h"
#include "engine/random.h"
#include "intervention/organisation.h"
#include "naive_arrivals.h"
#include "scenario/calendar.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum kind {
    DAY_ENDS,
    MORNING,
    ROSTER,
    WORK_ENDS,
    SERVICE_ENDS,
    TALK_ENDS,
    MATURES,
    RETURNS,
    CHASES,
    OFFERS,
    HANGS_UP,
    CALLED_BACK,
    ASKS,
    KINDS
};

enum origin { OUTSIDE, TRANSFER, RETURN };

enum { MOST_DAYS_AFTER_END = 366, MOST_DAYS_AHEAD = 366, KEY_SIZE = 512, NOT_TRACED = -1 };

#define NO_CASE SIZE_MAX

struct agent {
    struct agent *next;
    size_t group;
    bool busy;
    size_t queue;        /* of the contact in hand */
    struct call *call;   /* in conversation, which may be interrupted; else NULL */
    uint64_t call_order; /* of taking it up */
    double idle_since_s;
    uint64_t idle_order; /* settles who of several idle since the same moment was first */
};

/* A customer in a queue or in conversation. */
struct call {
    struct call *next;
    size_t record;  /* in log.contacts, of the present queue */
    size_t of_case; /* in log.cases; NO_CASE: stands for none, beside another contact */
    enum scenario_cause cause;
    const struct scenario_question *question; /* that the customer came with; NULL: no type */
    size_t queue;
    uint64_t customer_key;
    uint32_t attempt;
    size_t source;
    int64_t trace_row;
    int64_t trunks; /* of which it holds a line, or SCENARIO_NO_TRUNKS */
    double arrival_s;
    int64_t order; /* of joining the queue */
    bool waiting, talking;
    bool set_aside;                  /* `waiting`, but was answered */
    double left_s, left_switching_s; /* then: to do */
    double wrap_up_s;
    bool called_back;                       /* in place of a mail */
    const struct intervention_offer *offer; /* accepted: hung up, and awaits its call; or NULL */
    uint32_t tries;                         /* to call it, so far */
    double deadline_s;                      /* awaits it until then */
    uint32_t interruptions;                 /* at this queue */
    size_t piece;                           /* in log.pieces: the present */
};

struct plan {
    double time_s;
    enum kind kind;
    uint64_t order;
    struct call *call;
    struct call *beside; /* CHASES: that comes if `call` still waits */
    uint32_t attempt;    /* of the call it is meant for */
    struct agent *agent;
    size_t group;          /* or source: ASKS */
    uint64_t customer_key; /* ASKS */
    double wrap_up_s;
    double deadline_s; /* OFFERS: of the patience on the line */
    uint32_t day;
};

struct group {
    uint32_t scheduled, wanted;
    double planned, rostered, claimed[SCENARIO_CLAIMS], cancelled;
    bool in_overtime;
    uint32_t day, slot; /* that begin next */
};

struct world {
    const struct scenario *scenario;
    uint64_t run_key;
    double now_s;
    struct naive_log log;
    struct call *calls;   /* owned list */
    struct agent *agents; /* owned list */
    struct plan *plans;   /* owned */
    size_t plan_count, plan_capacity;
    struct group *groups;  /* owned */
    uint32_t *trunks_free; /* owned */
    uint64_t orders;
    double offered, abandoned;        /* calls that count, up to the last news */
    struct organisation organisation; /* `today` is the present day; not if there are no
                                         interventions */
};

static void put_to_work(struct world *world, size_t group);
static void hang_up(struct world *world, struct call *call);
static struct plan *plan_for_call(struct world *world, double time_s, enum kind kind,
                                  struct call *call);
static void offer(struct world *world, struct call *call, enum origin origin);
static bool is_working_day(const struct scenario_run *run, uint32_t day);
static void perhaps_complain_of_mail(struct world *world, const struct call *call, double day,
                                     bool is_deleted);

/* --- lists ------------------------------------------------------------------------------------ */

static void *grown(void *items, size_t count, size_t size)
{
    /* 0, 1, 2, 4, 8, ... */
    return (count & (count - 1)) == 0 ? memory_resize(items, count == 0 ? 1 : 2 * count, size)
                                      : items;
}

static struct plan *make_plan(struct world *world, double time_s, enum kind kind)
{
    world->plans = grown(world->plans, world->plan_count, sizeof *world->plans);
    struct plan *plan = &world->plans[world->plan_count++];

    *plan = (struct plan){.time_s = time_s, .kind = kind, .order = world->orders++};
    return plan;
}

static bool comes_before(const struct plan *a, const struct plan *b)
{
    if (a->time_s < b->time_s || a->time_s > b->time_s)
        return a->time_s < b->time_s;
    return a->kind != b->kind ? a->kind < b->kind : a->order < b->order;
}

static size_t soonest(const struct world *world)
{
    size_t best = 0;

    for (size_t i = 1; i < world->plan_count; i++) {
        if (comes_before(&world->plans[i], &world->plans[best]))
            best = i;
    }
    return best;
}

static struct naive_contact *record_of(struct world *world, const struct call *call)
{
    return &world->log.contacts[call->record];
}

static void log_length(struct world *world, size_t queue)
{
    struct naive_log *log = &world->log;
    uint32_t waiting = 0;

    for (const struct call *call = world->calls; call != NULL; call = call->next)
        waiting += call->waiting && call->queue == queue;
    log->lengths = grown(log->lengths, log->length_count, sizeof *log->lengths);
    log->lengths[log->length_count++] = (struct naive_length){world->now_s, queue, waiting};
}

static uint32_t present(const struct world *world, size_t group)
{
    uint32_t count = 0;

    for (const struct agent *agent = world->agents; agent != NULL; agent = agent->next)
        count += agent->group == group;
    return count;
}

static void log_level(struct world *world, size_t group)
{
    struct naive_log *log = &world->log;

    log->levels = grown(log->levels, log->level_count, sizeof *log->levels);
    struct naive_level *level = &log->levels[log->level_count++];

    *level = (struct naive_level){.time_s = world->now_s,
                                  .group = group,
                                  .scheduled = world->groups[group].scheduled,
                                  .present = present(world, group),
                                  .planned = world->groups[group].planned,
                                  .rostered = world->groups[group].rostered,
                                  .cancelled = world->groups[group].cancelled};
    for (size_t i = 0; i < SCENARIO_CLAIMS; i++)
        level->claimed[i] = world->groups[group].claimed[i];
}

/* --- agents ----------------------------------------------------------------------------------- */

static void become_idle(struct world *world, struct agent *agent)
{
    agent->busy = false;
    agent->idle_since_s = world->now_s;
    agent->idle_order = world->orders++;
}

static void come_in(struct world *world, size_t group)
{
    struct agent *agent = memory_zeroed(1, sizeof *agent);

    agent->group = group;
    agent->next = world->agents;
    world->agents = agent;
    become_idle(world, agent);
}

static void go_home(struct world *world, struct agent *agent)
{
    struct agent **link = &world->agents;

    while (*link != agent)
        link = &(*link)->next;
    *link = agent->next;
    free(agent);
}

/* NULL: all are busy. */
static struct agent *longest_idle(const struct world *world, size_t group)
{
    struct agent *best = NULL;

    for (struct agent *agent = world->agents; agent != NULL; agent = agent->next) {
        if (agent->group == group && !agent->busy
            && (best == NULL || agent->idle_order < best->idle_order))
            best = agent;
    }
    return best;
}

/* As many as are wanted, as far as the busy allow. */
static void follow_wanted(struct world *world, size_t group)
{
    while (present(world, group) < world->groups[group].wanted)
        come_in(world, group);
    while (present(world, group) > world->groups[group].wanted
           && longest_idle(world, group) != NULL)
        go_home(world, longest_idle(world, group));
    log_level(world, group);
}

static void finish_work(struct world *world, struct agent *agent)
{
    const size_t group = agent->group;

    if (present(world, group) > world->groups[group].wanted) {
        go_home(world, agent);
        log_level(world, group);
        return;
    }
    become_idle(world, agent);
    put_to_work(world, group);
}

/* --- interventions -----------------------------------------------------------------------------
 */

static const struct today *today(const struct world *world)
{
    return world->scenario->intervention_count > 0 ? &world->organisation.today : NULL;
}

static double after_s(const struct world *world, const struct scenario_link *link, size_t queue)
{
    return today(world) != NULL && link->after_s > 0 && !isnan(today(world)->queues[queue].after_s)
               ? today(world)->queues[queue].after_s
               : link->after_s;
}

static uint32_t keep_idle(const struct world *world, const struct scenario_skill *skill)
{
    return today(world) != NULL && skill->keep_idle > 0
                   && !isnan(today(world)->queues[skill->queue].keep_idle)
               ? (uint32_t)today(world)->queues[skill->queue].keep_idle
               : skill->keep_idle;
}

/* --- answering -------------------------------------------------------------------------------- */

static const struct scenario_skill *skill_for(const struct world *world, size_t group, size_t queue)
{
    const struct scenario_group *plan = &world->scenario->groups[group];

    for (size_t i = 0; i < plan->skill_count; i++) {
        if (plan->skills[i].queue == queue)
            return &plan->skills[i];
    }
    return NULL;
}

static const struct scenario_link *link_to(const struct world *world, size_t queue, size_t group)
{
    const struct scenario_queue *plan = &world->scenario->queues[queue];

    for (size_t i = 0; i < plan->link_count; i++) {
        if (plan->links[i].group == group)
            return &plan->links[i];
    }
    return NULL;
}

static uint32_t rank(const struct world *world, size_t group, const struct call *call)
{
    const struct scenario_skill *skill = skill_for(world, group, call->queue);

    return skill == NULL ? UINT32_MAX : skill->rank;
}

static uint32_t preference(const struct world *world, size_t group, const struct call *call)
{
    const struct scenario_link *link = link_to(world, call->queue, group);

    return link == NULL ? UINT32_MAX : link->preference;
}

/* What the contact is about now; NULL: nothing of a type. */
static const struct scenario_question *question_now(const struct world *world,
                                                    const struct call *call)
{
    const struct scenario *scenario = world->scenario;

    if (scenario->question_count == 0)
        return NULL;
    return scenario->question_of_cause[call->cause] == SCENARIO_NO_QUESTION
               ? call->question
               : &scenario->questions[scenario->question_of_cause[call->cause]];
}

static const struct scenario_question *first_question(const struct world *world,
                                                      const struct scenario_source *source,
                                                      uint64_t customer_key)
{
    const double u = random_uniform(random_draw_key(customer_key, 0, RANDOM_QUESTION), 0);
    const struct scenario_question *question = NULL;
    double below = 0;

    for (size_t i = 0; source->questions != NULL && i < world->scenario->question_count; i++) {
        if (source->questions[i] > 0 && u >= below)
            question = &world->scenario->questions[i];
        below += source->questions[i];
    }
    return question;
}

/* Chances that add up to `sum`, all by the factor, but not beyond `most` together. */
static double factor_of(double factor, double sum, double most)
{
    return sum * factor <= most ? factor : most / sum;
}

static double draw(const struct call *call, const struct distribution *distribution,
                   enum random_purpose purpose)
{
    return distribution_draw(distribution,
                             random_draw_key(call->customer_key, call->attempt, purpose));
}

/* Of the trace, where it says something. */
static bool is_traced(const struct call *call, const double *column, double *value)
{
    if (call->trace_row == NOT_TRACED || isnan(column[call->trace_row]))
        return false;
    *value = column[call->trace_row];
    return true;
}

/* Does some group leave contacts of the queue for others? */
static bool is_interruptible(const struct world *world, size_t queue)
{
    bool found = false;

    for (size_t group = 0; group < world->scenario->group_count; group++) {
        const struct scenario_skill *skill = skill_for(world, group, queue);

        found |= skill != NULL && skill->is_interruptible;
    }
    return found;
}

/* The agent works on it, for so long: first turning to it, then talking. */
static void work_on(struct world *world, struct call *call, struct agent *agent, double switching_s,
                    double talk_s)
{
    const struct scenario_queue *queue = &world->scenario->queues[call->queue];
    const double end_s = world->now_s + talk_s;
    struct naive_log *log = &world->log;

    log->pieces = grown(log->pieces, log->piece_count, sizeof *log->pieces);
    call->piece = log->piece_count;
    log->pieces[log->piece_count++] = (struct naive_piece){
        call->queue, agent->group,           call->cause, world->now_s, world->now_s + switching_s,
        end_s,       end_s + call->wrap_up_s};
    record_of(world, call)->done_s = end_s + call->wrap_up_s;
    call->talking = true;
    agent->busy = true;
    agent->queue = call->queue;
    const struct scenario_skill *skill = skill_for(world, agent->group, call->queue);

    assert(skill != NULL);
    if (skill->is_interruptible) {
        agent->call = call;
        agent->call_order = world->orders++;
    }
    /* wrap-up is a thing of its own only where something happens before it */
    const bool splits = call->wrap_up_s > 0
                        && (queue->transfer_count > 0 || queue->referral_count > 0
                            || queue->after_answered.count > 0 || call->trunks != SCENARIO_NO_TRUNKS
                            || is_interruptible(world, call->queue));
    struct plan *plan = splits ? make_plan(world, end_s, TALK_ENDS)
                               : make_plan(world, end_s + call->wrap_up_s, SERVICE_ENDS);

    plan->call = call;
    plan->attempt = call->attempt;
    plan->agent = agent;
    plan->wrap_up_s = call->wrap_up_s;
}

static void resume(struct world *world, struct call *call, struct agent *agent)
{
    struct naive_rest *rest = NULL;

    for (size_t i = 0; i < world->log.rest_count; i++) {
        if (world->log.rests[i].contact == call->record)
            rest = &world->log.rests[i]; /* the last of them */
    }
    assert(rest != NULL);
    rest->to_s = world->now_s;
    call->waiting = false;
    call->set_aside = false;
    log_length(world, call->queue);
    work_on(world, call, agent, call->left_switching_s, call->left_s);
}

/* Some mails are answered by calling, if somebody picks up. */
static void try_calling(const struct world *world, struct call *call, const struct agent *agent,
                        double plain_pace, double follow_up_s, double *talk_s, double *wrap_up_s)
{
    const struct today_queue *queue = &today(world)->queues[call->queue];
    const struct intervention_callback *callback = queue->callback;
    const uint64_t key = random_draw_key(call->customer_key, call->attempt, RANDOM_CALLBACK);
    const double pace =
        plain_pace * fmax(0.65, today(world)->groups[agent->group].handling[TODAY_TALKING]);
    double vain_s = 0;
    bool picked_up = false;

    call->called_back = false;
    if (callback == NULL || random_uniform(key, 0) >= queue->callback_share)
        return;
    for (uint32_t i = 1; i <= callback->tries && !picked_up; i++) {
        picked_up = random_uniform(key, i) < callback->reach;
        vain_s += picked_up ? 0 : callback->miss_s;
    }
    if (picked_up) {
        const double call_s = draw(call, &callback->talk, RANDOM_TALK) * pace;
        const double after_s = draw(call, &callback->wrap_up, RANDOM_WRAP_UP) * pace;

        call->called_back = random_uniform(key, 0) < queue->callback_fits;
        /* the call is in vain if only a mail will do */
        *talk_s = call_s + (call->called_back ? 0 : *talk_s);
        *wrap_up_s = after_s + (call->called_back ? follow_up_s : *wrap_up_s);
    }
    *talk_s += vain_s;
}

/* How much longer it takes, because somebody of some week may be at work on it. */
static double novice(const struct world *world, const struct call *call, size_t group)
{
    const struct scenario_novices *plan = &world->scenario->groups[group].novices;
    const uint64_t key = random_draw_key(call->customer_key, call->attempt, RANDOM_NOVICE);
    double below = 0;

    for (double week = 0; week < plan->weeks; week++) {
        below += plan->share / plan->weeks;
        if (random_uniform(key, 0) < below)
            return 1 + (plan->handling - 1) * pow(0.05, (week + 0.5) / plan->weeks);
    }
    return 1;
}

static void call_off_patience(struct world *world, const struct call *call)
{
    for (size_t i = 0; i < world->plan_count; i++) {
        if (world->plans[i].call == call && world->plans[i].kind == HANGS_UP)
            world->plans[i--] = world->plans[--world->plan_count];
    }
}

/* Nobody answers: the agent has worked in vain, and the turn comes again, or the call is lost. */
static void call_in_vain(struct world *world, struct call *call, struct agent *agent, double vain_s)
{
    const double end_s = world->now_s + vain_s;
    const double again_s = end_s + call->offer->again_s;
    struct naive_contact *record = record_of(world, call);
    struct naive_log *log = &world->log;

    record->talk_s += vain_s;
    record->done_s = end_s;
    log->pieces = grown(log->pieces, log->piece_count, sizeof *log->pieces);
    log->pieces[log->piece_count++] = (struct naive_piece){
        call->queue, agent->group, call->cause, world->now_s, world->now_s, end_s, end_s};
    agent->busy = true;
    agent->queue = call->queue;
    make_plan(world, end_s, WORK_ENDS)->agent = agent;
    if (call->tries == call->offer->tries) {
        record->offer.missed = true;
        call->offer = NULL;
        hang_up(world, call);
        return;
    }
    if (call->waiting) {
        call->waiting = false;
        log_length(world, call->queue);
    }
    call_off_patience(world, call);
    if (call->deadline_s <= again_s)
        plan_for_call(world, call->deadline_s, HANGS_UP, call);
    else
        plan_for_call(world, again_s, OFFERS, call);
}

/* The turn of somebody who hung up has come. Returns whether there is an answer, after so much work
 * in vain. */
static bool call_up(struct world *world, struct call *call, struct agent *agent, double *vain_s)
{
    const uint64_t key = random_draw_key(call->customer_key, call->attempt, RANDOM_OFFER);
    struct naive_offer *offer = &record_of(world, call)->offer;
    bool goes_on = true;

    if (!offer->called)
        offer->called_s = world->now_s;
    offer->called = true;
    while (goes_on && !offer->reached) {
        offer->reached = random_uniform(key, ++call->tries) < call->offer->reach;
        *vain_s += offer->reached ? 0 : call->offer->miss_s;
        goes_on = call->tries < call->offer->tries && call->offer->again_s <= 0;
    }
    offer->vain_s += *vain_s;
    if (offer->reached)
        call->offer = NULL;
    else
        call_in_vain(world, call, agent, *vain_s);
    return offer->reached;
}

static void answer(struct world *world, struct call *call, struct agent *agent)
{
    const struct scenario_queue *queue = &world->scenario->queues[call->queue];
    const struct scenario_trace *trace = &world->scenario->sources[call->source].trace;
    const struct scenario_skill *skill = skill_for(world, agent->group, call->queue);
    const struct scenario_question *question = question_now(world, call);
    const double plain_pace = novice(world, call, agent->group)
                              * (question == NULL ? 1 : question->handling) / skill->speed;
    const enum today_work work =
        queue->channel == SCENARIO_CHANNEL_MAIL ? TODAY_WRITING : TODAY_TALKING;
    const double pace =
        today(world) == NULL
            ? plain_pace
            : plain_pace * today_handling(today(world), call->queue, agent->group, work);
    struct naive_contact *record = record_of(world, call);
    double talk_s = 0;
    double wrap_up_s = 0;

    assert(skill != NULL);
    if (call->set_aside) {
        resume(world, call, agent);
        return;
    }
    double vain_s = 0;

    if (call->offer != NULL && !call_up(world, call, agent, &vain_s))
        return;
    if (!is_traced(call, trace->talk_s, &talk_s))
        talk_s = draw(call, skill->has_talk ? &skill->talk : &queue->talk, RANDOM_TALK) * pace;
    if (!is_traced(call, trace->wrap_up_s, &wrap_up_s)) {
        const uint64_t key = random_draw_key(call->customer_key, call->attempt, RANDOM_FOLLOW_UP);

        if (random_uniform(key, 0) < queue->follow_up_share)
            record->follow_up_s = draw(call, &queue->follow_up, RANDOM_FOLLOW_UP_WORK) * pace;
        wrap_up_s =
            draw(call, skill->has_wrap_up ? &skill->wrap_up : &queue->wrap_up, RANDOM_WRAP_UP)
                * pace
            + record->follow_up_s;
    }
    if (today(world) != NULL)
        try_calling(world, call, agent, plain_pace, record->follow_up_s, &talk_s, &wrap_up_s);
    talk_s += vain_s;
    record->outcome = NAIVE_ANSWERED;
    record->group = agent->group;
    record->wait_end_s = world->now_s;
    record->switching_s = skill->switch_cost * (talk_s + wrap_up_s);
    record->talk_s += talk_s + record->switching_s;
    record->wrap_up_s = wrap_up_s;
    if (call->waiting) {
        call->waiting = false;
        log_length(world, call->queue);
    }
    perhaps_complain_of_mail(world, call, floor(world->now_s / SECONDS_PER_DAY), false);
    call->interruptions = 0;
    call->wrap_up_s = wrap_up_s;
    work_on(world, call, agent, record->switching_s, talk_s + record->switching_s);
}

static uint32_t idle(const struct world *world, size_t group)
{
    uint32_t count = 0;

    for (const struct agent *agent = world->agents; agent != NULL; agent = agent->next)
        count += agent->group == group && !agent->busy;
    return count;
}

/* Does the link let one more of the group's agents work for the queue? */
static bool has_room(const struct world *world, const struct scenario_link *link, size_t queue)
{
    uint32_t at_work = 0;

    for (const struct agent *agent = world->agents; agent != NULL; agent = agent->next)
        at_work += agent->group == link->group && agent->busy && agent->queue == queue;
    return link->most == 0 || at_work < link->most;
}

/* Has it waited long enough for this group, is there room, and do enough others stay idle? */
static bool may_take(const struct world *world, size_t group, const struct call *call)
{
    const struct scenario_link *link = link_to(world, call->queue, group);
    const struct scenario_skill *skill = skill_for(world, group, call->queue);

    return link != NULL && skill != NULL
           && call->arrival_s + after_s(world, link, call->queue) <= world->now_s
           && has_room(world, link, call->queue) && idle(world, group) > keep_idle(world, skill);
}

static const char *queue_id(const struct world *world, size_t queue)
{
    return world->scenario->queues[queue].id;
}

/* Does an agent of the group take `a` rather than `b`? */
static bool goes_first(const struct world *world, size_t group, const struct call *a,
                       const struct call *b)
{
    const uint32_t rank_a = rank(world, group, a);
    const uint32_t rank_b = rank(world, group, b);

    if (rank_a != rank_b)
        return rank_a < rank_b;
    if (a->arrival_s < b->arrival_s || a->arrival_s > b->arrival_s)
        return a->arrival_s < b->arrival_s;
    if (a->queue != b->queue)
        return strcmp(queue_id(world, a->queue), queue_id(world, b->queue)) < 0;
    return a->order < b->order;
}

static void put_to_work(struct world *world, size_t group)
{
    for (;;) {
        struct agent *agent = longest_idle(world, group);
        struct call *best = NULL;

        for (struct call *call = world->calls; call != NULL && agent != NULL; call = call->next) {
            if (call->waiting && may_take(world, group, call)
                && (best == NULL || goes_first(world, group, call, best)))
                best = call;
        }
        if (best == NULL)
            return;
        answer(world, best, agent);
    }
}

/* The idle agent whom the call goes to; NULL: there is none. */
static struct agent *agent_for(const struct world *world, const struct call *call)
{
    struct agent *best = NULL;

    for (size_t group = 0; group < world->scenario->group_count; group++) {
        struct agent *agent = longest_idle(world, group);

        if (agent == NULL || !may_take(world, group, call))
            continue;
        if (best != NULL) {
            const uint32_t mine = preference(world, group, call);
            const uint32_t other = preference(world, best->group, call);
            const bool tie = agent->idle_since_s <= best->idle_since_s
                             && agent->idle_since_s >= best->idle_since_s;
            const bool smaller_id =
                strcmp(world->scenario->groups[group].id, world->scenario->groups[best->group].id)
                < 0;

            if (mine > other
                || (mine == other
                    && (tie ? !smaller_id : agent->idle_since_s > best->idle_since_s)))
                continue;
        }
        best = agent;
    }
    return best;
}

/* --- interruptions ---------------------------------------------------------------------------- */

/* The agent of the group who leaves a contact for the call; NULL: nobody does. */
static struct agent *agent_who_leaves(const struct world *world, size_t group,
                                      const struct call *call)
{
    const struct scenario_link *link = link_to(world, call->queue, group);
    const struct scenario_skill *skill = skill_for(world, group, call->queue);
    struct agent *last = NULL;

    if (link == NULL || skill == NULL
        || call->arrival_s + after_s(world, link, call->queue) > world->now_s
        || !has_room(world, link, call->queue) || keep_idle(world, skill) > 0
        || present(world, group) > world->groups[group].wanted)
        return NULL;
    for (struct agent *agent = world->agents; agent != NULL; agent = agent->next) {
        if (agent->group == group && agent->call != NULL
            && rank(world, group, agent->call) > skill->rank
            && (last == NULL || agent->call_order > last->call_order))
            last = agent;
    }
    return last;
}

static struct agent *agent_to_interrupt(const struct world *world, const struct call *call)
{
    struct agent *best = NULL;

    for (size_t group = 0; group < world->scenario->group_count; group++) {
        struct agent *agent = agent_who_leaves(world, group, call);

        if (agent == NULL)
            continue;
        if (best == NULL || preference(world, group, call) < preference(world, best->group, call)
            || (preference(world, group, call) == preference(world, best->group, call)
                && strcmp(world->scenario->groups[group].id,
                          world->scenario->groups[best->group].id)
                       < 0))
            best = agent;
    }
    return best;
}

/* The end of the conversation in hand is called off. Returns when it would have been. */
static double call_off(struct world *world, const struct call *call)
{
    for (size_t i = 0; i < world->plan_count; i++) {
        const struct plan plan = world->plans[i];

        if (plan.call != call || (plan.kind != SERVICE_ENDS && plan.kind != TALK_ENDS))
            continue;
        world->plans[i] = world->plans[--world->plan_count];
        return plan.time_s;
    }
    return (double)NAN;
}

static void put_back(struct world *world, struct call *call)
{
    const struct scenario_queue *queue = &world->scenario->queues[call->queue];
    struct agent *agent = agent_for(world, call);

    if (agent != NULL) {
        answer(world, call, agent);
        return;
    }
    call->order = -(int64_t)world->orders++; /* before all who came at the same time */
    log_length(world, call->queue);
    for (size_t i = 0; i < queue->link_count; i++) {
        const double matures_s = call->arrival_s + after_s(world, &queue->links[i], call->queue);

        if (matures_s > world->now_s)
            plan_for_call(world, matures_s, MATURES, call);
    }
}

static void interrupt(struct world *world, struct agent *agent, struct call *call)
{
    struct call *other = agent->call;
    struct naive_contact *record = record_of(world, other);
    struct naive_piece *piece = &world->log.pieces[other->piece];
    const uint64_t key =
        random_draw_key(random_customer_key(other->customer_key, other->interruptions++),
                        other->attempt, RANDOM_RESUME);
    const struct scenario_skill *skill = skill_for(world, agent->group, other->queue);

    assert(skill != NULL);
    const double resume_s = distribution_draw(&skill->resume, key);

    other->left_s = call_off(world, other) - world->now_s + resume_s;
    other->left_switching_s = fmax(0, piece->switched_s - world->now_s) + resume_s;
    piece->switched_s = fmin(piece->switched_s, world->now_s);
    piece->talked_s = world->now_s;
    piece->to_s = world->now_s;
    record->interruptions++;
    record->talk_s += resume_s;
    record->switching_s += resume_s;
    agent->call = NULL;
    other->talking = false;
    other->waiting = true;
    other->set_aside = true;
    world->log.rests = grown(world->log.rests, world->log.rest_count, sizeof *world->log.rests);
    world->log.rests[world->log.rest_count++] =
        (struct naive_rest){other->record, world->now_s, (double)INFINITY};
    other->waiting = false; /* not in line while the agent turns to the other */
    answer(world, call, agent);
    other->waiting = true;
    put_back(world, other);
}

/* The first in line; NULL: nobody. */
static struct call *first_in_line(const struct world *world, size_t queue)
{
    struct call *first = NULL;

    for (struct call *call = world->calls; call != NULL; call = call->next) {
        if (call->waiting && call->queue == queue
            && (first == NULL || call->arrival_s < first->arrival_s
                || (call->arrival_s <= first->arrival_s && call->order < first->order)))
            first = call;
    }
    return first;
}

/* --- calls ------------------------------------------------------------------------------------ */

static void leave(struct world *world, struct call *call)
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

static bool is_holiday(const struct world *world, double day)
{
    const struct scenario_run *run = &world->scenario->run;

    return run->holiday != NULL && day >= 0 && day < run->days && run->holiday[(size_t)day];
}

static double opening_s(const struct world *world, size_t queue, double day)
{
    const struct scenario_hours *hours = &world->scenario->queues[queue].hours;
    const uint32_t weekday = calendar_weekday(world->scenario->run.first_day + (int64_t)day);

    return is_holiday(world, day) ? 0 : (double)hours->to_s[weekday] - hours->from_s[weekday];
}

/* What has come by a time of the day to a queue that is open from `open_s` to `close_s`: weight x
 * seconds. */
static double come_by(const struct scenario_profile *profile, double open_s, double close_s,
                      double time_s)
{
    double sum = 0;

    for (size_t i = 0; i < profile->count; i++) {
        const double from_s = fmax(open_s, profile->from_s + (double)i * profile->slot_s);
        const double to_s = fmin(close_s, profile->from_s + (double)(i + 1) * profile->slot_s);

        sum += profile->value[i] * fmax(0, fmin(time_s, to_s) - from_s);
    }
    return sum;
}

/* The time of the day by which `share` of a day's visitors have come to a queue; by bisection. */
static double time_of_day_s(const struct world *world, size_t queue, uint32_t weekday, double share)
{
    const struct scenario_queue *plan = &world->scenario->queues[queue];
    const double open_s = plan->hours.from_s[weekday];
    const double close_s = plan->hours.to_s[weekday];
    const double all = come_by(&plan->profile, open_s, close_s, close_s);
    double low_s = open_s;
    double high_s = close_s;

    if (!(all > 0))
        return open_s + share * (close_s - open_s);
    for (int i = 0; i < 80; i++) {
        const double middle_s = 0.5 * (low_s + high_s);

        if (come_by(&plan->profile, open_s, close_s, middle_s) < share * all)
            low_s = middle_s;
        else
            high_s = middle_s;
    }
    return high_s;
}

/* When the customer is back; infinity: never. */
static double back_s(const struct world *world, const struct call *call,
                     const struct scenario_return *branch)
{
    const uint64_t key = random_draw_key(call->customer_key, call->attempt, RANDOM_RETURN_DELAY);
    const double today = floor(world->now_s / SECONDS_PER_DAY);
    uint32_t days = 0;

    if (branch->working_days == 0)
        return world->now_s + distribution_draw(&branch->delay, key);
    for (double day = today + 1; day <= today + MOST_DAYS_AHEAD; day++) {
        const uint32_t weekday = calendar_weekday(world->scenario->run.first_day + (int64_t)day);

        days += opening_s(world, branch->queue, day) > 0;
        if (days == branch->working_days)
            return day * SECONDS_PER_DAY
                   + time_of_day_s(world, branch->queue, weekday, random_uniform(key, 0));
    }
    return (double)INFINITY;
}

static struct plan *plan_for_call(struct world *world, double time_s, enum kind kind,
                                  struct call *call)
{
    struct plan *plan = make_plan(world, time_s, kind);

    plan->call = call;
    plan->attempt = call->attempt;
    return plan;
}

static void hang_up_line(struct world *world, struct call *call)
{
    if (call->trunks != SCENARIO_NO_TRUNKS)
        world->trunks_free[call->trunks]++;
    call->trunks = SCENARIO_NO_TRUNKS;
}

/* What interventions make of the share that comes back for this reason after an answer. */
static double factor_of_cause(const struct world *world, const struct call *call,
                              const struct scenario_returns *returns, enum scenario_cause cause)
{
    double writing_back = 0;

    if (today(world) == NULL)
        return 1;
    const struct today_queue *queue = &today(world)->queues[call->queue];

    for (size_t i = 0; i < returns->count; i++) {
        if (returns->branches[i].cause == SCENARIO_CAUSE_PING_PONG)
            writing_back += returns->branches[i].probability;
    }
    if (cause == SCENARIO_CAUSE_UNRESOLVED)
        return queue->returns[TODAY_UNRESOLVED];
    if (cause != SCENARIO_CAUSE_PING_PONG)
        return 1;
    return call->called_back && queue->callback != NULL && writing_back > 0
               ? queue->callback->repeat / writing_back
               : queue->returns[TODAY_PING_PONG];
}

/* The customer hangs up, for now or for ever. */
static bool comes_back(struct world *world, struct call *call,
                       const struct scenario_returns *returns, double factor, bool answered)
{
    const uint64_t key = random_draw_key(call->customer_key, call->attempt, RANDOM_RETURN);
    struct naive_log *log = &world->log;
    double below = 0;
    size_t i = 0;

    hang_up_line(world, call);
    if (answered && today(world) != NULL) {
        double sum = 0;

        for (size_t j = 0; j < returns->count; j++)
            sum += factor * returns->branches[j].probability
                   * factor_of_cause(world, call, returns, returns->branches[j].cause);
        if (sum > 0.99 * (1 + 1e-9))
            factor *= 0.99 / sum;
    }
    for (; i < returns->count; i++) {
        below +=
            factor * returns->branches[i].probability
            * (answered ? factor_of_cause(world, call, returns, returns->branches[i].cause) : 1);
        if (random_uniform(key, 0) < below)
            break;
    }
    if (i == returns->count)
        return false;
    const double time_s = back_s(world, call, &returns->branches[i]);

    if (time_s == (double)INFINITY)
        return false;
    call->queue = returns->branches[i].queue;
    call->cause = returns->branches[i].cause;
    call->attempt++;
    call->trace_row = NOT_TRACED;
    log->pending = grown(log->pending, log->pending_count, sizeof *log->pending);
    log->pending[log->pending_count++] = (struct naive_pending){call->queue, world->now_s, time_s};
    plan_for_call(world, time_s, RETURNS, call);
    return true;
}

/* The complaint comes to where it is handled, the next day that queue opens. */
static void send_complaint(struct world *world, const struct call *call,
                           enum result_complaint_sum cause)
{
    const size_t to = world->scenario->complaints->to;
    const double share = random_uniform(
        random_draw_key(call->customer_key, call->attempt, RANDOM_COMPLAINT_COMES), cause);
    const double today = floor(world->now_s / SECONDS_PER_DAY);
    double day = today + 1;

    while (day <= today + MOST_DAYS_AHEAD && opening_s(world, to, day) <= 0)
        day++;
    if (day > today + MOST_DAYS_AHEAD)
        return;
    const uint32_t weekday = calendar_weekday(world->scenario->run.first_day + (int64_t)day);
    struct call *beside = memory_zeroed(1, sizeof *beside);

    *beside = (struct call){
        .next = world->calls,
        .of_case = NO_CASE,
        .cause = SCENARIO_CAUSE_VALUE,
        .queue = to,
        .customer_key = random_bits(random_draw_key(call->customer_key, call->attempt, RANDOM_SIDE),
                                    (uint32_t)cause * 256 + RANDOM_COMPLAINT_COMES),
        .source = call->source,
        .question = call->question,
        .trace_row = NOT_TRACED,
        .trunks = SCENARIO_NO_TRUNKS,
    };
    world->calls = beside;
    plan_for_call(world, day * SECONDS_PER_DAY + time_of_day_s(world, to, weekday, share), RETURNS,
                  beside);
}

/* Something has happened to the customer that some complain of. */
static bool perhaps_complain(struct world *world, const struct call *call, double chance,
                             enum result_complaint_sum cause)
{
    const uint64_t key = random_draw_key(call->customer_key, call->attempt, RANDOM_COMPLAINT);
    struct naive_log *log = &world->log;

    if (random_uniform(key, cause) >= chance)
        return false;
    log->complaints = grown(log->complaints, log->complaint_count, sizeof *log->complaints);
    log->complaints[log->complaint_count++] =
        (struct naive_complaint){record_of(world, call)->arrival_s, cause};
    if (world->scenario->complaints->is_handled && call->of_case != NO_CASE)
        send_complaint(world, call, cause);
    return true;
}

/* Working days that have begun since the day it came, up to and with `day`. */
static uint32_t age_wd(const struct world *world, const struct call *call, double day)
{
    uint32_t age = 0;

    for (double later = floor(call->arrival_s / SECONDS_PER_DAY) + 1; later <= day; later++)
        age += is_working_day(&world->scenario->run, (uint32_t)later);
    return age;
}

/* A mail was answered or deleted on this day. */
static void perhaps_complain_of_mail(struct world *world, const struct call *call, double day,
                                     bool is_deleted)
{
    const struct scenario_complaints *complaints = world->scenario->complaints;

    if (complaints == NULL || !world->scenario->queues[call->queue].has_norm)
        return;
    if (is_deleted && perhaps_complain(world, call, complaints->purged, COMPLAINT_PURGED))
        return;
    if (age_wd(world, call, day) > complaints->late_wd)
        perhaps_complain(world, call, complaints->late_mail, COMPLAINT_LATE_MAIL);
}

/* The customer was not helped. */
static void lose(struct world *world, struct call *call, const struct scenario_returns *returns)
{
    const struct scenario_complaints *complaints = world->scenario->complaints;
    const bool walks_out = world->scenario->queues[call->queue].channel == SCENARIO_CHANNEL_COUNTER
                           && record_of(world, call)->outcome == NAIVE_ABANDONED;

    if (complaints != NULL && walks_out)
        perhaps_complain(world, call, complaints->walk_out, COMPLAINT_WALK_OUT);
    if (comes_back(world, call, returns, 1, false))
        return;
    if (complaints != NULL && !walks_out && call->of_case != NO_CASE)
        perhaps_complain(world, call,
                         complaints->gave_up * (1 + complaints->per_retry * call->attempt),
                         COMPLAINT_GAVE_UP);
    record_of(world, call)->gave_up = true;
    if (call->of_case != NO_CASE)
        world->log.cases[call->of_case].gave_up = true;
    leave(world, call);
}

static void hang_up(struct world *world, struct call *call)
{
    record_of(world, call)->outcome = NAIVE_ABANDONED;
    record_of(world, call)->wait_end_s = world->now_s;
    record_of(world, call)->offer.given_up = call->offer != NULL;
    call->offer = NULL;
    if (call->waiting) {
        call->waiting = false;
        log_length(world, call->queue);
    }
    lose(world, call, &world->scenario->queues[call->queue].after_abandoned);
}

/* Somebody who waits may be called back, and hang up until then. The patience on the line would end
 * at `deadline_s`. */
static void make_offer(struct world *world, struct call *call, double deadline_s)
{
    const struct today_queue *queue = &world->organisation.today.queues[call->queue];
    const uint64_t key = random_draw_key(call->customer_key, call->attempt, RANDOM_OFFER);
    struct naive_offer *record = &record_of(world, call)->offer;

    if (queue->offer != NULL) {
        record->made = true;
        record->accepted = random_uniform(key, 0) < queue->offer_share;
    }
    if (record->accepted) {
        record->since_s = world->now_s;
        call->offer = queue->offer;
        hang_up_line(world, call);
        call->tries = 0;
        call->deadline_s = deadline_s =
            world->now_s + draw(call, &queue->offer->patience, RANDOM_AWAIT_CALL);
    }
    if (deadline_s < (double)INFINITY)
        plan_for_call(world, deadline_s, HANGS_UP, call);
}

/* The number in line. */
static uint32_t length(const struct world *world, size_t queue)
{
    uint32_t waiting = 0;

    for (const struct call *call = world->calls; call != NULL; call = call->next)
        waiting += call->waiting && call->queue == queue;
    return waiting;
}

/* Whoever waits gets an offer, or hangs up before that, or there is none. */
static void plan_offer(struct world *world, struct call *call, double deadline_s)
{
    const struct intervention_offer *offer =
        today(world) == NULL ? NULL : today(world)->queues[call->queue].offer;

    if (offer != NULL && (offer->after_s <= 0 || length(world, call->queue) > offer->from_length)) {
        make_offer(world, call, deadline_s); /* itself is in line by now */
    } else if (offer != NULL && world->now_s + offer->after_s < deadline_s) {
        struct plan *plan = plan_for_call(world, world->now_s + offer->after_s, OFFERS, call);

        plan->deadline_s = deadline_s;
    } else if (deadline_s < (double)INFINITY) {
        plan_for_call(world, deadline_s, HANGS_UP, call);
    }
}

static void join_queue(struct world *world, struct call *call)
{
    const struct scenario_queue *queue = &world->scenario->queues[call->queue];
    const struct scenario_question *question = question_now(world, call);
    double patience_s = 0;

    if (!is_traced(call, world->scenario->sources[call->source].trace.patience_s, &patience_s))
        patience_s = draw(call, &queue->patience, RANDOM_PATIENCE)
                     * (question == NULL ? 1 : question->patience);
    if (patience_s <= 0) {
        hang_up(world, call);
        return;
    }
    call->waiting = true;
    call->order = (int64_t)world->orders++;
    log_length(world, call->queue);
    plan_offer(world, call, world->now_s + patience_s);
    for (size_t i = 0; i < queue->link_count; i++) {
        const double wait_s = after_s(world, &queue->links[i], call->queue);

        if (wait_s > 0)
            plan_for_call(world, world->now_s + wait_s, MATURES, call);
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

    log->contacts = grown(log->contacts, log->contact_count, sizeof *log->contacts);
    struct naive_contact *record = &log->contacts[log->contact_count++];

    call->record = (size_t)(record - log->contacts);
    *record = (struct naive_contact){.queue = call->queue,
                                     .cause = call->cause,
                                     .arrival_s = world->now_s,
                                     .wait_end_s = world->now_s,
                                     .outcome = NAIVE_WAITING};
    return record;
}

static void offer(struct world *world, struct call *call, enum origin origin)
{
    struct naive_contact *record = add_record(world, call);

    if (world->scenario->complaints != NULL)
        perhaps_complain(world, call, world->scenario->complaints->contact, COMPLAINT_CONTACT);
    call->arrival_s = world->now_s;
    call->talking = false;
    call->set_aside = false;
    struct agent *agent = agent_for(world, call);
    struct agent *other = agent == NULL && first_in_line(world, call->queue) == NULL
                              ? agent_to_interrupt(world, call)
                              : NULL;

    record->all_busy = agent == NULL && other == NULL;
    record->transferred = origin == TRANSFER;
    record->returned = origin == RETURN;
    if (!finds_line(world, call)) {
        record->outcome = NAIVE_BLOCKED;
        lose(world, call, &world->scenario->queues[call->queue].after_blocked);
    } else if (agent != NULL) {
        answer(world, call, agent);
    } else if (other != NULL) {
        interrupt(world, other, call);
    } else {
        join_queue(world, call);
    }
}

static void solve(struct world *world, struct call *call)
{
    if (call->of_case != NO_CASE)
        world->log.cases[call->of_case].solved = true;
    leave(world, call);
}

/* The customer, who is called back at `call_s`, may ring before that to ask where the call stays.
 */
static void perhaps_ask(struct world *world, struct call *call,
                        const struct scenario_holder *holder, double call_s)
{
    const struct scenario_returns *returns = &holder->after_no_callback;
    const double u =
        random_uniform(random_draw_key(call->customer_key, call->attempt, RANDOM_RETURN), 0);
    double below = 0;

    for (size_t i = 0; i < returns->count && call->of_case != NO_CASE; i++) {
        const struct scenario_return *branch = &returns->branches[i];

        below += branch->probability;
        if (u >= below)
            continue;
        if (back_s(world, call, branch) >= call_s)
            return;
        struct call *beside = memory_zeroed(1, sizeof *beside);

        *beside = (struct call){
            .next = world->calls,
            .of_case = NO_CASE,
            .cause = branch->cause,
            .queue = branch->queue,
            .customer_key = random_bits(
                random_draw_key(call->customer_key, call->attempt, RANDOM_SIDE), RANDOM_HOLDER),
            .source = call->source,
            .question = call->question,
            .trace_row = NOT_TRACED,
            .trunks = SCENARIO_NO_TRUNKS,
        };
        world->calls = beside;
        plan_for_call(world, back_s(world, call, branch), RETURNS, beside);
        return;
    }
}

/* The contact goes to somebody outside, who may be there, or call back, or not. */
static void refer(struct world *world, struct call *call, const struct scenario_holder *holder)
{
    const uint64_t key = random_draw_key(call->customer_key, call->attempt, RANDOM_HOLDER);
    const uint64_t delay_key =
        random_draw_key(call->customer_key, call->attempt, RANDOM_HOLDER_DELAY);
    const bool reached = random_uniform(key, 0) < holder->reached;
    const double u = random_uniform(key, 1);
    const double never = 1 - holder->in_time - holder->late;
    const double in_time =
        holder->in_time + (today(world) == NULL ? 0 : (1 - today(world)->no_callback) * never);
    const enum result_holder_sum what_follows = reached                      ? HOLDER_REACHED
                                                : u < in_time                ? HOLDER_IN_TIME
                                                : u < in_time + holder->late ? HOLDER_LATE
                                                                             : HOLDER_NEVER;
    struct naive_log *log = &world->log;
    double call_s = 0;

    log->referrals = grown(log->referrals, log->referral_count, sizeof *log->referrals);
    log->referrals[log->referral_count++] =
        (struct naive_referral){record_of(world, call)->arrival_s, what_follows};
    hang_up_line(world, call);
    switch (what_follows) {
    case HOLDER_REACHED: solve(world, call); break;
    case HOLDER_IN_TIME:
        plan_for_call(world, world->now_s + distribution_draw(&holder->in_time_after, delay_key),
                      CALLED_BACK, call);
        break;
    case HOLDER_LATE:
        call_s = world->now_s + distribution_draw(&holder->late_after, delay_key);
        plan_for_call(world, call_s, CALLED_BACK, call);
        perhaps_ask(world, call, holder, call_s);
        break;
    case HOLDER_NEVER:
        if (world->scenario->complaints != NULL)
            perhaps_complain(world, call, world->scenario->complaints->no_callback,
                             COMPLAINT_NO_CALLBACK);
        if (comes_back(world, call, &holder->after_no_callback, 1, false))
            break;
        if (call->of_case != NO_CASE)
            log->cases[call->of_case].gave_up = log->cases[call->of_case].no_callback = true;
        leave(world, call);
        break;
    case HOLDER_REFERRED:
    case HOLDER_SUMS: break;
    }
}

/* After the conversation. */
static void go_on(struct world *world, struct call *call)
{
    const struct scenario_queue *queue = &world->scenario->queues[call->queue];
    const struct scenario_question *question = question_now(world, call);
    const uint64_t key = random_draw_key(call->customer_key, call->attempt, RANDOM_TRANSFER);
    double transfers = 0, referrals = 0, back = 0;
    double below = 0;

    call->talking = false;
    for (size_t i = 0; i < queue->transfer_count; i++)
        transfers += queue->transfers[i].probability;
    for (size_t i = 0; i < queue->referral_count; i++)
        referrals += queue->referrals[i].probability;
    for (size_t i = 0; i < queue->after_answered.count; i++)
        back += queue->after_answered.branches[i].probability;
    const double transfer_factor =
        question == NULL ? 1 : factor_of(question->transfer, transfers, 1);
    const double refer_factor =
        question == NULL
            ? 1
            : factor_of(question->refer, referrals, fmax(0, 1 - transfer_factor * transfers));
    const double back_factor = question == NULL ? 1 : factor_of(question->back, back, 0.99);

    for (size_t i = 0; i < queue->transfer_count; i++) {
        below += transfer_factor * queue->transfers[i].probability;
        if (random_uniform(key, 0) < below) {
            call->queue = queue->transfers[i].queue;
            call->attempt++;
            call->trace_row = NOT_TRACED;
            offer(world, call, TRANSFER);
            return;
        }
    }
    for (size_t i = 0; i < queue->referral_count; i++) {
        below += refer_factor * queue->referrals[i].probability;
        if (random_uniform(key, 0) < below) {
            refer(world, call, &world->scenario->holders[queue->referrals[i].holder]);
            return;
        }
    }
    if (comes_back(world, call, &queue->after_answered, back_factor, true))
        return;
    solve(world, call);
}

static bool is_open(const struct world *world, size_t queue)
{
    const struct scenario_run *run = &world->scenario->run;
    const struct scenario_hours *hours = &world->scenario->queues[queue].hours;
    const double day = floor(world->now_s / SECONDS_PER_DAY);
    const double time_s = world->now_s - day * SECONDS_PER_DAY;
    const uint32_t weekday = calendar_weekday(run->first_day + (int64_t)day);

    if (run->kind == SCENARIO_RUN_STEADY_STATE)
        return true;
    return !is_holiday(world, day) && time_s >= hours->from_s[weekday]
           && time_s < hours->to_s[weekday];
}

static size_t pick(const struct scenario_share *shares, size_t count, double u)
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

static size_t destination(const struct scenario_source *source, uint64_t customer_key)
{
    return pick(source->shares, source->share_count,
                random_uniform(random_draw_key(customer_key, 0, RANDOM_ROUTE), 0));
}

/* From outside, or back: the queue may be closed. */
static void knock(struct world *world, struct call *call, enum origin origin)
{
    if (is_open(world, call->queue)) {
        offer(world, call, origin);
        return;
    }
    add_record(world, call)->outcome = NAIVE_TURNED_AWAY;
    lose(world, call, &world->scenario->queues[call->queue].after_turned_away);
}

/* Somebody from outside, with a question. */
static void begin_case(struct world *world, size_t source_index, uint64_t key,
                       enum scenario_cause cause, int64_t trace_row)
{
    const struct scenario_source *source = &world->scenario->sources[source_index];
    struct naive_log *log = &world->log;
    struct call *call = memory_zeroed(1, sizeof *call);

    log->cases = grown(log->cases, log->case_count, sizeof *log->cases);
    log->cases[log->case_count] = (struct naive_case){.arrival_s = world->now_s};
    call->of_case = log->case_count++;
    call->cause = cause;
    call->question = first_question(world, source, key);
    call->queue = destination(source, key);
    call->customer_key = key;
    call->source = source_index;
    call->trace_row = trace_row;
    call->trunks = SCENARIO_NO_TRUNKS;
    call->next = world->calls;
    world->calls = call;
    knock(world, call, OUTSIDE);
}

/* --- applications ----------------------------------------------------------------------------- */

static bool is_working_day(const struct scenario_run *run, uint32_t day)
{
    return run->working_day[calendar_weekday(run->first_day + day)]
           && (run->holiday == NULL || day >= run->days || !run->holiday[day]);
}

/* The day that an age in working days, of what came in on `day`, falls on; UINT32_MAX: after the
 * run. */
static uint32_t day_of_age(const struct scenario_run *run, uint32_t day, double age_wd)
{
    for (uint32_t later = day + 1; later < run->days; later++) {
        if (is_working_day(run, later) && --age_wd < 0)
            return later;
    }
    return UINT32_MAX;
}

static void plan_status_contact(struct world *world, size_t source_index, uint64_t key,
                                uint32_t day)
{
    const struct scenario_run *run = &world->scenario->run;
    const size_t queue = destination(&world->scenario->sources[source_index], key);
    const double stays_away = random_uniform(random_draw_key(key, 0, RANDOM_STAYS_AWAY), 0);

    if (today(world) != NULL && stays_away >= today(world)->sources[source_index].status)
        return;
    const double share = random_uniform(random_draw_key(key, 0, RANDOM_STATUS_MOMENT), 0);

    for (uint32_t on = day; on < run->days; on++) {
        if (opening_s(world, queue, on) > 0) {
            const uint32_t weekday = calendar_weekday(run->first_day + on);
            struct plan *plan = make_plan(
                world, (double)on * SECONDS_PER_DAY + time_of_day_s(world, queue, weekday, share),
                ASKS);

            plan->group = source_index;
            plan->customer_key = key;
            return;
        }
    }
}

static void apply(struct world *world, size_t source_index, uint64_t key)
{
    const struct scenario_back_office *office = world->scenario->sources[source_index].back_office;
    const uint32_t day_of_arrival = (uint32_t)floor(world->now_s / SECONDS_PER_DAY);
    const double lead_wd = distribution_draw(&office->lead, random_draw_key(key, 0, RANDOM_LEAD))
                           * (today(world) == NULL ? 1 : today(world)->sources[source_index].lead);
    struct naive_log *log = &world->log;
    double age_wd = 0;

    log->applications = grown(log->applications, log->application_count, sizeof *log->applications);
    log->applications[log->application_count++] =
        (struct naive_application){world->now_s, lead_wd, source_index};
    for (uint32_t i = 0;; i++) {
        /* the expected number of contacts until the next, at one rate and then perhaps the other */
        double gap = exponential_draw(random_draw_key(key, i, RANDOM_STATUS_GAP));

        if (age_wd < office->norm_wd && gap >= (office->norm_wd - age_wd) * office->per_wd_before) {
            gap -= (office->norm_wd - age_wd) * office->per_wd_before;
            age_wd = office->norm_wd;
        }
        age_wd += gap / (age_wd < office->norm_wd ? office->per_wd_before : office->per_wd_after);
        if (age_wd >= lead_wd)
            return;
        const uint32_t day = day_of_age(&world->scenario->run, day_of_arrival, age_wd);

        if (day == UINT32_MAX)
            return;
        plan_status_contact(world, source_index,
                            random_customer_key(random_draw_key(key, 0, RANDOM_STATUS), i), day);
    }
}

static void ask_for_status(struct world *world, struct plan plan)
{
    struct naive_log *log = &world->log;

    log->status_contacts_s =
        grown(log->status_contacts_s, log->status_contact_count, sizeof *log->status_contacts_s);
    log->status_contacts_s[log->status_contact_count++] = world->now_s;
    begin_case(world, plan.group, plan.customer_key, SCENARIO_CAUSE_STATUS, NOT_TRACED);
}

static void arrive(struct world *world, const struct naive_arrival *arrival)
{
    const struct scenario_source *source = &world->scenario->sources[arrival->source];
    const uint64_t key =
        random_customer_key(random_source_key(world->run_key, source->id), arrival->number);
    enum scenario_cause cause = SCENARIO_CAUSE_VALUE;

    if (today(world) != NULL) {
        const double u = random_uniform(random_draw_key(key, 0, RANDOM_STAYS_AWAY), 0);

        if (u >= today(world)->sources[arrival->source].come)
            return;
        if (u >= today(world)->sources[arrival->source].own)
            cause = SCENARIO_CAUSE_WEB_FAILURE;
    }
    if (source->back_office != NULL)
        apply(world, arrival->source, key);
    else
        begin_case(world, arrival->source, key, cause,
                   source->kind == SCENARIO_SOURCE_TRACE ? (int64_t)arrival->number : NOT_TRACED);
}

/* --- rosters ---------------------------------------------------------------------------------- */

/* Hours of the roster in the week, Monday to Sunday, that a day is in; by a look at all its slots.
 */
static double hours_of_week(const struct world *world, const struct scenario_group *plan,
                            int64_t date)
{
    const struct scenario_run *run = &world->scenario->run;
    double hours = 0;

    while (calendar_weekday(date) != 0)
        date--;
    for (int64_t day = date; day < date + 7; day++) {
        const double agents =
            plan->agents * plan->weekday[calendar_weekday(day)] * plan->month[calendar_month(day)];

        if (is_holiday(world, (double)(day - run->first_day)) && day >= run->first_day)
            continue;
        if (plan->shape.count == 0)
            hours += 24 * agents;
        for (size_t i = 0; i < plan->shape.count; i++)
            hours += plan->shape.value[i] * agents * plan->shape.slot_s / 3600;
    }
    return hours;
}

/* One claim after another takes its part of what is left of the agents. Returns the rest. */
static double after_claims(struct world *world, size_t group, int64_t date, double agents)
{
    const struct scenario_group *plan = &world->scenario->groups[group];
    struct group *state = &world->groups[group];
    double left = agents;

    for (size_t i = 0; i < SCENARIO_CLAIMS; i++)
        state->claimed[i] = 0;
    state->cancelled = 0;
    for (size_t i = 0; i < plan->claim_count; i++) {
        const struct scenario_claim *claim = &plan->claims[i];
        double wish = claim->share * agents;

        if (date < claim->first_day || date > claim->last_day)
            continue;
        if (claim->h_per_week > 0 && agents > 0)
            wish += agents * claim->h_per_week / hours_of_week(world, plan, date);
        const double got = fmin(wish, left);

        state->claimed[claim->kind] += got;
        state->cancelled += wish - got;
        left -= got;
    }
    for (size_t i = 0; i < TODAY_CLAIMS && today(world) != NULL; i++) {
        const double wish = today(world)->groups[group].claimed[i] * agents;
        const double got = fmin(wish, left);

        state->claimed[(enum scenario_claim_kind[]){
            SCENARIO_CLAIM_TRAINING, SCENARIO_CLAIM_PROJECTS, SCENARIO_CLAIM_COACHING,
            SCENARIO_CLAIM_ONBOARDING, SCENARIO_CLAIM_MOVE, SCENARIO_CLAIM_OTHER}[i]] += got;
        state->cancelled += wish - got;
        left -= got;
    }
    return left;
}

/* How many of the plan's agents there are when those who are sick today stay away. */
static double after_sickness(const struct scenario_group *plan, uint64_t source_key, uint32_t day,
                             double agents)
{
    const double chance = plan->shrinkage[SCENARIO_SHRINKAGE_SICKNESS];
    const uint64_t key = random_draw_key(random_customer_key(source_key, day), 0, RANDOM_SICKNESS);
    double sick = 0, others = 0;

    for (uint32_t head = 0; head < plan->heads; head++)
        sick += random_uniform(key, head) < chance;
    for (size_t i = 0; i < SCENARIO_SHRINKAGES; i++)
        others += i == SCENARIO_SHRINKAGE_SICKNESS ? 0 : plan->shrinkage[i];
    /* of the paid hours of the day */
    return fmax(0, agents / (1 - others - chance) * (1 - others - sick / plan->heads));
}

/* For a slot of a day, rounded at random. */
static uint32_t roster(struct world *world, size_t group, uint32_t day, uint32_t slot)
{
    const struct scenario_run *run = &world->scenario->run;
    const struct scenario_group *plan = &world->scenario->groups[group];
    const int64_t date = run->first_day + day;
    char name[KEY_SIZE];
    double agents = plan->agents;

    if (run->kind == SCENARIO_RUN_CALENDAR)
        agents *= plan->weekday[calendar_weekday(date)] * plan->month[calendar_month(date)];
    if (plan->shape.count > 0)
        agents *= plan->shape.value[slot];
    if (run->holiday != NULL && day < run->days && run->holiday[day])
        agents = 0;
    if (today(world) != NULL)
        agents *= today(world)->groups[group].agents;
    snprintf(name, sizeof name, "group %s", plan->id);
    const uint64_t source_key = random_source_key(world->run_key, name);

    world->groups[group].planned = agents;
    if (plan->sickness_varies)
        agents = after_sickness(plan, source_key, day, agents);
    world->groups[group].rostered = agents;
    agents = after_claims(world, group, date, agents);
    const uint64_t key = random_customer_key(source_key, (uint64_t)day * SECONDS_PER_DAY + slot);
    const double u = random_uniform(random_draw_key(key, 0, RANDOM_ROUND_STAFF), 0);

    return (uint32_t)(floor(agents) + (u < agents - floor(agents)));
}

/* Can calls in `from` be passed on to `to`, in one step or more? */
static bool leads_to(const struct world *world, size_t from, size_t to, size_t steps)
{
    const struct scenario_queue *queue = &world->scenario->queues[from];

    for (size_t i = 0; i < queue->transfer_count && steps > 0; i++) {
        if (queue->transfers[i].queue == to
            || leads_to(world, queue->transfers[i].queue, to, steps - 1))
            return true;
    }
    return false;
}

static bool is_mail(const struct world *world, size_t queue)
{
    return world->scenario->queues[queue].channel == SCENARIO_CHANNEL_MAIL;
}

/* Does anybody wait in the group's queues, or can come to them from another conversation? */
static bool has_work_ahead(const struct world *world, size_t group)
{
    const struct scenario_group *plan = &world->scenario->groups[group];

    for (const struct call *call = world->calls; call != NULL; call = call->next) {
        for (size_t i = 0; i < plan->skill_count; i++) {
            if (keep_idle(world, &plan->skills[i]) > 0 || is_mail(world, plan->skills[i].queue))
                continue; /* is left for the morning */
            const bool is_urgent = call->waiting && !is_mail(world, call->queue);

            if ((is_urgent && call->queue == plan->skills[i].queue)
                || ((is_urgent || call->talking)
                    && leads_to(world, call->queue, plan->skills[i].queue,
                                world->scenario->queue_count)))
                return true;
        }
    }
    return false;
}

static void end_overtime(struct world *world)
{
    for (size_t group = 0; group < world->scenario->group_count; group++) {
        if (!world->groups[group].in_overtime || has_work_ahead(world, group))
            continue;
        world->groups[group].in_overtime = false;
        world->groups[group].wanted = 0;
        follow_wanted(world, group);
    }
}

/* Somebody may yet come in for a later slot of the day. */
static bool day_goes_on(const struct scenario_group *plan, uint32_t slot)
{
    for (size_t i = slot; i < plan->shape.count; i++) {
        if (plan->shape.value[i] > 0)
            return true;
    }
    return false;
}

static void plan_roster(struct world *world, size_t group)
{
    const struct scenario_profile *shape = &world->scenario->groups[group].shape;
    const struct group *state = &world->groups[group];

    make_plan(world,
              (double)state->day * SECONDS_PER_DAY + shape->from_s
                  + (double)state->slot * shape->slot_s,
              ROSTER)
        ->group = group;
}

static void change_roster(struct world *world, size_t group)
{
    const struct scenario_group *plan = &world->scenario->groups[group];
    struct group *state = &world->groups[group];
    const bool ends_day = plan->shape.count > 0 && state->slot == plan->shape.count;
    const uint32_t level = ends_day ? 0 : roster(world, group, state->day, state->slot);

    if (ends_day) {
        state->rostered = 0;
        state->planned = 0;
        after_claims(world, group, 0, 0);
    }
    state->scheduled = level;
    if (level > 0) {
        state->wanted = level;
        state->in_overtime = false;
    } else if (!state->in_overtime) {
        if (plan->finishes_queue && !day_goes_on(plan, state->slot) && state->wanted > 0)
            state->in_overtime = true;
        else
            state->wanted = 0;
    }
    follow_wanted(world, group);
    if (plan->shape.count == 0 || ends_day) {
        state->day++;
        state->slot = 0;
    } else {
        state->slot++;
    }
    put_to_work(world, group);
    if (world->scenario->run.kind == SCENARIO_RUN_CALENDAR)
        plan_roster(world, group);
}

/* --- mail ------------------------------------------------------------------------------------- */

static double moment_s(const struct world *world, size_t queue, double day, double share)
{
    const uint32_t weekday = calendar_weekday(world->scenario->run.first_day + (int64_t)day);

    return day * SECONDS_PER_DAY + time_of_day_s(world, queue, weekday, share);
}

static bool is_purged(const struct scenario_purge *purge, const struct call *call)
{
    for (size_t i = 0; i < purge->queue_count; i++) {
        if (call->waiting && !call->set_aside && purge->queues[i] == call->queue)
            return true;
    }
    return false;
}

/* When the sender is back, and where; infinity: never. */
static double sender_back_s(const struct world *world, const struct scenario_purge *purge,
                            const struct call *call, double day, size_t *queue)
{
    const uint64_t key = random_draw_key(call->customer_key, call->attempt, RANDOM_PURGE);
    double left = 1 + floor(random_uniform(key, 1) * purge->within_wd);

    if (random_uniform(key, 0) >= purge->callers)
        return (double)INFINITY;
    *queue = pick(purge->to, purge->to_count, random_uniform(key, 3));
    for (double later = day + 1; later <= day + MOST_DAYS_AHEAD; later++) {
        left -= opening_s(world, *queue, later) > 0;
        if (left <= 0)
            return moment_s(world, *queue, later, random_uniform(key, 2));
    }
    return (double)INFINITY;
}

static void delete_mail(struct world *world, const struct scenario_purge *purge, struct call *call,
                        double day)
{
    size_t to = 0;
    const double time_s = sender_back_s(world, purge, call, day, &to);
    struct naive_contact *record = record_of(world, call);
    struct naive_log *log = &world->log;

    record->outcome = NAIVE_DELETED;
    record->wait_end_s = world->now_s;
    perhaps_complain_of_mail(world, call, day, true);
    call->waiting = false;
    log_length(world, call->queue);
    if (call->trunks != SCENARIO_NO_TRUNKS)
        world->trunks_free[call->trunks]++;
    call->trunks = SCENARIO_NO_TRUNKS;
    if (time_s == (double)INFINITY) {
        record->gave_up = true;
        if (call->of_case != NO_CASE)
            log->cases[call->of_case].gave_up = log->cases[call->of_case].purged = true;
        leave(world, call);
        return;
    }
    call->queue = to;
    call->cause = SCENARIO_CAUSE_PURGE;
    call->attempt++;
    call->trace_row = NOT_TRACED;
    log->pending = grown(log->pending, log->pending_count, sizeof *log->pending);
    log->pending[log->pending_count++] = (struct naive_pending){call->queue, world->now_s, time_s};
    plan_for_call(world, time_s, RETURNS, call);
}

static void carry_out_purge(struct world *world, const struct scenario_purge *purge, uint32_t day)
{
    const struct today_purge *bent =
        today(world) == NULL ? NULL : &today(world)->purges[purge - world->scenario->purges];
    const double at = bent == NULL || isnan(bent->at) ? purge->at : bent->at;
    const double older_than_wd =
        bent == NULL || isnan(bent->older_than_wd) ? purge->older_than_wd : bent->older_than_wd;
    struct naive_log *log = &world->log;
    uint32_t stock = 0;
    uint32_t deleted = 0;

    for (const struct call *call = world->calls; call != NULL; call = call->next)
        stock += is_purged(purge, call);
    for (struct call *call = world->calls, *next; call != NULL && stock >= at; call = next) {
        next = call->next;
        if (!is_purged(purge, call) || age_wd(world, call, day) <= older_than_wd)
            continue;
        delete_mail(world, purge, call, day);
        deleted++;
    }
    if (deleted == 0)
        return;
    log->purges = grown(log->purges, log->purge_count, sizeof *log->purges);
    log->purges[log->purge_count++] = (struct naive_purge){day, deleted};
}

/* In order of id. */
static void purge_all(struct world *world, uint32_t day)
{
    const struct scenario *scenario = world->scenario;
    const char *last = "";

    for (size_t i = 0; i < scenario->purge_count; i++) {
        const struct scenario_purge *first = NULL;

        for (size_t p = 0; p < scenario->purge_count; p++) {
            const struct scenario_purge *purge = &scenario->purges[p];

            if (strcmp(purge->id, last) > 0 && (first == NULL || strcmp(purge->id, first->id) < 0))
                first = purge;
        }
        carry_out_purge(world, first, day);
        last = first->id;
    }
}

/* The customer of a mail that waits may ring today, if it is on the first day of this age. */
static void chase(struct world *world, struct call *call, uint32_t rule_index, double day)
{
    const struct scenario_chase *rule = &world->scenario->queues[call->queue].chases[rule_index];
    const uint64_t key = random_draw_key(call->customer_key, call->attempt, RANDOM_WHILE_WAITING);
    double at = day;

    if (random_uniform(key, 2 * rule_index) >= rule->probability)
        return;
    while (at <= day + MOST_DAYS_AHEAD && opening_s(world, rule->queue, at) <= 0)
        at++;
    if (at > day + MOST_DAYS_AHEAD)
        return;
    struct call *beside = memory_zeroed(1, sizeof *beside);
    struct plan *plan = plan_for_call(
        world, moment_s(world, rule->queue, at, random_uniform(key, 2 * rule_index + 1)), CHASES,
        call);

    plan->beside = beside;
    *beside = (struct call){
        .next = world->calls,
        .of_case = NO_CASE,
        .cause = rule->cause,
        .queue = rule->queue,
        .customer_key = random_bits(random_draw_key(call->customer_key, call->attempt, RANDOM_SIDE),
                                    rule_index * 256 + RANDOM_WHILE_WAITING),
        .source = call->source,
        .question = call->question,
        .trace_row = NOT_TRACED,
        .trunks = SCENARIO_NO_TRUNKS,
    };
    world->calls = beside;
}

static void chase_all(struct world *world, double day)
{
    for (struct call *call = world->calls; call != NULL; call = call->next) {
        const struct scenario_queue *queue = &world->scenario->queues[call->queue];

        for (uint32_t i = 0; i < queue->chase_count; i++) {
            if (call->waiting && !call->set_aside && call->of_case != NO_CASE
                && age_wd(world, call, day) == queue->chases[i].after_wd)
                chase(world, call, i, day);
        }
    }
}

static bool has_chases(const struct world *world)
{
    bool any = false;

    for (size_t i = 0; i < world->scenario->queue_count; i++)
        any |= world->scenario->queues[i].chase_count > 0;
    return any;
}

static void plan_end_of_day(struct world *world, uint32_t day)
{
    make_plan(world, (day + 1.0) * SECONDS_PER_DAY, DAY_ENDS)->day = day;
}

static void end_day(struct world *world, uint32_t day)
{
    const struct scenario *scenario = world->scenario;

    if (is_working_day(&scenario->run, day))
        purge_all(world, day);
    if (is_working_day(&scenario->run, day + 1))
        chase_all(world, day + 1.0);
    if (day + 1 < scenario->run.days
        || ((scenario->purge_count > 0 || has_chases(world)) && world->calls != NULL
            && day + 1 < scenario->run.days + MOST_DAYS_AFTER_END))
        plan_end_of_day(world, day + 1);
}

static void chase_comes(struct world *world, const struct plan *plan, bool waits)
{
    if (waits)
        knock(world, plan->beside, RETURN);
    else
        leave(world, plan->beside);
}

/* --- the run ---------------------------------------------------------------------------------- */

/* Between two tries it was in no line. */
static void has_turn_again(struct world *world, struct call *call)
{
    const double deadline_s = call->deadline_s;
    struct agent *agent = agent_for(world, call);

    if (agent != NULL) {
        answer(world, call, agent);
        return;
    }
    call->waiting = true;
    put_back(world, call);
    if (deadline_s < (double)INFINITY)
        plan_for_call(world, deadline_s, HANGS_UP, call);
}

/* The call has waited long enough for a further group. If it is the first in line, those behind it
 * are looked at, too. */
static void mature(struct world *world, struct call *call)
{
    const size_t queue = call->queue;
    bool goes_on = first_in_line(world, queue) == call;

    do {
        struct agent *agent = agent_for(world, call);
        struct agent *other = agent == NULL && goes_on ? agent_to_interrupt(world, call) : NULL;

        if (agent != NULL)
            answer(world, call, agent);
        else if (other != NULL)
            interrupt(world, other, call);
        goes_on = goes_on && (agent != NULL || other != NULL);
        call = goes_on ? first_in_line(world, queue) : NULL;
    } while (call != NULL);
}

static void end_talk(struct world *world, struct plan plan)
{
    plan.call->talking = false;
    plan.agent->call = NULL;
    if (plan.kind == SERVICE_ENDS) {
        finish_work(world, plan.agent); /* takes the next before this one goes on */
    } else {
        make_plan(world, world->now_s + plan.wrap_up_s, WORK_ENDS)->agent = plan.agent;
    }
    go_on(world, plan.call);
}

static void for_groups_by_id(struct world *world, void (*act)(struct world *, size_t))
{
    const struct scenario *scenario = world->scenario;
    const char *last = "";

    for (size_t i = 0; i < scenario->group_count; i++) {
        size_t best = scenario->group_count;

        for (size_t group = 0; group < scenario->group_count; group++) {
            const char *id = scenario->groups[group].id;

            if (strcmp(id, last) > 0
                && (best == scenario->group_count || strcmp(id, scenario->groups[best].id) < 0))
                best = group;
        }
        act(world, best);
        last = scenario->groups[best].id;
    }
}

/* What came and hung up since the last news, and the mail there is. */
static void bring_news(struct world *world)
{
    const struct scenario *scenario = world->scenario;
    struct organisation_news *news = &world->organisation.news;
    double offered = 0, abandoned = 0;

    for (size_t i = 0; i < world->log.contact_count; i++) {
        const struct naive_contact *contact = &world->log.contacts[i];
        const struct scenario_queue *queue = &scenario->queues[contact->queue];
        const bool is_short = queue->short_abandon_s > 0
                              && contact->wait_end_s <= contact->arrival_s + queue->short_abandon_s;

        if (queue->channel != SCENARIO_CHANNEL_PHONE || contact->outcome == NAIVE_TURNED_AWAY
            || contact->arrival_s < scenario->run.warm_up_days * (double)SECONDS_PER_DAY)
            continue;
        offered++;
        abandoned += contact->outcome == NAIVE_ABANDONED && !is_short;
    }
    news->abandonment =
        offered > world->offered ? (abandoned - world->abandoned) / (offered - world->offered) : 0;
    world->offered = offered;
    world->abandoned = abandoned;
    news->backlog = 0;
    for (const struct call *call = world->calls; call != NULL; call = call->next)
        news->backlog +=
            call->waiting && scenario->queues[call->queue].channel == SCENARIO_CHANNEL_MAIL;
}

/* Those who wait may be for other agents from now on. */
static void begin_day(struct world *world, uint32_t day)
{
    if (day > 0 && day % DAYS_PER_WEEK == 0)
        bring_news(world);
    organisation_morning(&world->organisation, day);
    world->log.conditions =
        grown(world->log.conditions, world->log.condition_count, sizeof *world->log.conditions);
    memcpy(world->log.conditions[world->log.condition_count++], today(world)->condition,
           sizeof *world->log.conditions);
    if (day + 1 < world->scenario->run.days)
        make_plan(world, (day + 1.0) * SECONDS_PER_DAY, MORNING)->group = day + 1;
    for (struct call *call = world->calls; call != NULL; call = call->next) {
        const struct scenario_queue *queue = &world->scenario->queues[call->queue];

        for (size_t i = 0; i < queue->link_count && call->waiting; i++) {
            const double matures_s =
                call->arrival_s + after_s(world, &queue->links[i], call->queue);

            if (matures_s >= world->now_s)
                plan_for_call(world, matures_s, MATURES, call);
        }
    }
    for_groups_by_id(world, put_to_work);
}

static void carry_out(struct world *world, struct plan plan)
{
    const bool waits =
        plan.call != NULL && plan.call->waiting && plan.attempt == plan.call->attempt;

    switch (plan.kind) {
    case DAY_ENDS: end_day(world, plan.day); break;
    case MORNING: begin_day(world, (uint32_t)plan.group); break;
    case ROSTER: change_roster(world, plan.group); break;
    case WORK_ENDS: finish_work(world, plan.agent); break;
    case SERVICE_ENDS:
    case TALK_ENDS: end_talk(world, plan); break;
    case MATURES:
        if (waits)
            mature(world, plan.call);
        break;
    case RETURNS: knock(world, plan.call, RETURN); break;
    case CHASES: chase_comes(world, &plan, waits && !plan.call->set_aside); break;
    case OFFERS:
        if (plan.call->offer != NULL)
            has_turn_again(world, plan.call);
        else if (waits && !plan.call->set_aside)
            make_offer(world, plan.call, plan.deadline_s);
        break;
    case HANGS_UP:
        if (plan.call->offer != NULL || (waits && !plan.call->set_aside))
            hang_up(world, plan.call);
        break;
    case CALLED_BACK: solve(world, plan.call); break;
    case ASKS: ask_for_status(world, plan); break;
    case KINDS: break;
    }
}

/* Of a caller who has been answered, or has gone. */
static bool is_idle_plan(const struct plan *plan)
{
    return (plan->kind == MATURES || plan->kind == HANGS_UP || plan->kind == OFFERS)
           && (plan->call == NULL || plan->call->attempt != plan->attempt
               || (!plan->call->waiting && (plan->kind == MATURES || plan->call->offer == NULL)));
}

/* The staff goes on coming for those who are left, but not for ever. */
static bool is_past(const struct world *world, const struct plan *plan)
{
    const double end_s = (double)world->scenario->run.days * SECONDS_PER_DAY;

    return plan->kind == ROSTER && plan->time_s > end_s
           && (world->calls == NULL
               || plan->time_s >= end_s + (double)MOST_DAYS_AFTER_END * SECONDS_PER_DAY);
}

static void run(struct world *world, const struct naive_arrival *arrivals, size_t arrival_count,
                double end_s)
{
    size_t next = 0;

    for (;;) {
        const size_t best = soonest(world);
        const double plan_s = world->plan_count > 0 ? world->plans[best].time_s : (double)INFINITY;
        const double arrival_s = next < arrival_count ? arrivals[next].time_s : (double)INFINITY;

        if ((plan_s < arrival_s ? plan_s : arrival_s) >= end_s)
            return;
        if (arrival_s < plan_s) {
            world->now_s = arrival_s;
            arrive(world, &arrivals[next++]);
        } else {
            const struct plan plan = world->plans[best];

            world->plans[best] = world->plans[--world->plan_count];
            if (is_idle_plan(&plan) || is_past(world, &plan))
                continue;
            world->now_s = plan_s;
            carry_out(world, plan);
        }
        end_overtime(world);
    }
}

static void close_up(struct world *world)
{
    while (world->calls != NULL) {
        struct call *call = world->calls;

        if ((call->waiting && !call->set_aside) || call->offer != NULL)
            record_of(world, call)->wait_end_s = world->log.end_s;
        leave(world, call);
    }
    while (world->agents != NULL)
        go_home(world, world->agents);
    free(world->plans);
    free(world->groups);
    free(world->trunks_free);
    if (world->scenario->intervention_count > 0)
        organisation_term(&world->organisation);
}

struct naive_log naive_world_run(const struct scenario *scenario, uint64_t seed,
                                 uint64_t replication)
{
    const bool steady = scenario->run.kind == SCENARIO_RUN_STEADY_STATE;
    struct world world = {
        .scenario = scenario,
        .run_key = random_run_key(seed, replication),
        .groups = memory_zeroed(scenario->group_count, sizeof *world.groups),
        .trunks_free = memory_zeroed(scenario->trunk_count, sizeof *world.trunks_free),
    };
    const double last_arrival_s = steady ? scenario->run.warm_up_s + scenario->run.length_s
                                         : (double)scenario->run.days * SECONDS_PER_DAY;
    size_t arrival_count = 0;
    struct naive_arrival *arrivals =
        naive_arrivals_all(scenario, world.run_key, last_arrival_s, &arrival_count);

    for (size_t i = 0; i < scenario->trunk_count; i++)
        world.trunks_free[i] = scenario->trunks[i].count;
    if (scenario->intervention_count > 0) {
        organisation_init(&world.organisation, scenario->interventions,
                          scenario->intervention_count,
                          (struct today_sizes){scenario->queue_count, scenario->group_count,
                                               scenario->source_count, scenario->purge_count},
                          world.run_key);
        begin_day(&world, 0);
    }
    for_groups_by_id(&world, plan_roster);
    for (size_t i = 0; i < scenario->queue_count && !steady; i++) {
        if (scenario->queues[i].measure_backlog) {
            plan_end_of_day(&world, 0);
            break;
        }
    }
    run(&world, arrivals, arrival_count,
        last_arrival_s + (steady ? 0 : (double)MOST_DAYS_AFTER_END * SECONDS_PER_DAY));
    world.log.end_s = steady ? last_arrival_s : world.now_s;
    close_up(&world);
    free(arrivals);
    return world.log;
}

void naive_world_term(struct naive_log *log)
{
    free(log->contacts);
    free(log->pieces);
    free(log->rests);
    free(log->pending);
    free(log->conditions);
    free(log->purges);
    free(log->cases);
    free(log->applications);
    free(log->referrals);
    free(log->complaints);
    free(log->status_contacts_s);
    free(log->levels);
    free(log->lengths);
    *log = (struct naive_log){0};
}
