#include "cli/run_options.h"

#include "cli/language_option.h"
#include "experiment/replications.h"
#include "scenario/limits.h"

#include <string.h>

enum option_key {
    OPTION_REPLICATIONS = 'r',
    OPTION_SEED = 's',
    OPTION_JOBS = 'j',
    OPTION_FORMAT = 'f',
    OPTION_OUTPUT = 'o',
    OPTION_EXPLAIN = 1000 /* no letter: compare has its own -e */
};

static const struct argp_option OPTIONS[] = {
    {"replications", OPTION_REPLICATIONS, "N", 0,
     "Run N replications (1 to 100000; default: what the scenario says). With --precision: at most "
     "N",
     0},
    {"seed", OPTION_SEED, "S", 0,
     "Start the random numbers from S (default: what the scenario says)", 0},
    {"jobs", OPTION_JOBS, "J", 0,
     "Run J replications at a time (default: one per core); the results do not depend on it", 0},
    {"format", OPTION_FORMAT, "FORMAT", 0, "Print text (default), json or csv", 0},
    {"output", OPTION_OUTPUT, "FILE", 0, "Write to FILE, not to standard output", 0},
    {"explain", OPTION_EXPLAIN, "METRIC", 0, "Say what METRIC means, and run nothing", 0},
    {0},
};

static bool read_option(struct run_options *options, enum option_key key, const char *text,
                        struct error *error)
{
    switch (key) {
    case OPTION_REPLICATIONS:
        return options_whole("--replications", text, 1, LIMITS_REPLICATIONS, &options->replications,
                             error);
    case OPTION_SEED:
        options->has_seed = true;
        return options_whole("--seed", text, 0, (uint64_t)LIMITS_SEED, &options->seed, error);
    case OPTION_JOBS:
        return options_whole("--jobs", text, 1, REPLICATIONS_MOST_JOBS, &options->jobs, error);
    case OPTION_FORMAT: return options_format(text, true, &options->format, error);
    case OPTION_OUTPUT: options->output = strcmp(text, "-") == 0 ? NULL : text; return true;
    case OPTION_EXPLAIN: options->explain = text; return true;
    }
    return true;
}

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct run_options *const options = state->input;
    struct error error;

    switch (key) {
    case ARGP_KEY_INIT: state->child_inputs[0] = &options->language; return 0;
    case OPTION_REPLICATIONS:
    case OPTION_SEED:
    case OPTION_JOBS:
    case OPTION_FORMAT:
    case OPTION_OUTPUT:
    case OPTION_EXPLAIN:
        if (!read_option(options, (enum option_key)key, text, &error))
            options_refuse(state, &error);
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&language_option_argp, 0, NULL, 0}, {0}};

const struct argp run_options_argp = {OPTIONS, parse, NULL, NULL, children, NULL, NULL};

void run_options_take_precision(struct run_options *options, const char *text,
                                const struct argp_state *state)
{
    struct error error;

    if (!options_fraction("--precision", text, &options->precision, &error))
        options_refuse(state, &error);
}

struct run_options run_options_default(void)
{
    return (struct run_options){.language = options_default_language()};
}

size_t run_options_most(const struct run_options *options, const struct scenario *scenario)
{
    if (options->replications > 0)
        return (size_t)options->replications;
    return options->precision > 0.0 ? REPLICATIONS_MOST_FOR_PRECISION : scenario->run.replications;
}

uint64_t run_options_seed(const struct run_options *options, const struct scenario *scenario)
{
    return options->has_seed ? options->seed : scenario->run.seed;
}
