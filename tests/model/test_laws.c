/* What must hold in every run, over random scenarios. */
#include "desk.h"
#include "model/world.h"
#include "random_scenario.h"
#include "result_compare.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

TestSuite(laws);

enum { SEEDS = 200, TEXT_SIZE = 256 };

static struct result run(const struct scenario *scenario, uint64_t seed)
{
    struct result result;

    cr_assert(world_run(scenario, seed, 0, NULL, &result));
    return result;
}

static double tolerance(double a)
{
    return 1e-6 + 1e-9 * fabs(a);
}

static void check_conservation(const struct scenario *scenario, const struct result *result)
{
    for (size_t i = 0; i < result->queue_count * result->slot_count; i++) {
        const double *sums = result->queue[i];

        cr_assert_eq(sums[QUEUE_OFFERED], sums[QUEUE_BLOCKED] + sums[QUEUE_ANSWERED]
                                              + sums[QUEUE_ABANDONED] + sums[QUEUE_WAITING]);
        cr_assert_leq(sums[QUEUE_DELAYED], sums[QUEUE_OFFERED] - sums[QUEUE_BLOCKED]);
        cr_assert_leq(sums[QUEUE_ANSWERED_IN_T], sums[QUEUE_ANSWERED]);
        cr_assert_leq(sums[QUEUE_ABANDONED_SHORT], sums[QUEUE_ABANDONED]);
        cr_assert_leq(sums[QUEUE_WAIT_ANSWERED_S] + sums[QUEUE_WAIT_ABANDONED_S],
                      sums[QUEUE_WAIT_S] + tolerance(sums[QUEUE_WAIT_S]));
        /* Jensen: the square of the mean is not above the mean of the square */
        cr_assert_leq(sums[QUEUE_WAIT_S] * sums[QUEUE_WAIT_S],
                      sums[QUEUE_WAIT_SQUARED_S2] * sums[QUEUE_DELAYED] * (1 + 1e-9));
    }
    for (size_t i = 0; i < result->group_count * result->slot_count; i++) {
        const double *sums = result->group[i];

        cr_assert_leq(sums[GROUP_BUSY_S], sums[GROUP_PRESENT_S] + tolerance(sums[GROUP_PRESENT_S]));
        cr_assert_leq(sums[GROUP_WRAP_UP_S], sums[GROUP_BUSY_S] + tolerance(sums[GROUP_BUSY_S]));
    }
    cr_assert_eq(result->cases[CASE_OPENED], result->cases[CASE_SOLVED]
                                                 + result->cases[CASE_GAVE_UP]
                                                 + result->cases[CASE_OPEN]);
    for (size_t q = 0; q < result->queue_count; q++) {
        double answered = 0;
        double contacts = 0;

        for (size_t g = 0; g < result->group_count; g++)
            answered += result->link[q * result->group_count + g][LINK_ANSWERED];
        cr_assert_eq(answered, desk_queue(result, q, QUEUE_ANSWERED));
        for (size_t cause = 0; cause < SCENARIO_CAUSES; cause++)
            contacts += result->cause[q * SCENARIO_CAUSES + cause][CAUSE_CONTACTS];
        cr_assert_eq(contacts, desk_queue(result, q, QUEUE_OFFERED));
        cr_assert_leq(desk_queue(result, q, QUEUE_GAVE_UP),
                      desk_queue(result, q, QUEUE_ABANDONED) + desk_queue(result, q, QUEUE_BLOCKED)
                          + desk_queue(result, q, QUEUE_TURNED_AWAY));
        cr_assert_eq((double)result->wait[q].count,
                     desk_queue(result, q, QUEUE_OFFERED) - desk_queue(result, q, QUEUE_BLOCKED));
        cr_assert_eq((double)result->wait_answered[q].count, answered);
        cr_assert_eq((double)(result->wait[q].count - result->wait[q].bin[0]),
                     desk_queue(result, q, QUEUE_DELAYED));
        /* who waited is in the integral of the number waiting, for as long as they waited */
        if (scenario->run.warm_up_days == 0 && !(scenario->run.warm_up_s > 0)) {
            const double wait_s =
                desk_queue(result, q, QUEUE_WAIT_S) + desk_queue(result, q, QUEUE_SET_ASIDE_S);

            cr_assert_float_eq(desk_queue(result, q, QUEUE_WAITING_TIME_S), wait_s,
                               tolerance(wait_s));
            cr_assert_eq(desk_queue(result, q, QUEUE_ABANDONED_DURING),
                         desk_queue(result, q, QUEUE_ABANDONED));
        }
    }
}

