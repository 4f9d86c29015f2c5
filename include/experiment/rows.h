/* experiment/rows.h - the rows of a result: everything, each queue, each group, each link.
 *
 * Names: "all"; a queue's id; "group:ID"; "QUEUE>GROUP". The row "all" adds up the queues that have
 * arrivals from outside; second lines that only receive transfers are left out of it, because
 * their contacts are in it already. Its groups are all groups.
 */
#ifndef EXPERIMENT_ROWS_H
#define EXPERIMENT_ROWS_H

#include "experiment/metric.h"
#include "model/result.h"
#include "scenario/scenario.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum rows_kind { ROWS_ALL, ROWS_QUEUE, ROWS_GROUP, ROWS_LINK };

struct row {
    enum rows_kind kind;
    size_t queue; /* of a queue or link */
    size_t group; /* of a group or link */
    char *name;   /* owned */
};

/* Row 0 is "all", then come the queues, the groups and the links. Read-only once made. */
struct rows {
    const struct scenario *scenario; /* borrowed */
    struct row *row;                 /* owned */
    size_t count;
    size_t first_link;  /* the rows before it are also kept by interval of the day */
    bool *from_outside; /* owned; [queue]: in the row "all" */
};

enum { ROWS_FIRST_QUEUE = 1 };
#define ROWS_WHOLE_DAY SIZE_MAX /* as an interval of the day: all of them */

struct rows rows_of(const struct scenario *scenario);

void rows_term(struct rows *rows);

/* The index of the first row of a group. */
size_t rows_first_group(const struct rows *rows);

/* Whether the metric is defined for the row, in that interval of the day or over the whole day. */
bool rows_has(const struct rows *rows, size_t row, size_t slot, const struct metric *metric);

/* The sums of one replication for a row, in an interval of the day or over the whole day.
 * Overwrites `sums`. */
void rows_sums(const struct rows *rows, size_t row, size_t slot, const struct result *result,
               double sums[METRIC_SUMS]);

/* Adds one replication's histogram of a row (all or a queue) to `bins`. */
void rows_histogram(const struct rows *rows, size_t row, enum metric_histogram histogram,
                    const struct result *result, double *bins);

#endif
