/* scenario/read_lean_soft.h - the soft parts of a Lean rollout.
 */
#ifndef SCENARIO_READ_LEAN_SOFT_H
#define SCENARIO_READ_LEAN_SOFT_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>

/* Reads those that the object at `place` has. The teams of the rollout are known. */
MUST_CHECK bool read_lean_soft(const struct reading *reading, const struct place *place,
                               struct intervention *intervention);

#endif
