/* scenario/read_team.h - the groups and queues of a team.
 */
#ifndef SCENARIO_READ_TEAM_H
#define SCENARIO_READ_TEAM_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>

/* Fills in the team whose id stands at `place`; it has no training. Some group must be of it. */
MUST_CHECK bool read_team(const struct reading *reading, const struct place *place,
                          struct intervention_team *team);

/* Whether the team is none of `count` others. */
MUST_CHECK bool read_team_is_new(const struct intervention_team *others, size_t count,
                                 const struct place *place);

#endif
