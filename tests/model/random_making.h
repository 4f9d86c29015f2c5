/* random_making.h - a random scenario while it is made: private to the files random_*.c. */
#ifndef RANDOM_MAKING_H
#define RANDOM_MAKING_H

#include "engine/random.h"
#include "random_scenario.h"

#include <stdbool.h>
#include <stdint.h>

enum { MOST = 5 /* queues, groups, sources */, MOST_INTERVENTIONS = 5 };

struct making {
    uint64_t state;
    uint64_t service_state; /* of the draws for types of questions and what is like them: others
                               draw the same whether these are made or not */
    const struct random_scenario_variant *variant;
    bool steady;
    bool comes_back;                   /* customers do */
    bool interrupts;                   /* staff leaves work for other work */
    uint32_t questions;                /* types of them */
    uint32_t holders;                  /* of dossiers */
    bool silent_queues, silent_groups; /* say nothing about who serves whom */
    uint32_t days;
    uint32_t queues, groups, sources, trunks;
    bool serves[MOST][MOST]; /* [queue][group] */
    uint32_t intervention_count;
    bool is_traced[MOST + 1]; /* [source] */
    char *intervention_text[MOST_INTERVENTIONS + 1];
    char *queue_text[MOST], *group_text[MOST], *source_text[MOST + 1];
    char *counts, *trace;
};

static inline double service_uniform(struct making *making)
{
    making->service_state += 0x9e3779b97f4a7c15u;
    return (double)(random_mix(making->service_state) >> 11) * 0x1p-53;
}

static inline double service_between(struct making *making, double low, double high)
{
    return low + (high - low) * service_uniform(making);
}

static inline bool service_happens(struct making *making, double probability)
{
    return service_uniform(making) < probability;
}

/* 0 .. count - 1 */
static inline uint32_t service_below(struct making *making, uint32_t count)
{
    return (uint32_t)(service_uniform(making) * count);
}

#endif
