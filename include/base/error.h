/* base/error.h - what is wrong with something the user gave us, where, and what would be right.
 *
 * A function that can fail through the user's fault takes a `struct error *` last, returns false
 * when it failed, and then leaves its other outputs untouched. Our own mistakes are assertions,
 * lack of memory ends the program in base/memory.c; neither comes through here.
 */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdbool.h>

#define MUST_CHECK __attribute__((warn_unused_result))

enum { ERROR_WHERE_SIZE = 512, ERROR_MESSAGE_SIZE = 768 };

/* Both texts end in a zero byte and are cut where they would not fit. */
struct error {
    char
        where[ERROR_WHERE_SIZE]; /* the place in the user's own file: "kcc.json:41"; or an option */
    char message[ERROR_MESSAGE_SIZE]; /* what is wrong and what is allowed, one line */
};

/* Fills in `error` (NULL is allowed: nothing happens). Always returns false, so that a reader
 * can write `return error_set(...)`. */
bool error_set(struct error *error, const char *where, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
