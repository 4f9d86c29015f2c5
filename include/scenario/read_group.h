/* scenario/read_group.h - groups of agents out of a scenario file. */
#ifndef SCENARIO_READ_GROUP_H
#define SCENARIO_READ_GROUP_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>

/* Fills scenario->groups, all but the skills. */
MUST_CHECK bool read_group_all(struct reading *reading);

/* Fills in speed and handling times of all skills, once these are there. */
MUST_CHECK bool read_group_handling(struct reading *reading);

#endif
