/* scenario/read_staff_time.h - paid hours of groups: heads, shrinkage, claims. */
#ifndef SCENARIO_READ_STAFF_TIME_H
#define SCENARIO_READ_STAFF_TIME_H

#include "scenario/reading.h"

/* Fills in what the groups, which have been read, say of paid hours; gives groups with heads their
 * agents. */
bool read_staff_time_all(struct reading *reading);

#endif
