/* cli/options.h - values of options, read strictly: the whole word, within its range, or not at
 * all.
 *
 * Messages name what is allowed; the caller names the option.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "base/error.h"
#include "report/words.h"

#include <stdbool.h>
#include <stdint.h>

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

/* What the environment asks for, by the rules of gettext: LC_ALL, else LC_MESSAGES, else LANG names
 * a locale; unless that is "C" or "POSIX", LANGUAGE goes before it. Dutch if it begins with "nl",
 * else English. */
enum words_language options_default_language(void);

#endif
