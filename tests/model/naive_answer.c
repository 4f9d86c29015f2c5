/* How long answers take. */
#include "naive_state.h"

#include "engine/random.h"

#include <assert.h>
#include <math.h>

const struct scenario_skill *naive_skill_for(const struct world *world, size_t group, size_t queue)
{
    const struct scenario_group *plan = &world->scenario->groups[group];

    for (size_t i = 0; i < plan->skill_count; i++) {
        if (plan->skills[i].queue == queue)
            return &plan->skills[i];
    }
    return NULL;
}

const struct scenario_link *naive_link_to(const struct world *world, size_t queue, size_t group)
{
    const struct scenario_queue *plan = &world->scenario->queues[queue];

    for (size_t i = 0; i < plan->link_count; i++) {
        if (plan->links[i].group == group)
            return &plan->links[i];
    }
    return NULL;
}

uint32_t naive_rank(const struct world *world, size_t group, const struct call *call)
{
    const struct scenario_skill *skill = naive_skill_for(world, group, call->queue);

    return skill == NULL ? UINT32_MAX : skill->rank;
}

uint32_t naive_preference(const struct world *world, size_t group, const struct call *call)
{
    const struct scenario_link *link = naive_link_to(world, call->queue, group);

    return link == NULL ? UINT32_MAX : link->preference;
}

/* What the contact is about now; NULL: nothing of a type. */
const struct scenario_question *naive_question_now(const struct world *world,
                                                   const struct call *call)
{
    const struct scenario *scenario = world->scenario;

    if (scenario->question_count == 0)
        return NULL;
    return scenario->question_of_cause[call->cause] == SCENARIO_NO_QUESTION
               ? call->question
               : &scenario->questions[scenario->question_of_cause[call->cause]];
}

const struct scenario_question *naive_first_question(const struct world *world,
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
double naive_factor_of(double factor, double sum, double most)
{
    return sum * factor <= most ? factor : most / sum;
}

double naive_draw(const struct call *call, const struct distribution *distribution,
                  enum random_purpose purpose)
{
    return distribution_draw(distribution,
                             random_draw_key(call->customer_key, call->attempt, purpose));
}

/* Of the trace, where it says something. */
bool naive_is_traced(const struct call *call, const double *column, double *value)
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
        const struct scenario_skill *skill = naive_skill_for(world, group, queue);

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

    log->pieces = naive_grown(log->pieces, log->piece_count, sizeof *log->pieces);
    call->piece = log->piece_count;
    log->pieces[log->piece_count++] = (struct naive_piece){
        call->queue, agent->group,           call->cause, world->now_s, world->now_s + switching_s,
        end_s,       end_s + call->wrap_up_s};
    naive_record_of(world, call)->done_s = end_s + call->wrap_up_s;
    call->talking = true;
    agent->busy = true;
    agent->queue = call->queue;
    const struct scenario_skill *skill = naive_skill_for(world, agent->group, call->queue);

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
    struct plan *plan = splits ? naive_make_plan(world, end_s, TALK_ENDS)
                               : naive_make_plan(world, end_s + call->wrap_up_s, SERVICE_ENDS);

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
    naive_log_length(world, call->queue);
    work_on(world, call, agent, call->left_switching_s, call->left_s);
}

