/* mornings.h - mornings of a small organisation, for tests of interventions worked out by hand. */
#ifndef MORNINGS_H
#define MORNINGS_H

#include "intervention/organisation.h"

#include <stdbool.h>
#include <stdint.h>

enum { MORNING_QUEUES = 3, MORNING_GROUPS = 2, MORNING_SOURCES = 2 };

/* And one purge. */
extern const struct today_sizes MORNING_SIZES;

/* One without effect, from the first day on, for good: of all groups, the last queue and the purge.
 * `id` is 0, 1, 2 or 3. */
struct intervention morning_of_kind(enum intervention_kind kind, size_t id);

/* The morning of `day` in run number `run`, after those before it; release it. */
struct organisation morning_after(const struct intervention *interventions, size_t count,
                                  uint32_t day, uint64_t run);

bool morning_is_neutral(const struct today *today);

#endif
