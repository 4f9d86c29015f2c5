/* cli/command_explain.h - what `loket explain METRIC` shares with other commands. */
#ifndef CLI_COMMAND_EXPLAIN_H
#define CLI_COMMAND_EXPLAIN_H

#include "base/error.h"
#include "report/words.h"

#include <stdbool.h>

/* Explains one metric on standard output; returns an enum command_status. */
int command_explain_one(const char *name, enum words_language language);

/* False, with the error that there is no such metric, and what was perhaps meant. */
bool command_explain_no_metric(const char *where, const char *name, struct error *error);

#endif