/* Some mails are answered by calling, if somebody picks up. */
static void try_calling(const struct world *world, struct call *call, const struct agent *agent,
                        double plain_pace, double follow_up_s, double *talk_s, double *wrap_up_s)
{
    const struct today_queue *queue = &naive_today_of(world)->queues[call->queue];
    const struct intervention_callback *callback = queue->callback;
    const uint64_t key = random_draw_key(call->customer_key, call->attempt, RANDOM_CALLBACK);
    const double pace =
        plain_pace
        * fmax(0.65, naive_today_of(world)->groups[agent->group].handling[TODAY_TALKING]);
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
        const double call_s = naive_draw(call, &callback->talk, RANDOM_TALK) * pace;
        const double after_s = naive_draw(call, &callback->wrap_up, RANDOM_WRAP_UP) * pace;

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
    struct naive_contact *record = naive_record_of(world, call);
    struct naive_log *log = &world->log;

    record->talk_s += vain_s;
    record->done_s = end_s;
    log->vains = naive_grown(log->vains, log->vain_count, sizeof *log->vains);
    log->vains[log->vain_count++] = (struct naive_vain){call->record, world->now_s, vain_s};
    log->pieces = naive_grown(log->pieces, log->piece_count, sizeof *log->pieces);
    log->pieces[log->piece_count++] = (struct naive_piece){
        call->queue, agent->group, call->cause, world->now_s, world->now_s, end_s, end_s};
    agent->busy = true;
    agent->queue = call->queue;
    naive_make_plan(world, end_s, WORK_ENDS)->agent = agent;
    if (call->tries == call->offer->tries) {
        record->offer.missed = true;
        call->offer = NULL;
        naive_hang_up(world, call);
        return;
    }
    if (call->waiting) {
        call->waiting = false;
        naive_log_length(world, call->queue);
    }
    call_off_patience(world, call);
    if (call->deadline_s <= again_s)
        naive_plan_for_call(world, call->deadline_s, HANGS_UP, call);
    else
        naive_plan_for_call(world, again_s, OFFERS, call);
}

/* The turn of somebody who hung up has come. Returns whether there is an answer, after so much work
 * in vain. */
static bool call_up(struct world *world, struct call *call, struct agent *agent, double *vain_s)
{
    const uint64_t key = random_draw_key(call->customer_key, call->attempt, RANDOM_OFFER);
    struct naive_offer *offer = &naive_record_of(world, call)->offer;
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

void naive_answer(struct world *world, struct call *call, struct agent *agent)
{
    const struct scenario_queue *queue = &world->scenario->queues[call->queue];
    const struct scenario_trace *trace = &world->scenario->sources[call->source].trace;
    const struct scenario_skill *skill = naive_skill_for(world, agent->group, call->queue);
    const struct scenario_question *question = naive_question_now(world, call);
    const double plain_pace = novice(world, call, agent->group)
                              * (question == NULL ? 1 : question->handling) / skill->speed;
    const enum today_work work =
        queue->channel == SCENARIO_CHANNEL_MAIL ? TODAY_WRITING : TODAY_TALKING;
    const double pace =
        naive_today_of(world) == NULL
            ? plain_pace
            : plain_pace * today_handling(naive_today_of(world), call->queue, agent->group, work);
    struct naive_contact *record = naive_record_of(world, call);
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
    if (!naive_is_traced(call, trace->talk_s, &talk_s))
        talk_s =
            naive_draw(call, skill->has_talk ? &skill->talk : &queue->talk, RANDOM_TALK) * pace;
    if (!naive_is_traced(call, trace->wrap_up_s, &wrap_up_s)) {
        const uint64_t key = random_draw_key(call->customer_key, call->attempt, RANDOM_FOLLOW_UP);

        if (random_uniform(key, 0) < queue->follow_up_share)
            record->follow_up_s = naive_draw(call, &queue->follow_up, RANDOM_FOLLOW_UP_WORK) * pace;
        wrap_up_s =
            naive_draw(call, skill->has_wrap_up ? &skill->wrap_up : &queue->wrap_up, RANDOM_WRAP_UP)
                * pace
            + record->follow_up_s;
    }
    if (naive_today_of(world) != NULL)
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
        naive_log_length(world, call->queue);
    }
    naive_perhaps_complain_of_mail(world, call, floor(world->now_s / SECONDS_PER_DAY), false);
    call->interruptions = 0;
    call->wrap_up_s = wrap_up_s;
    work_on(world, call, agent, record->switching_s, talk_s + record->switching_s);
}
