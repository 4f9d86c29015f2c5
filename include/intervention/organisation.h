/* intervention/organisation.h - the interventions of one run, and what lives on in the organisation
 * from day to day.
 */
#ifndef INTERVENTION_ORGANISATION_H
#define INTERVENTION_ORGANISATION_H

#include "intervention/intervention.h"
#include "intervention/news.h"
#include "intervention/today.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What becomes of an intervention in a run. */
struct organisation_fate {
    bool is_done;  /* agreed, and so is all that it depends on */
    bool succeeds; /* has an effect, if it is done */
    bool goes_on;  /* after its pilot; true if it has none */
    uint64_t key;  /* for what it draws itself from day to day */
    double found;  /* by its pilot (pilot.h); NAN: it has none */
};

/* The fields are private to organisation.c, but for `today`, and `news`, which is to be set before
 * a morning. */
struct organisation {
    const struct intervention *interventions; /* borrowed */
    size_t count;
    struct organisation_fate *fates; /* owned; what is drawn for the run */
    void **states;                   /* owned, as what they point to is; NULL for those without */
    struct organisation_news news;
    struct today today;
};

/* A run (random_run_key()) with these interventions, in the order in which they take turns: by the
 * day they begin, then by id. What is agreed and succeeds depends on the run and the id only. */
void organisation_init(struct organisation *organisation, const struct intervention *interventions,
                       size_t count, struct today_sizes sizes, uint64_t run_key);
void organisation_term(struct organisation *organisation);

/* Whether that intervention may have an effect in a run of so many days. */
bool organisation_works(const struct organisation *organisation, size_t index, uint32_t days);

/* What the pilot of that intervention found; NULL if it has none, if it was not agreed, or if the
 * pilot is not over within so many days. */
const struct organisation_fate *organisation_pilot(const struct organisation *organisation,
                                                   size_t index, uint32_t days);

/* Fills in `fates` ([count]), as they are in that run. */
void organisation_fates(const struct intervention *interventions, size_t count, uint64_t run_key,
                        struct organisation_fate *fates);

/* Fills in `today`. Days follow one another without gaps, from 0. */
void organisation_morning(struct organisation *organisation, uint32_t day);

#endif
