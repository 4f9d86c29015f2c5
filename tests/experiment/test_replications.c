#include "experiment/replications.h"

#include "experiment/estimate.h"
#include "fake_world.h"

#include <criterion/criterion.h>
#include <string.h>

TestSuite(replications);

/* What a test looks at, and when it stops the run. */
struct watch {
    size_t calls;
    size_t finished;
    size_t planned;
    size_t stop_at; /* 0: never */
    atomic_bool stop;
};

static void watch_progress(void *context, size_t finished, size_t planned)
{
    struct watch *const watch = context;

    cr_assert_eq(finished, watch->finished + 1);
    cr_assert_leq(finished, planned);
    watch->calls++;
    watch->finished = finished;
    watch->planned = planned;
    if (finished == watch->stop_at)
        atomic_store(&watch->stop, true);
}

static struct replications_plan plan_of(size_t count, size_t jobs, struct watch *watch)
{
    return (struct replications_plan){
        .scenario = fixture_calendar(),
        .seed = 1,
        .count = count,
        .jobs = jobs,
        .stop = &watch->stop,
        .progress = watch_progress,
        .progress_context = watch,
    };
}

static void assert_same(const struct blocks *a, const struct blocks *b)
{
    cr_assert_eq(a->count, b->count);
    cr_assert_arr_eq(a->sums, b->sums, a->count * a->width * sizeof *a->sums);
    cr_assert_arr_eq(a->whole, b->whole, a->width * sizeof *a->whole);
}

Test(replications, give_the_same_bytes_for_any_number_of_threads)
{
    struct rows rows = rows_of(fixture_calendar());
    struct pool one;

    pool_init(&one, &rows);
    replications_run(
        &(struct replications_plan){
            .scenario = fixture_calendar(), .seed = 1, .count = 60, .jobs = 1},
        &one);
    for (size_t jobs = 0; jobs <= 9; jobs++) {
        struct watch watch = {0};
        const struct replications_plan plan = plan_of(60, jobs, &watch);
        struct pool pool;
        pool_init(&pool, &rows);
        cr_assert_eq(replications_run(&plan, &pool), REPLICATIONS_DONE);
        cr_assert_eq(pool.replications, 60);
        cr_assert_eq(watch.calls, 60);
        cr_assert_eq(watch.planned, 60);
        assert_same(&one.totals, &pool.totals);
        assert_same(&one.details, &pool.details);
        pool_term(&pool);
    }
    pool_term(&one);
    rows_term(&rows);
}

Test(replications, stop_with_the_first_ones_complete)
{
    struct rows rows = rows_of(fixture_calendar());

    for (size_t jobs = 1; jobs <= 6; jobs++) {
        struct watch watch = {.stop_at = 25};
        const struct replications_plan plan = plan_of(1000, jobs, &watch);
        struct pool pool;
        struct pool first;
        pool_init(&pool, &rows);
        cr_assert_eq(replications_run(&plan, &pool), REPLICATIONS_STOPPED);
        cr_assert_geq(pool.replications, 25);
        cr_assert_lt(pool.replications, 1000);
        pool_init(&first, &rows);
        replications_run(
            &(struct replications_plan){
                .scenario = fixture_calendar(), .seed = 1, .count = pool.replications, .jobs = 1},
            &first);
        assert_same(&first.totals, &pool.totals);
        pool_term(&first);
        pool_term(&pool);
    }
    rows_term(&rows);
}

Test(replications, told_to_stop_at_once_leave_the_pool_empty)
{
    struct rows rows = rows_of(fixture_calendar());
    struct watch watch = {.stop = true};
    const struct replications_plan plan = plan_of(10, 2, &watch);
    struct pool pool;

    pool_init(&pool, &rows);
    cr_assert_eq(replications_run(&plan, &pool), REPLICATIONS_STOPPED);
    cr_assert_eq(pool.replications, 0);
    pool_term(&pool);
    rows_term(&rows);
}

/* --- several scenarios --- */

enum { SCENARIOS = 3 };

/* Pools for the calendar, the steady state and the calendar once more. */
struct several {
    struct rows rows[SCENARIOS];
    struct pool pools[SCENARIOS];
};

static void begin_several(struct several *several)
{
    for (size_t i = 0; i < SCENARIOS; i++) {
        several->rows[i] = rows_of(i == 1 ? fixture_steady() : fixture_calendar());
        pool_init(&several->pools[i], &several->rows[i]);
    }
}

static void end_several(struct several *several)
{
    for (size_t i = 0; i < SCENARIOS; i++) {
        pool_term(&several->pools[i]);
        rows_term(&several->rows[i]);
    }
}

static enum replications_end run_several(struct replications_plan plan, struct pool *pools)
{
    const struct scenario *const others[] = {fixture_steady(), fixture_calendar()};

