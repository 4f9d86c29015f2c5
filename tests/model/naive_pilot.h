/* naive_pilot.h - what the pilots of a run find, worked out again. */
#ifndef NAIVE_PILOT_H
#define NAIVE_PILOT_H

#include "model/result.h"
#include "scenario/scenario.h"

#include <stdint.h>

/* Fills in `sums` ([intervention], all 0) for a run (random_run_key()). */
void naive_pilots(const struct scenario *scenario, uint64_t run_key, double (*sums)[PILOT_SUMS]);

#endif
