#include "experiment/comparison.h"

#include "experiment/metric_table.h"
#include "experiment/replications.h"
#include "fixture.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

TestSuite(comparison);

enum { REPLICATIONS = 20, MOST = 3 };

/* Scenarios to compare, with made-up results. */
struct trial {
    size_t count;
    struct rows rows[MOST];
    struct pool pools[MOST];
    struct comparison comparison;
};

static void begin(struct trial *trial, size_t count)
{
    *trial = (struct trial){.count = count};
    for (size_t i = 0; i < count; i++) {
        trial->rows[i] = rows_of(fixture_steady());
        pool_init(&trial->pools[i], &trial->rows[i]);
    }
}

/* The next replication of a scenario. */
static void add(struct trial *trial, size_t scenario, double offered, double abandoned,
                double wait_s)
{
    struct result result = fixture_empty(fixture_steady());

    result.queue[PHONE][QUEUE_OFFERED] = offered;
    result.queue[PHONE][QUEUE_ABANDONED] = abandoned;
    result.queue[PHONE][QUEUE_ANSWERED] = offered - abandoned;
    result.queue[PHONE][QUEUE_ANSWERED_IN_T] = offered - abandoned;
    result.queue[PHONE][QUEUE_WAIT_S] = wait_s;
    pool_add(&trial->pools[scenario], &result);
    result_term(&result);
}

static void compare(struct trial *trial)
{
    trial->comparison =
        comparison_of(trial->pools, trial->count, &(const struct comparison_choice){0});
}

static void end(struct trial *trial)
{
    comparison_term(&trial->comparison);
    for (size_t i = 0; i < trial->count; i++) {
        pool_term(&trial->pools[i]);
        rows_term(&trial->rows[i]);
    }
}

static struct comparison_difference of(const struct trial *trial, const char *metric,
                                       size_t scenario)
{
    const struct comparison_item *found = NULL;

    for (size_t i = 0; i < trial->comparison.item_count; i++) {
        if (strcmp(trial->comparison.items[i].metric->name, metric) == 0)
            found = &trial->comparison.items[i];
    }
    cr_assert_not_null(found, "%s is not compared", metric);
    return comparison_difference(&trial->comparison, found, scenario);
}

/* Base: 100 offered, 10 hung up, more or less; the alternative has `fewer` hung up, give or take
 * `spread` from replication to replication. */
static void begin_fewer(struct trial *trial, double fewer, double spread)
{
    begin(trial, 2);
    for (size_t i = 0; i < REPLICATIONS; i++) {
        const double hung_up = 20.0 + 5.0 * fixture_normal(i, 1);
        const double change = fewer + (i % 2 == 0 ? spread : -spread);
        add(trial, 0, 100.0, hung_up, 1000.0);
        add(trial, 1, 100.0, hung_up - change, 1000.0);
    }
    compare(trial);
}

Test(comparison, knows_a_difference_exactly)
{
    struct trial trial;

    /* the deviations are all +-0.5: s = 0.5 sqrt(20/19), half width t(19) s / sqrt(20) */
    begin_fewer(&trial, 2.0, 0.5);
    const struct comparison_difference difference = of(&trial, "abandonment_rate", 1);
    cr_assert_float_eq(difference.estimate.mean, -0.02, 1e-12);
    cr_assert_float_eq(difference.estimate.half_width_95, 2.09302405 * 0.005 / sqrt(19.0), 1e-9);
    cr_assert_eq(difference.estimate.df, 19);
    cr_assert_eq(difference.certainty, COMPARISON_ALMOST_SURE);
    cr_assert_eq(difference.change, COMPARISON_BETTER);
    cr_assert_gt(difference.p_better, 0.999999);
    end(&trial);
}

