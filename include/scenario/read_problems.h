/* scenario/read_problems.h - problems that are told or hidden.
 */
#ifndef SCENARIO_READ_PROBLEMS_H
#define SCENARIO_READ_PROBLEMS_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>

/* Reads the object at `place`; incidents bring more of the customers of the intervention's sources
 * (read_team_calls.h). */
MUST_CHECK bool read_problems(const struct reading *reading, const struct place *place,
                              struct intervention *intervention);

#endif
