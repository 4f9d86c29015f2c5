#include "cli/find.h"

#include "base/memory.h"
#include "scenario/scenario_read.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PATH_SIZE = 4096 };

static const char SUFFIX[] = ".json";
enum { SUFFIX_LENGTH = sizeof SUFFIX - 1 };

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

/* The folder with the scenarios that came with loket (owned); NULL if unknown. */
static char *scenario_folder(void)
{
    char *const folder = data_folder();
    char *const scenarios = folder == NULL ? NULL : join(folder, "scenarios", "");

    free(folder);
    return scenarios;
}

static char *shipped(const char *name)
{
    char *const folder = scenario_folder();
    char *const path = folder == NULL ? NULL : join(folder, name, SUFFIX);

    free(folder);
    return path;
}

static bool has_suffix(const char *name)
{
    const size_t length = strlen(name);

    return length > SUFFIX_LENGTH && strcmp(name + length - SUFFIX_LENGTH, SUFFIX) == 0;
}

static bool looks_like_path(const char *name)
{
    return strchr(name, '/') != NULL || has_suffix(name);
}

char *find_scenario(const char *name, struct error *error)
{
    if (*name == '\0') {
        error_set(error, "scenario", "has an empty name; give the path of a scenario file");
        return NULL;
    }
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

bool find_and_read(const char *name, struct scenario **scenario, struct error *error)
{
    char *const path = find_scenario(name, error);
    const bool good = path != NULL && scenario_read(path, scenario, error);

    free(path);
    return good;
}

/* --- all of them --- */

/* For scandir(), which passes over what this does not take. */
static int is_scenario(const struct dirent *entry)
{
    return entry->d_name[0] != '.' && has_suffix(entry->d_name);
}

/* By bytes: alphasort() would go by the locale. */
static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

bool find_all(struct find_list *list, struct error *error)
{
    char *const folder = scenario_folder();
    struct dirent **entries = NULL;
    const int found = folder == NULL ? 0 : scandir(folder, &entries, is_scenario, by_name);

    *list = (struct find_list){0};
    if (found > 0) {
        list->names = memory_zeroed((size_t)found, sizeof *list->names);
        list->paths = memory_zeroed((size_t)found, sizeof *list->paths);
    } else {
        error_set(error, folder == NULL ? "loket" : folder,
                  "holds none of the scenarios that come with loket; is it installed?");
    }
    for (int i = 0; i < found; i++) {
        char *const name = entries[i]->d_name;
        list->paths[list->count] = join(folder, name, "");
        name[strlen(name) - SUFFIX_LENGTH] = '\0';
        list->names[list->count++] = memory_copy(name, strlen(name) + 1, 1);
        free(entries[i]);
    }
    free(entries);
    free(folder);
    return found > 0;
}

void find_list_term(struct find_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        free(list->names[i]);
        free(list->paths[i]);
    }
    free(list->names);
    free(list->paths);
    *list = (struct find_list){0};
}
