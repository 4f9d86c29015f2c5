#include "report/story.h"

#include "base/memory.h"

#include <stdlib.h>

enum { FIRST_SIZE = 16 };

struct listening {
    struct story *story;
    size_t size; /* of its records */
};

static void keep(struct listening *listening, const struct world_record *record)
{
    struct story *const story = listening->story;

    if (story->count == listening->size) {
        listening->size = listening->size == 0 ? FIRST_SIZE : 2 * listening->size;
        story->records = memory_resize(story->records, listening->size, sizeof *story->records);
    }
    story->records[story->count++] = *record;
}

static void hear(void *context, const struct world_record *record)
{
    struct listening *const listening = context;
    struct story *const story = listening->story;

    if (record->source != story->plan.source)
        return;
    if (record->number >= story->customers)
        story->customers = record->number + 1;
    if (record->number == story->plan.number)
        keep(listening, record);
}

struct story story_of(const struct story_plan *plan)
{
    struct story story = {.plan = *plan};
    struct listening listening = {.story = &story};

    world_follow(plan->scenario, plan->seed, plan->replication,
                 &(struct world_follow_sink){hear, &listening});
    return story;
}

void story_term(struct story *story)
{
    free(story->records);
    *story = (struct story){0};
}
