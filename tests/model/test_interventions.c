/* What must hold for interventions of any kind, over random scenarios. */
#include "intervention/organisation.h"
#include "model/world.h"
#include "random_scenario.h"
#include "result_compare.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>

TestSuite(interventions);

enum { SEEDS = 200, TEXT_SIZE = 256 };

static struct result run(const struct scenario *scenario, uint64_t seed)
{
    struct result result;

    cr_assert(world_run(scenario, seed, 0, NULL, &result));
    return result;
}

/* The variants that all that follows is tried on. */
static const struct random_scenario_variant variants[] = {{0}, {.mail = true}, {.weeks = true}};

enum { VARIANTS = sizeof variants / sizeof *variants };

/* --- nothing is done -------------------------------------------------------------------------- */

static void do_not_agree(struct intervention *intervention)
{
    intervention->agreed = 0;
}

/* It takes hours even so. */
static void take_no_hours(struct intervention *intervention)
{
    free(intervention->upkeep);
    intervention->upkeep = NULL;
    for (size_t t = 0; t < intervention->lean.team_count; t++) {
        struct intervention_team *const team = &intervention->lean.teams[t];

        for (uint32_t day = 0; day < team->to_day - team->from_day; day++)
            team->taken[day] = 0;
    }
}

static void fail(struct intervention *intervention)
{
    intervention->success = 0;
    take_no_hours(intervention);
}

/* Every effect is none; policies, which have no size, fail. */
static void do_nothing(struct intervention *intervention)
{
    struct intervention_lean *const lean = &intervention->lean;

    take_no_hours(intervention);
    intervention->agents = intervention->handling = intervention->ping_pong = 1;
    intervention->no_callback = intervention->lead = intervention->status = 1;
    intervention->absent = intervention->callback.share = 0;
    lean->handling_talk = lean->handling_write = lean->unresolved = lean->ping_pong = 1;
    if (intervention->kind == INTERVENTION_OVERFLOW
        || intervention->kind == INTERVENTION_MAIL_BETWEEN_CALLS
        || intervention->kind == INTERVENTION_PURGE_POLICY
        || intervention->kind == INTERVENTION_LETTER_WAVE
        || intervention->kind == INTERVENTION_CALL_BACK_OFFER)
        intervention->success = 0;
    for (size_t i = 0;
         i < intervention->source_count && intervention->kind != INTERVENTION_LETTER_WAVE; i++)
        intervention->sources[i].share = 0;
}

/* Runs a scenario without interventions, and with those that `make_idle` (NULL: nothing) was done
 * to; the latter as `with` says. */
static size_t expect_nothing_of(uint64_t seed, const struct random_scenario_variant *variant,
                                struct random_scenario_variant with,
                                void (*make_idle)(struct intervention *))
{
    struct scenario *plain = random_scenario_read(seed, variant);
    struct scenario *idle = random_scenario_read(seed, &with);
    const size_t count = idle->intervention_count;

    for (size_t i = 0; i < count && make_idle != NULL; i++)
        make_idle(&idle->interventions[i]);
    struct result base = run(plain, seed);
    struct result other = run(idle, seed);

    if (!result_is_same(&base, &other)) {
        char text[TEXT_SIZE] = "bytes";

        result_compare(plain, &base, idle, &other, true, text, sizeof text);
        cr_expect(false, "seed %llu: %s", (unsigned long long)seed, text);
    }
    result_term(&base);
    result_term(&other);
    scenario_free(plain);
    scenario_free(idle);
    return count;
}

static void expect_nothing(void (*make_idle)(struct intervention *), bool too_late)
{
    size_t count = 0;

    for (size_t i = 0; i < VARIANTS; i++) {
        struct random_scenario_variant with = variants[i];

        with.intervened = true;
        with.too_late = too_late;
        for (uint64_t seed = 0; seed < SEEDS; seed++)
            count += expect_nothing_of(seed, &variants[i], with, make_idle);
    }
    cr_assert_gt(count, (size_t)VARIANTS * SEEDS);
}

Test(interventions, that_are_not_agreed_leave_the_same_bytes)
{
    expect_nothing(do_not_agree, false);
}

Test(interventions, that_fail_leave_the_same_bytes_but_for_the_hours_they_take)
{
    expect_nothing(fail, false);
}

Test(interventions, without_effect_leave_the_same_bytes)
{
    expect_nothing(do_nothing, false);
}

Test(interventions, after_the_end_leave_the_same_bytes)
{
    expect_nothing(NULL, true);
}

/* --- order of listing ------------------------------------------------------------------------- */

static void compare_variants(struct random_scenario_variant a, struct random_scenario_variant b,
                             bool bytes)
{
    a.intervened = b.intervened = true;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct scenario *first = random_scenario_read(seed, &a);
        struct scenario *second = random_scenario_read(seed, &b);
        struct result first_result = run(first, seed);
        struct result second_result = run(second, seed);
        char text[TEXT_SIZE] = "bytes";

        cr_expect(bytes ? result_is_same(&first_result, &second_result)
                        : result_compare(first, &first_result, second, &second_result, false, text,
                                         sizeof text),
                  "seed %llu: %s", (unsigned long long)seed, text);
        result_term(&first_result);
        result_term(&second_result);
        scenario_free(first);
        scenario_free(second);
    }
}

Test(interventions, may_be_listed_in_any_order)
{
    for (size_t i = 0; i < VARIANTS; i++) {
        struct random_scenario_variant turned = variants[i];

        turned.turned = true;
        compare_variants(variants[i], turned, true);
    }
}

Test(interventions, are_the_same_whatever_the_order_of_the_rest_of_the_file)
{
    for (size_t i = 0; i < VARIANTS; i++) {
        struct random_scenario_variant reversed = variants[i];

        reversed.reversed = true;
        compare_variants(variants[i], reversed, false);
    }
}
