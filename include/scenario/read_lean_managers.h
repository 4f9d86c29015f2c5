/* scenario/read_lean_managers.h - what the managers of a Lean rollout do with their time.
 */
#ifndef SCENARIO_READ_LEAN_MANAGERS_H
#define SCENARIO_READ_LEAN_MANAGERS_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>

/* Reads agendas, leadership and pairs of the rollout at `place`, whose start is known. */
MUST_CHECK bool read_lean_managers(const struct place *place, struct intervention *intervention);

/* The factor of its leadership on the time that improvements wait. */
double read_lean_managers_approval(const struct place *place);

#endif
