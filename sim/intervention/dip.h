/* dip.h - while a change is new, handling takes longer, whether it succeeds or not.
 *
 * It does so where the intervention works: in its groups, else its queues, else everywhere; and
 * from the day on which it changes anything there.
 */
#ifndef INTERVENTION_DIP_H
#define INTERVENTION_DIP_H

#include "intervention/intervention.h"
#include "intervention/today.h"

#include <stdint.h>

/* Of an intervention that is done, and did not end with its pilot. */
void dip_take(const struct intervention *intervention, uint32_t day, struct today *today);

#endif
