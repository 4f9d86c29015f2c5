/* naive_today.h - what interventions make of one day, from the beginning and without memory.
 *
 * Written from the headers of the layer, not from its code: each day is worked out anew, and what
 * lives on in the organisation by living through all days before. It
 * knows all kinds.
 */
#ifndef NAIVE_TODAY_H
#define NAIVE_TODAY_H

#include "intervention/news.h"
#include "intervention/today.h"
#include "scenario/scenario.h"

#include <stdint.h>

/* Fills in `today`, which was made by today_init(), for a run (random_run_key()); `news` ([day]) is
 * what it hears, up to that day. */
void naive_today(const struct scenario *scenario, const struct organisation_news *news,
                 uint64_t run_key, uint32_t day, struct today *today);

#endif