    plan.others = others;
    plan.other_count = SCENARIOS - 1;
    return replications_run(&plan, pools);
}

Test(replications, of_several_scenarios_are_those_of_each_alone)
{
    for (size_t jobs = 1; jobs <= 7; jobs++) {
        struct watch watch = {0};
        struct several several;
        begin_several(&several);
        cr_assert_eq(run_several(plan_of(30, jobs, &watch), several.pools), REPLICATIONS_DONE);
        cr_assert_eq(watch.calls, 30);
        for (size_t i = 0; i < SCENARIOS; i++) {
            struct replications_plan alone = plan_of(30, 1, &(struct watch){0});
            struct pool pool;
            alone.scenario = several.rows[i].scenario;
            pool_init(&pool, &several.rows[i]);
            replications_run(&alone, &pool);
            assert_same(&pool.totals, &several.pools[i].totals);
            assert_same(&pool.details, &several.pools[i].details);
            pool_term(&pool);
        }
        end_several(&several);
    }
}

Test(replications, of_several_scenarios_stop_with_the_same_ones_complete)
{
    for (size_t jobs = 1; jobs <= 7; jobs++) {
        struct watch watch = {.stop_at = 25};
        struct several several;
        begin_several(&several);
        cr_assert_eq(run_several(plan_of(1000, jobs, &watch), several.pools), REPLICATIONS_STOPPED);
        cr_assert_geq(several.pools[0].replications, 25);
        cr_assert_lt(several.pools[0].replications, 1000);
        for (size_t i = 1; i < SCENARIOS; i++)
            cr_assert_eq(several.pools[i].replications, several.pools[0].replications);
        end_several(&several);
    }
}

static bool precise_from_40(const struct pool *pools, size_t count, double precision)
{
    cr_assert_eq(count, SCENARIOS);
    cr_assert_eq(precision, 0.25);
    for (size_t i = 1; i < count; i++)
        cr_assert_eq(pools[i].replications, pools[0].replications);
    return pools[0].replications >= 40;
}

Test(replications, of_several_scenarios_run_until_they_are_precise)
{
    for (size_t jobs = 1; jobs <= 4; jobs++) {
        struct watch watch = {0};
        struct replications_plan plan = plan_of(1000, jobs, &watch);
        struct several several;
        plan.precision = 0.25;
        plan.precise = precise_from_40;
        begin_several(&several);
        cr_assert_eq(run_several(plan, several.pools), REPLICATIONS_DONE);
        cr_assert_eq(several.pools[2].replications, 47); /* the first look from 40 on */
        end_several(&several);
    }
}

Test(replications, look_at_the_precision_at_fixed_numbers)
{
    static const size_t looks[] = {20, 25, 31, 38, 47, 58, 72, 90, 100};
    size_t finished = 0;

    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
        finished = replications_next_look(finished, 100);
        cr_assert_eq(finished, looks[i]);
    }
    cr_assert_eq(replications_next_look(0, 5), 5);
}

Test(replications, run_until_they_are_precise_whatever_the_threads)
{
    struct rows rows = rows_of(fixture_calendar());
    size_t needed[4] = {0};

    for (size_t jobs = 1; jobs <= 4; jobs++) {
        struct watch watch = {0};
        struct replications_plan plan = plan_of(10000, jobs, &watch);
        struct pool pool;
        plan.precision = 0.05;
        pool_init(&pool, &rows);
        cr_assert_eq(replications_run(&plan, &pool), REPLICATIONS_DONE);
        cr_assert(replications_precise(&pool, 0.05));
        needed[jobs - 1] = pool.replications;
        pool_term(&pool);
    }
    cr_assert_gt(needed[0], 20);
    cr_assert_lt(needed[0], 10000);
    for (size_t i = 1; i < 4; i++)
        cr_assert_eq(needed[i], needed[0]);
    rows_term(&rows);
}

Test(replications, say_when_the_most_are_not_enough)
{
    struct rows rows = rows_of(fixture_calendar());
    struct watch watch = {0};
    struct replications_plan plan = plan_of(30, 2, &watch);
    struct pool pool;

    plan.precision = 1e-6;
    pool_init(&pool, &rows);
    cr_assert_eq(replications_run(&plan, &pool), REPLICATIONS_NOT_PRECISE);
    cr_assert_eq(pool.replications, 30);
    pool_term(&pool);
    rows_term(&rows);
}

Test(replications, of_one_say_nothing_about_precision)
{
    struct rows rows = rows_of(fixture_calendar());
    struct watch watch = {0};
    const struct replications_plan plan = plan_of(1, 2, &watch);
    struct pool pool;

    pool_init(&pool, &rows);
    replications_run(&plan, &pool);
    cr_assert_not(replications_precise(&pool, 1.0));
    pool_term(&pool);
    rows_term(&rows);
}
