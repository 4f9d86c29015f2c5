/* Line breaks can only stand in blank space, so only json_scanner_skip_blank() counts them. */
#include "scenario/json_scanner.h"

#include <ctype.h>
#include <float.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NUMBER_LENGTH_MAX = 60 /* cJSON reads numbers through a buffer of 64 */ };

/* --- messages --- */

bool json_scanner_fail(const struct json_scanner *scanner, size_t at, const char *format, ...)
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

struct json_scanner_shown json_scanner_shown(const struct json_scanner *scanner, size_t at)
{
    struct json_scanner_shown shown = {"the end of the file"};
    size_t end = at;

    if (at >= scanner->length)
        return shown;
    if (iscntrl((unsigned char)scanner->text[at])) {
        snprintf(shown.text, sizeof shown.text, "byte 0x%02X", (unsigned char)scanner->text[at]);
        return shown;
    }
    while (end < scanner->length && end - at < JSON_SCANNER_SHOWN_MAX
           && (isalnum((unsigned char)scanner->text[end]) || scanner->text[end] == '_'
               || (unsigned char)scanner->text[end] >= 0x80))
        end++;
    if (end == at)
        end++;
    snprintf(shown.text, sizeof shown.text, "%.*s", (int)(end - at), scanner->text + at);
    return shown;
}

/* --- characters --- */

size_t json_scanner_character_length(const struct json_scanner *scanner, size_t at)
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

bool json_scanner_skip_character(struct json_scanner *scanner)
{
    const unsigned char byte = (unsigned char)scanner->text[scanner->at];
    const size_t length = json_scanner_character_length(scanner, scanner->at);

    if (length == 0)
        return json_scanner_fail(scanner, scanner->at,
                                 "invalid UTF-8 (byte 0x%02X); save the file as UTF-8", byte);
    if (byte == 0)
        return json_scanner_fail(scanner, scanner->at, "zero byte; remove it");
    if ((byte < 0x20 && byte != '\t') || byte == 0x7F)
        return json_scanner_fail(scanner, scanner->at,
                                 "control character 0x%02X; remove it or write \\u%04x", byte,
                                 byte);
    scanner->at += length;
    return true;
}

bool json_scanner_starts(const struct json_scanner *scanner, const char *text)
{
    return strncmp(scanner->text + scanner->at, text, strlen(text)) == 0;
}

/* --- blank space and comments --- */

static void skip_line_break(struct json_scanner *scanner)
{
    scanner->at++;
    scanner->line++;
}

/* Blanks the comment that begins here. */
static bool skip_comment(struct json_scanner *scanner)
{
    const size_t start = scanner->at;
    const bool block = scanner->text[start + 1] == '*';

    scanner->at += 2;
    while (scanner->at < scanner->length && (block || scanner->text[scanner->at] != '\n')
           && !(block && json_scanner_starts(scanner, "*/"))) {
        if (scanner->text[scanner->at] == '\n')
            skip_line_break(scanner);
        else if (scanner->text[scanner->at] == '\r')
            scanner->at++;
        else if (!json_scanner_skip_character(scanner))
            return false;
    }
    if (block && scanner->at == scanner->length)
        return json_scanner_fail(scanner, start, "comment without end; close it with */");
    scanner->at += block ? 2 : 0;
    for (size_t i = start; i < scanner->at; i++) {
        if (scanner->text[i] != '\n')
            scanner->text[i] = ' ';
    }
    return true;
}

bool json_scanner_skip_blank(struct json_scanner *scanner)
{
    for (;;) {
        const char next = scanner->text[scanner->at];

        if (scanner->at == scanner->length)
            return true;
        if (next == '\n') {
            skip_line_break(scanner);
        } else if (next == ' ' || next == '\t' || next == '\r') {
            scanner->at++;
        } else if (json_scanner_starts(scanner, "//") || json_scanner_starts(scanner, "/*")) {
            if (!skip_comment(scanner))
                return false;
        } else {
            return true;
        }
    }
}

/* --- values --- */

/* Reads the four hexadecimal digits after "\u" at `at`; false if they are not there. */
static bool hexadecimal(const struct json_scanner *scanner, size_t at, unsigned *value)
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

static bool skip_unicode_escape(struct json_scanner *scanner)
{
    unsigned unit = 0;
    unsigned second = 0;

    if (!hexadecimal(scanner, scanner->at, &unit))
        return json_scanner_fail(scanner, scanner->at, "\\u without four hexadecimal digits");
    if (unit == 0)
        return json_scanner_fail(scanner, scanner->at, "\\u0000 is not allowed in a text");
    if (unit >= 0xD800 && unit <= 0xDFFF) {
        if (unit >= 0xDC00 || !hexadecimal(scanner, scanner->at + 6, &second) || second < 0xDC00
            || second > 0xDFFF)
            return json_scanner_fail(scanner, scanner->at,
                                     "\\u%04x is half a character; write both halves", unit);
        scanner->at += 6;
    }
    scanner->at += 6;
    return true;
}

bool json_scanner_skip_string(struct json_scanner *scanner)
{
    const size_t start = scanner->at++;

    for (;;) {
        const char next = scanner->text[scanner->at];

        if (scanner->at == scanner->length || next == '\n' || next == '\r')
            return json_scanner_fail(scanner, start, "text without its closing double quote");
        if (next == '"') {
            scanner->at++;
            return true;
        }
        if (next != '\\') {
            if (!json_scanner_skip_character(scanner))
                return false;
        } else if (scanner->text[scanner->at + 1] == 'u') {
            if (!skip_unicode_escape(scanner))
                return false;
        } else if (scanner->at + 1 < scanner->length
                   && strchr("\"\\/bfnrt", scanner->text[scanner->at + 1]) != NULL) {
            scanner->at += 2;
        } else {
            return json_scanner_fail(scanner, scanner->at,
                                     "unknown escape; for a backslash write \\\\");
        }
    }
}

static size_t skip_digits(struct json_scanner *scanner)
{
    const size_t start = scanner->at;

    while (isdigit((unsigned char)scanner->text[scanner->at]))
        scanner->at++;
    return scanner->at - start;
}

/* Steps over "-12.5e+3"; false if it is not written like that. */
static bool skip_number_grammar(struct json_scanner *scanner)
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

bool json_scanner_skip_number(struct json_scanner *scanner)
{
    const size_t start = scanner->at;
    char digits[NUMBER_LENGTH_MAX + 1] = {0};

    if (!skip_number_grammar(scanner) || isalnum((unsigned char)scanner->text[scanner->at])
        || scanner->text[scanner->at] == '.')
        return json_scanner_fail(scanner, start,
                                 "not a number as JSON writes it; write it like -12.5 or 1e3");
    if (scanner->at - start > NUMBER_LENGTH_MAX)
        return json_scanner_fail(scanner, start, "number of more than %d characters",
                                 NUMBER_LENGTH_MAX);
    memcpy(digits, scanner->text + start, scanner->at - start);
    const double value = strtod(digits, NULL);

    if (isinf(value))
        return json_scanner_fail(scanner, start, "%.*s is too large a number",
                                 JSON_SCANNER_SHOWN_MAX, digits);
    if (fabs(value) < DBL_MIN && strpbrk(digits, "123456789") != NULL
        && strcspn(digits, "123456789") < strcspn(digits, "eE"))
        return json_scanner_fail(scanner, start, "%.*s is too small to be told from 0; write 0",
                                 JSON_SCANNER_SHOWN_MAX, digits);
    return true;
}
