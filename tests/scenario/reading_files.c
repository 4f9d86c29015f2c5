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

const struct intervention *read_find(const struct scenario *scenario, const char *id)
{
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        if (strcmp(scenario->interventions[i].id, id) == 0)
            return &scenario->interventions[i];
    }
    cr_assert_fail("no %s", id);
    return NULL;
}

bool near(double a, double b)
{
    return fabs(a - b) <= 1e-12 * fabs(b); /* a few roundings of 1e-16 each */
}
