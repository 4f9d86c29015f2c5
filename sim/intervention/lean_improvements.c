/* Seniors improve something every so many weeks. What the team may decide itself comes into force
 * the next day; the rest waits for those above. Some of it does not work. Who does more than two
 * things at once does each of them less well. */
#include "engine/random.h"
#include "lean_state.h"

static const uint32_t DAYS_PER_YEAR = 364;
static const double MOST_AT_ONCE = 2.0;
static const double GAIN_OF_TOO_MANY = 0.7;

static double share_decided_by_team(const struct lean_improvements *improvements, uint32_t since)
{
    const size_t year = since / DAYS_PER_YEAR;

    return improvements->own[year < improvements->own_years ? year : improvements->own_years - 1];
}

static void take_hours(const struct lean_soft *soft, const struct intervention_team *team,
                       bool in_crisis, struct today *today)
{
    const double kept = in_crisis ? 1.0 - soft->crisis.cancels : 1.0;

    for (size_t i = 0; i < team->group_count; i++)
        today_take(today, team->groups[i], TODAY_UPKEEP,
                   kept * soft->improvements.share[team->groups[i]]);
}

void lean_improvements_morning(struct lean_team *state, const struct lean_soft *soft,
                               const struct intervention_team *team, const struct lean_day *day,
                               struct today *today)
{
    const struct lean_improvements *const improvements = &soft->improvements;

    if (!improvements->is_on)
        return;
    uint16_t *const due = &state->decided[day->day % LEAN_DAYS_AHEAD];
    const double gain =
        improvements->gain * (improvements->at_once > MOST_AT_ONCE ? GAIN_OF_TOO_MANY : 1.0);

    take_hours(soft, team, day->in_crisis, today);
    for (; *due > 0; --*due) {
        state->left *= 1.0 - gain;
        state->in_force++;
        lean_momentum_succeed(state, &soft->momentum, day->since);
    }
    for (size_t i = 0; i < team->group_count; i++) {
        for (int work = 0; work < TODAY_WORKS; work++)
            today->groups[team->groups[i]].handling[work] *=
                intervention_factor(state->left, day->level);
    }
}

/* Improvement number `number` of the team is ready; it may be none. */
static void decide(struct lean_team *state, const struct lean_improvements *improvements,
                   const struct lean_day *day, uint32_t number)
{
    const uint64_t key =
        random_draw_key(random_customer_key(day->key, number), 0, RANDOM_IMPROVEMENT);
    const bool is_ours = random_uniform(key, 1) < share_decided_by_team(improvements, day->since);
    const uint32_t wait_days = 1 + (is_ours ? 0 : improvements->approval_days);

    if (random_uniform(key, 0) < improvements->success)
        state->decided[(day->day + wait_days) % LEAN_DAYS_AHEAD]++;
}

void lean_improvements_evening(struct lean_team *state, const struct lean_soft *soft,
                               const struct lean_day *day)
{
    const struct lean_improvements *const improvements = &soft->improvements;

    if (!improvements->is_on)
        return;
    const double kept = day->in_crisis ? 1.0 - soft->crisis.cancels : 1.0;
    const double batch_days = improvements->at_once * improvements->step_days;
    const uint32_t at_once = (uint32_t)improvements->at_once;
    const uint32_t before = (uint32_t)(state->worked_days / batch_days);

    state->worked_days += kept;
    const uint32_t after = (uint32_t)(state->worked_days / batch_days);

    for (uint32_t number = before * at_once; number < after * at_once; number++)
        decide(state, improvements, day, number);
}
