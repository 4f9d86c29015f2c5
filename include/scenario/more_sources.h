/* scenario/more_sources.h - interventions that bring more customers bring sources for them. */
#ifndef SCENARIO_MORE_SOURCES_H
#define SCENARIO_MORE_SOURCES_H

#include "scenario/reading.h"

/* Adds them, like the sources of the file but with so many of their customers; to be called once
 * everything has been read: whatever is read before knows the sources of the file only. */
void more_sources_add(struct scenario *scenario);

#endif
