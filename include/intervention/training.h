/* intervention/training.h - when a team is trained: so many hours, spread over days.
 *
 * The hours go to the days by weight, but no day gives more than a share of its roster: what is too
 * much for a day goes to the others by their weights.
 */
#ifndef INTERVENTION_TRAINING_H
#define INTERVENTION_TRAINING_H

#include <stdbool.h>
#include <stddef.h>

struct training {
    size_t days;
    const double *roster_h; /* [day] hours of the team's roster; borrowed */
    const double *weight;   /* [day] 0 or more; borrowed */
    double hours;           /* in all */
    double most;            /* share of a day's roster */
};

/* Fills in the share of the roster each day gives, and the share of the training done in the
 * evening. False if the hours do not fit into the days that have weight; the arrays are then of no
 * use. The hours given add up to `hours` to the minute. */
bool training_plan(const struct training *training, double *taken, double *done);

#endif
