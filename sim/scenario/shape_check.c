/* One recursive walk over value and shape together. `scale` divides the limits of numbers: 60 for
 * a time given in minutes, whose limits the tables give in seconds.
 */
#include "scenario/shape_check.h"

#include "base/units.h"
#include "scenario/suggest.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* --- lists of words in messages --- */

struct words {
    char text[ERROR_MESSAGE_SIZE / 2];
    size_t count;
};

static void words_add(struct words *words, const char *word, bool is_last)
{
    static const char more[] = ", ...";
    const size_t length = strlen(words->text);
    const size_t room = sizeof words->text - length;

    if (length > 0 && words->text[length - 1] == '.')
        return;
    if (room < strlen(word) + sizeof " or \"\"" + sizeof more) {
        snprintf(words->text + length, room, "%s", more);
        return;
    }
    snprintf(words->text + length, room, "%s\"%s\"",
             words->count == 0 ? ""
             : is_last         ? " or "
                               : ", ",
             word);
    words->count++;
}

static bool words_have(const struct words *words, const char *word)
{
    char quoted[sizeof words->text];

    snprintf(quoted, sizeof quoted, "\"%s\"", word);
    return strstr(words->text, quoted) != NULL;
}

/* `"per_h", "per_day" or "trace_csv"` */
static struct words words_of_keys(const char *keys)
{
    struct words words = {0};
    struct shape_key key;

    while (shape_next_key(&keys, &key))
        words_add(&words, key.text, keys[strspn(keys, " ")] == '\0');
    return words;
}

static struct words words_of_choices(const char *const *choices)
{
    struct words words = {0};

    for (; *choices != NULL; choices++)
        words_add(&words, *choices, choices[1] == NULL);
    return words;
}

static struct words words_of_variants(const struct shape_variant *variants)
{
    struct words words = {0};

    for (; variants->name != NULL; variants++)
        words_add(&words, variants->name, variants[1].name == NULL);
    return words;
}

/* --- values without values inside --- */

static const char *expected(const struct shape *shape)
{
    static const char *const by_kind[] = {
        [SHAPE_NUMBER] = "a number",       [SHAPE_TEXT] = "a text",
        [SHAPE_BOOLEAN] = "true or false", [SHAPE_LIST] = "a list",
        [SHAPE_MAP] = "an object",         [SHAPE_OBJECT] = "an object",
        [SHAPE_VARIANT] = "an object",     [SHAPE_ANY] = "something else"};

    if (shape->expected != NULL)
        return shape->expected;
    if (shape->kind == SHAPE_TEXT && shape->choices == NULL)
        return shape_text_expected(shape->pattern);
    return by_kind[shape->kind];
}

/* A number that may not be there; what is shown of a value takes longer than to check it. */
static bool refuse_number(const struct shape *shape, const struct place *place, double scale)
{
    const double number = place->value->valuedouble;
    const struct place_shown shown = place_show(place->value);
    const double min = shape->min / scale;

    if (shape->above_min && number <= min)
        return place_error(place, "%s; must be above %s", shown.text, place_number(min).text);
    if (number < min)
        return place_error(place, min == 0 ? "%s; must be %s or more" : "%s; must be at least %s",
                           shown.text, place_number(min).text);
    if (number > shape->max / scale)
        return place_error(place, "%s; must be at most %s", shown.text,
                           place_number(shape->max / scale).text);
    if (shape->whole && number != floor(number))
        return place_error(place, "%s; must be a whole number", shown.text);
    return place_error(place, "%s; must divide a day: 15, 30 or 60 minutes, say", shown.text);
}

static bool check_number(const struct shape *shape, const struct place *place, double scale)
{
    const double number = place->value->valuedouble;
    const double min = shape->min / scale;
    const bool is_in_range =
        (shape->above_min ? number > min : number >= min) && number <= shape->max / scale;
    const bool fits =
        is_in_range && (!shape->whole || number == floor(number))
        && (!shape->divides_day || fmod(HOURS_PER_DAY * MINUTES_PER_HOUR, number) == 0);

    return fits || refuse_number(shape, place, scale);
}

