/* scenario/read_lean.h - a Lean rollout. */
#ifndef SCENARIO_READ_LEAN_H
#define SCENARIO_READ_LEAN_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>

/* Reads the object at `place`, whose start has been read. */
MUST_CHECK bool read_lean(const struct reading *reading, const struct place *place,
                          struct intervention *intervention);

#endif
