/* scenario/read_subject.h - what an intervention is about: queues, groups, sources or purges, of
 * the intervention at `place`, which is of the kind that it says.
 */
#ifndef SCENARIO_READ_SUBJECT_H
#define SCENARIO_READ_SUBJECT_H

#include "scenario/reading.h"

/* "queues"; default: all, or all with mail for a kind that is about mail. */
MUST_CHECK bool read_subject_queues(const struct reading *reading, const struct place *place,
                                    struct intervention *intervention);

/* "queues", of who waits on the phone; default: all of those. */
MUST_CHECK bool read_subject_phone_queues(const struct reading *reading, const struct place *place,
                                          struct intervention *intervention);

/* "groups"; default: all. */
MUST_CHECK bool read_subject_groups(const struct reading *reading, const struct place *place,
                                    struct intervention *intervention);

/* "sources" of applications to a back office; default: all of those. */
MUST_CHECK bool read_subject_offices(const struct reading *reading, const struct place *place,
                                     struct intervention *intervention);

/* The object `key` of shares by source. */
MUST_CHECK bool read_subject_shares(const struct reading *reading, const struct place *place,
                                    const char *key, struct intervention *intervention);

/* "purges", and what becomes of them; default: all. */
MUST_CHECK bool read_subject_purges(const struct reading *reading, const struct place *place,
                                    struct intervention *intervention);

#endif
