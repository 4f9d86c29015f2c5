/* model/staff.h - how many agents of each group are there, and how many of them are busy.
 *
 * Agents are counts, never persons. A group has a roster level that changes at slot boundaries; who
 * is idle goes home at once when it falls, who is busy finishes the contact in hand first. After
 * the last slot of its day a group that finishes its queue stays at its last level ("overtime")
 * until staff_end_overtime(), or until the roster next has somebody. Of the idle the longest idle
 * goes home first.
 *
 *   busy <= present;  present <= max(wanted, busy)
 */
#ifndef MODEL_STAFF_H
#define MODEL_STAFF_H

#include "model/tally.h"
#include "scenario/scenario.h"

#include <stdbool.h>
#include <stdint.h>

/* Agents x time, counted only. */
struct staff_hours {
    double planned_s; /* the roster before claims and rounding, with as many sick as usual */
    double claimed_s; /* what claims got of it */
};

/* One group. Read the counts; change them through the functions only. */
struct staff_group {
    uint32_t scheduled; /* the roster's level */
    uint32_t wanted; /* how many should be there: the roster's level, or the last one in overtime */
    uint32_t present;
    uint32_t busy;
    bool in_overtime;
    uint32_t index;
    /* For changes to come, unless somebody sets it 1 and nothing: */
    double today;                          /* factor on the roster */
    double claimed_today[SCENARIO_CLAIMS]; /* shares of it, beside the plan's claims */
    /* the rest is private to staff.c */
    const struct scenario_group *plan; /* borrowed */
    struct tally_rows rows;            /* GROUP_SUMS; borrowed */
    double *row;                       /* the one of this moment; kept by state.h */
    uint64_t key;
    uint32_t day;
    uint32_t slot;                   /* next of the day to begin */
    double sickness;                 /* factor of the day on the roster (sickness.h) */
    double more_sick;                /* how far the roster is below the plan for it; may be < 0 */
    double rostered;                 /* the roster's level before claims and rounding */
    double claimed[SCENARIO_CLAIMS]; /* of that, now */
    double cancelled;
    struct staff_hours hours; /* since staff_take_hours() */
    double since_s;           /* up to where present and scheduled have been added up */
    uint32_t since_slot;      /* its absolute slot */
    double *idle_since_s;     /* owned ring of the idle, longest idle first; NULL if nobody asks */
    uint32_t ring_size, ring_first, ring_count;
};

/* All groups of a run. */
struct staff {
    const struct scenario *scenario; /* borrowed */
    const struct tally_grid *grid;   /* borrowed */
    struct staff_group *groups;      /* owned */
};

/* `sums` are the GROUP_SUMS rows of group 0, followed by those of the next. Nobody is there yet. */
void staff_init(struct staff *staff, const struct scenario *scenario, uint64_t run_key,
                const struct tally_grid *grid, double *sums);
void staff_term(struct staff *staff);

/* Adds up the time until now, in absolute slot `now_slot`: at the end of a day, and of the run. */
void staff_settle(struct staff *staff, double now_s, uint32_t now_slot);

/* The hours up to when the group was settled, since they were last taken. */
struct staff_hours staff_take_hours(struct staff_group *group);

/* When the group's roster next changes: the first change is at 0. Infinity: never again. */
double staff_next_change_s(const struct staff *staff, uint32_t group);

/* Makes that change. */
void staff_change(struct staff *staff, uint32_t group, double now_s, uint32_t now_slot);

/* Sends the idle of a group in overtime home, and the others as they finish. */
void staff_end_overtime(struct staff *staff, uint32_t group, double now_s, uint32_t now_slot);

static inline uint32_t staff_idle(const struct staff_group *group)
{
    return group->present - group->busy;
}

/* Since when the group's longest idle agent has been so; there must be one, and a ring. */
double staff_longest_idle_since_s(const struct staff_group *group);

/* An idle agent starts on a contact. */
void staff_take(struct staff_group *group);

/* A busy agent is done: true if still there, and idle; false if gone home. */
bool staff_release(const struct staff *staff, struct staff_group *group, double now_s,
                   uint32_t now_slot);

#endif
