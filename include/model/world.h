/* model/world.h - one run of one organisation: scenario, seed and replication in, sums out.
 *
 * A run is a pure function of its three arguments; runs in different threads share nothing but the
 * read-only scenario. Memory is bounded by the size of the organisation and the number of contacts
 * in it at one moment, not by the number of contacts in the run.
 */
#ifndef MODEL_WORLD_H
#define MODEL_WORLD_H

#include "model/result.h"
#include "scenario/scenario.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

/* Runs replication `replication` (from 0) into `*result`, which is overwritten (release it with
 * result_term()). `*stop` is looked at now and then when `stop` is not NULL: once true, the run
 * ends early, returns false, and the result is empty. */
bool world_run(const struct scenario *scenario, uint64_t seed, uint64_t replication,
               const atomic_bool *stop, struct result *result);

/* Who receives the intervals of an export. */
struct world_export_sink {
    /* One interval of one queue, with its sums as in struct result; `agents`: mean number on the
     * roster of the groups that serve the queue. */
    void (*write)(void *context, uint32_t day, size_t slot, size_t queue,
                  const double sums[QUEUE_SUMS], double agents);
    void *context; /* borrowed */
};

/* Runs the same replication once more and hands over each interval after the warm-up in which a
 * queue was open or offered something, by day, slot of the day and queue. The scenario must have a
 * calendar. Needs memory for all intervals. */
void world_export(const struct scenario *scenario, uint64_t seed, uint64_t replication,
                  const struct world_export_sink *sink);

#define WORLD_NO_CONTACT UINT32_MAX

/* What happens. WORLD_APPLIES is of no contact. Each contact begins by WORLD_ARRIVES and ends by
 * one of those after WORLD_COMPLAINS; those from WORLD_WAITS to it may come in between. */
enum world_event {
    WORLD_APPLIES,         /* an application comes in, which will be decided in `lead_wd` */
    WORLD_ARRIVES,         /* at `queue`, because of `cause` */
    WORLD_IS_TURNED_AWAY,  /* the queue is closed */
    WORLD_IS_BLOCKED,      /* hears the busy signal */
    WORLD_WAITS,           /* behind `ahead` others */
    WORLD_IS_OFFERED_CALL, /* to be called back; hangs up and keeps its place if it `accepts` */
    WORLD_IS_CALLED,       /* at its turn, `tries` times, those in vain for `talk_s`; if `reached`
                              WORLD_IS_ANSWERED follows; else there is a turn again, at `until_s`,
                              or (if that is 0) it has ended */
    WORLD_IS_ANSWERED,     /* by `group`: `talk_s`, then `wrap_up_s` without the customer */
    WORLD_IS_DELETED,      /* by a purge */
    WORLD_IS_SET_ASIDE,    /* the agent leaves it for another; to resume will take `talk_s` more */
    WORLD_HANGS_UP,
    WORLD_IS_REFERRED,    /* after the conversation, to `holder`: reached now, or calls back at
                             `until_s` (infinity: never) */
    WORLD_IS_CALLED_BACK, /* by that holder */
    WORLD_COMPLAINS,      /* because of `complaint`; at any moment in between */
    WORLD_IS_PASSED_ON,   /* to `to_queue`, where the next contact begins at once */
    WORLD_WILL_BE_BACK,   /* at `to_queue` at `until_s`, where the next contact begins */
    WORLD_IS_HELPED,      /* the customer's case is solved */
    WORLD_GIVES_UP,       /* the case ends so */
    WORLD_IS_LEFT,        /* the run is over; the customer waits, talks, or would have been back */
    WORLD_EVENTS
};

/* One thing that happens to one contact. What the event does not speak of is 0. */
struct world_record {
    enum world_event event;
    double time_s;        /* since midnight of day 0, or the beginning of a steady state */
    uint32_t contact;     /* tells apart those who are in the organisation at the same time;
                             WORLD_NO_CONTACT: an application */
    size_t source;        /* of the customer */
    uint64_t number;      /* of the customer, from 0, in order of arrival from the source */
    uint32_t case_number; /* of the customer, from 0; an application has one for each question
                             how far it is */
    uint32_t attempt;     /* of the contacts of the case, from 0 */
    bool is_side; /* beside the case, with attempts of its own: it solves and gives up nothing, even
                     if it is said to */
    size_t queue;
    enum scenario_cause cause;
    size_t question;      /* its type; the number of types: none */
    bool is_counted;      /* the contact arrived after the warm-up */
    bool is_counted_case; /* the customer first arrived after the warm-up */
    size_t group;
    double talk_s, wrap_up_s;
    uint32_t ahead;
    bool accepts;
    uint32_t tries;
    bool reached;
    size_t to_queue;
    double until_s;
    size_t holder;
    enum result_complaint_sum complaint;
    double lead_wd; /* in working days after the day of submission */
};

/* Who follows a run. */
struct world_follow_sink {
    void (*write)(void *context, const struct world_record *record);
    void *context; /* borrowed */
};

/* Runs the same replication once more and hands over all that happens to its contacts, the warm-up
 * included, in order of time. */
void world_follow(const struct scenario *scenario, uint64_t seed, uint64_t replication,
                  const struct world_follow_sink *sink);

#endif
