#include "report/plain.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

char *plain_copy(const char *text)
{
    char *const copy = memory_copy(text, strlen(text) + 1, 1);
    char *to = copy;

    for (const char *from = text; *from != '\0'; from++) {
        const unsigned char byte = (unsigned char)*from;
        const unsigned char next = (unsigned char)from[1];

        if (byte == 0xC2 && next >= 0x80 && next < 0xA0) { /* C1: U+0080 .. U+009F */
            *to++ = '?';
            from++;
        } else {
            *to++ = byte < 0x20 || byte == 0x7F ? '?' : *from;
        }
    }
    *to = '\0';
    return copy;
}

void plain_print(FILE *stream, const char *text)
{
    char *const copy = plain_copy(text);

    fputs(copy, stream);
    free(copy);
}
