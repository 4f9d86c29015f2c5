#include "naive_today.h"

#include "engine/random.h"
#include "intervention/intervention.h"
#include "naive_organisation.h"

#include <math.h>
#include <stdio.h>

static const double STEEPNESS = 10, TIME_CONSTANTS = 3; /* of the ramps */

/* --- what it knows ---------------------------------------------------------------------------- */

bool naive_today_knows(const struct scenario *scenario)
{
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        if (scenario->interventions[i].pilot.days > 0)
            return false;
    }
    return true;
}

/* --- whether and how far ---------------------------------------------------------------------- */

static bool is_agreed(const struct scenario *scenario, uint64_t run_key, size_t index, double *luck)
{
    const struct intervention *one = &scenario->interventions[index];
    bool agreed = true;
    double other_luck;
    char name[256];

    snprintf(name, sizeof name, "intervention %s", one->id);
    const uint64_t key = random_draw_key(random_source_key(run_key, name), 0, RANDOM_INTERVENTION);

    *luck = random_uniform(key, 1);
    for (size_t i = 0; i < one->depends_count; i++)
        agreed = agreed && is_agreed(scenario, run_key, one->depends_on[i], &other_luck);
    return agreed && random_uniform(key, 0) < one->agreed;
}

static bool is_in_force(const struct intervention *one, uint32_t day)
{
    return day >= one->start_day && day < one->end_day;
}

static double s_curve(double x)
{
    return 1 / (1 + exp(-STEEPNESS * (x - 0.5)));
}

/* Of one that is agreed. */
static double level_of(const struct intervention *one, double luck, uint32_t day)
{
    const double passed = ((double)day - one->start_day + 1) / one->ramp_days;

    if (!is_in_force(one, day) || luck >= one->success)
        return 0;
    if (one->ramp_days == 0 || passed >= 1)
        return 1;
    if (one->ramp == INTERVENTION_LOGISTIC)
        return (s_curve(passed) - s_curve(0)) / (s_curve(1) - s_curve(0));
    return one->ramp == INTERVENTION_LEARNING ? 1 - exp(-TIME_CONSTANTS * passed) : passed;
}

uint64_t naive_own_key(const struct naive_run *run, const struct intervention *one)
{
    char name[256];

    snprintf(name, sizeof name, "intervention %s", one->id);
    return random_source_key(run->key, name);
}

bool naive_is_done(const struct naive_run *run, size_t index, uint32_t day, double *level)
{
    double luck;
    const bool done = is_agreed(run->scenario, run->key, index, &luck);

    *level = done ? level_of(&run->scenario->interventions[index], luck, day) : 0;
    return done;
}

/* --- what each does --------------------------------------------------------------------------- */

static void take_away(struct today *today, size_t group, enum today_claim claim, double share)
{
    double *claimed = today->groups[group].claimed;

    claimed[claim] += share * (1 - claimed[TODAY_MOVING] - claimed[TODAY_ABSENT]);
}

static void bend_group(const struct intervention *one, double level, uint32_t day, size_t group,
                       struct today *today)
{
    const bool is_back = day + one->after_days >= one->end_day;
    double slower = 1;

    if (one->kind == INTERVENTION_STAFFING)
        today->groups[group].agents *= naive_at_level(one->agents, level);
    else if (one->kind == INTERVENTION_OUTAGE || (one->kind == INTERVENTION_MOVE && is_back))
        slower = naive_at_level(one->handling, level);
    else if (one->kind == INTERVENTION_MOVE)
        take_away(today, group, TODAY_MOVING, one->absent * level);
    else if (one->kind == INTERVENTION_FLU_WEEK || one->kind == INTERVENTION_REORGANISATION)
        take_away(today, group, TODAY_ABSENT, one->absent * level);
    for (int work = 0; work < TODAY_WORKS; work++)
        today->groups[group].handling[work] *= slower;
}

static void bend_queue(const struct intervention *one, double level, struct today_queue *queue)
{
    if (one->kind == INTERVENTION_STANDARD_ANSWERS) {
        queue->handling *= naive_at_level(one->handling, level);
        queue->returns[TODAY_PING_PONG] *= naive_at_level(one->ping_pong, level);
    } else if (level > 0 && one->kind == INTERVENTION_CALLBACK) {
        queue->callback = &one->callback;
        queue->callback_share = queue->callback_fits = level * one->callback.share;
    } else if (level > 0 && one->kind == INTERVENTION_CALL_BACK_OFFER) {
        queue->offer = &one->offer;
        queue->offer_share = level * one->offer.share;
    } else if (level > 0 && one->kind == INTERVENTION_OVERFLOW) {
        queue->after_s = one->after_s;
    } else if (level > 0 && one->kind == INTERVENTION_MAIL_BETWEEN_CALLS) {
        queue->keep_idle = one->keep_idle;
    }
}

