/* naive_state.h - the inside of naive_world.h: who is where, and what is planned; a file for each
 * part of what happens.
 */
#ifndef NAIVE_STATE_H
#define NAIVE_STATE_H

#include "intervention/organisation.h"
#include "naive_arrivals.h"
#include "naive_world.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define NO_CASE SIZE_MAX

/* At one instant things happen in the order of enum kind; things of one kind in the order in which
 * they were planned. Where the scenario leaves a tie open, the smaller id goes first. */
enum kind {
    DAY_ENDS,
    MORNING,
    ROSTER,
    WORK_ENDS,
    SERVICE_ENDS,
    TALK_ENDS,
    MATURES,
    RETURNS,
    CHASES,
    OFFERS,
    HANGS_UP,
    CALLED_BACK,
    ASKS,
    KINDS
};

enum origin { OUTSIDE, TRANSFER, RETURN };

enum { MOST_DAYS_AFTER_END = 366, MOST_DAYS_AHEAD = 366, KEY_SIZE = 512, NOT_TRACED = -1 };

struct agent {
    struct agent *next;
    size_t group;
    bool busy;
    size_t queue;        /* of the contact in hand */
    struct call *call;   /* in conversation, which may be interrupted; else NULL */
    uint64_t call_order; /* of taking it up */
    double idle_since_s;
    uint64_t idle_order; /* settles who of several idle since the same moment was first */
};

/* A customer in a queue or in conversation. */
struct call {
    struct call *next;
    size_t record;  /* in log.contacts, of the present queue */
    size_t of_case; /* in log.cases; NO_CASE: stands for none, beside another contact */
    enum scenario_cause cause;
    const struct scenario_question *question; /* that the customer came with; NULL: no type */
    size_t queue;
    uint64_t customer_key;
    uint32_t attempt;
    size_t source;
    int64_t trace_row;
    int64_t trunks; /* of which it holds a line, or SCENARIO_NO_TRUNKS */
    double arrival_s;
    int64_t order; /* of joining the queue */
    bool waiting, talking;
    bool set_aside;                  /* `waiting`, but was answered */
    double left_s, left_switching_s; /* then: to do */
    double wrap_up_s;
    bool called_back;                       /* in place of a mail */
    const struct intervention_offer *offer; /* accepted: hung up, and awaits its call; or NULL */
    uint32_t tries;                         /* to call it, so far */
    double deadline_s;                      /* awaits it until then */
    uint32_t interruptions;                 /* at this queue */
    size_t piece;                           /* in log.pieces: the present */
};

struct plan {
    double time_s;
    enum kind kind;
    uint64_t order;
    struct call *call;
    struct call *beside; /* CHASES: that comes if `call` still waits */
    uint32_t attempt;    /* of the call it is meant for */
    struct agent *agent;
    size_t group;          /* or source: ASKS */
    uint64_t customer_key; /* ASKS */
    double wrap_up_s;
    double deadline_s; /* OFFERS: of the patience on the line */
    uint32_t day;
};

struct group {
    uint32_t scheduled, wanted;
    double planned, rostered, claimed[SCENARIO_CLAIMS], cancelled;
    bool in_overtime;
    uint32_t day, slot; /* that begin next */
};

struct world {
    const struct scenario *scenario;
    uint64_t run_key;
    double now_s;
    struct naive_log log;
    struct call *calls;   /* owned list */
    struct agent *agents; /* owned list */
    struct plan *plans;   /* owned */
    size_t plan_count, plan_capacity;
    struct group *groups;  /* owned */
    uint32_t *trunks_free; /* owned */
    uint64_t orders;
    double offered, abandoned;        /* calls that count, up to the last news */
    struct organisation organisation; /* `today` is the present day; not if there are no
                                         interventions */
};

/* Days and hours: when a queue is open, and how old a contact is. */
bool naive_is_holiday(const struct world *world, double day);
double naive_opening_s(const struct world *world, size_t queue, double day);
double naive_time_of_day_s(const struct world *world, size_t queue, uint32_t weekday, double share);
uint32_t naive_age_of_call_wd(const struct world *world, const struct call *call, double day);
bool naive_is_open(const struct world *world, size_t queue);
bool naive_is_working_day(const struct scenario_run *run, uint32_t day);
uint32_t naive_day_of_age(const struct scenario_run *run, uint32_t day, double age_wd);
double naive_moment_s(const struct world *world, size_t queue, double day, double share);

