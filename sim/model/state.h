/* state.h - the state of one run, private to the model.
 *
 * Between events:
 *   nobody waits whom an idle agent may take now;
 *   every contact in the pool is in a line or in conversation;
 *   trunks_free[t] + the contacts that hold a line of t = its count.
 */
#ifndef MODEL_STATE_H
#define MODEL_STATE_H

#include "base/rarely.h"
#include "base/wide.h"
#include "daily.h"
#include "engine/event_queue.h"
#include "interrupt.h"
#include "model/arrivals.h"
#include "model/contacts.h"
#include "model/result.h"
#include "model/staff.h"
#include "model/tally.h"
#include "opening.h"
#include "scenario/scenario.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { STATE_MOST_DAYS_AFTER_END = 366 }; /* that a run goes on for those who still wait */
struct callback_offer;
struct journal;
struct side_list;

/* In the order in which they happen at the same instant. */
enum state_event {
    STATE_DAY_ENDS,       /* midnight after day `subject`; only with mail.h */
    STATE_MORNING,        /* day `subject` begins: interventions bend its parameters */
    STATE_ROSTER_CHANGES, /* of group `subject` */
    STATE_WORK_ENDS,      /* an agent ends wrap-up with skill `subject`; the customer has gone */
    STATE_SERVICE_ENDS,   /* contact `subject`: conversation and wrap-up end together */
    STATE_TALK_ENDS,      /* contact `subject`: the wrap-up begins */
    STATE_HEAD_MATURES, /* queue `subject`: somebody has waited long enough for an overflow group */
    STATE_RETURNS,      /* contact `subject`: the customer is back */
    STATE_SIDE,         /* contact `subject` (side.h) takes place, unless its reason has gone */
    STATE_OFFER,        /* contact `subject`, who waits, may ask to be called back */
    STATE_PATIENCE_ENDS,        /* contact `subject` */
    STATE_CALLED_BACK,          /* contact `subject`: by the dossier holder */
    STATE_DAY_OF_OFFICE_BEGINS, /* day `subject`, with the status contacts due on it */
    STATE_ASKS_FOR_STATUS       /* status contact `subject` of the back office */
};

/* A group that may take contacts from a queue. Which is a link seen from the queue, and a skill
 * seen from the group. */
struct state_skill {
    struct state_queue *queue; /* borrowed, like all pointers here */
    struct staff_group *group;
    uint32_t rank;        /* of the queue, for an agent of the group who comes free */
    uint32_t idle_needed; /* agents of the group, whoever takes the contact included; more than
                             there can be while `most` are at work */
    uint32_t spare;       /* agents that must stay idle: `idle_needed` - 1 when the link has room */
    uint32_t most; /* agents at work on contacts of the queue; 0: no limit, and not counted */
    uint32_t at_work;
    uint32_t preference; /* of the group, for a contact that comes to the queue */
    double after_s;      /* takes only contacts that have waited this long */
    double pace;         /* 1 / speed, times what interventions make of it today */
    double plain_pace;   /* 1 / speed */
    const struct distribution *talk;
    const struct distribution *wrap_up;     /* NULL: none */
    const struct scenario_novices *novices; /* of the group; NULL: none */
    bool has_rules;                         /* switch_cost or resume */
    double switch_cost;                     /* share of the handling */
    const struct distribution
        *resume;            /* work may be interrupted, and this is the cost; NULL: not */
    double *sums;           /* LINK_SUMS */
    bool is_one_of_several; /* of the group */
};

/* Who waits in a line and was not answered, summed up as they come and go. */
struct state_stock {
    uint64_t worked;          /* working days up to and with those of their arrivals */
    wide_uint128 arrivals_ns; /* since midnight of day 0 */
    uint32_t *first_of_day;   /* owned: [day] the first in line who came that day; CONTACTS_NONE:
                                 nobody; NULL: not kept, as nobody in the line chases */
};

