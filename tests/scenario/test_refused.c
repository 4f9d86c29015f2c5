/* Every file of tests/scenario/refused/ that expected.tsv lists is refused, with the place and the
 * message beside it. Its columns: file, whether its fault is beyond a JSON Schema, where, message.
 * Paths are relative to that folder, which is the first argument of the compiler (REFUSED).
 */
#include "base/file.h"
#include "scenario/scenario_read.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

TestSuite(refused);

enum { MANIFEST_MAX = 1 << 20, LEAST_FILES = 200 };

/* Cuts the next column or line off `*rest`. */
static char *cut(char **rest, char end)
{
    char *const start = *rest;
    char *const at = strchr(start, end);

    cr_assert_not_null(at, "no column after %.60s", start);
    *at = '\0';
    *rest = at + 1;
    return start;
}

static void refuses(char *line)
{
    struct scenario *scenario = NULL;
    struct error error = {{0}, {0}};
    char *const file = cut(&line, '\t');

    cut(&line, '\t');
    char *const where = cut(&line, '\t');

    if (scenario_read(file, &scenario, &error))
        scenario_free(scenario);
    else
        cr_expect_null(scenario, "%s: refused, but there is a scenario", file);
    cr_expect_str_eq(error.where, where, "%s: %s", file, error.where);
    cr_expect_str_eq(error.message, line, "%s: %s", file, error.message);
}

Test(refused, says_place_and_remedy)
{
    char *text = NULL;
    size_t length = 0;
    size_t files = 0;
    struct error error = {{0}, {0}};

    cr_assert_eq(chdir(REFUSED), 0);
    cr_assert(file_read("expected.tsv", MANIFEST_MAX, &text, &length, &error), "%s", error.message);
    char *rest = text;

    cut(&rest, '\n'); /* the names of the columns */
    for (; *rest != '\0'; files++)
        refuses(cut(&rest, '\n'));
    cr_expect_geq(files, LEAST_FILES, "%zu", files);
    free(text);
}
