/* scenario/place.h - where in a scenario a value stands, for messages.
 *
 * Places are links on the stack of the functions that walk down the tree: each borrows the one
 * above it.
 */
#ifndef SCENARIO_PLACE_H
#define SCENARIO_PLACE_H

#include "base/error.h"
#include "scenario/json.h"

#include <cjson/cJSON.h>
#include <stdbool.h>

enum { PLACE_PATH_SIZE = 320 };

/* What all places of one scenario share. */
struct place_files {
    char *name[JSON_FILES_MAX]; /* owned; as in messages; [0] is the file the user named */
    unsigned count;
    struct error *error; /* borrowed; may be NULL */
};

struct place {
    const struct place_files *files;
    const struct place *up; /* NULL at the top */
    const char *key;        /* of the object above; NULL in a list or at the top */
    size_t index;           /* in the list above */
    const cJSON *value;
};

struct place place_top(const struct place_files *files, const cJSON *value);
struct place place_member(const struct place *up, const cJSON *member);
struct place place_item(const struct place *up, const cJSON *item, size_t index);

/* Writes "queues.phone.groups[0]"; the front is cut off if it is too long. */
void place_path(const struct place *place, char path[PLACE_PATH_SIZE]);

/* Fails with `format` as what is wrong at `place`: file and line, path and message. */
bool place_error(const struct place *place, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* A short text for a message, returned by value. */
struct place_shown {
    char text[96];
};

/* A number, with as many digits as it takes to tell it from others. */
struct place_shown place_number(double number);

/* "is -3", "is "abc"", "is a list": the value as the user wrote it. */
struct place_shown place_show(const cJSON *value);

/* Releases the names. */
void place_files_term(struct place_files *files);

#endif
