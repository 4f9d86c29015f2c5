#include "cli/command.h"
#include "cli/language_option.h"
#include "cli/options.h"
#include "cli/output.h"
#include "report/intervention_list.h"
#include "scenario/suggest.h"

#include <argp.h>

/* The text is borrowed from argv. */
struct request {
    const char *kind; /* NULL: all */
    enum words_language language;
};

static const char DOCUMENTATION[] =
    "Say what a scenario can do to an organisation, and when: its interventions.\v"
    "Without KIND: list the kinds. With it: its keys with their units and defaults, and an "
    "example.\n"
    "\n"
    "Example:\n"
    "  loket interventions callback";

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct request *const request = state->input;

    switch (key) {
    case ARGP_KEY_INIT: state->child_inputs[0] = &request->language; return 0;
    case ARGP_KEY_ARG: options_take_one(state, "kind", text, &request->kind); return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static int unknown_kind(const char *name)
{
    struct suggest suggest = {.text = name};
    struct error error;

    for (size_t i = 0; intervention_list_name(i) != NULL; i++)
        suggest_consider(&suggest, intervention_list_name(i));
    const struct suggest_hint hint = suggest_hint(&suggest);

    error_set(&error, "loket interventions", "there is no kind \"%s\"%s", name,
              hint.text[0] != '\0' ? hint.text : "; \"loket interventions\" lists them");
    output_complain(&error);
    return COMMAND_BAD_USAGE;
}

int command_interventions(int argc, char **argv)
{
    static const struct argp_child children[] = {{&language_option_argp, 0, NULL, 0}, {0}};
    static const struct argp argp = {NULL, parse, "[KIND]", DOCUMENTATION, children, NULL, NULL};
    struct request request = {.language = options_default_language()};

    argp_parse(&argp, argc, argv, 0, NULL, &request);
    if (request.kind == NULL)
        intervention_list_all(stdout, request.language);
    else if (!intervention_list_one(stdout, request.kind, request.language))
        return unknown_kind(request.kind);
    return COMMAND_OK;
}
