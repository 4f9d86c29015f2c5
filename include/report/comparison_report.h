/* report/comparison_report.h - what a finished `loket compare` has to tell: the input of its
 * writers, which work out no statistic of their own.
 */
#ifndef REPORT_COMPARISON_REPORT_H
#define REPORT_COMPARISON_REPORT_H

#include "experiment/comparison.h"
#include "experiment/economics.h"
#include "experiment/equal_service.h"
#include "scenario/scenario.h"

#include <stdint.h>

/* Everything is borrowed. Arrays have an element for each pool of the comparison. */
struct comparison_report {
    const char *version; /* of loket */
    const struct comparison *comparison;
    const struct scenario *const *scenarios;
    const char *const *names; /* short, and no two the same */
    /* Of those, what is told beside the comparison, [scenario]; NULL: nothing. The first has none.
     */
    const struct economics *economics;
    const struct equal_service_answer *equal_service;
    const size_t *inside;     /* the pool without what others do; SIZE_MAX: they do nothing */
    const struct pool *pools; /* those of the comparison, and those that `inside` names */
    uint64_t seed;
};

#endif
