/* scenario/read_pilot.h - the trial before the rest of an intervention: where, how long, how well
 * what it finds is known.
 */
#ifndef SCENARIO_READ_PILOT_H
#define SCENARIO_READ_PILOT_H

#include "scenario/reading.h"

/* The "pilot" of the intervention at `place`, of which all else has been read; of a rollout all but
 * its teams. */
MUST_CHECK bool read_pilot(const struct reading *reading, const struct place *place,
                           struct intervention *intervention);

/* Whether the teams of a pilot, once they are read, are trained by its end. */
MUST_CHECK bool read_pilot_check_teams(const struct place *place,
                                       const struct intervention *intervention);

#endif
