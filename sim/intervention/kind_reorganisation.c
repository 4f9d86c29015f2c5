/* Managers are busy with themselves, and more people stay at home. */
#include "kind.h"

KIND_MORNING(reorganisation)
{
    today->attention *= intervention_factor(intervention->attention, day->level);
    for (size_t i = 0; i < intervention->group_count; i++)
        today_take(today, intervention->groups[i], TODAY_ABSENT, intervention->absent * day->level);
}
