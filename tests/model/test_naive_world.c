/* The model against a simulator that does the same the slow and obvious way. */
#include "model/world.h"
#include "naive_sums.h"
#include "naive_world.h"
#include "random_scenario.h"
#include "result_compare.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

enum { QUICK = 300, CROWDED = 20, SLOW = 3000, TEXT_SIZE = 256 };

static void compare_seed(uint64_t seed, const struct random_scenario_variant *variant)
{
    struct scenario *scenario = random_scenario_read(seed, variant);
    struct result result;
    char text[TEXT_SIZE];

    cr_assert_not_null(scenario);
    struct naive_log log = naive_world_run(scenario, seed, 0);
    struct result naive = naive_sums(scenario, &log);

    cr_assert(world_run(scenario, seed, 0, NULL, &result));
    if (!result_compare(scenario, &result, scenario, &naive, true, text, sizeof text)) {
        struct random_scenario random = random_scenario_make(seed, variant);

        fprintf(stderr, "%s\n", random.text);
        random_scenario_term(&random);
        cr_expect(false, "seed %llu, model and naive: %s", (unsigned long long)seed, text);
    }
    naive_world_term(&log);
    result_term(&naive);
    result_term(&result);
    scenario_free(scenario);
}

Test(quick, a_naive_simulator_gives_the_same_sums)
{
    for (uint64_t seed = 0; seed < QUICK; seed++)
        compare_seed(seed, NULL);
}

Test(quick, a_naive_simulator_gives_the_same_sums_where_much_happens_at_the_same_moment)
{
    for (uint64_t seed = 0; seed < QUICK; seed++)
        compare_seed(seed, &(struct random_scenario_variant){.coarse = true});
}

Test(quick, a_naive_simulator_gives_the_same_sums_where_many_wait)
{
    for (uint64_t seed = 0; seed < CROWDED; seed++)
        compare_seed(seed, &(struct random_scenario_variant){.crowded = true});
}

Test(quick, a_naive_simulator_gives_the_same_sums_where_interventions_bend_parameters)
{
    for (uint64_t seed = 0; seed < QUICK; seed++) {
        compare_seed(seed, &(struct random_scenario_variant){.intervened = true});
        compare_seed(seed, &(struct random_scenario_variant){.intervened = true, .mail = true});
        compare_seed(seed, &(struct random_scenario_variant){.intervened = true, .coarse = true});
        compare_seed(seed, &(struct random_scenario_variant){
                               .intervened = true, .mail = seed % 2 == 0, .weeks = true});
    }
}

Test(quick, a_naive_simulator_gives_the_same_sums_where_who_waits_may_be_called_back)
{
    for (uint64_t seed = 0; seed < QUICK / 3; seed++) {
        compare_seed(seed, &(struct random_scenario_variant){.intervened = true, .offered = true});
        compare_seed(seed, &(struct random_scenario_variant){
                               .intervened = true, .offered = true, .coarse = true});
        if (seed < CROWDED)
            compare_seed(seed, &(struct random_scenario_variant){
                                   .intervened = true, .offered = true, .crowded = true});
    }
}

Test(quick, a_naive_simulator_gives_the_same_sums_where_many_sources_bring_customers)
{
    for (uint64_t seed = 0; seed < QUICK / 3; seed++) {
        compare_seed(seed, &(struct random_scenario_variant){.many_sources = true});
        compare_seed(seed, &(struct random_scenario_variant){.many_sources = true, .coarse = true});
    }
}

Test(quick, a_naive_simulator_gives_the_same_sums_where_mail_piles_up)
{
    for (uint64_t seed = 0; seed < QUICK; seed++)
        compare_seed(seed, &(struct random_scenario_variant){.mail = true});
}

Test(slow, a_naive_simulator_gives_the_same_sums_in_thousands_of_scenarios)
{
    for (uint64_t seed = QUICK; seed < SLOW; seed++) {
        compare_seed(seed, NULL);
        compare_seed(seed, &(struct random_scenario_variant){.coarse = true});
        compare_seed(seed, &(struct random_scenario_variant){.intervened = true});
        compare_seed(seed, &(struct random_scenario_variant){
                               .intervened = true, .mail = seed % 2 == 0, .weeks = true});
        compare_seed(seed, &(struct random_scenario_variant){.mail = true});
    }
}
