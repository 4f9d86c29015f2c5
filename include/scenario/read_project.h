/* scenario/read_project.h - a project that takes hours of groups, out of a scenario file. */
#ifndef SCENARIO_READ_PROJECT_H
#define SCENARIO_READ_PROJECT_H

#include "scenario/reading.h"

/* Of an intervention that read_common() has read. */
MUST_CHECK bool read_project(const struct reading *reading, const struct place *place,
                             struct intervention *intervention);

#endif
