/* Agents are ill: they are paid, and not there. */
#include "kind.h"

KIND_MORNING(flu_week)
{
    for (size_t i = 0; i < intervention->group_count; i++)
        today_take(today, intervention->groups[i], TODAY_ABSENT, intervention->absent * day->level);
}
