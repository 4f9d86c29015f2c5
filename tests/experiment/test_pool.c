#include "experiment/pool.h"

#include "experiment/estimate.h"
#include "fixture.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(pool);

static void fill(struct pool *pool, const struct rows *rows, uint64_t replications)
{
    pool_init(pool, rows);
    for (uint64_t i = 0; i < replications; i++) {
        struct result result = fixture_result(rows->scenario, i);
        pool_add(pool, &result);
        result_term(&result);
    }
}

Test(pool, keeps_totals_for_each_replication_and_details_for_at_most_256_blocks)
{
    struct rows rows = rows_of(fixture_calendar());
    struct pool pool;

    fill(&pool, &rows, 300);
    cr_assert_eq(pool.replications, 300);
    cr_assert_eq(pool.contacts, 300 * 200);
    const struct estimate total =
        estimate_metric(&pool, 0, ROWS_WHOLE_DAY, metric_find("abandonment_rate"));
    const struct estimate quantile =
        estimate_metric(&pool, 0, ROWS_WHOLE_DAY, metric_find("wait_p95_s"));
    cr_assert_eq(total.df, 299);
    cr_assert_eq(quantile.df, 149);
    pool_term(&pool);
    rows_term(&rows);
}

Test(pool, gives_about_the_same_half_width_for_blocks_as_for_replications)
{
    struct rows rows = rows_of(fixture_calendar());
    struct pool apart;
    struct pool blocked;
    const struct metric *const metric = metric_find("abandonment_rate");

    fill(&apart, &rows, 256);
    fill(&blocked, &rows, 257); /* blocks of two */
    const struct estimate a = estimate_metric(&apart, ROWS_FIRST_QUEUE, 1, metric);
    const struct estimate b = estimate_metric(&blocked, ROWS_FIRST_QUEUE, 1, metric);
    cr_assert_eq(a.df, 255);
    cr_assert_eq(b.df, 128);
    cr_assert_float_eq(a.mean, b.mean, 0.01 * a.mean);
    /* a spread estimated from 129 blocks has a relative sd of 1/sqrt(256) */
    cr_assert_float_eq(a.half_width_95, b.half_width_95, 4.89 / 16.0 * a.half_width_95);
    pool_term(&apart);
    pool_term(&blocked);
    rows_term(&rows);
}

Test(pool, knows_which_intervals_hold_anything)
{
    struct rows rows = rows_of(fixture_calendar());
    struct pool pool;

    fill(&pool, &rows, 2);
    for (size_t row = ROWS_FIRST_QUEUE; row < rows.first_link; row++) {
        for (size_t slot = 0; slot < 4; slot++)
            cr_assert_eq(pool_has_slot(&pool, row, slot), slot == 1 || slot == 2);
    }
    pool_term(&pool);
    rows_term(&rows);
}

Test(pool, without_results_has_no_estimates)
{
    struct rows rows = rows_of(fixture_steady());
    struct pool pool;

    pool_init(&pool, &rows);
    const struct estimate estimate =
        estimate_metric(&pool, 0, ROWS_WHOLE_DAY, metric_find("offered"));
    cr_assert(isnan(estimate.mean));
    cr_assert(isnan(estimate.half_width_95));
    pool_term(&pool);
    rows_term(&rows);
}
