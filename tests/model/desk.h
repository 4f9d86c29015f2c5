/* desk.h - little scenarios, written in the test that runs them. */
#ifndef DESK_H
#define DESK_H

#include "model/result.h"
#include "scenario/scenario.h"

#include <stddef.h>

/* The scenario of a JSON text in which ' stands for ", with `table` (NULL: none) as the text of
 * every CSV file that it names. Ends the test if it is refused. Release with scenario_free(). */
struct scenario *desk_read(const char *text, const char *table);

/* What replication 0 of seed 1 counts. Release with result_term(). */
struct result desk_run(const char *text, const char *table);

/* A sum over all intervals of the day. */
double desk_queue(const struct result *result, size_t queue, enum result_queue_sum sum);
double desk_group(const struct result *result, size_t group, enum result_group_sum sum);

/* Of seconds; `sum` may be one of a list, such as GROUP_CLAIMED_S + SCENARIO_CLAIM_MOVE. */
double desk_hours(const struct result *result, size_t group, size_t sum);

#endif
