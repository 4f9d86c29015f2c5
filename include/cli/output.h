/* cli/output.h - where results and messages go, and whether they arrived.
 *
 * Standard output is checked when the program ends, whoever wrote to it: a full disk is reported
 * and gives COMMAND_CANNOT_WRITE; so does a reader that has gone away (`| head`), but quietly.
 */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include "base/error.h"
#include "base/file.h"
#include "scenario/scenario.h"

#include <stdbool.h>
#include <stdio.h>

/* Standard output, or a file that appears when complete. Embed it by value. */
struct output {
    struct file_writer writer; /* all zeros: standard output */
};

/* To be called once, before anything is opened or written. */
void output_watch_stdout(void);

/* Whether the file of an option (`path` NULL: none) may be written: it is no file that `scenario`
 * was read from. False: said why. */
MUST_CHECK bool output_spares(const struct scenario *scenario, const char *option,
                              const char *path);

/* Opens `path`; NULL is standard output. False: said why on standard error. */
MUST_CHECK bool output_open(struct output *output, const char *path);

FILE *output_stream(const struct output *output);

/* Completes the file. False: said why. */
MUST_CHECK bool output_commit(struct output *output);

/* Forgets it: no file appears. */
void output_discard(struct output *output);

/* "where: message" on standard error. */
void output_complain(const struct error *error);

/* "who: text" on standard error, with each "{}" replaced by the next value (report/words.h). */
void output_say(const char *who, const char *text, const char *const *values, size_t count);

#endif
