/* Hours, euros and lost calls beside the base, worked out by hand. */
#include "experiment/economics.h"

#include "base/units.h"
#include "fixture.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

TestSuite(economics);

/* 21 counted days from a Thursday: weeks of 4, 7, 7 and 3 days. */
enum { DAYS = 21, WEEKS = 4 };
static const size_t ends[WEEKS] = {4, 11, 18, 21};

/* What each day of a scenario is like. */
struct day {
    double handling_h, solved, stayed_away, rostered_h, paid_h, claimed_h, claimed_paid_h, eur,
        lost;
};

static const struct day plain = {10, 100, 0, 20, 30, 2, 3, 0, 10};

struct pair {
    struct scenario scenario; /* with a price: 100 euros a paid hour */
    struct rows rows;
    struct pool base, other;
};

static void begin(struct pair *pair)
{
    memset(pair, 0, sizeof *pair);
    pair->scenario = *fixture_channels();
    pair->scenario.money = (struct scenario_money){true, 182625, 1826.25, 2}; /* 35 h a week */
    pair->rows = rows_of(&pair->scenario);
    pool_init(&pair->base, &pair->rows);
    pool_init(&pair->other, &pair->rows);
    pool_keep_balance(&pair->base);
    pool_keep_balance(&pair->other);
}

static void end(struct pair *pair)
{
    pool_term(&pair->base);
    pool_term(&pair->other);
    rows_term(&pair->rows);
}

static void add(struct pair *pair, struct pool *pool, const struct day days[DAYS])
{
    struct result result = fixture_empty(&pair->scenario);

    for (size_t i = 0; i < DAYS; i++) {
        double *const sums = result.run_day[i];

        sums[RUN_DAY_HANDLING_S] = days[i].handling_h * SECONDS_PER_HOUR;
        sums[RUN_DAY_SOLVED] = days[i].solved;
        sums[RUN_DAY_STAYED_AWAY] = days[i].stayed_away;
        sums[RUN_DAY_ROSTERED_S] = days[i].rostered_h * SECONDS_PER_HOUR;
        sums[RUN_DAY_PAID_S] = days[i].paid_h * SECONDS_PER_HOUR;
        sums[RUN_DAY_CLAIMED_S] = days[i].claimed_h * SECONDS_PER_HOUR;
        sums[RUN_DAY_CLAIMED_PAID_S] = days[i].claimed_paid_h * SECONDS_PER_HOUR;
        sums[RUN_DAY_SPENT_EUR] = days[i].eur;
        result.day[PHONE * DAYS + i][DAY_ABANDONED] = days[i].lost + 3;
        result.day[PHONE * DAYS + i][DAY_ABANDONED_SHORT] = 3;
        result.day[MAIL * DAYS + i][DAY_ABANDONED] = 50; /* no call */
    }
    pool_add(pool, &result);
    result_term(&result);
}

static void add_same(struct pair *pair, struct pool *pool, struct day day)
{
    struct day days[DAYS];

    for (size_t i = 0; i < DAYS; i++)
        days[i] = day;
    add(pair, pool, days);
}

static void expect(const struct pair *pair, enum economics_measure measure, size_t week,
                   double mean)
{
    const struct economics economics = economics_of(&pair->base, &pair->other);

    cr_expect_float_eq(economics_up_to(&economics, measure, week).mean, mean,
                       1e-9 * fabs(mean) + 1e-9, "%s: %.12g", economics_metric(measure)->name,
                       economics_up_to(&economics, measure, week).mean);
}

Test(economics, hours_and_euros_are_those_of_the_formulas)
{
    /* 90 solved and 20 on the website; an hour more of the roster, of 1.5 paid ones; 5 euros */
    const struct day other = {9, 90, 20, 20, 30, 3, 4.5, 5, 8};
    struct pair pair;

    begin(&pair);
    add_same(&pair, &pair.base, plain);
    add_same(&pair, &pair.other, other);
    for (size_t week = 0; week < WEEKS; week++) {
        const double days = (double)ends[week];
        const double freed = 10 - 9 * 100.0 / 110;

        expect(&pair, ECONOMICS_HOURS_FREED, week, days * freed);
        expect(&pair, ECONOMICS_HOURS_SPENT, week, days * 1);
        expect(&pair, ECONOMICS_HOURS_NET, week, days * (freed - 1));
        expect(&pair, ECONOMICS_EUR_FREED, week, days * freed * 1.5 * 100);
        expect(&pair, ECONOMICS_EUR_SPENT, week, days * (1.5 * 100 + 5));
        expect(&pair, ECONOMICS_EUR_NET, week, days * (freed * 150 - 155));
        expect(&pair, ECONOMICS_LOST_AVOIDED, week, days * 2);
        expect(&pair, ECONOMICS_FTE_FREED, week, 7 * freed * 1.5 / 35);
    }
    end(&pair);
}

