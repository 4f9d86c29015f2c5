/* daybook.h - what each counted day took and brought (model/result.h, enum result_run_day_sum).
 *
 * Like daily.h it holds sums against what they were the midnight before, so no contact costs
 * anything.
 */
#ifndef MODEL_DAYBOOK_H
#define MODEL_DAYBOOK_H

#include <stdint.h>

struct contact;
struct state;

/* Sums of the run when the day began. */
struct daybook {
    double handling_s;
    double solved;
    double solved_status;     /* of them, so far: questions how far an application is... */
    double solved_status_now; /* ...and up to now */
};

/* A counted customer's question has been solved. Only where there is a back office. */
void daybook_solved(struct state *state, const struct contact *contact);

/* Counted day `day` ends at `end_s` in absolute slot `end_slot`. */
void daybook_day_ends(struct state *state, uint32_t day, double end_s, uint32_t end_slot);

#endif
