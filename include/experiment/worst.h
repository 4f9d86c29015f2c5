/* experiment/worst.h - the worst week, day and interval of one replication, and when they were.
 *
 * The worst has the highest abandonment rate; of equals it is the first. Weeks, days and intervals
 * with fewer than RESULT_FEWEST_CONTACTS contacts do not count. Of several queues together the
 * worst interval is that of the worst of them.
 */
#ifndef EXPERIMENT_WORST_H
#define EXPERIMENT_WORST_H

#include "experiment/periods.h"
#include "experiment/rows.h"
#include "model/result.h"

#include <stdbool.h>
#include <stddef.h>

struct worst {
    bool found; /* else the rest is 0 */
    double abandonment_rate;
    double mean_wait_s; /* of an interval */
    size_t period;      /* week or day; of an interval its day */
    size_t slot;        /* of an interval */
};

/* Of a row that adds up queues. */
struct worst worst_period(const struct rows *rows, size_t row, enum periods_kind kind,
                          const struct result *result);
struct worst worst_interval(const struct rows *rows, size_t row, const struct result *result);

/* What is counted: in how many replications a week, a day, ... was the worst. */
enum worst_moment {
    WORST_WEEK,         /* the week that was the worst */
    WORST_DAY,          /* the day that was the worst */
    WORST_INTERVAL_DAY, /* the day of the worst interval */
    WORST_INTERVAL,     /* the time of the worst interval */
    WORST_STOCK_DAY,    /* the working day with the largest stock of mail */
    WORST_MOMENTS
};

/* The counts of all replications. Private to worst.c; all zeros is empty. */
struct worst_counts {
    const struct rows *rows; /* borrowed */
    size_t slot_count;
    size_t bins;    /* of a row */
    size_t *count;  /* owned */
    size_t *purged; /* owned; [row * WORST_MOMENTS + moment] replications in which mail had been
                       deleted not long before it */
};

void worst_counts_init(struct worst_counts *counts, const struct rows *rows, size_t slot_count);

void worst_counts_term(struct worst_counts *counts);

/* Counts one replication more. */
void worst_counts_add(struct worst_counts *counts, const struct result *result);

/* The week, day or interval that was the worst most often (the first of equals), and in which share
 * of the replications with a worst one. False if there is none. */
bool worst_counts_mode(const struct worst_counts *counts, size_t row, enum worst_moment moment,
                       size_t *index, double *share);

/* In which share of the replications with a worst week, or day (not WORST_INTERVAL), mail had been
 * deleted within it or up to ACTIVE_FELT_DAYS (active.h) days before. */
double worst_counts_purged(const struct worst_counts *counts, size_t row, enum worst_moment moment);

#endif
