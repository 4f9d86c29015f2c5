#include "base/file.h"

#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    READ_CHUNK = 65536,
    TEMPORARY_NAMES = 1000, /* tried in turn: a killed program may have left some behind */
    TEMPORARY_SUFFIX = 16   /* room for ".999.partial" */
};

/* --- in --- */

/* What `path` is, if it is no regular file; else NULL. */
static const char *irregular(const struct stat *status)
{
    if (S_ISREG(status->st_mode))
        return NULL;
    if (S_ISDIR(status->st_mode))
        return "a folder";
    if (S_ISFIFO(status->st_mode))
        return "a pipe";
    return "a device or socket";
}

/* A descriptor of the regular file `path`, or -1. Never waits, not even on a pipe. */
static int open_regular(const char *path, struct error *error)
{
    const int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    struct stat status;

    if (descriptor < 0 || fstat(descriptor, &status) != 0) {
        error_set(error, path, "cannot be opened: %s; check the path and its permissions",
                  strerror(errno));
    } else if (irregular(&status) != NULL) {
        error_set(error, path, "is %s; must be a file", irregular(&status));
    } else {
        return descriptor;
    }
    if (descriptor >= 0)
        close(descriptor);
    return -1;
}

/* Reads on until the end of the file or `capacity` bytes; -1 if it cannot. */
static ssize_t read_up_to(int descriptor, char *bytes, size_t capacity)
{
    size_t length = 0;

    while (length < capacity) {
        const ssize_t got = read(descriptor, bytes + length, capacity - length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -1;
        if (got == 0)
            break;
        length += (size_t)got;
    }
    return (ssize_t)length;
}

/* All of it, at most `max_length` bytes, and a zero byte (owned); NULL if that fails. Does not
 * trust the size the file system reports: the file may be growing. */
static char *read_all(int descriptor, const char *path, size_t max_length, size_t *length,
                      struct error *error)
{
    char *text = NULL;
    size_t done = 0;

    for (size_t capacity = READ_CHUNK;; capacity *= 2) {
        text = memory_resize(text, capacity, 1);
        const ssize_t got = read_up_to(descriptor, text + done, capacity - 1 - done);
        if (got < 0) {
            error_set(error, path, "cannot be read: %s", strerror(errno));
            break;
        }
        done += (size_t)got;
        if (done > max_length) {
            error_set(error, path, "is too large; must be at most %zu bytes", max_length);
            break;
        }
        if (done < capacity - 1) {
            text[done] = '\0';
            *length = done;
            return text;
        }
    }
    free(text);
    return NULL;
}

bool file_read(const char *path, size_t max_length, char **text, size_t *length,
               struct error *error)
{
    const int descriptor = open_regular(path, error);

    if (descriptor < 0)
        return false;
    char *const bytes = read_all(descriptor, path, max_length, length, error);

    close(descriptor);
    if (bytes == NULL)
        return false;
    *text = bytes;
    return true;
}

/* --- places --- */

static char *copy_text(const char *text)
{
    return memory_copy(text, strlen(text) + 1, 1);
}

/* The folder that `path` is in (owned). */
static char *folder_of(const char *path)
{
    const char *const slash = strrchr(path, '/');
    char *const folder = slash == NULL ? copy_text(".") : copy_text(path);

    if (slash != NULL)
        folder[slash == path ? 1 : slash - path] = '\0';
    return folder;
}

/* Where `path` leads, through all links (owned); itself if even its folder is not there. */
static char *place_of(const char *path)
{
    char *const there = realpath(path, NULL);

    if (there != NULL)
        return there;
    const char *const slash = strrchr(path, '/');
    char *const folder = folder_of(path);
    char *const real = realpath(folder, NULL);

    free(folder);
    if (real == NULL)
        return copy_text(path);
    const char *const name = slash == NULL ? path : slash + 1;
    const size_t size = strlen(real) + strlen(name) + 2;
    char *const place = memory_zeroed(size, 1);

    snprintf(place, size, "%s/%s", real, name);
    free(real);
    return place;
}

bool file_is_same(const char *a, const char *b)
{
    char *const place_a = place_of(a);
    char *const place_b = place_of(b);
    const bool same = strcmp(place_a, place_b) == 0;

    free(place_a);
    free(place_b);
    return same;
}

/* --- out --- */

/* Where `path` really leads (owned): a link stays a link. NULL if something other than a regular
 * file is there, which a rename would destroy. */
static char *destination(const char *path, struct error *error)
{
    struct stat status;

    if (path[0] == '\0') {
        error_set(error, path, "is empty; must be the name of a file");
        return NULL;
    }
    if (lstat(path, &status) != 0)
        return copy_text(path);
    if (S_ISLNK(status.st_mode)) {
        char *const target = realpath(path, NULL);
        if (target == NULL || stat(target, &status) != 0) {
            error_set(error, path, "is a link that leads nowhere: %s; remove the link",
                      strerror(errno));
            free(target);
            return NULL;
        }
        if (irregular(&status) == NULL)
            return target;
        free(target);
    }
    if (irregular(&status) == NULL)
        return copy_text(path);
    error_set(error, path, "is %s; must be a file or a new name", irregular(&status));
    return NULL;
}

/* By which a file can be reached that has no name. */
struct handle {
    char text[sizeof "/proc/self/fd/" + 3 * sizeof(int)];
};

static struct handle handle_of(int descriptor)
{
    struct handle handle;

    snprintf(handle.text, sizeof handle.text, "/proc/self/fd/%d", descriptor);
    return handle;
}

/* Creates a file without a name in the folder of `path`; -1 if that cannot be done here. Unlike
 * mkstemp() it leaves the permissions to the user's umask. */
static int create_nameless(const char *path)
{
    char *const folder = folder_of(path);
    const int descriptor = open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);

    free(folder);
    if (descriptor < 0 || access(handle_of(descriptor).text, F_OK) == 0)
        return descriptor;
    close(descriptor);
    return -1;
}

