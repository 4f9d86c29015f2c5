/* Systems are slow, or away: all handling takes longer. */
#include "kind.h"

KIND_MORNING(outage)
{
    const double factor = intervention_factor(intervention->handling, day->level);

    for (size_t i = 0; i < intervention->group_count; i++) {
        struct today_group *const group = &today->groups[intervention->groups[i]];

        group->handling[TODAY_TALKING] *= factor;
        group->handling[TODAY_WRITING] *= factor;
    }
}
