/* Pointers are resolved once, to nodes of the tree; a walk down the tree then carries the tags of
 * the nodes above. */
#include "scenario/evidence.h"

#include "base/memory.h"
#include "scenario/json.h"
#include "scenario/suggest.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char KEY[] = "evidence";

/* --- pointers --- */

/* The next part of a pointer (owned), unescaped; advances `*pointer` to what follows it. */
static char *next_part(const char **pointer)
{
    const char *const from = *pointer + 1; /* after the "/" */
    const size_t length = strcspn(from, "/");
    char *const part = memory_zeroed(length + 1, 1);
    size_t end = 0;

    for (size_t i = 0; i < length; i++) {
        if (from[i] != '~')
            part[end++] = from[i];
        else
            part[end++] = from[++i] == '0' ? '~' : '/';
    }
    *pointer = from + length;
    return part;
}

static const cJSON *child_of(const cJSON *value, const char *part)
{
    const size_t length = strlen(part);

    if (cJSON_IsObject(value))
        return json_member(value, part);
    if (!cJSON_IsArray(value) || length == 0 || length > 6 || strspn(part, "0123456789") != length
        || (part[0] == '0' && length > 1))
        return NULL;
    return cJSON_GetArrayItem(value, atoi(part));
}

/* What `pointer` names; NULL if nothing: then `*above` is the last value on the way, and `*missing`
 * (owned) the part that it has not. */
static const cJSON *resolve(const cJSON *tree, const char *pointer, const cJSON **above,
                            char **missing)
{
    const cJSON *value = tree;

    *missing = NULL;
    while (*pointer != '\0') {
        char *const part = next_part(&pointer);

        *above = value;
        value = child_of(value, part);
        if (value == NULL) {
            *missing = part;
            return NULL;
        }
        free(part);
    }
    return value;
}

static bool refuse(const struct place *entry, const cJSON *above, const char *missing)
{
    struct suggest suggest = {.text = missing};
    const cJSON *member = NULL;

    if (!cJSON_IsObject(above))
        return place_error(entry, "must point to a value of the file: its %s has no \"%.64s\"",
                           cJSON_IsArray(above) ? "list" : "value", missing);
    cJSON_ArrayForEach(member, above) suggest_consider(&suggest, member->string);
    return place_error(entry, "must point to a value of the file: there is no \"%.64s\"%s", missing,
                       suggest_hint(&suggest).text);
}

bool evidence_check(const struct place *top)
{
    cJSON *const map = json_member(top->value, KEY);
    cJSON *next = map == NULL ? NULL : map->child;

    while (next != NULL) {
        cJSON *const member = next;
        const cJSON *above = NULL;
        char *missing = NULL;

        next = member->next;
        if (resolve(top->value, member->string, &above, &missing) != NULL)
            continue;
        if (json_file(member) == 0) {
            const struct place at_map = place_member(top, map);
            const struct place at = place_member(&at_map, member);
            const bool fine = refuse(&at, above, missing);

            free(missing);
            return fine;
        }
        free(missing);
        cJSON_Delete(cJSON_DetachItemViaPointer(map, member));
    }
    return true;
}

/* --- tags --- */

struct tagged {
    const cJSON *value; /* borrowed, like all here */
    const cJSON *entry;
};

static int compare_tagged(const void *a, const void *b)
{
    const uintptr_t x = (uintptr_t)((const struct tagged *)a)->value;
    const uintptr_t y = (uintptr_t)((const struct tagged *)b)->value;

    return (x > y) - (x < y);
}

/* The way down to a value. */
struct way {
    const struct way *up;
    const cJSON *value;
    const char *key; /* its own, or that of the list it is in */
    const cJSON *entry;
    char *pointer; /* owned */
};

struct listing {
    struct tagged *tagged; /* owned; by address */
    size_t tagged_count;
    struct evidence evidence;
};

static const cJSON *entry_of(const struct listing *listing, const cJSON *value)
{
    const struct tagged key = {.value = value};
    const struct tagged *const found = listing->tagged_count == 0
                                           ? NULL
                                           : bsearch(&key, listing->tagged, listing->tagged_count,
                                                     sizeof *listing->tagged, compare_tagged);

    return found == NULL ? NULL : found->entry;
}

/* The nearest entry above that is not older than the value. */
static const cJSON *entry_for(const struct way *way)
{
    const unsigned file = json_file(way->value);

    for (; way != NULL; way = way->up) {
        if (way->entry != NULL && json_file(way->entry) <= file)
            return way->entry;
    }
    return NULL;
}

static enum evidence_tag tag_of(const cJSON *entry)
{
    const char *const name = json_member(entry, "tag")->valuestring;
    enum evidence_tag tag = EVIDENCE_MEASURED;

    while (strcmp(evidence_tag_name(tag), name) != 0) /* the vocabulary allows no other */
        tag++;
    return tag;
}

const char *evidence_tag_name(enum evidence_tag tag)
{
    static const char *const names[EVIDENCE_TAGS] = {[EVIDENCE_CHOICE] = "choice",
                                                     [EVIDENCE_MEASURED] = "measured",
                                                     [EVIDENCE_SOURCED] = "sourced",
                                                     [EVIDENCE_ESTIMATED] = "estimated"};

    return names[tag];
}

/* --- listing --- */