static bool refuse_choice(const struct shape *shape, const struct place *place)
{
    struct suggest suggest = {.text = place->value->valuestring};

    for (const char *const *choice = shape->choices; *choice != NULL; choice++)
        suggest_consider(&suggest, *choice);
    return place_error(place, "%s; must be %s%s", place_show(place->value).text,
                       shape->expected != NULL ? shape->expected
                                               : words_of_choices(shape->choices).text,
                       suggest_hint(&suggest).text);
}

static bool check_text(const struct shape *shape, const struct place *place)
{
    const char *const text = place->value->valuestring;

    if (shape->choices == NULL)
        return shape_text_fits(shape->pattern, text)
               || place_error(place, "%s; must be %s", place_show(place->value).text,
                              expected(shape));
    for (const char *const *choice = shape->choices; *choice != NULL; choice++) {
        if (strcmp(*choice, text) == 0)
            return true;
    }
    return refuse_choice(shape, place);
}

/* --- values with values inside --- */

static bool check(const struct shape *shape, const struct place *place, bool loose, double scale);

static bool check_list(const struct shape *shape, const struct place *place, double scale)
{
    const size_t count = json_count(place->value);
    const cJSON *item = NULL;
    size_t index = 0;

    if (shape->other_items > 0 && count != shape->min_items && count != shape->other_items)
        return place_error(place, "has %zu values; must have %zu or %zu", count, shape->min_items,
                           shape->other_items);
    if (shape->min_items == shape->max_items && count != shape->min_items)
        return place_error(place, "has %zu values; must have %zu", count, shape->min_items);
    if (count < shape->min_items)
        return place_error(place, "has %zu values; must have at least %zu", count,
                           shape->min_items);
    if (count > shape->max_items)
        return place_error(place, "has %zu values; must have at most %zu", count, shape->max_items);
    cJSON_ArrayForEach(item, place->value)
    {
        const struct place at = place_item(place, item, index++);
        if (!check(shape->item, &at, false, scale)) /* a change replaces lists as a whole */
            return false;
    }
    return true;
}

static bool check_map(const struct shape *shape, const struct place *place, bool loose)
{
    const cJSON *member = NULL;
    size_t count = 0;

    cJSON_ArrayForEach(member, place->value)
    {
        const struct place at = place_member(place, member);
        if (!shape_text_fits(shape->pattern, member->string))
            return place_error(place, "key \"%.80s\" must be %s", member->string,
                               shape_text_expected(shape->pattern));
        if (++count > shape->max_items)
            return place_error(&at, "is one too many; there must be at most %zu", shape->max_items);
        if (!(loose && cJSON_IsNull(member)) && !check(shape->item, &at, loose, 1))
            return false;
    }
    if (count < shape->min_items && !loose)
        return place_error(place, "is empty; must have at least %zu", shape->min_items);
    return true;
}

/* --- objects --- */

/* What the checks of an object need to know of it. */
struct object {
    const struct shape *const *shapes; /* with its fields; ends with NULL */
    const struct shape *shape;         /* with the variants, if it is one of them; else NULL */
    const struct shape_variant *variant;
    const struct shape *named; /* by the tag of a change: told of beside an unknown key; or NULL */
};

static void add_keys(const struct object *object, const char *wrong, struct words *words,
                     struct suggest *suggest)
{
    const struct shape *const named[] = {object->named, NULL};

    suggest->text = wrong;
    if (object->shape != NULL)
        suggest_consider(suggest, object->shape->tag);
    for (const struct shape *const *shape = object->named != NULL ? named : object->shapes;
         *shape != NULL; shape++) {
        for (const struct shape_field *field = (*shape)->fields; field->key != NULL; field++) {
            const struct shape_key key = shape_key_of(field, false);
            if (!words_have(words, key.text))
                words_add(words, key.text, false);
            for (int in_minutes = 0; in_minutes <= field->is_time; in_minutes++)
                suggest_consider(suggest, shape_key_of(field, in_minutes).text);
        }
    }
}

