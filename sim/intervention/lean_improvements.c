/* Seniors improve something every so many weeks. What the team may decide itself comes into force
 * the next day; the rest waits for those above. Some of it does not work. Who does too many
 * things at once does each of them less well. While one waits what is wrong goes on: those
 * customers ring whom a good letter would have told. */
#include "engine/random.h"
#include "lean_state.h"

static const uint32_t DAYS_PER_YEAR = 364;

static double share_decided_by_team(const struct lean_improvements *improvements, uint32_t since)
{
    const size_t year = since / DAYS_PER_YEAR;

    return improvements->own[year < improvements->own_years ? year : improvements->own_years - 1];
}

double lean_improvements_kept(const struct lean_crisis *crisis, bool in_crisis, bool in_training)
{
    const bool is_cut = in_crisis && !(crisis->training_first && in_training);

    return is_cut ? 1.0 - crisis->cancels : 1.0;
}

static void take_hours(const struct lean_soft *soft, const struct intervention_team *team,
                       const struct lean_day *day, struct today *today)
{
    const double kept = lean_improvements_kept(&soft->crisis, day->in_crisis, day->in_training);

    for (size_t i = 0; i < team->group_count; i++)
        today_take(today, team->groups[i], TODAY_UPKEEP,
                   kept * soft->improvements.share[team->groups[i]]);
}

static void come_into_force(struct lean_team *state, const struct lean_soft *soft,
                            const struct lean_day *day, struct today *today)
{
    const struct lean_improvements *const improvements = &soft->improvements;
    struct lean_due *const due = &state->due[day->day % LEAN_DAYS_AHEAD];
    const double gain =
        improvements->gain
        * (improvements->at_once > improvements->most_at_once ? improvements->gain_beyond : 1.0);

    today->condition[CONDITION_FINISHED] += due->into_force;
    today->condition[CONDITION_LEAD_DAYS] += due->lead_days;
    for (; due->into_force > 0; due->into_force--) {
        state->left *= 1.0 - gain;
        state->in_force++;
        lean_momentum_succeed(state, &soft->momentum, day->since);
    }
    state->waiting -= due->approved;
    *due = (struct lean_due){0};
}

void lean_improvements_morning(struct lean_team *state, const struct lean_soft *soft,
                               const struct intervention_team *team, const struct lean_day *day,
                               struct today *today)
{
    const struct lean_improvements *const improvements = &soft->improvements;

    if (!improvements->is_on)
        return;
    take_hours(soft, team, day, today);
    come_into_force(state, soft, day, today);
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
    const uint32_t wait_days = is_ours ? 0 : improvements->approval_days;
    const uint32_t from_day = day->day + 1 + wait_days;
    struct lean_due *const due = &state->due[from_day % LEAN_DAYS_AHEAD];

    if (wait_days > 0) {
        state->waiting++;
        due->approved++;
    }
    if (random_uniform(key, 0) < improvements->success) {
        due->into_force++;
        due->lead_days += from_day - state->began_day;
    }
}

void lean_improvements_evening(struct lean_team *state, const struct lean_soft *soft,
                               const struct lean_day *day)
{
    const struct lean_improvements *const improvements = &soft->improvements;

    if (!improvements->is_on)
        return;
    const double batch_days = improvements->at_once * improvements->step_days;
    const uint32_t at_once = (uint32_t)improvements->at_once;
    const uint32_t before = (uint32_t)(state->worked_days / batch_days);

    if (day->since == 0)
        state->began_day = day->day;
    state->worked_days += lean_improvements_kept(&soft->crisis, day->in_crisis, day->in_training);
    const uint32_t after = (uint32_t)(state->worked_days / batch_days);

    for (uint32_t number = before * at_once; number < after * at_once; number++)
        decide(state, improvements, day, number);
    if (after > before)
        state->began_day = day->day + 1;
}

void lean_improvements_send(const struct intervention *intervention, size_t team, double waiting,
                            struct today *today)
{
    const double most = intervention->lean.soft.improvements.most_waiting;

    for (size_t i = 0; i < intervention->source_count; i++) {
        struct today_source *const source = &today->sources[intervention->sources[i].source];

        if (intervention->source_teams[i] != team)
            continue;
        source->own *= waiting / most;
        source->come *= waiting / most;
    }
}
