/* scenario/reading.h - what the read_ modules share: the tree they read and the scenario they fill.
 *
 * The tree fits vocabulary_scenario and is complete (shape_default.h), so forms and limits need no
 * second look; the read_ modules check what lies between values. What has been read before a
 * failure is released with the scenario.
 */
#ifndef SCENARIO_READING_H
#define SCENARIO_READING_H

#include "base/error.h"
#include "scenario/files.h"
#include "scenario/place.h"
#include "scenario/scenario.h"

#include <stdbool.h>
#include <stddef.h>

struct reading {
    struct place top;
    const struct files *access;
    struct scenario *scenario; /* being filled */
    size_t trace_rows;         /* so far, of all traces */
    size_t counted_slots;      /* so far, of all tables of counts */
};

/* The member `key`, which must be there. */
struct place reading_member(const struct place *object, const char *key);

/* Likewise its number or text. */
double reading_number(const struct place *object, const char *key);
const char *reading_text(const struct place *object, const char *key);

/* A copy of a text (owned). */
char *reading_copy(const char *text);

/* A copy (owned) of the text of the member `key`; NULL if there is none. */
char *reading_copy_of(const struct place *object, const char *key);

/* Fills in the titles (owned) in English and Dutch from the member `key` of `object`: a text for
 * both, or one for each; who gives a title in one language only gets it in the other, too. Without
 * any: `fallback`. */
void reading_titles(const struct place *object, const char *key, const char *fallback,
                    char *title[2]);

/* What an id refers to. */
enum reading_kind {
    READING_TRUNKS,
    READING_QUEUE,
    READING_GROUP,
    READING_QUESTION,
    READING_HOLDER,
    READING_SOURCE,
    READING_PURGE,
    READING_INTERVENTION
};

/* The index of what `id`, standing at `place`, names. */
MUST_CHECK bool reading_find(const struct reading *reading, enum reading_kind kind, const char *id,
                             const struct place *place, size_t *index);

#endif
