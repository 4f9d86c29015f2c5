/* report/formula_report.h - what a queueing formula says: as text, JSON and CSV.
 *
 * Measures go by the names of the results of a run, and their labels come from there
 * (experiment/metric.h). Nothing is computed here.
 */
#ifndef REPORT_FORMULA_REPORT_H
#define REPORT_FORMULA_REPORT_H

#include "report/words.h"
#include "theory/queue_formula.h"
#include "theory/single_queue.h"
#include "theory/staffing.h"

#include <stdio.h>

/* All pointers are borrowed. */
struct formula_report {
    const char *version;              /* of loket */
    const char *formula;              /* "erlang-a" */
    const char *title;                /* "Erlang-A" */
    const char *patience;             /* as the user wrote it; NULL: endless */
    double arrivals_per_h;            /* as the user gave it */
    const struct single_queue *queue; /* with the number of agents that was given, or found */
    struct single_queue_measures measures;
    struct queue_formula_percentiles percentiles;
    const struct staffing_goal *goal;                  /* NULL: the agents were given */
    const char *goal_text;                             /* as the user wrote it */
    const struct single_queue_measures *with_one_less; /* agent; NULL: not known */
};

/* The headline, and a table in plain words. */
void formula_report_text(FILE *stream, const struct formula_report *report,
                         enum words_language language);

/* {"version","formula","parameters":{...},"results":{METRIC:value}}; null where undefined. */
void formula_report_json(FILE *stream, const struct formula_report *report);

/* metric,unit,value; an empty value where undefined. */
void formula_report_csv(FILE *stream, const struct formula_report *report);

#endif
