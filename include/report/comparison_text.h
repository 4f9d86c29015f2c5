/* report/comparison_text.h - a comparison in plain words: a table of values and differences. */
#ifndef REPORT_COMPARISON_TEXT_H
#define REPORT_COMPARISON_TEXT_H

#include "report/comparison_report.h"
#include "report/words.h"

#include <stdio.h>

void comparison_text_print(FILE *stream, const struct comparison_report *report,
                           enum words_language language);

#endif
