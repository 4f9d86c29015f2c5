/* scenario/read_holder.h - dossier holders out of a scenario file.
 *
 * Queues refer to holders and holders send customers back to queues: their ids are read first.
 */
#ifndef SCENARIO_READ_HOLDER_H
#define SCENARIO_READ_HOLDER_H

#include "scenario/reading.h"

/* Fills scenario->holders with their ids. */
void read_holder_ids(struct reading *reading);

/* The shares "refers" of the queue at `place`, whose transfers have been read. */
MUST_CHECK bool read_holder_refers(const struct reading *reading, const struct place *place,
                                   struct scenario_queue *queue);

/* Fills in the rest of the holders; queues are there. */
MUST_CHECK bool read_holder_all(struct reading *reading);

#endif
