/* loop.h - from the first moment of a run to the last.
 *
 * One loop takes the soonest of two things: an event of the organisation, or an arrival from
 * outside. At the same instant events go first. The run ends at its end (steady state), or when
 * nobody comes any more and the last contact has left (calendar).
 */
#ifndef MODEL_LOOP_H
#define MODEL_LOOP_H

#include "state.h"

#include <stdatomic.h>
#include <stdbool.h>

/* Looks at `*stop` now and then unless `stop` is NULL. False: stopped early. */
bool loop_run(struct state *state, const atomic_bool *stop);

#endif
