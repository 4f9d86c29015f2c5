/* Agents are packing; once they are back all is in another place. */
#include "kind.h"

KIND_MORNING(move)
{
    const bool packing = day->day + intervention->after_days < intervention->end_day;
    const double absent = packing ? intervention->absent * day->level : 0.0;
    const double handling = packing ? 1.0 : intervention_factor(intervention->handling, day->level);

    for (size_t i = 0; i < intervention->group_count; i++) {
        struct today_group *const group = &today->groups[intervention->groups[i]];

        today_take(today, intervention->groups[i], TODAY_MOVING, absent);
        group->handling[TODAY_TALKING] *= handling;
        group->handling[TODAY_WRITING] *= handling;
    }
}
