/* scenario/read_onboarding.h - new people who join a group, out of a scenario file. */
#ifndef SCENARIO_READ_ONBOARDING_H
#define SCENARIO_READ_ONBOARDING_H

#include "scenario/reading.h"

/* Of an intervention that read_common() has read. */
MUST_CHECK bool read_onboarding(const struct reading *reading, const struct place *place,
                                struct intervention *intervention);

#endif
