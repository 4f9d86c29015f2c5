/* scenario/check.h - is a scenario of a size that can be run? */
#ifndef SCENARIO_CHECK_H
#define SCENARIO_CHECK_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>

/* Refuses what would exhaust memory or never end: too many results to keep, agents or arrivals, and
 * transfers that go round in circles. Everything else has been read. */
MUST_CHECK bool check_size(const struct reading *reading);

#endif
