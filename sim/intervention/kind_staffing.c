/* More or fewer agents: hired, lent out, on leave, ill. */
#include "kind.h"

KIND_MORNING(staffing)
{
    const double factor = intervention_factor(intervention->agents, day->level);

    for (size_t i = 0; i < intervention->group_count; i++)
        today->groups[intervention->groups[i]].agents *= factor;
}
