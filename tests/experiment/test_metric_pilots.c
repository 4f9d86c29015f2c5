/* What is told of the pilots of interventions. */
#include "experiment/estimate.h"
#include "experiment/metric_table.h"
#include "experiment/pool.h"
#include "fixture.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

TestSuite(metric_pilots);

static char ids[][5] = {"none", "long", "call", "off"};

/* One without a pilot, one whose pilot is not over within the run of 3 days, one that is, and one
 * that is never agreed. */
static struct scenario with_pilots(struct intervention interventions[4])
{
    struct scenario scenario = *fixture_calendar();

    for (size_t i = 0; i < 4; i++)
        interventions[i] = (struct intervention){
            .id = ids[i],
            .kind = INTERVENTION_CALLBACK,
            .end_day = INTERVENTION_FOR_EVER,
            .start_day = 1,
            .agreed = i == 3 ? 0 : 0.5,
            .pilot = {.days = i == 0   ? 0
                              : i == 1 ? 3
                                       : 2},
        };
    scenario.interventions = interventions;
    scenario.intervention_count = 4;
    return scenario;
}

Test(metric_pilots, have_a_row_each_if_they_may_be_over_within_the_run)
{
    struct intervention interventions[4];
    const struct scenario scenario = with_pilots(interventions);
    struct rows rows = rows_of(&scenario);

    cr_assert_eq(rows.count - rows.first_pilot, 1);
    cr_expect_str_eq(rows.row[rows.first_pilot].name, "pilot:call");
    for (size_t row = 0; row < rows.count; row++) {
        for (size_t i = 0; i < metric_table_count(); i++) {
            const struct metric *const metric = metric_table_row(i);

            cr_expect((strncmp(metric->name, "pilot_", 6) == 0) == (row == rows.first_pilot)
                          || !rows_has(&rows, row, ROWS_WHOLE_DAY, metric),
                      "%s", metric->name);
        }
    }
    rows_term(&rows);
}

static double value(const struct pool *pool, const char *name)
{
    return estimate_metric(pool, pool->rows->first_pilot, ROWS_WHOLE_DAY, metric_find(name)).mean;
}

/* Held in three of four replications: it found 0.5, 0.7 and 0.3, and went on from 0.5. */
Test(metric_pilots, are_means_over_the_replications_in_which_they_were_held)
{
    static const double found[] = {0.5, 0.7, 0, 0.3};
    struct intervention interventions[4];
    const struct scenario scenario = with_pilots(interventions);
    struct rows rows = rows_of(&scenario);
    struct pool pool;

    pool_init(&pool, &rows);
    for (size_t i = 0; i < 4; i++) {
        struct result result = fixture_result(&scenario, i);
        const double sums[PILOT_SUMS] = {
            [PILOT_HELD] = 1,
            [PILOT_FOUND] = found[i],
            [PILOT_FOUND_SQUARED] = found[i] * found[i],
            [PILOT_GOES_ON] = found[i] >= 0.5,
            [PILOT_WEEK] = 6,
        };

        if (found[i] > 0)
            memcpy(result.pilot[2], sums, sizeof sums);
        pool_add(&pool, &result);
        result_term(&result);
    }
    cr_expect_eq(value(&pool, "pilot_held_rate"), 0.75);
    cr_expect_float_eq(value(&pool, "pilot_found"), 0.5, 1e-15);
    cr_expect_float_eq(value(&pool, "pilot_found_sd"), sqrt(0.08 / 3), 1e-15);
    cr_expect_float_eq(value(&pool, "pilot_go_rate"), 2.0 / 3, 1e-15);
    cr_expect_eq(value(&pool, "pilot_week"), 6);
    pool_term(&pool);
    rows_term(&rows);
}
