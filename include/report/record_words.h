/* report/record_words.h - the words by which programs know what a run can tell, as in scenario
 * files where those have a word for it.
 */
#ifndef REPORT_RECORD_WORDS_H
#define REPORT_RECORD_WORDS_H

#include "model/world.h"
#include "scenario/scenario.h"

/* The id of a type of question; "" if it is the number of types, which is none. */
const char *record_words_question(const struct scenario *scenario, size_t question);

/* "walk_out" */
const char *record_words_complaint(enum result_complaint_sum why);

/* "arrives" */
const char *record_words_event(enum world_event event);

#endif
