/* Who helps out does so after another wait. */
#include "kind.h"

KIND_MORNING(overflow)
{
    for (size_t i = 0; i < intervention->queue_count; i++) {
        const size_t queue = intervention->queues[i];

        if (kind_level_at(intervention, day, queue) > 0.0)
            today->queues[queue].after_s = intervention->after_s;
    }
}
