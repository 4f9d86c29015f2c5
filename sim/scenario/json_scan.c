/* A recursive descent over the bytes, at most JSON_DEPTH_MAX deep. The text is copied first and
 * the scan runs over the copy, blanking comments as it meets them. What passes here is plain
 * JSON in valid UTF-8, with a value for each recorded line.
 */
#include "scenario/json_scan.h"

#include "base/memory.h"
#include "scenario/json.h"
#include "scenario/json_scanner.h"

#include <stdlib.h>
#include <string.h>

struct descent {
    struct json_scanner scanner;
    unsigned depth;
    uint32_t *lines; /* owned, until it is handed over: of each value so far */
    size_t values;
    size_t capacity;
};

static bool skip_word(struct descent *descent)
{
    static const char *const words[] = {"true", "false", "null"};
    struct json_scanner *const scanner = &descent->scanner;

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (json_scanner_starts(scanner, words[i])
            && strcmp(json_scanner_shown(scanner, scanner->at).text, words[i]) == 0) {
            scanner->at += strlen(words[i]);
            return true;
        }
    }
    if (scanner->text[scanner->at] == '\'')
        return json_scanner_fail(scanner, scanner->at,
                                 "texts stand in double quotes, not in single ones");
    if (scanner->at < scanner->length && json_scanner_character_length(scanner, scanner->at) == 0)
        return json_scanner_skip_character(scanner); /* says what is wrong with it */
    return json_scanner_fail(scanner, scanner->at, "expected a value but found %s",
                             json_scanner_shown(scanner, scanner->at).text);
}

static bool skip_value(struct descent *descent);

/* One "key": value. */
static bool skip_member(struct descent *descent)
{
    struct json_scanner *const scanner = &descent->scanner;

    if (scanner->text[scanner->at] != '"')
        return json_scanner_fail(scanner, scanner->at,
                                 "expected a key in double quotes but found %s",
                                 json_scanner_shown(scanner, scanner->at).text);
    if (!json_scanner_skip_string(scanner) || !json_scanner_skip_blank(scanner))
        return false;
    if (scanner->text[scanner->at] != ':')
        return json_scanner_fail(scanner, scanner->at, "expected \":\" after the key but found %s",
                                 json_scanner_shown(scanner, scanner->at).text);
    scanner->at++;
    return skip_value(descent);
}

/* The members or items up to the bracket `close`. */
static bool skip_items(struct descent *descent, char close)
{
    struct json_scanner *const scanner = &descent->scanner;

    for (size_t count = 1;; count++) {
        if (!json_scanner_skip_blank(scanner))
            return false;
        if (scanner->text[scanner->at] == close && count > 1)
            return json_scanner_fail(scanner, scanner->at,
                                     "a comma before \"%c\"; remove the comma", close);
        if (close == '}' && count > JSON_KEYS_MAX)
            return json_scanner_fail(scanner, scanner->at, "an object of more than %d keys",
                                     JSON_KEYS_MAX);
        if (!(close == '}' ? skip_member(descent) : skip_value(descent))
            || !json_scanner_skip_blank(scanner))
            return false;
        if (scanner->text[scanner->at] == close)
            return true;
        if (scanner->text[scanner->at] != ',')
            return json_scanner_fail(scanner, scanner->at, "expected \",\" or \"%c\" but found %s",
                                     close, json_scanner_shown(scanner, scanner->at).text);
        scanner->at++;
    }
}

static bool skip_container(struct descent *descent, char close)
{
    struct json_scanner *const scanner = &descent->scanner;

    if (++descent->depth > JSON_DEPTH_MAX)
        return json_scanner_fail(scanner, scanner->at, "nested more than %d deep", JSON_DEPTH_MAX);
    scanner->at++;
    if (!json_scanner_skip_blank(scanner))
        return false;
    if (scanner->text[scanner->at] != close && !skip_items(descent, close))
        return false;
    scanner->at++;
    descent->depth--;
    return true;
}

static bool record_value(struct descent *descent)
{
    struct json_scanner *const scanner = &descent->scanner;

    if (descent->values == JSON_VALUES_MAX)
        return json_scanner_fail(scanner, scanner->at, "more than %d values in one file",
                                 JSON_VALUES_MAX);
    if (descent->values == descent->capacity) {
        descent->capacity = descent->capacity == 0 ? 64 : 2 * descent->capacity;
        descent->lines = memory_resize(descent->lines, descent->capacity, sizeof *descent->lines);
    }
    descent->lines[descent->values++] = scanner->line;
    return true;
}

static bool skip_value(struct descent *descent)
{
    struct json_scanner *const scanner = &descent->scanner;

    if (!json_scanner_skip_blank(scanner) || !record_value(descent))
        return false;
    switch (scanner->text[scanner->at]) {
    case '{': return skip_container(descent, '}');
    case '[': return skip_container(descent, ']');
    case '"': return json_scanner_skip_string(scanner);
    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9': return json_scanner_skip_number(scanner);
    default: return skip_word(descent);
    }
}

static bool skip_text(struct descent *descent)
{
    struct json_scanner *const scanner = &descent->scanner;

    if (scanner->length >= 2
        && (memcmp(scanner->text, "\xFF\xFE", 2) == 0 || memcmp(scanner->text, "\xFE\xFF", 2) == 0))
        return json_scanner_fail(scanner, 0, "is UTF-16; save the file as UTF-8");
    if (json_scanner_starts(scanner, "\xEF\xBB\xBF"))
        memset(scanner->text, ' ', 3);
    if (!json_scanner_skip_blank(scanner))
        return false;
    if (scanner->at == scanner->length)
        return json_scanner_fail(scanner, scanner->at, "is empty; must hold an object { ... }");
    if (!skip_value(descent) || !json_scanner_skip_blank(scanner))
        return false;
    if (scanner->at < scanner->length)
        return json_scanner_fail(scanner, scanner->at, "nothing may follow the end, but found %s",
                                 json_scanner_shown(scanner, scanner->at).text);
    return true;
}

bool json_scan_text(const char *text, size_t length, const char *name, struct json_scan *scan,
                    struct error *error)
{
    struct descent descent = {.scanner = {.text = memory_zeroed(length + 1, 1),
                                          .length = length,
                                          .name = name,
                                          .line = 1,
                                          .error = error}};

    if (length > 0)
        memcpy(descent.scanner.text, text, length);
    if (skip_text(&descent)) {
        *scan = (struct json_scan){descent.scanner.text, descent.lines, descent.values};
        return true;
    }
    free(descent.scanner.text);
    free(descent.lines);
    return false;
}

void json_scan_term(struct json_scan *scan)
{
    free(scan->blanked);
    free(scan->lines);
    *scan = (struct json_scan){0};
}
