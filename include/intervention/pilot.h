/* intervention/pilot.h - first only there: a trial, and what it finds.
 *
 * From its first day on the intervention works in full, but only in a part of what it is about:
 * some of its queues, groups, teams or purges, or a share of the customers. On the day after the
 * trial something has been found: of a kind that is fit for a share of the contacts that share,
 * among so many cases; of any other how large its effect is, as a share of what was expected of it,
 * with a normal error. What was found depends on the run and on the intervention's id only. If it
 * is enough the rest follows, by the ramp; if not, all is as it was before.
 */
#ifndef INTERVENTION_PILOT_H
#define INTERVENTION_PILOT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct intervention;

enum pilot_place {
    PILOT_NOWHERE, /* of kinds that nobody tries out */
    PILOT_QUEUES,
    PILOT_GROUPS,
    PILOT_TEAMS, /* by their place among those of the rollout */
    PILOT_PURGES,
    PILOT_CUSTOMERS /* a share of them, or of their applications */
};

struct intervention_pilot {
    uint32_t days;  /* 0: no pilot */
    size_t *places; /* owned; none of PILOT_CUSTOMERS */
    size_t place_count;
    double share;   /* of PILOT_CUSTOMERS; else 0 */
    uint32_t cases; /* in which a share is looked for */
    double error;   /* standard deviation of the size that is found; of a share the cases say it */
    double go_from; /* it ends with the pilot if less is found; 0: it never does */
};

/* Where the kind is tried out. */
enum pilot_place pilot_place_of(const struct intervention *intervention);

/* Whether its pilot finds a share, and no size. */
bool pilot_finds_share(const struct intervention *intervention);

/* Whether it is tried out at that place. */
bool pilot_is_there(const struct intervention *intervention, size_t place);

/* What it finds, in a run with `key` for this intervention, in which it succeeds or has no effect
 * at all. */
double pilot_find(const struct intervention *intervention, uint64_t key, bool succeeds);

/* Whether the rest follows. */
bool pilot_goes_on(const struct intervention *intervention, double found);

/* The day after the pilot; that of the start if there is none. */
uint32_t pilot_end_day(const struct intervention *intervention);

#endif