/* The other variants that have the key. */
static struct words variants_with(const struct shape *shape, const char *key)
{
    struct words words = {0};
    double scale = 1;

    for (const struct shape_variant *variant = shape->variants; variant->name != NULL; variant++) {
        if (shape_field_of(variant->object, key, &scale) != NULL)
            words_add(&words, variant->name, false);
    }
    return words;
}

/* A key that variants have which this is not. */
static bool refuse_key(const struct object *object, const struct place *here, const cJSON *member,
                       const struct words *others, const char *hint)
{
    const struct shape *const shape = object->variant->object;

    if (shape->refused != NULL && strcmp(shape->refused, member->string) == 0)
        return place_error(here, "key \"%s\" does not go with \"%s\": \"%s\": %s; leave it out%s",
                           member->string, object->shape->tag, object->variant->name,
                           shape->refused_for, hint);
    return place_error(here, "key \"%s\" does not go with \"%s\": \"%s\", but with %s%s",
                       member->string, object->shape->tag, object->variant->name, others->text,
                       hint);
}

static bool unknown_key(const struct object *object, const struct place *up, const cJSON *member)
{
    struct words known = {0};
    struct suggest suggest = {0};
    struct place here = *up;

    add_keys(object, member->string, &known, &suggest);
    here.value = member; /* the path of the object, the line of the member */
    if (object->variant != NULL) {
        const struct words others = variants_with(object->shape, member->string);
        const bool inherited = json_file(member) != json_file(up->value);

        if (others.count > 0)
            return refuse_key(object, &here, member, &others,
                              inherited ? "; to drop what another file says, set it to null" : "");
    }
    if (suggest.best[0] != '\0')
        return place_error(&here, "unknown key \"%.80s\"%s", member->string,
                           suggest_hint(&suggest).text);
    return place_error(&here, "unknown key \"%.80s\"; known are %s", member->string, known.text);
}

static bool check_members(const struct object *object, const struct place *place, bool loose)
{
    const cJSON *member = NULL;

    cJSON_ArrayForEach(member, place->value)
    {
        const struct place at = place_member(place, member);
        const struct shape_field *field = NULL;
        double scale = 1;

        if (object->shape != NULL && strcmp(object->shape->tag, member->string) == 0)
            continue; /* has been looked at */
        for (const struct shape *const *shape = object->shapes; *shape != NULL && field == NULL;
             shape++)
            field = shape_field_of(*shape, member->string, &scale);
        if (field == NULL)
            return unknown_key(object, place, member);
        if (!(loose && cJSON_IsNull(member)) && !check(field->shape, &at, loose, scale))
            return false;
    }
    return true;
}

/* Two members that exclude each other: `at` and `other`. */
static bool keep_one(const struct place *at, const cJSON *other)
{
    if (json_file(at->value) != json_file(other))
        return place_error(at,
                           "cannot go together with \"%s\"; keep one of them: to drop what another "
                           "file says, set it to null",
                           other->string);
    return place_error(at, "cannot go together with \"%s\"; keep one of them", other->string);
}

/* Is a field there, and only when it may be? */
static bool check_presence(const struct shape_field *field, const struct place *place)
{
    const struct shape_key key = shape_key_of(field, false);
    const struct shape_key in_minutes = shape_key_of(field, true);
    const cJSON *const member = json_member(place->value, key.text);
    const cJSON *const second = field->is_time ? json_member(place->value, in_minutes.text) : NULL;

    if (member == NULL && second == NULL)
        return !field->required
               || place_error(place, "\"%s\"%s%s%s is missing; add it", key.text,
                              field->is_time ? " (or \"" : "",
                              field->is_time ? in_minutes.text : "", field->is_time ? "\")" : "");
    const struct place at = place_member(place, member != NULL ? member : second);

    if (member != NULL && second != NULL)
        return keep_one(&at, second);
    const cJSON *const excluded = shape_one_of(place->value, field->not_with);

    if (excluded != NULL)
        return keep_one(&at, excluded);
    if (field->only_with != NULL && shape_one_of(place->value, field->only_with) == NULL)
        return place_error(&at, "goes only with %s; add that or leave this out",
                           words_of_keys(field->only_with).text);
    return true;
}