/* Calls, plans and agents, in lists that are searched from end to end, and what is written down. */
void *naive_grown(void *items, size_t count, size_t size);
struct plan *naive_make_plan(struct world *world, double time_s, enum kind kind);
size_t naive_soonest(const struct world *world);
struct naive_contact *naive_record_of(struct world *world, const struct call *call);
void naive_log_length(struct world *world, size_t queue);
uint32_t naive_present(const struct world *world, size_t group);
void naive_go_home(struct world *world, struct agent *agent);
struct agent *naive_longest_idle(const struct world *world, size_t group);
void naive_follow_wanted(struct world *world, size_t group);
void naive_finish_work(struct world *world, struct agent *agent);
const struct today *naive_today_of(const struct world *world);
double naive_after_s(const struct world *world, const struct scenario_link *link, size_t queue);
uint32_t naive_keep_idle(const struct world *world, const struct scenario_skill *skill);

/* Who answers whom, and how long that takes. */
const struct scenario_skill *naive_skill_for(const struct world *world, size_t group, size_t queue);
const struct scenario_link *naive_link_to(const struct world *world, size_t queue, size_t group);
uint32_t naive_rank(const struct world *world, size_t group, const struct call *call);
uint32_t naive_preference(const struct world *world, size_t group, const struct call *call);
const struct scenario_question *naive_question_now(const struct world *world,
                                                   const struct call *call);
const struct scenario_question *naive_first_question(const struct world *world,
                                                     const struct scenario_source *source,
                                                     uint64_t customer_key);
double naive_factor_of(double factor, double sum, double most);
double naive_draw(const struct call *call, const struct distribution *distribution,
                  enum random_purpose purpose);
bool naive_is_traced(const struct call *call, const double *column, double *value);
void naive_answer(struct world *world, struct call *call, struct agent *agent);
bool naive_has_room(const struct world *world, const struct scenario_link *link, size_t queue);
void naive_put_to_work(struct world *world, size_t group);
struct agent *naive_agent_for(const struct world *world, const struct call *call);

/* Contacts that are set aside for others. */
struct agent *naive_agent_to_interrupt(const struct world *world, const struct call *call);
void naive_put_back(struct world *world, struct call *call);
void naive_interrupt(struct world *world, struct agent *agent, struct call *call);
struct call *naive_first_in_line(const struct world *world, size_t queue);

/* Contacts come to a queue, wait, and leave it. */
void naive_leave(struct world *world, struct call *call);
struct plan *naive_plan_for_call(struct world *world, double time_s, enum kind kind,
                                 struct call *call);
void naive_make_offer(struct world *world, struct call *call, double deadline_s);
void naive_enter(struct world *world, struct call *call, enum origin origin);
size_t naive_pick(const struct scenario_share *shares, size_t count, double u);
size_t naive_destination(const struct scenario_source *source, uint64_t customer_key);
void naive_knock(struct world *world, struct call *call, enum origin origin);
void naive_begin_case(struct world *world, size_t source_index, uint64_t key,
                      enum scenario_cause cause, int64_t trace_row);

/* What becomes of a customer afterwards: comes back, goes on, complains, gives up. */
void naive_hang_up_line(struct world *world, struct call *call);
bool naive_perhaps_complain(struct world *world, const struct call *call, double chance,
                            enum result_complaint_sum cause);
void naive_perhaps_complain_of_mail(struct world *world, const struct call *call, double day,
                                    bool is_deleted);
void naive_lose(struct world *world, struct call *call, const struct scenario_returns *returns);
void naive_hang_up(struct world *world, struct call *call);
void naive_solve(struct world *world, struct call *call);
void naive_go_on(struct world *world, struct call *call);

/* Applications to a back office, and who asks for them. */
void naive_ask_for_status(struct world *world, struct plan plan);
void naive_arrive(struct world *world, const struct naive_arrival *arrival);

/* How many agents there are. */
void naive_end_overtime(struct world *world);
void naive_plan_roster(struct world *world, size_t group);
void naive_change_roster(struct world *world, size_t group);

/* The end of the day: purges, and who rings to ask where the answer stays. */
void naive_plan_end_of_day(struct world *world, uint32_t day);
void naive_end_day(struct world *world, uint32_t day);
void naive_chase_comes(struct world *world, const struct plan *plan, bool waits);

#endif
