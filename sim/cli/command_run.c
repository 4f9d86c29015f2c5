#include "cli/command.h"
#include "cli/command_explain.h"
#include "cli/find.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/run_options.h"
#include "cli/running.h"
#include "report/answer_csv.h"
#include "report/answer_json.h"
#include "report/answer_text.h"
#include "scenario/scenario_read.h"

#include <argp.h>
#include <stdlib.h>
#include <string.h>

/* What the user asked for. Texts are borrowed from argv. */
struct request {
    struct run_options options;
    const char *command; /* "loket run" */
    const char *scenario;
    const char *intervals; /* NULL: none */
    const char *explain;   /* NULL: run */
};

enum option_key { OPTION_PRECISION = 'p', OPTION_INTERVALS = 'i', OPTION_EXPLAIN = 'e' };

static const struct argp_option OPTIONS[] = {
    {"precision", OPTION_PRECISION, "REL", 0,
     "Run until the half width of each headline's 95 % interval is at most REL times its mean, "
     "such "
     "as 0.01 or 1%; at most 10000 replications unless --replications says otherwise",
     0},
    {"intervals", OPTION_INTERVALS, "FILE.csv", 0,
     "Also write each interval of each day of the first replication, as a telephone switch does",
     0},
    {"explain", OPTION_EXPLAIN, "METRIC", 0, "Say what METRIC means, and run nothing", 0},
    {0},
};

static const char DOCUMENTATION[] =
    "Simulate a scenario and say what comes out, and how sure that is.\v"
    "SCENARIO is a file, or the name of a scenario that came with loket.\n"
    "\n"
    "Example:\n"
    "  loket run kcc --replications 100 --lang nl\n"
    "\n"
    "Exit status: 0 done, 1 a fault in a scenario, 2 a fault in the command, 3 output could not be "
    "written, 4 the precision was not reached, 130 interrupted: what was finished has been "
    "reported.";

/* --- reading the command --- */

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct request *const request = state->input;
    struct error error;

    switch (key) {
    case ARGP_KEY_INIT: state->child_inputs[0] = &request->options; return 0;
    case OPTION_PRECISION:
        if (!options_fraction("--precision", text, &request->options.precision, &error))
            argp_error(state, "%s: %s", error.where, error.message);
        return 0;
    case OPTION_INTERVALS: request->intervals = text; return 0;
    case OPTION_EXPLAIN: request->explain = text; return 0;
    case ARGP_KEY_ARG:
        if (request->scenario != NULL)
            argp_error(state, "one scenario at a time: \"%s\" is one too many", text);
        request->scenario = text;
        return 0;
    case ARGP_KEY_END:
        if (request->scenario == NULL && request->explain == NULL)
            argp_error(state, "which scenario? Give the path of a scenario file");
        if (request->intervals != NULL && request->options.output != NULL
            && strcmp(request->intervals, request->options.output) == 0)
            argp_error(state, "--intervals and --output name the same file");
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

/* --- telling --- */

static void print_answer(FILE *stream, const struct request *request, const struct answer *answer)
{
    switch (request->options.format) {
    case RUN_OPTIONS_TEXT: answer_text_print(stream, answer, request->options.language); break;
    case RUN_OPTIONS_JSON: answer_json_print(stream, answer); break;
    case RUN_OPTIONS_CSV: answer_csv_print(stream, answer); break;
    case RUN_OPTIONS_FORMATS: break;
    }
}

/* Both outputs are opened before the run: a wrong name should not cost an hour. */
static bool open_outputs(const struct request *request, struct output *output,
                         struct output *intervals)
{
    if (!output_open(output, request->options.output))
        return false;
    *intervals = (struct output){0};
    if (request->intervals == NULL || output_open(intervals, request->intervals))
        return true;
    output_discard(output);
    return false;
}

static int run_and_tell(const struct request *request, const struct scenario *scenario,
                        const struct rows *rows)
{
    struct output output;
    struct output intervals;
    struct pool pool;

    if (!open_outputs(request, &output, &intervals))
        return COMMAND_CANNOT_WRITE;
    pool_init(&pool, rows);

    const struct run_options *const options = &request->options;
    const struct replications_plan plan = {.scenario = scenario};
    const enum replications_end ended = running_run(options, &plan, &pool);
    int status = (int)running_status(request->command, options, ended, pool.replications);

    if (pool.replications == 0) {
        output_discard(&intervals);
        output_discard(&output);
    } else {
        const uint64_t seed = run_options_seed(options, scenario);
        const struct answer answer = {LOKET_VERSION, scenario, seed, &pool};
        print_answer(output_stream(&output), request, &answer);
        if (request->intervals != NULL)
            answer_csv_print_intervals(output_stream(&intervals), scenario, seed);
        const bool complete = output_commit(&output);
        const bool exported = output_commit(&intervals);
        if (!complete || !exported)
            status = COMMAND_CANNOT_WRITE;
    }
    pool_term(&pool);
    return status;
}

static int run_scenario(const struct request *request)
{
    struct error error;
    struct scenario *scenario = NULL;
    char *const path = find_scenario(request->scenario, &error);

    if (path == NULL || !scenario_read(path, &scenario, &error)) {
        output_complain(&error);
        free(path);
        return COMMAND_BAD_SCENARIO;
    }
    int status = COMMAND_BAD_USAGE;

    if (request->intervals != NULL && scenario->run.kind != SCENARIO_RUN_CALENDAR) {
        error_set(&error, "--intervals",
                  "a steady state has no intervals of the day; leave the option out, or give the "
                  "scenario a calendar");
        output_complain(&error);
    } else {
        struct rows rows = rows_of(scenario);
        status = run_and_tell(request, scenario, &rows);
        rows_term(&rows);
    }
    scenario_free(scenario);
    free(path);
    return status;
}

int command_run(int argc, char **argv)
{
    static const struct argp_child children[] = {{&run_options_argp, 0, NULL, 0}, {0}};
    static const struct argp argp = {OPTIONS,  parse, "SCENARIO", DOCUMENTATION,
                                     children, NULL,  NULL};
    struct request request = {.options = run_options_default(), .command = argv[0]};

    argp_parse(&argp, argc, argv, 0, NULL, &request);
    if (request.explain != NULL)
        return command_explain_one(request.explain, request.options.language);
    return run_scenario(&request);
}
