/* Options become a struct single_queue; which of them a formula knows stands in one table. */
#include "base/units.h"
#include "cli/command.h"
#include "cli/formula_options.h"
#include "cli/language_option.h"
#include "cli/options.h"
#include "cli/output.h"
#include "report/formula_report.h"
#include "scenario/limits.h"
#include "scenario/scenario_read.h"
#include "theory/queue_formula.h"
#include "theory/staffing.h"

#include <argp.h>
#include <math.h>
#include <string.h>

enum {
    OPTION_ARRIVALS = 'a',
    OPTION_HANDLING = 'm',
    OPTION_AGENTS = 'n',
    OPTION_AGENTS_FOR = 'g',
    OPTION_PATIENCE = 'p',
    OPTION_TRUNKS = 'k',
    OPTION_TARGET = 't',
    OPTION_SHORT = 's',
    OPTION_FORMAT = 'f'
};

#define DEFAULT_TARGET_S 20.0

enum need { REFUSED, ALLOWED, REQUIRED };

struct formula {
    const char *name;
    const char *title;
    enum need patience;
    bool patience_is_mean; /* a distribution is not understood */
    enum need trunks;
    bool no_waiting;
};

static const struct formula FORMULAS[] = {
    {"erlang-b", "Erlang-B", REFUSED, true, REFUSED, true},
    {"erlang-c", "Erlang-C", REFUSED, true, ALLOWED, false},
    {"erlang-a", "Erlang-A", REQUIRED, true, ALLOWED, false},
    {"general", "M/M/n+G", ALLOWED, false, ALLOWED, false},
};
enum { FORMULA_COUNT = sizeof FORMULAS / sizeof *FORMULAS };

/* Texts are borrowed from argv. */
struct request {
    const struct formula *formula;
    double arrivals_per_h;
    double mean_handling_s;
    uint64_t agents; /* 0: not given */
    uint64_t trunks; /* 0: not given */
    const char *goal_text;
    struct staffing_goal goal;
    const char *patience_text;
    struct distribution patience; /* owned */
    double target_s;              /* NAN: not given */
    double short_abandon_s;
    enum options_format format;
    enum words_language language;
};

static const struct argp_option OPTIONS[] = {
    {"arrivals-per-hour", OPTION_ARRIVALS, "NUMBER", 0, "Contacts that come in an hour", 0},
    {"mean-handling", OPTION_HANDLING, "TIME", 0,
     "Mean time an agent spends on a contact: 180, 180s, 3min, 0.05h", 0},
    {"agents", OPTION_AGENTS, "NUMBER", 0, "Agents", 0},
    {"agents-for", OPTION_AGENTS_FOR, "GOAL", 0,
     "Find the least number of agents for a goal: \"80% in 20 s\", 80/20, \"abandonment 5%\", "
     "\"asa 30 s\", \"wait 1 min\", \"occupancy 85%\" (at most), \"blocking 1%\"",
     0},
    {"patience", OPTION_PATIENCE, "TIME|DIST", 0,
     "Mean of an exponential patience (erlang-a, general); general also takes a distribution as in "
     "a scenario file, such as '{\"dist\":\"uniform\",\"min_s\":0,\"max_s\":240}', or never (the "
     "default there)",
     0},
    {"trunks", OPTION_TRUNKS, "NUMBER", 0,
     "Contacts being handled or waiting at most; who comes when they are all taken hears the busy "
     "signal (default: no limit)",
     0},
    {"target", OPTION_TARGET, "TIME", 0, "T of \"answered within T\" (default: 20)", 0},
    {"short-abandon", OPTION_SHORT, "TIME", 0,
     "Who hangs up within this time is not counted as abandoned (default: 0, all are counted)", 0},
    {"format", OPTION_FORMAT, "FORMAT", 0, "text, json or csv (default: text)", 0},
    {0},
};

static const char DOCUMENTATION[] =
    "Exact steady-state measures of one queue and one group of agents, without simulation. "
    "Arrivals are Poisson, handling times exponential.\n"
    "\n"
    "  erlang-b  nobody waits: who finds all agents busy is lost\n"
    "  erlang-c  everybody waits, for ever\n"
    "  erlang-a  callers hang up after an exponential patience\n"
    "  general   any patience (M/M/n+G)\v"
    "A decimal comma is understood in times and goals.\n"
    "\n"
    "Examples:\n"
    "  loket formula erlang-b --arrivals-per-hour 500 --mean-handling 3min \\\n"
    "    --agents 30\n"
    "  loket formula erlang-c --arrivals-per-hour 200 --mean-handling 3min \\\n"
    "    --agents-for \"80% in 20 s\"\n"
    "  loket formula erlang-a --arrivals-per-hour 2880 --mean-handling 60 \\\n"
    "    --agents 50 --patience 2min --target 20\n"
    "  loket formula general --arrivals-per-hour 396 --mean-handling 180 \\\n"
    "    --agents 20 --patience '{\"dist\":\"lognormal\",\"mean_s\":120,\"cv\":1.5}'\n"
    "\n"
    "Exit status: 0 done, 2 a fault in the command, 3 output could not be written.";

