/* experiment/metric_table.h - all metrics there are, in the order of the reports. */
#ifndef EXPERIMENT_METRIC_TABLE_H
#define EXPERIMENT_METRIC_TABLE_H

#include "experiment/metric.h"

size_t metric_table_count(void);

/* Number `index`, below the count. */
const struct metric *metric_table_row(size_t index);

#endif
