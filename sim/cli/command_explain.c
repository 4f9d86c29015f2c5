#include "cli/command_explain.h"

#include "base/file.h"
#include "cli/command.h"
#include "cli/find.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/print_options.h"
#include "experiment/economics.h"
#include "experiment/metric_table.h"
#include "report/evidence_report.h"
#include "report/explain.h"
#include "scenario/evidence.h"
#include "scenario/load.h"
#include "scenario/scenario_read.h"
#include "scenario/suggest.h"

#include <argp.h>
#include <stdlib.h>
#include <string.h>

/* Texts are borrowed from argv. */
struct request {
    const char *name;
    struct print_options print;
};

static const char DOCUMENTATION[] =
    "Say what a metric in the results means, or where the values of a scenario come from: all of "
    "them, each with its unit, whether it was measured, found in a source or estimated, and what "
    "the file notes about it.\v"
    "Without METRIC or SCENARIO: list all metrics. --format is for a SCENARIO.\n"
    "\n"
    "Examples:\n"
    "  loket explain service_level\n"
    "  loket explain kcc";

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct request *const request = state->input;

    switch (key) {
    case ARGP_KEY_INIT: state->child_inputs[0] = &request->print; return 0;
    case ARGP_KEY_ARG:
        options_take_one(state, "metric or scenario", text, &request->name);
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

bool command_explain_no_metric(const char *where, const char *name, struct error *error)
{
    const size_t count = metric_table_count();
    struct suggest suggest = {.text = name};

    for (size_t i = 0; i < count; i++)
        suggest_consider(&suggest, metric_table_row(i)->name);
    for (size_t i = 0; economics_metric_at(i) != NULL; i++)
        suggest_consider(&suggest, economics_metric_at(i)->name);
    const struct suggest_hint hint = suggest_hint(&suggest);

    return error_set(error, where, "there is no metric \"%s\"%s", name,
                     hint.text[0] != '\0' ? hint.text : "; \"loket explain\" lists them");
}

/* A metric of a run or of a comparison; NULL: neither. */
static const struct metric *explained(const char *name)
{
    const struct metric *const metric = metric_find(name);

    return metric != NULL ? metric : economics_find(name);
}

int command_explain_one(const char *name, enum words_language language)
{
    const struct metric *const metric = explained(name);
    struct error error;

    if (metric == NULL) {
        command_explain_no_metric("loket explain", name, &error);
        output_complain(&error);
        return COMMAND_BAD_USAGE;
    }
    explain_metric(stdout, metric, language);
    return COMMAND_OK;
}

/* The values of the file at `path`, which has been read as a scenario. */
static bool read_evidence(const char *path, struct evidence *evidence, struct error *error)
{
    char *text = NULL;
    size_t length = 0;
    struct load load = {0};

    if (!file_read(path, JSON_SIZE_MAX, &text, &length, error))
        return false;
    const bool loaded = load_text(text, length, path, &files_disk, &load, error);

    free(text);
    if (loaded)
        *evidence = evidence_of(load.tree);
    load_term(&load);
    return loaded;
}

static int explain_scenario(const struct request *request, const char *path)
{
    struct scenario *scenario = NULL;
    struct evidence evidence = {0};
    struct error error;
    int status = COMMAND_OK;

    if (!scenario_read(path, &scenario, &error) || !read_evidence(path, &evidence, &error)) {
        output_complain(&error);
        status = COMMAND_BAD_SCENARIO;
    } else if (request->print.format == OPTIONS_JSON) {
        evidence_report_json(stdout, scenario->name, &evidence);
    } else {
        evidence_report_text(stdout, scenario->title[request->print.language], &evidence,
                             request->print.language);
    }
    evidence_term(&evidence);
    scenario_free(scenario);
    return status;
}

int command_explain(int argc, char **argv)
{
    static const struct argp_child children[] = {{&print_options_argp, 0, NULL, 0}, {0}};
    static const struct argp argp = {NULL, parse, "[METRIC|SCENARIO]", DOCUMENTATION, children,
                                     NULL, NULL};
    struct request request = {.print = print_options_default()};
    struct error error;

    argp_parse(&argp, argc, argv, 0, NULL, &request);
    if (request.name == NULL) {
        explain_list(stdout, request.print.language);
        return COMMAND_OK;
    }
    if (explained(request.name) != NULL)
        return command_explain_one(request.name, request.print.language);
    char *const path = find_scenario(request.name, &error);

    if (path == NULL)
        return command_explain_one(request.name, request.print.language); /* says what is wrong */
    const int status = explain_scenario(&request, path);

    free(path);
    return status;
}
