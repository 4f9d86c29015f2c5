/* experiment/balance.h - what the weeks of a scenario took and brought, replication by replication.
 *
 * Only of a run with days. Sums are kept cumulatively: those of a week are of all weeks up to its
 * end. Kept by at most 256 blocks of replications, like the intervals of a pool; scenarios with the
 * same days have the same blocks.
 */
#ifndef EXPERIMENT_BALANCE_H
#define EXPERIMENT_BALANCE_H

#include "experiment/blocks.h"
#include "experiment/rows.h"
#include "model/result.h"

#include <stddef.h>

/* Up to the end of a week. */
enum balance_sum {
    /* those of enum result_run_day_sum, then... */
    BALANCE_LOST = RUN_DAY_SUMS, /* who hung up, of the row that the headlines are about */
    BALANCE_SUMS
};

/* Fields but `rows`, `week_count` and `blocks` are private. */
struct balance {
    const struct rows *rows; /* borrowed; NULL: nothing is kept */
    size_t week_count;
    struct blocks blocks; /* of week_count x BALANCE_SUMS */
    double *scratch;      /* owned: the vector being made */
};

void balance_init(struct balance *balance, const struct rows *rows);

/* All zeros is fine. */
void balance_term(struct balance *balance);

void balance_add(struct balance *balance, const struct result *result);

#endif
