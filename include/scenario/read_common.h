/* scenario/read_common.h - what all kinds of interventions have: when, who, what they wait for and
 * what they cost.
 */
#ifndef SCENARIO_READ_COMMON_H
#define SCENARIO_READ_COMMON_H

#include "scenario/reading.h"

/* The indices (owned) that the ids in the list `key` name; NULL if there is no such list. Each may
 * stand there once. */
MUST_CHECK bool read_common_list(const struct reading *reading, const struct place *place,
                                 const char *key, enum reading_kind kind, size_t **indices,
                                 size_t *count);

/* The day it is decided, as the file says. */
MUST_CHECK bool read_common_start(const struct reading *reading, const struct place *place,
                                  struct intervention *intervention);

/* Puts that off until intervention number `other`, which has been read, is fully in force; `place`
 * is that of its name. */
MUST_CHECK bool read_common_depends(const struct reading *reading, const struct place *place,
                                    size_t other, struct intervention *intervention);

/* The rest, once that day is known. */
MUST_CHECK bool read_common(const struct reading *reading, const struct place *place,
                            struct intervention *intervention);

#endif
