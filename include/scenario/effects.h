/* scenario/effects.h - the most that interventions can make of a parameter on one day.
 *
 * Bounds, for sizes that are checked before a run: of all that are in force on a day those that
 * make more of it multiply, agreed or not, and those that make less of it are left out. 1: nothing.
 */
#ifndef SCENARIO_EFFECTS_H
#define SCENARIO_EFFECTS_H

#include "scenario/scenario.h"

#include <stddef.h>

double effects_on_agents(const struct scenario *scenario, size_t group);

/* On the lead time of the applications of a source. */
double effects_on_lead(const struct scenario *scenario, size_t source);

/* On any handling time. */
double effects_on_handling(const struct scenario *scenario);

#endif
