/* report/lean_summary.h - what a Lean rollout asks of each team, as its plan works out.
 */
#ifndef REPORT_LEAN_SUMMARY_H
#define REPORT_LEAN_SUMMARY_H

#include "report/words.h"
#include "scenario/scenario.h"

#include <stdio.h>

/* A line for each team of each rollout: its people, the hours each of them gets as the days of the
 * plan add up, and the weeks of the run in which they do. */
void lean_summary_print(FILE *stream, const struct scenario *scenario,
                        enum words_language language);

#endif
