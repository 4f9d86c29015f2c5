/* naive_arrivals.h - all arrivals of a run at once, in order of time. */
#ifndef NAIVE_ARRIVALS_H
#define NAIVE_ARRIVALS_H

#include "scenario/scenario.h"

#include <stddef.h>
#include <stdint.h>

struct naive_arrival {
    double time_s;
    size_t source;
    uint64_t number; /* within the source */
};

/* The arrivals before `end_s` (owned; free()) of a run with this run key. */
struct naive_arrival *naive_arrivals_all(const struct scenario *scenario, uint64_t run_key,
                                         double end_s, size_t *count);

#endif
