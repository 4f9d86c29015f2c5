/* scenario/names.h - the words for causes, channels and claims, the same in scenario files, in
 * messages and in results for programs.
 */
#ifndef SCENARIO_NAMES_H
#define SCENARIO_NAMES_H

#include "scenario/scenario.h"

/* By their enumerations; each ends with NULL, as the choices of a shape do. */
extern const char *const names_causes[SCENARIO_CAUSES + 1];
extern const char *const names_channels[SCENARIO_CHANNELS + 1];
extern const char *const names_claims[SCENARIO_CLAIMS + 1];

/* The place of `name` in `names`, one of which it must be. */
size_t names_index(const char *const *names, const char *name);

#endif
