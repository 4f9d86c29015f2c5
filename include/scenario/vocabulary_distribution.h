/* scenario/vocabulary_distribution.h - how a scenario file writes a probability distribution. */
#ifndef SCENARIO_VOCABULARY_DISTRIBUTION_H
#define SCENARIO_VOCABULARY_DISTRIBUTION_H

#include "scenario/shape.h"

/* Of a time, in any of the forms. */
extern const struct shape vocabulary_distribution;

#endif
