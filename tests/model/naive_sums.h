/* naive_sums.h - the sums of model/result.h from what a naive run wrote down, one definition of the
 * header after another. */
#ifndef NAIVE_SUMS_H
#define NAIVE_SUMS_H

#include "model/result.h"
#include "naive_world.h"
#include "scenario/scenario.h"

/* The result that world_run() should give; `events` is left 0. Release with result_term(). */
struct result naive_sums(const struct scenario *scenario, const struct naive_log *log);

#endif