Test(comparison, knows_which_way_is_better)
{
    struct trial trial;

    begin_fewer(&trial, -2.0, 0.5);
    cr_assert_eq(of(&trial, "abandonment_rate", 1).change, COMPARISON_WORSE);
    cr_assert_lt(of(&trial, "abandonment_rate", 1).p_better, 1e-6);
    cr_assert_eq(of(&trial, "service_level", 1).change, COMPARISON_WORSE); /* fewer answered */
    cr_assert_lt(of(&trial, "service_level", 1).p_better, 1e-6);
    end(&trial);
    begin_fewer(&trial, 2.0, 0.5);
    cr_assert_eq(of(&trial, "service_level", 1).change, COMPARISON_BETTER);
    cr_assert_gt(of(&trial, "service_level", 1).p_better, 1.0 - 1e-6);
    end(&trial);
}

/* One sure step of p on either side of each limit: t(19) of 0.95 is 1.729133, of 0.8 0.860951. */
Test(comparison, puts_the_probability_in_words)
{
    static const struct {
        double t;
        enum comparison_certainty certainty;
    } cases[] = {
        {1.7295, COMPARISON_ALMOST_SURE}, {1.7287, COMPARISON_PROBABLE},
        {0.8613, COMPARISON_PROBABLE},    {0.8606, COMPARISON_UNDECIDED},
        {0.01, COMPARISON_UNDECIDED},
    };
    const double error = 1.0 / sqrt(19.0); /* of the mean, for deviations of 1 */

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        for (int sign = -1; sign <= 1; sign += 2) {
            struct trial trial;
            begin_fewer(&trial, sign * cases[i].t * error, 1.0);
            const struct comparison_difference difference = of(&trial, "abandonment_rate", 1);
            cr_assert_eq(difference.certainty, cases[i].certainty, "t = %g", cases[i].t);
            cr_assert_eq(difference.change, sign > 0 ? COMPARISON_BETTER : COMPARISON_WORSE);
            end(&trial);
        }
    }
}

Test(comparison, with_itself_finds_no_difference)
{
    struct trial trial;

    begin_fewer(&trial, 0.0, 0.0);
    for (size_t i = 0; i < trial.comparison.item_count; i++) {
        const struct comparison_difference difference =
            comparison_difference(&trial.comparison, &trial.comparison.items[i], 1);
        if (isnan(difference.estimate.mean))
            continue;
        cr_assert_eq(difference.estimate.mean, 0.0);
        cr_assert_eq(difference.estimate.half_width_95, 0.0);
        cr_assert_eq(difference.certainty, COMPARISON_SAME);
    }
    cr_assert_eq(of(&trial, "abandonment_rate", 1).p_better, 0.5);
    end(&trial);
}

Test(comparison, says_what_it_does_not_know)
{
    struct trial trial;

    begin(&trial, 2);
    add(&trial, 0, 100.0, 10.0, 0.0);
    add(&trial, 1, 100.0, 9.0, 0.0);
    compare(&trial);
    cr_assert_eq(of(&trial, "abandonment_rate", 1).certainty, COMPARISON_NOT_KNOWN);
    cr_assert(isnan(of(&trial, "abandonment_rate", 1).p_better));
    cr_assert_float_eq(of(&trial, "abandonment_rate", 1).estimate.mean, -0.01, 1e-15);
    cr_assert_eq(of(&trial, "never_helped_rate", 1).certainty, COMPARISON_NOT_DEFINED);
    cr_assert(isnan(of(&trial, "never_helped_rate", 1).p_better));
    cr_assert(isnan(of(&trial, "occupancy", 1).p_better), "neither way is better");
    end(&trial);
}

Test(comparison, compares_each_with_the_first)
{
    struct trial trial;

    begin(&trial, 3);
    for (size_t i = 0; i < REPLICATIONS; i++) {
        const double wait_s = 1000.0 * (1.0 + fixture_uniform(i, 1));
        add(&trial, 0, 100.0, 0.0, wait_s);
        add(&trial, 1, 100.0, 0.0, wait_s + 300.0);
        add(&trial, 2, 100.0, 0.0, wait_s - 500.0);
    }
    compare(&trial);
    cr_assert_float_eq(of(&trial, "mean_wait_s", 1).estimate.mean, 3.0, 1e-9);
    cr_assert_float_eq(of(&trial, "mean_wait_s", 2).estimate.mean, -5.0, 1e-9);
    cr_assert_eq(of(&trial, "mean_wait_s", 1).change, COMPARISON_WORSE);
    cr_assert_eq(of(&trial, "mean_wait_s", 2).change, COMPARISON_BETTER);
    end(&trial);
}

