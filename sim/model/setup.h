/* setup.h - the state of a run before its first moment. */
#ifndef MODEL_SETUP_H
#define MODEL_SETUP_H

#include "state.h"

/* `rows` per queue and group: the slots of a day, or in an export all slots of the run. `*result`
 * is overwritten. */
void setup_state(struct state *state, const struct scenario *scenario, uint64_t run_key,
                 uint32_t rows, struct result *result);

/* Has a run that was just set up written in `journal`. */
void setup_follow(struct state *state, struct journal *journal);

/* Releases everything but the result. */
void setup_undo(struct state *state);

#endif
