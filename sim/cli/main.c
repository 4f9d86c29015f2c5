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
    char *full_name; /* what argv[0] becomes: argp shows it */
    const char *summary;
};

static char full_names[][24] = {"loket run",     "loket check",     "loket explain",
                                "loket formula", "loket schema",    "loket trace",
                                "loket compare", "loket scenarios", "loket interventions"};

static const struct command COMMANDS[] = {
    {"run", command_run, full_names[0], "simulate a scenario and say what comes out"},
    {"compare", command_compare, full_names[6],
     "run scenarios on the same customers: what differs?"},
    {"scenarios", command_scenarios, full_names[7], "list the scenarios that came with loket"},
    {"interventions", command_interventions, full_names[8],
     "say what scenarios can do to an organisation"},
    {"check", command_check, full_names[1], "say what scenario files describe, or what is wrong"},
    {"explain", command_explain, full_names[2],
     "say what a metric means, or how well a scenario is known"},
    {"formula", command_formula, full_names[3], "queueing formulas: Erlang B, C, A and general"},
    {"schema", command_schema, full_names[4], "print the JSON Schema of scenario files"},
    {"trace", command_trace, full_names[5], "tell what happens to one customer"},
};
enum { COMMAND_COUNT = sizeof COMMANDS / sizeof *COMMANDS };

static void print_help(FILE *stream)
{
    fputs("Usage: loket COMMAND [OPTION...]\n"
          "Simulate a customer-service organisation: what happens to callers who hang up, and to "
          "the\nwaiting times, if we do this instead of that?\n\nCommands:\n",
          stream);
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        fprintf(stream, "  %-13s %s\n", COMMANDS[i].name, COMMANDS[i].summary);
    fputs("\n"
          "  loket COMMAND --help    the options of a command\n"
          "  loket --explain METRIC  the same as: loket explain METRIC\n"
          "  loket --version         the version\n"
          "\n"
          "Example:\n"
          "  loket run kcc\n"
          "\n"
          "Exit status: 0 done, 1 a fault in a scenario, 2 a fault in the command, 3 output could\n"
          "not be written, 4 the precision was not reached, 130 interrupted.\n",
          stream);
}

static int unknown_command(const char *name)
{
    struct suggest suggest = {.text = name};
    struct error error;

    for (size_t i = 0; i < COMMAND_COUNT; i++)
        suggest_consider(&suggest, COMMANDS[i].name);
    const struct suggest_hint hint = suggest_hint(&suggest);

    error_set(&error, "loket", "there is no command \"%s\"%s", name,
              hint.text[0] != '\0' ? hint.text : "; \"loket --help\" lists them");
    output_complain(&error);
    return COMMAND_BAD_USAGE;
}

static char help[] = "--help";

static int dispatch(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "-h") == 0)
        argv[1] = help;
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(argv[0], COMMANDS[i].name) == 0) {
            argv[0] = COMMANDS[i].full_name;
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
        argv[2] = help;
    }
    if (is(argv[1], "--help", "-h") || is(argv[1], "help", "-?")) {
        print_help(stdout);
        return COMMAND_OK;
    }
    if (strcmp(argv[1], "--explain") == 0)
        argv[1] = explain;
    return dispatch(argc - 1, argv + 1);
}