static bool parse_formula(const char *text, const struct formula **formula, struct error *error)
{
    const char *names[FORMULA_COUNT];
    size_t chosen;

    for (size_t i = 0; i < FORMULA_COUNT; i++)
        names[i] = FORMULAS[i].name;
    if (!options_choice("FORMULA", text, names, FORMULA_COUNT, &chosen, error))
        return false;
    *formula = &FORMULAS[chosen];
    return true;
}

static bool parse_option(struct request *request, int key, const char *text, struct error *error)
{
    switch (key) {
    case OPTION_ARRIVALS:
        return formula_options_number("--arrivals-per-hour", text, LIMITS_RATE_PER_H,
                                      &request->arrivals_per_h, error);
    case OPTION_HANDLING:
        return formula_options_duration("--mean-handling", text, false, LIMITS_TIME_S,
                                        &request->mean_handling_s, error);
    case OPTION_AGENTS:
        return options_whole("--agents", text, 1, STAFFING_MOST_AGENTS, &request->agents, error);
    case OPTION_TRUNKS:
        return options_whole("--trunks", text, 1, LIMITS_TRUNKS, &request->trunks, error);
    case OPTION_AGENTS_FOR:
        request->goal_text = text;
        return formula_options_goal("--agents-for", text, &request->goal, error);
    case OPTION_PATIENCE: request->patience_text = text; return true;
    case OPTION_TARGET:
        return formula_options_duration("--target", text, true, LIMITS_TIME_S, &request->target_s,
                                        error);
    case OPTION_SHORT:
        return formula_options_duration("--short-abandon", text, true, LIMITS_TIME_S,
                                        &request->short_abandon_s, error);
    case OPTION_FORMAT: return options_format(text, true, &request->format, error);
    default: return error_set(error, "option", "is not known");
    }
}

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct request *const request = state->input;
    struct error error;

    switch (key) {
    case ARGP_KEY_INIT: state->child_inputs[0] = &request->language; return 0;
    case ARGP_KEY_ARG:
        if (request->formula != NULL)
            argp_error(state, "one formula at a time; \"%s\" is too many", text);
        else if (!parse_formula(text, &request->formula, &error))
            options_refuse(state, &error);
        return 0;
    case ARGP_KEY_NO_ARGS:
        argp_error(state, "which formula? One of erlang-b, erlang-c, erlang-a and general");
        return 0;
    case OPTION_ARRIVALS:
    case OPTION_HANDLING:
    case OPTION_AGENTS:
    case OPTION_AGENTS_FOR:
    case OPTION_PATIENCE:
    case OPTION_TRUNKS:
    case OPTION_TARGET:
    case OPTION_SHORT:
    case OPTION_FORMAT:
        if (!parse_option(request, key, text, &error))
            options_refuse(state, &error);
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static bool check_need(const struct formula *formula, enum need need, bool given,
                       const char *option, struct error *error)
{
    if (need == REFUSED && given)
        return error_set(error, option, "is not for %s", formula->name);
    if (need == REQUIRED && !given)
        return error_set(error, option, "is missing; %s needs it", formula->name);
    return true;
}

static bool check_options(const struct request *request, struct error *error)
{
    const struct formula *const formula = request->formula;

    if (!check_need(formula, REQUIRED, request->arrivals_per_h > 0.0, "--arrivals-per-hour", error)
        || !check_need(formula, REQUIRED, request->mean_handling_s > 0.0, "--mean-handling", error)
        || !check_need(formula, formula->patience, request->patience_text != NULL, "--patience",
                       error)
        || !check_need(formula, formula->trunks, request->trunks > 0, "--trunks", error))
        return false;
    if (request->agents > 0 && request->goal_text != NULL)
        return error_set(error, "--agents-for", "finds the number of agents; leave out --agents");
    if (request->agents == 0 && request->goal_text == NULL)
        return error_set(error, "--agents", "is missing; give it, or a goal with --agents-for");
    return true;
}

static bool check_goal(const struct request *request, struct error *error)
{
    const enum staffing_measure measure = request->goal.measure;
    const bool about_blocking = measure == STAFFING_BLOCKING || measure == STAFFING_OCCUPANCY;

    if (request->goal_text == NULL)
        return true;
    if (request->formula->no_waiting && !about_blocking)
        return error_set(error, "--agents-for",
                         "is \"%s\"; for erlang-b, where nobody waits, it must be \"blocking 1%%\" "
                         "or \"occupancy 85%%\"",
                         request->goal_text);
    if (measure == STAFFING_ABANDONMENT && request->patience_text == NULL)
        return error_set(error, "--agents-for", "is \"%s\", but nobody hangs up; give --patience%s",
                         request->goal_text,
                         request->formula->patience == REFUSED ? " to erlang-a or general" : "");
    if (measure == STAFFING_BLOCKING && !request->formula->no_waiting && request->trunks == 0)
        return error_set(error, "--agents-for",
                         "is \"%s\", but nobody hears the busy signal; give --trunks",
                         request->goal_text);
    return true;
}

static bool read_patience_json(const char *text, struct distribution *patience, struct error *error)
{
    struct error fault;

    return scenario_read_distribution(text, patience, &fault)
           || error_set(error, "--patience", "%s", fault.message);
}

/* A time is the mean of an exponential patience; a JSON object or text is for the scenario's
 * reader.
 */
static bool read_patience(struct request *request, struct error *error)
{
    const char *const text = request->patience_text;

    if (text == NULL)
        return true;
    if (!request->formula->patience_is_mean) {
        const char first = text[strspn(text, " \n\t")];

        if (first == '{' || first == '"')
            return read_patience_json(text, &request->patience, error);
        if (strcmp(text, "never") == 0)
            return true; /* which all zeros is */
    }
    request->patience = (struct distribution){.kind = DISTRIBUTION_EXPONENTIAL};
    return formula_options_duration("--patience", text, false, LIMITS_TIME_S,
                                    &request->patience.mean, error);
}

static struct single_queue queue_of(const struct request *request)
{
    return (struct single_queue){.arrivals_per_s = request->arrivals_per_h / SECONDS_PER_HOUR,
                                 .mean_handling_s = request->mean_handling_s,
                                 .agents = (uint32_t)request->agents,
                                 .trunks = (uint32_t)request->trunks,
                                 .no_waiting = request->formula->no_waiting,
                                 .patience =
                                     request->patience_text == NULL ? NULL : &request->patience,
                                 .target_s = request->target_s,
                                 .short_abandon_s = request->short_abandon_s};
}

static bool check_target(struct request *request, struct error *error)
{
    const bool from_goal =
        request->goal_text != NULL && request->goal.measure == STAFFING_SERVICE_LEVEL;

    if (from_goal && !isnan(request->target_s) && request->target_s != request->goal.within_s)
        return error_set(error, "--target", "is %g s, but the goal \"%s\" says otherwise",
                         request->target_s, request->goal_text);
    if (from_goal)
        request->target_s = request->goal.within_s;
    else if (isnan(request->target_s))
        request->target_s = DEFAULT_TARGET_S;
    return true;
}

static void print_report(const struct request *request, const struct formula_report *report)
{
    switch (request->format) {
    case OPTIONS_TEXT: formula_report_text(stdout, report, request->language); return;
    case OPTIONS_JSON: formula_report_json(stdout, report); return;
    case OPTIONS_CSV: formula_report_csv(stdout, report); return;
    }
}

static void answer(const struct request *request, const struct single_queue *queue)
{
    struct formula_report report = {.version = LOKET_VERSION,
                                    .formula = request->formula->name,
                                    .title = request->formula->title,
                                    .patience = request->patience_text,
                                    .arrivals_per_h = request->arrivals_per_h,
                                    .queue = queue,
                                    .measures = queue_formula_measures(queue),
                                    .percentiles = queue_formula_percentiles(queue),
                                    .goal = request->goal_text == NULL ? NULL : &request->goal,
                                    .goal_text = request->goal_text};
    struct single_queue smaller = *queue;
    struct single_queue_measures with_one_less;

    smaller.agents--;
    if (request->goal_text != NULL && smaller.agents > 0 && queue_formula_check(&smaller, NULL)) {
        with_one_less = queue_formula_measures(&smaller);
        report.with_one_less = &with_one_less;
    }
    print_report(request, &report);
}

static bool calculate(struct request *request, struct error *error)
{
    if (!check_options(request, error) || !check_goal(request, error)
        || !check_target(request, error) || !read_patience(request, error))
        return false;
    struct single_queue queue = queue_of(request);

    if (request->goal_text != NULL
        && !staffing_agents_for(&queue, &request->goal, &queue.agents, error))
        return false;
    if (!queue_formula_check(&queue, error))
        return false;
    answer(request, &queue);
    return true;
}

int command_formula(int argc, char **argv)
{
    static const struct argp_child children[] = {{&language_option_argp, 0, NULL, 0}, {0}};
    static const struct argp argp = {OPTIONS,  parse, "FORMULA", DOCUMENTATION,
                                     children, NULL,  NULL};
    struct request request = {.language = options_default_language(), .target_s = NAN};
    struct error error;

    argp_parse(&argp, argc, argv, 0, NULL, &request);
    const bool done = calculate(&request, &error);

    if (!done)
        output_complain(&error);
    distribution_term(&request.patience);
    return done ? COMMAND_OK : COMMAND_BAD_USAGE;
}