static void check_all(const struct random_scenario_variant *variant)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct scenario *scenario = random_scenario_read(seed, variant);
        struct result result = run(scenario, seed);

        check_conservation(scenario, &result);
        result_term(&result);
        scenario_free(scenario);
    }
}

Test(laws, whoever_comes_is_accounted_for)
{
    check_all(NULL);
    check_all(&(struct random_scenario_variant){.intervened = true, .weeks = true});
}

/* Those who were transferred after the last day are in no day. */
Test(laws, days_add_up_to_intervals)
{
    static const enum result_queue_sum of_slot[DAY_WAIT_S + 1] = {
        QUEUE_OFFERED,         QUEUE_BLOCKED,       QUEUE_ABANDONED,
        QUEUE_ABANDONED_SHORT, QUEUE_ANSWERED_IN_T, QUEUE_WAIT_S};
    unsigned compared = 0;

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct scenario *scenario = random_scenario_read(seed, NULL);
        struct result result = run(scenario, seed);
        const double end_s = scenario->run.days * (double)SECONDS_PER_DAY;

        for (size_t q = 0;
             q < result.queue_count && result.day_count > 0 && result.last_departure_s < end_s;
             q++) {
            compared++;
            for (size_t sum = 0; sum <= DAY_WAIT_S; sum++) {
                const double slots = desk_queue(&result, q, of_slot[sum]);
                double days = 0;

                for (size_t day = 0; day < result.day_count; day++)
                    days += result.day[q * result.day_count + day][sum];
                cr_assert_float_eq(days, slots, sum == DAY_WAIT_S ? tolerance(slots) : 0);
            }
        }
        result_term(&result);
        scenario_free(scenario);
    }
    cr_assert_gt(compared, SEEDS / 4);
}

Test(laws, the_same_seed_gives_the_same_bytes_and_another_replication_does_not)
{
    unsigned others = 0;

    for (uint64_t seed = 0; seed < SEEDS / 2; seed++) {
        struct scenario *scenario = random_scenario_read(seed, NULL);
        struct result first = run(scenario, seed);
        struct result again = run(scenario, seed);
        struct result other;

        cr_assert(world_run(scenario, seed, 1, NULL, &other));
        cr_assert(result_is_same(&first, &again), "seed %llu", (unsigned long long)seed);
        others += !result_is_same(&first, &other);
        result_term(&first);
        result_term(&again);
        result_term(&other);
        scenario_free(scenario);
    }
    cr_assert_gt(others, SEEDS / 2 - 5); /* but for those that nobody calls */
}

/* Runs every scenario as two variants. */
static void compare_variants(const struct random_scenario_variant *a,
                             const struct random_scenario_variant *b)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct scenario *first = random_scenario_read(seed, a);
        struct scenario *second = random_scenario_read(seed, b);
        struct result first_result = run(first, seed);
        struct result second_result = run(second, seed);
        char text[TEXT_SIZE];

        cr_expect(
            result_compare(first, &first_result, second, &second_result, false, text, sizeof text),
            "seed %llu: %s", (unsigned long long)seed, text);
        result_term(&first_result);
        result_term(&second_result);
        scenario_free(first);
        scenario_free(second);
    }
}

Test(laws, measuring_the_length_of_queues_changes_nothing_else)
{
    compare_variants(&(struct random_scenario_variant){.measure_none = true},
                     &(struct random_scenario_variant){.measure_all = true});
    /* long lines are searched for who has gone */
    compare_variants(&(struct random_scenario_variant){.measure_none = true, .crowded = true},
                     &(struct random_scenario_variant){.measure_all = true, .crowded = true});
    compare_variants(&(struct random_scenario_variant){.measure_none = true, .coarse = true},
                     &(struct random_scenario_variant){.measure_all = true, .coarse = true});
}

