/* scenario/vocabulary_lean.h - how a scenario file writes the parts of a Lean rollout.
 */
#ifndef SCENARIO_VOCABULARY_LEAN_H
#define SCENARIO_VOCABULARY_LEAN_H

#include "scenario/shape.h"

/* By team, the hours of training per head in each week. */
extern const struct shape vocabulary_lean_calendar;

/* The managers of a rollout. */
extern const struct shape vocabulary_managers_agenda;
extern const struct shape vocabulary_managers_agendas; /* of later weeks */
extern const struct shape vocabulary_managers_leadership;
extern const struct shape vocabulary_managers_pairs;

/* Soft parts, off where they are not there. */
extern const struct shape vocabulary_lean_adoption;
extern const struct shape vocabulary_lean_day_starts;
extern const struct shape vocabulary_lean_improvements;
extern const struct shape vocabulary_lean_crisis;
extern const struct shape vocabulary_lean_momentum;
extern const struct shape vocabulary_lean_spread;

#endif
