/* Each team is trained, which takes hours from its roster, and works better by its level L. During
 * the training L goes towards the share of the hours done; after it on towards 1 as far as managers
 * are there, and back towards 0 as far as they are not:
 *   L' = (done - L) / tau,   then   L' = (1 - L) / tau x min(1, a / A) - L ln 2 / half-life x
 *                                        max(0, 1 - a / A),
 * a the managers' share of time on the floor, A what is enough. One step of Euler a day: a day is
 * short beside weeks. What a crisis cancelled of the training is missing in both; before its
 * training a team has only what spreads to it from others. The level of the day is that of the
 * evening before. */
#include "base/units.h"
#include "engine/random.h"
#include "kind.h"
#include "lean_state.h"

static const double LN_2 = 0.6931471805599453;

size_t kind_lean_rollout_state_size(const struct intervention *intervention)
{
    return sizeof(struct lean_state) + intervention->lean.team_count * sizeof(struct lean_team);
}

static bool is_in_training(const struct intervention_team *team, uint32_t day)
{
    return day >= team->from_day && day < team->to_day;
}

/* --- the morning --- */

static void take_hours(const struct lean_soft *soft, const struct intervention_team *team,
                       const struct lean_day *day, struct today *today)
{
    const double kept = day->in_crisis ? 1.0 - soft->crisis.training : 1.0;
    const double taken = day->in_training ? kept * team->taken[day->day - team->from_day] : 0.0;

    for (size_t i = 0; i < team->group_count; i++) {
        today_take(today, team->groups[i], TODAY_TRAINING, taken);
        if (soft->day_starts.is_on) {
            today_take(today, team->groups[i], TODAY_UPKEEP, soft->day_starts.share);
            today->groups[team->groups[i]].detects = soft->day_starts.detects * day->level;
        }
    }
}

static void work_better(const struct intervention_lean *lean, const struct intervention_team *team,
                        double level, struct today *today)
{
    for (size_t i = 0; i < team->group_count; i++) {
        struct today_group *const group = &today->groups[team->groups[i]];

        group->handling[TODAY_TALKING] *= intervention_factor(lean->handling_talk, level);
        group->handling[TODAY_WRITING] *= intervention_factor(lean->handling_write, level);
    }
    for (size_t i = 0; i < team->queue_count; i++) {
        struct today_queue *const queue = &today->queues[team->queues[i]];

        queue->returns[TODAY_UNRESOLVED] *= intervention_factor(lean->unresolved, level);
        queue->returns[TODAY_PING_PONG] *= intervention_factor(lean->ping_pong, level);
    }
}

static void borrow(const struct lean_lending *lending, const struct intervention_team *team,
                   const struct lean_day *day, struct today *today)
{
    if (!lending->is_on || !day->in_training || !(day->level > 0.0))
        return;
    for (size_t i = 0; i < team->queue_count; i++)
        today->queues[team->queues[i]].after_s = lending->after_s;
}

/* --- the evening --- */

static double trained_today(const struct intervention_team *team, uint32_t day)
{
    const uint32_t index = day - team->from_day;

    return team->done[index] - (index > 0 ? team->done[index - 1] : 0.0);
}

static double change_of_level(const struct intervention_lean *lean,
                              const struct intervention_team *team, const struct lean_day *day,
                              const struct lean_team *state)
{
    const double level = state->level;
    const double tau_d = day->tau_wk * DAYS_PER_WEEK;
    const double half_life_d = lean->half_life_wk * DAYS_PER_WEEK;
    const double pace = lean_momentum_pace(state, &lean->soft.momentum);
    const double spread =
        day->best > level ? (day->best - level) * lean->soft.spread_per_wk / DAYS_PER_WEEK : 0.0;
    const double to_learn = 1.0 - state->missed - level;

    if (day->in_training)
        return spread
               + pace * (team->done[day->day - team->from_day] - state->missed - level) / tau_d;
    const double learnt = day->day < team->from_day || to_learn < 0.0 ? 0.0 : to_learn;

    return spread + pace * (learnt / tau_d) * day->enough
           - level * (LN_2 / half_life_d) * (1.0 - day->enough);
}

