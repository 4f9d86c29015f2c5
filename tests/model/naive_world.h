/* naive_world.h - one run the slow and obvious way, to hold the model against.
 *
 * Written from the headers of the model, not from its code: every caller and every agent is an
 * object, every event is in a list that is searched from end to end, every deadline is an event.
 * It shares with the model the random draws (engine/random.h, engine/distribution.h) and nothing
 * else. It writes down what happened; naive_sums.h adds that up.
 */
#ifndef NAIVE_WORLD_H
#define NAIVE_WORLD_H

#include "model/result.h"
#include "scenario/scenario.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum naive_outcome {
    NAIVE_TURNED_AWAY,
    NAIVE_BLOCKED,
    NAIVE_ANSWERED,
    NAIVE_ABANDONED,
    NAIVE_DELETED, /* by a purge */
    NAIVE_WAITING  /* until the run ended */
};

/* The offer to be called back, of one contact that waits. */
struct naive_offer {
    bool made, accepted;
    bool called;                    /* at least once */
    bool reached, missed, given_up; /* none of the accepted: the run ended before */
    double since_s;                 /* accepted */
    double called_s;                /* first */
    double vain_s;                  /* of talk_s: tries that nobody answered */
};

/* One contact at one queue. */
struct naive_contact {
    size_t queue;
    bool all_busy;
    bool transferred, returned; /* this is how it came to the queue; neither: from outside */
    bool gave_up;               /* not helped, and does not come back */
    enum scenario_cause cause;
    enum naive_outcome outcome;
    double arrival_s;
    double wait_end_s;        /* of whatever outcome */
    size_t group;             /* that answered */
    double talk_s, wrap_up_s; /* likewise; also of tries to call who did not answer */
    struct naive_offer offer;
    double follow_up_s; /* of wrap_up_s */
    double switching_s; /* of talk_s */
    double done_s;      /* the agent is, as far as known */
    uint32_t interruptions;
    double set_aside_s;
};

/* What an agent does on end for one contact: turning to it, talking, wrapping up. */
struct naive_piece {
    size_t queue, group;
    enum scenario_cause cause;
    double from_s, switched_s, talked_s, to_s;
};

/* A contact that is set aside. */
struct naive_rest {
    size_t contact;  /* in naive_log.contacts */
    double resume_s; /* what that costs, in its talk_s */
    double from_s, to_s;
};

/* Calls that nobody answers, one after the other. */
struct naive_vain {
    size_t contact; /* in naive_log.contacts */
    double time_s;  /* when they begin */
    double work_s;  /* in its talk_s */
};

/* One customer on the way back to a queue. */
struct naive_pending {
    size_t queue;
    double from_s, to_s;
};

/* One customer who came from outside. */
struct naive_case {
    double arrival_s;
    size_t source;
    double solved_s;
    bool no_callback;     /* gave up because the promised call did not come */
    bool solved, gave_up; /* neither: open when the run ended */
    bool purged;          /* gave up because the mail was deleted */
};

/* One application to the back office. */
struct naive_application {
    double arrival_s;
    double lead_wd;
    size_t source;
};

/* One referral to a dossier holder. */
struct naive_referral {
    double arrival_s; /* of the contact */
    enum result_holder_sum what_follows;
};

/* One complaint. */
struct naive_complaint {
    double arrival_s; /* of the contact that it is about */
    enum result_complaint_sum cause;
};

/* From this moment on a group has these levels. */
struct naive_level {
    double time_s;
    size_t group;
    uint32_t scheduled, present;
    double planned;  /* with as many sick as usual, before claims, and not whole */
    double rostered; /* likewise, with those who are sick today */
    double claimed[SCENARIO_CLAIMS], cancelled;
};

/* From this moment on so many wait in a queue. */
struct naive_length {
    double time_s;
    size_t queue;
    uint32_t waiting;
};

/* What interventions cost on a day. */
struct naive_spending {
    uint32_t day;
    double eur;
};

/* A purge deleted so much at the end of a day. */
struct naive_purge {
    uint32_t day;
    uint32_t deleted;
};

/* Arrays are owned. */
struct naive_log {
    struct naive_contact *contacts; /* in order of arrival */
    size_t contact_count;
    struct naive_piece *pieces;
    size_t piece_count;
    struct naive_rest *rests;
    size_t rest_count;
    struct naive_vain *vains;
    size_t vain_count;
    struct naive_pending *pending;
    size_t pending_count;
    struct naive_case *cases;
    size_t case_count;
    struct naive_complaint *complaints;
    size_t complaint_count;
    struct naive_referral *referrals;
    size_t referral_count;
    struct naive_application *applications;
    size_t application_count;
    double *status_contacts_s; /* when one comes */
    size_t status_contact_count;
    struct naive_level *levels; /* in order of time */
    size_t level_count;
    struct naive_length *lengths; /* in order of time */
    size_t length_count;
    double (*pilots)[PILOT_SUMS];         /* [intervention] */
    double (*conditions)[CONDITION_SUMS]; /* [day] of the organisation, if it has interventions */
    size_t condition_count;
    struct naive_purge *purges;
    size_t purge_count;
    struct naive_spending *spendings;
    size_t spending_count;
    double *stayed_away_s; /* when somebody with a question would have come */
    size_t stayed_away_count;
    double end_s; /* of the run */
};

/* Runs one replication. Release the log with naive_world_term(). */
struct naive_log naive_world_run(const struct scenario *scenario, uint64_t seed,
                                 uint64_t replication);

void naive_world_term(struct naive_log *log);

#endif
