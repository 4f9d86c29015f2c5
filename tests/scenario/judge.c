/* For check_schema.py: judges scenario files named on standard input, a line each, with one word:
 * "accepted"; "refused" by the tables that the schema is printed from; "beyond" what these can say.
 * With the argument "schema" it prints the schema instead.
 */
#include "base/file.h"
#include "scenario/json.h"
#include "scenario/scenario_read.h"
#include "scenario/schema.h"
#include "scenario/shape_check.h"
#include "scenario/vocabulary.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Does the file fit the tables by itself, loosely if it is a change to another? */
static bool fits_tables(const char *path)
{
    struct place_files files = {.count = 0};
    char name[] = "file";
    char *text = NULL;
    size_t length = 0;
    cJSON *tree = NULL;

    if (!file_read(path, JSON_SIZE_MAX, &text, &length, NULL))
        return false;
    files.name[0] = name;
    bool fits = json_parse(text, length, name, 0, &tree, NULL);

    if (fits) {
        const struct place top = place_top(&files, tree);
        const cJSON *const based_on = json_member(tree, "based_on");
        fits = shape_check(&vocabulary_scenario, &top, based_on != NULL && !cJSON_IsNull(based_on));
    }
    cJSON_Delete(tree);
    free(text);
    return fits;
}

static const char *judge(const char *path)
{
    struct scenario *scenario = NULL;

    if (scenario_read(path, &scenario, NULL)) {
        scenario_free(scenario);
        return "accepted";
    }
    return fits_tables(path) ? "beyond" : "refused";
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
