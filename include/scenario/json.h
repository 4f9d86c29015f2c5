/* scenario/json.h - strict JSON with comments, as a tree that knows where each value stood.
 *
 * Beside JSON (RFC 8259) only comments and a byte order mark are allowed. Refused, each with its
 * line and column: invalid UTF-8, control characters, numbers that overflow, a key twice in one
 * object, anything after the end, and sizes beyond the limits below. The tree is cJSON's; the
 * place of a value is kept in its `valueint`, which nothing else uses, and so moves along with it.
 */
#ifndef SCENARIO_JSON_H
#define SCENARIO_JSON_H

#include "base/error.h"

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>

enum {
    JSON_SIZE_MAX = 16 << 20, /* bytes of one file */
    JSON_DEPTH_MAX = 64,      /* objects and lists inside each other */
    JSON_KEYS_MAX = 2000,     /* of one object: looking one up takes a walk */
    JSON_VALUES_MAX = 1000000,
    JSON_FILES_MAX = 32 /* that can be told apart */
};

/* Reads `length` bytes of JSON; values remember `file` (below JSON_FILES_MAX) and their line.
 * `name` is the file in messages. `*tree` is released with cJSON_Delete(). */
MUST_CHECK bool json_parse(const char *text, size_t length, const char *name, unsigned file,
                           cJSON **tree, struct error *error);

/* The file and line of a value. */
unsigned json_file(const cJSON *value);
unsigned json_line(const cJSON *value);

/* Gives `value` the place of `model`. */
void json_copy_place(cJSON *value, const cJSON *model);

/* The member `key` of an object; NULL if there is none. */
cJSON *json_member(const cJSON *object, const char *key);

/* The number of items or members. */
size_t json_count(const cJSON *list);

#endif
