/* intervention/intervention.h - what is done to the organisation, when, and how far it has come.
 *
 * An intervention is in force from its first day up to its last; its level goes from 0 to 1 as its
 * ramp says. What it does at a level is the business of its kind (one file kind_*.c each): an
 * effect goes with the level from nothing to its full size. Days count from the first day of the
 * run. Indices refer to the queues, groups and sources of the scenario. Texts and arrays are owned.
 */
#ifndef INTERVENTION_INTERVENTION_H
#define INTERVENTION_INTERVENTION_H

#include "engine/distribution.h"
#include "intervention/lean.h"
#include "intervention/pilot.h"
#include "intervention/problems.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum intervention_kind {
    INTERVENTION_STAFFING,         /* more or fewer agents */
    INTERVENTION_WEBSITE,          /* answers simple questions */
    INTERVENTION_STANDARD_ANSWERS, /* to mails */
    INTERVENTION_CALLBACK,         /* instead of mailing back */
    INTERVENTION_BACK_OFFICE,      /* decides faster */
    INTERVENTION_OVERFLOW,         /* others help out sooner or later */
    INTERVENTION_MAIL_BETWEEN_CALLS,
    INTERVENTION_PURGE_POLICY,
    INTERVENTION_LETTER_WAVE, /* brings more customers for a while */
    INTERVENTION_FLU_WEEK,    /* agents are ill */
    INTERVENTION_OUTAGE,      /* systems are slow */
    INTERVENTION_MOVE,        /* to another building */
    INTERVENTION_REORGANISATION,
    INTERVENTION_LEAN_ROLLOUT,
    INTERVENTION_CALL_BACK_OFFER, /* to who waits on the phone */
    INTERVENTION_PROBLEM_REPORTING,
    INTERVENTION_ONBOARDING, /* of new people */
    INTERVENTION_PROJECT,
    INTERVENTION_RESULT_PRESSURE,
    INTERVENTION_KINDS
};

enum intervention_ramp {
    INTERVENTION_LINEAR,
    INTERVENTION_LOGISTIC, /* slow, fast, slow */
    INTERVENTION_LEARNING  /* fast, then slower: 95 % at the end of the ramp, 1 from then on */
};

#define INTERVENTION_FOR_EVER UINT32_MAX

/* Who has it in hand: the department itself, or others. */
enum intervention_owner { INTERVENTION_INSIDE, INTERVENTION_OUTSIDE };

/* Instead of mailing back: call. */
struct intervention_callback {
    double share; /* of the mails, at level 1 */
    double reach; /* chance per try that somebody answers */
    uint32_t tries;
    double miss_s; /* work for a try in vain */
    struct distribution talk, wrap_up;
    double repeat; /* share of those reached who write again */
};

#define INTERVENTION_NO_LENGTH UINT32_MAX

/* Whoever waits on the phone may hang up and be called when it is their turn. */
struct intervention_offer {
    double after_s;       /* offered after waiting so long... */
    uint32_t from_length; /* ... or at once, behind so many others; INTERVENTION_NO_LENGTH: never */
    double from_expected_wait_s; /* ... or at so long an expected wait; infinity: never */
    double share;                /* of those offered it who accept, at level 1 */
    double reach;                /* chance per try that somebody answers */
    uint32_t tries;
    double again_s;               /* from one try to the next; 0: the same agent goes on */
    double miss_s;                /* work for a try in vain */
    struct distribution patience; /* of who accepted, from then on */
};

/* New people of a group. */
struct intervention_hire {
    size_t group;
    double more;  /* as a share of the people it has */
    double coach; /* share of the roster, without them, that goes to coaching them */
};

struct intervention_onboarding {
    struct intervention_hire *hires;
    size_t hire_count;
    uint32_t training_days; /* off the roster */
    double handling;        /* factor on handling times at the start, whose excess over 1... */
    double proficiency_wk;  /* ...falls exponentially to 5 % in so many weeks, and is then none */
    uint32_t coach_days;    /* from the training on */
};

/* Work on something else by the intervention's groups. */
struct intervention_project {
    uint32_t work_days;
    double *hours;      /* [of the groups] share of the roster, while the work lasts */
    double involved;    /* share of the people */
    double switch_loss; /* share of their time, for each project above two */
    uint32_t step_days; /* after so many of work comes a result; all of them: one at the end */
    double lands;       /* chance of each result */
    double handling;    /* factor of each result */
};

/* Some of a source's customers. */
struct intervention_share {
    size_t source;
    double share;
};

