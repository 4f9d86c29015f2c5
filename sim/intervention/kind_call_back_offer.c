/* Who waits on the phone may be called back. Of several such offers for a queue the one that began
 * last holds. */
#include "kind.h"

KIND_MORNING(call_back_offer)
{
    for (size_t i = 0; i < intervention->queue_count; i++) {
        struct today_queue *const queue = &today->queues[intervention->queues[i]];
        const double level = kind_level_at(intervention, day, intervention->queues[i]);

        if (level <= 0.0)
            continue;
        queue->offer = &intervention->offer;
        queue->offer_share = intervention->offer.share * level;
    }
}
