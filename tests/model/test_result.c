/* Adding results up, and the intervals of an export. */
#include "desk.h"
#include "model/world.h"
#include "random_scenario.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(result);

enum { SEEDS = 50 };

static void check_sums(const double *sum, const double *a, const double *b, size_t count)
{
    for (size_t i = 0; i < count; i++)
        cr_assert_eq(sum[i], a[i] + b[i]);
}

static void check_added(const struct result *sum, const struct result *a, const struct result *b)
{
    const size_t queues = a->queue_count, groups = a->group_count, slots = a->slot_count;

    check_sums(sum->queue[0], a->queue[0], b->queue[0], queues * slots * QUEUE_SUMS);
    check_sums(sum->group[0], a->group[0], b->group[0], groups * slots * GROUP_SUMS);
    check_sums(sum->link[0], a->link[0], b->link[0], queues * groups * LINK_SUMS);
    if (a->day_count > 0)
        check_sums(sum->day[0], a->day[0], b->day[0], queues * a->day_count * DAY_SUMS);
    check_sums(sum->scatter[0], a->scatter[0], b->scatter[0], queues * SCATTER_SUMS);
    for (size_t q = 0; q < queues; q++) {
        const struct result_worst *const worst =
            a->worst[q].offered == 0.0
                    || (b->worst[q].offered > 0.0
                        && b->worst[q].abandonment_rate > a->worst[q].abandonment_rate)
                ? &b->worst[q]
                : &a->worst[q];
        cr_assert_eq(sum->worst[q].offered, worst->offered);
        cr_assert_eq(sum->worst[q].abandonment_rate, worst->abandonment_rate);
        cr_assert_eq(sum->worst[q].day, worst->day);
        cr_assert_eq(sum->wait[q].count, a->wait[q].count + b->wait[q].count);
        cr_assert_eq(sum->wait_answered[q].count,
                     a->wait_answered[q].count + b->wait_answered[q].count);
        cr_assert_eq(sum->longest_wait_s[q], fmax(a->longest_wait_s[q], b->longest_wait_s[q]));
        cr_assert_eq(sum->longest_queue[q], fmax(a->longest_queue[q], b->longest_queue[q]));
    }
    cr_assert_eq(sum->last_departure_s, fmax(a->last_departure_s, b->last_departure_s));
    cr_assert_eq(sum->observed_s, a->observed_s + b->observed_s);
    cr_assert_eq(sum->contacts, a->contacts + b->contacts);
    cr_assert_eq(sum->events, a->events + b->events);
}

Test(result, adds_up_sums_and_keeps_the_extremes)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct scenario *scenario = random_scenario_read(seed, NULL);
        struct result a;
        struct result b;

        cr_assert(world_run(scenario, seed, 0, NULL, &a));
        cr_assert(world_run(scenario, seed, 1, NULL, &b));
        struct result sum = result_empty(&a);

        result_add(&sum, &a);
        result_add(&sum, &b);
        check_added(&sum, &a, &b);
        result_term(&a);
        result_term(&b);
        result_term(&sum);
        scenario_free(scenario);
    }
}

enum { ROWS = 8 };

struct rows {
    size_t count;
    struct {
        uint32_t day;
        size_t slot;
        double offered, agents;
    } row[ROWS];
};

static void write_row(void *context, uint32_t day, size_t slot, size_t queue,
                      const double sums[QUEUE_SUMS], double agents)
{
    struct rows *rows = context;

    cr_assert_lt(rows->count, ROWS);
    cr_assert_eq(queue, 0);
    rows->row[rows->count].day = day;
    rows->row[rows->count].slot = slot;
    rows->row[rows->count].offered = sums[QUEUE_OFFERED];
    rows->row[rows->count++].agents = agents;
}

Test(result, of_an_export_is_a_row_for_each_interval_that_is_open)
{
    /* Open 09:00-10:15, the second and third day count; two groups: half-hour slots from
     * 09:00 with 2 and 1, and one day and night. Calls on the three days at 09:10, 09:40, 10:14. */
    struct scenario *scenario = desk_read(
        "{'run': {'days': 3, 'warm_up_days': 1}, 'queues': {'q': {'open': '09:00-10:15'}},"
        "'groups': {'a': {'agents_by_slot': [2, 1], 'from': '09:00'}, 'b': {}},"
        "'demand': {'d': {'trace_csv': 't.csv'}}}",
        "arrival_s,talk_s\n33000,60\n121200,60\n209640,60\n");
    struct rows rows = {0};
    const struct world_export_sink sink = {write_row, &rows};
    static const double offered[] = {0, 1, 0, 0, 0, 1};
    static const double agents[] = {3, 2, 1, 3, 2, 1};

    world_export(scenario, 1, 0, &sink);
    cr_assert_eq(rows.count, 6);
    for (size_t i = 0; i < 6; i++) {
        cr_expect_eq(rows.row[i].day, 1 + i / 3);
        cr_expect_eq(rows.row[i].slot, 18 + i % 3);
        cr_expect_eq(rows.row[i].offered, offered[i], "row %zu", i);
        cr_expect_eq(rows.row[i].agents, agents[i], "row %zu", i);
    }
    scenario_free(scenario);
}
