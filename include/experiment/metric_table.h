/* experiment/metric_table.h - all metrics there are, in the order of the reports. */
#ifndef EXPERIMENT_METRIC_TABLE_H
#define EXPERIMENT_METRIC_TABLE_H

#include "experiment/metric.h"

const struct metric *metric_table_rows(size_t *count);

#endif