static bool check_one_of(const char *keys, const struct place *place)
{
    const char *const all = keys;
    const cJSON *found = NULL;
    struct shape_key key;

    while (shape_next_key(&keys, &key)) {
        const cJSON *const member = json_member(place->value, key.text);
        if (member != NULL && found != NULL) {
            const struct place at = place_member(place, member);
            return keep_one(&at, found);
        }
        found = member != NULL ? member : found;
    }
    return found != NULL || place_error(place, "must have one of %s", words_of_keys(all).text);
}

static bool check_object(const struct shape *shape, const struct object *object,
                         const struct place *place, bool loose)
{
    if (!check_members(object, place, loose))
        return false;
    for (const struct shape_field *field = shape->fields; field->key != NULL && !loose; field++) {
        if (!check_presence(field, place))
            return false;
    }
    return loose || shape->one_of == NULL || check_one_of(shape->one_of, place);
}

static bool refuse_tag(const struct shape *shape, const struct place *place, const cJSON *tag)
{
    const struct words names = words_of_variants(shape->variants);

    if (tag == NULL)
        return place_error(place, "\"%s\" is missing; must be %s", shape->tag, names.text);
    const struct place at = place_member(place, tag);
    struct suggest suggest = {.text = cJSON_IsString(tag) ? tag->valuestring : ""};

    for (const struct shape_variant *variant = shape->variants; variant->name != NULL; variant++)
        suggest_consider(&suggest, variant->name);
    return place_error(&at, "%s; must be %s%s", place_show(tag).text, names.text,
                       suggest_hint(&suggest).text);
}

/* A change may leave out the tag, or turn one variant into another by setting the keys of the old
 * one to null: it may have the keys of any variant. */
static bool check_variant(const struct shape *shape, const struct place *place, bool loose)
{
    const cJSON *const tag = json_member(place->value, shape->tag);
    const struct shape_variant *const variant = shape_variant_of(shape, place->value);

    if (variant == NULL && !(loose && (tag == NULL || cJSON_IsNull(tag))))
        return refuse_tag(shape, place, tag);
    if (!loose) {
        const struct shape *const shapes[] = {variant->object, NULL};
        const struct object object = {shapes, shape, variant, NULL};
        return check_object(variant->object, &object, place, false);
    }
    const struct shape *shapes[SHAPE_VARIANTS_MAX + 1] = {NULL};
    const struct object object = {shapes, shape, NULL, variant != NULL ? variant->object : NULL};

    for (size_t i = 0; shape->variants[i].name != NULL; i++)
        shapes[i] = shape->variants[i].object;
    return check_object(shapes[0], &object, place, true);
}

static bool check(const struct shape *shape, const struct place *place, bool loose, double scale)
{
    const struct shape *const fitting = shape_alternative(shape, place->value);

    if (fitting == NULL && shape->kind == SHAPE_TEXT && shape->choices != NULL)
        return place_error(place, "%s; must be %s", place_show(place->value).text,
                           words_of_choices(shape->choices).text);
    if (fitting == NULL)
        return place_error(place, "%s; must be %s", place_show(place->value).text, expected(shape));
    switch (fitting->kind) {
    case SHAPE_NUMBER: return check_number(fitting, place, scale);
    case SHAPE_TEXT: return check_text(fitting, place);
    case SHAPE_BOOLEAN: return true;
    case SHAPE_LIST: return check_list(fitting, place, scale);
    case SHAPE_MAP: return check_map(fitting, place, loose);
    case SHAPE_VARIANT: return check_variant(fitting, place, loose);
    case SHAPE_ANY:
    case SHAPE_OBJECT: break;
    }
    const struct shape *const shapes[] = {fitting, NULL};

    return check_object(fitting, &(struct object){shapes, NULL, NULL, NULL}, place, loose);
}

bool shape_check(const struct shape *shape, const struct place *place, bool loose)
{
    return check(shape, place, loose, 1);
}
