/* report/answer_csv.h - comma-separated values: the answer, and the intervals of one replication.
 *
 * RFC 4180 with a heading and line feeds; points in numbers, whatever the language; an empty field
 * where a number is not defined.
 */
#ifndef REPORT_ANSWER_CSV_H
#define REPORT_ANSWER_CSV_H

#include "model/world.h"
#include "report/answer.h"

#include <stdio.h>

/* One line for each row and metric: row,metric,unit,mean,half_width_95,df. If the pool keeps weeks
 * or days: row,from,to,metric,..., with the first and last date of each (the whole run: empty). */
void answer_csv_print(FILE *stream, const struct answer *answer);

/* Replication 0, one line for each interval of each day of each queue, in the form a telephone
 * switch exports: date,start,end,queue,offered,answered,abandoned,blocked,answered_within_target,
 * mean_wait_s,mean_handling_s,agents. The scenario must have a calendar. */
void answer_csv_print_intervals(FILE *stream, const struct scenario *scenario, uint64_t seed);

#endif
