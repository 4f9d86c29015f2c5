#include "cli/command.h"
#include "scenario/schema.h"

#include <argp.h>
#include <stdio.h>
#include <stdlib.h>

static const char DOCUMENTATION[] =
    "Print the JSON Schema of scenario files, with which an editor can complete and check them.\v"
    "Example:\n"
    "  loket schema > scenario.schema.json";

int command_schema(int argc, char **argv)
{
    static const struct argp argp = {NULL, NULL, "", DOCUMENTATION, NULL, NULL, NULL};

    argp_parse(&argp, argc, argv, 0, NULL, NULL);
    char *const text = schema_text();

    fputs(text, stdout);
    free(text);
    return COMMAND_OK;
}
