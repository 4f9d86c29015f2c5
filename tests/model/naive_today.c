#include "naive_today.h"

#include "engine/random.h"
#include "intervention/intervention.h"
#include "naive_organisation.h"

#include <math.h>
#include <stdio.h>

static const double STEEPNESS = 10, TIME_CONSTANTS = 3; /* of the ramps */

/* --- whether and how far ---------------------------------------------------------------------- */

static bool is_agreed(const struct naive_run *run, size_t index, double *luck)
{
    const struct intervention *one = &run->scenario->interventions[index];
    const uint64_t key = random_draw_key(naive_own_key(run, one), 0, RANDOM_INTERVENTION);
    bool agreed = true;
    double other_luck;

    *luck = random_uniform(key, 1);
    for (size_t i = 0; i < one->depends_count; i++)
        agreed = agreed && is_agreed(run, one->depends_on[i], &other_luck)
                 && naive_goes_on(run, &run->scenario->interventions[one->depends_on[i]]);
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

/* Of one that is agreed, outside its pilot. */
static double level_of(const struct intervention *one, double luck, uint32_t day)
{
    const uint32_t first_day = one->start_day + one->pilot.days;
    const double passed = ((double)day - first_day + 1) / one->ramp_days;

    if (!is_in_force(one, day) || day < first_day || luck >= one->success)
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
    const struct intervention *one = &run->scenario->interventions[index];
    double luck;
    const bool done = is_agreed(run, index, &luck)
                      && (day < one->start_day + one->pilot.days || naive_goes_on(run, one));

    *level = done ? level_of(one, luck, day) : 0;
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

/* With answers for a share of the mails that is `found`; it saves nothing in those beyond the
 * `share` that they fit, which then take a mail of their own. */
static void answer_by_heart(const struct intervention *one, double found, double level,
                            struct today_queue *queue)
{
    const double wrong = fmax(0, found - one->share);
    const double handling = 1 - found * one->saves + wrong;
    const double ping_pong =
        one->share > 0 ? 1 + (one->ping_pong - 1) * found / one->share : one->ping_pong;

    queue->handling *= naive_at_level(handling, level);
    queue->returns[TODAY_PING_PONG] *= naive_at_level(ping_pong, level);
}

static void bend_queue(const struct intervention *one, double found, double level,
                       struct today_queue *queue)
{
    if (one->kind == INTERVENTION_STANDARD_ANSWERS) {
        answer_by_heart(one, found, level, queue);
    } else if (level > 0 && one->kind == INTERVENTION_CALLBACK) {
        queue->callback = &one->callback;
        queue->callback_share = level * found;
        queue->callback_fits = level * one->callback.share;
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
    }
}

static void bend_purge(const struct intervention *one, struct today_purge *purge)
{
    if (!isnan(one->purge_at))
        purge->at = one->purge_at;
    if (!isnan(one->older_than_wd))
        purge->older_than_wd = one->older_than_wd;
}

static double lerp(double share, double there, double elsewhere)
{
    return share * there + (1 - share) * elsewhere;
}

/* Some of the applications may be ahead of the others. */
static void decide_faster(const struct intervention *one, double there, double elsewhere,
                          struct today *today)
{
    for (size_t i = 0; i < one->source_count; i++)
        today_try(today, &(struct today_trial){
                             .source = one->sources[i].source,
                             .share = one->pilot.share,
                             .lead = {naive_at_level(one->lead, elsewhere),
                                      naive_at_level(one->lead, there)},
                             .status = {naive_at_level(one->status, elsewhere),
                                        naive_at_level(one->status, there)},
                         });
    today->no_callback *=
        naive_at_level(one->no_callback, lerp(one->pilot.share, there, elsewhere));
}

/* The share it is taken to be fit for: a pilot's once that is over. */
static double taken_for(const struct naive_run *run, const struct intervention *one, uint32_t day)
{
    if (one->pilot.days > 0 && day >= one->start_day + one->pilot.days)
        return naive_found(run, one);
    return one->kind == INTERVENTION_CALLBACK ? one->callback.share : one->share;
}

static void bend(const struct naive_run *run, size_t index, uint32_t day, struct today *today)
{
    const struct intervention *one = &run->scenario->interventions[index];
    const double there = naive_level_in_pilot(run, index, day);
    double level;

    naive_is_done(run, index, day, &level);
    for (size_t i = 0; i < one->group_count; i++)
        bend_group(one, naive_level_at(run, index, day, one->groups[i]), day, one->groups[i],
                   today);
    for (size_t i = 0; i < one->queue_count; i++)
        bend_queue(one, taken_for(run, one, day), naive_level_at(run, index, day, one->queues[i]),
                   &today->queues[one->queues[i]]);
    for (size_t i = 0; i < one->source_count; i++)
        bend_source(one, lerp(one->pilot.share, there, level), one->sources[i].share,
                    &today->sources[one->sources[i].source]);
    for (size_t i = 0; i < one->purge_count; i++) {
        if (naive_level_at(run, index, day, one->purges[i]) > 0)
            bend_purge(one, &today->purges[one->purges[i]]);
    }
    if (one->kind == INTERVENTION_BACK_OFFICE)
        decide_faster(one, there, level, today);
    if (one->kind == INTERVENTION_REORGANISATION)
        today->attention *= naive_at_level(one->attention, level);
}

/* Hours that it costs, as a share of the plan's. */
static double hours_of(const struct scenario *scenario, const struct intervention *one,
                       uint32_t day, size_t group)
{
    double hours = 0;

    if (one->upkeep != NULL && is_in_force(one, day))
        hours += one->upkeep[day / 7 * scenario->group_count + group];
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
            hours += hours_of(run->scenario, &run->scenario->interventions[i], day, group);
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
        bend(run, index, day, today);
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
