/* claims.h - what takes hours off the roster of a group on a day.
 *
 * A claim takes the same share of every slot of the day. Claims are served in the order of the
 * file, from what those before left; what does not fit is cancelled. Whoever else takes hours
 * (an intervention, say) does so by claims_take(), after the claims of the file.
 */
#ifndef MODEL_CLAIMS_H
#define MODEL_CLAIMS_H

#include "scenario/scenario.h"

/* Shares of the hours on the roster before any claim. {0}: nothing is claimed. */
struct claims_day {
    double share[SCENARIO_CLAIMS];
    double taken; /* their sum, at most 1 */
    double cancelled;
};

/* Takes `share` of the hours of the day for `kind`, as far as they go. */
void claims_take(struct claims_day *day, enum scenario_claim_kind kind, double share);

/* The claims of the scenario on day `day` of the run. */
struct claims_day claims_of_day(const struct scenario_run *run, const struct scenario_group *group,
                                uint32_t day);

#endif
