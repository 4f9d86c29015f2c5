/* scenario/read_counts.h - arrivals counted by slot, out of a CSV file. */
#ifndef SCENARIO_READ_COUNTS_H
#define SCENARIO_READ_COUNTS_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>

/* The file `counts_csv` of the source at `place`: columns date, time, count. Rows on days outside
 * the run are skipped; slots without a row have no arrivals. */
MUST_CHECK bool read_counts(struct reading *reading, const struct place *place,
                            struct scenario_source *source);

#endif
