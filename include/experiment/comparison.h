/* experiment/comparison.h - what scenarios differ in, and how sure that is.
 *
 * All scenarios are run with the same seed and the same replications. Chance belongs to the
 * customer, so they see the same customers, and the difference of each replication from the same
 * one of the first scenario, the base, is free of the chance they share. Rows are compared by name.
 */
#ifndef EXPERIMENT_COMPARISON_H
#define EXPERIMENT_COMPARISON_H

#include "experiment/estimate.h"
#include "experiment/metric.h"
#include "experiment/pool.h"
#include "scenario/scenario.h"

#include <stdbool.h>
#include <stddef.h>

/* A metric of a row of the base, and which row that is in each scenario. */
struct comparison_item {
    const struct metric *metric;
    size_t *rows; /* owned; [scenario]; COMPARISON_NO_ROW: it has no such metric */
};

#define COMPARISON_NO_ROW SIZE_MAX

/* Read-only once made. */
struct comparison {
    const struct pool *pools;      /* borrowed; the base first */
    size_t count;                  /* of pools: 2 or more */
    bool headlines;                /* the items are the headlines */
    struct comparison_item *items; /* owned */
    size_t item_count;
};

/* What to compare; all zeros: the headlines. */
struct comparison_choice {
    bool all;                            /* all metrics of all rows */
    const struct metric *const *metrics; /* else these metrics of all rows; borrowed */
    size_t count;
};

/* Of pools with the same number of replications, 1 or more. */
struct comparison comparison_of(const struct pool *pools, size_t count,
                                const struct comparison_choice *choice);

void comparison_term(struct comparison *comparison);

/* The row of that name; COMPARISON_NO_ROW if there is none. */
size_t comparison_row(const struct rows *rows, const char *name);

/* How sure a difference is. */
enum comparison_certainty {
    COMPARISON_NOT_DEFINED, /* one of the two is not */
    COMPARISON_NOT_KNOWN,   /* one replication says nothing about its own chance */
    COMPARISON_SAME,        /* no difference in any replication */
    COMPARISON_UNDECIDED,   /* the sign has a probability under 80 % */
    COMPARISON_PROBABLE,    /* from 80 % */
    COMPARISON_ALMOST_SURE  /* over 95 % */
};

#define COMPARISON_PROBABLE_FROM     0.8
#define COMPARISON_ALMOST_SURE_ABOVE 0.95

/* What the difference is, if it is one. */
enum comparison_change {
    COMPARISON_BETTER,
    COMPARISON_WORSE,
    COMPARISON_HIGHER, /* of a metric of which neither way is better */
    COMPARISON_LOWER
};

struct comparison_difference {
    struct estimate estimate; /* the scenario less the base */
    double p_better; /* probability that it is an improvement; NAN if not known, or if neither way
                        is */
    enum comparison_certainty certainty;
    enum comparison_change change;
};

/* Of a scenario (1 or more) that has the item. */
struct comparison_difference comparison_difference(const struct comparison *comparison,
                                                   const struct comparison_item *item,
                                                   size_t scenario);

/* Whether the first headline that is a share differs from the base's by an amount known to within
 * `half_width`, for each scenario (struct replications_plan: precise). */
bool comparison_precise(const struct pool *pools, size_t count, double half_width);

/* What keeps the scenario from meeting the same customers as the base: the path of a key of its
 * file, such as "run.weeks"; NULL if nothing does. */
const char *comparison_obstacle(const struct scenario *base, const struct scenario *scenario);

#endif
