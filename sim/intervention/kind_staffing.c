/* More or fewer agents: hired, or gone. */
#include "kind.h"

KIND_MORNING(staffing)
{
    for (size_t i = 0; i < intervention->group_count; i++) {
        const size_t group = intervention->groups[i];

        today->groups[group].agents *=
            intervention_factor(intervention->agents, kind_level_at(intervention, day, group));
    }
}
