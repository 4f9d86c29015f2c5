/* report/story.h - what happened to one customer in one replication. */
#ifndef REPORT_STORY_H
#define REPORT_STORY_H

#include "model/world.h"
#include "scenario/scenario.h"

#include <stddef.h>
#include <stdint.h>

/* Who, and in which run. Borrows the scenario. */
struct story_plan {
    const struct scenario *scenario;
    uint64_t seed;
    uint64_t replication; /* from 0 */
    size_t source;
    uint64_t number; /* of the customer, from 0 */
};

/* Release with story_term(). */
struct story {
    struct story_plan plan;
    struct world_record *records; /* owned; in order of time. None: the customer never comes */
    size_t count;
    uint64_t customers; /* the number of the last who came from the source */
};

/* Runs the replication. */
struct story story_of(const struct story_plan *plan);

void story_term(struct story *story);

#endif
