/* Each shape becomes a schema; a shape with a name becomes a definition, written once, and twice if
 * it also occurs in a file that is a change ("based_on"): there nothing is required, and null
 * stands for "drop it".
 */
#include "scenario/schema.h"

#include "base/memory.h"
#include "base/units.h"
#include "scenario/shape.h"
#include "scenario/vocabulary.h"

#include <stdio.h>
#include <string.h>

struct writer {
    cJSON *definitions; /* borrowed */
    bool loose;         /* within a file that is a change */
};

static cJSON *schema_of(struct writer *writer, const struct shape *shape, double scale);

static cJSON *add_object(cJSON *to, const char *key)
{
    cJSON *const object = cJSON_CreateObject();

    cJSON_AddItemToObject(to, key, object);
    return object;
}

/* The list `key` of `to`, which is made if it is not there. */
static cJSON *list_in(cJSON *to, const char *key)
{
    cJSON *list = json_member(to, key);

    if (list == NULL) {
        list = cJSON_CreateArray();
        cJSON_AddItemToObject(to, key, list);
    }
    return list;
}

static cJSON *add_to_list(cJSON *to, const char *key, cJSON *item)
{
    cJSON_AddItemToArray(list_in(to, key), item);
    return item;
}

/* {"required": ["key"]} */
static cJSON *requires(const char *key)
{
    cJSON *const object = cJSON_CreateObject();

    add_to_list(object, "required", cJSON_CreateString(key));
    return object;
}

/* {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}, or with another word for "anyOf". */
static cJSON *requires_some(const char *word, const char *keys)
{
    cJSON *const object = cJSON_CreateObject();
    struct shape_key key;

    while (shape_next_key(&keys, &key))
        add_to_list(object, word, requires(key.text));
    return object;
}

static cJSON *negation(cJSON *schema)
{
    cJSON *const object = cJSON_CreateObject();

    cJSON_AddItemToObject(object, "not", schema);
    return object;
}

/* --- plain values --- */

static void write_number(cJSON *to, const struct shape *shape, double scale)
{
    cJSON_AddStringToObject(to, "type", shape->whole ? "integer" : "number");
    for (int divisor = 1; shape->divides_day && divisor <= (int)shape->max; divisor++) {
        if (HOURS_PER_DAY * MINUTES_PER_HOUR % divisor == 0)
            add_to_list(to, "enum", cJSON_CreateNumber(divisor));
    }
    if (shape->divides_day)
        return;
    cJSON_AddNumberToObject(to, shape->above_min ? "exclusiveMinimum" : "minimum",
                            shape->min / scale);
    cJSON_AddNumberToObject(to, "maximum", shape->max / scale);
}

static void write_text(cJSON *to, const struct shape *shape)
{
    cJSON_AddStringToObject(to, "type", "string");
    if (shape->choices == NULL)
        cJSON_AddStringToObject(to, "pattern", shape_text_regex(shape->pattern));
    for (const char *const *choice = shape->choices; choice != NULL && *choice != NULL; choice++)
        add_to_list(to, "enum", cJSON_CreateString(*choice));
}

static void write_length(cJSON *to, size_t min, size_t max)
{
    cJSON_AddNumberToObject(to, "minItems", (double)min);
    cJSON_AddNumberToObject(to, "maxItems", (double)max);
}

static void write_list(struct writer *writer, cJSON *to, const struct shape *shape, double scale)
{
    struct writer strict = {.definitions = writer->definitions}; /* lists are replaced as a whole */

    cJSON_AddStringToObject(to, "type", "array");
    cJSON_AddItemToObject(to, "items", schema_of(&strict, shape->item, scale));
    if (shape->other_items == 0) {
        write_length(to, shape->min_items, shape->max_items);
        return;
    }
    write_length(add_to_list(to, "anyOf", cJSON_CreateObject()), shape->min_items,
                 shape->min_items);
    write_length(add_to_list(to, "anyOf", cJSON_CreateObject()), shape->other_items,
                 shape->other_items);
}

/* --- objects --- */

/* The schema of a member: in a change it may be null. */
static cJSON *schema_of_member(struct writer *writer, const struct shape *shape, double scale)
{
    cJSON *const schema = schema_of(writer, shape, scale);

    if (!writer->loose)
        return schema;
    cJSON *const object = cJSON_CreateObject();

    cJSON_AddStringToObject(add_to_list(object, "anyOf", cJSON_CreateObject()), "type", "null");
    add_to_list(object, "anyOf", schema);
    return object;
}

