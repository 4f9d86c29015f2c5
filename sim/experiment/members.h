/* members.h - which queues and groups a row of the results adds up. */
#ifndef EXPERIMENT_MEMBERS_H
#define EXPERIMENT_MEMBERS_H

#include "experiment/rows.h"

/* Fills in `queues` and `groups` of a row of `rows`, whose from_outside is known. */
void members_find(const struct rows *rows, struct row *row);

/* For each queue (owned by the caller; free()): whether contacts come to it from outside, and not
 * by transfer alone. */
bool *members_from_outside(const struct scenario *scenario);

#endif
