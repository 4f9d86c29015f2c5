/* report/story_text.h - the story of a customer in words, day by day. */
#ifndef REPORT_STORY_TEXT_H
#define REPORT_STORY_TEXT_H

#include "report/story.h"
#include "report/words.h"

#include <stdio.h>

/* The story must have a record. */
void story_text_print(FILE *stream, const struct story *story, enum words_language language);

#endif
