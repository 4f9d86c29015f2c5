/* cli/command.h - the subcommands of loket; each has a file command_NAME.c of its own.
 *
 * argv[0] is "loket NAME". Each returns the exit status of the program: the values of
 * enum command_status.
 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

enum command_status {
    COMMAND_OK = 0,
    COMMAND_BAD_SCENARIO = 1, /* a file is wrong, or cannot be read */
    COMMAND_BAD_USAGE = 2,    /* an option or argument is wrong */
    COMMAND_CANNOT_WRITE = 3, /* output could not be written in full */
    COMMAND_NOT_PRECISE = 4,  /* --precision was not reached within the most replications */
    COMMAND_INTERRUPTED = 130 /* Ctrl-C; what was finished has been reported */
};

int command_run(int argc, char **argv);
int command_compare(int argc, char **argv);
int command_check(int argc, char **argv);
int command_scenarios(int argc, char **argv);
int command_interventions(int argc, char **argv);
int command_schema(int argc, char **argv);
int command_formula(int argc, char **argv);
int command_explain(int argc, char **argv);
int command_trace(int argc, char **argv);

#endif
