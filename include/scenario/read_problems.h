/* scenario/read_problems.h - problems that are told or hidden.
 */
#ifndef SCENARIO_READ_PROBLEMS_H
#define SCENARIO_READ_PROBLEMS_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>

/* Reads the object at `place`. The sources of the intervention are those whose customers incidents
 * bring more of, with the share by which, until they are copied (read_problems_narrow()). */
MUST_CHECK bool read_problems(const struct reading *reading, const struct place *place,
                              struct intervention *intervention);

/* Whose customers those of its source number `index` are. */
const char *read_problems_team(const struct intervention *intervention, size_t index);

/* Makes a copy of a source bring only the customers of the queues that answer calls in a team. */
void read_problems_narrow(const struct scenario *scenario, const struct intervention *intervention,
                          size_t index, struct scenario_source *copy);

#endif
