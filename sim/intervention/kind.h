/* kind.h - what each kind of intervention does, private to the layer. */
#ifndef INTERVENTION_KIND_H
#define INTERVENTION_KIND_H

#include "intervention/intervention.h"
#include "intervention/news.h"
#include "intervention/today.h"

#include <stdint.h>

/* One day of one intervention of a run. */
struct kind_day {
    uint32_t day;
    double level; /* 0 also for one that was not agreed or does not succeed */
    double pilot; /* level where a pilot takes place; `level` if there is none */
    double found; /* what the pilot found (pilot.h); NAN: nothing, yet */
    bool is_done; /* it was agreed, and did not end with its pilot: what it takes is taken, whether
                     it succeeds or not */
    uint64_t key; /* of the intervention in this run, for what it draws itself */
    void *state;  /* that lives from day to day, as large as the kind says */
    const struct organisation_news *news;
};

struct kind {
    /* Bends the parameters of the day; does nothing at level 0, unless the kind brings a source of
     * its own. */
    void (*morning)(const struct intervention *intervention, const struct kind_day *day,
                    struct today *today);
    /* Bytes of state it keeps; NULL: none. They begin at 0. */
    size_t (*state_size)(const struct intervention *intervention);
    /* Kinds that set the pace of others come first. */
    int phase;
    enum pilot_place place;
    bool finds_share; /* its pilot does */
};

const struct kind *kind_of(enum intervention_kind kind);

static inline double kind_level_at(const struct intervention *intervention,
                                   const struct kind_day *day, size_t place)
{
    return pilot_is_there(intervention, place) ? day->pilot : day->level;
}

/* Over all customers, of whom a share may be in a pilot. */
static inline double kind_mean_level(const struct intervention *intervention,
                                     const struct kind_day *day)
{
    return day->level + intervention->pilot.share * (day->pilot - day->level);
}

#define KIND_MORNING(name)                                                                         \
    void kind_##name##_morning(const struct intervention *intervention,                            \
                               const struct kind_day *day, struct today *today)

KIND_MORNING(staffing);
KIND_MORNING(website);
KIND_MORNING(standard_answers);
KIND_MORNING(callback);
KIND_MORNING(back_office);
KIND_MORNING(overflow);
KIND_MORNING(mail_between_calls);
KIND_MORNING(letter_wave);
KIND_MORNING(purge_policy);
KIND_MORNING(flu_week);
KIND_MORNING(outage);
KIND_MORNING(move);
KIND_MORNING(reorganisation);
KIND_MORNING(lean_rollout);
KIND_MORNING(call_back_offer);
KIND_MORNING(problem_reporting);
KIND_MORNING(result_pressure);
KIND_MORNING(onboarding);
KIND_MORNING(project);

size_t kind_lean_rollout_state_size(const struct intervention *intervention);
size_t kind_problem_reporting_state_size(const struct intervention *intervention);
size_t kind_result_pressure_state_size(const struct intervention *intervention);

#endif
