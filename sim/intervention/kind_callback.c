/* Some of the mails are answered by calling. */
#include "kind.h"

KIND_MORNING(callback)
{
    for (size_t i = 0; i < intervention->queue_count && day->level > 0.0; i++) {
        struct today_queue *const queue = &today->queues[intervention->queues[i]];

        queue->callback = &intervention->callback;
        queue->callback_share = intervention->callback.share * day->level;
    }
}
