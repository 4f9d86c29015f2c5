/* scenario/shape_default.h - makes a checked value complete. */
#ifndef SCENARIO_SHAPE_DEFAULT_H
#define SCENARIO_SHAPE_DEFAULT_H

#include "scenario/shape.h"

#include <cjson/cJSON.h>

/* Fills in all defaults, and turns times in minutes into seconds, in a value that passed the strict
 * check. What is filled in has the place of the object it is in. */
void shape_default_fill(const struct shape *shape, cJSON *value);

#endif
