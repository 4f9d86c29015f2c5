/* scenario/scenario.h - one organisation and one plan of a run, as plain data.
 *
 * Made by scenario_read() (or by hand, in tests), read-only from then on, and shared by all
 * threads. Times are seconds, rates are per second, shares are fractions. Indices refer to the
 * arrays of this struct. The texts and arrays are owned; scenario_free() releases them.
 */
#ifndef SCENARIO_SCENARIO_H
#define SCENARIO_SCENARIO_H

#include "base/units.h"
#include "engine/distribution.h"
#include "intervention/intervention.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum scenario_run_kind {
    SCENARIO_RUN_CALENDAR, /* days with dates; begins empty, ends when the last contact has left */
    SCENARIO_RUN_STEADY_STATE /* no days: constant rates, a warm-up that is not counted */
};

/* What to simulate, and how often. */
struct scenario_run {
    enum scenario_run_kind kind;
    uint32_t days;         /* calendar: length, warm-up included; 1 in a steady state */
    uint32_t warm_up_days; /* calendar: not counted */
    double warm_up_s;      /* steady state: not counted */
    double length_s;       /* steady state: counted, after the warm-up */
    uint32_t replications; /* unless the command says otherwise */
    uint64_t seed;         /* likewise */
    double interval_s;     /* of the results by time of the day; divides a day */
    int64_t first_day;     /* day number (calendar.h) of day 0 */
    bool *holiday;         /* owned, `days` long; NULL if none. Nobody works, nobody calls */
    bool working_day[DAYS_PER_WEEK]; /* unless a holiday: ages and norms are told in these */
};

/* Seconds after midnight per weekday (0 is Monday); from == to means closed. */
struct scenario_hours {
    uint32_t from_s[DAYS_PER_WEEK];
    uint32_t to_s[DAYS_PER_WEEK];
};

/* A number for each slot of the day, counted from `from_s`; 0 outside the slots. */
struct scenario_profile {
    double from_s;
    double slot_s;
    size_t count;
    double *value; /* owned */
};

/* Telephone lines: a call holds one from its arrival until it hangs up or its conversation ends
 * (also while it is transferred). A caller who finds none free hears the busy signal. */
struct scenario_trunks {
    char *id;
    uint32_t count;
};

/* A group that may take contacts from a queue. */
struct scenario_link {
    size_t group;
    uint32_t preference; /* an arriving contact tries lower ones first; among equals the agent who
                            has been idle longest (if since the same moment: the smaller id) */
    double after_s;      /* only contacts that have waited this long (overflow); 0: at once */
    uint32_t most;       /* agents of the group at work on contacts of the queue; 0: no limit */
};

struct scenario_transfer {
    size_t queue;
    double probability; /* of all contacts answered */
};

/* Why a contact takes place; all but the first are failure demand. */
enum scenario_cause {
    SCENARIO_CAUSE_VALUE,       /* a question of its own */
    SCENARIO_CAUSE_UNRESOLVED,  /* the answer did not settle it */
    SCENARIO_CAUSE_STATUS,      /* how far a case in the back office is */
    SCENARIO_CAUSE_REDIAL,      /* did not get through */
    SCENARIO_CAUSE_PING_PONG,   /* a mail in answer to our mail */
    SCENARIO_CAUSE_CHASE,       /* where the answer stays */
    SCENARIO_CAUSE_NO_CALLBACK, /* the promised call did not come */
    SCENARIO_CAUSE_PURGE,       /* the mail was deleted */
    SCENARIO_CAUSE_WEB_FAILURE, /* the website did not help */
    SCENARIO_CAUSE_LETTER,      /* a letter of ours, such as one that is not clear */
    SCENARIO_CAUSES
};

struct scenario_referral {
    size_t holder;
    double probability; /* of all contacts answered; beside the transfers */
};

/* A type of question: factors on what the queues say of all contacts. Probabilities are capped
 * (factors.h). */
