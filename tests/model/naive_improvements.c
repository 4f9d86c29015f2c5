/* Bad weeks of a Lean rollout, and improvements: which are ready, and which are in force. */
#include "engine/random.h"
#include "naive_organisation.h"

#include <math.h>

/* --- weeks ------------------------------------------------------------------------------------ */

bool naive_is_crisis(const struct naive_run *run, const struct intervention *rollout, uint32_t day)
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
            && naive_is_done(run, i, day, &level) && naive_is_crisis(run, one, day))
            left *= 1 - one->lean.soft.crisis.cancels;
    }
    return left;
}

bool naive_is_trained(const struct intervention_team *team, uint32_t day)
{
    return day >= team->from_day && day < team->to_day;
}

double naive_improving_left(const struct naive_run *run, const struct intervention *rollout,
                            const struct intervention_team *team, uint32_t day)
{
    const struct lean_crisis *crisis = &rollout->lean.soft.crisis;

    if (!naive_is_crisis(run, rollout, day)
        || (naive_is_trained(team, day) && crisis->training_first))
        return 1;
    return 1 - crisis->cancels;
}

double naive_training_left(const struct naive_run *run, const struct intervention *rollout,
                           uint32_t day)
{
    return naive_is_crisis(run, rollout, day) ? 1 - rollout->lean.soft.crisis.training : 1;
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
        worked_days += naive_improving_left(run, rollout, team, past);
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
uint32_t naive_improvements(const struct naive_run *run, const struct intervention *rollout,
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

uint32_t naive_waiting(const struct naive_run *run, const struct intervention *rollout,
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
double naive_lead_days(const struct naive_run *run, const struct intervention *rollout,
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

double naive_improved(const struct naive_run *run, const struct intervention *rollout,
                      const struct intervention_team *team, uint32_t day)
{
    const struct lean_improvements *plan = &rollout->lean.soft.improvements;
    const double gain =
        plan->at_once > plan->most_at_once ? plan->gain_beyond * plan->gain : plan->gain;

    return pow(1 - gain, naive_improvements(run, rollout, team, 0, day + 1));
}
