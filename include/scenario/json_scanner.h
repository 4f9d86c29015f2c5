/* scenario/json_scanner.h - a place in a JSON text, and steps over what stands there.
 *
 * A step that cannot be made says why and where, and returns false.
 */
#ifndef SCENARIO_JSON_SCANNER_H
#define SCENARIO_JSON_SCANNER_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { JSON_SCANNER_SHOWN_MAX = 24 /* characters of the user's text in a message */ };

struct json_scanner {
    char *text; /* borrowed, of a copy of the file: comments are blanked; a zero byte follows it */
    size_t length;
    size_t at;
    const char *name;
    uint32_t line; /* of `at` */
    struct error *error;
};

/* Fails at position `at` of the text. */
bool json_scanner_fail(const struct json_scanner *scanner, size_t at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The word or character at `at`, for a message. */
struct json_scanner_shown {
    char text[JSON_SCANNER_SHOWN_MAX + 8];
};
struct json_scanner_shown json_scanner_shown(const struct json_scanner *scanner, size_t at);

/* Whether `text` stands here. */
bool json_scanner_starts(const struct json_scanner *scanner, const char *text);

/* The length of the valid UTF-8 character at `at`, 0 if there is none (RFC 3629). */
size_t json_scanner_character_length(const struct json_scanner *scanner, size_t at);

/* Over one character of a string or comment. */
MUST_CHECK bool json_scanner_skip_character(struct json_scanner *scanner);

/* Over blank space and comments, which become blanks. */
MUST_CHECK bool json_scanner_skip_blank(struct json_scanner *scanner);

MUST_CHECK bool json_scanner_skip_string(struct json_scanner *scanner);
MUST_CHECK bool json_scanner_skip_number(struct json_scanner *scanner);

#endif
