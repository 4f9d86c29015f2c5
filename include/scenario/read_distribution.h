/* scenario/read_distribution.h - a probability distribution out of a scenario file. */
#ifndef SCENARIO_READ_DISTRIBUTION_H
#define SCENARIO_READ_DISTRIBUTION_H

#include "base/error.h"
#include "engine/distribution.h"
#include "scenario/place.h"

#include <stdbool.h>

/* Reads the value at `place`, which fits vocabulary_distribution and is complete, into
 * `*distribution`, prepared. With `must_end` it is refused if a share of it never ends. */
MUST_CHECK bool read_distribution(const struct place *place, bool must_end,
                                  struct distribution *distribution);

#endif
