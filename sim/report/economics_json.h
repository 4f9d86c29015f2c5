/* economics_json.h - what the alternatives of a comparison take and bring, as members of the JSON
 * object. */
#ifndef ECONOMICS_JSON_H
#define ECONOMICS_JSON_H

#include "report/comparison_report.h"

#include <stdio.h>

void economics_json_print(FILE *stream, const struct comparison_report *report);

#endif
