#include "cli/find.h"

#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PATH_SIZE = 4096 };

/* a + "/" + b + c (owned). */
static char *join(const char *a, const char *b, const char *c)
{
    const size_t size = strlen(a) + strlen(b) + strlen(c) + 2;
    char *const path = memory_zeroed(size, 1);

    snprintf(path, size, "%s/%s%s", a, b, c);
    return path;
}

/* The folder with loket's data (owned), relative to that of the program; NULL if unknown. */
static char *data_folder(void)
{
    const char *const named = getenv("LOKET_DATADIR");
    char program[PATH_SIZE];

    if (named != NULL && *named != '\0')
        return memory_copy(named, strlen(named) + 1, 1);
    const ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);

    if (length <= 0)
        return NULL;
    program[length] = '\0';
    *strrchr(program, '/') = '\0';
    return join(program, LOKET_DATA_FROM_BIN, "");
}

static char *shipped(const char *name)
{
    char *const folder = data_folder();

    if (folder == NULL)
        return NULL;
    char *const scenarios = join(folder, "scenarios", "");
    char *const path = join(scenarios, name, ".json");

    free(scenarios);
    free(folder);
    return path;
}

static bool looks_like_path(const char *name)
{
    const size_t length = strlen(name);

    return length == 0 || strchr(name, '/') != NULL
           || (length > 5 && strcmp(name + length - 5, ".json") == 0);
}

char *find_scenario(const char *name, struct error *error)
{
    if (looks_like_path(name) || access(name, F_OK) == 0)
        return memory_copy(name, strlen(name) + 1, 1);
    char *const path = shipped(name);

    if (path != NULL && access(path, F_OK) == 0)
        return path;
    error_set(error, name,
              "is no file, and no scenario that came with loket%s%s; give the path of a "
              "scenario file",
              path == NULL ? "" : ": there is no ", path == NULL ? "" : path);
    free(path);
    return NULL;
}