/* Gives the file `nameless` a name beside `path`, or if that is -1 creates a file there; sets
 * `*name` (owned). -1 and errno if it cannot. */
static int name_beside(const char *path, int nameless, char **name)
{
    const size_t size = strlen(path) + TEMPORARY_SUFFIX;

    *name = memory_zeroed(size, 1);
    for (int number = 0; number < TEMPORARY_NAMES; number++) {
        snprintf(*name, size, "%s.%d.partial", path, number);
        const int done = nameless < 0 ? open(*name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)
                                      : linkat(AT_FDCWD, handle_of(nameless).text, AT_FDCWD, *name,
                                               AT_SYMLINK_FOLLOW);
        if (done >= 0 || errno != EEXIST)
            return done;
    }
    errno = EEXIST;
    return -1;
}

/* Forgets a name that could not be given: it may be another's. */
static int forget_name(char **name)
{
    const int fault = errno;

    free(*name);
    *name = NULL;
    return fault;
}

bool file_writer_open(struct file_writer *writer, const char *path, struct error *error)
{
    struct file_writer opened = {.path = destination(path, error)};

    if (opened.path == NULL)
        return false;
    int descriptor = create_nameless(opened.path);

    if (descriptor < 0)
        descriptor = name_beside(opened.path, -1, &opened.temporary_path);
    if (descriptor < 0) {
        error_set(error, path,
                  "cannot be written: %s; check that its folder exists and is writable",
                  strerror(forget_name(&opened.temporary_path)));
        free(opened.path);
        return false;
    }
    opened.stream = fdopen(descriptor, "w");
    if (opened.stream == NULL) {
        error_set(error, path, "cannot be written: %s", strerror(errno));
        close(descriptor);
        file_writer_discard(&opened);
        return false;
    }
    *writer = opened;
    return true;
}

/* Makes the new name of a file in its folder outlast a power failure, where the file system
 * can. If not, nothing is lost that we could repair: the file is complete under its name. */
static void sync_folder_of(const char *path)
{
    char *const folder = folder_of(path);
    const int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    if (descriptor >= 0) {
        fsync(descriptor);
        close(descriptor);
    }
    free(folder);
}

/* Brings all that was printed to the disk: 0, or the errno of what failed. The errno of a write
 * that failed long ago is gone; one more fails likewise. */
static int flush(FILE *stream)
{
    const bool failed = ferror(stream) != 0;

    errno = 0;
    if (failed)
        putc('\n', stream);
    if (fflush(stream) == 0 && fsync(fileno(stream)) == 0 && !failed)
        return 0;
    return errno != 0 ? errno : EIO;
}

/* 0, or the errno of the first step that failed. */
static int flush_and_rename(struct file_writer *writer)
{
    int fault = flush(writer->stream);

    if (fault == 0 && writer->temporary_path == NULL
        && name_beside(writer->path, fileno(writer->stream), &writer->temporary_path) < 0)
        fault = forget_name(&writer->temporary_path);
    if (fclose(writer->stream) != 0 && fault == 0)
        fault = errno;
    writer->stream = NULL;
    if (fault == 0 && rename(writer->temporary_path, writer->path) != 0)
        fault = errno;
    return fault;
}

bool file_writer_commit(struct file_writer *writer, struct error *error)
{
    const int fault = flush_and_rename(writer);

    if (fault != 0) {
        error_set(
            error, writer->path,
            "cannot be written: %s; nothing was kept, free some space or choose another place",
            strerror(fault));
        file_writer_discard(writer);
        return false;
    }
    sync_folder_of(writer->path);
    free(writer->temporary_path);
    free(writer->path);
    *writer = (struct file_writer){0};
    return true;
}

void file_writer_discard(struct file_writer *writer)
{
    if (writer->stream != NULL)
        fclose(writer->stream);
    if (writer->temporary_path != NULL)
        unlink(writer->temporary_path);
    free(writer->temporary_path);
    free(writer->path);
    *writer = (struct file_writer){0};
}
