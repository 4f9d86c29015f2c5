/* base/file.h - whole files in, whole files out.
 *
 * What is written appears under its name complete or not at all: it goes to a file in the same
 * folder that has no name yet, is synced, and is then given its name. Where the file system knows
 * no nameless files it is called NAME.0.partial (or .1 and so on) until then, which a program that
 * is killed leaves behind.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* Reads all of `path` into `*text` (owned by the caller; free()), with a zero byte after its
 * `*length` bytes. Fails if it is no regular file, cannot be read, or has over `max_length` bytes.
 */
MUST_CHECK bool file_read(const char *path, size_t max_length, char **text, size_t *length,
                          struct error *error);

/* Whether two paths lead to the same file, which may not be there yet: links and all are followed.
 */
bool file_is_same(const char *a, const char *b);

/* A file being written. Embed by value; the fields are private to file.c. */
struct file_writer {
    FILE *stream;         /* owned; where to print */
    char *path;           /* owned */
    char *temporary_path; /* owned; NULL: it has no name yet */
};

/* Begins to write `path`; print to `writer->stream`. */
MUST_CHECK bool file_writer_open(struct file_writer *writer, const char *path, struct error *error);

/* Makes the file appear under its name, with everything printed; false (disk full, say) removes it.
 * Either way the writer is released. */
MUST_CHECK bool file_writer_commit(struct file_writer *writer, struct error *error);

/* Gives up: removes the temporary file and releases the writer. Fine on a zeroed or committed one.
 */
void file_writer_discard(struct file_writer *writer);

#endif