/* --- rows and metrics --- */

/* As the calendar of the fixture, with another second line. */
static struct scenario without_second(struct scenario_queue queues[2])
{
    static char third_id[] = "third";
    struct scenario scenario = *fixture_calendar();

    queues[0] = scenario.queues[0];
    queues[1] = scenario.queues[1];
    queues[1].id = third_id;
    queues[0].measure_length = false;
    scenario.queues = queues;
    return scenario;
}

static size_t count_in_row(const struct comparison *comparison, const char *row, size_t scenario)
{
    const struct rows *const base = comparison->pools[0].rows;
    size_t count = 0;

    for (size_t i = 0; i < comparison->item_count; i++) {
        const struct comparison_item *const item = &comparison->items[i];
        if (strcmp(base->row[item->rows[0]].name, row) == 0)
            count += item->rows[scenario] != COMPARISON_NO_ROW;
    }
    return count;
}

Test(comparison, goes_by_the_names_of_rows)
{
    struct scenario_queue queues[2];
    const struct scenario other = without_second(queues);
    struct rows rows[2] = {rows_of(fixture_calendar()), rows_of(&other)};
    struct pool pools[2];

    for (size_t i = 0; i < 2; i++) {
        pool_init(&pools[i], &rows[i]);
        for (uint64_t number = 0; number < 5; number++) {
            struct result result = fixture_result(rows[i].scenario, number);
            pool_add(&pools[i], &result);
            result_term(&result);
        }
    }
    struct comparison comparison =
        comparison_of(pools, 2, &(struct comparison_choice){.all = true});

    for (size_t row = 0; row < rows[0].count; row++) {
        const char *const name = rows[0].row[row].name;
        const bool shared = strstr(name, "second") == NULL;
        const size_t compared = count_in_row(&comparison, name, 1);
        cr_assert_gt(count_in_row(&comparison, name, 0), 0, "%s", name);
        cr_assert_eq(compared > 0, shared, "%s", name);
        if (shared)
            cr_assert_eq(comparison_row(&rows[1], name), row);
        else
            cr_assert_eq(comparison_row(&rows[1], name), COMPARISON_NO_ROW);
    }
    /* variance and maximum of the length, which the other does not measure */
    cr_assert_eq(count_in_row(&comparison, "phone", 0) - count_in_row(&comparison, "phone", 1), 2);
    comparison_term(&comparison);

    const struct metric *const chosen[] = {metric_find("asa_s"), metric_find("hours_busy")};
    comparison =
        comparison_of(pools, 2, &(struct comparison_choice){.metrics = chosen, .count = 2});
    cr_assert_eq(comparison.item_count, 5); /* of all and two queues, and of two groups */
    cr_assert_eq(comparison.items[0].metric, chosen[0]);
    comparison_term(&comparison);
    for (size_t i = 0; i < 2; i++) {
        pool_term(&pools[i]);
        rows_term(&rows[i]);
    }
}

/* --- precision --- */

Test(comparison, is_precise_when_the_first_headline_is)
{
    struct trial trial;

    begin_fewer(&trial, 2.0, 0.5);
    const double half_width = of(&trial, "abandonment_rate", 1).estimate.half_width_95;
    cr_assert(comparison_precise(trial.pools, 2, 1.001 * half_width));
    cr_assert_not(comparison_precise(trial.pools, 2, 0.999 * half_width));
    end(&trial);
    begin_fewer(&trial, 0.0, 0.0);
    cr_assert(comparison_precise(trial.pools, 2, 1e-9));
    end(&trial);
    begin(&trial, 2);
    add(&trial, 0, 100.0, 10.0, 0.0);
    add(&trial, 1, 100.0, 9.0, 0.0);
    compare(&trial);
    cr_assert_not(comparison_precise(trial.pools, 2, 1.0), "of one replication nothing is known");
    end(&trial);
}

/* --- the same customers --- */

