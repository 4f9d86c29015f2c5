#include "base/memory.h"
#include "cli/command.h"
#include "cli/command_explain.h"
#include "cli/contest.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/run_options.h"
#include "cli/running.h"
#include "experiment/metric_table.h"
#include "report/comparison_csv.h"
#include "report/comparison_json.h"
#include "report/comparison_text.h"

#include <argp.h>
#include <stdlib.h>
#include <string.h>

/* What the user asked for. Texts are borrowed from argv. */
struct request {
    struct run_options options;
    const char *command; /* "loket compare" */
    char **names;        /* of the scenarios, the base first */
    size_t count;
    bool all;
    bool equal_service;
    bool inside;
    const struct metric **metrics; /* owned; NULL: not asked for */
    size_t metric_count;
};

enum option_key {
    OPTION_PRECISION = 'p',
    OPTION_METRICS = 'm',
    OPTION_ALL = 'a',
    OPTION_EQUAL_SERVICE = 'e',
    OPTION_INSIDE = 'i'
};

static const struct argp_option OPTIONS[] = {
    {"precision", OPTION_PRECISION, "ABS", 0,
     "Run until the half width of the 95 % interval of each difference in the first headline is at "
     "most ABS, such as 0.001 or 0.1% (percentage points, not relative); at most 10000 "
     "replications unless --replications says otherwise",
     0},
    {"metrics", OPTION_METRICS, "NAMES", 0,
     "Compare these metrics, with commas between their names, in all rows that have them (default: "
     "the headlines)",
     0},
    {"all", OPTION_ALL, NULL, 0, "Compare all metrics of all rows", 0},
    {"equal-service", OPTION_EQUAL_SERVICE, NULL, 0,
     "Also find how many people would do what each ALT does: the hours with which BASE would lose "
     "as few calls. Takes some three more runs of BASE for each ALT",
     0},
    {"inside-outside", OPTION_INSIDE, NULL, 0,
     "Also tell apart what the department does itself and what others do (\"owner\"): runs each "
     "ALT once more without the latter",
     0},
    {0},
};

static const char DOCUMENTATION[] =
    "Run scenarios on the same customers and say what differs, and how sure that is.\v"
    "BASE and ALT are files, or names of scenarios that came with loket. Each ALT is compared with "
    "BASE: same seed, same replications, the same customers as far as both have them, so that a "
    "difference is not blurred by the chance they share. The days must be the same; seed and "
    "number of replications are those of BASE.\n"
    "\n"
    "Of runs with days it also says what each ALT takes and frees in hours and euros (\"money\" of "
    "BASE), which lost calls it avoids, and from which week on it has paid for itself; by week in "
    "json and csv. \"loket explain\" defines each of them.\n"
    "\n"
    "Example:\n"
    "  loket compare kcc mine.json --replications 40 --lang nl\n"
    "\n"
    "Exit status: 0 done, 1 a fault in a scenario, 2 a fault in the command, 3 output could not be "
    "written, 4 the precision was not reached, 130 interrupted: what was finished has been "
    "reported.";

/* --- reading the command --- */

static bool already(const struct request *request, const struct metric *metric)
{
    for (size_t i = 0; i < request->metric_count; i++) {
        if (request->metrics[i] == metric)
            return true;
    }
    return false;
}

/* "asa_s,offered" */
static bool read_metrics(struct request *request, const char *text, struct error *error)
{
    if (request->metrics == NULL)
        request->metrics = memory_zeroed(metric_table_count(), sizeof *request->metrics);
    for (;;) {
        const size_t length = strcspn(text, ",");
        char *const name = memory_zeroed(length + 1, 1);
        memcpy(name, text, length);
        const struct metric *const metric = metric_find(name);
        if (metric == NULL)
            command_explain_no_metric("--metrics", name, error);
        free(name);
        if (metric == NULL)
            return false;
        if (!already(request, metric))
            request->metrics[request->metric_count++] = metric;
        if (text[length] == '\0')
            return true;
        text += length + 1;
    }
}

