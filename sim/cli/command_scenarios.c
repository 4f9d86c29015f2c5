#include "base/memory.h"
#include "cli/command.h"
#include "cli/find.h"
#include "cli/output.h"
#include "cli/print_options.h"
#include "report/scenario_list.h"
#include "scenario/scenario_read.h"

#include <argp.h>
#include <stdlib.h>

static const char DOCUMENTATION[] =
    "List the scenarios that came with loket: name, title, and the question each answers.\v"
    "Other commands take them by their names.\n"
    "\n"
    "Example:\n"
    "  loket scenarios --lang nl\n"
    "\n"
    "Exit status: 0 done, 1 there are none, or one of them has a fault.";

static error_t parse(int key, char *text, struct argp_state *state)
{
    switch (key) {
    case ARGP_KEY_INIT: state->child_inputs[0] = state->input; return 0;
    case ARGP_KEY_ARG:
        argp_error(state, "takes no arguments: \"%s\" is one too many", text);
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

/* The scenarios that can be read; who cannot is complained about. Returns whether all could. */
static bool read_all(const struct find_list *found, struct scenario **scenarios,
                     struct scenario_list_entry *entries, size_t *count)
{
    struct error error;

    *count = 0;
    for (size_t i = 0; i < found->count; i++) {
        if (scenario_read(found->paths[i], &scenarios[*count], &error)) {
            entries[*count] = (struct scenario_list_entry){found->names[i], scenarios[*count]};
            (*count)++;
        } else {
            output_complain(&error);
        }
    }
    return *count == found->count;
}

static int list(const struct print_options *print, const struct find_list *found)
{
    struct scenario **const scenarios = memory_zeroed(found->count, sizeof *scenarios);
    struct scenario_list_entry *const entries = memory_zeroed(found->count, sizeof *entries);
    size_t count;
    const bool all = read_all(found, scenarios, entries, &count);

    if (print->format == OPTIONS_JSON)
        scenario_list_json(stdout, LOKET_VERSION, entries, count);
    else
        scenario_list_text(stdout, entries, count, print->language);
    for (size_t i = 0; i < count; i++)
        scenario_free(scenarios[i]);
    free(scenarios);
    free(entries);
    return all ? COMMAND_OK : COMMAND_BAD_SCENARIO;
}

int command_scenarios(int argc, char **argv)
{
    static const struct argp_child children[] = {{&print_options_argp, 0, NULL, 0}, {0}};
    static const struct argp argp = {NULL, parse, "", DOCUMENTATION, children, NULL, NULL};
    struct print_options print = print_options_default();
    struct find_list found;
    struct error error;
    int status = COMMAND_BAD_SCENARIO;

    argp_parse(&argp, argc, argv, 0, NULL, &print);
    if (find_all(&found, &error))
        status = list(&print, &found);
    else
        output_complain(&error);
    find_list_term(&found);
    return status;
}
