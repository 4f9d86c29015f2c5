/* Texts come from the user's files and go to the user's terminal: control characters are
 * replaced, so that a message stays on one line and a file cannot steer the terminal, and a cut
 * never leaves half a UTF-8 character.
 */
#include "base/error.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

/* Drops the first bytes of a character whose last bytes were cut off. */
static void drop_half_character(char *text)
{
    const size_t length = strlen(text);
    size_t trailing = 0;

    while (trailing < length && ((unsigned char)text[length - 1 - trailing] & 0xC0) == 0x80)
        trailing++;
    if (trailing == length)
        return;
    const unsigned char lead = (unsigned char)text[length - 1 - trailing];
    const size_t wanted = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;

    if (trailing < wanted)
        text[length - 1 - trailing] = '\0';
}

static void tidy(char *text, int written, size_t size)
{
    if (written < 0)
        text[0] = '\0';
    else if ((size_t)written >= size)
        drop_half_character(text);
    for (char *at = text; *at != '\0'; at++) {
        if ((unsigned char)*at < 0x20 || *at == 0x7F)
            *at = '?';
    }
}

bool error_set(struct error *error, const char *where, const char *format, ...)
{
    if (error == NULL)
        return false;

    /* The arguments may point into `error` itself: compose first, then fill in. */
    struct error composed;
    va_list arguments;

    tidy(composed.where, snprintf(composed.where, sizeof composed.where, "%s", where),
         sizeof composed.where);
    va_start(arguments, format);
    tidy(composed.message, vsnprintf(composed.message, sizeof composed.message, format, arguments),
         sizeof composed.message);
    va_end(arguments);
    *error = composed;
    return false;
}
