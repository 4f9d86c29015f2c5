/* report/evidence_report.h - how well the values of a scenario file are known, as text and as JSON.
 */
#ifndef REPORT_EVIDENCE_REPORT_H
#define REPORT_EVIDENCE_REPORT_H

#include "report/words.h"
#include "scenario/evidence.h"

#include <stdio.h>

/* A line for each value, the notes, and how many values have which tag. `title` is that of the
 * scenario. */
void evidence_report_text(FILE *stream, const char *title, const struct evidence *evidence,
                          enum words_language language);

/* One object: {"scenario": ..., "values": [{"at", "value", "unit", "tag", "said_at", "note"}]}.
 * `name` is that of the scenario. */
void evidence_report_json(FILE *stream, const char *name, const struct evidence *evidence);

#endif
