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
    double solved_others; /* of them: how far an application is, and who an intervention brings */
    double solved_others_now; /* up to now */
};

/* A question has been solved. Needed only where there is a back office, or interventions. */
void daybook_solved(struct state *state, const struct contact *contact);

/* Counted day `day` ends at `end_s` in absolute slot `end_slot`. */
void daybook_day_ends(struct state *state, uint32_t day, double end_s, uint32_t end_slot);

#endif
