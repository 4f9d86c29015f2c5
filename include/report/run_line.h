/* report/run_line.h - what was run, in one line: replications, days or hours, and seed. */
#ifndef REPORT_RUN_LINE_H
#define REPORT_RUN_LINE_H

#include "report/words.h"
#include "scenario/scenario.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* "20 replications: 364 days from 2025-01-06, the first 28 days not counted; seed 1", without a
 * line feed. */
void run_line_print(FILE *stream, const struct scenario *scenario, size_t replications,
                    uint64_t seed, enum words_language language);

#endif
