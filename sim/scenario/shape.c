#include "scenario/shape.h"

#include "base/units.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

/* --- keys --- */

struct shape_key shape_key_of(const struct shape_field *field, bool in_minutes)
{
    struct shape_key key;

    snprintf(key.text, sizeof key.text, "%s%s", field->key,
             !field->is_time ? ""
             : in_minutes    ? "_min"
                             : "_s");
    return key;
}

bool shape_next_key(const char **keys, struct shape_key *key)
{
    if (*keys == NULL)
        return false;
    *keys += strspn(*keys, " ");
    const size_t length = strcspn(*keys, " ");

    assert(length < sizeof key->text);
    memcpy(key->text, *keys, length);
    key->text[length] = '\0';
    *keys += length;
    return length > 0;
}

const cJSON *shape_one_of(const cJSON *object, const char *keys)
{
    const cJSON *member = NULL;
    struct shape_key key;

    while (member == NULL && shape_next_key(&keys, &key))
        member = json_member(object, key.text);
    return member;
}

const struct shape_field *shape_field_of(const struct shape *object, const char *key, double *scale)
{
    for (const struct shape_field *field = object->fields; field->key != NULL; field++) {
        for (int in_minutes = 0; in_minutes <= field->is_time; in_minutes++) {
            if (strcmp(shape_key_of(field, in_minutes).text, key) == 0) {
                *scale = in_minutes ? SECONDS_PER_MINUTE : 1;
                return field;
            }
        }
    }
    return NULL;
}

/* --- kinds --- */

static bool fits_type(const struct shape *shape, const cJSON *value)
{
    switch (shape->kind) {
    case SHAPE_NUMBER: return cJSON_IsNumber(value);
    case SHAPE_TEXT: return cJSON_IsString(value);
    case SHAPE_BOOLEAN: return cJSON_IsBool(value);
    case SHAPE_LIST: return cJSON_IsArray(value);
    case SHAPE_MAP:
    case SHAPE_OBJECT:
    case SHAPE_VARIANT: return cJSON_IsObject(value);
    case SHAPE_ANY: return shape_alternative(shape, value) != NULL;
    }
    return false;
}

const struct shape *shape_alternative(const struct shape *shape, const cJSON *value)
{
    if (shape->kind != SHAPE_ANY)
        return fits_type(shape, value) ? shape : NULL;
    for (const struct shape *const *at = shape->alternatives; *at != NULL; at++) {
        if (fits_type(*at, value))
            return *at;
    }
    return NULL;
}

const struct shape_variant *shape_variant_of(const struct shape *shape, const cJSON *object)
{
    const cJSON *const tag = json_member(object, shape->tag);

    if (tag == NULL)
        return shape->has_default ? shape->variants : NULL;
    for (const struct shape_variant *at = shape->variants; at->name != NULL; at++) {
        if (cJSON_IsString(tag) && strcmp(at->name, tag->valuestring) == 0)
            return at;
    }
    return NULL;
}
