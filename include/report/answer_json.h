/* report/answer_json.h - the answer for programs, as JSON.
 *
 * {"version","scenario","seed","replications","results":{ROW:{METRIC:{"mean","half_width_95","df"}}},
 *  "slots":{QUEUE:[{"start":"08:30","end":"09:00",METRIC:{...}}]},"group_slots":{GROUP:[...]},
 *  "worst":{ROW:{"week":{"week":"2025-W02","from":"2025-01-06","to":"2025-01-12","share"},
 *   "day":{"date","share"},"interval":{"start","end","share","date","date_share"}}},
 *  "weeks":{ROW:[{"week","from","to",METRIC:{...}}]},"days":{ROW:[{"date",METRIC:{...}}]}}
 * The last two if the pool keeps them. Slots and worst only of a run with days, and of intervals
 * with something in them; the rows of channels and teams are among the queues. What is not defined
 * or not known is null. Numbers have the fewest digits that read back the same.
 */
#ifndef REPORT_ANSWER_JSON_H
#define REPORT_ANSWER_JSON_H

#include "report/answer.h"

#include <stdio.h>

void answer_json_print(FILE *stream, const struct answer *answer);

/* The same without the line feed at its end, to stand inside another object. */
void answer_json_print_object(FILE *stream, const struct answer *answer);

#endif
