#include "mornings.h"

#include "engine/random.h"

#include <math.h>
#include <string.h>

const struct today_sizes MORNING_SIZES = {MORNING_QUEUES, MORNING_GROUPS, MORNING_SOURCES, 1};

static char ids[][2] = {"a", "b", "c", "d"};
static size_t both_groups[] = {0, 1};
static size_t mail[] = {2};
static size_t first_purge[] = {0};
static double no_hours[] = {0, 0};

struct intervention morning_of_kind(enum intervention_kind kind, size_t id)
{
    return (struct intervention){.id = ids[id],
                                 .kind = kind,
                                 .end_day = INTERVENTION_FOR_EVER,
                                 .agreed = 1,
                                 .success = 1,
                                 .agents = 1,
                                 .purges = first_purge,
                                 .purge_count = 1,
                                 .handling = 1,
                                 .ping_pong = 1,
                                 .no_callback = 1,
                                 .lead = 1,
                                 .status = 1,
                                 .attention = 1,
                                 .project = {.hours = no_hours, .step_days = 1, .handling = 1},
                                 .groups = both_groups,
                                 .group_count = MORNING_GROUPS,
                                 .queues = mail,
                                 .queue_count = 1};
}

struct organisation morning_after(const struct intervention *interventions, size_t count,
                                  uint32_t day, uint64_t run)
{
    struct organisation organisation;

    organisation_init(&organisation, interventions, count, MORNING_SIZES, random_run_key(run, 0));
    for (uint32_t i = 0; i <= day; i++)
        organisation_morning(&organisation, i);
    return organisation;
}

bool morning_is_neutral(const struct today *today)
{
    struct today neutral;

    today_init(&neutral, MORNING_SIZES);
    bool same =
        isnan(today->purges[0].at) && isnan(today->purges[0].older_than_wd)
        && memcmp(today->groups, neutral.groups, MORNING_GROUPS * sizeof *today->groups) == 0
        && memcmp(today->sources, neutral.sources, MORNING_SOURCES * sizeof *today->sources) == 0
        && today->attention == 1 && today->no_callback == 1;

    for (size_t i = 0; i < MORNING_QUEUES; i++) {
        const struct today_queue *queue = &today->queues[i];

        same = same && queue->handling == 1 && queue->returns[TODAY_UNRESOLVED] == 1
               && queue->returns[TODAY_PING_PONG] == 1 && isnan(queue->after_s)
               && isnan(queue->keep_idle) && queue->callback == NULL;
    }
    today_term(&neutral);
    return same;
}
