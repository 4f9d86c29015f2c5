#include "scenario/schema.h"
#include "scenario/vocabulary.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

TestSuite(schema);

/* In a change a key may belong to any variant, so it must mean the same in all of them. */
static void check_variants(const struct shape *shape)
{
    double scale = 0;

    for (const struct shape_variant *a = shape->variants; a->name != NULL; a++) {
        for (const struct shape_variant *b = shape->variants; b->name != NULL; b++) {
            for (const struct shape_field *field = a->object->fields; field->key != NULL; field++) {
                const struct shape_key key = shape_key_of(field, false);
                const struct shape_field *const other = shape_field_of(b->object, key.text, &scale);
                cr_expect(other == NULL || other->shape == field->shape, "%s of %s and %s",
                          key.text, a->name, b->name);
            }
        }
    }
}

static void check_all(const struct shape *shape, int depth)
{
    if (shape == NULL || depth > 12) /* mixtures go on for ever */
        return;
    for (const struct shape *const *at = shape->alternatives; at != NULL && *at != NULL; at++)
        check_all(*at, depth + 1);
    check_all(shape->item, depth + 1);
    for (const struct shape_field *at = shape->fields; at != NULL && at->key != NULL; at++) {
        cr_expect(at->en != NULL && at->nl != NULL, "%s has no documentation", at->key);
        cr_expect_not(at->required && at->fallback != NULL, "%s", at->key);
        check_all(at->shape, depth + 1);
    }
    if (shape->kind != SHAPE_VARIANT)
        return;
    size_t count = 0;

    for (const struct shape_variant *at = shape->variants; at->name != NULL; at++, count++)
        check_all(at->object, depth + 1);
    cr_expect_leq(count, SHAPE_VARIANTS_MAX);
    check_variants(shape);
}

Test(schema, tables_are_consistent)
{
    check_all(&vocabulary_scenario, 0);
}

Test(schema, is_the_same_each_time)
{
    char *const one = schema_text();
    char *const two = schema_text();

    cr_expect_str_eq(one, two);
    cr_expect_eq(one[strlen(one) - 1], '\n');
    free(one);
    free(two);
}
