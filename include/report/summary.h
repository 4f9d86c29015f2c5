/* report/summary.h - what a scenario file describes, in plain words: for `loket check`. */
#ifndef REPORT_SUMMARY_H
#define REPORT_SUMMARY_H

#include "report/words.h"
#include "scenario/scenario.h"

#include <stdio.h>

/* Prints the scenario as it was read from `path`. */
void summary_print(FILE *stream, const char *path, const struct scenario *scenario,
                   enum words_language language);

#endif
