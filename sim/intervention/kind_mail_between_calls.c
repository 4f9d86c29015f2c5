/* Who takes mail between calls leaves another number of colleagues idle. */
#include "kind.h"

KIND_MORNING(mail_between_calls)
{
    for (size_t i = 0; i < intervention->queue_count && day->level > 0.0; i++)
        today->queues[intervention->queues[i]].keep_idle = intervention->keep_idle;
}
