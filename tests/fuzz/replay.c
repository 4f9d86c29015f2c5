/* Feeds a fuzz target with files, for the ordinary test run: every file in the folders named as
 * arguments. Fails (by assertion or sanitizer) as the fuzzer would; also if there are no files.
 */
#include "base/file.h"
#include "fuzz.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

enum { FILE_MAX = 64 << 20 };

static size_t replay_folder(const char *folder)
{
    DIR *const stream = opendir(folder);
    const struct dirent *entry = NULL;
    size_t replayed = 0;

    while (stream != NULL && (entry = readdir(stream)) != NULL) {
        char path[4096];
        char *text = NULL;
        size_t length = 0;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (!file_read(path, FILE_MAX, &text, &length, NULL))
            continue; /* a folder */
        LLVMFuzzerTestOneInput((const uint8_t *)text, length);
        free(text);
        replayed++;
    }
    if (stream != NULL)
        closedir(stream);
    if (replayed == 0)
        fprintf(stderr, "%s: no files to replay\n", folder);
    return replayed;
}

int main(int argc, char **argv)
{
    size_t replayed = 0;

    for (int i = 1; i < argc; i++) {
        const size_t count = replay_folder(argv[i]);
        if (count == 0)
            return EXIT_FAILURE;
        replayed += count;
    }
    printf("%zu files replayed\n", replayed);
    return replayed > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
