/* scenario/read_demand.h - the sources of contacts out of a scenario file. */
#ifndef SCENARIO_READ_DEMAND_H
#define SCENARIO_READ_DEMAND_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>

/* Fills scenario->sources; run and queues are there. */
MUST_CHECK bool read_demand_all(struct reading *reading);

#endif
