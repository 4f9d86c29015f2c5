/* experiment/rows_sums.h - the sums and histograms of a row, out of those of its queues and groups.
 */
#ifndef EXPERIMENT_ROWS_SUMS_H
#define EXPERIMENT_ROWS_SUMS_H

#include "experiment/rows.h"
#include "model/result.h"

/* The sums of one replication for a row, in an interval of the day or over the whole day.
 * Overwrites `sums`. */
void rows_sums(const struct rows *rows, size_t row, size_t slot, const struct result *result,
               double sums[METRIC_SUMS]);

/* Adds one replication's histogram of a row (before the groups) to `bins`. */
void rows_sums_histogram(const struct rows *rows, size_t row, enum metric_histogram histogram,
                         const struct result *result, double *bins);

#endif
