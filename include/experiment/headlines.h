/* experiment/headlines.h - what is shown first, and what --precision looks at.
 *
 * The most important first. Who hangs up and who waits is told of the telephone, where there is
 * one, and not of all channels together: a mail waits for days and never hangs up. Of mail is told
 * what lies open and how old it is.
 */
#ifndef EXPERIMENT_HEADLINES_H
#define EXPERIMENT_HEADLINES_H

#include "experiment/metric.h"
#include "experiment/rows.h"

#include <stddef.h>

enum { HEADLINES_MOST = 8 };

struct headline {
    const struct metric *metric;
    size_t row;
};

/* Fills in `headlines`; returns how many there are. */
size_t headlines_of(const struct rows *rows, struct headline headlines[HEADLINES_MOST]);

/* The row they tell waits and hang-ups of: the telephone, else the counter, else all. */
size_t headlines_row(const struct rows *rows);

/* The row they tell the stock of mail of; rows->count: nobody writes, or the run has no days. */
size_t headlines_mail_row(const struct rows *rows);

#endif
