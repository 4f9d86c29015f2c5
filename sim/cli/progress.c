#include "cli/progress.h"

#include "report/number.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

#define SILENT_S   1.0 /* shorter runs need no progress */
#define INTERVAL_S 0.2

#define WIPE_LINE "\r\033[K"

static double now_s(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

void progress_begin(struct progress *progress, enum words_language language)
{
    *progress = (struct progress){
        .language = language, .terminal = isatty(STDERR_FILENO) == 1, .begin_s = now_s()};
}

void progress_report(void *context, size_t finished, size_t planned)
{
    struct progress *const progress = context;

    if (!progress->terminal)
        return;
    const double now = now_s();
    const double passed_s = now - progress->begin_s;

    if (passed_s < SILENT_S || now - progress->last_s < INTERVAL_S)
        return;
    const double left_s = passed_s * (double)(planned - finished) / (double)finished;
    char values[3][NUMBER_SIZE];

    number_decimal(values[0], progress->language, (double)finished, 0);
    number_decimal(values[1], progress->language, (double)planned, 0);
    number_duration(values[2], progress->language, left_s, 0);
    fputs(WIPE_LINE, stderr);
    words_fill(stderr, words_text(progress->language, WORDS_PROGRESS),
               (const char *const[]){values[0], values[1], values[2]}, 3);
    fflush(stderr);
    progress->last_s = now;
    progress->shown = true;
}

void progress_end(struct progress *progress)
{
    if (progress->shown)
        fputs(WIPE_LINE, stderr);
    progress->shown = false;
}
