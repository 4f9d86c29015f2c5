/* Each team is trained, which takes hours from its roster, and works better by its level L. During
 * the training L goes towards the share of the hours done; after it on towards 1 as far as managers
 * are there, and back towards 0 as far as they are not:
 *   L' = (done - L) / tau,   then   L' = (1 - L) / tau x min(1, a / A) - L ln 2 / half-life x
 *                                        max(0, 1 - a / A),
 * a the managers' share of time on the floor, A what is enough. One step of Euler a day: a day is
 * short beside weeks. */
#include "base/units.h"
#include "kind.h"

static const double ENOUGH_ATTENTION = 0.30;
static const double LN_2 = 0.6931471805599453;

size_t kind_lean_rollout_states(const struct intervention *intervention)
{
    return intervention->lean.team_count;
}

static double change_of_level(const struct intervention_lean *lean,
                              const struct intervention_team *team, uint32_t day, double level,
                              double attention)
{
    const double tau_d = lean->tau_wk * DAYS_PER_WEEK;
    const double half_life_d = lean->half_life_wk * DAYS_PER_WEEK;
    const double enough = attention * lean->floor_share / ENOUGH_ATTENTION;

    if (day < team->to_day)
        return (team->done[day - team->from_day] - level) / tau_d;
    return (1.0 - level) / tau_d * (enough < 1.0 ? enough : 1.0)
           - level * (LN_2 / half_life_d) * (enough < 1.0 ? 1.0 - enough : 0.0);
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

/* The level of the day is that of the evening before. */
KIND_MORNING(lean_rollout)
{
    const struct intervention_lean *const lean = &intervention->lean;

    for (size_t t = 0; t < lean->team_count && day->is_done; t++) {
        const struct intervention_team *const team = &lean->teams[t];

        if (day->day < team->from_day)
            continue;
        const double taken = day->day < team->to_day ? team->taken[day->day - team->from_day] : 0.0;

        for (size_t i = 0; i < team->group_count; i++)
            today_take(today, team->groups[i], TODAY_TRAINING, taken);
        work_better(lean, team, day->state[t] * day->level, today);
        day->state[t] += change_of_level(lean, team, day->day, day->state[t], today->attention);
    }
}
