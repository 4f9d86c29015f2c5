/* The end of the day: purges, and who rings to ask where the answer stays. */
#include "naive_state.h"

#include "base/memory.h"
#include "engine/random.h"

#include <math.h>
#include <string.h>

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
    *queue = naive_pick(purge->to, purge->to_count, random_uniform(key, 3));
    for (double later = day + 1; later <= day + MOST_DAYS_AHEAD; later++) {
        left -= naive_opening_s(world, *queue, later) > 0;
        if (left <= 0)
            return naive_moment_s(world, *queue, later, random_uniform(key, 2));
    }
    return (double)INFINITY;
}

static void delete_mail(struct world *world, const struct scenario_purge *purge, struct call *call,
                        double day)
{
    size_t to = 0;
    const double time_s = sender_back_s(world, purge, call, day, &to);
    struct naive_contact *record = naive_record_of(world, call);
    struct naive_log *log = &world->log;

    record->outcome = NAIVE_DELETED;
    record->wait_end_s = world->now_s;
    naive_perhaps_complain_of_mail(world, call, day, true);
    call->waiting = false;
    naive_log_length(world, call->queue);
    if (call->trunks != SCENARIO_NO_TRUNKS)
        world->trunks_free[call->trunks]++;
    call->trunks = SCENARIO_NO_TRUNKS;
    if (time_s == (double)INFINITY) {
        record->gave_up = true;
        if (call->of_case != NO_CASE)
            log->cases[call->of_case].gave_up = log->cases[call->of_case].purged = true;
        naive_leave(world, call);
        return;
    }
    call->queue = to;
    call->cause = SCENARIO_CAUSE_PURGE;
    call->attempt++;
    call->trace_row = NOT_TRACED;
    log->pending = naive_grown(log->pending, log->pending_count, sizeof *log->pending);
    log->pending[log->pending_count++] = (struct naive_pending){call->queue, world->now_s, time_s};
    naive_plan_for_call(world, time_s, RETURNS, call);
}

static void carry_out_purge(struct world *world, const struct scenario_purge *purge, uint32_t day)
{
    const struct today_purge *bent =
        naive_today_of(world) == NULL
            ? NULL
            : &naive_today_of(world)->purges[purge - world->scenario->purges];
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
        if (!is_purged(purge, call) || naive_age_of_call_wd(world, call, day) <= older_than_wd)
            continue;
        delete_mail(world, purge, call, day);
        deleted++;
    }
    if (deleted == 0)
        return;
    log->purges = naive_grown(log->purges, log->purge_count, sizeof *log->purges);
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
    while (at <= day + MOST_DAYS_AHEAD && naive_opening_s(world, rule->queue, at) <= 0)
        at++;
    if (at > day + MOST_DAYS_AHEAD)
        return;
    struct call *beside = memory_zeroed(1, sizeof *beside);
    struct plan *plan = naive_plan_for_call(
        world, naive_moment_s(world, rule->queue, at, random_uniform(key, 2 * rule_index + 1)),
        CHASES, call);

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
                && naive_age_of_call_wd(world, call, day) == queue->chases[i].after_wd)
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

void naive_plan_end_of_day(struct world *world, uint32_t day)
{
    naive_make_plan(world, (day + 1.0) * SECONDS_PER_DAY, DAY_ENDS)->day = day;
}

void naive_end_day(struct world *world, uint32_t day)
{
    const struct scenario *scenario = world->scenario;

    if (naive_is_working_day(&scenario->run, day))
        purge_all(world, day);
    if (naive_is_working_day(&scenario->run, day + 1))
        chase_all(world, day + 1.0);
    if (day + 1 < scenario->run.days
        || ((scenario->purge_count > 0 || has_chases(world)) && world->calls != NULL
            && day + 1 < scenario->run.days + MOST_DAYS_AFTER_END))
        naive_plan_end_of_day(world, day + 1);
}

void naive_chase_comes(struct world *world, const struct plan *plan, bool waits)
{
    if (waits)
        naive_knock(world, plan->beside, RETURN);
    else
        naive_leave(world, plan->beside);
}
