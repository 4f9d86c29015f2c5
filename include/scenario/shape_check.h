/* scenario/shape_check.h - refuses what does not fit its shape, and says why. */
#ifndef SCENARIO_SHAPE_CHECK_H
#define SCENARIO_SHAPE_CHECK_H

#include "base/error.h"
#include "scenario/place.h"
#include "scenario/shape.h"

#include <stdbool.h>

/* Is the value at `place` as `shape` says? `loose` for one in a file that is a change. The error
 * goes where place->files says. */
MUST_CHECK bool shape_check(const struct shape *shape, const struct place *place, bool loose);

#endif
