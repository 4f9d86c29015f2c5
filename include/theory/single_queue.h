/* theory/single_queue.h - one queue served by one group of like agents, in steady state: what goes
 * into every formula of this layer and what comes out.
 *
 * Poisson arrivals, exponential handling times, first come first served; patience starts at the
 * arrival and runs only in the queue. "Within T" means at most T. Names and definitions are those
 * of `loket run`. A measure that does not exist (the wait of the abandoned where nobody abandons)
 * is NAN.
 */
#ifndef THEORY_SINGLE_QUEUE_H
#define THEORY_SINGLE_QUEUE_H

#include "engine/distribution.h"

#include <stdbool.h>
#include <stdint.h>

enum { SINGLE_QUEUE_NO_LIMIT = 0 };

/* The queue and its staff. */
struct single_queue {
    double arrivals_per_s; /* above 0 */
    double mean_handling_s;
    uint32_t agents;                     /* at least 1 */
    uint32_t trunks;                     /* contacts being handled or waiting at most, at least
                                            `agents`; or SINGLE_QUEUE_NO_LIMIT */
    bool no_waiting;                     /* who finds all agents busy is blocked: as many trunks as
                                            agents, whatever `trunks` says */
    const struct distribution *patience; /* borrowed; NULL: everyone waits for ever */
    double target_s;                     /* T */
    double short_abandon_s;              /* who hangs up within it is no abandonment; 0: all are */
};

/* What becomes of contacts that find all agents busy: shares of them and means over all of them
 * (so that 0 is counted for whom it does not concern). */
struct single_queue_delayed {
    double blocked;
    double answered;
    double abandoned;
    double delayed; /* wait longer than 0 */
    double answered_in_target;
    double abandoned_in_target;
    double abandoned_short;
    double over_target;
    double wait_answered_s;
    double wait_abandoned_s;
    double wait_squared_s2;
    double waiting;         /* mean number waiting while all agents are busy */
    double waiting_squared; /* and of its square */
};

/* The measures, named as in the results of a simulation run. */
struct single_queue_measures {
    double abandonment_rate; /* (abandoned - short) / offered */
    double service_level;    /* answered within T / offered */
    double mean_wait_s;      /* of all who were not blocked */
    double occupancy;
    double answered_rate;
    double abandoned_share;
    double short_abandonment_rate;
    double abandoned_within_target_rate;
    double blocking_rate;
    double all_busy_rate;     /* of the offered, blocked ones included */
    double delay_probability; /* of those not blocked */
    double asa_s;
    double mean_wait_abandoned_s;
    double mean_wait_delayed_s;
    double wait_variance_s2;
    double wait_over_target_rate; /* of those not blocked, whatever became of them */
    double service_level_answered;
    double service_level_with_abandoned;
    double service_level_excluding_abandoned;
    double mean_queue_length;
    double queue_length_variance;
    double mean_busy;
};

/* Arrival rate x mean handling time, in erlang. */
double single_queue_load(const struct single_queue *queue);

/* Places for waiting contacts, possibly infinite. */
double single_queue_room(const struct single_queue *queue);

/* Puts the measures together. `all_busy` is the probability that all agents are busy, `idle` its
 * complement (given apart because either may be tiny), `mean_busy` the mean number of busy agents.
 */
struct single_queue_measures single_queue_combine(const struct single_queue *queue, double all_busy,
                                                  double idle, double mean_busy,
                                                  const struct single_queue_delayed *delayed);

#endif
