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
#include "report/contact_csv.h"

#include <argp.h>
#include <string.h>

/* What the user asked for. Texts are borrowed from argv. */
struct request {
    struct run_options options;
    const char *command; /* "loket run" */
    const char *scenario;
    const char *intervals; /* NULL: none */
    const char *contacts;  /* NULL: none */
    bool by[PERIODS_KINDS];
};

enum option_key {
    OPTION_PRECISION = 'p',
    OPTION_INTERVALS = 'i',
    OPTION_CONTACTS = 'c',
    OPTION_BY = 'b'
};

static const struct argp_option OPTIONS[] = {
    {"precision", OPTION_PRECISION, "REL", 0,
     "Run until the half width of each headline's 95 % interval is at most REL times its mean, "
     "such as 0.01 or 1%; at most 10000 replications unless --replications says otherwise",
     0},
    {"intervals", OPTION_INTERVALS, "FILE.csv", 0,
     "Also write each interval of each day of the first replication, as a telephone switch does",
     0},
    {"contacts", OPTION_CONTACTS, "FILE.csv", 0,
     "Also write every contact of the first replication: who, why, where, when, how long, and what "
     "came of it",
     0},
    {"by", OPTION_BY, "PERIODS", 0,
     "Also give each year, quarter, week or day of the run, or several of these: quarter,week", 0},
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

/* No two outputs may be one file. */
static void check_files(const struct request *request, struct argp_state *state)
{
    const struct {
        const char *option, *file;
    } files[] = {{"--intervals", request->intervals},
                 {"--contacts", request->contacts},
                 {"--output", request->options.output}};

    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        if (files[i].file != NULL && strcmp(files[i].file, "-") == 0)
            argp_error(state, "%s: is \"-\"; must be the name of a file", files[i].option);
        for (size_t j = i + 1; j < sizeof files / sizeof *files; j++) {
            if (files[i].file != NULL && files[j].file != NULL
                && file_is_same(files[i].file, files[j].file))
                argp_error(state, "%s and %s name the same file", files[i].option, files[j].option);
        }
    }
}

