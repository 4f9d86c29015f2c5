#include "scenario/shape_default.h"

#include "base/units.h"
#include "scenario/json.h"

#include <assert.h>
#include <string.h>

static void place_all(cJSON *value, const cJSON *model)
{
    cJSON *child = NULL;

    json_copy_place(value, model);
    cJSON_ArrayForEach(child, value) place_all(child, model);
}

static void scale(cJSON *value, double factor)
{
    cJSON *child = NULL;

    if (cJSON_IsNumber(value))
        value->valuedouble *= factor;
    cJSON_ArrayForEach(child, value) scale(child, factor);
}

/* Renames key_min to key_s and its minutes to seconds. */
static void fill_time(const struct shape_field *field, cJSON *object)
{
    const struct shape_key in_minutes = shape_key_of(field, true);
    cJSON *const minutes = cJSON_DetachItemFromObjectCaseSensitive(object, in_minutes.text);

    if (minutes == NULL)
        return;
    scale(minutes, SECONDS_PER_MINUTE);
    cJSON_AddItemToObject(object, shape_key_of(field, false).text, minutes);
}

static void fill_field(const struct shape_field *field, cJSON *object)
{
    const struct shape_key key = shape_key_of(field, false);

    if (field->is_time)
        fill_time(field, object);
    if (field->fallback != NULL && json_member(object, key.text) == NULL
        && shape_one_of(object, field->not_with) == NULL
        && (field->only_with == NULL || shape_one_of(object, field->only_with) != NULL)) {
        cJSON *const fallback = cJSON_Parse(field->fallback);
        assert(fallback != NULL);
        place_all(fallback, object);
        cJSON_AddItemToObject(object, key.text, fallback);
    }
    cJSON *const member = json_member(object, key.text);

    if (member != NULL)
        shape_default_fill(field->shape, member);
}

static void fill_items(const struct shape *item, cJSON *list)
{
    cJSON *child = NULL;

    cJSON_ArrayForEach(child, list) shape_default_fill(item, child);
}

void shape_default_fill(const struct shape *shape, cJSON *value)
{
    const struct shape *fitting = shape_alternative(shape, value);

    assert(fitting != NULL);
    if (fitting->kind == SHAPE_VARIANT)
        fitting = shape_variant_of(fitting, value)->object;
    if (fitting->kind == SHAPE_LIST || fitting->kind == SHAPE_MAP)
        fill_items(fitting->item, value);
    if (fitting->kind != SHAPE_OBJECT)
        return;
    for (const struct shape_field *field = fitting->fields; field->key != NULL; field++)
        fill_field(field, value);
}
