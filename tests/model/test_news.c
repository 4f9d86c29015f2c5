/* What the organisation knows of last week, and what hangs on it. */
#include "desk.h"
#include "model/world.h"
#include "naive_sums.h"
#include "naive_world.h"
#include "result_compare.h"

#include <criterion/criterion.h>

TestSuite(news);

enum { SEEDS = 12, TEXT_SIZE = 256 };

/* A phone desk in trouble with overflow and second line, and mail that piles up; seniors improve
 * things in a tenth of their hours, unless it is a crisis. */
#define DESK(abandonment, backlog)                                                                 \
    "{'run': {'weeks': 6, 'warm_up_weeks': 1, 'interval_min': 60},"                                \
    " 'queues': {"                                                                                 \
    "  'north': {'open': '08:00-18:00', 'team': 'n', 'patience': {'dist': 'exponential', "         \
    "'mean_s': 120}, 'short_abandon_s': 5,"                                                        \
    "    'transfers': {'second': 0.2}},"                                                           \
    "  'south': {'team': 's', 'patience': {'dist': 'exponential', 'mean_s': 400}},"                \
    "  'second': {'team': 'n', 'groups': ['a', {'group': 'b', 'after_s': 60}], 'patience': "       \
    "{'dist': 'exponential', 'mean_s': 300}},"                                                     \
    "  'mail': {'channel': 'mail', 'team': 's', 'measure_backlog': true}},"                        \
    " 'groups': {"                                                                                 \
    "  'a': {'agents': 2.2, 'team': 'n', 'serves': ['north', 'second'],"                           \
    "    'shape': [1, 1, 1, 1, 1], 'slot_min': 120, 'from': '08:00'},"                             \
    "  'b': {'agents': 1.4, 'team': 's', 'shape': [1, 1, 1, 1], 'slot_min': 120, 'from': "         \
    "'09:00', 'serves': ['south', 'mail', 'second']}},"                                            \
    " 'demand': {'calls': {'to': {'north': 0.7, 'south': 0.3}, 'per_day': 90, 'day_cv': 0.3},"     \
    "            'mails': {'to': 'mail', 'per_day': 25}},"                                         \
    " 'interventions': {'lean': {'kind': 'lean_rollout', 'start_wk': 2, 'teams': ['n', 's'],"      \
    "   'hours_per_head': 2, 'improvements': {'h_per_wk': {'a': 20, 'b': 20}, 'each_wk': 1,"       \
    "     'gain': 0.1, 'own_by_year': [0.5], 'approval_wd': 5},"                                   \
    "   'crisis': {'abandonment': " abandonment ", 'backlog': " backlog                            \
    ", 'cancels_training': 0.5}}}}"

/* Adds the hours that improving got. */
static void compare(const char *desk, uint64_t seed, double *improving_h)
{
    struct scenario *const scenario = desk_read(desk, NULL);
    struct result result;
    char text[TEXT_SIZE];
    struct naive_log log = naive_world_run(scenario, seed, 0);
    struct result naive = naive_sums(scenario, &log);

    cr_assert(world_run(scenario, seed, 0, NULL, &result));
    cr_expect(result_compare(scenario, &result, scenario, &naive, true, text, sizeof text),
              "seed %llu: %s", (unsigned long long)seed, text);
    for (size_t group = 0; group < 2; group++)
        *improving_h += desk_group(&result, group, GROUP_CLAIMED_S + SCENARIO_CLAIM_PROJECTS)
                        / SECONDS_PER_HOUR;
    naive_world_term(&log);
    result_term(&naive);
    result_term(&result);
    scenario_free(scenario);
}

/* 40 hours a week in five weeks; in a crisis a quarter. */
Test(news, a_naive_simulator_hears_the_same)
{
    const double all_h = 40.0 * 5 * SEEDS;
    double calm_h = 0.0;
    double lost_h = 0.0;
    double piled_h = 0.0;

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        compare(DESK("1", "1e9"), seed, &calm_h);
        compare(DESK("0.15", "1e9"), seed, &lost_h);
        compare(DESK("1", "8"), seed, &piled_h);
    }
    cr_expect_float_eq(calm_h, all_h, 1e-6 * all_h);
    cr_expect_lt(lost_h, calm_h - 100);
    cr_expect_lt(piled_h, calm_h - 100);
    cr_expect_gt(lost_h, 0.25 * calm_h);
    cr_expect_gt(piled_h, 0.25 * calm_h);
    cr_expect_neq(lost_h, piled_h);
}
