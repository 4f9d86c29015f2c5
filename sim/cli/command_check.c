#include "cli/command.h"
#include "cli/find.h"
#include "cli/language_option.h"
#include "cli/options.h"
#include "cli/output.h"
#include "report/summary.h"
#include "scenario/scenario_read.h"

#include <argp.h>
#include <stdlib.h>

enum { OPTION_QUIET = 'q' };

/* Names are borrowed from argv. */
struct request {
    char **names;
    size_t count;
    bool quiet;
    enum words_language language;
};

static const struct argp_option OPTIONS[] = {
    {"quiet", OPTION_QUIET, NULL, 0, "Say nothing about files without faults", 0},
    {0},
};

static const char DOCUMENTATION[] =
    "Read scenario files without running them: say what each describes, or what is wrong with it, "
    "where, and what would be right.\v"
    "Example:\n"
    "  loket check kcc.json\n"
    "\n"
    "Exit status: 0 no faults, 1 a fault in a scenario.";

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct request *const request = state->input;

    (void)text;
    switch (key) {
    case ARGP_KEY_INIT: state->child_inputs[0] = &request->language; return 0;
    case OPTION_QUIET: request->quiet = true; return 0;
    case ARGP_KEY_ARGS:
        request->names = state->argv + state->next;
        request->count = (size_t)(state->argc - state->next);
        return 0;
    case ARGP_KEY_NO_ARGS:
        argp_error(state, "which scenario? Give the path of a scenario file");
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static bool check(const struct request *request, const char *name)
{
    struct error error;
    struct scenario *scenario = NULL;
    char *const path = find_scenario(name, &error);
    const bool fine = path != NULL && scenario_read(path, &scenario, &error);

    if (!fine)
        output_complain(&error);
    else if (!request->quiet)
        summary_print(stdout, path, scenario, request->language);
    scenario_free(scenario);
    free(path);
    return fine;
}

int command_check(int argc, char **argv)
{
    static const struct argp_child children[] = {{&language_option_argp, 0, NULL, 0}, {0}};
    static const struct argp argp = {OPTIONS,  parse, "SCENARIO...", DOCUMENTATION,
                                     children, NULL,  NULL};
    struct request request = {.language = options_default_language()};
    int status = COMMAND_OK;

    argp_parse(&argp, argc, argv, 0, NULL, &request);
    for (size_t i = 0; i < request.count; i++) {
        if (!check(&request, request.names[i]))
            status = COMMAND_BAD_SCENARIO;
    }
    return status;
}
