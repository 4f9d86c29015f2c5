/* scenario/read_back_office.h - what becomes of applications, out of a scenario file. */
#ifndef SCENARIO_READ_BACK_OFFICE_H
#define SCENARIO_READ_BACK_OFFICE_H

#include "scenario/reading.h"

/* The object "back_office" of the source at `place`, if it has one. */
MUST_CHECK bool read_back_office(const struct reading *reading, const struct place *place,
                                 struct scenario_source *source);

#endif
