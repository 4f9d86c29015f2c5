/* Agents are packing; once they are back all is in another place. */
#include "kind.h"

KIND_MORNING(move)
{
    const bool packing = day->day + intervention->after_days < intervention->end_day;
    const double agents = packing ? intervention_factor(intervention->agents, day->level) : 1.0;
    const double handling = packing ? 1.0 : intervention_factor(intervention->handling, day->level);

    for (size_t i = 0; i < intervention->group_count; i++) {
        struct today_group *const group = &today->groups[intervention->groups[i]];

        group->agents *= agents;
        group->handling[TODAY_TALKING] *= handling;
        group->handling[TODAY_WRITING] *= handling;
    }
}
