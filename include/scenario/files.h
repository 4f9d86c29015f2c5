/* scenario/files.h - the files a scenario names, and how far it may reach.
 *
 * A scenario can come from a stranger: the files it names must lie in the folder of the file the
 * user named, or below it. Paths are compared as text; links in the user's own folder are the
 * user's own.
 */
#ifndef SCENARIO_FILES_H
#define SCENARIO_FILES_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>

/* Where files come from; the disk, or a table in memory. */
struct files {
    /* As file_read() of base/file.h. */
    bool (*read)(void *context, const char *path, size_t max_length, char **text, size_t *length,
                 struct error *error);
    void *context;
};

/* Files on disk. */
extern const struct files files_disk;

/* No files at all: each is refused. */
extern const struct files files_none;

/* The path of the file that the file `from` calls `name` (owned), where `top` is the file the user
 * named, and `from` is `top` or comes from this function. NULL if it is out of reach; `*fault` (a
 * constant text) then says why. */
char *files_resolve(const char *top, const char *from, const char *name, const char **fault);

#endif
