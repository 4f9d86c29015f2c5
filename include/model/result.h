/* model/result.h - what one replication counted: sums, nothing divided.
 *
 * Everything the reports show is a function of sums that add up over replications, so estimates can
 * pool them and leave one out. Sums are doubles (counts are exact below 2^53) in an array with an
 * index per sum, so that adding is one loop.
 *
 * A contact belongs to the interval and day of its arrival at the queue, whenever it leaves. Only
 * arrivals after the warm-up count. Conservation, exactly:
 * OFFERED = BLOCKED + ANSWERED + ABANDONED + DELETED + WAITING, per queue, per interval.
 */
#ifndef MODEL_RESULT_H
#define MODEL_RESULT_H

#include "engine/histogram.h"
#include "intervention/condition.h"
#include "scenario/scenario.h"

#include <stddef.h>
#include <stdint.h>

/* Per queue and interval of the day. T is the queue's target_s. */
enum result_queue_sum {
    QUEUE_OFFERED, /* arrivals, blocked ones included */
    QUEUE_BLOCKED, /* heard the busy signal */
    QUEUE_ANSWERED,
    QUEUE_ABANDONED,       /* hung up, at once included */
    QUEUE_WAITING,         /* still waiting when the run ended */
    QUEUE_ABANDONED_SHORT, /* hung up within short_abandon_s */
    QUEUE_ALL_BUSY,        /* found no agent to take them at once, blocked ones included */
    QUEUE_DELAYED,         /* waited longer than 0 */
    QUEUE_ANSWERED_IN_T,   /* within T means at most T */
    QUEUE_ABANDONED_IN_T,
    QUEUE_WAITED_OVER_T, /* whatever became of them */
    QUEUE_WAIT_S,        /* of all who were not blocked */
    QUEUE_WAIT_ANSWERED_S,
    QUEUE_WAIT_ABANDONED_S,
    QUEUE_WAIT_SQUARED_S2, /* of all who were not blocked */
    QUEUE_TALK_S, /* of the answered, whole, whenever it takes place; tries to call back who
                     does not answer, too */
    QUEUE_WRAP_UP_S,
    QUEUE_TRANSFERRED_IN,   /* of OFFERED: those another queue passed on */
    QUEUE_ABANDONED_DURING, /* hung up during this interval, whenever they arrived */
    QUEUE_ANSWERED_DURING, /* answered during this interval, whenever they arrived; up to the end of
                              the last day */
    QUEUE_WAITING_TIME_S,  /* integral of the number waiting over the interval's time */
    QUEUE_WAITING_AT_END,  /* number waiting at the end of the interval */
    QUEUE_LENGTH_SQUARED_S, /* integral of its square; only with measure_length, else 0 */
    QUEUE_OPEN_S,           /* time the queue was open in the interval */
    QUEUE_RETURNED_IN,      /* of OFFERED: those who came back, by after_answered and the like */
    QUEUE_GAVE_UP,        /* hung up, were blocked, turned away or deleted, and do not come back */
    QUEUE_PENDING_TIME_S, /* integral of the number on their way back to this queue */
    QUEUE_TURNED_AWAY,    /* came outside the opening hours; not in OFFERED */
    QUEUE_INTERRUPTIONS,  /* times a contact was set aside after it had been answered */
    QUEUE_SET_ASIDE_S,    /* time set aside; not in WAIT, but in WAITING_TIME and the length */
    QUEUE_SWITCHING_S,    /* of TALK: turning to the work, and getting into it again */
    QUEUE_FOLLOW_UP_S,    /* of WRAP_UP_S: work that not every contact brings */
    QUEUE_DELETED,        /* by a purge, while they waited */
    QUEUE_ANSWERED_IN_NORM, /* of ANSWERED: within norm_wd working days */
    QUEUE_SUMS
};

/* Per group and interval of the day. Time after the warm-up and before the end of the last day
 * (steady state: of the run) only. */
enum result_group_sum {
    GROUP_SCHEDULED_S, /* integral of the agents on the roster */
    GROUP_PRESENT_S,   /* integral of the agents there: also those finishing a contact after their
                          slot,   or the queue after closing */
    GROUP_BUSY_S,      /* integral of the agents handling a contact (talk or wrap-up) */
    GROUP_WRAP_UP_S,   /* of BUSY: after the customer has gone */
    GROUP_SWITCHING_S, /* of BUSY: turning to the work, and getting into it again */
    GROUP_BUSY_AT_END, /* agents busy at the end of the interval */
    /* Where paid time went (the waterfall): PAID + OVERTIME = all SHRINKAGE + all CLAIMED -
     * ROUNDING + all WORK + SWITCHING + IDLE. */
    GROUP_ROSTERED_S, /* the roster before claims and rounding */
    GROUP_PAID_S,
    GROUP_SHRINKAGE_S, /* an item for each enum scenario_shrinkage */
    GROUP_CLAIMED_S = GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGES, /* for each scenario_claim_kind */
    GROUP_CANCELLED_S = GROUP_CLAIMED_S + SCENARIO_CLAIMS,     /* claims that found no hours */
    GROUP_ROUNDING_S, /* that SCHEDULED is more for being whole agents */
    GROUP_OVERTIME_S, /* of PRESENT: not on the roster */
    GROUP_IDLE_S,     /* of PRESENT: not BUSY */
    GROUP_WORK_S,     /* BUSY without SWITCHING, for each enum scenario_cause */
    GROUP_FAILURE_S = GROUP_WORK_S + SCENARIO_CAUSES, /* of WORK: all causes but value */
    GROUP_SUMS
};

