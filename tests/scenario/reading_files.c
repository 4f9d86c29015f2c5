#include "reading_files.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

struct scenario *read_text(const char *text)
{
    struct scenario *scenario = NULL;
    struct error error = {{0}, {0}};

    cr_assert(scenario_read_text(text, strlen(text), "a/desk.json", &files_none, &scenario, &error),
              "%s: %s", error.where, error.message);
    return scenario;
}

struct scenario *read_accepted(const char *name)
{
    struct scenario *scenario = NULL;
    struct error error = {{0}, {0}};
    char path[512];

    snprintf(path, sizeof path, "%s/%s", ACCEPTED, name);
    cr_assert(scenario_read(path, &scenario, &error), "%s: %s", error.where, error.message);
    return scenario;
}

bool near(double a, double b)
{
    return fabs(a - b) <= 1e-12 * fabs(b); /* a few roundings of 1e-16 each */
}
