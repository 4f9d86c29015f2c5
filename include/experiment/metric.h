/* experiment/metric.h - what a result is called, what it means, and how it follows from sums.
 *
 * A metric is a function of sums that add up over replications, so its estimate is that function of
 * the pooled sums: a ratio of sums, not a mean of ratios. Each metric is defined once, in a
 * file for its kind (metric_table.h lists them all): there its formula stands beside its definition
 * in words. Texts are [0] English, [1] Dutch, as in struct scenario.
 */
#ifndef EXPERIMENT_METRIC_H
#define EXPERIMENT_METRIC_H

#include "model/result.h"

#include <stdbool.h>
#include <stddef.h>

/* Of the worst week, day and interval of each replication that has one (worst.h). */
enum metric_worst_sum {
    METRIC_WORST_WEEKS, /* replications that have one */
    METRIC_WORST_WEEK_RATE,
    METRIC_WORST_DAYS,
    METRIC_WORST_DAY_RATE,
    METRIC_WORST_INTERVALS,
    METRIC_WORST_INTERVAL_RATE,
    METRIC_WORST_INTERVAL_WAIT_S,
    METRIC_WORST_SUMS
};

/* The stock of mail at the end of working days. */
enum metric_stock_sum {
    METRIC_STOCK_DAYS,
    METRIC_STOCK_COUNT, /* of the row's queues together, added up over the days */
    METRIC_STOCK_SQUARED,
    METRIC_STOCK_MOST, /* of any day */
    METRIC_STOCK_AGE_S,
    METRIC_STOCK_AGE_WD,
    METRIC_STOCK_OLDEST_S,
    METRIC_STOCK_OLDEST_WD,
    METRIC_STOCK_OLDEST_MOST_WD,
    METRIC_STOCK_AT_END,  /* of the last working day */
    METRIC_STOCK_PENDING, /* on their way back to the row's queues, added up over the days */
    METRIC_STOCK_PENDING_SQUARED,
    METRIC_STOCK_NONE_PENDING, /* days with nobody on the way back */
    METRIC_STOCK_SUMS
};

/* How often enough contacts are answered in time, by week (target.h). */
enum metric_target_sum {
    METRIC_TARGET_WEEKS, /* with contacts */
    METRIC_TARGET_WEEKS_MET,
    METRIC_TARGET_REACHED,    /* replications with four such weeks on end */
    METRIC_TARGET_FIRST_WEEK, /* of theirs: the first of the first four, from 1 */
    METRIC_TARGET_SUMS
};

/* The sums a metric may be made of, for one row of the results and perhaps one interval of the day.
 * The first QUEUE_SUMS are those of enum result_queue_sum. */
