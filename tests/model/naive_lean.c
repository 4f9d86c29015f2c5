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

/* --- managers and weeks ----------------------------------------------------------------------- */

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

static bool is_crisis(const struct naive_run *run, const struct intervention *rollout, uint32_t day)
{
    const struct lean_crisis *crisis = &rollout->lean.soft.crisis;
    const uint32_t judged = day - day % 7;
    const struct organisation_news *news = &run->news[judged];

    return crisis->is_on && judged >= rollout->start_day
           && (news->abandonment > crisis->abandonment || news->backlog > crisis->backlog);
}

double naive_coaching_left(const struct naive_run *run, uint32_t day)
{
    double left = 1;

    for (size_t i = 0; i < run->scenario->intervention_count; i++) {
        const struct intervention *one = &run->scenario->interventions[i];
        double level;

        if (one->kind == INTERVENTION_LEAN_ROLLOUT && day >= one->start_day
            && naive_is_done(run, i, day, &level) && is_crisis(run, one, day))
            left *= 1 - one->lean.soft.crisis.cancels;
    }
    return left;
}

static bool is_trained(const struct intervention_team *team, uint32_t day)
{
    return day >= team->from_day && day < team->to_day;
}

/* Share of the hours for improving that is left. */
static double improving_left(const struct naive_run *run, const struct intervention *rollout,
                             const struct intervention_team *team, uint32_t day)
{
    const struct lean_crisis *crisis = &rollout->lean.soft.crisis;

    if (!is_crisis(run, rollout, day) || (is_trained(team, day) && crisis->training_first))
        return 1;
    return 1 - crisis->cancels;
}

static double training_left(const struct naive_run *run, const struct intervention *rollout,
                            uint32_t day)
{
    return is_crisis(run, rollout, day) ? 1 - rollout->lean.soft.crisis.training : 1;
}

/* --- improvements ----------------------------------------------------------------------------- */

struct improvement {
    uint32_t began_day;
    uint32_t ready_day; /* the work on it, in the evening */
    uint32_t first_day; /* in force */
    bool works;
};

/* Number `number` of a team; false if it is not ready by the evening before `day`. */
static bool find_improvement(const struct naive_run *run, const struct intervention *rollout,
                             const struct intervention_team *team, uint32_t number, uint32_t day,
                             struct improvement *found)
{
    const struct lean_improvements *plan = &rollout->lean.soft.improvements;
    const double batch_days = plan->at_once * plan->step_days;
    const double needed_days = (floor(number / plan->at_once) + 1) * batch_days;
    const uint64_t team_key = random_source_key(naive_own_key(run, rollout), team->id);
    const uint64_t key =
        random_draw_key(random_customer_key(team_key, number), 0, RANDOM_IMPROVEMENT);
    double worked_days = 0;

    found->began_day = team->from_day;
    for (uint32_t past = team->from_day; past < day; past++) {
        if (worked_days < needed_days - batch_days)
            found->began_day = past + 1;
        worked_days += improving_left(run, rollout, team, past);
        if (worked_days < needed_days)
            continue;
        const size_t year = (past - team->from_day) / 364;
        const double own = plan->own[year < plan->own_years ? year : plan->own_years - 1];

        found->ready_day = past;
        found->first_day = past + 1 + (random_uniform(key, 1) < own ? 0 : plan->approval_days);
        found->works = random_uniform(key, 0) < plan->success;
        return true;
    }
    return false;
}

/* Those that work, and are in force from a day in [from_day, to_day) on. */
static uint32_t count_improvements(const struct naive_run *run, const struct intervention *rollout,
                                   const struct intervention_team *team, uint32_t from_day,
                                   uint32_t to_day)
{
    struct improvement one;
    uint32_t count = 0;

    if (!rollout->lean.soft.improvements.is_on)
        return 0;
    for (uint32_t i = 0; find_improvement(run, rollout, team, i, to_day, &one); i++)
        count += one.works && one.first_day >= from_day && one.first_day < to_day;
    return count;
}

