/* report/answer.h - what a finished `loket run` has to tell: the input of every writer.
 *
 * The writers print to a stream and ask the estimates of the pool; they work out no statistic of
 * their own. Whether all arrived is for the owner of the stream to check (ferror()).
 */
#ifndef REPORT_ANSWER_H
#define REPORT_ANSWER_H

#include "experiment/pool.h"
#include "scenario/scenario.h"

#include <stdint.h>

/* Everything is borrowed. The pool has at least one replication. */
struct answer {
    const char *version; /* of loket */
    const struct scenario *scenario;
    uint64_t seed;
    const struct pool *pool;
};

#endif