Test(economics, people_who_are_added_are_spent)
{
    struct day other = plain;
    struct pair pair;

    other.rostered_h += 4;
    other.paid_h += 6;
    begin(&pair);
    add_same(&pair, &pair.base, plain);
    add_same(&pair, &pair.other, other);
    expect(&pair, ECONOMICS_HOURS_SPENT, 3, 84);
    expect(&pair, ECONOMICS_EUR_SPENT, 3, 12600);
    expect(&pair, ECONOMICS_HOURS_FREED, 3, 0);
    end(&pair);
}

/* Other cases solved, not the same work for less: the freed hours are those for the same number. */
Test(economics, less_work_for_fewer_answers_frees_nothing)
{
    struct day other = plain;
    struct pair pair;

    other.handling_h = 8;
    other.solved = 80;
    begin(&pair);
    add_same(&pair, &pair.base, plain);
    add_same(&pair, &pair.other, other);
    expect(&pair, ECONOMICS_HOURS_FREED, 3, 0);
    end(&pair);
}

Test(economics, the_weeks_add_up_to_the_whole)
{
    struct pair pair;
    struct economics economics;
    const enum economics_measure of_weeks = ECONOMICS_FTE_FREED;

    begin(&pair);
    for (uint64_t i = 0; i < 5; i++) {
        struct day days[2][DAYS];

        for (size_t day = 0; day < DAYS; day++) {
            for (size_t j = 0; j < 2; j++) {
                const uint64_t key = 2 * day + j;

                days[j][day] = (struct day){10 + fixture_uniform(i, key),
                                            100 + 10.0 * (double)j,
                                            3.0 * (double)j,
                                            20,
                                            30,
                                            2 + 4 * fixture_uniform(i, key + 100),
                                            5,
                                            7.0 * (double)j,
                                            10 - 5 * fixture_uniform(i, key + 200)};
            }
        }
        add(&pair, &pair.base, days[0]);
        add(&pair, &pair.other, days[1]);
    }
    economics = economics_of(&pair.base, &pair.other);
    for (int m = 0; m < (int)of_weeks; m++) {
        double sum = 0;

        for (size_t week = 0; week < WEEKS; week++)
            sum += economics_of_week(&economics, (enum economics_measure)m, week).mean;
        cr_expect_float_eq(sum, economics_up_to(&economics, (enum economics_measure)m, 3).mean,
                           1e-6, "%s", economics_metric((enum economics_measure)m)->name);
    }
    end(&pair);
}

/* Of a plain sum of differences the jackknife is the classical interval: t(2, 0.975) = 4.303 times
 * the standard error of 21 x {1, 2, 6}. */
Test(economics, an_interval_is_that_of_the_paired_replications)
{
    static const double fewer[] = {1, 2, 6};
    struct pair pair;

    begin(&pair);
    for (size_t i = 0; i < 3; i++) {
        struct day base = plain;
        struct day other = plain;

        base.lost = 30 + 10 * fewer[i] * fewer[i]; /* which both share */
        other.lost = base.lost - fewer[i];
        add_same(&pair, &pair.base, base);
        add_same(&pair, &pair.other, other);
    }
    const struct economics economics = economics_of(&pair.base, &pair.other);
    const struct estimate lost = economics_up_to(&economics, ECONOMICS_LOST_AVOIDED, 3);

    cr_expect_float_eq(lost.mean, 63, 1e-9);
    cr_expect_float_eq(lost.half_width_95, 4.302652729911275 * 21 * sqrt(7.0 / 3), 1e-6);
    cr_expect_eq(lost.df, 2);
    end(&pair);
}

