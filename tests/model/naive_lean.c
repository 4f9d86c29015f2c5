/* A Lean rollout: each morning all its days are lived through again, from the first. */
#include "base/memory.h"
#include "engine/random.h"
#include "naive_organisation.h"

#include <math.h>
#include <stdlib.h>

static const double ENOUGH_ON_FLOOR = 0.30;

/* What lives on in a team. */
struct life {
    double level, missed, momentum;
    double people[LEAN_PEOPLE];
    bool had_quick_win;
};

/* --- managers --------------------------------------------------------------------------------- */

static bool is_paired(const struct lean_pairs *pairs, uint32_t day)
{
    return pairs->is_on && day < pairs->to_day;
}

/* Share of the managers' time that they are among their people. */
static double time_with_people(const struct intervention_lean *lean, uint32_t day)
{
    double floor_share = lean->floor_share;

    for (size_t i = 0; i < lean->soft.agenda_count; i++) {
        if (lean->soft.agendas[i].from_day <= day)
            floor_share = lean->soft.agendas[i].floor_share;
    }
    if (is_paired(&lean->soft.pairs, day))
        floor_share = fmax(0, floor_share - lean->soft.pairs.share);
    return floor_share + lean->soft.led_share;
}

/* Attention there is, as a share of what is enough. */
static double enough_on(const struct naive_run *run, const struct intervention *rollout,
                        uint32_t day)
{
    double attention = time_with_people(&rollout->lean, day);

    for (size_t i = 0; i < run->scenario->intervention_count; i++) {
        const struct intervention *other = &run->scenario->interventions[i];
        double level;

        if (other->kind == INTERVENTION_REORGANISATION && naive_is_done(run, i, day, &level))
            attention *= naive_at_level(other->attention, level);
    }
    return fmin(1, attention / ENOUGH_ON_FLOOR);
}

/* --- a day in the life of a team -------------------------------------------------------------- */

static void have_successes(const struct naive_run *run, const struct intervention *rollout,
                           const struct intervention_team *team, uint32_t day, struct life *life)
{
    const struct lean_momentum *momentum = &rollout->lean.soft.momentum;
    const uint32_t count = naive_improvements(run, rollout, team, day, day + 1);

    if (!momentum->is_on)
        return;
    for (uint32_t i = 0; i < count; i++)
        life->momentum = 1 - (1 - momentum->lift) * (1 - life->momentum);
    if (count > 0 && day - team->from_day < momentum->quick_days)
        life->had_quick_win = true;
}

static double pace_of(const struct lean_soft *soft, const struct life *life)
{
    return soft->momentum.is_on ? 1 - soft->momentum.weight + soft->momentum.weight * life->momentum
                                : 1;
}

static void learn(const struct naive_run *run, const struct intervention *rollout,
                  const struct intervention_team *team, uint32_t day, double best_of_others,
                  struct life *life)
{
    const struct intervention_lean *lean = &rollout->lean;
    const double enough = enough_on(run, rollout, day);
    const double pace = pace_of(&lean->soft, life);
    const double tau_d =
        7 * (is_paired(&lean->soft.pairs, day) ? lean->soft.pairs.tau_wk : lean->tau_wk);
    double change = fmax(0, best_of_others - life->level) * lean->soft.spread_per_wk / 7;

    if (naive_is_trained(team, day)) {
        const double done = team->done[day - team->from_day];
        const double today =
            day > team->from_day ? done - team->done[day - team->from_day - 1] : done;

        life->missed += today * (1 - naive_training_left(run, rollout, day));
        change += pace * (done - life->missed - life->level) / tau_d;
    } else {
        if (day >= team->to_day)
            change += pace * enough * fmax(0, 1 - life->missed - life->level) / tau_d;
        change -= (1 - enough) * life->level * log(2) / (7 * lean->half_life_wk);
    }
    life->level += change;
}

static void win_over(const struct naive_run *run, const struct intervention *rollout, uint32_t day,
                     struct life *life)
{
    const struct lean_soft *soft = &rollout->lean.soft;
    const double *was = life->people;
    double rate = soft->adoption.conversion_per_wk / 7 * soft->adoption.reward
                  * enough_on(run, rollout, day) * pace_of(soft, life) * was[LEAN_AMBASSADORS];

