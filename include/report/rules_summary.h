/* report/rules_summary.h - dossier holders, purges and what an hour costs, in plain words. */
#ifndef REPORT_RULES_SUMMARY_H
#define REPORT_RULES_SUMMARY_H

#include "report/words.h"
#include "scenario/scenario.h"

#include <stdio.h>

/* A line or two for each of them that the scenario has. */
void rules_summary_print(FILE *stream, const struct scenario *scenario,
                         enum words_language language);

#endif
