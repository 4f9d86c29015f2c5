/* scenario/vocabulary_lean.h - how a scenario file writes the parts of a Lean rollout.
 */
#ifndef SCENARIO_VOCABULARY_LEAN_H
#define SCENARIO_VOCABULARY_LEAN_H

#include "scenario/shape.h"

/* By team, the hours of training per head in each week. */
extern const struct shape vocabulary_lean_calendar;

#endif
