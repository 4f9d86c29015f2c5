#include "dip.h"

static bool is_new(const struct intervention *intervention, uint32_t from_day, uint32_t day)
{
    return day >= from_day && day < intervention->end_day
           && day - from_day < intervention->dip_days;
}

static void slow_group(double factor, size_t group, struct today *today)
{
    today->groups[group].handling[TODAY_TALKING] *= factor;
    today->groups[group].handling[TODAY_WRITING] *= factor;
}

static void slow_teams(const struct intervention *intervention, uint32_t day, struct today *today)
{
    for (size_t t = 0; t < intervention->lean.team_count; t++) {
        const struct intervention_team *const team = &intervention->lean.teams[t];

        for (size_t i = 0; i < team->group_count && is_new(intervention, team->from_day, day); i++)
            slow_group(intervention->dip, team->groups[i], today);
    }
}

/* When it begins in a group or queue: those outside a pilot follow after it. */
static uint32_t begin_at(const struct intervention *intervention, size_t place)
{
    return pilot_is_there(intervention, place) ? intervention->start_day
                                               : pilot_end_day(intervention);
}

static void slow_groups(const struct intervention *intervention, uint32_t day, struct today *today)
{
    const uint32_t after =
        intervention->kind == INTERVENTION_PROJECT ? intervention->project.step_days : 0;

    for (size_t i = 0; i < intervention->group_count; i++) {
        const size_t group = intervention->groups[i];

        if (is_new(intervention, begin_at(intervention, group) + after, day))
            slow_group(intervention->dip, group, today);
    }
}

static void slow_queues(const struct intervention *intervention, uint32_t day, struct today *today)
{
    for (size_t i = 0; i < intervention->queue_count; i++) {
        const size_t queue = intervention->queues[i];

        if (is_new(intervention, begin_at(intervention, queue), day))
            today->queues[queue].handling *= intervention->dip;
    }
}

static void slow_all(const struct intervention *intervention, uint32_t day, struct today *today)
{
    for (size_t i = 0;
         i < today->sizes.groups && is_new(intervention, intervention->start_day, day); i++)
        slow_group(intervention->dip, i, today);
}

void dip_take(const struct intervention *intervention, uint32_t day, struct today *today)
{
    if (intervention->dip_days == 0)
        return;
    if (intervention->lean.team_count > 0)
        slow_teams(intervention, day, today);
    else if (intervention->group_count > 0)
        slow_groups(intervention, day, today);
    else if (intervention->queue_count > 0)
        slow_queues(intervention, day, today);
    else
        slow_all(intervention, day, today);
}
