/* scenario/read_queue.h - trunks and queues out of a scenario file. */
#ifndef SCENARIO_READ_QUEUE_H
#define SCENARIO_READ_QUEUE_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>

/* Fills scenario->trunks and scenario->queues, all but the links. */
MUST_CHECK bool read_queue_all(struct reading *reading);

#endif
