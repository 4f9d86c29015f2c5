/* A project takes hours of people while it goes on; who is in more than two at a time loses time
 * to switching (today_close()). What it brings comes at the end of a big one, if it succeeds at
 * all, or step by step of those that do. */
#include "engine/random.h"
#include "kind.h"

/* How many of the first `steps` succeed. */
static uint32_t landed(const struct intervention_project *project, uint32_t steps, uint64_t key)
{
    const uint64_t draw = random_draw_key(key, 0, RANDOM_PROJECT_STEP);
    uint32_t count = 0;

    for (uint32_t i = 0; i < steps; i++)
        count += random_uniform(draw, i) < project->lands;
    return count;
}

static double handling(const struct intervention_project *project, uint32_t days, uint64_t key)
{
    const uint32_t worked = days < project->work_days ? days : project->work_days;
    double factor = 1.0;

    for (uint32_t i = landed(project, worked / project->step_days, key); i > 0; i--)
        factor *= project->handling;
    return factor;
}

KIND_MORNING(project)
{
    const struct intervention_project *const project = &intervention->project;

    if (!day->is_done || day->day < intervention->start_day)
        return;
    const uint32_t days = day->day - intervention->start_day;
    const double factor = day->level > 0.0 ? handling(project, days, day->key) : 1.0;

    for (size_t i = 0; i < intervention->group_count; i++) {
        const size_t group = intervention->groups[i];

        if (days < project->work_days) {
            today_take_hours(today, group, TODAY_UPKEEP, project->hours[i]);
            today_engage(today, group, project->involved, project->switch_loss);
        }
        today->groups[group].handling[TODAY_TALKING] *= factor;
        today->groups[group].handling[TODAY_WRITING] *= factor;
    }
}
