/* cli/language_option.h - the option --lang, the same for every command that prints words.
 *
 * An argp parser to be the child of the command's own, which hands it an enum words_language as its
 * input when it gets ARGP_KEY_INIT, set to options_default_language().
 */
#ifndef CLI_LANGUAGE_OPTION_H
#define CLI_LANGUAGE_OPTION_H

#include <argp.h>

extern const struct argp language_option_argp;

#endif
