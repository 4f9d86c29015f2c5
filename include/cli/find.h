/* cli/find.h - the scenario a user means: a file, or the name of one that came with loket. */
#ifndef CLI_FIND_H
#define CLI_FIND_H

#include "base/error.h"
#include "scenario/scenario.h"

#include <stdbool.h>
#include <stddef.h>

/* The path (owned; free()) of scenario `name`: `name` itself if there is such a file, or if it
 * looks like a path; else NAME.json among the scenarios that came with loket, in
 * $LOKET_DATADIR/scenarios or where loket was installed. NULL: neither exists. */
char *find_scenario(const char *name, struct error *error);

/* Reads that scenario, for scenario_free(). */
MUST_CHECK bool find_and_read(const char *name, struct scenario **scenario, struct error *error);

/* The scenarios that came with loket, by name. */
struct find_list {
    size_t count;
    char **names; /* owned, as its elements; the paths too */
    char **paths;
};

/* False, with an empty list: there are none. */
MUST_CHECK bool find_all(struct find_list *list, struct error *error);

void find_list_term(struct find_list *list);

#endif
