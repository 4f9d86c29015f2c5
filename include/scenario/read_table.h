/* scenario/read_table.h - the CSV files that a scenario names, and the dates and times in them. */
#ifndef SCENARIO_READ_TABLE_H
#define SCENARIO_READ_TABLE_H

#include "base/error.h"
#include "scenario/csv.h"
#include "scenario/reading.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Reads the file that the text at `place` names; `*path` and `*text` are owned by the caller. */
MUST_CHECK bool read_table_file(const struct reading *reading, const struct place *place,
                                char **path, char **text, size_t *length);

/* Fails if there is no column of that name. */
MUST_CHECK bool read_table_require(const struct csv *csv, const char *name);

/* The date in a field of the current row, as a day number (calendar.h). */
MUST_CHECK bool read_table_date(const struct csv *csv, int column, int64_t *day_number);

/* The time of the day in a field, "08:30" or "08:30:15.25", in seconds after midnight. */
MUST_CHECK bool read_table_time(const struct csv *csv, int column, double *time_s);

#endif
