/* scenario/limits.h - how large a scenario may be.
 *
 * The limits are far above what an organisation needs; they keep a mistyped or hostile file from
 * exhausting memory or never ending. Sizes and rates within them are safe to compute with: no sum
 * or product of them overflows.
 */
#ifndef SCENARIO_LIMITS_H
#define SCENARIO_LIMITS_H

enum {
    LIMITS_DAYS = 3700,          /* ten years */
    LIMITS_QUEUES = 1000,        /* likewise groups, sources, sets of trunks */
    LIMITS_AGENTS = 100000,      /* of one group, at its largest */
    LIMITS_ALL_AGENTS = 1000000, /* of all groups together */
    LIMITS_TRUNKS = 1000000,     /* of one set */
    LIMITS_REPLICATIONS = 100000,
    LIMITS_SLOTS = 1440,              /* of a day: one a minute */
    LIMITS_FACTOR = 1000,             /* of a slot, weekday or month */
    LIMITS_POINTS = 100000,           /* of a distribution given by points */
    LIMITS_PARTS = 100,               /* of a mixture */
    LIMITS_BASED_ON = 16,             /* files that build on each other */
    LIMITS_LINKS = 20000,             /* pairs of a queue and a group that serves it */
    LIMITS_TRANSFERS = 20000,         /* pairs of queues */
    LIMITS_CLAIMS = 1000,             /* on the hours of one group */
    LIMITS_RETURNS = 20,              /* ways to come back after one kind of outcome */
    LIMITS_LEAD_WD = 2500,            /* working days an application takes */
    LIMITS_STATUS_CONTACTS = 5000000, /* expected in one replication */
    LIMITS_QUESTIONS = 50,            /* types of questions */
    LIMITS_INTERVENTIONS = 100,
    LIMITS_APPROVAL_WD = 260, /* of an improvement: a year */
    LIMITS_PILOT_CASES = 10000,
    LIMITS_EFFECT = 100,            /* factor on a parameter that an intervention may be */
    LIMITS_QUEUE_SLOTS = 100000,    /* queues (or groups) x slots of the day: sums kept for each */
    LIMITS_QUEUE_DAYS = 1000000,    /* queues x days: likewise */
    LIMITS_COUNT = 1000000,         /* arrivals in one slot of a table of counts */
    LIMITS_COUNTED_SLOTS = 5000000, /* sources x days x slots of tables of counts */
    LIMITS_CSV_BYTES = 64 << 20,
    LIMITS_EVIDENCE = 2000,      /* values whose evidence is given */
    LIMITS_TRACE_ROWS = 2000000, /* of all traces together */
    LIMITS_FIRST_YEAR = 1900,
    LIMITS_LAST_YEAR = 2199
};

#define LIMITS_TIME_S     1e9  /* of any duration: thirty years */
#define LIMITS_LENGTH_H   1e7  /* of a run in steady state */
#define LIMITS_RATE_PER_H 1e9  /* of one source */
#define LIMITS_PER_DAY    1e9  /* of one source */
#define LIMITS_ARRIVALS   1e10 /* expected in one replication, transfers included */
#define LIMITS_RETRY_S    1.0  /* mean time before the next try after a loss, at least */
#define LIMITS_EUR        1e9  /* of any cost */
#define LIMITS_CV         100  /* coefficient of variation */
#define LIMITS_SHRINKAGE  0.95 /* of the paid hours */
#define LIMITS_SEED       9007199254740991.0 /* 2^53 - 1: every JSON reader agrees up to here */

#endif
