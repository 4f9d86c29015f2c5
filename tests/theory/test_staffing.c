#include "theory/staffing.h"

#include "theory/queue_formula.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

TestSuite(staffing);

static const struct staffing_goal goals[] = {
    {.measure = STAFFING_SERVICE_LEVEL, .limit = 0.8, .within_s = 20.0},
    {.measure = STAFFING_SERVICE_LEVEL, .limit = 0.99, .within_s = 5.0},
    {.measure = STAFFING_ABANDONMENT, .limit = 0.05},
    {.measure = STAFFING_ASA, .limit = 30.0},
    {.measure = STAFFING_MEAN_WAIT, .limit = 1.0},
    {.measure = STAFFING_OCCUPANCY, .limit = 0.85},
    {.measure = STAFFING_BLOCKING, .limit = 0.01},
};
enum { GOALS = sizeof goals / sizeof *goals };

static bool met(struct single_queue queue, const struct staffing_goal *goal, uint32_t agents)
{
    queue.agents = agents;
    queue.target_s = goal->within_s;
    if (!queue_formula_check(&queue, NULL))
        return false;
    const struct single_queue_measures measures = queue_formula_measures(&queue);

    return staffing_goal_met(goal, &measures);
}

static void expect_least(const struct single_queue *queue, const struct staffing_goal *goal)
{
    uint32_t agents = 0;

    cr_assert(staffing_agents_for(queue, goal, &agents, NULL));
    cr_assert(met(*queue, goal, agents), "%u agents", agents);
    cr_assert(agents == 1 || !met(*queue, goal, agents - 1), "%u agents would do", agents - 1);
}

Test(staffing, gives_the_least_number_of_agents)
{
    const struct distribution patience[] = {
        {.kind = DISTRIBUTION_NEVER},
        {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 120.0},
        {.kind = DISTRIBUTION_UNIFORM, .low = 10.0, .high = 300.0, .p_zero = 0.02}};
    const double arrivals_per_h[] = {2.0, 200.0, 20000.0};

    for (size_t i = 0; i < 3 * 3; i++) {
        const struct single_queue queue = {.arrivals_per_s = arrivals_per_h[i % 3] / 3600.0,
                                           .mean_handling_s = 180.0,
                                           .patience = &patience[i / 3],
                                           .short_abandon_s = 2.0};
        for (size_t j = 0; j < GOALS; j++)
            expect_least(&queue, &goals[j]);
    }
}

/* 200 calls an hour of 3 min: 13 agents answer 79.6 % in 20 s, 14 answer 88.8 % (Erlang-C). 5
 * erlang lose less than 1 % on 11 lines, and more on 10 (Erlang-B tables). */
Test(staffing, knows_the_textbook_numbers)
{
    const struct single_queue phone = {.arrivals_per_s = 200.0 / 3600.0, .mean_handling_s = 180.0};
    const struct single_queue lines = {
        .arrivals_per_s = 5.0 / 180.0, .mean_handling_s = 180.0, .no_waiting = true};
    uint32_t agents = 0;

    cr_assert(staffing_agents_for(&phone, &goals[0], &agents, NULL));
    cr_assert_eq(agents, 14, "%u", agents);
    cr_assert(staffing_agents_for(&lines, &goals[6], &agents, NULL));
    cr_assert_eq(agents, 11, "%u", agents);
}

Test(staffing, keeps_within_the_trunks)
{
    const struct single_queue queue = {
        .arrivals_per_s = 200.0 / 3600.0, .mean_handling_s = 180.0, .trunks = 12};
    struct error error = {0};
    uint32_t agents = 77;

    cr_assert_not(staffing_agents_for(&queue, &goals[1], &agents, &error));
    cr_assert_eq(agents, 77, "untouched");
    cr_assert(strstr(error.message, "even with 12 agents") != NULL, "%s", error.message);
    cr_assert(staffing_agents_for(&queue, &goals[5], &agents, &error));
    cr_assert(agents <= 12);
}

Test(staffing, refuses_what_takes_too_many)
{
    const struct single_queue queue = {.arrivals_per_s = 1e6, .mean_handling_s = 180.0};
    struct error error = {0};
    uint32_t agents;

    cr_assert_not(staffing_agents_for(&queue, &goals[0], &agents, &error));
    cr_assert(strstr(error.message, "at most 100000") != NULL, "%s", error.message);
}

Test(staffing, says_how_many_agents_a_stable_queue_needs)
{
    const struct single_queue queue = {
        .arrivals_per_s = 200.0 / 3600.0, .mean_handling_s = 180.0, .agents = 9};
    struct error error = {0};

    cr_assert_not(queue_formula_check(&queue, &error));
    cr_assert(strstr(error.message, "at least 11 agents") != NULL, "%s", error.message);
}