static char *copy(const char *text)
{
    return memory_copy(text, strlen(text) + 1, 1);
}

static void copy_note(const cJSON *entry, char *note[2])
{
    const cJSON *const text = json_member(entry, "note");
    const cJSON *const en = cJSON_IsObject(text) ? json_member(text, "en") : text;
    const cJSON *const nl = cJSON_IsObject(text) ? json_member(text, "nl") : text;

    if (en != NULL || nl != NULL) { /* who gives one language only gets it in the other, too */
        note[0] = copy((en != NULL ? en : nl)->valuestring);
        note[1] = copy((nl != NULL ? nl : en)->valuestring);
    }
}

/* The key of the object that the value, or the lists around it, stand in. */
static const char *key_above(const struct way *way)
{
    while (way->up != NULL && way->up->key == way->key)
        way = way->up;
    return way->up == NULL ? NULL : way->up->key;
}

static void add(struct listing *listing, const struct way *way)
{
    struct evidence *const evidence = &listing->evidence;
    const cJSON *const entry = entry_for(way);
    char *const json = cJSON_PrintUnformatted(way->value);

    if ((evidence->count & (evidence->count - 1)) == 0) /* 0, 1, 2, 4, ... */
        evidence->values =
            memory_resize(evidence->values, evidence->count == 0 ? 1 : 2 * evidence->count,
                          sizeof *evidence->values);
    struct evidence_value *const value = &evidence->values[evidence->count++];

    assert(json != NULL);
    *value = (struct evidence_value){.pointer = copy(way->pointer), .json = copy(json)};
    free(json);
    if (cJSON_IsNumber(way->value) || cJSON_IsArray(way->value))
        value->unit = evidence_unit_of(way->key, key_above(way));
    if (entry != NULL) {
        value->tag = tag_of(entry);
        value->said_at = copy(entry->string);
        copy_note(entry, value->note);
    } else if (strncmp(way->pointer, "/run/", strlen("/run/")) == 0) {
        value->tag = EVIDENCE_CHOICE;
    }
}

/* A list of values without values inside is listed as one. */
static bool is_whole(const cJSON *value)
{
    const cJSON *item = NULL;

    if (cJSON_IsObject(value))
        return false;
    cJSON_ArrayForEach(item, value)
    {
        if (item->child != NULL || cJSON_IsObject(item) || cJSON_IsArray(item))
            return false;
    }
    return true;
}

/* `pointer` + "/" + `part` (owned), the part escaped. */
static char *longer(const char *pointer, const char *part)
{
    const size_t length = strlen(pointer);
    char *const whole = memory_zeroed(length + 2 * strlen(part) + 2, 1);
    char *at = whole + sprintf(whole, "%s/", pointer);

    for (; *part != '\0'; part++) {
        if (*part == '~' || *part == '/') {
            *at++ = '~';
            *at++ = *part == '~' ? '0' : '1';
        } else {
            *at++ = *part;
        }
    }
    return whole;
}

static bool is_about_the_file(const struct way *up, const char *key)
{
    static const char *const names[] = {"$schema", "name", "based_on", KEY};

    for (size_t i = 0; i < sizeof names / sizeof *names && up->up == NULL; i++) {
        if (strcmp(key, names[i]) == 0)
            return true;
    }
    return strcmp(key, "title") == 0 || strcmp(key, "question") == 0;
}

static void walk(struct listing *listing, const struct way *way)
{
    const cJSON *child = NULL;
    size_t index = 0;

    if (is_whole(way->value)) {
        add(listing, way);
        return;
    }
    cJSON_ArrayForEach(child, way->value)
    {
        const bool in_object = child->string != NULL;
        char number[24];

        snprintf(number, sizeof number, "%zu", index++);
        if (in_object && is_about_the_file(way, child->string))
            continue;
        struct way down = {.up = way,
                           .value = child,
                           .key = in_object ? child->string : way->key,
                           .entry = entry_of(listing, child),
                           .pointer = longer(way->pointer, in_object ? child->string : number)};

        walk(listing, &down);
        free(down.pointer);
    }
}

struct evidence evidence_of(const cJSON *tree)
{
    const cJSON *const map = json_member(tree, KEY);
    const cJSON *entry = NULL;
    struct listing listing = {.tagged = memory_zeroed(json_count(map), sizeof *listing.tagged)};

    cJSON_ArrayForEach(entry, map)
    {
        const cJSON *above = NULL;
        char *missing = NULL;
        const cJSON *const value = resolve(tree, entry->string, &above, &missing);

        assert(value != NULL); /* the pointers have been checked */
        listing.tagged[listing.tagged_count++] = (struct tagged){value, entry};
    }
    if (listing.tagged_count > 0)
        qsort(listing.tagged, listing.tagged_count, sizeof *listing.tagged, compare_tagged);
    char empty[] = "";
    const struct way top = {.value = tree, .key = empty, .pointer = empty};

    walk(&listing, &top);
    free(listing.tagged);
    return listing.evidence;
}

void evidence_term(struct evidence *evidence)
{
    for (size_t i = 0; i < evidence->count; i++) {
        struct evidence_value *const value = &evidence->values[i];

        free(value->pointer);
        free(value->json);
        free(value->said_at);
        free(value->note[0]);
        free(value->note[1]);
    }
    free(evidence->values);
    *evidence = (struct evidence){0};
}