static void write_map(struct writer *writer, cJSON *to, const struct shape *shape)
{
    cJSON_AddStringToObject(to, "type", "object");
    cJSON_AddStringToObject(add_object(to, "propertyNames"), "pattern",
                            shape_text_regex(shape->pattern));
    cJSON_AddItemToObject(to, "additionalProperties", schema_of_member(writer, shape->item, 1));
    if (!writer->loose)
        cJSON_AddNumberToObject(to, "minProperties", (double)shape->min_items);
    cJSON_AddNumberToObject(to, "maxProperties", (double)shape->max_items);
}

static void write_documentation(cJSON *to, const char *en, const char *nl)
{
    cJSON_AddStringToObject(to, "description", en);
    cJSON_AddStringToObject(to, "x-description-nl", nl);
}

static void write_property(struct writer *writer, cJSON *properties,
                           const struct shape_field *field, bool in_minutes)
{
    const struct shape_key key = shape_key_of(field, in_minutes);
    char en[512];
    char nl[512];

    if (json_member(properties, key.text) != NULL)
        return; /* another variant has it too */
    cJSON *property = schema_of_member(writer, field->shape, in_minutes ? SECONDS_PER_MINUTE : 1);

    if (json_member(property, "$ref") != NULL) { /* nothing may stand beside a reference */
        cJSON *const around = cJSON_CreateObject();
        add_to_list(around, "allOf", property);
        property = around;
    }
    snprintf(en, sizeof en, "%s%s", field->en,
             !field->is_time ? ""
             : in_minutes    ? " In minutes."
                             : " In seconds.");
    snprintf(nl, sizeof nl, "%s%s", field->nl,
             !field->is_time ? ""
             : in_minutes    ? " In minuten."
                             : " In seconden.");
    write_documentation(property, en, nl);
    if (field->fallback != NULL && !in_minutes && !writer->loose)
        cJSON_AddItemToObject(property, "default", cJSON_Parse(field->fallback));
    cJSON_AddItemToObject(properties, key.text, property);
}

/* What the presence of a field asks of others. */
static void write_dependencies(cJSON *to, const struct shape_field *field)
{
    const struct shape_key key = shape_key_of(field, false);
    const struct shape_key in_minutes = shape_key_of(field, true);

    if (field->required && !field->is_time)
        add_to_list(to, "required", cJSON_CreateString(key.text));
    if (field->required && field->is_time) {
        cJSON *const either = add_to_list(to, "allOf", cJSON_CreateObject());
        add_to_list(either, "anyOf", requires(key.text));
        add_to_list(either, "anyOf", requires(in_minutes.text));
    }
    if (!field->is_time && field->only_with == NULL && field->not_with == NULL)
        return;
    cJSON *dependencies = json_member(to, "dependencies");

    if (dependencies == NULL)
        dependencies = add_object(to, "dependencies");
    cJSON *const dependency = add_object(dependencies, key.text);

    if (field->is_time)
        add_to_list(dependency, "allOf", negation(requires(in_minutes.text)));
    if (field->only_with != NULL)
        add_to_list(dependency, "allOf", requires_some("anyOf", field->only_with));
    if (field->not_with != NULL)
        add_to_list(dependency, "allOf", negation(requires_some("anyOf", field->not_with)));
}

/* Adds the fields of `shape` to the schema of an object. */
static void write_fields(struct writer *writer, cJSON *to, const struct shape *shape)
{
    cJSON *const properties = json_member(to, "properties");

    for (const struct shape_field *field = shape->fields; field->key != NULL; field++) {
        for (int in_minutes = 0; in_minutes <= field->is_time; in_minutes++)
            write_property(writer, properties, field, in_minutes);
        if (!writer->loose)
            write_dependencies(to, field);
    }
    if (shape->one_of != NULL && !writer->loose)
        add_to_list(to, "allOf", requires_some("oneOf", shape->one_of));
}

static cJSON *begin_object(cJSON *to)
{
    cJSON_AddStringToObject(to, "type", "object");
    cJSON_AddFalseToObject(to, "additionalProperties");
    return add_object(to, "properties");
}

