#include "scenario/load.h"

#include "base/memory.h"
#include "scenario/evidence.h"
#include "scenario/json.h"
#include "scenario/limits.h"
#include "scenario/merge.h"
#include "scenario/shape_check.h"
#include "scenario/vocabulary.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Static_assert((int)LIMITS_BASED_ON < (int)JSON_FILES_MAX,
               "the files of a chain can be told apart");

/* The documents of a chain: each builds on the next. */
struct chain {
    struct place_files files;
    cJSON *document[LIMITS_BASED_ON + 1]; /* owned */
    size_t values;                        /* in all of them */
    const struct files *access;
};

static size_t count_values(const cJSON *value)
{
    size_t count = 1;
    const cJSON *child = NULL;

    cJSON_ArrayForEach(child, value) count += count_values(child);
    return count;
}

/* Parses the next document of the chain. */
static bool add_document(struct chain *chain, const char *text, size_t length, const char *name)
{
    const unsigned index = chain->files.count;

    if (!json_parse(text, length, name, index, &chain->document[index], chain->files.error))
        return false;
    chain->files.name[index] = memory_copy(name, strlen(name) + 1, 1);
    chain->files.count++;
    chain->values += count_values(chain->document[index]);
    const struct place top = place_top(&chain->files, chain->document[index]);

    if (chain->values > JSON_VALUES_MAX)
        return place_error(&top,
                           "is too large together with the files that build on it: more "
                           "than %d values",
                           JSON_VALUES_MAX);
    return cJSON_IsObject(top.value)
           || place_error(&top, "%s; must be an object { ... }", place_show(top.value).text);
}

/* Reads the file at `path`, named at `place`, and adds it. */
static bool add_file(struct chain *chain, const struct place *place, const char *path)
{
    struct error fault = {{0}, {0}};
    char *text = NULL;
    size_t length = 0;

    if (!chain->access->read(chain->access->context, path, JSON_SIZE_MAX, &text, &length, &fault))
        return place_error(place, "%s: %s", fault.where, fault.message);
    const bool added = add_document(chain, text, length, path);

    free(text);
    if (!added && chain->files.error != NULL)
        error_set(chain->files.error, chain->files.error->where, "%s (%s builds on this file)",
                  chain->files.error->message, chain->files.name[json_file(place->value)]);
    return added;
}

/* Adds the file that the last document of the chain builds on. */
static bool add_base(struct chain *chain, const cJSON *based_on)
{
    const struct place_files *const files = &chain->files;
    const struct place top = place_top(files, chain->document[files->count - 1]);
    const struct place at = place_member(&top, based_on);
    const char *fault = NULL;
    char *const path =
        files_resolve(files->name[0], files->name[files->count - 1], based_on->valuestring, &fault);
    bool added = false;

    if (path == NULL)
        return place_error(&at, "%s, %s", place_show(based_on).text, fault);
    unsigned same = 0;

    while (same < files->count && strcmp(files->name[same], path) != 0)
        same++;
    if (same < files->count && same == files->count - 1)
        place_error(&at, "%s: the file builds on itself; name another", place_show(based_on).text);
    else if (same < files->count)
        place_error(&at, "%s, which builds on this file; break the circle",
                    place_show(based_on).text);
    else if (files->count > LIMITS_BASED_ON)
        place_error(&at, "builds on a chain of more than %d files, beginning at %s",
                    LIMITS_BASED_ON, files->name[0]);
    else
        added = add_file(chain, &at, path);
    free(path);
    return added;
}

static bool add_bases(struct chain *chain)
{
    for (;;) {
        cJSON *const document = chain->document[chain->files.count - 1];
        const cJSON *const based_on = json_member(document, "based_on");
        const struct place top = place_top(&chain->files, document);

        if ((based_on == NULL || cJSON_IsNull(based_on)) && chain->files.count == 1)
            return true;
        if (!shape_check(&vocabulary_scenario, &top, true))
            return false;
        if (!cJSON_IsString(based_on))
            return true;
        if (!add_base(chain, based_on))
            return false;
    }
}

/* Applies the changes, the last document being what they change. */
static cJSON *merge_all(struct chain *chain)
{
    static const char *const not_inherited[] = {"name", "title", "question", "$schema"};
    cJSON *tree = NULL;

    for (unsigned i = chain->files.count; i-- > 0;) {
        cJSON *const document = chain->document[i];
        chain->document[i] = NULL;
        if (chain->files.count > 1)
            cJSON_DeleteItemFromObjectCaseSensitive(document, "based_on");
        for (size_t k = 0; k < sizeof not_inherited / sizeof *not_inherited && i > 0; k++)
            cJSON_DeleteItemFromObjectCaseSensitive(document, not_inherited[k]);
        tree = tree == NULL ? document : merge_patch(tree, document);
    }
    return tree;
}

bool load_text(const char *text, size_t length, const char *name, const struct files *files,
               struct load *load, struct error *error)
{
    struct chain chain = {.files.error = error, .access = files};

    if (add_document(&chain, text, length, name) && add_bases(&chain)) {
        struct load loaded = {.tree = merge_all(&chain)};
        loaded.files = chain.files;
        const struct place top = place_top(&loaded.files, loaded.tree);
        if (shape_check(&vocabulary_scenario, &top, false) && evidence_check(&top)) {
            *load = loaded;
            return true;
        }
        cJSON_Delete(loaded.tree);
    }
    for (size_t i = 0; i <= LIMITS_BASED_ON; i++)
        cJSON_Delete(chain.document[i]);
    place_files_term(&chain.files);
    return false;
}

void load_term(struct load *load)
{
    cJSON_Delete(load->tree);
    load->tree = NULL;
    place_files_term(&load->files);
}
