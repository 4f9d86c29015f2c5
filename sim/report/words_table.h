/* words_table.h - the parts of the table of words: each text stands in one of them. */
#ifndef REPORT_WORDS_TABLE_H
#define REPORT_WORDS_TABLE_H

#include "report/words.h"

extern const char *const words_report[WORDS_COUNT][WORDS_LANGUAGES];
extern const char *const words_scenario[WORDS_COUNT][WORDS_LANGUAGES];
extern const char *const words_story[WORDS_COUNT][WORDS_LANGUAGES];

#endif
