/* The intervals of single days, by hand. */
#include "desk.h"
#include "model/world.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

TestSuite(daily);

enum { TRACE_SIZE = 8192, HALF_HOUR_S = 1800, DAY_S = 86400 };

/* `count` calls of this patience, a second apart, from `from_s`. */
static void add_calls(char trace[TRACE_SIZE], int count, int from_s, int patience_s)
{
    for (int i = 0; i < count; i++) {
        const size_t length = strlen(trace);
        snprintf(trace + length, TRACE_SIZE - length, "%d,%d\n", from_s + i, patience_s);
    }
}

static struct result run(const char *trace)
{
    /* agents on Monday only; the first of three days is a Monday */
    struct scenario *scenario =
        desk_read("{'run': {'days': 3}, 'queues': {'q': {'short_abandon_s': 10}},"
                  "'groups': {'a': {'agents': 100, 'weekday': [1, 0, 0, 0, 0, 0, 0]}},"
                  "'demand': {'d': {'trace_csv': 't.csv'}}}",
                  trace);
    struct result result;

    cr_assert(world_run(scenario, 1, 0, NULL, &result));
    scenario_free(scenario);
    return result;
}

Test(daily, intervals_with_20_contacts_make_the_scatter_and_the_worst)
{
    char trace[TRACE_SIZE] = "arrival_s,patience_s\n";

    add_calls(trace, 25, 18 * HALF_HOUR_S, 600);         /* Monday: answered at once */
    add_calls(trace, 30, DAY_S + 20 * HALF_HOUR_S, 120); /* Tuesday: all hang up */
    add_calls(trace, 19, DAY_S + 22 * HALF_HOUR_S, 240); /* too few */
    add_calls(trace, 10, DAY_S + 24 * HALF_HOUR_S, 5);   /* too soon to count */
    add_calls(trace, 10, DAY_S + 24 * HALF_HOUR_S + 30, 80);
    struct result result = run(trace);
    const double *const scatter = result.scatter[0];

    /* (0 s, 0), (120 s, 1) and (42.5 s, 0.5) */
    cr_expect_eq(scatter[SCATTER_INTERVALS], 3);
    cr_expect_eq(scatter[SCATTER_X_S], 162.5);
    cr_expect_eq(scatter[SCATTER_Y], 1.5);
    cr_expect_eq(scatter[SCATTER_XX_S2], 14400 + 42.5 * 42.5);
    cr_expect_eq(scatter[SCATTER_XY_S], 120 + 21.25);
    cr_expect_eq(scatter[SCATTER_YY], 1.25);
    cr_expect_eq(scatter[SCATTER_ON_TARGET], 1);
    cr_expect_eq(result.worst[0].offered, 30);
    cr_expect_eq(result.worst[0].abandonment_rate, 1);
    cr_expect_eq(result.worst[0].mean_wait_s, 120);
    cr_expect_eq(result.worst[0].day, 1);
    cr_expect_eq(result.worst[0].slot, 20);
    result_term(&result);
}

Test(daily, who_waits_past_midnight_came_on_one_day_and_hangs_up_on_the_next)
{
    char trace[TRACE_SIZE] = "arrival_s,patience_s\n";

    add_calls(trace, 20, DAY_S + 47 * HALF_HOUR_S + 900, 1200); /* Tuesday 23:45, until 00:05 */
    struct result result = run(trace);

    cr_expect_eq(result.scatter[0][SCATTER_INTERVALS], 1);
    cr_expect_eq(result.scatter[0][SCATTER_Y], 0, "they hung up on Wednesday, when nobody came");
    cr_expect_eq(result.worst[0].offered, 20);
    cr_expect_eq(result.worst[0].abandonment_rate, 0);
    cr_expect_eq(result.worst[0].day, 1);
    cr_expect_eq(result.worst[0].slot, 47);
    cr_expect_eq(result.day[1][DAY_ABANDONED], 20, "the day of a contact is that of its arrival");
    result_term(&result);
}
