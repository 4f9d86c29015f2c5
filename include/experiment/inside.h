/* experiment/inside.h - a scenario without what others have in hand.
 *
 * What the department does itself has the effect of that scenario beside the base; what others do,
 * on top of that, the rest.
 */
#ifndef EXPERIMENT_INSIDE_H
#define EXPERIMENT_INSIDE_H

#include "scenario/scenario.h"

/* The scenario without the interventions owned outside that the base has not, and without those
 * that depend on them. It borrows all else; release it with inside_free(). NULL if there are none.
 */
struct scenario *inside_of(const struct scenario *scenario, const struct scenario *base);

/* NULL is fine. */
void inside_free(struct scenario *inside);

#endif
