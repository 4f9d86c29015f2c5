/* After so many bad weeks on end everybody is pressed for results: work takes longer, for there are
 * mistakes, and more people leave than otherwise, whom nobody replaces. It is over after the first
 * week that is not bad; those who left do not come back. */
#include "base/units.h"
#include "kind.h"

#include <stdbool.h>

static const double DAYS_PER_YEAR = 364.0;

struct pressure_state {
    uint32_t bad_weeks; /* on end, up to last week */
    double gone;        /* share of the agents */
};

size_t kind_result_pressure_state_size(const struct intervention *intervention)
{
    (void)intervention;
    return sizeof(struct pressure_state);
}

static bool is_bad(const struct intervention_pressure *pressure,
                   const struct organisation_news *news)
{
    return news->abandonment > pressure->abandonment || news->backlog > pressure->backlog;
}

KIND_MORNING(result_pressure)
{
    const struct intervention_pressure *const pressure = &intervention->pressure;
    struct pressure_state *const state = day->state;

    if (!(day->level > 0.0))
        return;
    if (day->day % DAYS_PER_WEEK == 0)
        state->bad_weeks = is_bad(pressure, day->news) ? state->bad_weeks + 1 : 0;
    const bool is_pressed = state->bad_weeks >= pressure->weeks;
    const double handling = is_pressed ? intervention->handling : 1.0;

    for (size_t i = 0; i < intervention->group_count; i++) {
        struct today_group *const group = &today->groups[intervention->groups[i]];

        group->agents *= 1.0 - state->gone;
        for (int work = 0; work < TODAY_WORKS; work++)
            group->handling[work] *= handling;
    }
    today->condition[CONDITION_PRESSURE] += is_pressed ? 1.0 : 0.0;
    today->condition[CONDITION_GONE] += state->gone;
    if (is_pressed)
        state->gone += (1.0 - state->gone) * pressure->leave_per_year / DAYS_PER_YEAR;
}
