/* scenario/read_destination.h - where customers go: to one queue, or by chance to one of several.
 */
#ifndef SCENARIO_READ_DESTINATION_H
#define SCENARIO_READ_DESTINATION_H

#include "scenario/reading.h"

#include <stddef.h>

/* Reads the value at `place`, the id of a queue or an object with a share by queue that add up to
 * 1, into new memory, the caller's also if false. All queues have their ids. */
MUST_CHECK bool read_destination(const struct reading *reading, const struct place *place,
                                 struct scenario_share **shares, size_t *count);

#endif
