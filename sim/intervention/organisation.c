#include "intervention/organisation.h"

#include "base/memory.h"
#include "dip.h"
#include "engine/random.h"
#include "kind.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { KEY_SIZE = 512, PHASES = 3 };

static void *make_state(const struct intervention *intervention)
{
    const struct kind *const kind = kind_of(intervention->kind);

    return kind->state_size == NULL ? NULL : memory_zeroed(1, kind->state_size(intervention));
}

static struct organisation_fate draw(const struct intervention *intervention, uint64_t run_key)
{
    char name[KEY_SIZE];

    snprintf(name, sizeof name, "intervention %s", intervention->id);
    const uint64_t own_key = random_source_key(run_key, name);
    const uint64_t key = random_draw_key(own_key, 0, RANDOM_INTERVENTION);
    struct organisation_fate fate = {.key = own_key,
                                     .is_done = random_uniform(key, 0) < intervention->agreed,
                                     .succeeds = random_uniform(key, 1) < intervention->success,
                                     .goes_on = true,
                                     .found = (double)NAN};

    if (intervention->pilot.days > 0) {
        fate.found = pilot_find(intervention, own_key, fate.succeeds);
        fate.goes_on = pilot_goes_on(intervention, fate.found);
    }
    return fate;
}

/* Whether all that it depends on gets fully in force. */
static bool may_be_done(const struct intervention *intervention,
                        const struct organisation_fate *fates)
{
    bool may = true;

    for (size_t i = 0; i < intervention->depends_count; i++) {
        const struct organisation_fate *const other = &fates[intervention->depends_on[i]];
        may = may && other->is_done && other->goes_on;
    }
    return may;
}

void organisation_fates(const struct intervention *interventions, size_t count, uint64_t run_key,
                        struct organisation_fate *fates)
{
    bool changed = true;

    for (size_t i = 0; i < count; i++)
        fates[i] = draw(&interventions[i], run_key);
    while (changed) { /* as often as dependencies follow on each other, at most */
        changed = false;
        for (size_t i = 0; i < count; i++) {
            if (fates[i].is_done && !may_be_done(&interventions[i], fates)) {
                fates[i].is_done = false;
                changed = true;
            }
        }
    }
}

void organisation_init(struct organisation *organisation, const struct intervention *interventions,
                       size_t count, struct today_sizes sizes, uint64_t run_key)
{
    *organisation = (struct organisation){
        .interventions = interventions,
        .count = count,
        .fates = memory_zeroed(count, sizeof *organisation->fates),
        .states = memory_zeroed(count, sizeof *organisation->states),
    };
    organisation_fates(interventions, count, run_key, organisation->fates);
    for (size_t i = 0; i < count; i++)
        organisation->states[i] = make_state(&interventions[i]);
    today_init(&organisation->today, sizes);
}

void organisation_term(struct organisation *organisation)
{
    today_term(&organisation->today);
    for (size_t i = 0; i < organisation->count; i++)
        free(organisation->states[i]);
    free(organisation->fates);
    free(organisation->states);
    *organisation = (struct organisation){0};
}

bool organisation_works(const struct organisation *organisation, size_t index, uint32_t days)
{
    return organisation->fates[index].is_done && organisation->fates[index].succeeds
           && organisation->interventions[index].start_day < days;
}

const struct organisation_fate *organisation_pilot(const struct organisation *organisation,
                                                   size_t index, uint32_t days)
{
    const struct intervention *const intervention = &organisation->interventions[index];
    const struct organisation_fate *const fate = &organisation->fates[index];
    const bool is_over = intervention->pilot.days > 0 && pilot_end_day(intervention) <= days;

    return is_over && fate->is_done ? fate : NULL;
}

/* --- what it takes --- */

static bool is_between(uint32_t day, uint32_t from_day, uint32_t to_day)
{
    return day >= from_day && day < to_day;
}

/* Takes shares of the groups' rosters. */
static void take(const double *shares, struct today *today)
{
    for (size_t i = 0; i < today->sizes.groups; i++)
        today_take_hours(today, i, TODAY_UPKEEP, shares[i]);
}

/* Of one that is done, effect or not. */
static void spend(const struct intervention *intervention, uint32_t day, struct today *today)
{
    if (is_between(day, intervention->start_day, intervention->end_day)) {
        if (intervention->upkeep != NULL)
            take(intervention->upkeep + day / DAYS_PER_WEEK * today->sizes.groups, today);
        today->spent_eur += intervention->eur_per_day;
    }
    if (intervention->once != NULL
        && is_between(day, intervention->decided_day, intervention->once_until_day))
        take(intervention->once, today);
    if (day == intervention->decided_day)
        today->spent_eur += intervention->eur;
}

/* --- a morning --- */

static struct kind_day day_of(const struct intervention *intervention,
                              const struct organisation_fate *fate, uint32_t day)
{
    const bool is_pilot = intervention->pilot.days > 0 && day < pilot_end_day(intervention);
    const bool is_done = fate->is_done && (is_pilot || fate->goes_on);
    const bool works = is_done && fate->succeeds;
    struct kind_day of = {.day = day,
                          .level = works ? intervention_level(intervention, day) : 0.0,
                          .found = is_pilot ? (double)NAN : fate->found,
                          .is_done = is_done,
                          .key = fate->key};

    of.pilot = of.level;
    if (intervention->pilot.days > 0 && works
        && is_between(day, intervention->start_day, intervention->end_day))
        of.pilot = 1.0;
    return of;
}

void organisation_morning(struct organisation *organisation, uint32_t day)
{
    struct today *const today = &organisation->today;

    today_reset(today);
    for (int phase = 0; phase < PHASES; phase++) {
        for (size_t i = 0; i < organisation->count; i++) {
            const struct intervention *const intervention = &organisation->interventions[i];
            const struct kind *const kind = kind_of(intervention->kind);
            const struct organisation_fate *const fate = &organisation->fates[i];
            struct kind_day of = day_of(intervention, fate, day);

            of.state = organisation->states[i];
            of.news = &organisation->news;
            if (kind->phase != phase)
                continue;
            if (of.is_done) {
                spend(intervention, day, today);
                dip_take(intervention, day, today);
            }
            kind->morning(intervention, &of, today);
        }
    }
    today_close(today);
}
