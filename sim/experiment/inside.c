#include "experiment/inside.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static bool has(const struct scenario *scenario, const char *id)
{
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        if (strcmp(scenario->interventions[i].id, id) == 0)
            return true;
    }
    return false;
}

struct scenario *inside_of(const struct scenario *scenario, const struct scenario *base)
{
    const size_t count = scenario->intervention_count;
    struct intervention *const interventions =
        memory_copy(scenario->interventions, count, sizeof *interventions);
    bool any = false;

    for (size_t i = 0; i < count; i++) {
        if (interventions[i].owner == INTERVENTION_OUTSIDE && !has(base, interventions[i].id)) {
            interventions[i].agreed = 0.0; /* nor is what depends on it done then */
            any = true;
        }
    }
    if (!any) {
        free(interventions);
        return NULL;
    }
    struct scenario *const inside = memory_copy(scenario, 1, sizeof *scenario);

    inside->interventions = interventions;
    return inside;
}

void inside_free(struct scenario *inside)
{
    if (inside != NULL)
        free(inside->interventions);
    free(inside);
}
