/* scenario/read_intervention.h - what is done to the organisation, out of a scenario file. */
#ifndef SCENARIO_READ_INTERVENTION_H
#define SCENARIO_READ_INTERVENTION_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>

/* Reads "interventions"; queues, groups and sources have been read. Those that bring more customers
 * add sources, called after the source they copy and themselves. */
MUST_CHECK bool read_intervention_all(struct reading *reading);

#endif
