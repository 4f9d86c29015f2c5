/* sample.h - pools of made-up results, for tests of estimates. */
#ifndef SAMPLE_H
#define SAMPLE_H

#include "experiment/estimate.h"
#include "fixture.h"

#include <stddef.h>

/* With its rows. */
struct sample {
    struct rows rows;
    struct pool pool;
};

static inline void sample_begin(struct sample *sample, const struct scenario *scenario)
{
    sample->rows = rows_of(scenario);
    pool_init(&sample->pool, &sample->rows);
}

static inline void sample_add(struct sample *sample, struct result result)
{
    pool_add(&sample->pool, &result);
    result_term(&result);
}

static inline void sample_end(struct sample *sample)
{
    pool_term(&sample->pool);
    rows_term(&sample->rows);
}

static inline struct estimate sample_estimate(const struct sample *sample, size_t row,
                                              const char *metric)
{
    return estimate_metric(&sample->pool, row, ROWS_WHOLE_DAY, metric_find(metric));
}

/* Adds a steady-state result with these sums for the phone queue, and nothing else. */
static inline void sample_add_counts(struct sample *sample, double offered, double abandoned)
{
    struct result result = fixture_empty(fixture_steady());

    result.queue[PHONE][QUEUE_OFFERED] = offered;
    result.queue[PHONE][QUEUE_ABANDONED] = abandoned;
    sample_add(sample, result);
}

/* The alternative of a sample: `count` replications with these offered. */
static inline void sample_begin_offered(struct sample *sample, const double *offered, size_t count)
{
    sample_begin(sample, fixture_steady());
    for (size_t i = 0; i < count; i++)
        sample_add_counts(sample, offered[i], 0.06 * offered[i]);
}

static inline struct estimate sample_difference(const struct sample *sample,
                                                const struct sample *less, const char *metric)
{
    return estimate_difference(&sample->pool, 0, &less->pool, 0, metric_find(metric));
}

#endif
