/* Some people are ambassadors of the new way, some avoid it, most wait and see. Where managers are
 * there, and the more ambassadors there are, the more others come a step nearer: avoiders become
 * indifferent, the indifferent ambassadors. */
#include "base/units.h"
#include "lean_state.h"

double lean_adoption_use(const struct lean_team *state, const struct lean_adoption *adoption)
{
    double use = 0.0;

    if (!adoption->is_on)
        return 1.0;
    for (int i = 0; i < LEAN_PEOPLE; i++)
        use += state->people[i] * adoption->use[i];
    return use * adoption->willing;
}

void lean_adoption_evening(struct lean_team *state, const struct lean_soft *soft,
                           const struct lean_day *day)
{
    const struct lean_adoption *const adoption = &soft->adoption;
    double *const people = state->people;

    if (!adoption->is_on)
        return;
    const double wanted = adoption->conversion_per_wk / DAYS_PER_WEEK * adoption->reward
                          * day->enough * lean_momentum_pace(state, &soft->momentum)
                          * (state->had_quick_win ? soft->momentum.quick : 1.0)
                          * people[LEAN_AMBASSADORS];
    const double rate = wanted < 1.0 ? wanted : 1.0;
    const double won = rate * people[LEAN_INDIFFERENT];
    const double thawed = rate * people[LEAN_AVOIDERS];

    people[LEAN_AMBASSADORS] += won;
    people[LEAN_INDIFFERENT] += thawed - won;
    people[LEAN_AVOIDERS] -= thawed;
}
