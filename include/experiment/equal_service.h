/* experiment/equal_service.h - how many people would do what a scenario does: the paid hours with
 * which the base reaches the same abandonment rate.
 *
 * The base is run with more or fewer agents in all groups that serve the row the headlines are
 * about (the telephone), on the same customers, until two numbers of agents enclose the rate of the
 * scenario; then where the line through the last two points meets it (the secant method), until
 * that moves by less than 0.05 % of the people. With f the factor on the agents, A(f) the rate of
 * the base, A' that of the scenario, g the last point and the slope of the last line,
 *
 *   f = g - (A(g) - A') / slope,   its half width that of A(g) - A' (paired) / |slope|.
 *
 * The runs are kept for the next scenario.
 */
#ifndef EXPERIMENT_EQUAL_SERVICE_H
#define EXPERIMENT_EQUAL_SERVICE_H

#include "experiment/estimate.h"
#include "experiment/replications.h"

#include <stdbool.h>
#include <stddef.h>

enum { EQUAL_SERVICE_MOST_RUNS = 40 };

/* The base with a factor on its agents. */
struct equal_service_run {
    double factor;
    struct scenario *scenario; /* owned: a shallow copy with groups of its own */
    struct rows rows;
    struct pool pool;
};

/* How the base does with other numbers of agents. Private. */
struct equal_service {
    const struct replications_plan *plan; /* borrowed: how to run */
    const struct pool *base;              /* borrowed */
    struct equal_service_run runs[EQUAL_SERVICE_MOST_RUNS];
    size_t count;
};

/* Of runs like those of `plan` (its scenario, seed, jobs, stop and progress), whose first pool is
 * `base`. */
void equal_service_init(struct equal_service *service, const struct replications_plan *plan,
                        const struct pool *base);
void equal_service_term(struct equal_service *service);

struct equal_service_answer {
    bool is_found; /* false: beyond half or double the agents, or the rate is not defined */
    double factor; /* on the agents */
    struct estimate h_per_wk; /* paid hours more, or fewer, than the base */
    struct estimate fte;
};

/* False if it was told to stop. */
bool equal_service_find(struct equal_service *service, const struct pool *other,
                        struct equal_service_answer *answer);

#endif
