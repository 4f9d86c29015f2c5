/* Some of the mails are answered by calling: those that are fit for it, and after a pilot those
 * that were found to be. */
#include "kind.h"

#include <math.h>

KIND_MORNING(callback)
{
    const struct intervention_callback *const callback = &intervention->callback;
    const double called = isnan(day->found) ? callback->share : day->found;

    for (size_t i = 0; i < intervention->queue_count; i++) {
        struct today_queue *const queue = &today->queues[intervention->queues[i]];
        const double level = kind_level_at(intervention, day, intervention->queues[i]);

        if (level <= 0.0)
            continue;
        queue->callback = callback;
        queue->callback_share = called * level;
        queue->callback_fits = callback->share * level;
    }
}
