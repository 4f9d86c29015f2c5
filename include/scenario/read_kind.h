/* scenario/read_kind.h - what only some kinds of interventions have. */
#ifndef SCENARIO_READ_KIND_H
#define SCENARIO_READ_KIND_H

#include "scenario/reading.h"

/* Reads the keys of the kind that the intervention at `place` is of. */
MUST_CHECK bool read_kind(const struct reading *reading, const struct place *place,
                          struct intervention *intervention);

#endif