    if (life->had_quick_win)
        rate *= soft->momentum.quick;
    rate = fmin(1, rate);
    const double people[LEAN_PEOPLE] = {was[LEAN_AMBASSADORS] + rate * was[LEAN_INDIFFERENT],
                                        was[LEAN_INDIFFERENT] * (1 - rate)
                                            + rate * was[LEAN_AVOIDERS],
                                        was[LEAN_AVOIDERS] * (1 - rate)};

    for (int i = 0; i < LEAN_PEOPLE; i++)
        life->people[i] = people[i];
}

static void live_a_day(const struct naive_run *run, const struct intervention *rollout,
                       uint32_t day, struct life *lives, double *levels)
{
    const struct intervention_lean *lean = &rollout->lean;

    for (size_t t = 0; t < lean->team_count; t++)
        levels[t] = lives[t].level;
    for (size_t t = 0; t < lean->team_count; t++) {
        const struct intervention_team *team = &lean->teams[t];
        double best = 0;

        for (size_t other = 0; other < lean->team_count; other++)
            best = other == t ? best : fmax(best, levels[other]);
        if (day >= team->from_day)
            have_successes(run, rollout, team, day, &lives[t]);
        learn(run, rollout, team, day, best, &lives[t]);
        if (day < team->from_day)
            continue;
        if (lean->soft.adoption.is_on)
            win_over(run, rollout, day, &lives[t]);
        lives[t].momentum *= 1 - lean->soft.momentum.fade_per_wk / 7;
    }
}

/* As they are when `day` begins; to be freed. */
static struct life *lives_until(const struct naive_run *run, const struct intervention *rollout,
                                uint32_t day)
{
    const struct intervention_lean *lean = &rollout->lean;
    struct life *lives = memory_zeroed(lean->team_count, sizeof *lives);
    double *levels = memory_zeroed(lean->team_count, sizeof *levels);

    for (size_t t = 0; t < lean->team_count; t++) {
        lives[t].momentum = 1;
        for (int i = 0; i < LEAN_PEOPLE; i++)
            lives[t].people[i] = lean->soft.adoption.share[i];
    }
    for (uint32_t past = rollout->start_day; past < day; past++)
        live_a_day(run, rollout, past, lives, levels);
    free(levels);
    return lives;
}

/* --- what comes of it ------------------------------------------------------------------------- */

double naive_detected(const struct naive_run *run, size_t group, uint32_t day)
{
    double detected = 0;

    for (size_t i = 0; i < run->scenario->intervention_count; i++) {
        const struct intervention *one = &run->scenario->interventions[i];
        double elsewhere;

        for (size_t t = 0; t < one->lean.team_count; t++) {
            const struct intervention_team *team = &one->lean.teams[t];

            for (size_t g = 0; g < team->group_count; g++) {
                if (team->groups[g] == group && one->lean.soft.day_starts.is_on
                    && day >= one->start_day && day >= team->from_day
                    && naive_is_done(run, i, day, &elsewhere))
                    detected = one->lean.soft.day_starts.detects * naive_level_at(run, i, day, t);
            }
        }
    }
    return detected;
}

static void take_hours(const struct naive_run *run, const struct intervention *rollout,
                       const struct intervention_team *team, uint32_t day, size_t group,
                       struct today_group *today)
{
    const struct lean_soft *soft = &rollout->lean.soft;

    if (naive_is_trained(team, day))
        today->claimed[TODAY_TRAINING] +=
            naive_training_left(run, rollout, day) * team->taken[day - team->from_day];
    if (soft->day_starts.is_on)
        today->claimed[TODAY_UPKEEP] += soft->day_starts.share;
    if (soft->improvements.is_on)
        today->claimed[TODAY_UPKEEP] +=
            naive_improving_left(run, rollout, team, day) * soft->improvements.share[group];
    today->detects = naive_detected(run, group, day);
}

static void work_better(const struct intervention_lean *lean, const struct intervention_team *team,
                        double level, struct today *today)
{
    for (size_t i = 0; i < team->group_count; i++) {
        double *handling = today->groups[team->groups[i]].handling;

        handling[TODAY_TALKING] *= naive_at_level(lean->handling_talk, level);
        handling[TODAY_WRITING] *= naive_at_level(lean->handling_write, level);
    }
    for (size_t i = 0; i < team->queue_count; i++) {
        double *returns = today->queues[team->queues[i]].returns;

        returns[TODAY_UNRESOLVED] *= naive_at_level(lean->unresolved, level);
        returns[TODAY_PING_PONG] *= naive_at_level(lean->ping_pong, level);
    }
}

