/* scenario/read_table.h - arrivals out of CSV files: counted by slot, or one by one. */
#ifndef SCENARIO_READ_TABLE_H
#define SCENARIO_READ_TABLE_H

#include "base/error.h"
#include "scenario/reading.h"

#include <stdbool.h>

/* The file `counts_csv`: columns date, time, count. Rows on days outside the run are skipped; slots
 * without a row have no arrivals. */
MUST_CHECK bool read_table_counts(struct reading *reading, const struct place *place,
                                  struct scenario_source *source);

/* The file `trace_csv`: columns arrival_s (from midnight of the first day), or date and time; and,
 * if wished, talk_s, wrap_up_s, patience_s, empty where unknown. Rows in any order; those on days
 * outside the run are skipped. */
MUST_CHECK bool read_table_trace(struct reading *reading, const struct place *place,
                                 struct scenario_source *source);

#endif
