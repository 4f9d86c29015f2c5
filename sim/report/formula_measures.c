#include "formula_measures.h"

#include <assert.h>
#include <string.h>

/* clang-format off */
#define MEASURE(field, needs) {#field, needs, false, offsetof(struct single_queue_measures, field)}
#define PERCENTILE(field, needs) \
    {#field, needs, true, offsetof(struct queue_formula_percentiles, field)}
/* clang-format on */

static const struct formula_measure MEASURES[] = {
    MEASURE(abandonment_rate, FORMULA_NEEDS_PATIENCE),
    MEASURE(service_level, FORMULA_NEEDS_QUEUE),
    MEASURE(mean_wait_s, FORMULA_NEEDS_QUEUE),
    MEASURE(occupancy, 0),
    MEASURE(answered_rate, FORMULA_NEEDS_LOSS),
    MEASURE(abandoned_share, FORMULA_NEEDS_SHORT),
    MEASURE(short_abandonment_rate, FORMULA_NEEDS_SHORT),
    MEASURE(abandoned_within_target_rate, FORMULA_NEEDS_PATIENCE),
    MEASURE(blocking_rate, FORMULA_NEEDS_TRUNKS),
    MEASURE(all_busy_rate, 0),
    MEASURE(delay_probability, FORMULA_NEEDS_QUEUE),
    MEASURE(asa_s, FORMULA_NEEDS_PATIENCE),
    MEASURE(mean_wait_abandoned_s, FORMULA_NEEDS_PATIENCE),
    MEASURE(mean_wait_delayed_s, FORMULA_NEEDS_QUEUE),
    MEASURE(wait_variance_s2, FORMULA_NEEDS_QUEUE),
    MEASURE(wait_over_target_rate, FORMULA_NEEDS_QUEUE),
    MEASURE(service_level_answered, FORMULA_NEEDS_QUEUE | FORMULA_NEEDS_LOSS),
    MEASURE(service_level_with_abandoned, FORMULA_NEEDS_PATIENCE),
    MEASURE(service_level_excluding_abandoned, FORMULA_NEEDS_PATIENCE),
    MEASURE(mean_queue_length, FORMULA_NEEDS_QUEUE),
    MEASURE(queue_length_variance, FORMULA_NEEDS_QUEUE),
    MEASURE(mean_busy, 0),
    PERCENTILE(wait_p50_s, FORMULA_NEEDS_QUEUE),
    PERCENTILE(wait_p80_s, FORMULA_NEEDS_QUEUE),
    PERCENTILE(wait_p90_s, FORMULA_NEEDS_QUEUE),
    PERCENTILE(wait_p95_s, FORMULA_NEEDS_QUEUE),
    PERCENTILE(wait_p99_s, FORMULA_NEEDS_QUEUE),
    PERCENTILE(answered_wait_p50_s, FORMULA_NEEDS_PATIENCE),
    PERCENTILE(answered_wait_p80_s, FORMULA_NEEDS_PATIENCE),
    PERCENTILE(answered_wait_p90_s, FORMULA_NEEDS_PATIENCE),
    PERCENTILE(answered_wait_p95_s, FORMULA_NEEDS_PATIENCE),
    PERCENTILE(answered_wait_p99_s, FORMULA_NEEDS_PATIENCE),
};

size_t formula_measures_count(void)
{
    return sizeof MEASURES / sizeof *MEASURES;
}

const struct formula_measure *formula_measures_row(size_t index)
{
    assert(index < formula_measures_count());
    return &MEASURES[index];
}

double formula_measures_value(const struct formula_report *report,
                              const struct formula_measure *measure)
{
    const char *const base = measure->is_percentile ? (const char *)&report->percentiles
                                                    : (const char *)&report->measures;
    double value;

    memcpy(&value, base + measure->offset, sizeof value);
    return value;
}

enum metric_unit formula_measures_unit(const struct formula_measure *measure)
{
    const struct metric *const metric = metric_find(measure->name);

    assert(metric != NULL); /* every measure is also one of a run */
    return metric->unit;
}
