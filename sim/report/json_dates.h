/* json_dates.h - the parts of the JSON answer that have a date. */
#ifndef REPORT_JSON_DATES_H
#define REPORT_JSON_DATES_H

#include "report/answer.h"

#include <stdio.h>

/* "08:30", as a string. */
void json_dates_print_time(FILE *stream, double time_s);

/* ,"worst":{ROW:{...}}: when the worst week, day and interval of each row were. */
void json_dates_print_worst(FILE *stream, const struct answer *answer);

/* ,"weeks":{ROW:[{...}]} or ,"days":...: the series, if the pool keeps it. */
void json_dates_print_series(FILE *stream, const struct answer *answer, enum periods_kind kind);

#endif