Test(laws, the_order_of_the_file_changes_nothing)
{
    compare_variants(NULL, &(struct random_scenario_variant){.reversed = true});
    compare_variants(&(struct random_scenario_variant){.coarse = true},
                     &(struct random_scenario_variant){.reversed = true, .coarse = true});
}

Test(laws, with_staff_without_end_nobody_waits)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct scenario *scenario = random_scenario_read(seed, NULL);

        for (size_t g = 0; g < scenario->group_count; g++) {
            struct scenario_group *group = &scenario->groups[g];

            group->agents = 10000;
            group->claim_count = 0;
            group->sickness_varies = false;
            group->shape.count = 0;
            group->shape.from_s = 0;
            for (size_t day = 0; day < DAYS_PER_WEEK; day++)
                group->weekday[day] = 1;
        }
        for (size_t q = 0; q < scenario->queue_count; q++) { /* somebody takes calls at once */
            scenario->queues[q].links[0].after_s = 0;
            scenario->queues[q].links[0].most = 0;
        }
        if (scenario->run.holiday == NULL) {
            struct result result = run(scenario, seed);

            for (size_t q = 0; q < scenario->queue_count; q++) {
                cr_assert_eq(desk_queue(&result, q, QUEUE_WAIT_S), 0.0);
                cr_assert_eq(desk_queue(&result, q, QUEUE_ALL_BUSY), 0.0);
                cr_assert_eq(desk_queue(&result, q, QUEUE_ANSWERED)
                                 + desk_queue(&result, q, QUEUE_BLOCKED),
                             desk_queue(&result, q, QUEUE_OFFERED));
            }
            result_term(&result);
        }
        scenario_free(scenario);
    }
}

/* --- an export -------------------------------------------------------------------------------- */

struct exported {
    const struct scenario *scenario;
    double (*sums)[QUEUE_SUMS]; /* [queue] */
};

static void add_interval(void *context, uint32_t day, size_t slot, size_t queue,
                         const double sums[QUEUE_SUMS], double agents)
{
    const struct exported *exported = context;

    cr_assert_lt(day, exported->scenario->run.days);
    cr_assert_geq(day, exported->scenario->run.warm_up_days);
    cr_assert_lt((double)slot, SECONDS_PER_DAY / exported->scenario->run.interval_s);
    cr_assert_geq(agents, 0.0);
    for (size_t i = 0; i < QUEUE_SUMS; i++)
        exported->sums[queue][i] += sums[i];
}

/* What belongs to an interval in which nobody came to a closed queue is not exported. */
static bool is_exported(size_t sum)
{
    return sum != QUEUE_WAITING_TIME_S && sum != QUEUE_WAITING_AT_END
           && sum != QUEUE_ABANDONED_DURING && sum != QUEUE_ANSWERED_DURING
           && sum != QUEUE_PENDING_TIME_S && sum != QUEUE_TURNED_AWAY && sum != QUEUE_GAVE_UP
           && sum != QUEUE_LENGTH_SQUARED_S;
}

Test(laws, an_export_adds_up_to_the_run)
{
    double sums[8][QUEUE_SUMS];

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct scenario *scenario = random_scenario_read(seed, NULL);
        struct exported exported = {scenario, sums};
        const struct world_export_sink sink = {add_interval, &exported};
        const double end_s = scenario->run.days * (double)SECONDS_PER_DAY;
        struct result result = run(scenario, seed);

        memset(sums, 0, sizeof sums);
        if (scenario->run.kind == SCENARIO_RUN_CALENDAR)
            world_export(scenario, seed, 0, &sink);
        for (size_t q = 0; q < scenario->queue_count && scenario->run.kind == SCENARIO_RUN_CALENDAR
                           && result.last_departure_s < end_s;
             q++) {
            for (size_t i = 0; i < QUEUE_SUMS; i++) {
                const double whole = desk_queue(&result, q, (enum result_queue_sum)i);

                if (is_exported(i))
                    cr_assert_float_eq(sums[q][i], whole, tolerance(whole), "seed %llu, sum %zu",
                                       (unsigned long long)seed, i);
            }
        }
        result_term(&result);
        scenario_free(scenario);
    }
}

