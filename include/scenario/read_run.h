/* scenario/read_run.h - length, days and repetitions of a run out of a scenario file. */
#ifndef SCENARIO_READ_RUN_H
#define SCENARIO_READ_RUN_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>

/* Fills scenario->run. */
MUST_CHECK bool read_run(struct reading *reading);

/* A run in steady state has no time of the day: refuses whatever needs one. To be asked before
 * defaults are filled in. */
MUST_CHECK bool read_run_check_steady(const struct place *top);

#endif
