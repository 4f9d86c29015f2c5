/* What must hold for interventions of any kind, over random scenarios. */
#include "desk.h"
#include "engine/random.h"
#include "intervention/organisation.h"
#include "model/world.h"
#include "random_scenario.h"
#include "result_compare.h"

#include <criterion/criterion.h>
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdio.h>
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
    intervention->absent = intervention->callback.share = intervention->pressure.leave_per_year = 0;
    intervention->project.handling = 1;
    lean->handling_talk = lean->handling_write = lean->unresolved = lean->ping_pong = 1;
    if (intervention->kind == INTERVENTION_OVERFLOW
        || intervention->kind == INTERVENTION_MAIL_BETWEEN_CALLS
        || intervention->kind == INTERVENTION_PURGE_POLICY
        || intervention_brings_customers(intervention)
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

static double training_h(const struct result *result, size_t group)
{
    return desk_group(result, group, GROUP_CLAIMED_S + SCENARIO_CLAIM_TRAINING) / SECONDS_PER_HOUR;
}

/* Two teams of two groups: 5 + 3 agents for 8 hours on 5 days a week are 320 hours, at 20 a head 16
 * heads; 4 + 2 for 8 hours on 4.5 days 216 hours, 10.8 heads. Ascension Day takes its part of one
 * week from the roster, May half of it, and others move and are ill meanwhile. */
static const char teams[] =
    "{'run': {'start': '2025-04-14', 'weeks': 9}, 'calendar': {'holidays': 'nl'},"
    " 'queues': {'a': {'open': '09:00-17:00', 'team': 'a', 'groups': ['a1', 'a2']},"
    "  'b': {'open': '09:00-17:00', 'team': 'b', 'groups': ['b1', 'b2']}},"
    " 'groups': {%s},"
    " 'demand': {'da': {'to': 'a', 'per_day': 40, 'weekday': [1.3, 1.1, 1, 0.9, 0.7]},"
    "  'db': {'to': 'b', 'per_day': 30, 'day_cv': 0.1}},"
    " 'interventions': {"
    "  'lean': {'kind': 'lean_rollout', 'start_wk': 2, 'teams': ['a', 'b'], 'hours_per_head': 13,"
    "   'net_h_per_wk': 20, 'train_wk': 3, 'plan': '%s', 'most_of_day': 0.5, 'busy': 1.6},"
    "  'move': {'kind': 'move', 'start_wk': 3, 'absent': 0.4},"
    "  'flu': {'kind': 'flu_week', 'start_wk': 4, 'absent': 0.2},"
    "  'site': {'kind': 'website', 'start_wk': 1, 'deflects': {'da': 0.1},"
    "   'upkeep_h_per_wk': {'a1': 10}}}}";

#define ROSTER(id, agents, rest)                                                                   \
    "'" id "': {'agents': " agents ", 'team': '" #rest "', 'shape': [1], 'slot_min': 480,"         \
    " 'from': '09:00', 'month': [1, 1, 1, 1, 0.5, 1, 1, 1, 1, 1, 1, 1]"

Test(interventions, train_everybody_for_the_same_hours_whatever_the_plan_and_what_else_goes_on)
{
    static const char *const plans[] = {"simultaneous", "staggered", "pilot_then", "paced"};
    static const char whole_week[] = ", 'weekday': [1, 1, 1, 1, 1]}";
    static const char half_friday[] = ", 'weekday': [1, 1, 1, 1, 0.5]}";
    /* heads follow from the mean month: 11.5 / 12 */
    static const double expected_h[] = {16 * 13 * 11.5 / 12, 10.8 * 13 * 11.5 / 12};
    char groups[1024];

    snprintf(groups, sizeof groups, "%s%s, %s%s, %s%s, %s%s", ROSTER("a1", "5", a), whole_week,
             ROSTER("a2", "3", a), whole_week, ROSTER("b1", "4", b), half_friday,
             ROSTER("b2", "2", b), half_friday);
    for (size_t i = 0; i < sizeof plans / sizeof *plans; i++) {
        char text[4096];

        snprintf(text, sizeof text, teams, groups, plans[i]);
        struct result result = desk_run(text, NULL);

        for (size_t team = 0; team < 2; team++)
            cr_expect_float_eq(training_h(&result, 2 * team) + training_h(&result, 2 * team + 1),
                               expected_h[team], 1.0 / 60, "%s, team %zu", plans[i], team);
        result_term(&result);
    }
}

static double claimed_h(const struct result *result, size_t group, enum scenario_claim_kind kind)
{
    return desk_group(result, group, (enum result_group_sum)(GROUP_CLAIMED_S + (size_t)kind))
           / SECONDS_PER_HOUR;
}

/* Ten people, 5 agents for 8 hours on 5 days: 200 hours a week. Two more from week 2, trained for
 * two weeks and then coached for three, 4 hours a week each; a project of 12 hours a week for four
 * weeks. */
Test(interventions, onboarding_and_projects_take_the_hours_they_say)
{
    struct result result = desk_run(
        "{'run': {'start': '2025-03-03', 'weeks': 10},"
        " 'queues': {'q': {'open': '09:00-17:00'}},"
        " 'groups': {'g': {'agents': 5, 'heads': 10, 'from': '09:00', 'slot_min': 480,"
        "   'shape': [1], 'weekday': [1, 1, 1, 1, 1]}},"
        " 'demand': {'d': {'per_day': 100}},"
        " 'interventions': {"
        "  'new': {'kind': 'onboarding', 'start_wk': 2, 'heads': {'g': 2}, 'training_wk': 2,"
        "   'senior_h_per_wk': 4, 'coach_wk': 3},"
        "  'plan': {'kind': 'project', 'start_wk': 1, 'weeks': 4, 'h_per_wk': {'g': 12}}}}",
        NULL);

    cr_expect_float_eq(claimed_h(&result, 0, SCENARIO_CLAIM_ONBOARDING), 2 * 2 * 20, 1e-6);
    cr_expect_float_eq(claimed_h(&result, 0, SCENARIO_CLAIM_COACHING), 2 * 3 * 4, 1e-6);
    cr_expect_float_eq(claimed_h(&result, 0, SCENARIO_CLAIM_PROJECTS), 4 * 12, 1e-6);
    cr_expect_float_eq(desk_group(&result, 0, GROUP_PAID_S) / SECONDS_PER_HOUR, 200 * (1 + 9 * 1.2),
                       1e-6);
    result_term(&result);
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

/* --- better never does harm ------------------------------------------------------------------- */

enum { REPLICATIONS = 30, DESKS = 12 };

static const double ALPHA = 1e-6; /* per comparison */

/* The share of the calls of all queues that were lost. */
static double lost_share(const struct scenario *scenario, uint64_t seed, uint64_t replication)
{
    struct result result;
    double lost = 0, offered = 0;

    cr_assert(world_run(scenario, seed, replication, NULL, &result));
    for (size_t queue = 0; queue < result.queue_count; queue++) {
        lost += desk_queue(&result, queue, QUEUE_ABANDONED);
        offered += desk_queue(&result, queue, QUEUE_OFFERED);
    }
    result_term(&result);
    return offered > 0 ? lost / offered : 0;
}

struct difference {
    double mean, half_width;
};

/* Of the share lost: `other` less `base`, of the same customers. */
static struct difference paired(const char *base_text, const char *other_text, uint64_t seed)
{
    struct scenario *base = desk_read(base_text, NULL);
    struct scenario *other = desk_read(other_text, NULL);
    double sum = 0, squares = 0;

    for (uint64_t replication = 0; replication < REPLICATIONS; replication++) {
        const double difference =
            lost_share(other, seed, replication) - lost_share(base, seed, replication);

        sum += difference;
        squares += difference * difference;
    }
    scenario_free(base);
    scenario_free(other);
    const double mean = sum / REPLICATIONS;
    const double variance = (squares - sum * mean) / (REPLICATIONS - 1);

    return (struct difference){mean, gsl_cdf_tdist_Qinv(ALPHA, REPLICATIONS - 1)
                                         * sqrt(fmax(variance, 0) / REPLICATIONS)};
}

/* A desk with redials and questions about applications, as busy as chance will have it. */
static void print_desk(char *text, size_t size, uint64_t seed, double patience,
                       const char *interventions)
{
    const double agents = 2 + 8 * random_uniform(seed, 0);
    const double busy = 0.7 + 0.6 * random_uniform(seed, 1);
    const double patience_s = (60 + 500 * random_uniform(seed, 2)) * patience;

    snprintf(text, size,
             "{'run': {'start': '2025-03-03', 'weeks': 3, 'warm_up_weeks': 1},"
             " 'queues': {'q': {'open': '09:00-17:00', 'short_abandon_s': 0, 'talk': 300,"
             "  'patience': {'dist': 'exponential', 'mean_s': %.9g}, 'after_abandoned':"
             "  [{'share': 0.5, 'after': {'dist': 'exponential', 'mean_min': 10}}]}},"
             " 'groups': {'g': {'agents': %.9g}},"
             " 'demand': {'calls': {'per_day': %.9g, 'day_cv': 0.1},"
             "  'applications': {'per_day': %.9g, 'back_office': {'lead_wd': 4, 'norm_wd': 2,"
             "   'per_wd_before': 0.1, 'per_wd_after': 0.3}}},"
             " 'interventions': {%s}}",
             patience_s, agents, 0.7 * busy * agents * 96, 0.3 * busy * agents * 96, interventions);
}

/* Compares every desk with itself after something better; returns the mean of the differences. */
static double expect_no_harm(const char *interventions, double patience)
{
    double sum = 0;

    for (uint64_t seed = 0; seed < DESKS; seed++) {
        char base[2048], better[2048];

        print_desk(base, sizeof base, seed, 1, "");
        print_desk(better, sizeof better, seed, patience, interventions);
        const struct difference difference = paired(base, better, seed);

        cr_expect_leq(difference.mean, difference.half_width, "desk %llu: %s: %+.4f (%.4f)",
                      (unsigned long long)seed, interventions, difference.mean,
                      difference.half_width);
        sum += difference.mean;
    }
    return sum / DESKS;
}

/* A tenth more of anything shows: by how much is by far more than the half widths, which is why a
 * change to the worse would be found out. */
Test(interventions, that_help_never_cost_more_lost_calls)
{
    cr_expect_lt(expect_no_harm("'x': {'kind': 'staffing', 'agents': 1.1}", 1), -0.02);
    cr_expect_lt(expect_no_harm("'x': {'kind': 'outage', 'days': 21, 'handling': 0.9}", 1), -0.02);
    cr_expect_lt(expect_no_harm("'x': {'kind': 'website', 'ramp_wk': 0, 'deflects':"
                                " {'calls': 0.1}, 'failed': 0.2}",
                                1),
                 -0.02);
    cr_expect_lt(
        expect_no_harm("'x': {'kind': 'back_office', 'ramp_wk': 0, 'lead': 0.5, 'status': 1}", 1),
        -0.02);
    cr_expect_lt(expect_no_harm("", 1.5), -0.01);
}

Test(interventions, that_do_harm_are_found_out)
{
    char base[2048], worse[2048];

    print_desk(base, sizeof base, 3, 1, "");
    print_desk(worse, sizeof worse, 3, 1, "'x': {'kind': 'staffing', 'agents': 0.95}");
    const struct difference difference = paired(base, worse, 3);

    cr_expect_gt(difference.mean, difference.half_width);
}
