/* report/comparison_csv.h - a comparison as comma-separated values.
 *
 * One line for each row, metric and scenario: row,metric,unit,scenario,mean,half_width_95,df,
 * difference,difference_half_width_95,difference_df,p_better. The last four are empty for the base.
 */
#ifndef REPORT_COMPARISON_CSV_H
#define REPORT_COMPARISON_CSV_H

#include "report/comparison_report.h"

#include <stdio.h>

void comparison_csv_print(FILE *stream, const struct comparison_report *report);

#endif