struct scenario_question {
    char *id;
    char *title[2];  /* English, Dutch; never NULL */
    double handling; /* on talk and wrap-up */
    double patience;
    double transfer; /* on the shares of transfers */
    double refer;    /* on the shares of referrals */
    double back;     /* on the shares of after_answered */
};

enum { SCENARIO_NO_QUESTION = -1 };

/* One of several things a customer may do next: to come back. */
struct scenario_return {
    double probability;
    size_t queue;
    enum scenario_cause cause;
    struct distribution delay; /* seconds by the clock; not with working_days */
    uint32_t working_days;     /* opening days of the queue later, at a moment of its opening hours
                                  as its profile says; 0: after `delay` */
};

/* At most one of these happens; with what is left of 1, none. */
struct scenario_returns {
    struct scenario_return *branches; /* owned */
    size_t count;
};

/* Somebody outside the desk to whom customers are referred, who may be there or call back. */
struct scenario_holder {
    char *id;
    double reached;                    /* share that is helped at once */
    double in_time;                    /* of the others: called back, and helped... */
    double late;                       /* ...or that, but late; the rest never */
    struct distribution in_time_after; /* seconds by the clock */
    struct distribution late_after;
    struct scenario_returns after_no_callback; /* of those called back never, or not yet */
};

enum { SCENARIO_NO_TRUNKS = -1 };

/* How customers come to a queue. */
enum scenario_channel {
    SCENARIO_CHANNEL_PHONE,
    SCENARIO_CHANNEL_MAIL,
    SCENARIO_CHANNEL_COUNTER,
    SCENARIO_CHANNELS
};

/* Customers who still wait after some working days ring to ask where the answer stays. */
struct scenario_chase {
    uint32_t after_wd;  /* 1 or more: on the day on which the contact becomes so old */
    double probability; /* each time, of those who wait */
    size_t queue;       /* that they come to, at an even moment of its opening hours */
    enum scenario_cause cause;
};

struct scenario_queue {
    char *id;
    char *team; /* its id; NULL: none */
    enum scenario_channel channel;
    struct scenario_hours hours; /* contacts that come outside them are turned away */
    /* How those who come back some days later spread over the opening hours; no slots, or none of
     * weight within the hours of the day: evenly. */
    struct scenario_profile profile;
    struct distribution patience;
    struct distribution talk;
    struct distribution wrap_up; /* the agent's work after the customer has gone */
    double follow_up_share;      /* of the answered, who bring more such work: `follow_up` */
    struct distribution follow_up;
    double target_s;     /* T of "answered within T" */
    double target_share; /* of the offered, that should be */
    double
        short_abandon_s; /* who hangs up within this time is no abandonment in abandonment_rate */
    int64_t trunks;      /* index, or SCENARIO_NO_TRUNKS */
    bool has_norm;
    uint32_t norm_wd;     /* answered in time: within so many working days, that of arrival is 0 */
    bool measure_backlog; /* count the stock at the end of each day; always true of mail */
    bool measure_length;  /* also variance and maximum of the number waiting */
    struct scenario_link *links; /* owned, by preference, then in the order of the file */
    size_t link_count;
    struct scenario_transfer *transfers; /* owned */
    size_t transfer_count;
    struct scenario_chase *chases; /* owned */
    size_t chase_count;
    struct scenario_referral *referrals; /* owned */
    size_t referral_count;
    struct scenario_returns after_answered; /* of those who are not passed on; the rest is helped */
    struct scenario_returns after_abandoned; /* the rest gives up, here and below */
    struct scenario_returns after_blocked;
    struct scenario_returns after_turned_away;
};

/* What a group does for one queue. */
struct scenario_skill {
    size_t queue;
    uint32_t rank; /* an agent who comes free takes lower ones first; among equals the contact that
                      has waited longest (if equally long: of the queue with the smaller id) */
    uint32_t keep_idle;         /* taken up only while so many other agents stay idle */
    double speed;               /* handling takes 1/speed of its time */
    double switch_cost;         /* turning to the work takes this share of the handling more */
    bool is_interruptible;      /* left for a contact of a queue with a lower rank; then... */
    struct distribution resume; /* ... what is left takes so much longer */
    bool has_talk; /* the group has a handling time of its own, in place of the queue's */
    bool has_wrap_up;
    struct distribution talk;
    struct distribution wrap_up;
};

