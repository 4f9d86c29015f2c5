/* cli/formula_options.h - numbers, durations and goals as people write them, in English or Dutch.
 *
 * A comma is a decimal comma ("4,5 min"), so "1,000" is refused rather than guessed at. Functions
 * leave their outputs alone when they fail.
 */
#ifndef CLI_FORMULA_OPTIONS_H
#define CLI_FORMULA_OPTIONS_H

#include "base/error.h"
#include "theory/staffing.h"

#include <stdbool.h>

/* A number above 0 and at most `most`. */
MUST_CHECK bool formula_options_number(const char *option, const char *text, double most,
                                       double *value, struct error *error);

/* "90", "90 s", "1.5min", "2 h": seconds, at most `most_s`; 0 only with `may_be_zero`. */
MUST_CHECK bool formula_options_duration(const char *option, const char *text, bool may_be_zero,
                                         double most_s, double *value_s, struct error *error);

/* "80% in 20 s", "80/20", "70% binnen 30 s", "abandonment 5%", "asa 30 s", "wait 30 s",
 * "occupancy 85%", "blocking 1%". */
MUST_CHECK bool formula_options_goal(const char *option, const char *text,
                                     struct staffing_goal *goal, struct error *error);

#endif
