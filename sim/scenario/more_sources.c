#include "scenario/more_sources.h"

#include "base/memory.h"
#include "intervention/intervention.h"
#include "scenario/read_team_calls.h"

#include <stdio.h>

enum { SOURCE_ID_SIZE = 512 };

/* Like the source of the same place, but with so many of its customers. */
static struct scenario_source *copy_source(struct scenario *scenario,
                                           const struct scenario_source *source, double share,
                                           const char *intervention)
{
    struct scenario_source *const copy = &scenario->sources[scenario->source_count++];
    char id[SOURCE_ID_SIZE];

    *copy = *source;
    snprintf(id, sizeof id, "%s+%s", source->id, intervention);
    copy->id = reading_copy(id);
    copy->is_brought = true;
    copy->rate_per_s *= share;
    copy->shares = memory_copy(source->shares, source->share_count, sizeof *source->shares);
    if (source->questions != NULL)
        copy->questions =
            memory_copy(source->questions, scenario->question_count, sizeof *source->questions);
    if (source->profile.count > 0)
        copy->profile.value =
            memory_copy(source->profile.value, source->profile.count, sizeof(double));
    if (source->back_office != NULL)
        copy->back_office = memory_copy(source->back_office, 1, sizeof *source->back_office);
    return copy;
}

/* Of those who come while better letters wait for approval it is the letter. */
static enum scenario_cause cause_of(const struct intervention *bringer)
{
    return bringer->kind == INTERVENTION_LEAN_ROLLOUT ? SCENARIO_CAUSE_LETTER
                                                      : (enum scenario_cause)bringer->cause;
}

/* What is done to the customers of a source is done to those of its copy. */
static void add_to_others(struct scenario *scenario, size_t source, size_t copy)
{
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        struct intervention *const other = &scenario->interventions[i];
        const size_t count = other->source_count;
        if (intervention_brings_customers(other))
            continue;
        for (size_t j = 0; j < count; j++) {
            if (other->sources[j].source != source)
                continue;
            other->sources =
                memory_resize(other->sources, other->source_count + 1, sizeof *other->sources);
            other->sources[other->source_count] = other->sources[j];
            other->sources[other->source_count++].source = copy;
        }
    }
}

/* Makes a copy of the source number `index` of what brings more of its customers. */
static void bring_customers(struct scenario *scenario, struct intervention *bringer, size_t index)
{
    struct intervention_share *const share = &bringer->sources[index];
    const size_t place = scenario->source_count;
    char name[SOURCE_ID_SIZE / 2];

    if (bringer->source_teams != NULL)
        snprintf(name, sizeof name, "%s/%s", bringer->id, read_team_calls_team(bringer, index));
    else
        snprintf(name, sizeof name, "%s", bringer->id);
    struct scenario_source *const copy =
        copy_source(scenario, &scenario->sources[share->source], share->share, name);

    copy->cause = cause_of(bringer);
    if (bringer->source_teams != NULL)
        read_team_calls_narrow(scenario, bringer, index, copy);
    add_to_others(scenario, share->source, place);
    share->source = place;
}

void more_sources_add(struct scenario *scenario)
{
    size_t more = 0;

    for (size_t i = 0; i < scenario->intervention_count; i++) {
        if (intervention_brings_customers(&scenario->interventions[i]))
            more += scenario->interventions[i].source_count;
    }
    if (more == 0)
        return;
    scenario->sources =
        memory_resize(scenario->sources, scenario->source_count + more, sizeof *scenario->sources);
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        struct intervention *const bringer = &scenario->interventions[i];
        for (size_t j = 0; j < bringer->source_count && intervention_brings_customers(bringer); j++)
            bring_customers(scenario, bringer, j);
    }
}
