/* cli/running.h - runs replications for somebody who watches: progress, Ctrl-C, and how it ended.
 *
 * The first Ctrl-C ends the run in good order, with what is finished; a second one the program.
 */
#ifndef CLI_RUNNING_H
#define CLI_RUNNING_H

#include "cli/command.h"
#include "cli/progress.h"
#include "cli/run_options.h"
#include "experiment/replications.h"

/* Runs that are watched, for those who start them themselves. Embed it by value. */
struct running {
    struct replications_plan plan; /* complete */
    struct progress progress;
};

/* Completes the plan as running_run() does. */
void running_begin(struct running *running, const struct run_options *options,
                   const struct replications_plan *plan);
void running_end(struct running *running);

/* Runs the plan into empty pools, with what the options say about seed, number, threads and
 * precision; of the plan only the scenarios need be filled in. */
enum replications_end running_run(const struct run_options *options,
                                  const struct replications_plan *plan, struct pool *pools);

/* Says on standard error how it ended, unless that is as planned; `command` is argv[0]. */
enum command_status running_status(const char *command, const struct run_options *options,
                                   enum replications_end ended, size_t finished);

#endif
