/* Sickness that varies from day to day. */
#include "desk.h"
#include "model/world.h"

#include <criterion/criterion.h>

TestSuite(sickness);

enum { DAYS = 350 };

static const double H = SECONDS_PER_HOUR;

static double hours(const struct result *result, size_t sum)
{
    return desk_group(result, 0, (enum result_group_sum)sum) / H;
}

#define SICK_DESK(heads, more)                                                                     \
    "{'run': {'days': 350}, 'queues': {'q': {}}, 'groups': {'g': {'agents': 10, 'heads': " heads   \
    ", 'shrinkage': {'leave': 0.1, 'sickness': 0.1}" more "}}, 'demand': {'d': {'per_h': 0}}}"

Test(sickness, keeps_its_mean)
{
    /* 12.5 people are paid at any moment; of the 20 a tenth is sick. The mean of 350 days of
     * binomial(20, 0.1) / 20 has the standard deviation sqrt(0.1 x 0.9 / 20 / 350) = 0.00359:
     * of 12.5 x 24 x 350 h. Six of them. */
    struct result result = desk_run(SICK_DESK("20", ", 'sickness_varies': true"), NULL);
    const double paid_h = 12.5 * 24 * DAYS;

    cr_expect_float_eq(hours(&result, GROUP_PAID_S), paid_h, 1e-6);
    cr_expect_float_eq(hours(&result, GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_LEAVE), 0.1 * paid_h,
                       1e-6);
    cr_expect_float_eq(hours(&result, GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_SICKNESS),
                       0.1 * paid_h, 6 * 0.00359 * paid_h);
    cr_expect_float_eq(hours(&result, GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_SICKNESS)
                           + hours(&result, GROUP_ROSTERED_S),
                       0.9 * paid_h, 1e-6);
    result_term(&result);
}

Test(sickness, of_one_person_is_all_or_nothing)
{
    /* One head of the ten agents: sick, so that there are nine tenths of the paid 12.5 less, which
     * is nobody; or not, so that there are 11.25. Whole days, of which 350 binomial(1, 0.1). */
    struct result result = desk_run(SICK_DESK("1", ", 'sickness_varies': true"), NULL);
    const double healthy_days = hours(&result, GROUP_ROSTERED_S) / (11.25 * 24);

    cr_expect_float_eq(healthy_days, (double)(int)(healthy_days + 0.5), 1e-9);
    cr_expect_float_eq(healthy_days, 0.9 * DAYS, 6 * 5.6); /* sqrt(350 x 0.1 x 0.9) = 5.6 */
    cr_expect_float_eq(hours(&result, GROUP_PAID_S), 12.5 * 24 * DAYS, 1e-6);
    result_term(&result);
}

Test(sickness, does_not_vary_unless_it_is_said)
{
    struct result result = desk_run(SICK_DESK("20", ""), NULL);
    struct result none = desk_run(SICK_DESK("20", ", 'sickness_varies': false"), NULL);

    cr_expect_float_eq(hours(&result, GROUP_ROSTERED_S), 10.0 * 24 * DAYS, 1e-6);
    cr_expect_eq(hours(&result, GROUP_SCHEDULED_S), hours(&none, GROUP_SCHEDULED_S));
    result_term(&none);
    result_term(&result);
}

Test(sickness, may_vary_in_all_groups_with_heads)
{
    struct result result =
        desk_run("{'run': {'days': 20}, 'queues': {'q': {}}, 'staff_time': {'sickness_varies': "
                 "true, 'shrinkage': {'sickness': 0.1}},"
                 "'groups': {'a': {'agents': 9, 'heads': 10}, 'b': {'agents': 9},"
                 "'c': {'agents': 9, 'heads': 10, 'sickness_varies': false}},"
                 "'demand': {'d': {'per_h': 0}}}",
                 NULL);

    cr_expect_eq(desk_group(&result, 1, GROUP_ROSTERED_S), 9 * 24 * 20 * H);
    cr_expect_eq(desk_group(&result, 2, GROUP_ROSTERED_S), 9 * 24 * 20 * H);
    /* a day has the sick of the mean with a chance of 0.39; twenty of them: 4e-9 */
    cr_expect_neq(desk_group(&result, 0, GROUP_ROSTERED_S), 9 * 24 * 20 * H);
    result_term(&result);
}
