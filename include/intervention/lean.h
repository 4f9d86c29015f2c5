/* intervention/lean.h - the soft parts of a Lean rollout: people, managers, improvements, crises.
 *
 * All of them are off unless `is_on` (or 0), and act through what a rollout acts through anyway:
 * hours, handling times, those who come back, and how fast the level of a team grows. Texts and
 * arrays are owned.
 */
#ifndef INTERVENTION_LEAN_H
#define INTERVENTION_LEAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum lean_people { LEAN_AMBASSADORS, LEAN_INDIFFERENT, LEAN_AVOIDERS, LEAN_PEOPLE };

/* The level of a team works as far as its people use what they learnt. */
struct lean_adoption {
    bool is_on;
    double share[LEAN_PEOPLE]; /* at the start; adds up to 1 */
    double use[LEAN_PEOPLE];
    double conversion_per_wk; /* of the indifferent and of the avoiders, one step up, times the
                                 share of ambassadors */
    double reward;            /* factor on that */
    double willing;           /* share of the effect that is left where learning is not wanted */
};

/* Every day a team begins together. */
struct lean_day_starts {
    bool is_on;
    double share;   /* of the roster that they take */
    double detects; /* of the problems that nobody reports */
};

/* Small steps, by some people of a team, in hours that are theirs for it. */
struct lean_improvements {
    bool is_on;
    double *share;          /* [group of the scenario] of the roster */
    double step_days;       /* of that work for one of them */
    double at_once;         /* that are worked on together, and are ready together */
    double gain;            /* share of handling times that one saves, if it works */
    double most_at_once;    /* with more of them... */
    double gain_beyond;     /* ... this is a factor on the gain */
    double success;         /* chance that it does */
    uint32_t approval_days; /* that one waits which the team may not decide */
    uint32_t most_waiting;  /* at once in a team; while that many do, all customers of the sources
                               of the intervention come, with fewer as many in proportion */
    double *own;            /* [year since the team began] share that it may; the last goes on */
    size_t own_years;
};

/* In a bad week hours for tomorrow are cancelled. */
struct lean_crisis {
    bool is_on;
    double abandonment;  /* of last week's calls, above which it is one */
    double backlog;      /* or of open mails */
    double cancels;      /* share of the hours for improving and coaching */
    double training;     /* share of the training's */
    bool training_first; /* where a team is in training that goes in place of improving */
};

/* While a team is trained, others who help out at its queues after a wait do so after another. */
struct lean_lending {
    bool is_on;
    double after_s;
};

/* From a day on managers are on the floor for another share of their time. */
struct lean_agenda {
    uint32_t from_day;
    double floor_share;
};

/* Managers who begin learn beside ones who know how. */
struct lean_pairs {
    bool is_on;
    uint32_t to_day; /* from the start of the rollout until then */
    double tau_wk;   /* of learning, in place of the rollout's */
    double share;    /* of the managers' time, off the floor */
};

/* Enthusiasm, from 0 to 1: it fades, and every success lifts it. */
struct lean_momentum {
    bool is_on;
    double fade_per_wk;
    double lift;         /* of what is missing, per improvement that works */
    double weight;       /* share of the pace of learning that hangs on it */
    uint32_t quick_days; /* a first success within them... */
    double quick;        /* ... is a factor on conversion from then on */
};

struct lean_soft {
    struct lean_adoption adoption;
    struct lean_day_starts day_starts;
    struct lean_improvements improvements;
    struct lean_crisis crisis;
    struct lean_momentum momentum;
    struct lean_lending lending;
    struct lean_agenda *agendas; /* in order of days; before the first the rollout's holds */
    size_t agenda_count;
    struct lean_pairs pairs;
    double led_share; /* of the managers' time, for leading people: attention beside the floor */
    double spread_per_wk; /* of the distance to the best of the other teams */
};

void lean_soft_term(struct lean_soft *soft);

#endif
