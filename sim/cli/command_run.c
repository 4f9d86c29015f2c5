#include "cli/command.h"
#include "cli/command_explain.h"
#include "cli/find.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "experiment/replications.h"
#include "report/answer_csv.h"
#include "report/answer_json.h"
#include "report/answer_text.h"
#include "scenario/limits.h"
#include "scenario/scenario_read.h"

#include <argp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

enum format { FORMAT_TEXT, FORMAT_JSON, FORMAT_CSV, FORMATS };

/* What the user asked for. Texts are borrowed from argv. */
struct request {
    const char *scenario;
    uint64_t replications; /* 0: what the scenario says */
    double precision;      /* 0: none */
    bool has_seed;
    uint64_t seed;
    uint64_t jobs; /* 0: one for each core */
    enum format format;
    enum words_language language;
    const char *intervals; /* NULL: none */
    const char *output;    /* NULL: standard output */
    const char *explain;   /* NULL: run */
};

enum option_key {
    OPTION_PRECISION = 'p',
    OPTION_REPLICATIONS = 'r',
    OPTION_SEED = 's',
    OPTION_JOBS = 'j',
    OPTION_FORMAT = 'f',
    OPTION_LANG = 'l',
    OPTION_OUTPUT = 'o',
    OPTION_INTERVALS = 'i',
    OPTION_EXPLAIN = 'e'
};

