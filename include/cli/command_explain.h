/* cli/command_explain.h - what `loket explain METRIC` and `loket run --explain METRIC` share. */
#ifndef CLI_COMMAND_EXPLAIN_H
#define CLI_COMMAND_EXPLAIN_H

#include "report/words.h"

/* Explains one metric on standard output; returns an enum command_status. */
int command_explain_one(const char *name, enum words_language language);

#endif
