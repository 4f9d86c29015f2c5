#include "experiment/active.h"

#include "base/memory.h"
#include "experiment/periods.h"
#include "intervention/intervention.h"

/* Days by their day number. */
struct days {
    int64_t first, last;
};

struct list {
    struct active *found; /* room for all there could be */
    size_t count;
};

/* Whether they have a day in common. */
static bool meet(struct days a, struct days b)
{
    return a.first <= b.last && b.first <= a.last;
}

static size_t most(const struct scenario *scenario)
{
    size_t count = scenario->intervention_count + scenario->run.days;

    for (size_t i = 0; i < scenario->group_count; i++)
        count += scenario->groups[i].claim_count;
    return count;
}

static void add_interventions(struct list *list, const struct scenario *scenario, struct days days)
{
    const int64_t start = scenario->run.first_day;

    for (size_t i = 0; i < scenario->intervention_count; i++) {
        const struct intervention *const one = &scenario->interventions[i];
        const struct days in_force = {start + one->start_day, start + (int64_t)one->end_day - 1};

        if (intervention_may_begin(one, scenario->run.days) && meet(in_force, days))
            list->found[list->count++] = (struct active){.kind = ACTIVE_INTERVENTION, .index = i};
    }
}

static void add_claims(struct list *list, const struct scenario *scenario, struct days days)
{
    const struct scenario_run *const run = &scenario->run;

    for (size_t i = 0; i < scenario->group_count; i++) {
        const struct scenario_group *const group = &scenario->groups[i];

        for (size_t j = 0; j < group->claim_count; j++) {
            const struct days claimed = {group->claims[j].first_day, group->claims[j].last_day};
            const bool always =
                claimed.first <= run->first_day && claimed.last >= run->first_day + run->days - 1;

            if (meet(claimed, days) && !always)
                list->found[list->count++] =
                    (struct active){.kind = ACTIVE_CLAIM, .index = i, .claim = j};
        }
    }
}

static void add_holidays(struct list *list, const struct scenario_run *run, struct days days)
{
    for (int64_t day = days.first - ACTIVE_FELT_DAYS; day <= days.last; day++) {
        if (day >= run->first_day && run->holiday != NULL && run->holiday[day - run->first_day])
            list->found[list->count++] = (struct active){.kind = ACTIVE_HOLIDAY, .holiday = day};
    }
}

size_t active_list(const struct scenario *scenario, size_t first, size_t last,
                   struct active **found)
{
    const struct days days = {periods_date(&scenario->run, first),
                              periods_date(&scenario->run, last)};
    struct list list = {.found = memory_zeroed(most(scenario), sizeof *list.found)};

    add_interventions(&list, scenario, days);
    add_claims(&list, scenario, days);
    add_holidays(&list, &scenario->run, days);
    *found = list.found;
    return list.count;
}
