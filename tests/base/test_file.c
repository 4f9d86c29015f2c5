#include "base/file.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[PATH_MAX];

/* Each test runs in a new folder of its own. */
static void enter(void)
{
    const char *const parent = getenv("TMPDIR");

    snprintf(folder, sizeof folder, "%s/loket-file-XXXXXX", parent != NULL ? parent : "/tmp");
    cr_assert_not_null(mkdtemp(folder));
    cr_assert_eq(chdir(folder), 0);
}

static void leave(void)
{
    DIR *const entries = opendir(".");

    for (struct dirent *entry = readdir(entries); entry != NULL; entry = readdir(entries)) {
        if (entry->d_name[0] != '.')
            remove(entry->d_name);
    }
    closedir(entries);
    cr_assert_eq(chdir("/"), 0);
    cr_assert_eq(rmdir(folder), 0);
}

TestSuite(file, .init = enter, .fini = leave);

static size_t files_here(void)
{
    DIR *const entries = opendir(".");
    size_t count = 0;

    for (struct dirent *entry = readdir(entries); entry != NULL; entry = readdir(entries))
        count += entry->d_name[0] != '.';
    closedir(entries);
    return count;
}

static void put(const char *path, const char *bytes, size_t length)
{
    FILE *const stream = fopen(path, "w");

    cr_assert_eq(fwrite(bytes, 1, length, stream), length);
    cr_assert_eq(fclose(stream), 0);
}

static void assert_holds(const char *path, const char *expected)
{
    char *text = NULL;
    size_t length = 0;
    struct error error = {0};

    cr_assert(file_read(path, 1 << 20, &text, &length, &error), "%s", error.message);
    cr_assert_str_eq(text, expected);
    cr_assert_eq(length, strlen(expected));
    free(text);
}

/* --- in --- */

static void assert_unreadable(const char *path, size_t max_length, const char *message)
{
    char *text = NULL;
    size_t length = 77;
    struct error error = {0};

    cr_assert_not(file_read(path, max_length, &text, &length, &error), "%s", path);
    cr_assert_str_eq(error.where, path);
    cr_assert_not_null(strstr(error.message, message), "%s", error.message);
    cr_assert_null(text, "outputs are untouched");
    cr_assert_eq(length, 77);
}

Test(file, is_read_whole_zero_bytes_too)
{
    char *text = NULL;
    size_t length = 0;

    put("a", "x\0y", 3);
    cr_assert(file_read("a", 3, &text, &length, NULL));
    cr_assert_eq(length, 3);
    cr_assert_arr_eq(text, "x\0y", 4);
    free(text);
    put("b", "", 0);
    assert_holds("b", "");
}

/* Around the sizes at which the buffer grows. */
Test(file, is_read_whole_at_any_length_up_to_the_limit)
{
    static char bytes[300000];

    memset(bytes, 'x', sizeof bytes);
    for (size_t power = 65536; power <= 262144; power *= 2) {
        for (size_t size = power - 2; size <= power + 2; size++) {
            char *text = NULL;
            size_t length = 0;

            put("a", bytes, size);
            cr_assert(file_read("a", size, &text, &length, NULL));
            cr_assert_eq(length, size);
            cr_assert_eq(strlen(text), size);
            free(text);
            assert_unreadable("a", size - 1, "must be at most");
        }
    }
}

Test(file, is_not_a_folder_a_pipe_a_device_or_missing)
{
    cr_assert_eq(mkdir("sub", 0700), 0);
    cr_assert_eq(mkfifo("pipe", 0600), 0);
    assert_unreadable("sub", 100, "is a folder; must be a file");
    assert_unreadable("pipe", 100, "is a pipe; must be a file");
    assert_unreadable("/dev/zero", 100, "is a device or socket; must be a file");
    assert_unreadable("missing", 100, "No such file or directory; check the path");
    assert_unreadable("", 100, "No such file or directory");
}

/* --- out --- */

Test(file, appears_only_when_committed)
{
    struct file_writer writer = {0};

    put("a", "old", 3);
    cr_assert(file_writer_open(&writer, "a", NULL));
    fputs("new", writer.stream);
    assert_holds("a", "old");
    cr_assert(file_writer_commit(&writer, NULL));
    assert_holds("a", "new");
    cr_assert_eq(files_here(), 1);
    file_writer_discard(&writer);
    assert_holds("a", "new");
}

Test(file, leaves_nothing_behind_when_discarded)
{
    struct file_writer writer = {0};

    file_writer_discard(&writer);
    put("a", "old", 3);
    cr_assert(file_writer_open(&writer, "a", NULL));
    fputs("new", writer.stream);
    file_writer_discard(&writer);
    assert_holds("a", "old");
    cr_assert_eq(files_here(), 1);
}

