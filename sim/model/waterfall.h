/* waterfall.h - where the paid hours of a group went, interval by interval. */
#ifndef MODEL_WATERFALL_H
#define MODEL_WATERFALL_H

#include "state.h"

/* Once, at the end, when all time has been added up: fills in the sums of a group that follow from
 * others, and asserts that they add up to what was paid. */
void waterfall_complete(struct state *state);

#endif
