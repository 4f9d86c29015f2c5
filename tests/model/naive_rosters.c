/* How many agents there are. */
#include "naive_state.h"

#include "engine/random.h"
#include "scenario/calendar.h"

#include <math.h>
#include <stdio.h>

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

        if (naive_is_holiday(world, (double)(day - run->first_day)) && day >= run->first_day)
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
    for (size_t i = 0; i < TODAY_CLAIMS && naive_today_of(world) != NULL; i++) {
        const double wish = naive_today_of(world)->groups[group].claimed[i] * agents;
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
    if (naive_today_of(world) != NULL)
        agents *= naive_today_of(world)->groups[group].agents;
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
            if (naive_keep_idle(world, &plan->skills[i]) > 0
                || is_mail(world, plan->skills[i].queue))
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

void naive_end_overtime(struct world *world)
{
    for (size_t group = 0; group < world->scenario->group_count; group++) {
        if (!world->groups[group].in_overtime || has_work_ahead(world, group))
            continue;
        world->groups[group].in_overtime = false;
        world->groups[group].wanted = 0;
        naive_follow_wanted(world, group);
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

void naive_plan_roster(struct world *world, size_t group)
{
    const struct scenario_profile *shape = &world->scenario->groups[group].shape;
    const struct group *state = &world->groups[group];

    naive_make_plan(world,
                    (double)state->day * SECONDS_PER_DAY + shape->from_s
                        + (double)state->slot * shape->slot_s,
                    ROSTER)
        ->group = group;
}

void naive_change_roster(struct world *world, size_t group)
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
    naive_follow_wanted(world, group);
    if (plan->shape.count == 0 || ends_day) {
        state->day++;
        state->slot = 0;
    } else {
        state->slot++;
    }
    naive_put_to_work(world, group);
    if (world->scenario->run.kind == SCENARIO_RUN_CALENDAR)
        naive_plan_roster(world, group);
}