enum metric_sum {
    METRIC_GROUP_SUM = QUEUE_SUMS, /* enum result_group_sum from here on, of the groups that serve
                                      the row */
    METRIC_BUSY_ROSTERED_S = METRIC_GROUP_SUM + GROUP_SUMS, /* busy in the intervals with anybody on
                                                               the roster */
    METRIC_LINK_ANSWERED,
    METRIC_LINK_ANSWERED_AT_ONCE,
    METRIC_LINK_BUSY_S,
    METRIC_CASE_SUM, /* enum result_case_sum from here on; only of the row "all" */
    METRIC_HOLDER_SUM = METRIC_CASE_SUM + CASE_SUMS, /* enum result_holder_sum; likewise */
    METRIC_COMPLAINT_SUM =
        METRIC_HOLDER_SUM + HOLDER_SUMS, /* enum result_complaint_sum; likewise */
    METRIC_APPLICATION_SUM =
        METRIC_COMPLAINT_SUM + COMPLAINT_SUMS, /* enum result_application_sum; likewise */
    METRIC_CAUSE_SUM =
        METRIC_APPLICATION_SUM + APPLICATION_SUMS, /* [cause][enum result_cause_sum] from here on */
    METRIC_OFFER_SUM =                             /* enum result_offer_sum from here on */
    METRIC_CAUSE_SUM + SCENARIO_CAUSES * CAUSE_SUMS,
    METRIC_CONDITION_SUM = METRIC_OFFER_SUM + OFFER_SUMS, /* enum condition_sum from here on; only
                                                             of the row "all" */
    METRIC_PILOT_SUM = METRIC_CONDITION_SUM + CONDITION_SUMS, /* enum result_pilot_sum from here on;
                                                                 only of rows of a pilot */
    METRIC_LONGEST_WAIT_S =
        METRIC_PILOT_SUM
        + PILOT_SUMS, /* the longest of each replication, added up; the next two likewise */
    METRIC_LONGEST_QUEUE,
    METRIC_LAST_DEPARTURE_S,
    METRIC_BAD_DAYS,    /* days with an abandonment rate over METRIC_BAD_DAY_RATE */
    METRIC_DAYS,        /* counted days */
    METRIC_HANDLING_S,  /* talk and wrap-up on the contacts of the row, second lines included */
    METRIC_SCATTER_SUM, /* enum result_scatter_sum from here on */
    METRIC_WORST_SUM = METRIC_SCATTER_SUM + SCATTER_SUMS, /* enum metric_worst_sum from here on */
    METRIC_TARGET_SUM = METRIC_WORST_SUM + METRIC_WORST_SUMS,  /* enum metric_target_sum */
    METRIC_STOCK_SUM = METRIC_TARGET_SUM + METRIC_TARGET_SUMS, /* enum metric_stock_sum */
    METRIC_PURGES = METRIC_STOCK_SUM + METRIC_STOCK_SUMS,      /* only of the row "all" */
    METRIC_OBSERVED_S,
    METRIC_LABOUR_EUR, /* of paid hours; the others in money.c */
    METRIC_LOADED_EUR,
    METRIC_HANDLING_LABOUR_EUR,
    METRIC_HANDLING_LOADED_EUR,
    METRIC_REPLICATIONS,
    METRIC_SUMS
};

#define METRIC_BAD_DAY_RATE 0.1

/* Histograms are arrays of counts, as doubles: they add up like the sums. */
enum metric_histogram {
    METRIC_HISTOGRAM_WAIT,          /* bins of engine/histogram.h */
    METRIC_HISTOGRAM_WAIT_ANSWERED, /* likewise */
    METRIC_HISTOGRAM_DAY, /* abandonment rates of days: bin 0 for 0, then METRIC_DAY_BINS - 1 equal
                             bins up to 1 */
    METRIC_HISTOGRAMS
};

enum { METRIC_DAY_BINS = 2001 };

enum metric_unit {
    METRIC_SHARE,
    METRIC_SECONDS,
    METRIC_SECONDS_SQUARED,
    METRIC_CONTACTS,
    METRIC_CONTACTS_SQUARED,
    METRIC_CONTACTS_PER_HOUR,
    METRIC_AGENTS,
    METRIC_HOURS,
    METRIC_DAYS_UNIT,
    METRIC_MINUTES,
    METRIC_EUROS,
    METRIC_FTE, /* full-time jobs */
    METRIC_SHARE_PER_SECOND,
    METRIC_NUMBER /* without unit */
};

enum metric_formula {
    METRIC_RATIO,    /* factor x top / bottom */
    METRIC_VARIANCE, /* of X, from the sums of X squared and of X: top[0]/bottom - (top[1]/bottom)^2
                      */
    METRIC_DEVIATION, /* the square root of that */
    METRIC_WITHIN,    /* of all waits, the share that is answered within `factor` seconds */
    METRIC_QUANTILE,  /* the `factor` quantile of a histogram */
    /* of the straight line by least squares through the scatter (result_scatter_sum) */
    METRIC_SLOPE,
    METRIC_INTERCEPT,
    METRIC_CORRELATION
};

