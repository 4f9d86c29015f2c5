/* scenario/shape.h - what a value of a scenario file may look like, as constant tables.
 *
 * The tables (vocabulary.h) are the one description of the file: shape_check.h refuses what does
 * not fit them, shape_default.h fills in their defaults, schema.h prints them as JSON Schema. So
 * reader, messages, defaults and schema cannot disagree. What a table cannot say (that an id
 * exists, that a date does) is checked by the read_ modules afterwards.
 *
 * A file with `based_on` is a change to another file: it is first checked loosely (a change may
 * leave out or set to null what it likes), and the merged whole is checked strictly.
 */
#ifndef SCENARIO_SHAPE_H
#define SCENARIO_SHAPE_H

#include "base/error.h"
#include "scenario/place.h"
#include "scenario/shape_text.h"

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>

enum { SHAPE_VARIANTS_MAX = 24 };

enum shape_kind {
    SHAPE_NUMBER,  /* within `min` and `max` */
    SHAPE_TEXT,    /* as `pattern` says, or one of `choices` */
    SHAPE_BOOLEAN, /* true or false */
    SHAPE_LIST,    /* `min_items` to `max_items` times `item` */
    SHAPE_MAP,     /* an object: keys as `pattern` says, at most `max_items`, values are `item` */
    SHAPE_OBJECT,  /* an object with `fields` */
    SHAPE_VARIANT, /* an object whose key `tag` says which of `variants` (objects) it is */
    SHAPE_ANY      /* the first of `alternatives` of the JSON type at hand */
};

struct shape {
    enum shape_kind kind;
    const char *name;     /* of its definition in the schema; NULL: written out in place */
    const char *expected; /* "a number of seconds": what messages say it must be; may be NULL */
    /* NUMBER */
    double min;
    double max;
    bool above_min; /* `min` itself is not allowed */
    bool whole;
    bool divides_day; /* a whole number of minutes that divides a day */
    /* TEXT, MAP */
    enum shape_text_pattern pattern;
    const char *const *choices; /* ends with NULL; or NULL */
    /* LIST, MAP */
    const struct shape *item;
    size_t min_items;
    size_t max_items;
    size_t other_items; /* LIST: of the lengths in between only this one is allowed, too; or 0 */
    /* OBJECT */
    const struct shape_field *fields; /* ends with a field without key */
    const char *one_of;               /* keys of which exactly one must be there, or NULL */
    const char *refused;              /* a key that other variants have, or NULL... */
    const char *refused_for;          /* ... and why this one has not */
    /* VARIANT; keys of the same name have the same shape in all variants */
    const char *tag;
    const struct shape_variant *variants; /* ends with one without a name; the first is the
                                             default if `has_default` */
    bool has_default;
    /* ANY */
    const struct shape *const *alternatives; /* ends with NULL */
};

/* A key of an object. */
struct shape_field {
    const char *key; /* of a time: without its unit */
    const struct shape *shape;
    bool is_time;  /* written as key_s or key_min, not both; shape_default.h makes it key_s */
    bool required; /* refused if it is missing */
    const char *fallback;  /* the default, as JSON; NULL if there is none to fill in */
    const char *only_with; /* keys, with blanks between, of which one must be there too */
    const char *not_with;  /* keys that may not be there too */
    const char *en;        /* documentation: one line, unit and default included */
    const char *nl;
};

struct shape_variant {
    const char *name;
    const struct shape *object;
    const char *en;
    const char *nl;
};

/* The first member of `object` that the blank-separated `keys` (may be NULL) name; or NULL. */
const cJSON *shape_one_of(const cJSON *object, const char *keys);

/* The field that `key` names, as written in a file; NULL if there is none. `*scale` is how many of
 * the units of `key` go into the unit of the field's shape: 1, or 60 for seconds in minutes. */
const struct shape_field *shape_field_of(const struct shape *object, const char *key,
                                         double *scale);

/* The key of a field as written in a file: of a time, the one in seconds or in minutes. */
struct shape_key {
    char text[40];
};
struct shape_key shape_key_of(const struct shape_field *field, bool in_minutes);

/* The next of blank-separated keys; advances `*keys`; false at their end. */
bool shape_next_key(const char **keys, struct shape_key *key);

/* `shape`, or if it is SHAPE_ANY its alternative for the JSON type of `value`; NULL if `value` has
 * no type that fits. */
const struct shape *shape_alternative(const struct shape *shape, const cJSON *value);

/* The variant that the tag of `object` names; NULL if none does. */
const struct shape_variant *shape_variant_of(const struct shape *shape, const cJSON *object);

#endif
