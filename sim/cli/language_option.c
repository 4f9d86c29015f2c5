#include "cli/language_option.h"

#include "cli/options.h"

enum { OPTION_LANG = 'l' };

static const struct argp_option OPTIONS[] = {
    {"lang", OPTION_LANG, "LANG", 0, "Print text in en or nl (default: as your locale)", 0},
    {0},
};

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct error error;

    if (key != OPTION_LANG)
        return ARGP_ERR_UNKNOWN;
    if (!options_language("--lang", text, state->input, &error))
        options_refuse(state, &error);
    return 0;
}

const struct argp language_option_argp = {OPTIONS, parse, NULL, NULL, NULL, NULL, NULL};
