/* experiment/series.h - the weeks or days of the rows before the groups.
 *
 * Only metrics that follow from the sums of a day (model/result.h) have a series: those with
 * METRIC_BY_DATE in their scope. Kept by at most 256 blocks of replications, like the intervals of
 * a pool.
 */
#ifndef EXPERIMENT_SERIES_H
#define EXPERIMENT_SERIES_H

#include "experiment/blocks.h"
#include "experiment/periods.h"
#include "experiment/rows.h"
#include "model/result.h"

#include <stdbool.h>
#include <stddef.h>

/* Fields but `rows`, `kind`, `period_count` and `blocks` are private. */
struct series {
    const struct rows *rows; /* borrowed; NULL: nothing is kept */
    enum periods_kind kind;
    size_t period_count;
    struct blocks blocks;
    double *scratch; /* owned: the vector being made */
};

void series_init(struct series *series, const struct rows *rows, enum periods_kind kind);

/* All zeros is fine. */
void series_term(struct series *series);

void series_add(struct series *series, const struct result *result);

/* Whether anything came to the row in that week or day, or lay open. */
bool series_has(const struct series *series, size_t row, size_t period);

/* Whether the metric is one of a series of the row. */
bool series_tells(const struct series *series, size_t row, const struct metric *metric);

/* The sums a metric of a row in a week or day may be made of, out of `vector`: one of the blocks or
 * their whole, of so many replications. */
void series_sums(const struct series *series, size_t row, size_t period, const double *vector,
                 size_t replications, double sums[METRIC_SUMS]);

#endif
