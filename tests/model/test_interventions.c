/* What must hold for interventions of any kind, over random scenarios. */
#include "desk.h"
#include "engine/random.h"
#include "intervention/organisation.h"
#include "model/world.h"
#include "random_scenario.h"
#include "result_compare.h"

#include <criterion/criterion.h>
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

/* It takes hours and euros even so. */
static void take_nothing(struct intervention *intervention)
{
    free(intervention->upkeep);
    free(intervention->once);
    intervention->upkeep = intervention->once = NULL;
    intervention->eur = intervention->eur_per_day = 0;
    intervention->lean.soft.day_starts.is_on = intervention->lean.soft.improvements.is_on = false;
    intervention->problems.one_on_ones = false;
    intervention->dip_days = 0;
    for (size_t i = 0; i < intervention->onboarding.hire_count; i++)
        intervention->onboarding.hires[i] =
            (struct intervention_hire){.group = intervention->onboarding.hires[i].group};
    for (size_t i = 0; intervention->project.hours != NULL && i < intervention->group_count; i++)
        intervention->project.hours[i] = 0;
    intervention->project.switch_loss = 0;
    for (size_t t = 0; t < intervention->lean.team_count; t++) {
        struct intervention_team *const team = &intervention->lean.teams[t];

        for (uint32_t day = 0; day < team->to_day - team->from_day; day++)
            team->taken[day] = 0;
    }
}

static void fail(struct intervention *intervention)
{
    intervention->success = 0;
    take_nothing(intervention);
}

/* Every effect is none; policies, which have no size, fail. */
static void do_nothing(struct intervention *intervention)
{
    struct intervention_lean *const lean = &intervention->lean;

    take_nothing(intervention);
    intervention->agents = intervention->handling = intervention->ping_pong = 1;
    intervention->no_callback = intervention->lead = intervention->status = 1;
    intervention->absent = intervention->share = 0;
    intervention->callback.share = intervention->pressure.leave_per_year = 0;
    intervention->project.handling = 1;
    lean->handling_talk = lean->handling_write = lean->unresolved = lean->ping_pong = 1;
    lean->soft.lending.is_on = false;
    if (intervention->kind == INTERVENTION_OVERFLOW
        || intervention->kind == INTERVENTION_MAIL_BETWEEN_CALLS
        || intervention->kind == INTERVENTION_PURGE_POLICY
        || (intervention_brings_customers(intervention)
            && (intervention->kind != INTERVENTION_LEAN_ROLLOUT || intervention->source_count > 0))
        || intervention->kind == INTERVENTION_CALL_BACK_OFFER)
        intervention->success = 0;
    for (size_t i = 0;
         i < intervention->source_count && !intervention_brings_customers(intervention); i++)
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

Test(interventions, that_fail_leave_the_same_bytes_but_for_what_they_take)
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

/* --- hours ------------------------------------------------------------------------------------ */

static void keep_everybody(struct intervention *intervention)
{
    intervention->agents = 1;
    intervention->pressure.leave_per_year = 0;
    for (size_t i = 0; i < intervention->onboarding.hire_count; i++)
        intervention->onboarding.hires[i].more = 0;
}

Test(interventions, take_hours_that_are_paid_all_the_same)
{
    for (size_t i = 0; i < VARIANTS; i++) {
        struct random_scenario_variant with = variants[i];

        with.intervened = true;
        for (uint64_t seed = 0; seed < SEEDS; seed++) {
            struct scenario *plain = random_scenario_read(seed, &variants[i]);
            struct scenario *bent = random_scenario_read(seed, &with);

            for (size_t j = 0; j < bent->intervention_count; j++)
                keep_everybody(&bent->interventions[j]);
            struct result base = run(plain, seed);
            struct result other = run(bent, seed);

            for (size_t group = 0; group < base.group_count; group++) {
                const double paid_s = desk_group(&base, group, GROUP_PAID_S);

                cr_expect_float_eq(desk_group(&other, group, GROUP_PAID_S), paid_s,
                                   1e-9 * paid_s + 1e-6, "seed %llu", (unsigned long long)seed);
            }
            result_term(&base);
            result_term(&other);
            scenario_free(plain);
            scenario_free(bent);
        }
    }
}

/* --- together --------------------------------------------------------------------------------- */

static const struct today *morning_of(struct organisation *organisation,
                                      const struct scenario *scenario, size_t first, size_t count)
{
    const struct today_sizes sizes = {scenario->queue_count, scenario->group_count,
                                      scenario->source_count, scenario->purge_count};

    organisation_init(organisation, count > 0 ? &scenario->interventions[first] : NULL, count,
                      sizes, random_run_key(1, 0));
    return &organisation->today;
}

/* All factors of a day, one after the other; returns how many. */
static size_t factors_of(const struct today *today, double *factors)
{
    size_t count = 0;

    for (size_t i = 0; i < today->sizes.queues; i++) {
        factors[count++] = today->queues[i].handling;
        for (size_t j = 0; j < TODAY_RETURNS; j++)
            factors[count++] = today->queues[i].returns[j];
    }
    for (size_t i = 0; i < today->sizes.groups; i++) {
        const struct today_group *const group = &today->groups[i];

        factors[count++] = group->agents;
        for (size_t j = 0; j < TODAY_WORKS; j++)
            factors[count++] = group->handling[j];
        factors[count++] = 1 - group->claimed[TODAY_MOVING] - group->claimed[TODAY_ABSENT];
    }
    for (size_t i = 0; i < today->sizes.sources; i++) {
        const struct today_source *const source = &today->sources[i];

        factors[count++] = source->own;
        factors[count++] = source->come;
        factors[count++] = source->lead;
        factors[count++] = source->status;
    }
    factors[count++] = today->no_callback;
    factors[count++] = today->attention;
    return count;
}

enum { MOST_FACTORS = 200, MOST_TOGETHER = 10 };

/* Each goes its own way: none pays or takes attention, waits for another, or finds its problems. */
static void separate(struct scenario *scenario)
{
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        scenario->interventions[i].attention = 1;
        scenario->interventions[i].depends_count = 0;
        scenario->interventions[i].lean.soft.day_starts.is_on = false;
    }
}

