/* experiment/pool.h - the sums of all replications of one scenario, ready for estimates.
 *
 * Results go in one by one, in the order of the replications. The sums of the rows over the whole
 * day are kept for each replication; intervals of the day and histograms, which are larger, for
 * each of at most 256 blocks of consecutive replications (blocks.h). Where that would take too much
 * memory the blocks are larger and fewer, but there are always more than 16 of them once there are
 * 32 replications.
 */
#ifndef EXPERIMENT_POOL_H
#define EXPERIMENT_POOL_H

#include "experiment/balance.h"
#include "experiment/blocks.h"
#include "experiment/rows.h"
#include "experiment/series.h"
#include "experiment/worst.h"
#include "model/result.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Fields but `rows`, `slot_count`, `replications`, `worst`, `series` and `balance` are private. All
 * zeros with `rows` filled in is an empty pool. */
struct pool {
    const struct rows *rows; /* borrowed */
    size_t slot_count;
    size_t replications;
    uint64_t contacts;         /* arrivals at all queues, the warm-up included */
    struct blocks totals;      /* rows x METRIC_SUMS */
    struct blocks details;     /* intervals of queue and group rows, then histograms */
    size_t first_histogram;    /* where they begin in a vector of details */
    size_t row_bins;           /* of all histograms of a row; those of days are the last */
    struct worst_counts worst; /* when the worst week, day and interval were */
    struct series series[PERIODS_KINDS]; /* pool_keep_series() */
    struct balance balance;              /* pool_keep_balance() */
    double *scratch;                     /* owned: the vector being made */
};

void pool_init(struct pool *pool, const struct rows *rows);

/* Of an empty pool: keeps the weeks or the days of the run too. */
void pool_keep_series(struct pool *pool, enum periods_kind kind);

/* Likewise: what its weeks took and brought. */
void pool_keep_balance(struct pool *pool);

void pool_term(struct pool *pool);

void pool_add(struct pool *pool, const struct result *result);

/* The blocks that hold what the metric needs for that interval of the day (or ROWS_WHOLE_DAY). */
const struct blocks *pool_blocks(const struct pool *pool, size_t slot, const struct metric *metric);

/* The row's part of `vector`, one of those blocks or their whole. */
struct metric_view pool_view(const struct pool *pool, size_t row, size_t slot,
                             const struct metric *metric, const double *vector);

/* Whether anybody came to the queue, or anybody was on the roster or at work in the group. */
bool pool_has_slot(const struct pool *pool, size_t row, size_t slot);

#endif
