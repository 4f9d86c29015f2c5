/* scenario/scenario_read.h - a scenario file in, a scenario or a clear message out.
 *
 * The file is JSON with comments; `loket schema` prints what may stand in it. It may come from
 * anybody: whatever it holds, reading ends soon, in bounded memory (scenario/limits.h), and reaches
 * no file outside its own folder. Errors name file, line, path and remedy.
 */
#ifndef SCENARIO_SCENARIO_READ_H
#define SCENARIO_SCENARIO_READ_H

#include "base/error.h"
#include "engine/distribution.h"
#include "scenario/files.h"
#include "scenario/scenario.h"

#include <stdbool.h>
#include <stddef.h>

/* Reads the file at `path`. The scenario is released with scenario_free(). */
MUST_CHECK bool scenario_read(const char *path, struct scenario **scenario, struct error *error);

/* Reads `length` bytes of `text`, which is a file called `name`; the files that it names come from
 * `files` (files_none, say). */
MUST_CHECK bool scenario_read_text(const char *text, size_t length, const char *name,
                                   const struct files *files, struct scenario **scenario,
                                   struct error *error);

/* Reads a distribution as a scenario file would write it: 300, "never", {"dist": "exponential",
 * "mean_s": 300}. It is prepared; release it with distribution_term(). */
MUST_CHECK bool scenario_read_distribution(const char *json_text, struct distribution *distribution,
                                           struct error *error);

#endif
