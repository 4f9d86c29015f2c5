/* scenario/vocabulary_intervention.h - how a scenario file writes what is done to the organisation:
 * the kinds of interventions, in the order of enum intervention_kind, with their keys.
 */
#ifndef SCENARIO_VOCABULARY_INTERVENTION_H
#define SCENARIO_VOCABULARY_INTERVENTION_H

#include "scenario/shape.h"

/* One intervention. */
extern const struct shape vocabulary_intervention;

#endif
