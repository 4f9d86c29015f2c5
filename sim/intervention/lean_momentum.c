/* A plan begins with enthusiasm, which fades, and which every success lifts: a plan whose successes
 * are slow to come loses it, and people learn more slowly without. */
#include "base/units.h"
#include "lean_state.h"

double lean_momentum_pace(const struct lean_team *state, const struct lean_momentum *momentum)
{
    return momentum->is_on ? 1.0 - momentum->weight * (1.0 - state->momentum) : 1.0;
}

void lean_momentum_succeed(struct lean_team *state, const struct lean_momentum *momentum,
                           uint32_t since)
{
    if (!momentum->is_on)
        return;
    state->momentum += momentum->lift * (1.0 - state->momentum);
    state->had_quick_win |= since < momentum->quick_days;
}

void lean_momentum_evening(struct lean_team *state, const struct lean_momentum *momentum)
{
    state->momentum -= state->momentum * momentum->fade_per_wk / DAYS_PER_WEEK;
}
