/* Who takes mail between calls leaves another number of colleagues idle. */
#include "kind.h"

KIND_MORNING(mail_between_calls)
{
    for (size_t i = 0; i < intervention->queue_count; i++) {
        const size_t queue = intervention->queues[i];

        if (kind_level_at(intervention, day, queue) > 0.0)
            today->queues[queue].keep_idle = intervention->keep_idle;
    }
}
