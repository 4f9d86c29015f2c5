/* scenario/vocabulary.h - all that may stand in a scenario file: its keys, forms, limits, defaults
 * and documentation. The reader and the schema are both driven by these tables.
 */
#ifndef SCENARIO_VOCABULARY_H
#define SCENARIO_VOCABULARY_H

#include "scenario/shape.h"

/* The whole file. */
extern const struct shape vocabulary_scenario;

#endif
