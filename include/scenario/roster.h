/* scenario/roster.h - the hours on the roster of a group, in the mean. */
#ifndef SCENARIO_ROSTER_H
#define SCENARIO_ROSTER_H

#include "scenario/scenario.h"

#include <stddef.h>
#include <stdint.h>

/* Of a day of a calendar run, which it may lie behind; 0 on a holiday. */
double roster_day_h(const struct scenario *scenario, size_t group, uint32_t day);

/* Of a week of an average month without holidays. */
double roster_week_h(const struct scenario *scenario, size_t group);

#endif
