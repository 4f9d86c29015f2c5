/* report/answer_text.h - the answer in plain words: the headlines first, then tables. */
#ifndef REPORT_ANSWER_TEXT_H
#define REPORT_ANSWER_TEXT_H

#include "report/answer.h"
#include "report/words.h"

#include <stdio.h>

void answer_text_print(FILE *stream, const struct answer *answer, enum words_language language);

#endif
