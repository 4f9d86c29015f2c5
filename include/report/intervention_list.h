/* report/intervention_list.h - what can be done to an organisation, from the table that the reader
 * of scenarios is driven by: for `loket interventions`.
 */
#ifndef REPORT_INTERVENTION_LIST_H
#define REPORT_INTERVENTION_LIST_H

#include "report/words.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* The name of the `index`-th kind; NULL behind the last. */
const char *intervention_list_name(size_t index);

/* One line for each kind. */
void intervention_list_all(FILE *stream, enum words_language language);

/* What the kind does, its keys, and an example that any scenario with queues, groups, teams and
 * sources of these names accepts. False if there is no such kind. */
bool intervention_list_one(FILE *stream, const char *name, enum words_language language);

#endif
