/* experiment/metric_table.h - all metrics there are, in the order of the reports. */
#ifndef EXPERIMENT_METRIC_TABLE_H
#define EXPERIMENT_METRIC_TABLE_H

#include "experiment/metric.h"

const struct metric *metric_table_rows(size_t *count);

/* What is shown first, and what --precision looks at: the most important first. */
const struct metric *const *metric_table_headlines(size_t *count);

#endif
