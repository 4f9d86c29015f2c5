/* scenario/read_trace.h - arrivals one by one, out of a CSV file. */
#ifndef SCENARIO_READ_TRACE_H
#define SCENARIO_READ_TRACE_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>

/* The file `trace_csv` of the source at `place`: columns arrival_s (from midnight of the first
 * day), or date and time; and, if wished, talk_s, wrap_up_s, patience_s, empty where unknown. Rows
 * in any order; those on days outside the run are skipped. */
MUST_CHECK bool read_trace(struct reading *reading, const struct place *place,
                           struct scenario_source *source);

#endif
