/* At one instant things happen in the order of enum kind; things of one kind in the order in which
 * they were planned. Where the scenario leaves a tie open, the smaller id goes first. */
#include "naive_world.h"

#include "base/memory.h"
#include "engine/random.h"
#include "intervention/organisation.h"
#include "naive_pilot.h"
#include "naive_state.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Between two tries it was in no line. */
static void has_turn_again(struct world *world, struct call *call)
{
    const double deadline_s = call->deadline_s;
    struct agent *agent = naive_agent_for(world, call);

    if (agent != NULL) {
        naive_answer(world, call, agent);
        return;
    }
    call->waiting = true;
    naive_put_back(world, call);
    if (deadline_s < (double)INFINITY)
        naive_plan_for_call(world, deadline_s, HANGS_UP, call);
}

/* The call has waited long enough for a further group. If it is the first in line, those behind it
 * are looked at, too. */
static void mature(struct world *world, struct call *call)
{
    const size_t queue = call->queue;
    bool goes_on = naive_first_in_line(world, queue) == call;

    do {
        struct agent *agent = naive_agent_for(world, call);
        struct agent *other =
            agent == NULL && goes_on ? naive_agent_to_interrupt(world, call) : NULL;

        if (agent != NULL)
            naive_answer(world, call, agent);
        else if (other != NULL)
            naive_interrupt(world, other, call);
        goes_on = goes_on && (agent != NULL || other != NULL);
        call = goes_on ? naive_first_in_line(world, queue) : NULL;
    } while (call != NULL);
}

static void end_talk(struct world *world, struct plan plan)
{
    plan.call->talking = false;
    plan.agent->call = NULL;
    if (plan.kind == SERVICE_ENDS) {
        naive_finish_work(world, plan.agent); /* takes the next before this one goes on */
    } else {
        naive_make_plan(world, world->now_s + plan.wrap_up_s, WORK_ENDS)->agent = plan.agent;
    }
    naive_go_on(world, plan.call);
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
    struct naive_log *log = &world->log;

    if (day > 0 && day % DAYS_PER_WEEK == 0)
        bring_news(world);
    organisation_morning(&world->organisation, day);
    log->spendings = naive_grown(log->spendings, log->spending_count, sizeof *log->spendings);
    log->spendings[log->spending_count++] =
        (struct naive_spending){day, world->organisation.today.spent_eur};
    world->log.conditions = naive_grown(world->log.conditions, world->log.condition_count,
                                        sizeof *world->log.conditions);
    memcpy(world->log.conditions[world->log.condition_count++], naive_today_of(world)->condition,
           sizeof *world->log.conditions);
    if (day + 1 < world->scenario->run.days)
        naive_make_plan(world, (day + 1.0) * SECONDS_PER_DAY, MORNING)->group = day + 1;
    for (struct call *call = world->calls; call != NULL; call = call->next) {
        const struct scenario_queue *queue = &world->scenario->queues[call->queue];

        for (size_t i = 0; i < queue->link_count && call->waiting; i++) {
            const double matures_s =
                call->arrival_s + naive_after_s(world, &queue->links[i], call->queue);

            if (matures_s >= world->now_s)
                naive_plan_for_call(world, matures_s, MATURES, call);
        }
    }
    for_groups_by_id(world, naive_put_to_work);
}

static void carry_out(struct world *world, struct plan plan)
{
    const bool waits =
        plan.call != NULL && plan.call->waiting && plan.attempt == plan.call->attempt;

    switch (plan.kind) {
    case DAY_ENDS: naive_end_day(world, plan.day); break;
    case MORNING: begin_day(world, (uint32_t)plan.group); break;
    case ROSTER: naive_change_roster(world, plan.group); break;
    case WORK_ENDS: naive_finish_work(world, plan.agent); break;
    case SERVICE_ENDS:
    case TALK_ENDS: end_talk(world, plan); break;
    case MATURES:
        if (waits)
            mature(world, plan.call);
        break;
    case RETURNS: naive_knock(world, plan.call, RETURN); break;
    case CHASES: naive_chase_comes(world, &plan, waits && !plan.call->set_aside); break;
    case OFFERS:
        if (plan.call->offer != NULL)
            has_turn_again(world, plan.call);
        else if (waits && !plan.call->set_aside)
            naive_make_offer(world, plan.call, plan.deadline_s);
        break;
    case HANGS_UP:
        if (plan.call->offer != NULL || (waits && !plan.call->set_aside))
            naive_hang_up(world, plan.call);
        break;
    case CALLED_BACK: naive_solve(world, plan.call); break;
    case ASKS: naive_ask_for_status(world, plan); break;
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
        const size_t best = naive_soonest(world);
        const double plan_s = world->plan_count > 0 ? world->plans[best].time_s : (double)INFINITY;
        const double arrival_s = next < arrival_count ? arrivals[next].time_s : (double)INFINITY;

        if ((plan_s < arrival_s ? plan_s : arrival_s) >= end_s)
            return;
        if (arrival_s < plan_s) {
            world->now_s = arrival_s;
            naive_arrive(world, &arrivals[next++]);
        } else {
            const struct plan plan = world->plans[best];

            world->plans[best] = world->plans[--world->plan_count];
            if (is_idle_plan(&plan) || is_past(world, &plan))
                continue;
            world->now_s = plan_s;
            carry_out(world, plan);
        }
        naive_end_overtime(world);
    }
}

static void close_up(struct world *world)
{
    while (world->calls != NULL) {
        struct call *call = world->calls;

        if ((call->waiting && !call->set_aside) || call->offer != NULL)
            naive_record_of(world, call)->wait_end_s = world->log.end_s;
        naive_leave(world, call);
    }
    while (world->agents != NULL)
        naive_go_home(world, world->agents);
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
        world.log.pilots = memory_zeroed(scenario->intervention_count, sizeof *world.log.pilots);
        naive_pilots(scenario, world.run_key, world.log.pilots);
        begin_day(&world, 0);
    }
    for_groups_by_id(&world, naive_plan_roster);
    for (size_t i = 0; i < scenario->queue_count && !steady; i++) {
        if (scenario->queues[i].measure_backlog) {
            naive_plan_end_of_day(&world, 0);
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
    free(log->vains);
    free(log->pending);
    free(log->conditions);
    free(log->pilots);
    free(log->purges);
    free(log->cases);
    free(log->spendings);
    free(log->stayed_away_s);
    free(log->applications);
    free(log->referrals);
    free(log->complaints);
    free(log->status_contacts_s);
    free(log->levels);
    free(log->lengths);
    *log = (struct naive_log){0};
}
