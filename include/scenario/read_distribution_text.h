/* scenario/read_distribution_text.h - a probability distribution that stands alone, outside a
 * scenario: the value of an option, say. */
#ifndef SCENARIO_READ_DISTRIBUTION_TEXT_H
#define SCENARIO_READ_DISTRIBUTION_TEXT_H

#include "base/error.h"
#include "engine/distribution.h"

#include <stdbool.h>

/* Reads JSON as it would stand in a scenario file: {"dist":"uniform","min_s":0,"max_s":240}. `name`
 * is what messages call the place. `*distribution` is prepared, and released with
 * distribution_term(). */
MUST_CHECK bool read_distribution_text(const char *name, const char *text,
                                       struct distribution *distribution, struct error *error);

#endif
