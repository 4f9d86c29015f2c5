/* The program: finds the subcommand and hands over to it. */
#include "cli/command.h"
#include "cli/output.h"
#include "scenario/suggest.h"

#include <argp.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

struct command {
    const char *name;
    int (*run)(int argc, char **argv);
    const char *summary;
};

static const struct command COMMANDS[] = {
    {"run", command_run, "simulate a scenario and say what comes out"},
    {"compare", command_compare, "run scenarios on the same customers: what differs?"},
    {"scenarios", command_scenarios, "list the scenarios that came with loket"},
    {"interventions", command_interventions, "say what scenarios can do to an organisation"},
    {"check", command_check, "say what scenario files describe, or what is wrong"},
    {"explain", command_explain, "say what a metric means, or how well a scenario is known"},
    {"formula", command_formula, "queueing formulas: Erlang B, C, A and general"},
    {"schema", command_schema, "print the JSON Schema of scenario files"},
    {"trace", command_trace, "tell what happens to one customer"},
};
enum { COMMAND_COUNT = sizeof COMMANDS / sizeof *COMMANDS };

static char HELP[] = "--help"; /* argv holds no constants */

static void print_help(FILE *stream)
{
    fputs("Usage: loket COMMAND [OPTION...]\n"
          "Simulate a customer-service organisation: what happens to callers who hang up, and to "
          "the\nwaiting times, if we do this instead of that?\n\nCommands:\n",
          stream);
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        fprintf(stream, "  %-13s %s\n", COMMANDS[i].name, COMMANDS[i].summary);
    fputs("\n"
          "  loket COMMAND --help    the options of a command; also loket help COMMAND\n"
          "  loket --explain METRIC  the same as: loket explain METRIC\n"
          "  loket --version         the version\n"
          "\n"
          "Example:\n"
          "  loket run kcc\n"
          "\n"
          "Exit status: 0 done, 1 a fault in a scenario, 2 a fault in the command, 3 output could\n"
          "not be written, 4 the precision was not reached, 70 out of memory, 130 interrupted.\n",
          stream);
}

static int unknown_command(const char *name)
{
    struct suggest suggest = {.text = name};
    struct error error;

    for (size_t i = 0; i < COMMAND_COUNT; i++)
        suggest_consider(&suggest, COMMANDS[i].name);
    const struct suggest_hint hint = suggest_hint(&suggest);

    if (name[0] == '-')
        error_set(&error, "loket", "option \"%s\" comes before any command; give the command first",
                  name);
    else
        error_set(&error, "loket", "there is no command \"%s\"%s", name,
                  hint.text[0] != '\0' ? hint.text : "; \"loket --help\" lists them");
    output_complain(&error);
    return COMMAND_BAD_USAGE;
}

static int dispatch(int argc, char **argv)
{
    static char full_name[32]; /* argp shows it */

    if (argc == 2 && strcmp(argv[1], "-h") == 0)
        argv[1] = HELP;
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(argv[0], COMMANDS[i].name) == 0) {
            snprintf(full_name, sizeof full_name, "loket %s", COMMANDS[i].name);
            argv[0] = full_name;
            return COMMANDS[i].run(argc, argv);
        }
    }
    return unknown_command(argv[0]);
}

static bool is(const char *text, const char *name, const char *short_name)
{
    return strcmp(text, name) == 0 || strcmp(text, short_name) == 0;
}

int main(int argc, char **argv)
{
    static char explain[] = "explain";

    output_watch_stdout();
    argp_err_exit_status = COMMAND_BAD_USAGE;
    argp_program_version = "loket " LOKET_VERSION;
    if (argc < 2) {
        print_help(stderr);
        return COMMAND_BAD_USAGE;
    }
    if (is(argv[1], "--version", "-V")) {
        puts(argp_program_version);
        return COMMAND_OK;
    }
    if (argc == 3 && strcmp(argv[1], "help") == 0) {
        argv[1] = argv[2];
        argv[2] = HELP;
    }
    if (is(argv[1], "--help", "-h") || is(argv[1], "help", "-?")) {
        print_help(stdout);
        return COMMAND_OK;
    }
    if (strcmp(argv[1], "--explain") == 0)
        argv[1] = explain;
    return dispatch(argc - 1, argv + 1);
}
