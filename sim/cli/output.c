#include "cli/output.h"

#include "cli/command.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void output_complain(const struct error *error)
{
    fprintf(stderr, "%s: %s\n", error->where, error->message);
}

/* Runs at exit, after everything was written, --help by argp included. */
static void check_stdout(void)
{
    struct error error;

    errno = 0;
    const bool failed = ferror(stdout) != 0;
    const bool closed = fclose(stdout) == 0;

    if (!failed && closed)
        return;
    if (errno != EPIPE) {
        error_set(&error, "standard output", "cannot be written: %s",
                  errno == 0 ? "an earlier write failed" : strerror(errno));
        output_complain(&error);
    }
    _exit(COMMAND_CANNOT_WRITE);
}

void output_watch_stdout(void)
{
    signal(SIGPIPE, SIG_IGN); /* a write fails with EPIPE instead */
    atexit(check_stdout);
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
