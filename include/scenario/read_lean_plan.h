/* scenario/read_lean_plan.h - when each team of a Lean rollout is trained.
 *
 * The hours of a team are those of its heads, and its heads are those of its roster: so every plan
 * asks the same of everybody, and only when differs.
 */
#ifndef SCENARIO_READ_LEAN_PLAN_H
#define SCENARIO_READ_LEAN_PLAN_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>
#include <stddef.h>

/* Fills in the heads, the days and what they take of team number `index` of the rollout at `place`;
 * `name` is where the team is named. Its groups and queues are known. */
MUST_CHECK bool read_lean_plan(const struct reading *reading, const struct place *place,
                               const struct place *name, struct intervention *intervention,
                               size_t index);

#endif
