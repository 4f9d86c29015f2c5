/* stock.h - the stock of mail at the end of working days, of the queues of a row together. */
#ifndef EXPERIMENT_STOCK_H
#define EXPERIMENT_STOCK_H

#include "experiment/rows.h"

/* True if some queue of the row, in a run with days, has its stock counted. */
bool stock_is_counted(const struct rows *rows, const struct row *row);

/* At the end of a day. The oldest is that of any of the queues. */
struct stock {
    double count;
    double age_s, age_wd; /* of all, added up */
    double oldest_s, oldest_wd;
    double pending; /* on their way back to the queues */
};

/* False, and nothing in stock, on a day that is no working day. */
bool stock_of_day(const struct rows *rows, const struct row *row, const struct result *result,
                  size_t day, struct stock *stock);

/* The first working day with the largest stock; false if nothing ever lay open. */
bool stock_most(const struct rows *rows, const struct row *row, const struct result *result,
                size_t *day);

/* Fills in the sums of one replication. */
void stock_sums(const struct rows *rows, const struct row *row, const struct result *result,
                double sums[METRIC_STOCK_SUMS]);

#endif
