#include "sickness.h"

#include "engine/random.h"

static uint32_t count_sick(const struct scenario_group *group, uint64_t group_key, uint32_t day)
{
    const double chance = group->shrinkage[SCENARIO_SHRINKAGE_SICKNESS];
    const uint64_t draw = random_draw_key(random_customer_key(group_key, day), 0, RANDOM_SICKNESS);
    uint32_t sick = 0;

    for (uint32_t head = 0; head < group->heads; head++)
        sick += random_uniform(draw, head) < chance ? 1 : 0;
    return sick;
}

double sickness_factor(const struct scenario_group *group, uint64_t group_key, uint32_t day)
{
    double kept = 1.0;

    if (!group->sickness_varies)
        return 1.0;
    for (size_t i = 0; i < SCENARIO_SHRINKAGES; i++)
        kept -= group->shrinkage[i];
    const double sick = (double)count_sick(group, group_key, day) / (double)group->heads;
    const double factor = (kept + group->shrinkage[SCENARIO_SHRINKAGE_SICKNESS] - sick) / kept;

    return factor > 0.0 ? factor : 0.0;
}
