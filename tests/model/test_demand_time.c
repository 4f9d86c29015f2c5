/* Who comes when: opening hours, warm-up, tables of counts, busy days. */
#include "desk.h"
#include "model/arrivals.h"
#include "model/world.h"

#include "engine/random.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>

TestSuite(demand_time);

static const double H = SECONDS_PER_HOUR;

Test(demand_time, turns_away_who_comes_outside_the_opening_hours)
{
    /* Friday and Saturday; on Saturday from 10:00 until 12:00. At opening time is in time, at
     * closing time is too late. */
    struct result result =
        desk_run("{'run': {'start': '2025-01-10', 'days': 3}, 'queues': {'q': {'talk': 1, 'open': {"
                 "'mon-fri': '08:30-17:00', 'sat': '10:00-12:00'}}}, 'groups': {'g': {}},"
                 "'demand': {'d': {'trace_csv': 't.csv'}}}",
                 "date,time\n2025-01-10,08:29:59.9\n2025-01-10,08:30\n2025-01-10,16:59:59.9\n"
                 "2025-01-10,17:00\n2025-01-11,09:59\n2025-01-11,10:00\n2025-01-11,12:00\n"
                 "2025-01-12,11:00\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_OFFERED), 3.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_TURNED_AWAY), 5.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_OPEN_S), 10.5 * H);
    cr_expect_eq(result.queue[17][QUEUE_OPEN_S], 1800.0);
    cr_expect_eq(result.queue[20][QUEUE_OPEN_S], 3600.0); /* on both days */
    cr_expect_eq(result.day[0][DAY_OFFERED], 2.0);
    cr_expect_eq(result.day[1][DAY_OFFERED], 1.0);
    cr_expect_eq(result.day[2][DAY_OFFERED], 0.0);
    result_term(&result);
}

Test(demand_time, leaves_out_the_warm_up_but_for_what_lasts_beyond_it)
{
    /* One agent. The first call, of the last hour of the first day, which is warm-up, lasts until
     * 00:20 of the second; the second waits from 23:50 and lasts 100 s; the third comes at midnight
     * and the fourth at 00:10. */
    struct result result =
        desk_run("{'run': {'days': 2, 'warm_up_days': 1}, 'queues': {'q': {}}, 'groups': {'g': {}},"
                 "'demand': {'d': {'trace_csv': 't.csv'}}}",
                 "arrival_s,talk_s\n82800,4800\n85800,100\n86400,0\n87000,50\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_OFFERED), 2.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 1300.0 + 700);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAITING_TIME_S), 1200.0 + 1300 + 700);
    cr_expect_eq(desk_group(&result, 0, GROUP_BUSY_S), 1200.0 + 150);
    cr_expect_eq(desk_group(&result, 0, GROUP_PRESENT_S), 24 * H);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_OPEN_S), 24 * H);
    cr_expect_eq(result.observed_s, 24 * H);
    cr_expect_eq(result.day_count, 1);
    cr_expect_eq(result.day[0][DAY_OFFERED], 2.0);
    cr_expect_eq(result.contacts, 4);
    result_term(&result);
}

Test(demand_time, has_exactly_the_counts_of_a_table)
{
    static const double counts[] = {0, 1, 7, 1000, 0, 3};
    struct scenario *scenario = desk_read(
        "{'run': {'days': 2}, 'queues': {'q': {'talk': 1}}, 'groups': {'g': {'agents': 5000}},"
        "'demand': {'d': {'counts_csv': 'counts.csv'}}}",
        "date,time,count\n2025-01-06,00:30,1\n2025-01-06,01:00,7\n2025-01-06,01:30,900\n"
        "2025-01-07,01:30,100\n2025-01-07,02:30,3\n");

    for (uint64_t replication = 0; replication < 20; replication++) {
        struct result result;

        cr_assert(world_run(scenario, 1, replication, NULL, &result));
        for (size_t slot = 0; slot < 48; slot++)
            cr_expect_eq(result.queue[slot][QUEUE_OFFERED], slot < 6 ? counts[slot] : 0.0);
        cr_expect_eq(result.day[1][DAY_OFFERED], 103.0);
        result_term(&result);
    }
    scenario_free(scenario);
}

