#include "cli/command_explain.h"

#include "cli/command.h"
#include "cli/options.h"
#include "cli/output.h"
#include "experiment/metric_table.h"
#include "report/explain.h"
#include "scenario/suggest.h"

#include <argp.h>

enum { OPTION_LANG = 'l' };

/* Texts are borrowed from argv. */
struct request {
    int count; /* of the metrics explained */
    const char *metric;
    enum words_language language;
};

static const struct argp_option OPTIONS[] = {
    {"lang", OPTION_LANG, "LANG", 0, "Explain in en or nl (default: as your locale)", 0},
    {0},
};

static const char DOCUMENTATION[] = "Say what a metric in the results means.\v"
                                    "Without METRIC: list them all.\n"
                                    "\n"
                                    "Example:\n"
                                    "  loket explain service_level";

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct request *const request = state->input;
    struct error error;

    switch (key) {
    case OPTION_LANG:
        if (!options_language("--lang", text, &request->language, &error))
            argp_error(state, "%s: %s", error.where, error.message);
        return 0;
    case ARGP_KEY_ARG:
        if (request->count++ > 0)
            argp_error(state, "one metric at a time: \"%s\" is one too many", text);
        request->metric = text;
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

bool command_explain_no_metric(const char *where, const char *name, struct error *error)
{
    size_t count;
    const struct metric *const table = metric_table_rows(&count);
    struct suggest suggest = {.text = name};

    for (size_t i = 0; i < count; i++)
        suggest_consider(&suggest, table[i].name);
    const struct suggest_hint hint = suggest_hint(&suggest);

    return error_set(error, where, "there is no metric \"%s\"%s", name,
                     hint.text[0] != '\0' ? hint.text : "; \"loket explain\" lists them");
}

int command_explain_one(const char *name, enum words_language language)
{
    const struct metric *const metric = metric_find(name);
    struct error error;

    if (metric == NULL) {
        command_explain_no_metric("loket explain", name, &error);
        output_complain(&error);
        return COMMAND_BAD_USAGE;
    }
    explain_metric(stdout, metric, language);
    return COMMAND_OK;
}

int command_explain(int argc, char **argv)
{
    static const struct argp argp = {OPTIONS, parse, "[METRIC]", DOCUMENTATION, NULL, NULL, NULL};
    struct request request = {.language = options_default_language()};

    argp_parse(&argp, argc, argv, 0, NULL, &request);
    if (request.metric != NULL)
        return command_explain_one(request.metric, request.language);
    explain_list(stdout, request.language);
    return COMMAND_OK;
}
