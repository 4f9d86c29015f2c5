#include "cli/print_options.h"

#include "cli/language_option.h"

enum { OPTION_FORMAT = 'f' };

static const struct argp_option OPTIONS[] = {
    {"format", OPTION_FORMAT, "FORMAT", 0, "Print text (default) or json", 0},
    {0},
};

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct print_options *const options = state->input;
    struct error error;

    switch (key) {
    case ARGP_KEY_INIT: state->child_inputs[0] = &options->language; return 0;
    case OPTION_FORMAT:
        if (!options_format(text, false, &options->format, &error))
            options_refuse(state, &error);
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&language_option_argp, 0, NULL, 0}, {0}};

const struct argp print_options_argp = {OPTIONS, parse, NULL, NULL, children, NULL, NULL};

struct print_options print_options_default(void)
{
    return (struct print_options){.language = options_default_language()};
}