Test(demand_time, spreads_counts_evenly_over_their_slot)
{
    /* Kolmogorov and Smirnov: 100000 uniform moments; D sqrt(n) is above 2.7 with a chance of
     * 2 exp(-2 x 2.7^2) = 1e-6. */
    struct scenario *scenario =
        desk_read("{'run': {'days': 1}, 'queues': {'q': {}}, 'groups': {'g': {}},"
                  "'demand': {'d': {'counts_csv': 'counts.csv'}}}",
                  "date,time,count\n2025-01-06,01:00,100000\n");
    struct arrivals arrivals;
    double worst = 0;

    arrivals_init(&arrivals, scenario, random_run_key(1, 0));
    for (int i = 0; i < 100000; i++) {
        const double share = (arrivals_next(&arrivals)->time_s - 3600) / 1800;

        arrivals_pass(&arrivals);

        worst = fmax(worst, fmax(fabs(share - i / 1e5), fabs(share - (i + 1) / 1e5)));
    }
    cr_expect_eq(arrivals_next_time_s(&arrivals), (double)INFINITY);
    cr_expect_lt(worst * sqrt(1e5), 2.7);
    arrivals_term(&arrivals);
    scenario_free(scenario);
}

Test(demand_time, makes_a_busy_day_busy_for_all_sources)
{
    /* Both sources expect 10000 a day x a noise of cv 0.3, so that the Poisson part of either is
     * about 1 %: the days' counts go together, correlation 0.09 / (0.09 + 1 / 10000) = 0.999; of
     * sources without the shared noise it would be 0 +- 0.1. A source without noise stays put. */
    struct result result = desk_run(
        "{'run': {'days': 100}, 'queues': {'a': {'talk': 0}, 'b': {'talk': 0}, 'c': {'talk': 0}},"
        "'groups': {'g': {'agents': 3}}, 'demand': {"
        "'x': {'to': 'a', 'per_day': 10000, 'day_cv': 0.3},"
        "'y': {'to': 'b', 'per_day': 10000, 'day_cv': 0.3}, 'z': {'to': 'c', 'per_day': 10000}}}",
        NULL);
    double sum_a = 0, sum_b = 0, square_a = 0, square_b = 0, product = 0;

    for (size_t day = 0; day < 100; day++) {
        const double a = result.day[day][DAY_OFFERED] / 10000 - 1;
        const double b = result.day[100 + day][DAY_OFFERED] / 10000 - 1;

        sum_a += a;
        sum_b += b;
        square_a += a * a;
        square_b += b * b;
        product += a * b;
        cr_expect_float_eq(result.day[200 + day][DAY_OFFERED], 10000, 600); /* 6 sigma */
    }
    const double covariance = product / 100 - sum_a * sum_b / 1e4;
    const double variance_a = square_a / 100 - sum_a * sum_a / 1e4;
    const double variance_b = square_b / 100 - sum_b * sum_b / 1e4;

    cr_expect_gt(covariance / sqrt(variance_a * variance_b), 0.99);
    /* the mean of 100 days of cv 0.3: 5 sigma; its cv: the kurtosis of a gamma of cv 0.3 is 3.54,
     * so that the variance has a relative sigma of sqrt(2.54 / 100) = 0.16 */
    cr_expect_float_eq(sum_a / 100, 0, 0.15);
    cr_expect_float_eq(variance_a / 0.09, 1, 5 * 0.16);
    result_term(&result);
}

Test(demand_time, comes_as_the_rate_says_slot_by_slot)
{
    /* 30 replications of 20 days of 40, 0 and 160 calls in a slot: Poisson counts of mean 600 x 40
     * and 600 x 160 within 5 standard deviations */
    struct scenario *scenario = desk_read(
        "{'run': {'days': 20}, 'queues': {'q': {'talk': 0}}, 'groups': {'g': {'agents': 3}},"
        "'demand': {'d': {'per_h_by_slot': [80, 0, 320], 'slot_min': 30, 'from': '09:00',"
        "'weekday': [1, 1, 1, 1, 1, 1, 1]}}}",
        NULL);
    double counts[48] = {0};

    for (uint64_t replication = 0; replication < 30; replication++) {
        struct result result;

        cr_assert(world_run(scenario, 1, replication, NULL, &result));
        for (size_t slot = 0; slot < 48; slot++)
            counts[slot] += result.queue[slot][QUEUE_OFFERED];
        result_term(&result);
    }
    for (size_t slot = 0; slot < 48; slot++) {
        const double mean = slot == 18 ? 24000 : slot == 20 ? 96000 : 0;

        cr_expect_float_eq(counts[slot], mean, 5 * sqrt(mean), "slot %zu: %g", slot, counts[slot]);
    }
    scenario_free(scenario);
}
