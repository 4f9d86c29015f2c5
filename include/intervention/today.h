/* intervention/today.h - what the interventions make of the parameters on one day.
 *
 * Factors on what the scenario says, 1 where nothing is going on; several interventions multiply.
 * A policy replaces what the scenario says; of several the one that began last holds. Shares of
 * customers who come back that would add up to more than is allowed are scaled down together.
 */
#ifndef INTERVENTION_TODAY_H
#define INTERVENTION_TODAY_H

#include "intervention/condition.h"

#include <stddef.h>

/* Why customers come back after an answer, as far as interventions change how many do. */
enum today_return { TODAY_UNRESOLVED, TODAY_PING_PONG, TODAY_RETURNS };

/* Two kinds of handling that are learnt apart. */
enum today_work { TODAY_TALKING, TODAY_WRITING, TODAY_WORKS };

/* What takes hours from a roster that are paid all the same. */
enum today_claim {
    TODAY_TRAINING,
    TODAY_UPKEEP, /* and projects */
    TODAY_COACHING,
    TODAY_ONBOARDING,
    TODAY_MOVING,
    TODAY_ABSENT,
    TODAY_CLAIMS
};

/* What is left of a handling time where many interventions shorten it, at least. */
#define TODAY_LEAST_HANDLING 0.65

struct today_sizes {
    size_t queues, groups, sources, purges;
};

/* Of one clean-up of mail; NAN: as planned. */
struct today_purge {
    double at;
    double older_than_wd;
};

/* Of one queue. */
struct today_queue {
    double handling; /* factor on handling times */
    double returns[TODAY_RETURNS];
    double after_s;   /* of its links that wait before they help out; NAN: as planned */
    double keep_idle; /* of its links that leave some idle; NAN: as planned */
    const struct intervention_callback *callback; /* how mails are answered by calling; borrowed;
                                                     NULL: they are not */
    double callback_share;                        /* of the mails */
    const struct intervention_offer *offer;       /* to call back who waits; borrowed; NULL: none */
    double offer_share;                           /* of those offered it who accept */
    double callback_fits; /* of the mails; who is called beyond it needs a mail after all */
};

struct today_group {
    double agents;                /* factor on the roster */
    double claimed[TODAY_CLAIMS]; /* shares of that roster */
    double hours[TODAY_CLAIMS];   /* shares of the roster as planned, until today_close() */
    double handling[TODAY_WORKS];
    double detects; /* share of the problems nobody tells that come out at the start of the day */
    /* Shares of its people that are in projects: in the two that most are in, and added up over the
     * others. The same people are in all of them. */
    double engaged[2];
    double engaged_beyond;
    double switch_loss; /* share of their time, for each project above two */
};

/* Of one source: with a uniform number u of its own, a customer with u < `own` comes as ever; with
 * own <= u < `come` after the website has failed; others stay away. */
struct today_source {
    double own;
    double come;
    double lead;   /* factor on the lead time of an application submitted today; today_lead() */
    double status; /* share of its status contacts that are made; today_status() */
};

enum today_part { TODAY_OTHERS, TODAY_TRIED, TODAY_PARTS };

/* Of one source: with a uniform number u of its own, an application with u < `share` is in a trial.
 * Factors beside those of struct today_source, of the others and of those in it. */
struct today_trial {
    size_t source;
    double share;
    double lead[TODAY_PARTS];
    double status[TODAY_PARTS];
};

struct today {
    struct today_sizes sizes;
    struct today_queue *queues; /* owned, as the others are */
    struct today_group *groups;
    struct today_source *sources;
    struct today_purge *purges;
    struct today_trial *trials; /* of a source there may be several */
    size_t trial_count;
    double no_callback; /* factor on the share of promised calls that never come */
    double condition[CONDITION_SUMS];
    double coaching;  /* share of the hours for coaching that is left */
    double attention; /* factor on the time managers spend on the floor */
    double spent_eur; /* today, on interventions */
};

/* A day on which nothing is going on. */
void today_init(struct today *today, struct today_sizes sizes);
void today_term(struct today *today);

/* Makes it such a day again. */
void today_reset(struct today *today);

/* Takes a share of the hours of the group's roster. Who is away takes a share of what those who are
 * away already leave; training and upkeep take theirs of the whole, so that as many hours are given
 * whatever else is going on. What finds no room in the roster is counted as cancelled. */
void today_take(struct today *today, size_t group, enum today_claim claim, double share);

/* Takes so many hours: a share of the group's roster as planned, however many agents there are. */
void today_take_hours(struct today *today, size_t group, enum today_claim claim, double share);

/* That share of the group's people is in a project; `switch_loss`: see struct today_group. */
void today_engage(struct today *today, size_t group, double involved, double switch_loss);

void today_try(struct today *today, const struct today_trial *trial);

/* The factor on the lead time of an application of that source with that number u, and the share of
 * its status contacts that are made. */
double today_lead(const struct today *today, size_t source, double u);
double today_status(const struct today *today, size_t source, double u);

/* When all is filled in: turns hours into claims, and takes what is lost by those in more than two
 * projects. */
void today_close(struct today *today);

/* The factor on a handling time: of the queue x of the group, within TODAY_LEAST_HANDLING. */
double today_handling(const struct today *today, size_t queue, size_t group, enum today_work work);

/* The factor on a call that takes the place of a mail. */
double today_calling(const struct today *today, size_t group);

#endif
