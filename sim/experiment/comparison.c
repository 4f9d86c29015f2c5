#include "experiment/comparison.h"

#include "base/memory.h"
#include "experiment/headlines.h"
#include "experiment/metric_table.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* --- what is compared --- */

size_t comparison_row(const struct rows *rows, const char *name)
{
    for (size_t row = 0; row < rows->count; row++) {
        if (strcmp(rows->row[row].name, name) == 0)
            return row;
    }
    return COMPARISON_NO_ROW;
}

/* An item that only the base has yet. */
static struct comparison_item *add_item(struct comparison *comparison, const struct metric *metric,
                                        size_t row)
{
    struct comparison_item *const item = &comparison->items[comparison->item_count++];

    *item = (struct comparison_item){metric, memory_zeroed(comparison->count, sizeof *item->rows)};
    item->rows[0] = row;
    for (size_t i = 1; i < comparison->count; i++)
        item->rows[i] = COMPARISON_NO_ROW;
    return item;
}

/* The metric in the rows of that name. */
static void add_row(struct comparison *comparison, const struct metric *metric, size_t row)
{
    const struct rows *const base = comparison->pools[0].rows;

    if (!rows_has(base, row, ROWS_WHOLE_DAY, metric))
        return;
    struct comparison_item *const item = add_item(comparison, metric, row);

    for (size_t i = 1; i < comparison->count; i++) {
        const struct rows *const rows = comparison->pools[i].rows;
        const size_t same = comparison_row(rows, base->row[row].name);
        if (same != COMPARISON_NO_ROW && rows_has(rows, same, ROWS_WHOLE_DAY, metric))
            item->rows[i] = same;
    }
}

/* The row of the scenario's headline that tells the metric. What is "all" in one scenario may be
 * the telephone in another that has mail too, and the same customers. */
static size_t headline_row(const struct rows *rows, const struct metric *metric)
{
    struct headline headlines[HEADLINES_MOST];
    const size_t count = headlines_of(rows, headlines);

    for (size_t i = 0; i < count; i++) {
        if (headlines[i].metric == metric)
            return headlines[i].row;
    }
    return COMPARISON_NO_ROW;
}

static void add_headlines(struct comparison *comparison)
{
    struct headline headlines[HEADLINES_MOST];
    const size_t count = headlines_of(comparison->pools[0].rows, headlines);

    comparison->items = memory_zeroed(count, sizeof *comparison->items);
    for (size_t i = 0; i < count; i++) {
        struct comparison_item *const item =
            add_item(comparison, headlines[i].metric, headlines[i].row);
        for (size_t j = 1; j < comparison->count; j++)
            item->rows[j] = headline_row(comparison->pools[j].rows, item->metric);
    }
}

static bool chosen(const struct comparison_choice *choice, const struct metric *metric)
{
    for (size_t i = 0; i < choice->count; i++) {
        if (choice->metrics[i] == metric)
            return true;
    }
    return choice->all;
}

static void add_chosen(struct comparison *comparison, const struct comparison_choice *choice)
{
    const size_t rows = comparison->pools[0].rows->count;
    const size_t count = metric_table_count();

    comparison->items = memory_zeroed(rows * count, sizeof *comparison->items);
    for (size_t row = 0; row < rows; row++) {
        for (size_t i = 0; i < count; i++) {
            const struct metric *const metric = metric_table_row(i);

            if (chosen(choice, metric))
                add_row(comparison, metric, row);
        }
    }
}

struct comparison comparison_of(const struct pool *pools, size_t count,
                                const struct comparison_choice *choice)
{
    struct comparison comparison = {
        .pools = pools, .count = count, .headlines = !choice->all && choice->count == 0};

    assert(count >= 2 && pools[0].replications > 0);
    for (size_t i = 1; i < count; i++)
        assert(pools[i].replications == pools[0].replications);
    if (comparison.headlines)
        add_headlines(&comparison);
    else
        add_chosen(&comparison, choice);
    return comparison;
}

void comparison_term(struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->item_count; i++)
        free(comparison->items[i].rows);
    free(comparison->items);
    *comparison = (struct comparison){0};
}

/* --- differences --- */

static enum comparison_certainty certainty_of(const struct estimate *estimate, double p_sign)
{
    if (isnan(estimate->mean))
        return COMPARISON_NOT_DEFINED;
    if (estimate->mean == 0.0 && estimate->half_width_95 == 0.0)
        return COMPARISON_SAME;
    if (isnan(p_sign))
        return COMPARISON_NOT_KNOWN;
    return p_sign > COMPARISON_ALMOST_SURE_ABOVE ? COMPARISON_ALMOST_SURE
           : p_sign >= COMPARISON_PROBABLE_FROM  ? COMPARISON_PROBABLE
                                                 : COMPARISON_UNDECIDED;
}

static enum comparison_change change_of(enum metric_better better, bool higher)
{
    if (better == METRIC_BETTER_NEITHER)
        return higher ? COMPARISON_HIGHER : COMPARISON_LOWER;
    return higher == (better == METRIC_BETTER_HIGHER) ? COMPARISON_BETTER : COMPARISON_WORSE;
}

struct comparison_difference comparison_difference(const struct comparison *comparison,
                                                   const struct comparison_item *item,
                                                   size_t scenario)
{
    assert(scenario > 0 && item->rows[scenario] != COMPARISON_NO_ROW);
    const struct estimate estimate =
        estimate_difference(&comparison->pools[scenario], item->rows[scenario],
                            &comparison->pools[0], item->rows[0], item->metric);
    const enum metric_better better = item->metric->better;
    const double p_higher = estimate_above_0(&estimate);

    return (struct comparison_difference){
        .estimate = estimate,
        .p_better = better == METRIC_BETTER_NEITHER  ? NAN
                    : better == METRIC_BETTER_HIGHER ? p_higher
                                                     : 1.0 - p_higher,
        .certainty = certainty_of(&estimate, fmax(p_higher, 1.0 - p_higher)),
        .change = change_of(better, estimate.mean > 0.0),
    };
}

/* The first share, as a half width is asked of a share. */
static const struct comparison_item *first_share(const struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->item_count; i++) {
        if (comparison->items[i].metric->unit == METRIC_SHARE)
            return &comparison->items[i];
    }
    return NULL;
}

bool comparison_precise(const struct pool *pools, size_t count, double half_width)
{
    struct comparison comparison =
        comparison_of(pools, count, &(const struct comparison_choice){0});
    const struct comparison_item *const first = first_share(&comparison);
    bool precise = true;

    for (size_t i = 1; first != NULL && i < count; i++) {
        if (first->rows[i] == COMPARISON_NO_ROW)
            continue;
        const struct estimate estimate = comparison_difference(&comparison, first, i).estimate;
        if (!isnan(estimate.mean) && !(estimate.half_width_95 <= half_width))
            precise = false;
    }
    comparison_term(&comparison);
    return precise;
}

/* --- the same customers --- */

const char *comparison_obstacle(const struct scenario *base, const struct scenario *scenario)
{
    const struct scenario_run *const a = &base->run;
    const struct scenario_run *const b = &scenario->run;

    if (a->kind != b->kind)
        return "run.kind";
    if (a->kind == SCENARIO_RUN_STEADY_STATE)
        return a->length_s != b->length_s     ? "run.length_h"
               : a->warm_up_s != b->warm_up_s ? "run.warm_up_h"
                                              : NULL;
    return a->first_day != b->first_day         ? "run.start"
           : a->days != b->days                 ? "run.weeks"
           : a->warm_up_days != b->warm_up_days ? "run.warm_up_weeks"
                                                : NULL;
}
