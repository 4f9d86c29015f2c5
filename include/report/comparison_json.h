/* report/comparison_json.h - a comparison for programs, as JSON.
 *
 * {"version","base","seed","replications","scenarios":{NAME:{as answer_json.h}},
 *  "differences":{NAME:{ROW:{METRIC:{"mean","half_width_95","df","p_better"}}}},
 *  "left_out":{NAME:[ROW]}}
 * Differences are those of the comparison, the scenario less the base; p_better is null where
 * neither way is better. Left out are the rows that the base or the scenario has and the other has
 * not.
 */
#ifndef REPORT_COMPARISON_JSON_H
#define REPORT_COMPARISON_JSON_H

#include "report/comparison_report.h"

#include <stdio.h>

void comparison_json_print(FILE *stream, const struct comparison_report *report);

#endif
