/* formula_measures.h - what a queueing formula gives, by the names of the results of a run. */
#ifndef REPORT_FORMULA_MEASURES_H
#define REPORT_FORMULA_MEASURES_H

#include "experiment/metric.h"
#include "report/formula_report.h"

#include <stdbool.h>
#include <stddef.h>

/* What a queue must have for a measure to be worth a line in the text. */
enum formula_need {
    FORMULA_NEEDS_QUEUE = 1,    /* somebody may wait */
    FORMULA_NEEDS_PATIENCE = 2, /* somebody may hang up */
    FORMULA_NEEDS_SHORT = 4,    /* some hang-ups do not count */
    FORMULA_NEEDS_TRUNKS = 8,   /* somebody may hear the busy signal */
    FORMULA_NEEDS_LOSS = 16     /* not everyone is answered */
};

/* A measure: a double at `offset` in the measures, or else in the percentiles. */
struct formula_measure {
    const char *name;
    unsigned needs;
    bool is_percentile;
    size_t offset;
};

size_t formula_measures_count(void);

/* The measure at `index`, below the count. */
const struct formula_measure *formula_measures_row(size_t index);

double formula_measures_value(const struct formula_report *report,
                              const struct formula_measure *measure);

enum metric_unit formula_measures_unit(const struct formula_measure *measure);

#endif
