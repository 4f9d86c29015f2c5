/* report/words.h - every text of the reports, in English and in Dutch.
 *
 * One table, so that neither language can fall behind. A "{}" in a text is a place to fill in
 * (words_fill()). The labels and definitions of metrics stand with their formulas
 * (experiment/metric.h).
 */
#ifndef REPORT_WORDS_H
#define REPORT_WORDS_H

#include <stddef.h>
#include <stdio.h>

enum words_language { WORDS_ENGLISH, WORDS_DUTCH, WORDS_LANGUAGES };

enum words_id {
    /* headlines */
    WORDS_CALLERS_HUNG_UP,
    WORDS_VISITORS_LEFT,
    WORDS_ON_THE_PHONE,
    WORDS_AT_THE_COUNTER,
    WORDS_NEVER_HELPED,
    WORDS_ANSWERED_WITHIN,
    WORDS_ANSWERED_WITHIN_TARGETS,
    WORDS_CALLERS_WAITED,
    WORDS_STAFF_BUSY,
    WORDS_SURE_BETWEEN,
    WORDS_ALWAYS_SAME,
    WORDS_ONE_REPLICATION,
    WORDS_NOBODY_CAME,
    /* what was run */
    WORDS_RUN_DAYS,
    WORDS_RUN_HOURS,
    WORDS_NOT_COUNTED_DAYS,
    WORDS_NOT_COUNTED_HOURS,
    WORDS_REPLICATIONS,
    WORDS_REPLICATION,
    WORDS_SEED,
    WORDS_DAY,
    WORDS_DAYS,
    WORDS_HOUR,
    WORDS_HOURS,
    /* days */
    WORDS_DAYS_TITLE,
    WORDS_DAYS_SPREAD,
    WORDS_DAYS_WORST,
    WORDS_WORST_WEEK,
    WORDS_WORST_DAY,
    WORDS_WORST_INTERVAL,
    /* tables */
    WORDS_QUEUE,
    WORDS_CHANNEL_PHONE,
    WORDS_CHANNEL_MAIL,
    WORDS_CHANNEL_COUNTER,
    WORDS_TEAM,
    WORDS_GROUP,
    WORDS_ALL_QUEUES,
    WORDS_OFFERED,
    WORDS_ANSWERED,
    WORDS_HUNG_UP,
    WORDS_IN_TIME,
    WORDS_MEAN_WAIT,
    WORDS_WAIT_P95,
    WORDS_BUSY_SIGNAL,
    WORDS_TURNED_AWAY,
    WORDS_ON_ROSTER,
    WORDS_ROSTER_HOURS,
    WORDS_OCCUPANCY,
    WORDS_TALK,
    WORDS_WRAP_UP,
    WORDS_PER_REPLICATION,
    WORDS_SECOND_LINE_APART,
    WORDS_LEGEND,
    /* units */
    WORDS_CONTACTS_PER_HOUR,
    WORDS_AGENTS,
    WORDS_CONTACTS,
    /* while running */
    WORDS_PROGRESS,
    /* explain */
    WORDS_UNIT,
    WORDS_ROWS,
    WORDS_ROW_ALL,
    WORDS_ROW_QUEUE,
    WORDS_ROW_SOME,
    WORDS_ROW_GROUP,
    WORDS_ROW_LINK,
    WORDS_BY_INTERVAL,
    WORDS_ONLY_BY_INTERVAL,
    WORDS_LOWER_IS_BETTER,
    WORDS_HIGHER_IS_BETTER,
    /* what a scenario describes */
    WORDS_CHECK_FINE,
    WORDS_CHECK_CALENDAR,
    WORDS_CHECK_STEADY,
    WORDS_CHECK_WARM_UP,
    WORDS_CHECK_REPLICATIONS,
    WORDS_CHECK_QUEUES,
    WORDS_CHECK_GROUPS,
    WORDS_CHECK_SOURCES,
    WORDS_CHECK_TRUNKS,
    WORDS_CHECK_TARGET,
    WORDS_CHECK_OPEN,
    WORDS_CHECK_ALWAYS_OPEN,
    WORDS_CHECK_CLOSED,
    WORDS_CHECK_PATIENCE,
    WORDS_CHECK_PATIENT,
    WORDS_CHECK_ALL_PATIENT,
    WORDS_CHECK_HANDLING,
    WORDS_CHECK_SERVED_BY,
    WORDS_CHECK_TRANSFERS,
    WORDS_CHECK_AFTER_ANSWERED,
    WORDS_CHECK_AFTER_ABANDONED,
    WORDS_CHECK_AFTER_BLOCKED,
    WORDS_CHECK_AFTER_TURNED_AWAY,
    WORDS_CHECK_AGENTS,
    WORDS_CHECK_SERVES,
    WORDS_CHECK_RATE,
    WORDS_CHECK_COUNTS,
    WORDS_CHECK_TRACE,
    WORDS_CHECK_LINES,
    WORDS_MONDAY, /* the other days follow it */
    WORDS_TUESDAY,
    WORDS_WEDNESDAY,
    WORDS_THURSDAY,
    WORDS_FRIDAY,
    WORDS_SATURDAY,
    WORDS_SUNDAY,
    WORDS_COUNT
};

/* Never NULL or empty. */
const char *words_text(enum words_language language, enum words_id id);

/* Prints a text with each "{}" replaced by the next of `count` values (plain.h). */
void words_fill(FILE *stream, const char *text, const char *const *values, size_t count);

#endif
