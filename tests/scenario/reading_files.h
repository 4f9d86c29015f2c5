/* reading_files.h - scenarios for the tests of what the reader makes of them. */
#ifndef READING_FILES_H
#define READING_FILES_H

#include "scenario/scenario_read.h"

#include <stdbool.h>

/* Of a text called a/desk.json, which reaches no other files. Fails the test if it is refused;
 * release with scenario_free(). */
struct scenario *read_text(const char *text);

/* Of a file in tests/scenario/accepted/; as read_text(). */
struct scenario *read_accepted(const char *name);

/* The intervention of that id; fails the test if there is none. */
const struct intervention *read_find(const struct scenario *scenario, const char *id);

/* But for a few roundings. */
bool near(double a, double b);

#endif
