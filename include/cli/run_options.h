/* cli/run_options.h - the options that every command that runs scenarios has.
 *
 * An argp parser to be the child of the command's own, which hands it a struct run_options as its
 * input when it gets ARGP_KEY_INIT.
 */
#ifndef CLI_RUN_OPTIONS_H
#define CLI_RUN_OPTIONS_H

#include "cli/options.h"
#include "report/words.h"
#include "scenario/scenario.h"

#include <argp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What the user asked for. Texts are borrowed from argv. */
struct run_options {
    uint64_t replications; /* 0: what the scenario says */
    double precision;      /* 0: none; each command says what it means by it, and reads it */
    bool has_seed;
    uint64_t seed;
    uint64_t jobs; /* 0: one for each core */
    enum options_format format;
    enum words_language language;
    const char *output;  /* NULL: standard output */
    const char *explain; /* a metric to define, in place of a run; NULL: run */
};

extern const struct argp run_options_argp;

/* The defaults: nothing asked for, in the language of the environment. */
struct run_options run_options_default(void);

/* Reads the value of --precision, an option of the command itself; ends the program if it is wrong.
 */
void run_options_take_precision(struct run_options *options, const char *text,
                                const struct argp_state *state);

/* How many replications to run at most. */
size_t run_options_most(const struct run_options *options, const struct scenario *scenario);

uint64_t run_options_seed(const struct run_options *options, const struct scenario *scenario);

#endif
