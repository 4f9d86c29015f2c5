/* Who helps out does so after another wait. */
#include "kind.h"

KIND_MORNING(overflow)
{
    for (size_t i = 0; i < intervention->queue_count && day->level > 0.0; i++)
        today->queues[intervention->queues[i]].after_s = intervention->after_s;
}
