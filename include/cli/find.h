/* cli/find.h - the scenario a user means: a file, or the name of one that came with loket. */
#ifndef CLI_FIND_H
#define CLI_FIND_H

#include "base/error.h"

/* The path (owned; free()) of scenario `name`: `name` itself if there is such a file, or if it
 * looks like a path; else NAME.json among the scenarios that came with loket, in
 * $LOKET_DATADIR/scenarios or where loket was installed. NULL: neither exists. */
char *find_scenario(const char *name, struct error *error);

#endif
