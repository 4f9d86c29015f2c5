/* target.h - how often enough contacts are answered in time: the weeks of one replication. */
#ifndef EXPERIMENT_TARGET_H
#define EXPERIMENT_TARGET_H

#include "experiment/metric.h"
#include "experiment/rows.h"

/* Of a row that adds up queues, in a run with days; else they stay 0. A week is on target if as
 * many were answered within T as the targets of its queues (target_share of those offered) come to;
 * weeks with nobody do not count. */
void target_sums(const struct rows *rows, size_t row, const struct result *result,
                 double sums[METRIC_TARGET_SUMS]);

#endif
