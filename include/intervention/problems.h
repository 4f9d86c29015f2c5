/* intervention/problems.h - problems that come up in teams, and are told or hidden.
 *
 * Who is of the in-group tells more than who is not. A problem that is told is solved; a hidden one
 * becomes an incident later. Arrays are owned.
 */
#ifndef INTERVENTION_PROBLEMS_H
#define INTERVENTION_PROBLEMS_H

#include "base/units.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct intervention_problems {
    struct intervention_team *teams; /* with no training */
    size_t team_count;
    bool working_day[DAYS_PER_WEEK]; /* [day of the run, modulo] problems come up, and incidents
                                        last, on these; all others are skipped */
    double per_wk;                   /* in a team */
    double out_group;                /* share of the people, at the start */
    double told_by_in_group, told_by_out_group; /* chances */
    uint32_t after_days;                        /* from a hidden problem to its incident */
    uint32_t days;                              /* working days that an incident lasts */
    double handling;                            /* factor during it */
    bool one_on_ones;
    double one_on_one_share; /* of the roster that they take */
    double thaw_per_month;   /* share of the people who join the in-group with one-on-ones... */
    double freeze_per_month; /* ... or leave it without */
};

#endif