static void evening(const struct intervention_lean *lean, const struct intervention_team *team,
                    const struct lean_day *day, struct lean_team *state)
{
    if (day->in_training && day->in_crisis)
        state->missed += lean->soft.crisis.training * trained_today(team, day->day);
    state->level += change_of_level(lean, team, day, state);
    if (day->day < team->from_day)
        return;
    lean_adoption_evening(state, &lean->soft, day);
    lean_improvements_evening(state, &lean->soft, day);
    lean_momentum_evening(state, &lean->soft.momentum);
}

/* --- the rollout --- */

/* The week is judged when it is over. */
static bool is_crisis(const struct lean_crisis *crisis, const struct organisation_news *news)
{
    return crisis->is_on
           && (news->abandonment > crisis->abandonment || news->backlog > crisis->backlog);
}

static double best_of_others(const struct lean_state *state, size_t count, size_t team)
{
    double best = 0.0;

    for (size_t t = 0; t < count; t++) {
        if (t != team && state->teams[t].morning_level > best)
            best = state->teams[t].morning_level;
    }
    return best;
}

static void prepare(const struct intervention_lean *lean, const struct kind_day *day,
                    struct lean_state *state)
{
    for (size_t t = 0; t < lean->team_count && !state->has_begun; t++)
        lean_soft_begin(&state->teams[t], &lean->soft);
    state->has_begun = true;
    for (size_t t = 0; t < lean->team_count; t++)
        state->teams[t].morning_level = state->teams[t].level;
    if (day->day % DAYS_PER_WEEK == 0)
        state->in_crisis = is_crisis(&lean->soft.crisis, day->news);
}

/* Without people who differ nobody is an ambassador, and none avoids it. */
static void tell(const struct lean_team *state, const struct lean_day *day, double use,
                 struct today *today)
{
    double *const condition = today->condition;

    condition[CONDITION_TEAMS] += 1.0;
    condition[CONDITION_LEVEL] += state->level * day->level;
    condition[CONDITION_USED] += state->level * use * day->level;
    condition[CONDITION_AMBASSADORS] += state->people[LEAN_AMBASSADORS];
    condition[CONDITION_AVOIDERS] += state->people[LEAN_AVOIDERS];
    condition[CONDITION_MOMENTUM] += state->momentum;
    condition[CONDITION_IMPROVEMENTS] += state->in_force;
    condition[CONDITION_WAITING] += state->waiting;
    condition[CONDITION_CRISIS] += day->in_crisis ? 1.0 : 0.0;
}

static void team_day(const struct intervention *intervention, size_t index,
                     const struct lean_day *day, struct lean_team *state, struct today *today)
{
    const struct intervention_lean *const lean = &intervention->lean;
    const struct intervention_team *const team = &lean->teams[index];

    if (day->day >= team->from_day) {
        take_hours(&lean->soft, team, day, today);
        lean_improvements_morning(state, &lean->soft, team, day, today);
    }
    const double use = lean_adoption_use(state, &lean->soft.adoption);

    tell(state, day, use, today);
    work_better(lean, team, state->level * use * day->level, today);
    borrow(&lean->soft.lending, team, day, today);
    lean_improvements_send(intervention, index, state->waiting * day->level, today);
    evening(lean, team, day, state);
}

KIND_MORNING(lean_rollout)
{
    const struct intervention_lean *const lean = &intervention->lean;
    struct lean_state *const state = day->state;

    if (!day->is_done || day->day < intervention->start_day) {
        for (size_t t = 0; t < lean->team_count; t++)
            lean_improvements_send(intervention, t, 0.0, today);
        return;
    }
    prepare(lean, day, state);
    if (state->in_crisis)
        today->coaching *= 1.0 - lean->soft.crisis.cancels;
    for (size_t t = 0; t < lean->team_count; t++) {
        const struct intervention_team *const team = &lean->teams[t];
        const struct lean_day of_team = {
            .day = day->day,
            .since = day->day >= team->from_day ? day->day - team->from_day : 0,
            .key = random_source_key(day->key, team->id),
            .enough = lean_managers_enough(lean, day->day, today->attention),
            .tau_wk = lean_managers_tau_wk(lean, day->day),
            .level = kind_level_at(intervention, day, t),
            .in_crisis = state->in_crisis,
            .in_training = is_in_training(team, day->day),
            .best = best_of_others(state, lean->team_count, t)};

        team_day(intervention, t, &of_team, &state->teams[t], today);
    }
}
