/* random_making.h - a random scenario while it is made: private to the files random_*.c. */
#ifndef RANDOM_MAKING_H
#define RANDOM_MAKING_H

#include "engine/random.h"
#include "random_scenario.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum { MOST = 5 /* queues, groups */, MOST_SOURCES = 24, MOST_INTERVENTIONS = 5 };

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
    bool is_traced[MOST_SOURCES]; /* [source] */
    char *intervention_text[MOST_INTERVENTIONS + 1];
    char *queue_text[MOST], *group_text[MOST], *source_text[MOST_SOURCES];
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

/* --- random_making.c --- */

double making_uniform(struct making *making);
/* 0 .. count - 1 */
uint32_t making_below(struct making *making, uint32_t count);
bool making_happens(struct making *making, double probability);
/* Whether something happens that early scenarios know nothing of. */
bool making_is_late(struct making *making, double probability);
/* A time that no sum of others equals; or if coarse, a multiple of 10. */
double making_time_between(struct making *making, double low_s, double high_s);
double making_number_between(struct making *making, double low, double high);
char *making_finish(FILE *stream, char **text);
/* A distribution of about this mean. */
void making_print_time(struct making *making, FILE *out, double mean_s);
void making_print_patience(struct making *making, FILE *out);
void making_print_hours(struct making *making, FILE *out);
/* A list of those with `chosen`, in chance groups of equals. */
void making_print_ranks(struct making *making, FILE *out, const char *letter, const bool *chosen,
                        uint32_t count, bool overflow);
/* Team a, team b, or none. */
void making_print_team(FILE *out, uint32_t index);

/* --- random_service.c --- */

/* The first claims causes; the last has nothing of its own. */
void service_print_questions(struct making *making, FILE *out);
void service_print_shares_of_questions(struct making *making, FILE *out);
/* One or two holders. */
void service_print_holders(struct making *making, FILE *out);
void service_print_complaints(struct making *making, FILE *out);
void service_print_refers(struct making *making, FILE *out);
void service_print_follow_up(struct making *making, FILE *out);

/* --- random_queue.c --- */

char *random_queue_make(struct making *making, uint32_t index);

/* --- random_group.c --- */

char *random_group_make(struct making *making, uint32_t index);

/* --- random_demand.c --- */

char *random_demand_make_source(struct making *making, uint32_t index);
/* A source of applications to the back office. */
char *random_demand_make_applications(struct making *making);

/* --- random_pilot.c --- */

/* A pilot in a place ("share": 0.2, say). */
void pilot_print(struct making *making, FILE *out, const char *place, uint32_t weeks,
                 bool finds_share);
/* One or two queues or groups that an intervention is about, and a pilot in one of them. */
void pilot_print_in(struct making *making, FILE *out, const char *key, char letter, uint32_t count,
                    bool finds_share);
/* Perhaps a pilot with a share of the customers. */
void pilot_print_share(struct making *making, FILE *out, bool finds_share);

/* --- random_lean.c --- */

/* What comes after "kind" of an intervention; false: not in this scenario. */
bool lean_print_rollout(struct making *making, FILE *out);
bool lean_print_problems(struct making *making, FILE *out);

#endif
