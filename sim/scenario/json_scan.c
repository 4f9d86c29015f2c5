/* A recursive descent over the bytes, at most JSON_DEPTH_MAX deep. The text is copied first and
 * the scan runs over the copy, blanking comments as it meets them. What passes here is plain
 * JSON in valid UTF-8, with a value for each recorded line. Line breaks can only stand in blank
 * space, so only skip_blank() counts them.
 */
#include "scenario/json_scan.h"

#include "base/memory.h"
#include "scenario/json.h"

#include <ctype.h>
#include <errno.h>
#include <float.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    NUMBER_LENGTH_MAX = 60, /* cJSON reads numbers through a buffer of 64 */
    SHOWN_MAX = 24          /* characters of the user's text in a message */
};

struct scanner {
    char *text; /* the copy; a zero byte follows it */
    size_t length;
    size_t at;
    const char *name;
    unsigned depth;
    uint32_t line; /* of `at` */
    uint32_t *lines;
    size_t values;
    size_t capacity;
    struct error *error;
};

/* --- messages --- */

/* Fails at position `at` of the text. */
static bool fail(const struct scanner *scanner, size_t at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static bool fail(const struct scanner *scanner, size_t at, const char *format, ...)
{
    size_t line = 1;
    size_t column = 1;
    char where[ERROR_WHERE_SIZE];
    char message[ERROR_MESSAGE_SIZE];
    va_list arguments;

    for (size_t i = 0; i < at; i++) {
        if (scanner->text[i] == '\n') {
            line++;
            column = 1;
        } else if (((unsigned char)scanner->text[i] & 0xC0) != 0x80) {
            column++;
        }
    }
    snprintf(where, sizeof where, "%.*s:%zu:%zu", ERROR_WHERE_SIZE - 48, scanner->name, line,
             column);
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    return error_set(scanner->error, where, "%s", message);
}

/* The word or character at `at`, for a message. */
struct shown {
    char text[SHOWN_MAX + 8];
};

static struct shown shown_at(const struct scanner *scanner, size_t at)
{
    struct shown shown = {"the end of the file"};
    size_t end = at;

    if (at >= scanner->length)
        return shown;
    if (iscntrl((unsigned char)scanner->text[at])) {
        snprintf(shown.text, sizeof shown.text, "byte 0x%02X", (unsigned char)scanner->text[at]);
        return shown;
    }
    while (end < scanner->length && end - at < SHOWN_MAX
           && (isalnum((unsigned char)scanner->text[end]) || scanner->text[end] == '_'
               || (unsigned char)scanner->text[end] >= 0x80))
        end++;
    if (end == at)
        end++;
    snprintf(shown.text, sizeof shown.text, "%.*s", (int)(end - at), scanner->text + at);
    return shown;
}

/* --- characters --- */

/* The length of the valid UTF-8 character at `at`, 0 if there is none (RFC 3629). */
static size_t character_length(const struct scanner *scanner, size_t at)
{
    const unsigned char *const byte = (const unsigned char *)scanner->text + at;
    const size_t left = scanner->length - at;
    const size_t length = byte[0] < 0x80                       ? 1
                          : byte[0] >= 0xC2 && byte[0] <= 0xDF ? 2
                          : (byte[0] & 0xF0) == 0xE0           ? 3
                          : byte[0] >= 0xF0 && byte[0] <= 0xF4 ? 4
                                                               : 0;
    if (length > left)
        return 0;
    for (size_t i = 1; i < length; i++) {
        if ((byte[i] & 0xC0) != 0x80)
            return 0;
    }
    if ((byte[0] == 0xE0 && byte[1] < 0xA0) || (byte[0] == 0xED && byte[1] >= 0xA0)
        || (byte[0] == 0xF0 && byte[1] < 0x90) || (byte[0] == 0xF4 && byte[1] >= 0x90))
        return 0; /* overlong, surrogate, or beyond Unicode */
    return length;
}

/* Steps over one character of a string or comment. */
static bool skip_character(struct scanner *scanner)
{
    const unsigned char byte = (unsigned char)scanner->text[scanner->at];
    const size_t length = character_length(scanner, scanner->at);

    if (length == 0)
        return fail(scanner, scanner->at, "invalid UTF-8 (byte 0x%02X); save the file as UTF-8",
                    byte);
    if ((byte < 0x20 && byte != '\t') || byte == 0x7F)
        return fail(scanner, scanner->at, "control character 0x%02X; remove it or write \\u%04x",
                    byte, byte);
    scanner->at += length;
    return true;
}

static bool starts(const struct scanner *scanner, const char *text)
{
    return strncmp(scanner->text + scanner->at, text, strlen(text)) == 0;
}

/* --- blank space and comments --- */

static void skip_line_break(struct scanner *scanner)
{
    scanner->at++;
    scanner->line++;
}

/* Blanks the comment that begins here. */
static bool skip_comment(struct scanner *scanner)
{
    const size_t start = scanner->at;
    const bool block = scanner->text[start + 1] == '*';

    scanner->at += 2;
    while (scanner->at < scanner->length && (block || scanner->text[scanner->at] != '\n')
           && !(block && starts(scanner, "*/"))) {
        if (scanner->text[scanner->at] == '\n')
            skip_line_break(scanner);
        else if (scanner->text[scanner->at] == '\r')
            scanner->at++;
        else if (!skip_character(scanner))
            return false;
    }
    if (block && scanner->at == scanner->length)
        return fail(scanner, start, "comment without end; close it with */");
    scanner->at += block ? 2 : 0;
    for (size_t i = start; i < scanner->at; i++) {
        if (scanner->text[i] != '\n')
            scanner->text[i] = ' ';
    }
    return true;
}

static bool skip_blank(struct scanner *scanner)
{
    for (;;) {
        const char next = scanner->text[scanner->at];

        if (scanner->at == scanner->length)
            return true;
        if (next == '\n') {
            skip_line_break(scanner);
        } else if (next == ' ' || next == '\t' || next == '\r') {
            scanner->at++;
        } else if (starts(scanner, "//") || starts(scanner, "/*")) {
            if (!skip_comment(scanner))
                return false;
        } else {
            return true;
        }
    }
}

/* --- values --- */

/* Reads the four hexadecimal digits after "\u" at `at`; false if they are not there. */
static bool hexadecimal(const struct scanner *scanner, size_t at, unsigned *value)
{
    char digits[5] = {0};

    if (scanner->length - at < 6 || scanner->text[at] != '\\' || scanner->text[at + 1] != 'u')
        return false;
    memcpy(digits, scanner->text + at + 2, 4);
    if (strspn(digits, "0123456789abcdefABCDEF") != 4)
        return false;
    *value = (unsigned)strtoul(digits, NULL, 16);
    return true;
}

static bool skip_unicode_escape(struct scanner *scanner)
{
    unsigned unit = 0;
    unsigned second = 0;

    if (!hexadecimal(scanner, scanner->at, &unit))
        return fail(scanner, scanner->at, "\\u without four hexadecimal digits");
    if (unit == 0)
        return fail(scanner, scanner->at, "\\u0000 is not allowed in a text");
    if (unit >= 0xD800 && unit <= 0xDFFF) {
        if (unit >= 0xDC00 || !hexadecimal(scanner, scanner->at + 6, &second) || second < 0xDC00
            || second > 0xDFFF)
            return fail(scanner, scanner->at, "\\u%04x is half a character; write both halves",
                        unit);
        scanner->at += 6;
    }
    scanner->at += 6;
    return true;
}

static bool skip_string(struct scanner *scanner)
{
    const size_t start = scanner->at++;

    for (;;) {
        const char next = scanner->text[scanner->at];

        if (scanner->at == scanner->length || next == '\n' || next == '\r')
            return fail(scanner, start, "text without its closing double quote");
        if (next == '"') {
            scanner->at++;
            return true;
        }
        if (next != '\\') {
            if (!skip_character(scanner))
                return false;
        } else if (scanner->text[scanner->at + 1] == 'u') {
            if (!skip_unicode_escape(scanner))
                return false;
        } else if (scanner->at + 1 < scanner->length
                   && strchr("\"\\/bfnrt", scanner->text[scanner->at + 1]) != NULL) {
            scanner->at += 2;
        } else {
            return fail(scanner, scanner->at, "unknown escape; for a backslash write \\\\");
        }
    }
}

static size_t skip_digits(struct scanner *scanner)
{
    const size_t start = scanner->at;

    while (isdigit((unsigned char)scanner->text[scanner->at]))
        scanner->at++;
    return scanner->at - start;
}

/* Steps over "-12.5e+3"; false if it is not written like that. */
static bool skip_number_grammar(struct scanner *scanner)
{
    scanner->at += scanner->text[scanner->at] == '-';
    const bool zero = scanner->text[scanner->at] == '0';
    const size_t whole = skip_digits(scanner);

    if (whole == 0 || (zero && whole > 1))
        return false;
    if (scanner->text[scanner->at] == '.') {
        scanner->at++;
        if (skip_digits(scanner) == 0)
            return false;
    }
    if (scanner->text[scanner->at] == 'e' || scanner->text[scanner->at] == 'E') {
        scanner->at++;
        scanner->at += scanner->text[scanner->at] == '+' || scanner->text[scanner->at] == '-';
        if (skip_digits(scanner) == 0)
            return false;
    }
    return true;
}

static bool skip_number(struct scanner *scanner)
{
    const size_t start = scanner->at;
    char digits[NUMBER_LENGTH_MAX + 1] = {0};

    if (!skip_number_grammar(scanner) || isalnum((unsigned char)scanner->text[scanner->at])
        || scanner->text[scanner->at] == '.')
        return fail(scanner, start, "not a number as JSON writes it; write it like -12.5 or 1e3");
    if (scanner->at - start > NUMBER_LENGTH_MAX)
        return fail(scanner, start, "number of more than %d characters", NUMBER_LENGTH_MAX);
    memcpy(digits, scanner->text + start, scanner->at - start);
    const double value = strtod(digits, NULL);

    if (isinf(value))
        return fail(scanner, start, "%.*s is too large a number", SHOWN_MAX, digits);
    if (fabs(value) < DBL_MIN && strpbrk(digits, "123456789") != NULL
        && strcspn(digits, "123456789") < strcspn(digits, "eE"))
        return fail(scanner, start, "%.*s is too small to be told from 0; write 0", SHOWN_MAX,
                    digits);
    return true;
}

static bool skip_word(struct scanner *scanner)
{
    static const char *const words[] = {"true", "false", "null"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (starts(scanner, words[i])
            && strcmp(shown_at(scanner, scanner->at).text, words[i]) == 0) {
            scanner->at += strlen(words[i]);
            return true;
        }
    }
    if (scanner->text[scanner->at] == '\'')
        return fail(scanner, scanner->at, "texts stand in double quotes, not in single ones");
    if (scanner->at < scanner->length && character_length(scanner, scanner->at) == 0)
        return skip_character(scanner); /* says what is wrong with it */
    return fail(scanner, scanner->at, "expected a value but found %s",
                shown_at(scanner, scanner->at).text);
}

static bool skip_value(struct scanner *scanner);

/* One "key": value. */
static bool skip_member(struct scanner *scanner)
{
    if (scanner->text[scanner->at] != '"')
        return fail(scanner, scanner->at, "expected a key in double quotes but found %s",
                    shown_at(scanner, scanner->at).text);
    if (!skip_string(scanner) || !skip_blank(scanner))
        return false;
    if (scanner->text[scanner->at] != ':')
        return fail(scanner, scanner->at, "expected \":\" after the key but found %s",
                    shown_at(scanner, scanner->at).text);
    scanner->at++;
    return skip_value(scanner);
}

/* The members or items up to the bracket `close`. */
static bool skip_items(struct scanner *scanner, char close)
{
    for (size_t count = 1;; count++) {
        if (!skip_blank(scanner))
            return false;
        if (scanner->text[scanner->at] == close && count > 1)
            return fail(scanner, scanner->at, "a comma before \"%c\"; remove the comma", close);
        if (close == '}' && count > JSON_KEYS_MAX)
            return fail(scanner, scanner->at, "an object of more than %d keys", JSON_KEYS_MAX);
        if (!(close == '}' ? skip_member(scanner) : skip_value(scanner)) || !skip_blank(scanner))
            return false;
        if (scanner->text[scanner->at] == close)
            return true;
        if (scanner->text[scanner->at] != ',')
            return fail(scanner, scanner->at, "expected \",\" or \"%c\" but found %s", close,
                        shown_at(scanner, scanner->at).text);
        scanner->at++;
    }
}

static bool skip_container(struct scanner *scanner, char close)
{
    if (++scanner->depth > JSON_DEPTH_MAX)
        return fail(scanner, scanner->at, "nested more than %d deep", JSON_DEPTH_MAX);
    scanner->at++;
    if (!skip_blank(scanner))
        return false;
    if (scanner->text[scanner->at] != close && !skip_items(scanner, close))
        return false;
    scanner->at++;
    scanner->depth--;
    return true;
}

static bool record_value(struct scanner *scanner)
{
    if (scanner->values == JSON_VALUES_MAX)
        return fail(scanner, scanner->at, "more than %d values in one file", JSON_VALUES_MAX);
    if (scanner->values == scanner->capacity) {
        scanner->capacity = scanner->capacity == 0 ? 64 : 2 * scanner->capacity;
        scanner->lines = memory_resize(scanner->lines, scanner->capacity, sizeof *scanner->lines);
    }
    scanner->lines[scanner->values++] = scanner->line;
    return true;
}

static bool skip_value(struct scanner *scanner)
{
    if (!skip_blank(scanner) || !record_value(scanner))
        return false;
    switch (scanner->text[scanner->at]) {
    case '{': return skip_container(scanner, '}');
    case '[': return skip_container(scanner, ']');
    case '"': return skip_string(scanner);
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
    case '9': return skip_number(scanner);
    default: return skip_word(scanner);
    }
}

static bool skip_text(struct scanner *scanner)
{
    if (scanner->length >= 2
        && (memcmp(scanner->text, "\xFF\xFE", 2) == 0 || memcmp(scanner->text, "\xFE\xFF", 2) == 0))
        return fail(scanner, 0, "is UTF-16; save the file as UTF-8");
    if (starts(scanner, "\xEF\xBB\xBF"))
        memset(scanner->text, ' ', 3);
    if (!skip_blank(scanner))
        return false;
    if (scanner->at == scanner->length)
        return fail(scanner, scanner->at, "is empty; must hold an object { ... }");
    if (!skip_value(scanner) || !skip_blank(scanner))
        return false;
    if (scanner->at < scanner->length)
        return fail(scanner, scanner->at, "nothing may follow the end, but found %s",
                    shown_at(scanner, scanner->at).text);
    return true;
}

bool json_scan_text(const char *text, size_t length, const char *name, struct json_scan *scan,
                    struct error *error)
{
    struct scanner scanner = {.text = memory_zeroed(length + 1, 1),
                              .length = length,
                              .name = name,
                              .line = 1,
                              .error = error};

    if (length > 0)
        memcpy(scanner.text, text, length);
    if (skip_text(&scanner)) {
        *scan = (struct json_scan){scanner.text, scanner.lines, scanner.values};
        return true;
    }
    free(scanner.text);
    free(scanner.lines);
    return false;
}

void json_scan_term(struct json_scan *scan)
{
    free(scan->blanked);
    free(scan->lines);
    *scan = (struct json_scan){0};
}
