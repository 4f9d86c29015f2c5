/* sickness.h - the sick of a group on a day.
 *
 * Where sickness varies each head is sick with the chance that is the group's share of sickness,
 * independently of the others and of the days before. Nobody keeps a name: head i of a day is a
 * number. The same heads are sick in a scenario with fewer people, or more sickness, than here.
 */
#ifndef MODEL_SICKNESS_H
#define MODEL_SICKNESS_H

#include "scenario/scenario.h"

#include <stdint.h>

/* What the roster of day `day` is, as a factor on that of the plan: in the mean 1, unless so many
 * may be sick that nobody is left. 1 where sickness does not vary. `group_key` is the group's. */
double sickness_factor(const struct scenario_group *group, uint64_t group_key, uint32_t day);

#endif
