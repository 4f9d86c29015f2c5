/* random_scenario.h - a valid scenario for every seed: small, and with a bit of everything.
 *
 * Queues, groups, links with ranks, preferences, overflow and most, interruptions, trunks,
 * transfers (also in circles), hours, rosters, holidays, all kinds of patience and of demand,
 * calendars and steady states, warm-ups. A run has some hundreds of contacts; the load is about
 * what the staff can handle.
 */
#ifndef RANDOM_SCENARIO_H
#define RANDOM_SCENARIO_H

#include "scenario/scenario.h"

#include <stdbool.h>
#include <stdint.h>

/* Changes that (but for some) ought to change no result but what they are about. */
struct random_scenario_variant {
    bool reversed;     /* trunks, queues, groups and sources the other way round */
    bool measure_none; /* no queue has measure_length... */
    bool measure_all;  /* ... or all have */
    bool crowded;      /* another scenario: many come for whom nobody is there */
    bool mail;         /* another scenario, of days: mail, chase calls, purges, norms */
    bool coarse;       /* another scenario: all times are tens of seconds, so that much coincides */
    bool intervened;   /* another scenario: with interventions, if it has days */
    bool turned;       /* interventions the other way round */
    bool offered;      /* with intervened: who waits may be called back, wherever that can be */
    bool too_late;     /* with intervened: they begin after the end */
    bool weeks;        /* another scenario: of some weeks, with as many contacts */
    bool many_sources; /* another scenario: more of them than are looked at one by one */
    bool early;        /* another scenario: only what files could say when the fingerprint was taken
                          first; draws nothing for what came later */
    bool heads;        /* with early: and with people known, for sickness that varies and novices */
};

/* The files of a scenario: its JSON text, and the tables that it may name "counts.csv" and
 * "trace.csv" (else NULL). All owned. */
struct random_scenario {
    uint64_t seed;
    char *text, *counts, *trace;
};

/* `variant` NULL: none. Release with random_scenario_term(). */
struct random_scenario random_scenario_make(uint64_t seed,
                                            const struct random_scenario_variant *variant);

void random_scenario_term(struct random_scenario *random);

/* The scenario of a seed, read (release with scenario_free()). A message on stderr and NULL if it
 * is refused: then this module is to blame. */
struct scenario *random_scenario_read(uint64_t seed, const struct random_scenario_variant *variant);

#endif
