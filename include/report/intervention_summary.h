/* report/intervention_summary.h - what is done to the organisation, from when to when. */
#ifndef REPORT_INTERVENTION_SUMMARY_H
#define REPORT_INTERVENTION_SUMMARY_H

#include "report/words.h"
#include "scenario/scenario.h"

#include <stdio.h>

/* The customers of a source on a day with all factors 1. */
double intervention_summary_per_day(const struct scenario_source *source);

/* A line for each intervention: its kind and the days on which it is in force, if it is agreed on;
 * and one for each source of extra customers, who come on some of these days only. */
void intervention_summary_print(FILE *stream, const struct scenario *scenario,
                                enum words_language language);

#endif