/* --- changes that change little ----------------------------------------------------------------
 */

/* Runs every scenario as it is and after `change`, and asks for the same results. */
static void compare_changed(void (*before)(struct scenario *), void (*change)(struct scenario *))
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct scenario *scenario = random_scenario_read(seed, NULL);
        char text[TEXT_SIZE];

        before(scenario);
        struct result first = run(scenario, seed);

        change(scenario);
        struct result second = run(scenario, seed);

        /* at the end of a steady state a customer whose agent wraps up may still be open */
        if (scenario->run.kind == SCENARIO_RUN_STEADY_STATE)
            memcpy(second.cases, first.cases, sizeof first.cases);
        cr_expect(result_compare(scenario, &first, scenario, &second, true, text, sizeof text),
                  "seed %llu: %s", (unsigned long long)seed, text);
        result_term(&first);
        result_term(&second);
        scenario_free(scenario);
    }
}

static void give_lines_without_end(struct scenario *scenario)
{
    for (size_t i = 0; i < scenario->trunk_count; i++)
        scenario->trunks[i].count = 1000000;
}

static void drop_lines(struct scenario *scenario)
{
    for (size_t q = 0; q < scenario->queue_count; q++)
        scenario->queues[q].trunks = SCENARIO_NO_TRUNKS;
}

Test(laws, lines_without_end_are_as_no_limit)
{
    compare_changed(give_lines_without_end, drop_lines);
}

static void transfer_nobody(struct scenario *scenario)
{
    for (size_t q = 0; q < scenario->queue_count; q++) {
        for (size_t i = 0; i < scenario->queues[q].transfer_count; i++)
            scenario->queues[q].transfers[i].probability = 0;
    }
    /* who would stay for a transfer that never comes stays on */
    for (size_t g = 0; g < scenario->group_count; g++)
        scenario->groups[g].finishes_queue = false;
}

static void drop_transfers(struct scenario *scenario)
{
    for (size_t q = 0; q < scenario->queue_count; q++)
        scenario->queues[q].transfer_count = 0;
}

Test(laws, transfers_of_nobody_are_as_no_transfers)
{
    compare_changed(transfer_nobody, drop_transfers);
}

static double from_outside(const double sums[QUEUE_SUMS])
{
    return sums[QUEUE_OFFERED] - sums[QUEUE_TRANSFERRED_IN] - sums[QUEUE_RETURNED_IN];
}

/* Chance belongs to the customer: who comes, when and where to, does not depend on the staff. */
Test(laws, the_same_customers_come_whoever_is_there)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct scenario *scenario = random_scenario_read(seed, NULL);
        struct result first = run(scenario, seed);

        for (size_t g = 0; g < scenario->group_count; g++)
            scenario->groups[g].agents *= 3;
        struct result second = run(scenario, seed);

        for (size_t i = 0; i < first.queue_count * first.slot_count; i++) {
            cr_assert_eq(from_outside(first.queue[i]), from_outside(second.queue[i]));
        }
        result_term(&first);
        result_term(&second);
        scenario_free(scenario);
    }
}

Test(laws, a_run_that_is_stopped_says_so_and_leaves_nothing)
{
    struct scenario *scenario = desk_read(
        "{'run': {'kind': 'steady_state'}, 'queues': {'q': {}}, 'groups': {'g': {'agents':"
        " 100}}, 'demand': {'d': {'per_h': 1000}}}",
        NULL);
    const atomic_bool stop = true;
    struct result result;

    cr_assert_not(world_run(scenario, 1, 0, &stop, &result));
    cr_expect_null(result.queue);
    cr_expect_eq(result.contacts, 0);
    scenario_free(scenario);
}
