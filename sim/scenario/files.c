#include "scenario/files.h"

#include "base/file.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static bool read_from_disk(void *context, const char *path, size_t max_length, char **text,
                           size_t *length, struct error *error)
{
    (void)context;
    return file_read(path, max_length, text, length, error);
}

const struct files files_disk = {read_from_disk, NULL};

static bool read_nothing(void *context, const char *path, size_t max_length, char **text,
                         size_t *length, struct error *error)
{
    (void)context;
    (void)max_length;
    (void)text;
    (void)length;
    return error_set(error, path, "cannot be opened: there are no files here");
}

const struct files files_none = {read_nothing, NULL};

/* The length of the folder of `path`, with its slash; 0 if there is none. */
static size_t folder_length(const char *path)
{
    const char *const slash = strrchr(path, '/');

    return slash == NULL ? 0 : (size_t)(slash - path) + 1;
}

/* Drops the last step of the `length` bytes "a/b/" of `path`; false if there is none. */
static bool drop_step(const char *path, size_t *length)
{
    if (*length == 0)
        return false;
    do {
        --*length;
    } while (*length > 0 && path[*length - 1] != '/');
    return true;
}

/* Appends the steps of `name` to the `length` bytes of `path`, which has room for them; false if
 * they lead out of it. */
static bool append_steps(char *path, size_t length, const char *name)
{
    while (*name != '\0') {
        const size_t step = strcspn(name, "/");
        const bool last = name[step] == '\0';

        if (step == 2 && memcmp(name, "..", 2) == 0) {
            if (!drop_step(path, &length))
                return false;
        } else if (step > 0 && !(step == 1 && name[0] == '.')) {
            memcpy(path + length, name, step);
            length += step;
            if (!last)
                path[length++] = '/';
        }
        name += step + !last;
    }
    path[length] = '\0';
    if (path[0] == '\0')
        strcpy(path, ".");
    return true;
}

char *files_resolve(const char *top, const char *from, const char *name, const char **fault)
{
    const size_t root = folder_length(top);
    const size_t base = folder_length(from);
    char *const path = memory_zeroed(base + strlen(name) + 2, 1);

    memcpy(path, from, base);
    if (name[0] == '/')
        *fault = "an absolute path; must be relative to this file";
    else if (!append_steps(path + root, base - root, name))
        *fault = "which leads out of the folder of the scenario; must stay in it or below";
    else
        return path;
    free(path);
    return NULL;
}