/* Per queue and cause (enum scenario_cause) of the contacts offered. The contacts of a queue add up
 * to its OFFERED, the minutes to its TALK and WRAP_UP. */
enum result_cause_sum { CAUSE_CONTACTS, CAUSE_HANDLING_S, CAUSE_SUMS };

/* Per queue, of its contacts that came after the warm-up: the offer to be called back while they
 * wait. Exactly ACCEPTED = REACHED + MISSED + GIVEN_UP + AWAITING. */
enum result_offer_sum {
    OFFER_MADE,
    OFFER_ACCEPTED,
    OFFER_REACHED,  /* answered when they were called: of ANSWERED */
    OFFER_MISSED,   /* did not answer: of ABANDONED, as are... */
    OFFER_GIVEN_UP, /* ... those who no longer awaited the call */
    OFFER_AWAITING, /* still did when the run ended: of WAITING */
    OFFER_WAIT_S,   /* of CALLED: from accepting until the first try */
    OFFER_VAIN_S,   /* work for tries in vain: of TALK */
    OFFER_CALLED,   /* at least once */
    OFFER_SUMS
};

/* Per run: what became of the customers who came from outside after the warm-up. Exactly
 * OPENED = SOLVED + GAVE_UP + OPEN. */
enum result_case_sum {
    CASE_OPENED,
    CASE_SOLVED,        /* answered, and not back since */
    CASE_GAVE_UP,       /* never helped */
    CASE_NO_CALLBACK,   /* of GAVE_UP: were promised a call that never came */
    CASE_OPEN,          /* waiting, in conversation or on their way back when the run ended */
    CASE_PURGED_SILENT, /* of GAVE_UP: their mail was deleted, and they left it at that */
    CASE_SUMS
};

/* Per run, of the contacts offered after the warm-up that were referred to a dossier holder.
 * Exactly REFERRED = the sum of the other four. */
enum result_holder_sum {
    HOLDER_REFERRED,
    HOLDER_REACHED, /* helped at once */
    HOLDER_IN_TIME, /* will be called back in time */
    HOLDER_LATE,    /* will be called back late */
    HOLDER_NEVER,
    HOLDER_SUMS
};

/* Per run, of the contacts offered or turned away after the warm-up: complaints by cause. Exactly
 * ALL = the sum of the others. */
enum result_complaint_sum {
    COMPLAINT_ALL,
    COMPLAINT_GAVE_UP,     /* never helped */
    COMPLAINT_NO_CALLBACK, /* a promised call never comes */
    COMPLAINT_WALK_OUT,    /* of a counter */
    COMPLAINT_CONTACT,     /* any contact */
    COMPLAINT_PURGED,      /* the mail was deleted */
    COMPLAINT_LATE_MAIL,   /* the mail was answered, or deleted, after too many working days */
    COMPLAINT_SUMS
};

/* Per run, of the applications that came in after the warm-up and the working days since. */
enum result_application_sum {
    APPLICATION_COUNT,
    APPLICATION_PAST_NORM,       /* of COUNT: whose decision comes after the norm */
    APPLICATION_STATUS_CONTACTS, /* of applications whenever made, to an open queue or not */
    APPLICATION_OPEN_WD,         /* integral of the number open, in working days */
    APPLICATION_WORKING_DAYS,
    APPLICATION_SUMS
};

/* Per run and intervention that has a pilot, and whose pilot was over within the run. */
enum result_pilot_sum {
    PILOT_HELD, /* 1 if it was agreed; all others are 0 if not */
    PILOT_FOUND,
    PILOT_FOUND_SQUARED,
    PILOT_GOES_ON, /* 1 if the rest follows */
    PILOT_WEEK,    /* of the run, in which that is decided */
    PILOT_SUMS
};

/* Per queue and group that may serve it. */
enum result_link_sum {
    LINK_ANSWERED,
    LINK_ANSWERED_AT_ONCE,
    LINK_BUSY_S, /* integral of the agents of the group at work on contacts of the queue */
    LINK_SUMS
};