static const struct argp_option OPTIONS[] = {
    {"replications", OPTION_REPLICATIONS, "N", 0,
     "Run N replications (1 to 100000; default: what the scenario says). With --precision: at most "
     "N",
     0},
    {"precision", OPTION_PRECISION, "REL", 0,
     "Run until the half width of each headline's 95 % interval is at most REL times its mean, "
     "such "
     "as 0.01 or 1%; at most 10000 replications unless --replications says otherwise",
     0},
    {"seed", OPTION_SEED, "S", 0,
     "Start the random numbers from S (default: what the scenario says)", 0},
    {"jobs", OPTION_JOBS, "J", 0,
     "Run J replications at a time (default: one per core); the results do not depend on it", 0},
    {"format", OPTION_FORMAT, "FORMAT", 0, "Print text (default), json or csv", 0},
    {"lang", OPTION_LANG, "LANG", 0, "Print text in en or nl (default: as your locale)", 0},
    {"intervals", OPTION_INTERVALS, "FILE.csv", 0,
     "Also write each interval of each day of the first replication, as a telephone switch does",
     0},
    {"output", OPTION_OUTPUT, "FILE", 0, "Write to FILE, not to standard output", 0},
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

static bool read_option(struct request *request, int key, const char *text, struct error *error)
{
    static const char *const formats[FORMATS] = {"text", "json", "csv"};
    size_t format;

    switch (key) {
    case OPTION_REPLICATIONS:
        return options_whole("--replications", text, 1, LIMITS_REPLICATIONS, &request->replications,
                             error);
    case OPTION_PRECISION: return options_fraction("--precision", text, &request->precision, error);
    case OPTION_SEED:
        request->has_seed = true;
        return options_whole("--seed", text, 0, (uint64_t)LIMITS_SEED, &request->seed, error);
    case OPTION_JOBS:
        return options_whole("--jobs", text, 1, REPLICATIONS_MOST_JOBS, &request->jobs, error);
    case OPTION_FORMAT:
        if (!options_choice("--format", text, formats, FORMATS, &format, error))
            return false;
        request->format = (enum format)format;
        return true;
    case OPTION_LANG: return options_language("--lang", text, &request->language, error);
    case OPTION_INTERVALS: request->intervals = text; return true;
    case OPTION_OUTPUT: request->output = text; return true;
    default: request->explain = text; return true;
    }
}

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct request *const request = state->input;
    struct error error;

    switch (key) {
    case OPTION_REPLICATIONS:
    case OPTION_PRECISION:
    case OPTION_SEED:
    case OPTION_JOBS:
    case OPTION_FORMAT:
    case OPTION_LANG:
    case OPTION_INTERVALS:
    case OPTION_OUTPUT:
    case OPTION_EXPLAIN:
        if (!read_option(request, key, text, &error))
            argp_error(state, "%s: %s", error.where, error.message);
        return 0;
    case ARGP_KEY_ARG:
        if (request->scenario != NULL)
            argp_error(state, "one scenario at a time: \"%s\" is one too many", text);
        request->scenario = text;
        return 0;
    case ARGP_KEY_END:
        if (request->scenario == NULL && request->explain == NULL)
            argp_error(state, "which scenario? Give the path of a scenario file");
        if (request->intervals != NULL && request->output != NULL
            && strcmp(request->intervals, request->output) == 0)
            argp_error(state, "--intervals and --output name the same file");
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

/* --- running --- */

static atomic_bool interrupted;

static void interrupt(int signal)
{
    (void)signal;
    atomic_store(&interrupted, true);
}

/* The first Ctrl-C ends the run in good order, a second one the program. */
static void watch_interrupts(void)
{
    struct sigaction action = {.sa_handler = interrupt, .sa_flags = SA_RESTART};

    action.sa_flags |= (int)SA_RESETHAND;
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

static size_t most_replications(const struct request *request, const struct scenario *scenario)
{
    if (request->replications > 0)
        return (size_t)request->replications;
    return request->precision > 0.0 ? REPLICATIONS_MOST_FOR_PRECISION : scenario->run.replications;
}

static enum replications_end run(const struct request *request, const struct scenario *scenario,
                                 uint64_t seed, struct pool *pool)
{
    struct progress progress;
    const struct replications_plan plan = {
        .scenario = scenario,
        .seed = seed,
        .count = most_replications(request, scenario),
        .jobs = (size_t)request->jobs,
        .precision = request->precision,
        .stop = &interrupted,
        .progress = progress_report,
        .progress_context = &progress,
    };

    watch_interrupts();
    progress_begin(&progress, request->language);
    const enum replications_end ended = replications_run(&plan, pool);
    progress_end(&progress);
    return ended;
}

/* --- telling --- */

static void print_answer(FILE *stream, const struct request *request, const struct answer *answer)
{
    switch (request->format) {
    case FORMAT_TEXT: answer_text_print(stream, answer, request->language); break;
    case FORMAT_JSON: answer_json_print(stream, answer); break;
    case FORMAT_CSV: answer_csv_print(stream, answer); break;
    case FORMATS: break;
    }
}

static enum command_status status_of(const struct request *request, enum replications_end ended,
                                     size_t finished)
{
    switch (ended) {
    case REPLICATIONS_DONE: return COMMAND_OK;
    case REPLICATIONS_STOPPED:
        fprintf(stderr, "loket run: interrupted after %zu replications\n", finished);
        return COMMAND_INTERRUPTED;
    case REPLICATIONS_NOT_PRECISE:
        fprintf(stderr,
                "loket run: --precision: %g was not reached in %zu replications; allow more with "
                "--replications, or ask for less\n",
                request->precision, finished);
        return COMMAND_NOT_PRECISE;
    }
    return COMMAND_OK;
}

/* Both outputs are opened before the run: a wrong name should not cost an hour. */
static bool open_outputs(const struct request *request, struct output *output,
                         struct output *intervals)
{
    if (!output_open(output, request->output))
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

    const uint64_t seed = request->has_seed ? request->seed : scenario->run.seed;
    const enum replications_end ended = run(request, scenario, seed, &pool);
    int status = COMMAND_INTERRUPTED;

    if (pool.replications == 0) {
        fputs("loket run: interrupted before the first replication was finished\n", stderr);
        output_discard(&intervals);
        output_discard(&output);
    } else {
        const struct answer answer = {LOKET_VERSION, scenario, seed, &pool};
        print_answer(output_stream(&output), request, &answer);
        if (request->intervals != NULL)
            answer_csv_print_intervals(output_stream(&intervals), scenario, seed);
        const bool complete = output_commit(&output);
        const bool exported = output_commit(&intervals);
        status = complete && exported ? (int)status_of(request, ended, pool.replications)
                                      : COMMAND_CANNOT_WRITE;
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
    static const struct argp argp = {OPTIONS, parse, "SCENARIO", DOCUMENTATION, NULL, NULL, NULL};
    struct request request = {.language = options_default_language()};

    argp_parse(&argp, argc, argv, 0, NULL, &request);
    if (request.explain != NULL)
        return command_explain_one(request.explain, request.language);
    return run_scenario(&request);
}
