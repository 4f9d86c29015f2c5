/* What is learnt lasts as far as managers are among their people: on the floor, as their agenda
 * says, and when they lead them. Learning in pairs is faster, and costs time on the floor. */
#include "lean_state.h"

static const double ENOUGH_ATTENTION = 0.30;

static double floor_share(const struct intervention_lean *lean, uint32_t day)
{
    double share = lean->floor_share;

    for (size_t i = 0; i < lean->soft.agenda_count && day >= lean->soft.agendas[i].from_day; i++)
        share = lean->soft.agendas[i].floor_share;
    return share;
}

static bool in_pairs(const struct lean_pairs *pairs, uint32_t day)
{
    return pairs->is_on && day < pairs->to_day;
}

double lean_managers_enough(const struct intervention_lean *lean, uint32_t day, double left)
{
    const struct lean_pairs *const pairs = &lean->soft.pairs;
    const double on_floor = floor_share(lean, day) - (in_pairs(pairs, day) ? pairs->share : 0.0);
    const double with_people = (on_floor > 0.0 ? on_floor : 0.0) + lean->soft.led_share;
    const double attention = left * with_people / ENOUGH_ATTENTION;

    return attention < 1.0 ? attention : 1.0;
}

double lean_managers_tau_wk(const struct intervention_lean *lean, uint32_t day)
{
    return in_pairs(&lean->soft.pairs, day) ? lean->soft.pairs.tau_wk : lean->tau_wk;
}