Test(comparison, needs_the_same_days)
{
    struct scenario other = *fixture_calendar();

    cr_assert_null(comparison_obstacle(fixture_calendar(), &other));
    other.run.seed++;
    other.run.replications++;
    other.run.interval_s /= 2.0;
    cr_assert_null(comparison_obstacle(fixture_calendar(), &other));
    other.run.warm_up_days = 0;
    cr_assert_str_eq(comparison_obstacle(fixture_calendar(), &other), "run.warm_up_weeks");
    other.run.days++;
    cr_assert_str_eq(comparison_obstacle(fixture_calendar(), &other), "run.weeks");
    other.run.first_day++;
    cr_assert_str_eq(comparison_obstacle(fixture_calendar(), &other), "run.start");
    cr_assert_str_eq(comparison_obstacle(fixture_calendar(), fixture_steady()), "run.kind");
    other = *fixture_steady();
    other.run.warm_up_s++;
    cr_assert_str_eq(comparison_obstacle(fixture_steady(), &other), "run.warm_up_h");
    other.run.length_s++;
    cr_assert_str_eq(comparison_obstacle(fixture_steady(), &other), "run.length_h");
}

/* --- what the words are worth ---
 * Of scenarios that do not differ, "almost certainly better" is said of 5 in 100: the number is
 * binomial, so its share lies within 4.89 sd but for one time in a million. With the normal
 * distribution in place of t(2) it would be said of 12 in 100, which must fail.
 */

enum { COMPARISONS = 1500, SIZE = 3 };
#define TOLERANCE (4.89 * sqrt(0.05 * 0.95 / COMPARISONS)) /* 0.0275 */

/* The share of comparisons that give their difference, better, at least so sure. */
static double said_better(double p)
{
    size_t said = 0;

    for (uint64_t i = 0; i < COMPARISONS; i++) {
        struct trial trial;
        begin(&trial, 2);
        for (uint64_t j = 0; j < SIZE; j++) {
            const uint64_t number = i * SIZE + j;
            const double hung_up = 500.0 + 50.0 * fixture_normal(number, 1);
            add(&trial, 0, 1000.0, hung_up + 5.0 * fixture_normal(number, 2), 0.0);
            add(&trial, 1, 1000.0, hung_up + 5.0 * fixture_normal(number, 3), 0.0);
        }
        compare(&trial);
        const struct comparison_difference difference = of(&trial, "abandonment_rate", 1);
        said += difference.p_better > p;
        cr_assert_eq(difference.p_better > COMPARISON_ALMOST_SURE_ABOVE,
                     difference.certainty == COMPARISON_ALMOST_SURE
                         && difference.change == COMPARISON_BETTER);
        end(&trial);
    }
    return (double)said / COMPARISONS;
}

Test(comparison, is_almost_certain_by_chance_5_times_in_100)
{
    const double share = said_better(COMPARISON_ALMOST_SURE_ABOVE);
    cr_assert_float_eq(share, 0.05, TOLERANCE, "%g", share);
}

Test(comparison, would_fail_its_test_with_the_normal_distribution)
{
    /* the normal distribution takes t = 1.644854 for 0.95; P(T(2) < 1.644854) = 0.879133 */
    const double share = said_better(0.879133);
    cr_assert(fabs(share - 0.05) > TOLERANCE, "%g", share);
}

Test(comparison, has_the_stock_of_mail_among_its_headlines)
{
    struct rows rows = rows_of(fixture_channels());
    struct pool pools[2];

    for (uint64_t i = 0; i < 2; i++) {
        struct result result = fixture_result(fixture_channels(), i);
        pool_init(&pools[i], &rows);
        pool_add(&pools[i], &result);
        result_term(&result);
    }
    struct comparison comparison = comparison_of(pools, 2, &(const struct comparison_choice){0});
    const struct comparison_item *const item = &comparison.items[1];

    cr_assert_str_eq(item->metric->name, "mean_backlog");
    cr_assert_str_eq(rows.row[item->rows[0]].name, "channel:mail");
    cr_assert_eq(item->rows[1], item->rows[0]);
    comparison_term(&comparison);
    for (size_t i = 0; i < 2; i++)
        pool_term(&pools[i]);
    rows_term(&rows);
}
