/* experiment/active.h - what goes on in an organisation, by its plan, around some bad days. */
#ifndef EXPERIMENT_ACTIVE_H
#define EXPERIMENT_ACTIVE_H

#include "scenario/scenario.h"

#include <stddef.h>

/* What has been, stays felt for so long. */
enum { ACTIVE_FELT_DAYS = 7 };

enum active_kind {
    ACTIVE_INTERVENTION, /* is in force, if it goes on at all */
    ACTIVE_CLAIM,        /* takes hours off a group's roster; not of those that always do */
    ACTIVE_HOLIDAY       /* then, or up to ACTIVE_FELT_DAYS days before */
};

struct active {
    enum active_kind kind;
    size_t index;    /* of the intervention, or of the group */
    size_t claim;    /* of the group */
    int64_t holiday; /* its day number (calendar.h) */
};

/* Of counted days `first` to `last` of a run with days: `*found` (owned by the caller) lists them,
 * kind by kind, each in the order of the scenario or of time. Returns how many. */
size_t active_list(const struct scenario *scenario, size_t first, size_t last,
                   struct active **found);

#endif
