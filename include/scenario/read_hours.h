/* scenario/read_hours.h - opening hours and slots of the day out of a scenario file. */
#ifndef SCENARIO_READ_HOURS_H
#define SCENARIO_READ_HOURS_H

#include "base/error.h"
#include "scenario/place.h"
#include "scenario/scenario.h"

#include <stdbool.h>

/* Opening hours: "always", hours for Monday to Friday, or hours by day. */
MUST_CHECK bool read_hours_open(const struct place *place, struct scenario_hours *hours);

/* True if they are day and night, every day. */
bool read_hours_is_always(const struct scenario_hours *hours);

/* Marks the weekdays that a text like "mon-fri", or a list of such texts, names. */
void read_hours_days(const struct place *place, bool days[DAYS_PER_WEEK]);

/* The slots `key` of an object, with its `slot_min` and `from`. */
MUST_CHECK bool read_hours_slots(const struct place *object, const char *key,
                                 struct scenario_profile *profile);

/* Likewise the weights `key`, scaled to the mean 1. */
MUST_CHECK bool read_hours_weights(const struct place *object, const char *key,
                                   struct scenario_profile *profile);

/* Factors for 5 or 7 weekdays, or 12 months; what is missing is 0. */
void read_hours_factors(const struct place *place, double *factors, size_t count);

#endif
