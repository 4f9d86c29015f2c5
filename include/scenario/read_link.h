/* scenario/read_link.h - who serves which queue, out of both sides of a scenario file. */
#ifndef SCENARIO_READ_LINK_H
#define SCENARIO_READ_LINK_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>

/* Fills the links of the queues and the skills of the groups, without speeds and handling times. */
MUST_CHECK bool read_link_all(struct reading *reading);

#endif
