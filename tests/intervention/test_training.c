/* Hours of training over days. */
#include "engine/random.h"
#include "intervention/training.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(training);

enum { DAYS = 40, SEEDS = 500 };

static const double MINUTE_H = 1.0 / 60;

Test(training, gives_each_day_by_its_weight)
{
    const double roster_h[] = {100, 50, 0, 100};
    const double weight[] = {100, 50, 0, 50};
    const struct training training = {4, roster_h, weight, 20, 0.25};
    double taken[4], done[4];

    cr_assert(training_plan(&training, taken, done));
    cr_expect_float_eq(taken[0], 0.10, 1e-12);
    cr_expect_float_eq(taken[1], 0.10, 1e-12);
    cr_expect_eq(taken[2], 0.0);
    cr_expect_float_eq(taken[3], 0.05, 1e-12);
    cr_expect_float_eq(done[1], 0.75, 1e-12);
    cr_expect_eq(done[3], 1.0);
}

/* The first day may give 25 of its 40 hours; the other 15 go to the others as 3 : 1. */
Test(training, gives_what_is_too_much_for_a_day_to_the_others)
{
    const double roster_h[] = {100, 100, 100};
    const double weight[] = {8, 3, 1};
    const struct training training = {3, roster_h, weight, 60, 0.25};
    double taken[3], done[3];

    cr_assert(training_plan(&training, taken, done));
    cr_expect_float_eq(taken[0], 0.25, 1e-9);
    cr_expect_float_eq(taken[1], 0.25, 1e-9);
    cr_expect_float_eq(taken[2], 0.10, 1e-9);
}

Test(training, refuses_hours_for_which_there_is_no_room)
{
    const double roster_h[] = {100, 100};
    const double weight[] = {1, 0};
    struct training training = {2, roster_h, weight, 25, 0.25};
    double taken[2], done[2];

    cr_expect(training_plan(&training, taken, done));
    training.hours = 25.1;
    cr_expect_not(training_plan(&training, taken, done));
}

Test(training, whatever_the_weights_the_hours_are_the_same_to_the_minute)
{
    unsigned fitted = 0;

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        double roster_h[DAYS], weight[DAYS], taken[DAYS], done[DAYS];
        double hours = 0;

        for (uint32_t day = 0; day < DAYS; day++) {
            roster_h[day] = day % 7 < 5 ? 100 * random_uniform(seed, 2 * day) : 0;
            weight[day] = roster_h[day] * fmax(0, random_uniform(seed, 2 * day + 1) - 0.2);
        }
        const struct training training = {DAYS, roster_h, weight, 250, 0.25};

        if (!training_plan(&training, taken, done))
            continue;
        fitted++;
        for (uint32_t day = 0; day < DAYS; day++) {
            cr_expect(taken[day] >= 0 && taken[day] <= 0.25 * (1 + 1e-12));
            cr_expect(done[day] >= (day == 0 ? 0 : done[day - 1]) && done[day] <= 1);
            hours += taken[day] * roster_h[day];
        }
        cr_expect_float_eq(hours, 250, MINUTE_H, "seed %llu: %.6f", (unsigned long long)seed,
                           hours);
    }
    cr_expect_gt(fitted, SEEDS / 2);
}