/* Where files without names are known (nearly everywhere). */
Test(file, leaves_nothing_behind_when_the_program_is_killed)
{
    const int nameless = open(".", O_TMPFILE | O_WRONLY, 0666);
    int status = 0;

    if (nameless < 0)
        cr_skip_test("this file system has no files without names");
    close(nameless);
    const pid_t child = fork();

    if (child == 0) {
        struct file_writer writer = {0};

        if (file_writer_open(&writer, "a", NULL))
            fputs("half", writer.stream);
        kill(getpid(), SIGKILL);
    }
    cr_assert_eq(waitpid(child, &status, 0), child);
    cr_assert(WIFSIGNALED(status));
    cr_assert_eq(files_here(), 0);
}

Test(file, has_the_permissions_the_user_gives_to_new_files)
{
    struct file_writer writer = {0};
    struct stat status;

    umask(0027);
    cr_assert(file_writer_open(&writer, "a", NULL));
    cr_assert(file_writer_commit(&writer, NULL));
    cr_assert_eq(stat("a", &status), 0);
    cr_assert_eq(status.st_mode & 0777, 0640);
}

/* Two writers of one file, or what a killed program left: neither is in the way. */
Test(file, may_be_written_twice_at_a_time_and_the_last_one_stays)
{
    struct file_writer first = {0}, second = {0};

    cr_assert(file_writer_open(&first, "a", NULL));
    cr_assert(file_writer_open(&second, "a", NULL));
    fputs("second", second.stream);
    fputs("first", first.stream);
    cr_assert(file_writer_commit(&second, NULL));
    assert_holds("a", "second");
    cr_assert(file_writer_commit(&first, NULL));
    assert_holds("a", "first");
    cr_assert_eq(files_here(), 1);
}

/* The stream is led to a device that is always full; 100 kB do not fit in its buffer. */
static void fill_up(size_t bytes)
{
    struct file_writer writer = {0};
    struct error error = {0};
    const int full = open("/dev/full", O_WRONLY);

    cr_assert(full >= 0);
    cr_assert(file_writer_open(&writer, "a", NULL));
    cr_assert(dup2(full, fileno(writer.stream)) >= 0);
    for (size_t i = 0; i < bytes; i++)
        putc('x', writer.stream);
    cr_assert_not(file_writer_commit(&writer, &error));
    cr_assert_str_eq(error.where, "a");
    cr_assert_not_null(strstr(error.message, "cannot be written: "), "%s", error.message);
    cr_assert_not_null(strstr(error.message, "nothing was kept"), "%s", error.message);
    assert_holds("a", "old");
    cr_assert_eq(files_here(), 1);
    close(full);
}

Test(file, keeps_the_old_one_when_the_disk_is_full)
{
    put("a", "old", 3);
    fill_up(5);
    fill_up(100000);
}

static void assert_unwritable(const char *path, const char *message)
{
    struct file_writer writer = {0};
    struct error error = {0};

    cr_assert_not(file_writer_open(&writer, path, &error), "%s", path);
    cr_assert_str_eq(error.where, path);
    cr_assert_not_null(strstr(error.message, message), "%s", error.message);
    cr_assert_null(writer.stream);
}

Test(file, never_replaces_a_folder_a_pipe_or_a_device)
{
    cr_assert_eq(mkdir("sub", 0700), 0);
    cr_assert_eq(mkfifo("pipe", 0600), 0);
    cr_assert_eq(symlink("/dev/null", "null"), 0);
    cr_assert_eq(symlink("nowhere", "dangling"), 0);
    assert_unwritable("sub", "is a folder; must be a file or a new name");
    assert_unwritable("pipe", "is a pipe; must be a file or a new name");
    assert_unwritable("/dev/null", "is a device or socket");
    assert_unwritable("null", "is a device or socket");
    assert_unwritable("dangling", "is a link that leads nowhere");
    assert_unwritable("missing/a", "check that its folder exists");
    assert_unwritable("", "must be the name of a file");
    cr_assert_eq(files_here(), 4);
}

Test(file, is_written_where_a_link_leads)
{
    struct file_writer writer = {0};
    struct stat status;

    cr_assert_eq(mkdir("sub", 0700), 0);
    put("sub/real", "old", 3);
    cr_assert_eq(symlink("sub/real", "link"), 0);
    cr_assert(file_writer_open(&writer, "link", NULL));
    fputs("new", writer.stream);
    cr_assert(file_writer_commit(&writer, NULL));
    assert_holds("sub/real", "new");
    cr_assert_eq(lstat("link", &status), 0);
    cr_assert(S_ISLNK(status.st_mode));
    cr_assert_eq(remove("sub/real"), 0);
}

/* --- places --- */

Test(file, is_the_same_by_any_way_that_leads_to_it)
{
    cr_assert_eq(mkdir("sub", 0700), 0);
    put("a", "x", 1);
    cr_assert_eq(symlink("a", "link"), 0);
    cr_assert_eq(symlink(".", "here"), 0);
    cr_expect(file_is_same("a", "a"));
    cr_expect(file_is_same("a", "./sub/../a"));
    cr_expect(file_is_same("a", "link"));
    cr_expect(file_is_same("new", "here/./new"), "it need not be there yet");
    cr_expect(file_is_same("missing/b", "missing/b"));
    cr_expect_not(file_is_same("a", "sub/a"));
    cr_expect_not(file_is_same("new", "newer"));
    cr_expect_not(file_is_same("a", ""));
}