Test(economics, the_same_scenario_takes_and_brings_exactly_nothing)
{
    struct pair pair;

    begin(&pair);
    for (size_t i = 0; i < 7; i++) {
        struct day day = plain;

        day.handling_h += 0.1 * (double)i;
        day.solved += (double)(i * i);
        add_same(&pair, &pair.base, day);
        add_same(&pair, &pair.other, day);
    }
    const struct economics economics = economics_of(&pair.base, &pair.other);

    for (int m = 0; m < ECONOMICS_MEASURES; m++) {
        const struct estimate total = economics_up_to(&economics, (enum economics_measure)m, 3);

        cr_expect_eq(total.mean, 0);
        cr_expect_eq(total.half_width_95, 0);
    }
    cr_expect_eq(economics_break_even(&economics, ECONOMICS_BREAK_EVEN_HOURS).week,
                 ECONOMICS_NEVER);
    end(&pair);
}

/* --- paid back -------------------------------------------------------------------------------- */

/* So many calls more lost (or fewer, below 0) in each week. */
static void add_lost(struct pair *pair, const double per_week[WEEKS])
{
    struct day days[DAYS];
    size_t week = 0;

    for (size_t i = 0; i < DAYS; i++) {
        week += i >= ends[week];
        days[i] = plain;
        days[i].lost += i == 0 || i == ends[week - (week > 0)] ? per_week[week] : 0;
    }
    add(pair, &pair->other, days);
    add_same(pair, &pair->base, plain);
}

static struct economics_break_even lost_back(const struct pair *pair)
{
    const struct economics economics = economics_of(&pair->base, &pair->other);

    return economics_break_even(&economics, ECONOMICS_BREAK_EVEN_LOST);
}

Test(economics, paid_back_is_the_first_week_after_which_it_stays_so)
{
    static const struct {
        double per_week[WEEKS];
        size_t week;
    } cases[] = {{{5, 3, -9, -1}, 2},
                 {{-1, 2, -3, -1}, 2}, /* above 0, below, and above again */
                 {{-1, -1, -1, -1}, 0},
                 {{-5, -1, 3, 2}, 0},
                 {{-5, -1, 3, 3}, ECONOMICS_NEVER}, /* back to 0 at the end */
                 {{1, 1, 1, 1}, ECONOMICS_NEVER}};

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct pair pair;

        begin(&pair);
        add_lost(&pair, cases[i].per_week);
        const struct economics_break_even even = lost_back(&pair);

        cr_expect_eq(even.week, cases[i].week, "case %zu: %zu", i, even.week);
        cr_expect_not(even.is_sure);
        end(&pair);
    }
}

/* Two replications that gain 1 and 3, 2 +- 12.7 in each week: any week may be the first, or none.
 */
Test(economics, the_interval_of_paid_back_is_that_of_its_weeks)
{
    struct pair pair;

    begin(&pair);
    add_lost(&pair, (const double[]){5, -6, 0, 0});
    add_lost(&pair, (const double[]){5, -8, 0, 0});
    const struct economics_break_even unsure = lost_back(&pair);

    cr_expect(unsure.is_sure);
    cr_expect_eq(unsure.week, 1);
    cr_expect_eq(unsure.earliest, 1); /* the first week is -5 in both */
    cr_expect_eq(unsure.latest, ECONOMICS_NEVER);
    end(&pair);
    begin(&pair);
    add_lost(&pair, (const double[]){5, -6, -40, 0});
    add_lost(&pair, (const double[]){5, -8, -40, 0});
    const struct economics_break_even surer = lost_back(&pair);

    cr_expect_eq(surer.week, 1);
    cr_expect_eq(surer.latest, 2);
    end(&pair);
}

Test(economics, every_measure_and_fact_has_a_name_of_its_own_and_words)
{
    for (size_t i = 0; economics_metric_at(i) != NULL; i++) {
        const struct metric *const metric = economics_metric_at(i);

        cr_expect_eq(economics_find(metric->name), metric);
        cr_expect_null(metric_find(metric->name), "%s", metric->name);
        for (int language = 0; language < 2; language++) {
            cr_expect_gt(strlen(metric->label[language]), 3);
            cr_expect_gt(strlen(metric->definition[language]), 20);
        }
    }
    cr_expect_null(economics_find("hours"));
}
