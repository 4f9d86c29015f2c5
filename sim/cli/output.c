#include "cli/output.h"

#include "cli/command.h"
#include "report/words.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void output_complain(const struct error *error)
{
    fprintf(stderr, "%s: %s\n", error->where, error->message);
}

void output_say(const char *who, const char *text, const char *const *values, size_t count)
{
    fprintf(stderr, "%s: ", who);
    words_fill(stderr, text, values, count);
    fputc('\n', stderr);
}

/* Whether standard output is a pipe that nobody reads any more. The errno of a write that failed
 * long ago would tell too, but is not kept. */
static bool reader_has_gone(void)
{
    struct pollfd descriptor = {.fd = STDOUT_FILENO, .events = POLLOUT};

    return poll(&descriptor, 1, 0) == 1 && (descriptor.revents & POLLERR) != 0;
}

/* Runs at exit, after everything was written, --help by argp included. */
static void check_stdout(void)
{
    struct error error;

    const bool reader_gone = reader_has_gone();

    errno = 0;
    const bool failed = ferror(stdout) != 0;
    const bool closed = fclose(stdout) == 0;

    if (!failed && closed)
        return;
    if (errno != EPIPE && !reader_gone) {
        error_set(&error, "standard output", "cannot be written: %s",
                  errno == 0 ? "part of it was refused; is the disk full?" : strerror(errno));
        output_complain(&error);
    }
    _exit(COMMAND_CANNOT_WRITE);
}

/* A descriptor that the caller has closed would be that of the first file we open, which then gets
 * what is meant for standard output. In its place comes one whose use fails. */
static void hold_standard_descriptors(void)
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++) {
        if (fcntl(descriptor, F_GETFD) < 0
            && open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
            return;
    }
}

void output_watch_stdout(void)
{
    hold_standard_descriptors();
    signal(SIGPIPE, SIG_IGN); /* a write fails with EPIPE instead */
    signal(SIGXFSZ, SIG_IGN); /* and with EFBIG past `ulimit -f` */
    atexit(check_stdout);
}

bool output_spares(const struct scenario *scenario, const char *option, const char *path)
{
    struct error error;

    for (size_t i = 0; i < scenario->input_count && path != NULL; i++) {
        if (file_is_same(scenario->inputs[i], path)) {
            error_set(&error, option, "%s is a file of the scenario %s; choose another name", path,
                      scenario->file);
            output_complain(&error);
            return false;
        }
    }
    return true;
}

bool output_open(struct output *output, const char *path)
{
    struct error error;

    *output = (struct output){0};
    if (path == NULL || file_writer_open(&output->writer, path, &error))
        return true;
    output_complain(&error);
    return false;
}

FILE *output_stream(const struct output *output)
{
    return output->writer.stream == NULL ? stdout : output->writer.stream;
}

bool output_commit(struct output *output)
{
    struct error error;

    if (output->writer.stream == NULL || file_writer_commit(&output->writer, &error))
        return true;
    output_complain(&error);
    return false;
}

void output_discard(struct output *output)
{
    file_writer_discard(&output->writer);
}
