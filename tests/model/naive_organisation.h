/* naive_organisation.h - the parts of naive_today.c; private to it.
 *
 * What lives on from day to day is worked out anew by living through all days before.
 */
#ifndef NAIVE_ORGANISATION_H
#define NAIVE_ORGANISATION_H

#include "intervention/intervention.h"
#include "intervention/news.h"
#include "intervention/today.h"
#include "scenario/scenario.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct naive_run {
    const struct scenario *scenario;      /* borrowed, as is the next */
    const struct organisation_news *news; /* [day] that day begins with */
    uint64_t key;
};

/* Whether an intervention is done in the run on that day, and was not stopped by its pilot;
 * `level`: how far it is outside the pilot. */
bool naive_is_done(const struct naive_run *run, size_t index, uint32_t day, double *level);

/* Of an intervention in the run. */
uint64_t naive_own_key(const struct naive_run *run, const struct intervention *one);

/* A factor that is `full` at level 1. */
static inline double naive_at_level(double full, double level)
{
    return level * full + (1 - level);
}

/* --- naive_improvements.c --- */

bool naive_is_trained(const struct intervention_team *team, uint32_t day);
bool naive_is_crisis(const struct naive_run *run, const struct intervention *rollout, uint32_t day);
/* Shares of the hours that a crisis leaves. */
double naive_training_left(const struct naive_run *run, const struct intervention *rollout,
                           uint32_t day);
double naive_improving_left(const struct naive_run *run, const struct intervention *rollout,
                            const struct intervention_team *team, uint32_t day);
/* Of those for coaching, of all rollouts together. */
double naive_coaching_left(const struct naive_run *run, uint32_t day);
/* How many that work are in force from a day in [from_day, to_day) on. */
uint32_t naive_improvements(const struct naive_run *run, const struct intervention *rollout,
                            const struct intervention_team *team, uint32_t from_day,
                            uint32_t to_day);
/* How many wait for approval that day. */
uint32_t naive_waiting(const struct naive_run *run, const struct intervention *rollout,
                       const struct intervention_team *team, uint32_t day);
/* Days from begin to end of those that come into force that day. */
double naive_lead_days(const struct naive_run *run, const struct intervention *rollout,
                       const struct intervention_team *team, uint32_t day);
/* The factor on handling times of all that are in force. */
double naive_improved(const struct naive_run *run, const struct intervention *rollout,
                      const struct intervention_team *team, uint32_t day);

/* --- naive_pilot.c --- */

/* What a pilot finds. */
double naive_found(const struct naive_run *run, const struct intervention *one);
/* Whether the rest follows; true without a pilot. */
bool naive_goes_on(const struct naive_run *run, const struct intervention *one);
bool naive_is_tried(const struct intervention *one, size_t place);
/* How far it is at a place (group, queue, ...), and in the pilot. */
double naive_level_at(const struct naive_run *run, size_t index, uint32_t day, size_t place);
double naive_level_in_pilot(const struct naive_run *run, size_t index, uint32_t day);

/* --- naive_lean.c --- */

/* Share of the problems in a group nobody tells that come out at the start of the day. */
double naive_detected(const struct naive_run *run, size_t group, uint32_t day);
void naive_lean(const struct naive_run *run, size_t index, uint32_t day, struct today *today);

/* --- naive_people.c --- */

void naive_problems(const struct naive_run *run, size_t index, uint32_t day, struct today *today);
void naive_pressure(const struct naive_run *run, size_t index, uint32_t day, struct today *today);
void naive_onboarding(const struct naive_run *run, size_t index, uint32_t day, struct today *today);
void naive_project(const struct naive_run *run, size_t index, uint32_t day, struct today *today);
/* Of all projects together: what is lost by those in more than two. */
void naive_switching(const struct naive_run *run, uint32_t day, struct today *today);
/* Hours of onboarding's coaches and of projects, as a share of the group's plan. */
double naive_coached(const struct naive_run *run, uint32_t day, size_t group);
double naive_on_projects(const struct naive_run *run, uint32_t day, size_t group);
void naive_dip(const struct naive_run *run, size_t index, uint32_t day, struct today *today);

#endif