/* What paid hours go to before they are on the roster. */
enum scenario_shrinkage {
    SCENARIO_SHRINKAGE_LEAVE,
    SCENARIO_SHRINKAGE_SICKNESS,
    SCENARIO_SHRINKAGE_BREAKS,
    SCENARIO_SHRINKAGE_MEETINGS,
    SCENARIO_SHRINKAGE_TRAINING,
    SCENARIO_SHRINKAGE_COACHING,
    SCENARIO_SHRINKAGE_PROJECTS,
    SCENARIO_SHRINKAGE_OTHER,
    SCENARIO_SHRINKAGES
};

/* What hours of the roster go to on certain days. */
enum scenario_claim_kind {
    SCENARIO_CLAIM_TRAINING,
    SCENARIO_CLAIM_PROJECTS,
    SCENARIO_CLAIM_COACHING,
    SCENARIO_CLAIM_ONBOARDING,
    SCENARIO_CLAIM_EXEMPT, /* seniors who have other duties */
    SCENARIO_CLAIM_MOVE,
    SCENARIO_CLAIM_OTHER,
    SCENARIO_CLAIMS
};

/* Takes a share of the roster's hours of each day, and h_per_week of those of a whole week, evenly;
 * of what is left after the claims before it. */
struct scenario_claim {
    enum scenario_claim_kind kind;
    int64_t first_day, last_day; /* day numbers (calendar.h), both included */
    double share;
    double h_per_week;
};

/* People of a group who are new to the work, as many of each week. */
struct scenario_novices {
    double share;    /* of those at work; 0: none */
    double handling; /* factor on handling times at the start, whose excess over 1... */
    double weeks; /* ...falls exponentially to 5 % in so many weeks at work; then they are none */
};

struct scenario_group {
    char *id;
    char *team; /* its id; NULL: none */
    /* Agents present at a time of the day: agents x shape(slot) x weekday x month, rounded at
     * random where not whole. A group without slots (shape.count == 0) is there day and night. */
    double agents;
    struct scenario_profile shape;
    double weekday[DAYS_PER_WEEK];
    double month[MONTHS_PER_YEAR];
    bool finishes_queue; /* after its last slot of the day it stays until its queues are empty; mail
                            waits */
    uint32_t heads;      /* people employed; 0: not known */
    double shrinkage[SCENARIO_SHRINKAGES]; /* shares of the paid hours; the rest is `agents` */
    bool sickness_varies;                  /* drawn for each day and head; `heads` is known then */
    struct scenario_novices novices;
    struct scenario_claim *claims; /* owned; for novices and seniors, too */
    size_t claim_count;
    struct scenario_skill *skills; /* owned, by rank, then in the order of the file */
    size_t skill_count;
};

/* The chance of a complaint after each event of a kind. */
struct scenario_complaints {
    bool is_handled; /* a complaint is a contact at queue `to`, on its next opening day */
    size_t to;
    double gave_up;     /* never helped: hung up, blocked or turned away, and gives up... */
    double per_retry;   /* ...x (1 + this x the contacts before) */
    double no_callback; /* was promised a call that never comes */
    double walk_out;    /* hangs up at a counter, to come back or not */
    double contact;     /* comes to a queue */
    double purged;      /* mail: is deleted */
    double late_mail;   /* mail: is answered, or deleted without a complaint of that... */
    uint32_t late_wd;   /* ...more than so many working days after it came */
};

enum scenario_source_kind {
    SCENARIO_SOURCE_RATE,   /* Poisson, with a rate that varies */
    SCENARIO_SOURCE_COUNTS, /* so many in each slot of each day, at uniform moments */
    SCENARIO_SOURCE_TRACE   /* these, at these moments */
};

