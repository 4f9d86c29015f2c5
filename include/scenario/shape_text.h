/* scenario/shape_text.h - the forms a text in a scenario may have. */
#ifndef SCENARIO_SHAPE_TEXT_H
#define SCENARIO_SHAPE_TEXT_H

#include <stdbool.h>

enum shape_text_pattern {
    SHAPE_TEXT_FREE,   /* a name for people */
    SHAPE_TEXT_ID,     /* a name for programs; "all" is the name of a row in the results */
    SHAPE_TEXT_PATH,   /* of a file */
    SHAPE_TEXT_DATE,   /* 2025-01-06; shape only, the calendar is not consulted */
    SHAPE_TEXT_TIME,   /* 08:30 */
    SHAPE_TEXT_HOURS,  /* 08:30-17:00 or "closed" */
    SHAPE_TEXT_OPEN,   /* the same or "always" */
    SHAPE_TEXT_DAYS,   /* mon, or mon-fri */
    SHAPE_TEXT_NOTE,   /* a sentence or two for people */
    SHAPE_TEXT_POINTER /* /queues/phone/patience (RFC 6901), not empty */
};

bool shape_text_fits(enum shape_text_pattern pattern, const char *text);

/* "a date like 2025-01-06": for messages. */
const char *shape_text_expected(enum shape_text_pattern pattern);

/* The regular expression (ECMA 262) that says the same as shape_text_fits(). */
const char *shape_text_regex(enum shape_text_pattern pattern);

/* The weekday (0 is Monday) that the first three letters of `text` name; -1 if none. */
int shape_text_weekday(const char *text);

#endif
