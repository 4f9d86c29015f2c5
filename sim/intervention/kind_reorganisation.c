/* Managers are busy with themselves, and more people stay at home. */
#include "kind.h"

KIND_MORNING(reorganisation)
{
    const double factor = intervention_factor(intervention->agents, day->level);

    today->attention *= intervention_factor(intervention->attention, day->level);
    for (size_t i = 0; i < intervention->group_count; i++)
        today->groups[intervention->groups[i]].agents *= factor;
}
