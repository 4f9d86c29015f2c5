/* scenario/read_return.h - who comes back to which queue, and why.
 *
 * Called when all queues have their ids.
 */
#ifndef SCENARIO_READ_RETURN_H
#define SCENARIO_READ_RETURN_H

#include "scenario/reading.h"

/* Reads the lists "after_answered", "after_abandoned", "after_blocked" and "after_turned_away" of
 * the queue at `place`, number `index` of the scenario. */
MUST_CHECK bool read_return_all(const struct reading *reading, const struct place *place,
                                size_t index);

/* Likewise "after_no_callback" of the dossier holder at `place`. */
MUST_CHECK bool read_return_of_holder(const struct reading *reading, const struct place *place,
                                      struct scenario_returns *returns);

#endif
