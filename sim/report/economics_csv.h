/* economics_csv.h - what the alternatives of a comparison take and bring, as lines of the table. */
#ifndef ECONOMICS_CSV_H
#define ECONOMICS_CSV_H

#include "report/comparison_report.h"

#include <stdio.h>

void economics_csv_print(FILE *stream, const struct comparison_report *report);

#endif