/* The training of a team and what comes of it. */
struct intervention_team {
    char *id;
    size_t *groups;
    size_t group_count;
    size_t *queues;
    size_t queue_count;
    uint32_t from_day, to_day; /* of the training; both INTERVENTION_FOR_EVER: it has none */
    double heads;              /* of all groups */
    double *taken;             /* [day of the training] share of the roster that it takes */
    double *done;              /* [day of the training] share of it done in the evening */
};

struct intervention_lean {
    struct intervention_team *teams;
    size_t team_count;
    double hours_per_head;
    double floor_share;                   /* of the managers' time, on the floor */
    double tau_wk;                        /* of learning */
    double half_life_wk;                  /* without attention */
    double handling_talk, handling_write; /* factors at level 1, as the next two */
    double unresolved, ping_pong;
    struct lean_soft soft;
};

/* When a week is bad, and what many of them on end do. */
struct intervention_pressure {
    double abandonment;    /* of the calls */
    double backlog;        /* or of open mails */
    uint32_t weeks;        /* on end; 0: from the start */
    double leave_per_year; /* share of the agents, beside those who leave anyway */
};

struct intervention {
    char *id;
    enum intervention_kind kind;
    enum intervention_owner owner;
    uint32_t decided_day;
    uint32_t start_day; /* in force from then on */
    uint32_t end_day;   /* INTERVENTION_FOR_EVER */
    struct intervention_pilot pilot;
    enum intervention_ramp ramp;
    uint32_t ramp_days;
    double agreed;      /* chance that it is done at all */
    double success;     /* chance that it has an effect, if it is done */
    size_t *depends_on; /* indices of interventions without which it is not done */
    size_t depends_count;
    size_t *queues;
    size_t queue_count;
    size_t *groups;
    size_t group_count;
    struct intervention_share *sources;
    size_t source_count;
    size_t *source_teams; /* [source] the team of the intervention that its customers ring; NULL:
                             all may bring them */
    double *upkeep; /* [week of the run][group of the scenario] share of that week's roster it takes
                       while it is in force; NULL: none */
    double *once;   /* [group of the scenario] likewise, from the day it is decided to the next */
    uint32_t once_until_day;
    uint32_t dip_days;  /* at the beginning, in which... */
    double dip;         /* ... this is a factor on handling times */
    double eur;         /* on the day it is decided */
    double eur_per_day; /* while it is in force */
    /* What only some kinds have; factors hold at level 1. */
    double agents;
    double absent; /* share of the agents */
    double handling;
    double ping_pong;
    double share; /* STANDARD_ANSWERS: of the mails, and what it saves of their handling */
    double saves;
    double no_callback;
    double lead;
    double status;
    double failed;    /* WEBSITE: share of those it was to help who come after all */
    size_t cause;     /* LETTER_WAVE: enum scenario_cause of those who come */
    double after_s;   /* OVERFLOW */
    double keep_idle; /* MAIL_BETWEEN_CALLS */
    size_t *purges;   /* PURGE_POLICY */
    size_t purge_count;
    double purge_at; /* NAN: as planned; likewise the next */
    double older_than_wd;
    double attention;
    uint32_t after_days; /* MOVE: of handling that takes longer, once the agents are back */
    struct intervention_callback callback;
    struct intervention_offer offer;
    struct intervention_onboarding onboarding;
    struct intervention_project project;
    struct intervention_lean lean;
    struct intervention_problems problems;
    struct intervention_pressure pressure;
};

void intervention_term(struct intervention *intervention);

/* How far it has come on that day, from 0 to 1; exactly 0 while it is not in force. A pilot comes
 * before, where it takes place, which is at 1 from its first day. */
double intervention_level(const struct intervention *intervention, uint32_t day);

/* The first day on which it works in full: with those that are trained, when the last are;
 * INTERVENTION_FOR_EVER if it ends before. */
uint32_t intervention_full_day(const struct intervention *intervention);

/* Whether its sources are extra customers: copies of others, made for it. */
static inline bool intervention_brings_customers(const struct intervention *intervention)
{
    return intervention->kind == INTERVENTION_LETTER_WAVE
           || intervention->kind == INTERVENTION_PROBLEM_REPORTING
           || intervention->kind == INTERVENTION_LEAN_ROLLOUT;
}

/* Whether it may ever be in force in a run of so many days. */
static inline bool intervention_may_begin(const struct intervention *intervention, uint32_t days)
{
    return intervention->agreed > 0.0 && intervention->start_day < days;
}

/* 1 at level 0, `full` at level 1. */
static inline double intervention_factor(double full, double level)
{
    return 1.0 + (full - 1.0) * level;
}

#endif
