/* scenario/read_team_calls.h - interventions that make more customers ring some of their teams.
 *
 * The sources of such an intervention are those that ring a team, once for each team, with the
 * share by which they bring more, until they are copied (more_sources.h).
 */
#ifndef SCENARIO_READ_TEAM_CALLS_H
#define SCENARIO_READ_TEAM_CALLS_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>

/* Fills in the sources of the intervention, whose teams are read: each team is rung `more` times
 * more at most, as the file says at `place`; 0: there are none. */
MUST_CHECK bool read_team_calls(const struct reading *reading, const struct place *place,
                                double more, struct intervention *intervention);

/* The id of the team that the customers of its source number `index` ring. */
const char *read_team_calls_team(const struct intervention *intervention, size_t index);

/* Makes a copy of that source bring only the customers of the queues that answer calls there. */
void read_team_calls_narrow(const struct scenario *scenario,
                            const struct intervention *intervention, size_t index,
                            struct scenario_source *copy);

#endif
