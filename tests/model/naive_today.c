#include "naive_today.h"

#include "engine/random.h"
#include "intervention/intervention.h"

#include <math.h>
#include <stdio.h>

static const double ENOUGH_ON_FLOOR = 0.30;
static const double STEEPNESS = 10, TIME_CONSTANTS = 3; /* of the ramps */

/* --- what it knows ---------------------------------------------------------------------------- */

static bool is_hard(const struct lean_soft *soft)
{
    return !soft->adoption.is_on && !soft->day_starts.is_on && !soft->improvements.is_on
           && !soft->crisis.is_on && !soft->momentum.is_on && soft->spread_per_wk == 0;
}

bool naive_today_knows(const struct scenario *scenario)
{
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        const struct intervention *one = &scenario->interventions[i];

        if (one->kind > INTERVENTION_LEAN_ROLLOUT || one->pilot.days > 0 || one->dip_days > 0
            || !is_hard(&one->lean.soft))
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

/* A factor `full` at level 1. */
static double at_level(double full, double level)
{
    return level * full + (1 - level);
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
        today->groups[group].agents *= at_level(one->agents, level);
    else if (one->kind == INTERVENTION_OUTAGE || (one->kind == INTERVENTION_MOVE && is_back))
        slower = at_level(one->handling, level);
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
        queue->handling *= at_level(one->handling, level);
        queue->returns[TODAY_PING_PONG] *= at_level(one->ping_pong, level);
    } else if (level > 0 && one->kind == INTERVENTION_CALLBACK) {
        queue->callback = &one->callback;
        queue->callback_share = level * one->callback.share;
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
        source->own *= at_level(1 - share, level);
        source->come *= at_level(1 - share + share * one->failed, level);
    } else if (one->kind == INTERVENTION_BACK_OFFICE) {
        source->lead *= at_level(one->lead, level);
        source->status *= at_level(one->status, level);
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
        today->no_callback *= at_level(one->no_callback, level);
    if (one->kind == INTERVENTION_REORGANISATION)
        today->attention *= at_level(one->attention, level);
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
static void charge(const struct scenario *scenario, uint64_t run_key, uint32_t day, size_t group,
                   struct today_group *today)
{
    double hours = 0;

    for (size_t i = 0; i < scenario->intervention_count; i++) {
        double luck;

        if (is_agreed(scenario, run_key, i, &luck))
            hours += hours_of(&scenario->interventions[i], day, group);
    }
    if (today->agents > 0)
        today->claimed[TODAY_UPKEEP] += hours / today->agents;
}

/* --- Lean ------------------------------------------------------------------------------------- */

static double attention_on(const struct scenario *scenario, uint64_t run_key, uint32_t day)
{
    double attention = 1;

    for (size_t i = 0; i < scenario->intervention_count; i++) {
        const struct intervention *one = &scenario->interventions[i];
        double luck;

        if (one->kind == INTERVENTION_REORGANISATION && is_agreed(scenario, run_key, i, &luck))
            attention *= at_level(one->attention, level_of(one, luck, day));
    }
    return attention;
}

/* How far a team has come when `day` begins. */
static double lean_level(const struct scenario *scenario, uint64_t run_key,
                         const struct intervention_lean *lean, const struct intervention_team *team,
                         uint32_t day)
{
    const double tau_d = 7 * lean->tau_wk;
    const double lost_per_day = log(2) / (7 * lean->half_life_wk);
    double level = 0;

    for (uint32_t past = team->from_day; past < day; past++) {
        const double enough =
            fmin(1, attention_on(scenario, run_key, past) * lean->floor_share / ENOUGH_ON_FLOOR);

        if (past < team->to_day)
            level += (team->done[past - team->from_day] - level) / tau_d;
        else
            level += enough * (1 - level) / tau_d - (1 - enough) * lost_per_day * level;
    }
    return level;
}

static void learn(const struct scenario *scenario, uint64_t run_key, const struct intervention *one,
                  double luck, uint32_t day, struct today *today)
{
    const struct intervention_lean *lean = &one->lean;

    for (size_t t = 0; t < lean->team_count && day >= one->start_day; t++) {
        const struct intervention_team *team = &lean->teams[t];
        const double level =
            luck < one->success ? lean_level(scenario, run_key, lean, team, day) : 0;

        for (size_t i = 0; i < team->group_count; i++) {
            struct today_group *group = &today->groups[team->groups[i]];

            if (day >= team->from_day && day < team->to_day)
                group->claimed[TODAY_TRAINING] += team->taken[day - team->from_day];
            group->handling[TODAY_TALKING] *= at_level(lean->handling_talk, level);
            group->handling[TODAY_WRITING] *= at_level(lean->handling_write, level);
        }
        for (size_t i = 0; i < team->queue_count; i++) {
            double *returns = today->queues[team->queues[i]].returns;

            returns[TODAY_UNRESOLVED] *= at_level(lean->unresolved, level);
            returns[TODAY_PING_PONG] *= at_level(lean->ping_pong, level);
        }
    }
}

/* --- a day ------------------------------------------------------------------------------------ */

void naive_today(const struct scenario *scenario, uint64_t run_key, uint32_t day,
                 struct today *today)
{
    today_reset(today);
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        const struct intervention *one = &scenario->interventions[i];
        double luck;
        const bool agreed = is_agreed(scenario, run_key, i, &luck);

        if (one->kind != INTERVENTION_LEAN_ROLLOUT)
            bend(one, agreed ? level_of(one, luck, day) : 0, day, today);
        else if (agreed)
            learn(scenario, run_key, one, luck, day, today);
    }
    for (size_t group = 0; group < scenario->group_count; group++)
        charge(scenario, run_key, day, group, &today->groups[group]);
}
