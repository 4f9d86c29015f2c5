/* scenario/read_complaints.h - what customers complain of, out of a scenario file. */
#ifndef SCENARIO_READ_COMPLAINTS_H
#define SCENARIO_READ_COMPLAINTS_H

#include "scenario/reading.h"

/* Fills scenario->complaints. All queues have their ids. */
MUST_CHECK bool read_complaints(struct reading *reading);

#endif
