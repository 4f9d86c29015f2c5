/* What becomes of a customer afterwards: comes back, goes on, complains, gives up. */
#include "naive_state.h"

#include "base/memory.h"
#include "engine/random.h"
#include "scenario/calendar.h"

#include <math.h>

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

        days += naive_opening_s(world, branch->queue, day) > 0;
        if (days == branch->working_days)
            return day * SECONDS_PER_DAY
                   + naive_time_of_day_s(world, branch->queue, weekday, random_uniform(key, 0));
    }
    return (double)INFINITY;
}

void naive_hang_up_line(struct world *world, struct call *call)
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

    if (naive_today_of(world) == NULL)
        return 1;
    const struct today_queue *queue = &naive_today_of(world)->queues[call->queue];

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

    naive_hang_up_line(world, call);
    if (answered && naive_today_of(world) != NULL) {
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
    log->pending = naive_grown(log->pending, log->pending_count, sizeof *log->pending);
    log->pending[log->pending_count++] = (struct naive_pending){call->queue, world->now_s, time_s};
    naive_plan_for_call(world, time_s, RETURNS, call);
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

    while (day <= today + MOST_DAYS_AHEAD && naive_opening_s(world, to, day) <= 0)
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
    naive_plan_for_call(world,
                        day * SECONDS_PER_DAY + naive_time_of_day_s(world, to, weekday, share),
                        RETURNS, beside);
}

/* Something has happened to the customer that some complain of. */
bool naive_perhaps_complain(struct world *world, const struct call *call, double chance,
                            enum result_complaint_sum cause)
{
    const uint64_t key = random_draw_key(call->customer_key, call->attempt, RANDOM_COMPLAINT);
    struct naive_log *log = &world->log;

    if (random_uniform(key, cause) >= chance)
        return false;
    log->complaints = naive_grown(log->complaints, log->complaint_count, sizeof *log->complaints);
    log->complaints[log->complaint_count++] =
        (struct naive_complaint){naive_record_of(world, call)->arrival_s, cause};
    if (world->scenario->complaints->is_handled && call->of_case != NO_CASE)
        send_complaint(world, call, cause);
    return true;
}

/* A mail was answered or deleted on this day. */
void naive_perhaps_complain_of_mail(struct world *world, const struct call *call, double day,
                                    bool is_deleted)
{
    const struct scenario_complaints *complaints = world->scenario->complaints;

    if (complaints == NULL || !world->scenario->queues[call->queue].has_norm)
        return;
    if (is_deleted && naive_perhaps_complain(world, call, complaints->purged, COMPLAINT_PURGED))
        return;
    if (naive_age_of_call_wd(world, call, day) > complaints->late_wd)
        naive_perhaps_complain(world, call, complaints->late_mail, COMPLAINT_LATE_MAIL);
}

/* The customer was not helped. */
void naive_lose(struct world *world, struct call *call, const struct scenario_returns *returns)
{
    const struct scenario_complaints *complaints = world->scenario->complaints;
    const bool walks_out = world->scenario->queues[call->queue].channel == SCENARIO_CHANNEL_COUNTER
                           && naive_record_of(world, call)->outcome == NAIVE_ABANDONED;

    if (complaints != NULL && walks_out)
        naive_perhaps_complain(world, call, complaints->walk_out, COMPLAINT_WALK_OUT);
    if (comes_back(world, call, returns, 1, false))
        return;
    if (complaints != NULL && !walks_out && call->of_case != NO_CASE)
        naive_perhaps_complain(world, call,
                               complaints->gave_up * (1 + complaints->per_retry * call->attempt),
                               COMPLAINT_GAVE_UP);
    naive_record_of(world, call)->gave_up = true;
    if (call->of_case != NO_CASE)
        world->log.cases[call->of_case].gave_up = true;
    naive_leave(world, call);
}

void naive_hang_up(struct world *world, struct call *call)
{
    naive_record_of(world, call)->outcome = NAIVE_ABANDONED;
    naive_record_of(world, call)->wait_end_s = world->now_s;
    naive_record_of(world, call)->offer.given_up = call->offer != NULL;
    call->offer = NULL;
    if (call->waiting) {
        call->waiting = false;
        naive_log_length(world, call->queue);
    }
    naive_lose(world, call, &world->scenario->queues[call->queue].after_abandoned);
}

void naive_solve(struct world *world, struct call *call)
{
    if (call->of_case != NO_CASE)
        world->log.cases[call->of_case].solved_s = world->now_s;
    if (call->of_case != NO_CASE)
        world->log.cases[call->of_case].solved = true;
    naive_leave(world, call);
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
        naive_plan_for_call(world, back_s(world, call, branch), RETURNS, beside);
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
        holder->in_time
        + (naive_today_of(world) == NULL ? 0 : (1 - naive_today_of(world)->no_callback) * never);
    const enum result_holder_sum what_follows = reached                      ? HOLDER_REACHED
                                                : u < in_time                ? HOLDER_IN_TIME
                                                : u < in_time + holder->late ? HOLDER_LATE
                                                                             : HOLDER_NEVER;
    struct naive_log *log = &world->log;
    double call_s = 0;

    log->referrals = naive_grown(log->referrals, log->referral_count, sizeof *log->referrals);
    log->referrals[log->referral_count++] =
        (struct naive_referral){naive_record_of(world, call)->arrival_s, what_follows};
    naive_hang_up_line(world, call);
    switch (what_follows) {
    case HOLDER_REACHED: naive_solve(world, call); break;
    case HOLDER_IN_TIME:
        naive_plan_for_call(world,
                            world->now_s + distribution_draw(&holder->in_time_after, delay_key),
                            CALLED_BACK, call);
        break;
    case HOLDER_LATE:
        call_s = world->now_s + distribution_draw(&holder->late_after, delay_key);
        naive_plan_for_call(world, call_s, CALLED_BACK, call);
        perhaps_ask(world, call, holder, call_s);
        break;
    case HOLDER_NEVER:
        if (world->scenario->complaints != NULL)
            naive_perhaps_complain(world, call, world->scenario->complaints->no_callback,
                                   COMPLAINT_NO_CALLBACK);
        if (comes_back(world, call, &holder->after_no_callback, 1, false))
            break;
        if (call->of_case != NO_CASE)
            log->cases[call->of_case].gave_up = log->cases[call->of_case].no_callback = true;
        naive_leave(world, call);
        break;
    case HOLDER_REFERRED:
    case HOLDER_SUMS: break;
    }
}

/* After the conversation. */
void naive_go_on(struct world *world, struct call *call)
{
    const struct scenario_queue *queue = &world->scenario->queues[call->queue];
    const struct scenario_question *question = naive_question_now(world, call);
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
        question == NULL ? 1 : naive_factor_of(question->transfer, transfers, 1);
    const double refer_factor =
        question == NULL
            ? 1
            : naive_factor_of(question->refer, referrals, fmax(0, 1 - transfer_factor * transfers));
    const double back_factor = question == NULL ? 1 : naive_factor_of(question->back, back, 0.99);

    for (size_t i = 0; i < queue->transfer_count; i++) {
        below += transfer_factor * queue->transfers[i].probability;
        if (random_uniform(key, 0) < below) {
            call->queue = queue->transfers[i].queue;
            call->attempt++;
            call->trace_row = NOT_TRACED;
            naive_enter(world, call, TRANSFER);
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
    naive_solve(world, call);
}
