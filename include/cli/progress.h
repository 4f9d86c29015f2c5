/* cli/progress.h - how far it is, and how long it will take, for somebody at a terminal.
 *
 * One line on standard error that replaces itself; nothing if that is no terminal or the run takes
 * less than a second.
 */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include "report/words.h"

#include <stdbool.h>
#include <stddef.h>

/* Embed it by value. */
struct progress {
    enum words_language language;
    bool terminal;
    bool shown;
    double begin_s;
    double last_s; /* shown last */
};

void progress_begin(struct progress *progress, enum words_language language);

/* `context` is a struct progress. */
void progress_report(void *context, size_t finished, size_t planned);

/* Wipes the line. */
void progress_end(struct progress *progress);

#endif
