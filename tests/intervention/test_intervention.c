/* How far an intervention has come. */
#include "intervention/intervention.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(intervention);

static const struct intervention PLAIN = {
    .start_day = 10, .end_day = 30, .ramp = INTERVENTION_LINEAR, .ramp_days = 4};

Test(intervention, grows_from_its_first_day_on_and_stops_on_its_last)
{
    cr_expect_eq(intervention_level(&PLAIN, 9), 0.0);
    cr_expect_eq(intervention_level(&PLAIN, 10), 0.25);
    cr_expect_eq(intervention_level(&PLAIN, 12), 0.75);
    cr_expect_eq(intervention_level(&PLAIN, 13), 1.0);
    cr_expect_eq(intervention_level(&PLAIN, 29), 1.0);
    cr_expect_eq(intervention_level(&PLAIN, 30), 0.0);
}

Test(intervention, works_at_once_without_a_ramp)
{
    struct intervention intervention = PLAIN;

    intervention.ramp_days = 0;
    cr_expect_eq(intervention_level(&intervention, 9), 0.0);
    cr_expect_eq(intervention_level(&intervention, 10), 1.0);
}

Test(intervention, every_ramp_rises_to_one)
{
    for (int ramp = INTERVENTION_LINEAR; ramp <= INTERVENTION_LEARNING; ramp++) {
        struct intervention intervention = PLAIN;
        double before = 0.0;

        intervention.ramp = (enum intervention_ramp)ramp;
        intervention.ramp_days = 15;
        for (uint32_t day = 10; day < 25; day++) {
            const double level = intervention_level(&intervention, day);

            cr_expect(level > before && level <= 1.0, "ramp %d, day %u: %g", ramp, day, level);
            before = level;
        }
        cr_expect_eq(before, 1.0);
    }
}

Test(intervention, a_logistic_ramp_is_half_way_in_the_middle_and_a_learning_curve_further)
{
    struct intervention intervention = PLAIN;

    intervention.ramp_days = 20;
    intervention.end_day = INTERVENTION_FOR_EVER;
    intervention.ramp = INTERVENTION_LOGISTIC;
    cr_expect_float_eq(intervention_level(&intervention, 19), 0.5, 1e-12);
    intervention.ramp = INTERVENTION_LEARNING;
    cr_expect_float_eq(intervention_level(&intervention, 19), 1 - exp(-1.5), 1e-12);
}

Test(intervention, a_factor_is_exactly_one_at_level_zero_and_at_no_effect)
{
    cr_expect_eq(intervention_factor(0.3, 0.0), 1.0);
    cr_expect_eq(intervention_factor(1.0, 0.7), 1.0);
    cr_expect_eq(intervention_factor(0.5, 1.0), 0.5);
}
