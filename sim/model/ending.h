/* ending.h - what is counted when a run has ended: who is left, and for how long there was what. */
#ifndef MODEL_ENDING_H
#define MODEL_ENDING_H

#include "state.h"

/* Once, after the last moment of the run: completes its result. */
void ending_count(struct state *state);

#endif