/* Per queue and day of the calendar (not in a steady state). */
enum result_day_sum {
    DAY_OFFERED,
    DAY_BLOCKED,
    DAY_ABANDONED,
    DAY_ABANDONED_SHORT,
    DAY_ANSWERED_IN_T,
    DAY_WAIT_S,
    /* At the end of the day, of queues with measure_backlog: of those who wait, before a purge. */
    DAY_BACKLOG, /* their number */
    DAY_OLDEST_S,
    DAY_OLDEST_WD, /* in working days (mail.h) */
    DAY_AGE_S,     /* of all of them, added up */
    DAY_AGE_WD,
    DAY_PENDING, /* number on their way back to the queue */
    DAY_DELETED, /* at the end of this day, whenever they came */
    DAY_SUMS
};

/* Per day of the calendar (not in a steady state), of the whole organisation: what the day took and
 * brought. Hours end with the last day. */
enum result_run_day_sum {
    RUN_DAY_HANDLING_S,  /* talk and wrap-up, whole, of the counted contacts answered on the day, or
                            called back in vain; what it costs to resume one, on the day it was set
                            aside */
    RUN_DAY_SOLVED,      /* of SOLVED on the day: all but questions how far an application is, and
                            those of customers whom an intervention brings */
    RUN_DAY_STAYED_AWAY, /* customers with a question who found the answer on the website */
    RUN_DAY_ROSTERED_S,  /* the roster before claims, with as many sick as usual */
    RUN_DAY_PAID_S,      /* that roster with all that goes before it */
    RUN_DAY_CLAIMED_S,   /* what claims got of the roster... */
    RUN_DAY_CLAIMED_PAID_S, /* ...with what goes before that */
    RUN_DAY_SPENT_EUR,      /* on interventions, beside hours */
    RUN_DAY_SUMS
};

/* Intervals of a day with fewer contacts offered say nothing about a rate. */
enum { RESULT_FEWEST_CONTACTS = 20 };

/* Per queue, over the intervals of the counted days with RESULT_FEWEST_CONTACTS or more: how the
 * abandonment rate (y) goes with the mean wait (x, in seconds) of who was not blocked. An interval
 * of a day takes a contact as offered when it comes, and its wait and hanging up on the day on
 * which the wait ends: the same day, but for who waits past midnight. */
enum result_scatter_sum {
    SCATTER_INTERVALS,
    SCATTER_X_S,
    SCATTER_Y,
    SCATTER_XX_S2,
    SCATTER_XY_S,
    SCATTER_YY,
    SCATTER_ON_TARGET, /* of INTERVALS: at least target_share of the offered answered within T */
    SCATTER_SUMS
};

/* Of those intervals, the first with the highest abandonment rate. */
struct result_worst {
    double offered; /* 0: there is none */
    double abandonment_rate;
    double mean_wait_s;
    uint32_t day; /* counted days from 0 */
    uint32_t slot;
};

/* One replication. All arrays are owned. Release with result_term(). */
struct result {
    size_t queue_count, group_count;
    size_t slot_count; /* intervals of the day; 1 in a steady state */
    size_t day_count;  /* counted days; 0 in a steady state */
    size_t intervention_count;
    double (*queue)[QUEUE_SUMS];         /* [queue * slot_count + slot] */
    double (*group)[GROUP_SUMS];         /* [group * slot_count + slot] */
    double (*link)[LINK_SUMS];           /* [queue * group_count + group] */
    double (*cause)[CAUSE_SUMS];         /* [queue * SCENARIO_CAUSES + cause] */
    double (*offer)[OFFER_SUMS];         /* [queue] */
    double (*condition)[CONDITION_SUMS]; /* [day after the warm-up] of the organisation */
    double (*pilot)[PILOT_SUMS];         /* [intervention] */
    double cases[CASE_SUMS];
    double purges; /* that deleted something, on counted days */
    double holders[HOLDER_SUMS];
    double complaints[COMPLAINT_SUMS];
    double applications[APPLICATION_SUMS];
    double (*day)[DAY_SUMS];         /* [queue * day_count + day after the warm-up] */
    double (*run_day)[RUN_DAY_SUMS]; /* [day after the warm-up] */
    double (*scatter)[SCATTER_SUMS]; /* [queue]; all 0 in a steady state */
    struct result_worst *worst;      /* [queue]; likewise */
    struct histogram *wait;          /* [queue]: waits of all who were not blocked */
    struct histogram *wait_answered; /* [queue] */
    double *longest_wait_s;          /* [queue] */
    double *longest_queue;           /* [queue]; only with measure_length */
    double last_departure_s;         /* when the last counted contact hung up or was done (wrap-up
                                        included); calendar runs only */
    double observed_s;               /* time after the warm-up during which contacts could arrive */
    uint64_t contacts; /* arrivals at all queues, the warm-up included: a measure of work */
    uint64_t events;
};

/* Adds the sums of `other` to `result` (the maxima are maximised, the worst intervals too); shapes
 * must agree. */
void result_add(struct result *result, const struct result *other);

/* An empty result of the same shape as `like`. */
struct result result_empty(const struct result *like);

void result_term(struct result *result);

#endif