static void bend_source(const struct intervention *one, double level, double share,
                        struct today_source *source)
{
    if (one->kind == INTERVENTION_LETTER_WAVE) {
        source->own *= level;
        source->come *= level;
    } else if (one->kind == INTERVENTION_WEBSITE) {
        source->own *= naive_at_level(1 - share, level);
        source->come *= naive_at_level(1 - share + share * one->failed, level);
    } else if (one->kind == INTERVENTION_BACK_OFFICE) {
        source->lead *= naive_at_level(one->lead, level);
        source->status *= naive_at_level(one->status, level);
    }
}

static void bend_purge(const struct intervention *one, struct today_purge *purge)
{
    if (!isnan(one->purge_at))
        purge->at = one->purge_at;
    if (!isnan(one->older_than_wd))
        purge->older_than_wd = one->older_than_wd;
}

static void bend(const struct intervention *one, double level, uint32_t day, struct today *today)
{
    for (size_t i = 0; i < one->group_count; i++)
        bend_group(one, level, day, one->groups[i], today);
    for (size_t i = 0; i < one->queue_count; i++)
        bend_queue(one, level, &today->queues[one->queues[i]]);
    for (size_t i = 0; i < one->source_count; i++)
        bend_source(one, level, one->sources[i].share, &today->sources[one->sources[i].source]);
    for (size_t i = 0; i < one->purge_count && level > 0; i++)
        bend_purge(one, &today->purges[one->purges[i]]);
    if (one->kind == INTERVENTION_BACK_OFFICE)
        today->no_callback *= naive_at_level(one->no_callback, level);
    if (one->kind == INTERVENTION_REORGANISATION)
        today->attention *= naive_at_level(one->attention, level);
}

/* Hours that it costs, as a share of the plan's. */
static double hours_of(const struct intervention *one, uint32_t day, size_t group)
{
    double hours = 0;

    if (one->upkeep != NULL && is_in_force(one, day))
        hours += one->upkeep[group];
    if (one->once != NULL && day >= one->decided_day && day < one->once_until_day)
        hours += one->once[group];
    return hours;
}

/* However many agents there are today, the hours are the same. */
static void charge(const struct naive_run *run, uint32_t day, size_t group,
                   struct today_group *today)
{
    double hours = naive_on_projects(run, day, group);

    for (size_t i = 0; i < run->scenario->intervention_count; i++) {
        double level;

        if (naive_is_done(run, i, day, &level))
            hours += hours_of(&run->scenario->interventions[i], day, group);
    }
    if (!(today->agents > 0))
        return;
    today->claimed[TODAY_UPKEEP] += hours / today->agents;
    today->claimed[TODAY_COACHING] += naive_coached(run, day, group) / today->agents;
}

static double spend(const struct intervention *one, uint32_t day)
{
    return (is_in_force(one, day) ? one->eur_per_day : 0)
           + (day == one->decided_day ? one->eur : 0);
}

/* --- a day ------------------------------------------------------------------------------------ */

static void take_turn(const struct naive_run *run, size_t index, uint32_t day, struct today *today)
{
    const struct intervention *one = &run->scenario->interventions[index];
    double level;

    today->spent_eur += naive_is_done(run, index, day, &level) ? spend(one, day) : 0;
    if (one->dip_days > 0)
        naive_dip(run, index, day, today);
    if (one->kind == INTERVENTION_LEAN_ROLLOUT)
        naive_lean(run, index, day, today);
    else if (one->kind == INTERVENTION_PROBLEM_REPORTING)
        naive_problems(run, index, day, today);
    else if (one->kind == INTERVENTION_RESULT_PRESSURE)
        naive_pressure(run, index, day, today);
    else if (one->kind == INTERVENTION_ONBOARDING)
        naive_onboarding(run, index, day, today);
    else if (one->kind == INTERVENTION_PROJECT)
        naive_project(run, index, day, today);
    else
        bend(one, level, day, today);
}

void naive_today(const struct scenario *scenario, const struct organisation_news *news,
                 uint64_t run_key, uint32_t day, struct today *today)
{
    const struct naive_run run = {scenario, news, run_key};

    today_reset(today);
    for (size_t i = 0; i < scenario->intervention_count; i++)
        take_turn(&run, i, day, today);
    for (size_t group = 0; group < scenario->group_count; group++)
        charge(&run, day, group, &today->groups[group]);
    naive_switching(&run, day, today);
    today->coaching = naive_coaching_left(&run, day);
}