static void write_variant(struct writer *writer, cJSON *to, const struct shape *shape,
                          const struct shape_variant *variant)
{
    cJSON *const object = add_to_list(to, "anyOf", cJSON_CreateObject());

    write_documentation(object, variant->en, variant->nl);
    cJSON_AddStringToObject(add_object(begin_object(object), shape->tag), "const", variant->name);
    if (!shape->has_default || variant != shape->variants)
        add_to_list(object, "required", cJSON_CreateString(shape->tag));
    write_fields(writer, object, variant->object);
}

/* In a change: one object with the keys of all variants. */
static void write_all_variants(struct writer *writer, cJSON *to, const struct shape *shape)
{
    cJSON *const tag = add_object(begin_object(to), shape->tag);

    add_to_list(tag, "enum", cJSON_CreateNull());
    for (const struct shape_variant *variant = shape->variants; variant->name != NULL; variant++) {
        add_to_list(tag, "enum", cJSON_CreateString(variant->name));
        write_fields(writer, to, variant->object);
    }
}

static void write_variants(struct writer *writer, cJSON *to, const struct shape *shape)
{
    if (writer->loose) {
        write_all_variants(writer, to, shape);
        return;
    }
    for (const struct shape_variant *variant = shape->variants; variant->name != NULL; variant++)
        write_variant(writer, to, shape, variant);
}

/* --- all --- */

static void write_shape(struct writer *writer, cJSON *to, const struct shape *shape, double scale)
{
    switch (shape->kind) {
    case SHAPE_NUMBER: write_number(to, shape, scale); break;
    case SHAPE_TEXT: write_text(to, shape); break;
    case SHAPE_BOOLEAN: cJSON_AddStringToObject(to, "type", "boolean"); break;
    case SHAPE_LIST: write_list(writer, to, shape, scale); break;
    case SHAPE_MAP: write_map(writer, to, shape); break;
    case SHAPE_OBJECT:
        begin_object(to);
        write_fields(writer, to, shape);
        break;
    case SHAPE_VARIANT: write_variants(writer, to, shape); break;
    case SHAPE_ANY:
        for (const struct shape *const *at = shape->alternatives; *at != NULL; at++)
            add_to_list(to, "anyOf", schema_of(writer, *at, scale));
        break;
    }
}

static cJSON *schema_of(struct writer *writer, const struct shape *shape, double scale)
{
    cJSON *const schema = cJSON_CreateObject();
    char name[64];
    char reference[96];

    if (shape->name == NULL) {
        write_shape(writer, schema, shape, scale);
        return schema;
    }
    snprintf(name, sizeof name, "%s%s", shape->name, writer->loose ? "_change" : "");
    snprintf(reference, sizeof reference, "#/definitions/%s", name);
    if (json_member(writer->definitions, name) == NULL)
        write_shape(writer, add_object(writer->definitions, name), shape, scale);
    cJSON_AddStringToObject(schema, "$ref", reference);
    return schema;
}

/* A file with "based_on" is a change. */
static void write_choice(cJSON *root, cJSON *whole, cJSON *change)
{
    cJSON *const condition = requires("based_on");
    cJSON *const null = cJSON_CreateObject();

    cJSON_AddStringToObject(null, "type", "null");
    cJSON_AddItemToObject(add_object(condition, "properties"), "based_on", negation(null));
    cJSON_AddItemToObject(root, "if", condition);
    cJSON_AddItemToObject(root, "then", change);
    cJSON_AddItemToObject(root, "else", whole);
}

char *schema_text(void)
{
    cJSON *const root = cJSON_CreateObject();
    cJSON *const definitions = cJSON_CreateObject();
    struct writer whole = {.definitions = definitions};
    struct writer change = {.definitions = definitions, .loose = true};

    cJSON_AddStringToObject(root, "$schema", "http://json-schema.org/draft-07/schema#");
    cJSON_AddStringToObject(root, "title", "loket scenario");
    write_documentation(root, "A customer-service organisation and a plan of a simulation run.",
                        "Een klantenservice en een plan van een simulatierun.");
    cJSON_AddStringToObject(root, "type", "object");
    write_choice(root, schema_of(&whole, &vocabulary_scenario, 1),
                 schema_of(&change, &vocabulary_scenario, 1));
    cJSON_AddItemToObject(root, "definitions", definitions);
    char *const printed = cJSON_Print(root);
    const size_t length = strlen(printed);

    cJSON_Delete(root);
    char *const text = memory_resize(printed, length + 2, 1);

    memcpy(text + length, "\n", 2);
    return text;
}
