/* daily.h - what the intervals of each counted day come to: the worst of them, and the scatter of
 * waits and hang-ups (model/result.h).
 *
 * The sums of a single day are not kept. At midnight those of the intervals of the day are held
 * against what they were the midnight before: no contact costs anything.
 */
#ifndef MODEL_DAILY_H
#define MODEL_DAILY_H

#include "daybook.h"

#include <stdint.h>

struct state;

struct daily {
    struct daily_sums *sums; /* owned; [queue * slots + slot] as the day began, then as it ends */
    struct daybook book;
    double midnight_s; /* when the day ends; infinity: no day is looked at any more */
};

/* Of a run with days. Without it (all zeros but midnight_s infinite) nothing is looked at. */
void daily_init(struct state *state);

void daily_term(struct daily *daily);

/* The present day ends, at midnight or because the run does. */
void daily_end(struct state *state);

#endif
