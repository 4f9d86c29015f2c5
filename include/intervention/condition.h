/* intervention/condition.h - how the organisation is on one day, beside what can be counted at its
 * queues: sums over teams.
 */
#ifndef INTERVENTION_CONDITION_H
#define INTERVENTION_CONDITION_H

enum condition_sum {
    CONDITION_TEAMS, /* that learn to work Lean: from the first day of their rollout on */
    CONDITION_LEVEL, /* of them, as the nine after it */
    CONDITION_USED,  /* of the level: what people use */
    CONDITION_AMBASSADORS,
    CONDITION_AVOIDERS,
    CONDITION_MOMENTUM,
    CONDITION_IMPROVEMENTS, /* in force */
    CONDITION_CRISIS,       /* 1: hours for improving are cancelled */
    CONDITION_WAITING,      /* improvements that wait for approval */
    CONDITION_FINISHED,     /* improvements that come into force today */
    CONDITION_LEAD_DAYS,    /* of those: days since work on them began */
    CONDITION_TELLING,      /* teams in which problems are told or hidden */
    CONDITION_OUT_GROUP,    /* of them: share of the people */
    CONDITION_INCIDENTS,    /* 1: there is one */
    CONDITION_PRESSURE,     /* 1: people are pressed for results */
    CONDITION_GONE,         /* share of the agents who left because of it, of all result_pressure */
    CONDITION_SUMS
};

#endif
