/* scenario/read_question.h - types of questions out of a scenario file. */
#ifndef SCENARIO_READ_QUESTION_H
#define SCENARIO_READ_QUESTION_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>

/* Fills scenario->questions and question_of_cause. */
MUST_CHECK bool read_question_all(struct reading *reading);

/* The shares "questions" of the source at `place`, if it has any. */
MUST_CHECK bool read_question_shares(const struct reading *reading, const struct place *place,
                                     struct scenario_source *source);

#endif
