/* A growing share of the mails gets an answer that is ready; it saves time, and fits less well. */
#include "kind.h"

KIND_MORNING(standard_answers)
{
    for (size_t i = 0; i < intervention->queue_count; i++) {
        struct today_queue *const queue = &today->queues[intervention->queues[i]];

        queue->handling *= intervention_factor(intervention->handling, day->level);
        queue->returns[TODAY_PING_PONG] *= intervention_factor(intervention->ping_pong, day->level);
    }
}
