/* report/moment.h - a moment of a run as people write it. */
#ifndef REPORT_MOMENT_H
#define REPORT_MOMENT_H

#include "report/words.h"
#include "scenario/scenario.h"

enum { MOMENT_SIZE = 64 };

/* "2025-01-06"; nothing in a steady state, which has no days. */
void moment_date(char text[MOMENT_SIZE], const struct scenario_run *run, double time_s);

/* "09:31:07", the whole seconds; in a steady state hours, minutes and seconds since it began. */
void moment_time(char text[MOMENT_SIZE], const struct scenario_run *run, double time_s);

/* "Mon 2025-01-06"; nothing in a steady state. */
void moment_day(char text[MOMENT_SIZE], const struct scenario_run *run,
                enum words_language language, double time_s);

#endif
