/* model/arrivals.h - when the next customer of each source comes, and who that is.
 *
 * A source numbers its customers 0, 1, 2, ... in order of arrival; the number, with the seed, the
 * replication and the source's id, decides the gap before the arrival and everything about the
 * customer. Only one arrival per source is known at a time. Simultaneous arrivals come in the order
 * of their computation, which begins in order of the sources' ids.
 */
#ifndef MODEL_ARRIVALS_H
#define MODEL_ARRIVALS_H

#include "base/rarely.h"
#include "engine/event_queue.h"
#include "engine/random.h"
#include "scenario/scenario.h"

#include <stdint.h>

/* One customer at the door. */
struct arrival {
    double time_s;
    uint64_t customer_key;
    uint32_t source;
    uint64_t number;
    double talk_s; /* drawn ahead, at speed 1, where the source allows that; else NAN */
};

enum { ARRIVALS_FEW = 16 }; /* sources, at most, that are simply looked at one by one */

/* When a source next brings somebody; of two at the same time the lower number goes first. */
struct arrivals_turn {
    double time_s;
    uint64_t number;
};

/* Embed; the fields are private to arrivals.c. */
struct arrivals {
    const struct scenario *scenario; /* borrowed */
    uint64_t run_key;
    double end_s;                    /* nobody comes at or after this */
    struct arrivals_source *sources; /* owned */
    struct arrivals_source *soonest; /* brings the next customer of all sources; borrowed */
    double next_time_s;              /* of that customer */
    double second_time_s; /* when the soonest of the other sources does; only if they are few */
    struct arrivals_turn turns[ARRIVALS_FEW]; /* [source], if these are few */
    uint64_t turn_count;
    struct event_queue next; /* else when each other source brings somebody; subject: it */
};

/* `run_key` is random_run_key(seed, replication). */
void arrivals_init(struct arrivals *arrivals, const struct scenario *scenario, uint64_t run_key);
void arrivals_term(struct arrivals *arrivals);

/* Time of the next arrival of any source; infinity after the last. */
static inline double arrivals_next_time_s(const struct arrivals *arrivals)
{
    return arrivals->next_time_s;
}

/* The queue of these shares, which add up to 1, that a uniform number picks. */
static inline size_t arrivals_choice(const struct scenario_share *shares, size_t count,
                                     double uniform)
{
    double left = uniform;
    size_t i = 0;

    while (i + 1 < count && left >= shares[i].probability)
        left -= shares[i++].probability;
    return shares[i].queue;
}

/* The queue that a customer of the source comes to. */
static ALWAYS_INLINE size_t arrivals_queue(const struct scenario_source *source,
                                           uint64_t customer_key)
{
    if (source->share_count == 1)
        return source->shares[0].queue;
    return arrivals_choice(source->shares, source->share_count,
                           random_uniform(random_draw_key(customer_key, 0, RANDOM_ROUTE), 0));
}

/* The next arrival; there must be one. Borrowed, good until it is passed. */
const struct arrival *arrivals_next(const struct arrivals *arrivals);

/* On to the one after it. */
void arrivals_pass(struct arrivals *arrivals);

#endif