/* Sources that a letter wave brings are nobody's but its own: without it, they are as any other. */
static size_t compare_product(const struct scenario *scenario, uint32_t days)
{
    struct organisation all, one[MOST_TOGETHER];
    const struct today *const together =
        morning_of(&all, scenario, 0, scenario->intervention_count);
    size_t compared = 0;

    for (size_t i = 0; i < scenario->intervention_count; i++)
        morning_of(&one[i], scenario, i, 1);
    for (uint32_t day = 0; day < days; day++) {
        double factors[MOST_FACTORS], product[MOST_FACTORS];

        organisation_morning(&all, day);
        const size_t count = factors_of(together, factors);

        for (size_t f = 0; f < count; f++)
            product[f] = 1;
        for (size_t i = 0; i < scenario->intervention_count; i++) {
            double alone[MOST_FACTORS];

            organisation_morning(&one[i], day);
            factors_of(&one[i].today, alone);
            for (size_t f = 0; f < count; f++)
                product[f] *= alone[f];
        }
        for (size_t f = 0; f < count; f++)
            cr_expect_float_eq(factors[f], product[f], 1e-12 * (1 + product[f]), "factor %zu", f);
        compared += count;
    }
    for (size_t i = 0; i < scenario->intervention_count; i++)
        organisation_term(&one[i]);
    organisation_term(&all);
    return compared;
}

Test(interventions, multiply)
{
    size_t compared = 0;

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct scenario *scenario = random_scenario_read(
            seed,
            &(struct random_scenario_variant){.intervened = true, .weeks = true, .mail = seed % 2});

        separate(scenario);
        compared += compare_product(scenario, scenario->run.days);
        scenario_free(scenario);
    }
    cr_expect_gt(compared, SEEDS * 100);
}
