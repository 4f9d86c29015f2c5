#include "intervention/organisation.h"

#include "base/memory.h"
#include "engine/random.h"
#include "kind.h"

#include <stdio.h>
#include <stdlib.h>

enum { KEY_SIZE = 512, PHASES = 2 };

static size_t states_of(const struct intervention *intervention)
{
    const struct kind *const kind = kind_of(intervention->kind);

    return kind->states == NULL ? 0 : kind->states(intervention);
}

static void draw(struct organisation *organisation, size_t index, uint64_t run_key)
{
    const struct intervention *const intervention = &organisation->interventions[index];
    char name[KEY_SIZE];

    snprintf(name, sizeof name, "intervention %s", intervention->id);
    const uint64_t key = random_draw_key(random_source_key(run_key, name), 0, RANDOM_INTERVENTION);

    organisation->agreed[index] = random_uniform(key, 0) < intervention->agreed;
    organisation->succeeds[index] = random_uniform(key, 1) < intervention->success;
}

void organisation_init(struct organisation *organisation, const struct intervention *interventions,
                       size_t count, struct today_sizes sizes, uint64_t run_key)
{
    size_t states = 0;

    *organisation = (struct organisation){
        .interventions = interventions,
        .count = count,
        .agreed = memory_zeroed(count, sizeof *organisation->agreed),
        .succeeds = memory_zeroed(count, sizeof *organisation->succeeds),
    };
    for (size_t i = 0; i < count; i++) {
        draw(organisation, i, run_key);
        states += states_of(&interventions[i]);
    }
    organisation->states = memory_zeroed(states, sizeof *organisation->states);
    today_init(&organisation->today, sizes);
}

void organisation_term(struct organisation *organisation)
{
    today_term(&organisation->today);
    free(organisation->agreed);
    free(organisation->succeeds);
    free(organisation->states);
    *organisation = (struct organisation){0};
}

bool organisation_works(const struct organisation *organisation, size_t index, uint32_t days)
{
    return organisation->agreed[index] && organisation->succeeds[index]
           && organisation->interventions[index].start_day < days;
}

/* What it takes to keep it going, effect or not. */
static void take_upkeep(const struct intervention *intervention, uint32_t day, struct today *today)
{
    if (intervention->upkeep == NULL || day < intervention->start_day
        || day >= intervention->end_day)
        return;
    for (size_t i = 0; i < today->sizes.groups; i++)
        today_take(today, i, TODAY_UPKEEP, intervention->upkeep[i]);
}

void organisation_morning(struct organisation *organisation, uint32_t day)
{
    struct today *const today = &organisation->today;

    today_reset(today);
    for (int phase = 0; phase < PHASES; phase++) {
        size_t first = 0; /* of the states of the intervention */

        for (size_t i = 0; i < organisation->count; i++) {
            const struct intervention *const intervention = &organisation->interventions[i];
            const struct kind *const kind = kind_of(intervention->kind);
            const size_t states = states_of(intervention);
            const bool works = organisation->agreed[i] && organisation->succeeds[i];
            const struct kind_day of = {.day = day,
                                        .level =
                                            works ? intervention_level(intervention, day) : 0.0,
                                        .is_done = organisation->agreed[i],
                                        .state = states > 0 ? organisation->states + first : NULL};

            first += states;
            if (kind->phase != phase)
                continue;
            if (of.is_done)
                take_upkeep(intervention, day, today);
            kind->morning(intervention, &of, today);
        }
    }
}
