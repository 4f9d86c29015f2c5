/* tests/experiment/fixture.h - a small organisation and results made up for it.
 *
 * Queue "phone" gets calls from outside and passes some on to "second"; groups "north" and "south"
 * serve phone, south also second. No model is run: the sums are plain functions of a number.
 */
#ifndef TESTS_EXPERIMENT_FIXTURE_H
#define TESTS_EXPERIMENT_FIXTURE_H

#include "model/result.h"
#include "scenario/scenario.h"

enum { PHONE, SECOND, MAIL, COUNTER, NORTH = 0, SOUTH };

/* Static: not to be freed. A calendar of 3 days of 4 intervals, the first day not counted; or a
 * steady state. */
const struct scenario *fixture_calendar(void);
const struct scenario *fixture_steady(void);

/* 21 days counted after 3, from a Thursday, and two more queues that get customers from outside,
 * "mail" and "counter", served by south. Teams: "one" has phone and north, "two" has second, mail,
 * counter and south. */
const struct scenario *fixture_channels(void);

/* A result in the shape of the scenario, all zeros. */
struct result fixture_empty(const struct scenario *scenario);

/* One replication with plausible sums that differ from number to number (and obey conservation). */
struct result fixture_result(const struct scenario *scenario, uint64_t number);

/* Uniform on (0, 1), a function of its arguments. */
double fixture_uniform(uint64_t number, uint64_t purpose);

/* Standard normal. */
double fixture_normal(uint64_t number, uint64_t purpose);

#endif
