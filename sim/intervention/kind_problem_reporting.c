/* On working days problems come up in each team, one a day at most. One that nobody tells, and that
 * does not come out at the start of a day, is an incident some weeks later: for some days work
 * takes longer and more customers come. One-on-ones bring people into the in-group, who tell more;
 * without them relations freeze, and people leave it. */
#include "engine/random.h"
#include "kind.h"

#include <stdbool.h>

enum { DAYS_AHEAD = 512 };

static const double DAYS_PER_MONTH = 364.0 / 12.0;

struct team_state {
    double out_group;
    uint32_t days_left;      /* of an incident */
    bool hidden[DAYS_AHEAD]; /* [day, modulo] a problem becomes an incident then */
};

struct problems_state {
    bool has_begun;
    struct team_state teams[];
};

size_t kind_problem_reporting_state_size(const struct intervention *intervention)
{
    return sizeof(struct problems_state)
           + intervention->problems.team_count * sizeof(struct team_state);
}

static bool is_working_day(const struct intervention_problems *problems, uint32_t day)
{
    return problems->working_day[day % DAYS_PER_WEEK];
}

static uint32_t working_days_a_week(const struct intervention_problems *problems)
{
    uint32_t count = 0;

    for (uint32_t day = 0; day < DAYS_PER_WEEK; day++)
        count += is_working_day(problems, day);
    return count;
}

/* --- incidents --- */

static void suffer(const struct intervention *intervention, size_t team, double level,
                   struct today *today)
{
    const struct intervention_team *const of = &intervention->problems.teams[team];
    const double factor = intervention_factor(intervention->problems.handling, level);

    for (size_t i = 0; i < of->group_count; i++) {
        for (int work = 0; work < TODAY_WORKS; work++)
            today->groups[of->groups[i]].handling[work] *= factor;
    }
}

/* Extra customers come on such days only. */
static void send_customers(const struct intervention *intervention, size_t team, double level,
                           struct today *today)
{
    for (size_t i = 0; i < intervention->source_count; i++) {
        struct today_source *const source = &today->sources[intervention->sources[i].source];

        if (intervention->source_teams[i] != team)
            continue;
        source->own *= level;
        source->come *= level;
    }
}

/* Whether an incident goes on today. */
static bool is_incident(const struct intervention_problems *problems, struct team_state *state,
                        uint32_t day)
{
    bool *const due = &state->hidden[day % DAYS_AHEAD];

    if (*due && state->days_left < problems->days)
        state->days_left = problems->days;
    *due = false;
    if (state->days_left == 0 || !is_working_day(problems, day))
        return false;
    state->days_left--;
    return true;
}

/* --- problems --- */

static double detected(const struct intervention_team *team, const struct today *today)
{
    return team->group_count > 0 ? today->groups[team->groups[0]].detects : 0.0;
}

static void come_up(const struct intervention_problems *problems, struct team_state *state,
                    const struct intervention_team *team, const struct kind_day *day,
                    const struct today *today)
{
    const uint64_t customer = random_customer_key(random_source_key(day->key, team->id), day->day);
    const uint64_t key = random_draw_key(customer, 0, RANDOM_PROBLEM);
    const double chance = problems->per_wk / working_days_a_week(problems);
    const double told = (1.0 - state->out_group) * problems->told_by_in_group
                        + state->out_group * problems->told_by_out_group;

    if (is_working_day(problems, day->day) && random_uniform(key, 0) < chance
        && random_uniform(key, 1) >= told && random_uniform(key, 2) >= detected(team, today))
        state->hidden[(day->day + problems->after_days) % DAYS_AHEAD] = true;
}

/* In a month of one-on-ones, of which some may be cancelled. */
static void talk(const struct intervention_problems *problems, struct team_state *state,
                 const struct intervention_team *team, struct today *today)
{
    const double held = problems->one_on_ones ? today->coaching : 0.0;
    const double change =
        ((1.0 - held) * problems->freeze_per_month - held * problems->thaw_per_month)
        / DAYS_PER_MONTH;
    const double next = state->out_group + change;

    for (size_t i = 0; i < team->group_count && held > 0.0; i++)
        today_take(today, team->groups[i], TODAY_UPKEEP, held * problems->one_on_one_share);
    state->out_group = next < 0.0 ? 0.0 : next > 1.0 ? 1.0 : next;
}

KIND_MORNING(problem_reporting)
{
    const struct intervention_problems *const problems = &intervention->problems;
    struct problems_state *const state = day->state;
    const bool is_on =
        day->is_done && day->day >= intervention->start_day && day->day < intervention->end_day;

    for (size_t t = 0; t < problems->team_count; t++) {
        struct team_state *const team = &state->teams[t];
        double level = 0.0;

        if (!state->has_begun)
            team->out_group = problems->out_group;
        if (is_on) {
            level = is_incident(problems, team, day->day) ? day->level : 0.0;
            today->condition[CONDITION_TELLING] += 1.0;
            today->condition[CONDITION_OUT_GROUP] += team->out_group;
            today->condition[CONDITION_INCIDENTS] += level;
            talk(problems, team, &problems->teams[t], today);
            come_up(problems, team, &problems->teams[t], day, today);
        }
        suffer(intervention, t, level, today);
        send_customers(intervention, t, level, today);
    }
    state->has_begun = true;
}
