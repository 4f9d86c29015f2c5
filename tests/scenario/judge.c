/* For check_schema.py: judges scenario files named on standard input, a line each, with one word:
 * "accepted"; "refused" by the tables that the schema is printed from; "beyond" what these can say.
 * With the argument "schema" it prints the schema instead.
 */
#include "base/file.h"
#include "scenario/json.h"
#include "scenario/load.h"
#include "scenario/scenario_read.h"
#include "scenario/schema.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *judge(const char *path)
{
    struct scenario *scenario = NULL;
    struct load load = {0};
    struct error error = {{0}, {0}};
    char *text = NULL;
    size_t length = 0;

    if (scenario_read(path, &scenario, &error)) {
        scenario_free(scenario);
        return "accepted";
    }
    if (!file_read(path, JSON_SIZE_MAX, &text, &length, &error))
        return "unreadable";
    const bool loaded = load_text(text, length, path, &files_disk, &load, &error);

    free(text);
    if (!loaded)
        return "refused";
    load_term(&load);
    return "beyond";
}

int main(int argc, char **argv)
{
    char path[4096];

    if (argc > 1 && strcmp(argv[1], "schema") == 0) {
        char *const text = schema_text();
        fputs(text, stdout);
        free(text);
        return 0;
    }
    while (fgets(path, sizeof path, stdin) != NULL) {
        path[strcspn(path, "\n")] = '\0';
        puts(judge(path));
    }
    return 0;
}