static uint32_t count_waiting(const struct naive_run *run, const struct intervention *rollout,
                              const struct intervention_team *team, uint32_t day)
{
    struct improvement one;
    uint32_t count = 0;

    if (!rollout->lean.soft.improvements.is_on)
        return 0;
    for (uint32_t i = 0; find_improvement(run, rollout, team, i, day, &one); i++)
        count += one.ready_day < day && day < one.first_day;
    return count;
}

/* Days from begin to end of those that come into force today. */
static double lead_days(const struct naive_run *run, const struct intervention *rollout,
                        const struct intervention_team *team, uint32_t day)
{
    struct improvement one;
    double days = 0;

    if (!rollout->lean.soft.improvements.is_on)
        return 0;
    for (uint32_t i = 0; find_improvement(run, rollout, team, i, day, &one); i++)
        days += one.works && one.first_day == day ? one.first_day - one.began_day : 0;
    return days;
}

static double left_of_handling(const struct naive_run *run, const struct intervention *rollout,
                               const struct intervention_team *team, uint32_t day)
{
    const struct lean_improvements *plan = &rollout->lean.soft.improvements;
    const double gain =
        plan->at_once > plan->most_at_once ? plan->gain_beyond * plan->gain : plan->gain;

    return pow(1 - gain, count_improvements(run, rollout, team, 0, day + 1));
}

/* --- a day in the life of a team -------------------------------------------------------------- */

static void have_successes(const struct naive_run *run, const struct intervention *rollout,
                           const struct intervention_team *team, uint32_t day, struct life *life)
{
    const struct lean_momentum *momentum = &rollout->lean.soft.momentum;
    const uint32_t count = count_improvements(run, rollout, team, day, day + 1);

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

    if (is_trained(team, day)) {
        const double done = team->done[day - team->from_day];
        const double today =
            day > team->from_day ? done - team->done[day - team->from_day - 1] : done;

        life->missed += today * (1 - training_left(run, rollout, day));
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

    if (is_trained(team, day))
        today->claimed[TODAY_TRAINING] +=
            training_left(run, rollout, day) * team->taken[day - team->from_day];
    if (soft->day_starts.is_on)
        today->claimed[TODAY_UPKEEP] += soft->day_starts.share;
    if (soft->improvements.is_on)
        today->claimed[TODAY_UPKEEP] +=
            improving_left(run, rollout, team, day) * soft->improvements.share[group];
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

static void be_a_team(const struct naive_run *run, const struct intervention *rollout, size_t t,
                      uint32_t day, double level, struct life *life, struct today *today)
{
    const struct intervention_team *team = &rollout->lean.teams[t];
    const bool began = day >= team->from_day;
    const uint32_t in_force = began ? count_improvements(run, rollout, team, 0, day + 1) : 0;

    for (size_t i = 0; i < team->group_count && began; i++) {
        struct today_group *group = &today->groups[team->groups[i]];

        take_hours(run, rollout, team, day, team->groups[i], group);
        for (int work = 0; work < TODAY_WORKS; work++)
            group->handling[work] *=
                naive_at_level(left_of_handling(run, rollout, team, day), level);
    }
    if (began)
        have_successes(run, rollout, team, day, life);
    const double works = life->level * level * use_of(&rollout->lean.soft.adoption, life);

    if (began) {
        today->condition[CONDITION_WAITING] += count_waiting(run, rollout, team, day);
        today->condition[CONDITION_LEAD_DAYS] += lead_days(run, rollout, team, day);
        today->condition[CONDITION_FINISHED] +=
            count_improvements(run, rollout, team, day, day + 1);
    }
    tell(life, level, works, in_force, is_crisis(run, rollout, day), today);
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
        const double waiting = level > 0 ? count_waiting(run, rollout, team, day) : 0;
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
