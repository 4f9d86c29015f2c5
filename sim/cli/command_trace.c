#include "cli/command.h"
#include "cli/find.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/print_options.h"
#include "report/number.h"
#include "report/story.h"
#include "report/story_json.h"
#include "report/story_text.h"
#include "scenario/limits.h"
#include "scenario/suggest.h"

#include <argp.h>
#include <inttypes.h>
#include <string.h>

/* What the user asked for. Texts are borrowed from argv. */
struct request {
    const char *scenario;
    const char *source;   /* NULL: the only one */
    uint64_t customer;    /* from 1; 0: not given */
    uint64_t replication; /* from 1 */
    bool has_seed;
    uint64_t seed;
    struct print_options print;
};

enum option_key {
    OPTION_CUSTOMER = 'c',
    OPTION_SOURCE = 'S',
    OPTION_REPLICATION = 'r',
    OPTION_SEED = 's'
};

static const struct argp_option OPTIONS[] = {
    {"customer", OPTION_CUSTOMER, "N", 0,
     "Follow the N-th customer of the source, from 1 in order of arrival", 0},
    {"source", OPTION_SOURCE, "ID", 0, "The customer's source (needed if there are several)", 0},
    {"replication", OPTION_REPLICATION, "R", 0,
     "Of the R-th replication (default: 1, the one of run --contacts)", 0},
    {"seed", OPTION_SEED, "S", 0,
     "Start the random numbers from S (default: what the scenario says)", 0},
    {0},
};

static const char DOCUMENTATION[] =
    "Tell what happens to one customer: when they come, wait, are answered, hang up, come back.\v"
    "The same customer of another scenario with the same source and seed is the same person, who "
    "comes at the same moment with the same question and the same patience.\n"
    "\n"
    "Example:\n"
    "  loket trace kcc --customer 12345\n"
    "\n"
    "Exit status: 0 done, 1 a fault in a scenario, 2 a fault in the command (also: the customer "
    "never comes).";

/* --- reading the command --- */

static bool read_option(struct request *request, enum option_key key, const char *text,
                        struct error *error)
{
    switch (key) {
    case OPTION_CUSTOMER:
        return options_whole("--customer", text, 1, (uint64_t)LIMITS_SEED, &request->customer,
                             error);
    case OPTION_SOURCE: request->source = text; return true;
    case OPTION_REPLICATION:
        return options_whole("--replication", text, 1, LIMITS_REPLICATIONS, &request->replication,
                             error);
    case OPTION_SEED:
        request->has_seed = true;
        return options_whole("--seed", text, 0, (uint64_t)LIMITS_SEED, &request->seed, error);
    }
    return true;
}

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct request *const request = state->input;
    struct error error;

    switch (key) {
    case ARGP_KEY_INIT: state->child_inputs[0] = &request->print; return 0;
    case OPTION_CUSTOMER:
    case OPTION_SOURCE:
    case OPTION_REPLICATION:
    case OPTION_SEED:
        if (!read_option(request, (enum option_key)key, text, &error))
            options_refuse(state, &error);
        return 0;
    case ARGP_KEY_ARG: options_take_one(state, "scenario", text, &request->scenario); return 0;
    case ARGP_KEY_END:
        if (request->scenario == NULL)
            argp_error(state, "which scenario? Give the path of a scenario file");
        if (request->customer == 0)
            argp_error(state, "which customer? Say --customer N");
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

/* --- who --- */

/* The sources of the scenario, as `"calls" or "mails"`, or as many as fit. */
static void list_sources(const struct scenario *scenario, char *text, size_t size)
{
    size_t length = 0;

    text[0] = '\0';
    for (size_t i = 0; i < scenario->source_count && length + 1 < size; i++) {
        const char *const separator = i == 0 ? "" : i + 1 == scenario->source_count ? " or " : ", ";

        snprintf(text + length, size - length, "%s\"%s\"", separator, scenario->sources[i].id);
        length = strlen(text);
    }
}

static bool find_source(const struct scenario *scenario, const char *id, size_t *found,
                        struct error *error)
{
    struct suggest suggest = {.text = id};
    char sources[ERROR_MESSAGE_SIZE / 2];

    list_sources(scenario, sources, sizeof sources);
    if (scenario->source_count == 0)
        return error_set(error, "--customer", "nobody comes: the scenario has no demand");
    if (id == NULL) {
        *found = 0;
        return scenario->source_count == 1
               || error_set(error, "--source", "from which source? Say %s", sources);
    }
    for (size_t i = 0; i < scenario->source_count; i++) {
        if (strcmp(scenario->sources[i].id, id) == 0) {
            *found = i;
            return true;
        }
        suggest_consider(&suggest, scenario->sources[i].id);
    }
    const struct suggest_hint hint = suggest_hint(&suggest);

    return error_set(error, "--source", "there is no source \"%s\"%s; must be %s", id, hint.text,
                     sources);
}

/* Of a story without a beginning. */
static void say_nobody_came(const struct request *request, const struct story *story)
{
    const char *const source = story->plan.scenario->sources[story->plan.source].id;
    char customer[NUMBER_SIZE];
    char replication[NUMBER_SIZE];
    char customers[NUMBER_SIZE];
    const char *const values[] = {customer, source, customers, replication, customers};

    snprintf(customer, sizeof customer, "%" PRIu64, request->customer);
    snprintf(replication, sizeof replication, "%" PRIu64, request->replication);
    snprintf(customers, sizeof customers, "%" PRIu64, story->customers);
    if (story->customers == 0)
        output_say("--customer", words_text(request->print.language, WORDS_STORY_NOBODY),
                   (const char *const[]){source, replication}, 2);
    else if (request->customer <= story->customers)
        output_say("--customer", words_text(request->print.language, WORDS_STORY_STAYS_AWAY),
                   (const char *const[]){customer, source, replication}, 3);
    else
        output_say("--customer", words_text(request->print.language, WORDS_STORY_NO_SUCH), values,
                   sizeof values / sizeof *values);
}

/* --- telling --- */

static int trace(const struct request *request, const struct scenario *scenario)
{
    struct error error;
    struct story_plan plan = {.scenario = scenario,
                              .seed = request->has_seed ? request->seed : scenario->run.seed,
                              .replication = request->replication - 1,
                              .number = request->customer - 1};

    if (!find_source(scenario, request->source, &plan.source, &error)) {
        output_complain(&error);
        return COMMAND_BAD_USAGE;
    }
    struct story story = story_of(&plan);
    const bool came = story.count > 0;

    if (!came)
        say_nobody_came(request, &story);
    else if (request->print.format == OPTIONS_JSON)
        story_json_print(stdout, &story, LOKET_VERSION);
    else
        story_text_print(stdout, &story, request->print.language);
    story_term(&story);
    return came ? COMMAND_OK : COMMAND_BAD_USAGE;
}

int command_trace(int argc, char **argv)
{
    static const struct argp_child children[] = {{&print_options_argp, 0, NULL, 0}, {0}};
    static const struct argp argp = {OPTIONS,  parse, "SCENARIO", DOCUMENTATION,
                                     children, NULL,  NULL};
    struct request request = {.print = print_options_default(), .replication = 1};
    struct error error;
    struct scenario *scenario = NULL;
    int status = COMMAND_BAD_SCENARIO;

    argp_parse(&argp, argc, argv, 0, NULL, &request);
    if (find_and_read(request.scenario, &scenario, &error))
        status = trace(&request, scenario);
    else
        output_complain(&error);
    scenario_free(scenario);
    return status;
}
