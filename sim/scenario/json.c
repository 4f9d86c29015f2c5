/* The scan has refused all that is wrong before cJSON sees the text, so that cJSON, which is more
 * lenient, only builds. Both meet the values in the same order, which is how a value of the tree
 * finds its line.
 */
#include "scenario/json.h"

#include "base/memory.h"
#include "scenario/json_scan.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A place is file x LINES + line. A file has at most JSON_SIZE_MAX + 1 lines. */
enum { LINES = 1 << 25 };

_Static_assert(JSON_SIZE_MAX + 1 < LINES && JSON_FILES_MAX <= INT32_MAX / LINES, "places fit");

unsigned json_file(const cJSON *value)
{
    return (unsigned)value->valueint / LINES;
}

unsigned json_line(const cJSON *value)
{
    return (unsigned)value->valueint % LINES;
}

void json_copy_place(cJSON *value, const cJSON *model)
{
    value->valueint = model->valueint;
}

cJSON *json_member(const cJSON *object, const char *key)
{
    return cJSON_GetObjectItemCaseSensitive(object, key);
}

size_t json_count(const cJSON *list)
{
    size_t count = 0;
    const cJSON *item = NULL;

    cJSON_ArrayForEach(item, list) count++;
    return count;
}

/* Hands out the lines to the values below and including `value`, in order. */
static const uint32_t *place(cJSON *value, unsigned file, const uint32_t *line)
{
    cJSON *child = NULL;

    value->valueint = (int)(file * LINES + *line++);
    cJSON_ArrayForEach(child, value) line = place(child, file, line);
    return line;
}

static int compare_keys(const void *a, const void *b)
{
    const cJSON *const first = *(const cJSON *const *)a;
    const cJSON *const second = *(const cJSON *const *)b;
    const int order = strcmp(first->string, second->string);

    return order != 0
               ? order
               : (json_line(first) > json_line(second)) - (json_line(first) < json_line(second));
}

/* The second of two members with one key; NULL if there are no such. */
static const cJSON *duplicate_in(const cJSON *object)
{
    const size_t count = json_count(object);
    const cJSON **const members = memory_zeroed(count + 1, sizeof *members);
    const cJSON *duplicate = NULL;
    const cJSON *member = NULL;
    size_t i = 0;

    cJSON_ArrayForEach(member, object) members[i++] = member;
    qsort(members, count, sizeof *members, compare_keys);
    for (i = 1; i < count && duplicate == NULL; i++) {
        if (strcmp(members[i - 1]->string, members[i]->string) == 0)
            duplicate = members[i];
    }
    free(members);
    return duplicate;
}

static const cJSON *find_duplicate(const cJSON *value)
{
    const cJSON *duplicate = cJSON_IsObject(value) ? duplicate_in(value) : NULL;
    const cJSON *child = NULL;

    cJSON_ArrayForEach(child, value)
    {
        if (duplicate == NULL)
            duplicate = find_duplicate(child);
    }
    return duplicate;
}

static bool refuse_duplicates(const cJSON *tree, const char *name, struct error *error)
{
    const cJSON *const duplicate = find_duplicate(tree);
    char where[ERROR_WHERE_SIZE];

    if (duplicate == NULL)
        return true;
    snprintf(where, sizeof where, "%.*s:%u", ERROR_WHERE_SIZE - 16, name, json_line(duplicate));
    return error_set(error, where, "key \"%s\" stands twice in one object; keep one of them",
                     duplicate->string);
}

bool json_parse(const char *text, size_t length, const char *name, unsigned file, cJSON **tree,
                struct error *error)
{
    struct json_scan scan = {0};

    assert(file < JSON_FILES_MAX);
    if (length > JSON_SIZE_MAX)
        return error_set(error, name, "is too large; must be at most %d bytes", JSON_SIZE_MAX);
    if (!json_scan_text(text, length, name, &scan, error))
        return false;
    cJSON *const parsed = cJSON_ParseWithLength(scan.blanked, length);

    if (parsed != NULL)
        place(parsed, file, scan.lines);
    json_scan_term(&scan);
    if (parsed == NULL)
        return error_set(error, name, "cannot be read as JSON");
    if (!refuse_duplicates(parsed, name, error)) {
        cJSON_Delete(parsed);
        return false;
    }
    *tree = parsed;
    return true;
}
