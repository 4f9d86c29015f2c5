/* theory/staffing.h - how many agents a goal takes, by formula.
 *
 * Every measure a goal can name improves with every agent more, so the least number is found by
 * bisection: it meets the goal, and one agent less does not.
 */
#ifndef THEORY_STAFFING_H
#define THEORY_STAFFING_H

#include "base/error.h"
#include "theory/single_queue.h"

#include <stdbool.h>
#include <stdint.h>

enum { STAFFING_MOST_AGENTS = 100000 };

enum staffing_measure {
    STAFFING_SERVICE_LEVEL, /* at least `limit` answered within `within_s`, of the offered */
    STAFFING_ABANDONMENT,   /* abandonment rate at most `limit` */
    STAFFING_ASA,           /* average speed of answer at most `limit` seconds */
    STAFFING_MEAN_WAIT,     /* mean wait of all at most `limit` seconds */
    STAFFING_OCCUPANCY,     /* at most `limit` */
    STAFFING_BLOCKING       /* at most `limit` of the offered hear the busy signal */
};

struct staffing_goal {
    enum staffing_measure measure;
    double limit; /* a share between 0 and 1, or seconds above 0 */
    double within_s;
};

/* Whether the measures of a queue (solved with target_s = within_s) meet the goal. */
bool staffing_goal_met(const struct staffing_goal *goal,
                       const struct single_queue_measures *measures);

/* The least number of agents that meets the goal; `queue->agents` and, for a service level,
 * `queue->target_s` are ignored. Fails when no number up to STAFFING_MOST_AGENTS, or up to the
 * number of trunks, does. */
MUST_CHECK bool staffing_agents_for(const struct single_queue *queue,
                                    const struct staffing_goal *goal, uint32_t *agents,
                                    struct error *error);

#endif
