/* The metrics there are, a file for each kind, and how their rows are written. A new metric is one
 * row there: name, formula, and the same in words.
 */
#ifndef METRICS_H
#define METRICS_H

#include "experiment/metric.h"

/* Rows of one kind. */
struct metrics {
    const struct metric *rows;
    size_t count;
};

extern const struct metrics metrics_contacts;
extern const struct metrics metrics_waits;
extern const struct metrics metrics_days;
extern const struct metrics metrics_groups;
extern const struct metrics metrics_hours;
extern const struct metrics metrics_customers;
extern const struct metrics metrics_mail;
extern const struct metrics metrics_causes;
extern const struct metrics metrics_offers;
extern const struct metrics metrics_condition;
extern const struct metrics metrics_holders;
extern const struct metrics metrics_complaints;
extern const struct metrics metrics_office;
extern const struct metrics metrics_links;
extern const struct metrics metrics_money;
extern const struct metrics metrics_pilots;

#define METRICS_OF(rows_)                                                                          \
    {                                                                                              \
        .rows = (rows_), .count = sizeof(rows_) / sizeof *(rows_)                                  \
    }

#define CONTACTS      (METRIC_OF_ALL | METRIC_OF_QUEUE | METRIC_BY_INTERVAL)
#define CONTACTS_ONCE (METRIC_OF_ALL | METRIC_OF_QUEUE)
#define DAYS_OF       (METRIC_OF_ALL | METRIC_OF_QUEUE | METRIC_BY_DAY)

#define GROUP_SUM(sum) (METRIC_GROUP_SUM + (sum))

/* clang-format off */
/* Sums: one, one less another, two added, and X squared with X for a variance. */
#define SUM(sum) {{sum, 1}}
#define LESS(sum, subtracted) {{sum, 1}, {subtracted, -1}}
#define PLUS(sum, added) {{sum, 1}, {added, 1}}
#define SQUARE_AND(square, sum) {{square, 1}, {sum, 1}}
/* clang-format on */

/* What does not say is neither: more or fewer may be good or bad. */
#define LOWER_IS_BETTER  .better = METRIC_BETTER_LOWER
#define HIGHER_IS_BETTER .better = METRIC_BETTER_HIGHER

#define NOT_BLOCKED LESS(QUEUE_OFFERED, QUEUE_BLOCKED)

/* A mean number per replication. */
#define COUNT_OF(name_, scope_, sum_)                                                              \
    .name = name_, .unit = METRIC_CONTACTS, .scope = scope_, .top = SUM(sum_),                     \
    .bottom = SUM(METRIC_REPLICATIONS)

#define SHARE_OF(name_, scope_) .name = name_, .unit = METRIC_SHARE, .scope = scope_

#define CAUSE_SUM(cause, sum) (METRIC_CAUSE_SUM + (cause)*CAUSE_SUMS + (sum))

#endif
