/* cli/print_options.h - the options --format and --lang of commands that print text or JSON.
 *
 * An argp parser to be the child of the command's own, which hands it a struct print_options as its
 * input when it gets ARGP_KEY_INIT.
 */
#ifndef CLI_PRINT_OPTIONS_H
#define CLI_PRINT_OPTIONS_H

#include "cli/options.h"

#include <argp.h>

struct print_options {
    enum options_format format; /* not csv */
    enum words_language language;
};

extern const struct argp print_options_argp;

/* Text, in the language of the environment. */
struct print_options print_options_default(void);

#endif
