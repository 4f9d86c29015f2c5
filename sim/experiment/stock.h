/* stock.h - the stock of mail at the end of working days, of the queues of a row together. */
#ifndef EXPERIMENT_STOCK_H
#define EXPERIMENT_STOCK_H

#include "experiment/rows.h"

/* True if some queue of the row, in a run with days, has its stock counted. */
bool stock_is_counted(const struct rows *rows, const struct row *row);

/* Fills in the sums of one replication. */
void stock_sums(const struct rows *rows, const struct row *row, const struct result *result,
                double sums[METRIC_STOCK_SUMS]);

#endif