/* Some of them, with commas between. */
static bool read_periods(const char *text, bool by[PERIODS_KINDS], struct error *error)
{
    char name[16];

    for (;;) {
        const size_t length = strcspn(text, ",");
        size_t chosen;

        snprintf(name, sizeof name, "%.*s", (int)length, text);
        if (!options_choice("--by", name, periods_names, PERIODS_KINDS, &chosen, error))
            return false;
        by[chosen] = true;
        if (text[length] == '\0')
            return true;
        text += length + 1;
    }
}

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct request *const request = state->input;
    struct error error;

    switch (key) {
    case ARGP_KEY_INIT: state->child_inputs[0] = &request->options; return 0;
    case OPTION_PRECISION: run_options_take_precision(&request->options, text, state); return 0;
    case OPTION_INTERVALS: request->intervals = text; return 0;
    case OPTION_CONTACTS: request->contacts = text; return 0;
    case OPTION_BY:
        if (!read_periods(text, request->by, &error))
            options_refuse(state, &error);
        return 0;
    case ARGP_KEY_ARG: options_take_one(state, "scenario", text, &request->scenario); return 0;
    case ARGP_KEY_END:
        if (request->scenario == NULL && request->options.explain == NULL)
            argp_error(state, "which scenario? Give the path of a scenario file");
        check_files(request, state);
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

/* --- telling --- */

static void print_answer(FILE *stream, const struct request *request, const struct answer *answer)
{
    switch (request->options.format) {
    case OPTIONS_TEXT: answer_text_print(stream, answer, request->options.language); break;
    case OPTIONS_JSON: answer_json_print(stream, answer); break;
    case OPTIONS_CSV: answer_csv_print(stream, answer); break;
    }
}

/* Where it all goes. */
struct outputs {
    struct output answer;
    struct output intervals, contacts; /* all zeros: not asked for */
};

static void discard(struct outputs *outputs)
{
    output_discard(&outputs->answer);
    output_discard(&outputs->intervals);
    output_discard(&outputs->contacts);
}

/* All are opened before the run: a wrong name should not cost an hour. */
static bool open_outputs(const struct request *request, struct outputs *outputs)
{
    *outputs = (struct outputs){0};
    if (output_open(&outputs->answer, request->options.output)
        && (request->intervals == NULL || output_open(&outputs->intervals, request->intervals))
        && (request->contacts == NULL || output_open(&outputs->contacts, request->contacts)))
        return true;
    discard(outputs);
    return false;
}

/* Prints all that was asked for. False: part of it could not be written. */
static bool tell(const struct request *request, struct outputs *outputs,
                 const struct answer *answer)
{
    print_answer(output_stream(&outputs->answer), request, answer);
    if (request->intervals != NULL)
        answer_csv_print_intervals(output_stream(&outputs->intervals), answer->scenario,
                                   answer->seed);
    if (request->contacts != NULL)
        contact_csv_print(output_stream(&outputs->contacts), answer->scenario, answer->seed);

    const bool told = output_commit(&outputs->answer);
    const bool has_intervals = output_commit(&outputs->intervals);
    const bool has_contacts = output_commit(&outputs->contacts);

    return told && has_intervals && has_contacts;
}

static int run_and_tell(const struct request *request, const struct scenario *scenario,
                        const struct rows *rows)
{
    struct outputs outputs;
    struct pool pool;

    if (!open_outputs(request, &outputs))
        return COMMAND_CANNOT_WRITE;
    pool_init(&pool, rows);
    for (int i = 0; i < PERIODS_KINDS; i++) {
        if (request->by[i])
            pool_keep_series(&pool, (enum periods_kind)i);
    }

    const struct run_options *const options = &request->options;
    const struct replications_plan plan = {.scenario = scenario};
    const enum replications_end ended = running_run(options, &plan, &pool);
    int status = (int)running_status(request->command, options, ended, pool.replications);

    if (pool.replications == 0) {
        discard(&outputs);
    } else {
        const uint64_t seed = run_options_seed(options, scenario);
        const struct answer answer = {LOKET_VERSION, scenario, seed, &pool};

        if (!tell(request, &outputs, &answer))
            status = COMMAND_CANNOT_WRITE;
    }
    pool_term(&pool);
    return status;
}

/* What is asked for by date needs a calendar. */
static bool fits(const struct request *request, const struct scenario *scenario,
                 struct error *error)
{
    const bool steady = scenario->run.kind != SCENARIO_RUN_CALENDAR;

    if (request->intervals != NULL && steady)
        return error_set(error, "--intervals",
                         "a steady state has no intervals of the day; leave the option out, or "
                         "give the scenario a calendar");
    for (int i = 0; i < PERIODS_KINDS; i++) {
        if (request->by[i] && steady)
            return error_set(error, "--by",
                             "a steady state has no %ss; leave the option out, or give the "
                             "scenario a calendar",
                             periods_names[i]);
    }
    return true;
}

static bool spares_inputs(const struct request *request, const struct scenario *scenario)
{
    return output_spares(scenario, "--output", request->options.output)
           && output_spares(scenario, "--intervals", request->intervals)
           && output_spares(scenario, "--contacts", request->contacts);
}

static int run_scenario(const struct request *request)
{
    struct error error;
    struct scenario *scenario = NULL;

    if (!find_and_read(request->scenario, &scenario, &error)) {
        output_complain(&error);
        return COMMAND_BAD_SCENARIO;
    }
    int status = COMMAND_BAD_USAGE;

    if (!fits(request, scenario, &error)) {
        output_complain(&error);
    } else if (spares_inputs(request, scenario)) {
        struct rows rows = rows_of(scenario);
        status = run_and_tell(request, scenario, &rows);
        rows_term(&rows);
    }
    scenario_free(scenario);
    return status;
}

int command_run(int argc, char **argv)
{
    static const struct argp_child children[] = {{&run_options_argp, 0, NULL, 0}, {0}};
    static const struct argp argp = {OPTIONS,  parse, "SCENARIO", DOCUMENTATION,
                                     children, NULL,  NULL};
    struct request request = {.options = run_options_default(), .command = argv[0]};

    argp_parse(&argp, argc, argv, 0, NULL, &request);
    if (request.options.explain != NULL)
        return command_explain_one(request.options.explain, request.options.language);
    return run_scenario(&request);
}