struct state_queue {
    const struct scenario_queue *plan; /* borrowed */
    struct contacts_line line;
    bool watched;      /* deadlines are events; else they are looked at when a contact is head */
    bool has_overflow; /* some group takes only who has waited long enough */
    bool always_open;
    bool has_norm;          /* the plan's */
    bool has_ages;          /* the stock and its ages are written down at the end of the day */
    bool has_follow_up;     /* some contacts bring work beside the wrap-up */
    bool may_interrupt;     /* some group leaves other work for this */
    bool splits_service;    /* when a conversation ends something happens before the wrap-up ends */
    double hours_until_s;   /* not always open: up to when `hours` hold, at midnight */
    struct opening opening; /* only with a calendar */
    struct opening_hours hours; /* of the day that somebody last came on */
    double head_matures_s; /* has_overflow: when the head will have waited long enough for a further
                              group; infinity: never */
    double head_timer_s;   /* a STATE_HEAD_MATURES is pending for then, or earlier than needed:
                              `head_timer`; infinity: none */
    struct event_ticket head_timer;
    struct state_stock stock; /* has_ages */
    uint32_t index;
    uint32_t sweep_at;   /* line length at which an unwatched line is searched for who has gone */
    uint32_t on_the_way; /* back to it: their STATE_RETURNS is to come */
    uint32_t set_aside;  /* in its line again after an interruption */
    uint32_t talking;    /* contacts in conversation that came through this queue */
    struct state_skill **links; /* owned: by preference, then by the id of the group */
    size_t link_count;
    double target_s;            /* the plan's */
    struct tally_rows rows;     /* QUEUE_SUMS; borrowed */
    double *row;                /* the one of this moment */
    struct tally_spans waiting; /* QUEUE_WAITING_TIME_S and QUEUE_WAITING_AT_END */
    struct tally_spans pending; /* QUEUE_PENDING_TIME_S */
    double length_since_s;      /* measure_length: up to where the length has been added up */
    uint32_t length_since_slot;
};

struct back_office;
struct factors;
struct morning;

struct state {
    const struct scenario *scenario; /* borrowed */
    uint64_t run_key;
    struct result *result; /* borrowed; in an export its rows are one per absolute slot */
    struct tally_grid grid;
    struct tally_grid staff_grid; /* the same, but ends with the last day */
    double now_s;
    uint32_t slot;             /* absolute, of now_s */
    double slot_end_s;         /* of it */
    size_t counted_day;        /* that it is in, since the warm-up; 0 before its end */
    struct event_queue events; /* of the hour: so few that they stay at hand */
    struct event_queue later; /* mostly of another day, and those of days: customers to come, office
                                 and holders, staff, mornings and midnights; kinds that the other
                                 has not */
    struct arrivals arrivals;
    struct contacts contacts;
    struct staff staff;
    struct state_queue *queues; /* owned */
    struct state_queue *
        *queue_of_source;       /* owned: [source] where all of it go; NULL: not all to one */
    struct state_skill *skills; /* owned: those of group 0 by rank (then by the id of the queue),
                                   then those of group 1, ... */
    uint32_t *skills_from;      /* owned: [group] index of its first; one more at the end */
    uint32_t *trunks_free;      /* owned */
    struct mail *mail;          /* owned; NULL: nothing happens at the end of a day */
    bool *reaches;              /* owned: [from * queues + to]: transfers can lead there */
    struct interrupt interrupt;
    const struct scenario_complaints *complaints; /* borrowed; NULL: nobody complains */
    struct side_list *sides; /* owned: to be arranged after this event; NULL: never any (side.h) */
    struct factors *factors; /* owned; NULL: no types of questions (question.h) */
    struct back_office *back_office; /* owned; NULL: no applications */
    struct morning *morning;         /* owned; NULL: no interventions (morning.h) */
    struct callback_offer *offers;   /* owned; NULL: nobody has accepted one (callback_offer.h) */
    bool is_bare; /* nothing of the optional above but mail; no journal, trunks, traces, follow-up
                     work, interruptions, novices nor rules of links */
    bool has_causes; /* customers may come back: contacts have various causes */
    uint32_t groups_in_overtime;
    bool has_to_tidy_up; /* sides, or a group in overtime: there may be something to do after an
                               event */
    struct daily daily;
    struct journal *journal; /* borrowed; NULL: nobody follows the run */
};

static inline bool state_has_calendar(const struct state *state)
{
    return state->scenario->run.kind == SCENARIO_RUN_CALENDAR;
}

/* Intervals of the day; 1 in a steady state. */
static inline uint32_t state_slots_per_day(const struct scenario *scenario)
{
    return scenario->run.kind == SCENARIO_RUN_STEADY_STATE
               ? 1
               : (uint32_t)(SECONDS_PER_DAY / scenario->run.interval_s + 0.5);
}

/* The clock goes beyond the present slot. */
void state_next_slots(struct state *state);

/* Moves the clock on to `now_s`. */
static ALWAYS_INLINE void state_advance(struct state *state, double now_s)
{
    state->now_s = now_s;
    if (now_s >= state->slot_end_s)
        state_next_slots(state);
}

#endif
