/* report/explain.h - what the metrics mean, from the table they are computed from. */
#ifndef REPORT_EXPLAIN_H
#define REPORT_EXPLAIN_H

#include "experiment/metric.h"
#include "report/words.h"

#include <stdio.h>

/* Name, meaning, unit and rows of one metric. */
void explain_metric(FILE *stream, const struct metric *metric, enum words_language language);

/* One line for each metric. */
void explain_list(FILE *stream, enum words_language language);

#endif
