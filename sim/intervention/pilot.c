#include "intervention/pilot.h"

#include "engine/elementary.h"
#include "engine/random.h"
#include "intervention/intervention.h"
#include "kind.h"

enum { FIRST_CASE = 2 }; /* the draws before it: whether it is agreed, and succeeds */

enum pilot_place pilot_place_of(const struct intervention *intervention)
{
    return kind_of(intervention->kind)->place;
}

bool pilot_finds_share(const struct intervention *intervention)
{
    return kind_of(intervention->kind)->finds_share;
}

bool pilot_is_there(const struct intervention *intervention, size_t place)
{
    for (size_t i = 0; i < intervention->pilot.place_count; i++) {
        if (intervention->pilot.places[i] == place)
            return true;
    }
    return false;
}

/* For what share of the contacts it is fit; of several sources each has as many cases. */
static double true_share(const struct intervention *intervention, uint32_t index)
{
    switch (intervention->kind) {
    case INTERVENTION_CALLBACK: return intervention->callback.share;
    case INTERVENTION_CALL_BACK_OFFER: return intervention->offer.share;
    case INTERVENTION_WEBSITE:
        return intervention->source_count == 0
                   ? 0.0
                   : intervention->sources[index % intervention->source_count].share
                         * (1.0 - intervention->failed);
    case INTERVENTION_STAFFING:
    case INTERVENTION_STANDARD_ANSWERS:
    case INTERVENTION_BACK_OFFICE:
    case INTERVENTION_OVERFLOW:
    case INTERVENTION_MAIL_BETWEEN_CALLS:
    case INTERVENTION_PURGE_POLICY:
    case INTERVENTION_LETTER_WAVE:
    case INTERVENTION_FLU_WEEK:
    case INTERVENTION_OUTAGE:
    case INTERVENTION_MOVE:
    case INTERVENTION_REORGANISATION:
    case INTERVENTION_LEAN_ROLLOUT:
    case INTERVENTION_PROBLEM_REPORTING:
    case INTERVENTION_ONBOARDING:
    case INTERVENTION_PROJECT:
    case INTERVENTION_RESULT_PRESSURE:
    case INTERVENTION_KINDS: break;
    }
    return intervention->share;
}

/* Which of the cases looked at are fit: as many draws. */
static double find_share(const struct intervention *intervention, uint64_t key)
{
    const uint64_t draw = random_draw_key(key, 0, RANDOM_INTERVENTION);
    uint32_t fit = 0;

    for (uint32_t i = 0; i < intervention->pilot.cases; i++)
        fit += random_uniform(draw, FIRST_CASE + i) < true_share(intervention, i);
    return (double)fit / (double)intervention->pilot.cases;
}

double pilot_find(const struct intervention *intervention, uint64_t key, bool succeeds)
{
    if (pilot_finds_share(intervention))
        return succeeds ? find_share(intervention, key) : 0.0;
    const double u = random_uniform(random_draw_key(key, 0, RANDOM_PILOT), 0);

    return (succeeds ? 1.0 : 0.0) + intervention->pilot.error * elementary_normal_quantile(u);
}

bool pilot_goes_on(const struct intervention *intervention, double found)
{
    return intervention->pilot.go_from <= 0.0 || found >= intervention->pilot.go_from;
}

uint32_t pilot_end_day(const struct intervention *intervention)
{
    return intervention->start_day + intervention->pilot.days;
}