static double use_of(const struct lean_adoption *adoption, const struct life *life)
{
    double use = 0;

    for (int i = 0; i < LEAN_PEOPLE; i++)
        use += life->people[i] * adoption->use[i] * adoption->willing;
    return adoption->is_on ? use : 1;
}

static void tell(const struct life *life, double level, double works, uint32_t in_force,
                 bool crisis, struct today *today)
{
    const double told[] = {[CONDITION_TEAMS] = 1,
                           [CONDITION_LEVEL] = level * life->level,
                           [CONDITION_USED] = works,
                           [CONDITION_AMBASSADORS] = life->people[LEAN_AMBASSADORS],
                           [CONDITION_AVOIDERS] = life->people[LEAN_AVOIDERS],
                           [CONDITION_MOMENTUM] = life->momentum,
                           [CONDITION_IMPROVEMENTS] = in_force,
                           [CONDITION_CRISIS] = crisis};

    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        today->condition[i] += told[i];
}

static void borrow(const struct lean_lending *lending, const struct intervention_team *team,
                   uint32_t day, double level, struct today *today)
{
    const bool lent = lending->is_on && level > 0 && naive_is_trained(team, day);

    for (size_t i = 0; i < team->queue_count && lent; i++)
        today->queues[team->queues[i]].after_s = lending->after_s;
}

static void be_a_team(const struct naive_run *run, const struct intervention *rollout, size_t t,
                      uint32_t day, double level, struct life *life, struct today *today)
{
    const struct intervention_team *team = &rollout->lean.teams[t];
    const bool began = day >= team->from_day;
    const uint32_t in_force = began ? naive_improvements(run, rollout, team, 0, day + 1) : 0;

    for (size_t i = 0; i < team->group_count && began; i++) {
        struct today_group *group = &today->groups[team->groups[i]];

        take_hours(run, rollout, team, day, team->groups[i], group);
        for (int work = 0; work < TODAY_WORKS; work++)
            group->handling[work] *= naive_at_level(naive_improved(run, rollout, team, day), level);
    }
    if (began)
        have_successes(run, rollout, team, day, life);
    const double works = life->level * level * use_of(&rollout->lean.soft.adoption, life);

    if (began) {
        today->condition[CONDITION_WAITING] += naive_waiting(run, rollout, team, day);
        today->condition[CONDITION_LEAD_DAYS] += naive_lead_days(run, rollout, team, day);
        today->condition[CONDITION_FINISHED] +=
            naive_improvements(run, rollout, team, day, day + 1);
    }
    borrow(&rollout->lean.soft.lending, team, day, level, today);
    tell(life, level, works, in_force, naive_is_crisis(run, rollout, day), today);
    work_better(&rollout->lean, team, works, today);
}

/* Of all customers that may ring because of what waits, those who do. */
static void ring(const struct naive_run *run, size_t index, uint32_t day, struct today *today)
{
    const struct intervention *rollout = &run->scenario->interventions[index];

    for (size_t i = 0; i < rollout->source_count; i++) {
        const struct intervention_team *team = &rollout->lean.teams[rollout->source_teams[i]];
        struct today_source *source = &today->sources[rollout->sources[i].source];
        const double level = naive_level_at(run, index, day, rollout->source_teams[i]);
        const double waiting = level > 0 ? naive_waiting(run, rollout, team, day) : 0;
        const double share = level * waiting / rollout->lean.soft.improvements.most_waiting;

        source->own *= share;
        source->come *= share;
    }
}

void naive_lean(const struct naive_run *run, size_t index, uint32_t day, struct today *today)
{
    const struct intervention *rollout = &run->scenario->interventions[index];
    double level;

    const bool done = naive_is_done(run, index, day, &level);

    ring(run, index, day, today);
    if (!done || day < rollout->start_day)
        return;
    struct life *lives = lives_until(run, rollout, day);

    for (size_t t = 0; t < rollout->lean.team_count; t++)
        be_a_team(run, rollout, t, day, naive_level_at(run, index, day, t), &lives[t], today);
    free(lives);
}
