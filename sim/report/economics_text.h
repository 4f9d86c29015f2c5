/* economics_text.h - what the alternatives of a comparison take and bring, for people. */
#ifndef ECONOMICS_TEXT_H
#define ECONOMICS_TEXT_H

#include "report/comparison_report.h"
#include "report/words.h"

#include <stdio.h>

void economics_text_put(FILE *stream, const struct comparison_report *report,
                        enum words_language language);

#endif
