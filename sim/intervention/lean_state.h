/* lean_state.h - what lives on in the teams of a Lean rollout, and its parts; private to the layer.
 *
 * Each day of a team has a morning, in which what lives on bends the parameters of the day, and an
 * evening, in which it changes. A part that is off does nothing.
 */
#ifndef INTERVENTION_LEAN_STATE_H
#define INTERVENTION_LEAN_STATE_H

#include "intervention/intervention.h"
#include "intervention/today.h"

#include <stdint.h>

enum {
    /* As far ahead as decisions come into force: more than a year's approval. */
    LEAN_DAYS_AHEAD = 512
};

/* Improvements on which something happens one day. */
struct lean_due {
    uint16_t into_force;
    uint16_t approved;  /* or turned down: they wait no longer */
    uint32_t lead_days; /* of those that come into force, from the begin of the work */
};

struct lean_team {
    double level; /* of the Lean way of working, as the evening before left it */
    double morning_level;
    double missed; /* share of the training that was cancelled */
    double people[LEAN_PEOPLE];
    double momentum;
    bool had_quick_win;
    double worked_days;                   /* on improvements */
    uint32_t began_day;                   /* with those in hand */
    uint32_t in_force;                    /* improvements */
    uint32_t waiting;                     /* for approval */
    double left;                          /* of handling times, after the improvements in force */
    struct lean_due due[LEAN_DAYS_AHEAD]; /* [day, modulo] */
};

struct lean_state {
    bool has_begun;
    bool in_crisis; /* this week */
    struct lean_team teams[];
};

/* A day of a team, in a rollout that is done. */
struct lean_day {
    uint32_t day;
    uint32_t since; /* days since the training began; before it: 0 */
    uint64_t key;   /* of the team in this run */
    double enough;  /* attention of the managers, 1 where there is enough */
    double tau_wk;  /* of learning */
    double level;   /* of the intervention: 0 if it does not succeed */
    bool in_crisis;
    bool in_training;
    double best; /* level of the best of the other teams */
};

void lean_soft_begin(struct lean_team *state, const struct lean_soft *soft);

/* Attention of the managers, 1 where there is enough; `left`: of their time, what others leave. */
double lean_managers_enough(const struct intervention_lean *lean, uint32_t day, double left);
/* Time constant of what teams learn from them. */
double lean_managers_tau_wk(const struct intervention_lean *lean, uint32_t day);

/* Of its level, what works. */
double lean_adoption_use(const struct lean_team *state, const struct lean_adoption *adoption);
void lean_adoption_evening(struct lean_team *state, const struct lean_soft *soft,
                           const struct lean_day *day);

/* How fast the team learns. */
double lean_momentum_pace(const struct lean_team *state, const struct lean_momentum *momentum);
void lean_momentum_succeed(struct lean_team *state, const struct lean_momentum *momentum,
                           uint32_t since);
void lean_momentum_evening(struct lean_team *state, const struct lean_momentum *momentum);

/* What a crisis leaves of the hours for improving on a day on which the team is trained or not. */
double lean_improvements_kept(const struct lean_crisis *crisis, bool in_crisis, bool in_training);
/* Takes its hours, and puts into force what was decided for today. */
void lean_improvements_morning(struct lean_team *state, const struct lean_soft *soft,
                               const struct intervention_team *team, const struct lean_day *day,
                               struct today *today);
void lean_improvements_evening(struct lean_team *state, const struct lean_soft *soft,
                               const struct lean_day *day);
/* What goes wrong while that many wait for approval makes customers ring the team. */
void lean_improvements_send(const struct intervention *intervention, size_t team, double waiting,
                            struct today *today);

#endif
