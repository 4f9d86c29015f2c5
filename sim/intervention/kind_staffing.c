/* More or fewer agents: hired, or gone. */
#include "kind.h"

KIND_MORNING(staffing)
{
    const double factor = intervention_factor(intervention->agents, day->level);

    for (size_t i = 0; i < intervention->group_count; i++)
        today->groups[intervention->groups[i]].agents *= factor;
}