struct scenario_share {
    size_t queue;
    double probability; /* of a source they add up to 1 */
};

/* Arrivals given one by one. Times since midnight of day 0, ascending. NAN in `patience_s`,
 * `talk_s` or `wrap_up_s`: draw it as usual. */
struct scenario_trace {
    size_t count;
    double *arrival_s; /* owned; the others likewise */
    double *talk_s;
    double *wrap_up_s;
    double *patience_s;
};

/* Applications to an office outside, and the questions how far they are. Times in working days
 * after the day of submission. */
struct scenario_back_office {
    struct distribution lead; /* until the decision */
    double norm_wd;
    double per_wd_before; /* status contacts per working day and application until the norm... */
    double per_wd_after;  /* ... and from then until the decision */
};

struct scenario_source {
    char *id;
    enum scenario_source_kind kind;
    struct scenario_share *shares; /* owned */
    size_t share_count;
    struct scenario_back_office *back_office; /* owned; its arrivals are applications, the shares
                                                 are of their status contacts; NULL: contacts */
    bool is_brought;           /* by an intervention: without it nobody would come from here */
    enum scenario_cause cause; /* of the contacts they begin with */
    double *questions; /* owned: [question] share, adding up to 1; NULL: questions without a type */
    /* RATE: arrivals per second at a time of the day = rate x profile(slot) x weekday x month x
     * noise(day); without slots the rate holds day and night. */
    double rate_per_s;
    struct scenario_profile profile;
    double weekday[DAYS_PER_WEEK];
    double month[MONTHS_PER_YEAR];
    double day_cv; /* of the gamma noise of the day, which all sources share */
    /* COUNTS: count[day * slots per day + slot], slots of counts_slot_s from midnight */
    double counts_slot_s;
    uint32_t *counts; /* owned, `days` x slots per day */
    struct scenario_trace trace;
};

/* Old mail is deleted at the end of working days on which the stock is large enough. */
struct scenario_purge {
    char *id;
    size_t *queues; /* owned */
    size_t queue_count;
    uint32_t at;               /* from so many waiting in these queues together; 0: always */
    uint32_t older_than_wd;    /* who waits longer than so many working days is deleted */
    double callers;            /* share of them that comes back (cause purge); the others give up */
    struct scenario_share *to; /* owned: at one of these queues, whose shares add up to 1... */
    size_t to_count;
    uint32_t within_wd; /* ...at an even moment of its next so many opening days */
};

/* What an hour of a person costs. */
struct scenario_money {
    bool is_told; /* by the file; else these are defaults */
    double eur_per_fte_year;
    double contract_h_per_year; /* paid for a full-time job, leave included */
    double overhead;            /* factor on the cost of a paid hour */
};

struct scenario {
    char *name;        /* short, for file names */
    char *title[2];    /* English, Dutch; never NULL */
    char *question[2]; /* what the scenario is to answer; likewise; "" if it does not say */
    char *file;        /* the file it was read from */
    char **inputs;     /* owned, with its elements: all files it was read from; none if a text */
    size_t input_count;
    struct scenario_run run;
    struct scenario_money money;
    struct scenario_trunks *trunks;
    size_t trunk_count;
    struct scenario_question *questions;
    size_t question_count;
    /* The type that any contact with this cause takes, or SCENARIO_NO_QUESTION: as the customer's
     * question. */
    int32_t question_of_cause[SCENARIO_CAUSES];
    struct scenario_holder *holders;
    size_t holder_count;
    struct scenario_complaints *complaints; /* owned; NULL: nobody complains */
    struct scenario_queue *queues;
    size_t queue_count;
    struct scenario_group *groups;
    size_t group_count;
    struct scenario_source *sources; /* those that interventions bring come last */
    size_t source_count;
    struct scenario_purge *purges;
    size_t purge_count;
    struct intervention *interventions; /* owned, by the day they begin, then by id; only in a
                                           calendar run */
    size_t intervention_count;
};

/* Releases everything; NULL is fine. */
void scenario_free(struct scenario *scenario);

#endif