static void check_arguments(const struct request *request, struct argp_state *state)
{
    if (request->count < 2 && request->options.explain == NULL)
        argp_error(state, "which scenarios? Give a base and one or more to compare with it");
    if (request->all && request->metrics != NULL)
        argp_error(state, "--all and --metrics: give one of them");
}

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct request *const request = state->input;
    struct error error;

    switch (key) {
    case ARGP_KEY_INIT: state->child_inputs[0] = &request->options; return 0;
    case OPTION_PRECISION: run_options_take_precision(&request->options, text, state); return 0;
    case OPTION_METRICS:
        if (!read_metrics(request, text, &error))
            options_refuse(state, &error);
        return 0;
    case OPTION_ALL: request->all = true; return 0;
    case OPTION_EQUAL_SERVICE: request->equal_service = true; return 0;
    case OPTION_INSIDE: request->inside = true; return 0;
    case ARGP_KEY_ARGS:
        request->names = state->argv + state->next;
        request->count = (size_t)(state->argc - state->next);
        return 0;
    case ARGP_KEY_END: check_arguments(request, state); return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

/* --- running and telling --- */

/* Whose seed and number of replications count, where files say different things. */
static void note_run(const struct request *request, const struct contest *contest)
{
    const struct scenario_run *const base = &contest->scenarios[0]->run;
    const bool seed = !request->options.has_seed;
    const bool number = request->options.replications == 0 && request->options.precision == 0.0;

    for (size_t i = 1; i < contest->count; i++) {
        const struct scenario_run *const run = &contest->scenarios[i]->run;
        if ((seed && run->seed != base->seed)
            || (number && run->replications != base->replications))
            output_say(request->command, words_text(request->options.language, WORDS_RUN_AS),
                       (const char *const[]){contest->names[i], contest->names[0]}, 2);
    }
}

static void print_report(FILE *stream, const struct request *request, const struct contest *contest)
{
    const struct comparison_choice choice = {request->all, request->metrics, request->metric_count};
    struct comparison comparison = comparison_of(contest->pools, contest->count, &choice);
    const struct comparison_report report = {
        .version = LOKET_VERSION,
        .comparison = &comparison,
        .scenarios = contest->scenarios,
        .names = (const char *const *)contest->names,
        .economics = contest->economics,
        .equal_service = contest->equal_service,
        .inside = request->inside ? contest->inside : NULL,
        .pools = contest->pools,
        .seed = run_options_seed(&request->options, contest->scenarios[0]),
    };

    switch (request->options.format) {
    case OPTIONS_TEXT: comparison_text_print(stream, &report, request->options.language); break;
    case OPTIONS_JSON: comparison_json_print(stream, &report); break;
    case OPTIONS_CSV: comparison_csv_print(stream, &report); break;
    }
    comparison_term(&comparison);
}

static void find_economics(struct contest *contest)
{
    if (!contest->tells_economics)
        return;
    contest->economics = memory_zeroed(contest->count, sizeof *contest->economics);
    for (size_t i = 1; i < contest->count; i++)
        contest->economics[i] = economics_of(&contest->pools[0], &contest->pools[i]);
}

/* Nothing of it is told if it was interrupted. */
static enum replications_end find_equal_service(const struct request *request,
                                                const struct replications_plan *plan,
                                                struct contest *contest)
{
    struct equal_service service;
    struct running running;
    bool finished = true;

    contest->equal_service = memory_zeroed(contest->count, sizeof *contest->equal_service);
    running_begin(&running, &request->options, plan);
    equal_service_init(&service, &running.plan, &contest->pools[0]);
    for (size_t i = 1; i < contest->count && finished; i++)
        finished = equal_service_find(&service, &contest->pools[i], &contest->equal_service[i]);
    equal_service_term(&service);
    running_end(&running);
    if (finished)
        return REPLICATIONS_DONE;
    free(contest->equal_service);
    contest->equal_service = NULL;
    return REPLICATIONS_STOPPED;
}

static int run_and_tell(const struct request *request, struct contest *contest)
{
    const struct replications_plan plan = {
        .scenario = contest->scenarios[0],
        .others = contest->scenarios + 1,
        .other_count = contest->run_count - 1,
        .precise = comparison_precise,
    };
    struct output output;

    for (size_t i = 0; i < contest->count; i++) {
        if (!output_spares(contest->scenarios[i], "--output", request->options.output))
            return COMMAND_BAD_USAGE;
    }
    if (!output_open(&output, request->options.output))
        return COMMAND_CANNOT_WRITE;
    note_run(request, contest);
    enum replications_end ended = running_run(&request->options, &plan, contest->pools);
    const size_t finished = contest->pools[0].replications;
    if (finished > 0 && ended != REPLICATIONS_STOPPED && request->equal_service
        && find_equal_service(request, &plan, contest) == REPLICATIONS_STOPPED)
        ended = REPLICATIONS_STOPPED;
    const int status = (int)running_status(request->command, &request->options, ended, finished);

    if (finished > 0)
        find_economics(contest);
    if (finished == 0) {
        output_discard(&output);
        return status;
    }
    print_report(output_stream(&output), request, contest);
    return output_commit(&output) ? status : COMMAND_CANNOT_WRITE;
}

int command_compare(int argc, char **argv)
{
    static const struct argp_child children[] = {{&run_options_argp, 0, NULL, 0}, {0}};
    static const struct argp argp = {OPTIONS,  parse, "BASE ALT...", DOCUMENTATION,
                                     children, NULL,  NULL};
    struct request request = {.options = run_options_default(), .command = argv[0]};
    struct contest contest;
    int status = COMMAND_BAD_SCENARIO;

    argp_parse(&argp, argc, argv, 0, NULL, &request);
    if (request.options.explain != NULL) {
        free(request.metrics);
        return command_explain_one(request.options.explain, request.options.language);
    }
    const struct contest_wish wish = {request.inside, request.metrics == NULL};

    if (contest_open(&contest, request.names, request.count, wish))
        status = run_and_tell(&request, &contest);
    contest_close(&contest);
    free(request.metrics);
    return status;
}
