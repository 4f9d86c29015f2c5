/* experiment/economics.h - hours, euros and lost calls: what a scenario takes and brings beside the
 * base, and when it has paid for itself.
 *
 * Of two scenarios run on the same customers, whose pools keep their balance (pool_keep_balance()).
 * With sums up to the end of a week, H hours of handling, Q questions answered (RUN_DAY_SOLVED,
 * or RUN_DAY_STAYED_AWAY), R hours on the roster, P paid hours, C hours that claims got (c of them
 * as paid hours), E euros on interventions, L lost calls; x the scenario's, without a mark the
 * base's; and w euros for a paid hour:
 *
 *   hours freed  F = H - H' Q/Q'        what the scenario would take for as many answers
 *   hours spent  S = (R' - R) + (C' - C)
 *   euros freed  w F P/R                an hour on the roster takes P/R paid ones
 *   euros spent  w ((P' - P) + (c' - c)) + E' - E
 *   lost calls avoided  L - L'
 *
 * Their intervals come from the jackknife over paired blocks of replications (estimate.h).
 */
#ifndef EXPERIMENT_ECONOMICS_H
#define EXPERIMENT_ECONOMICS_H

#include "experiment/estimate.h"
#include "experiment/metric.h"
#include "experiment/pool.h"

#include <stdbool.h>
#include <stddef.h>

enum economics_measure {
    ECONOMICS_HOURS_SPENT,
    ECONOMICS_HOURS_FREED,
    ECONOMICS_HOURS_NET, /* freed less spent */
    ECONOMICS_EUR_SPENT,
    ECONOMICS_EUR_FREED,
    ECONOMICS_EUR_NET,
    ECONOMICS_LOST_AVOIDED,
    ECONOMICS_FTE_FREED, /* hours freed as full-time jobs; of all weeks up to one, no sum of weeks
                          */
    ECONOMICS_MEASURES
};

/* Beside those: what is known of the whole comparison only. */
enum economics_fact {
    ECONOMICS_BREAK_EVEN_HOURS,
    ECONOMICS_BREAK_EVEN_EUR,
    ECONOMICS_BREAK_EVEN_LOST,
    ECONOMICS_EQUAL_SERVICE_H, /* equal_service.h, as the next */
    ECONOMICS_EQUAL_SERVICE_FTE,
    ECONOMICS_FACTS
};

/* Name, unit, label and definition of each; their formulas are here. */
const struct metric *economics_metric(enum economics_measure measure);
const struct metric *economics_fact_metric(enum economics_fact fact);

/* All of these, by number, NULL after the last; or by name, NULL if there is none. */
const struct metric *economics_metric_at(size_t index);
const struct metric *economics_find(const char *name);

/* Borrows both pools. */
struct economics {
    const struct pool *base, *other;
    size_t week_count;
};

struct economics economics_of(const struct pool *base, const struct pool *other);

/* Of all weeks up to the end of one, or of that week alone. */
struct estimate economics_up_to(const struct economics *economics, enum economics_measure measure,
                                size_t week);
struct estimate economics_of_week(const struct economics *economics, enum economics_measure measure,
                                  size_t week);

/* The number of a week of these as scenario files count: from 1, with the first of the run. */
size_t economics_week_of_run(const struct economics *economics, size_t week);

#define ECONOMICS_NEVER SIZE_MAX

/* The first week from whose end on what was gained up to then stays above 0 until the end of the
 * run; ECONOMICS_NEVER if there is none. `earliest` is that of the upper ends of the 95 % intervals
 * of the weeks, `latest` that of the lower ends. */
struct economics_break_even {
    size_t week, earliest, latest;
    bool is_sure; /* the latter two are known: there are several replications */
};

/* Of what `fact` (one of the first three) is about. */
struct economics_break_even economics_break_even(const struct economics *economics,
                                                 enum economics_fact fact);

#endif
