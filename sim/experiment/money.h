/* money.h - what a scenario costs, where it says what an hour does ("money"). */
#ifndef EXPERIMENT_MONEY_H
#define EXPERIMENT_MONEY_H

#include "experiment/rows.h"

/* Fills in the euros of a row over the whole day, from its other sums. */
void money_sums(const struct rows *rows, const struct result *result, double sums[METRIC_SUMS]);

#endif
