/* scenario/load.h - a scenario file and the files it builds on, as one tree.
 *
 * Each file of a chain is checked by itself (loosely, shape_check.h) and the merged whole strictly,
 * so the tree fits vocabulary_scenario. Names, titles, questions and notes for editors are not
 * inherited.
 */
#ifndef SCENARIO_LOAD_H
#define SCENARIO_LOAD_H

#include "base/error.h"
#include "scenario/files.h"
#include "scenario/place.h"

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>

/* Embed by value; release with load_term(). */
struct load {
    struct place_files files; /* the chain, the file the user named first */
    cJSON *tree;              /* owned */
};

/* Loads the `length` bytes of `text`, a file called `name`; files it builds on come from `files`.
 */
MUST_CHECK bool load_text(const char *text, size_t length, const char *name,
                          const struct files *files, struct load *load, struct error *error);

/* Releases it. */
void load_term(struct load *load);

#endif