/* What is an improvement. */
enum metric_better { METRIC_BETTER_NEITHER, METRIC_BETTER_LOWER, METRIC_BETTER_HIGHER };

/* Where a metric is defined: flags. */
enum metric_scope {
    METRIC_OF_ALL = 1,               /* the row "all" */
    METRIC_OF_QUEUE = 2,             /* rows of one queue */
    METRIC_OF_GROUP = 4,             /* rows of one group */
    METRIC_OF_LINK = 8,              /* rows of a queue and a group */
    METRIC_BY_INTERVAL = 16,         /* also by interval of the day */
    METRIC_NOT_WHOLE = 32,           /* only by interval of the day */
    METRIC_BY_DAY = 64,              /* only in runs with days */
    METRIC_OF_APPLICATIONS = 65536,  /* only where the scenario has a "back_office" */
    METRIC_OF_HOLDERS = 131072,      /* only where the scenario has "holders" */
    METRIC_OF_COMPLAINTS = 262144,   /* only where the scenario has "complaints" */
    METRIC_OF_STOCK = 524288,        /* only where the stock is counted: mail */
    METRIC_OF_PURGES = 1048576,      /* only where the scenario has "purges" */
    METRIC_OF_NORM = 2097152,        /* only of rows of nothing but mail, in runs with days */
    METRIC_OF_REASONS = 4194304,     /* only where the scenario has "purges" or "holders" */
    METRIC_OF_ONE_LIVE = 8388608,    /* only of rows of one channel that is not mail */
    METRIC_OF_OFFERS = 16777216,     /* only where who waits may be called back (call_back_offer) */
    METRIC_OF_LEAN = 268435456,      /* only where the scenario has a Lean rollout */
    METRIC_OF_PROBLEMS = 536870912,  /* only where it has problem_reporting */
    METRIC_OF_PRESSURE = 1073741824, /* only where it has result_pressure */
    METRIC_OF_LENGTH = 128,          /* only where the scenario says "measure_length" */
    METRIC_OF_MONEY = 1024,          /* only where the scenario says "money" */
    METRIC_OF_PILOT = 2048,          /* rows of the pilot of an intervention */
    METRIC_OF_PAIR = 512,            /* of a scenario beside the base (economics.h) */
    METRIC_BY_DATE = 256             /* also by week and by day of the calendar (series.h) */
};

enum { METRIC_TERMS = 4 };

/* A sum with its sign; a sign of 0 ends the list. */
struct metric_term {
    size_t sum;
    int sign;
};

struct metric {
    const char *name; /* in JSON, CSV and --explain; ends in the unit if it is a time */
    enum metric_unit unit;
    enum metric_better better;
    unsigned scope;
    enum metric_formula formula;
    struct metric_term top[METRIC_TERMS];
    struct metric_term bottom[METRIC_TERMS];
    double factor; /* 0 stands for 1 */
    enum metric_histogram histogram;
    const char *label[2];
    const char *definition[2];
};

/* Sums and histograms of one row, borrowed. Only what the metric asks for need be there. */
struct metric_view {
    const double *sums; /* METRIC_SUMS */
    const double *histogram[METRIC_HISTOGRAMS];
};

/* NULL if there is none of that name. */
const struct metric *metric_find(const char *name);

/* The value of the metric over `whole` less `left_out` (NULL: nothing); NAN where it is not
 * defined: nobody came, nothing to divide by. */
double metric_value(const struct metric *metric, const struct metric_view *whole,
                    const struct metric_view *left_out);

/* Whether it is made of histograms, not of sums. */
static inline bool metric_has_histogram(const struct metric *metric)
{
    return metric->formula == METRIC_QUANTILE || metric->formula == METRIC_WITHIN;
}

/* "share", "s", ... */
const char *metric_unit_text(enum metric_unit unit);

/* How many bins a histogram has. */
size_t metric_bin_count(enum metric_histogram histogram);

/* The bin of a day's abandonment rate. */
size_t metric_day_bin(double rate);

#endif
