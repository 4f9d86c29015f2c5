/* A growing share of the mails gets an answer that is ready; it saves time, and fits less well.
 * What a pilot took for fit and is not costs the time of that answer, and then of a mail of its
 * own. */
#include "kind.h"

#include <math.h>

static double handling_of(const struct intervention *intervention, double found)
{
    const double fit = found < intervention->share ? found : intervention->share;

    return 1.0 - fit * intervention->saves + (found - fit) * (1.0 - intervention->saves);
}

static double ping_pong_of(const struct intervention *intervention, double found)
{
    return intervention->share > 0.0
               ? intervention_factor(intervention->ping_pong, found / intervention->share)
               : intervention->ping_pong;
}

KIND_MORNING(standard_answers)
{
    const bool known = isnan(day->found);
    const double handling = known ? intervention->handling : handling_of(intervention, day->found);
    const double ping_pong =
        known ? intervention->ping_pong : ping_pong_of(intervention, day->found);

    for (size_t i = 0; i < intervention->queue_count; i++) {
        struct today_queue *const queue = &today->queues[intervention->queues[i]];
        const double level = kind_level_at(intervention, day, intervention->queues[i]);

        queue->handling *= intervention_factor(handling, level);
        queue->returns[TODAY_PING_PONG] *= intervention_factor(ping_pong, level);
    }
}
