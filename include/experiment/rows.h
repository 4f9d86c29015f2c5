/* experiment/rows.h - the rows of a result: everything, each queue, channel, team, group, link and
 * pilot.
 *
 * Names: "all"; a queue's id; "channel:phone", only where there is more than one channel;
 * "team:ID"; "group:ID"; "QUEUE>GROUP"; "pilot:ID" of each intervention whose pilot
 * may be over within the run. The row "all" adds up the queues that have arrivals from
 * outside; second lines that only receive transfers are left out of it, because their contacts are
 * in it already. So do channels and teams. The groups of "all" are all groups, of a queue or
 * channel those that serve it, of a team its own.
 */
#ifndef EXPERIMENT_ROWS_H
#define EXPERIMENT_ROWS_H

#include "experiment/metric.h"
#include "model/result.h"
#include "scenario/scenario.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum rows_kind { ROWS_ALL, ROWS_QUEUE, ROWS_CHANNEL, ROWS_TEAM, ROWS_GROUP, ROWS_LINK, ROWS_PILOT };

struct row {
    enum rows_kind kind;
    size_t queue;                  /* of a queue or link */
    size_t group;                  /* of a group or link */
    size_t intervention;           /* of a pilot */
    enum scenario_channel channel; /* of a channel */
    const char *team;              /* of a team: its id; borrowed from the scenario */
    char *name;                    /* owned */
    size_t *queues;                /* owned; those it adds up; none for a group */
    size_t queue_count;
    size_t *worked; /* owned; the same with second lines: whose work is that of the row */
    size_t worked_count;
    size_t *groups; /* owned; whose staff it adds up; none for a link */
    size_t group_count;
};

/* Row 0 is "all", then come the queues, channels, teams, groups, links and pilots. Read-only once
 * made. */
struct rows {
    const struct scenario *scenario; /* borrowed */
    struct row *row;                 /* owned */
    size_t count;
    size_t first_channel; /* where each kind begins */
    size_t first_team;
    size_t first_group;
    size_t first_link; /* the rows before it are also kept by interval of the day */
    size_t first_pilot;
    bool *from_outside; /* owned; [queue]: in the row "all" */
};

enum { ROWS_FIRST_QUEUE = 1 };
#define ROWS_WHOLE_DAY SIZE_MAX /* as an interval of the day: all of them */

struct rows rows_of(const struct scenario *scenario);

void rows_term(struct rows *rows);

/* The row of the channel: its own, or "all" if it is the only channel; rows->count: nobody comes by
 * that channel. */
size_t rows_channel(const struct rows *rows, enum scenario_channel channel);

/* Whether the metric is defined for the row, in that interval of the day or over the whole day. */
bool rows_has(const struct rows *rows, size_t row, size_t slot, const struct metric *metric);

#endif
