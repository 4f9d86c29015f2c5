/* result_compare.h - where two results differ. */
#ifndef RESULT_COMPARE_H
#define RESULT_COMPARE_H

#include "model/result.h"
#include "scenario/scenario.h"

#include <stdbool.h>
#include <stddef.h>

/* True if `a`, of scenario `a_plan`, and `b`, of `b_plan`, agree: counts exactly, times to rounding
 * (1e-9 of their size, or 1e-6 s). The scenarios have the same queues and groups by id,
 * maybe in another order. Where `lengths` is false the sums that measure_length adds are left out.
 * Else `text` says where they first differ; `events` is never looked at. */
bool result_compare(const struct scenario *a_plan, const struct result *a,
                    const struct scenario *b_plan, const struct result *b, bool lengths, char *text,
                    size_t size);

/* Whether all that they counted has the same bytes; their shapes agree. */
bool result_is_same(const struct result *a, const struct result *b);

#endif
