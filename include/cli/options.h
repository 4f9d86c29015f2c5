/* cli/options.h - values of options, read strictly: the whole word, within its range, or not at
 * all.
 *
 * Messages name what is allowed; the caller names the option.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "base/error.h"
#include "report/words.h"

#include <argp.h>
#include <stdbool.h>
#include <stdint.h>

enum options_format { OPTIONS_TEXT, OPTIONS_JSON, OPTIONS_CSV };

/* A whole number in decimal digits, from `least` to `most`. */
MUST_CHECK bool options_whole(const char *option, const char *text, uint64_t least, uint64_t most,
                              uint64_t *value, struct error *error);

/* A number above 0 and at most 1, or a percentage: "0.005", "0.5%". */
MUST_CHECK bool options_fraction(const char *option, const char *text, double *value,
                                 struct error *error);

/* Which of `count` names it is. */
MUST_CHECK bool options_choice(const char *option, const char *text, const char *const *names,
                               size_t count, size_t *chosen, struct error *error);

MUST_CHECK bool options_language(const char *option, const char *text,
                                 enum words_language *language, struct error *error);

/* Of --format: text, json and, with `has_csv`, csv. */
MUST_CHECK bool options_format(const char *text, bool has_csv, enum options_format *format,
                               struct error *error);

/* What the environment asks for, by the rules of gettext: LC_ALL, else LC_MESSAGES, else LANG names
 * a locale; unless that is "C" or "POSIX", LANGUAGE goes before it. Dutch if it begins with "nl",
 * else English. */
enum words_language options_default_language(void);

/* Takes the only argument; refuses a second. `what` it is: "scenario". For parsers of argp, as the
 * next. */
void options_take_one(const struct argp_state *state, const char *what, const char *text,
                      const char **taken);

/* Says what is wrong with an option, and ends the program. */
void options_refuse(const struct argp_state *state, const struct error *error);

#endif
