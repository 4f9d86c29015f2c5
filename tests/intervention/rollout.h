/* rollout.h - a Lean rollout of two teams, and the mornings after it, for tests worked out by hand.
 *
 * Each team has a group and a queue, and is trained for 12 weeks, a fifth of each day; managers are
 * there enough.
 */
#ifndef ROLLOUT_H
#define ROLLOUT_H

#include "intervention/organisation.h"

#include <stdint.h>

enum {
    ROLLOUT_GROUPS = 2,
    ROLLOUT_QUEUES = 2,
    ROLLOUT_FROM = 7,    /* the first day of the first team */
    ROLLOUT_TRAINED = 84 /* days */
};

extern const struct today_sizes ROLLOUT_SIZES;

struct rollout {
    struct intervention_team teams[2];
    struct intervention intervention;
};

/* The first week of which the news is bad, if any. */
struct rollout_week {
    uint32_t first_day;
    struct organisation_news news;
};

/* The second team begins `later` days after the first. The rollout points into itself. */
void rollout_init(struct rollout *rollout, uint32_t later);

static inline struct lean_soft *rollout_soft(struct rollout *rollout)
{
    return &rollout->intervention.lean.soft;
}

/* One in two weeks that saves a hundredth, decided by the team, always works. */
struct lean_improvements rollout_improvements(void);

/* Three quarters of the hours of a week go, if the week before lost more than a tenth of the calls
 * or ended with more than 2500 waiting. */
struct lean_crisis rollout_crisis(void);

/* The morning of `day` in run number `run`, after those before it; release it. `bad` may be
 * NULL. */
struct organisation rollout_morning(const struct rollout *rollout, uint32_t day, uint64_t run,
                                    const struct rollout_week *bad);

/* What works of the level of a team, from the factor on unresolved questions. */
double rollout_works(const struct rollout *rollout, size_t team, uint32_t day);

/* The factor on talking of the first group. */
double rollout_handling(const struct rollout *rollout, uint32_t day, uint64_t run);

/* Of the first group. */
double rollout_claimed(const struct rollout *rollout, uint32_t day, enum today_claim claim,
                       const struct rollout_week *bad);

#endif
