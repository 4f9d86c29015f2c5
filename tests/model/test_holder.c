/* Dossier holders: 4000 callers, all of whom are referred as soon as they have been helped. */
#include "base/memory.h"
#include "desk.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(holder);

enum { CALLERS = 4000, ROW_SIZE = 16 };

/* One a second; who rings again does so at a queue of its own, which refers nobody. */
static struct result run_with(const char *holder)
{
    static const char form[] =
        "{'run': {'days': 1}, 'holders': {'h': {%s}},"
        "'queues': {'q': {'talk': 1, 'refers': {'h': 1}, 'after_answered': [{'share': 0.9}]},"
        "           'r': {'talk': 1}},"
        "'groups': {'g': {'agents': 1000}},"
        "'demand': {'d': {'to': 'q', 'trace_csv': 'trace.csv'}}}";
    char *const text = memory_zeroed(sizeof form + strlen(holder), 1);
    char *const table = memory_zeroed(CALLERS + 1, ROW_SIZE);
    size_t end = (size_t)sprintf(table, "arrival_s\n");

    for (int i = 0; i < CALLERS; i++)
        end += (size_t)sprintf(table + end, "%d\n", i);
    sprintf(text, form, holder);
    struct result result = desk_run(text, table);

    cr_expect_eq(result.holders[HOLDER_REFERRED], CALLERS);
    cr_expect_eq(result.cases[CASE_OPENED], CALLERS, "who rings again is no new case");
    free(table);
    free(text);
    return result;
}

Test(holder, who_is_reached_helps_at_once)
{
    struct result result = run_with("'reached': 1");

    cr_expect_eq(result.holders[HOLDER_REACHED], CALLERS);
    cr_expect_eq(result.cases[CASE_SOLVED], CALLERS, "nobody comes back after that");
    cr_expect_eq(desk_queue(&result, 0, QUEUE_OFFERED), CALLERS);
    result_term(&result);
}

Test(holder, who_calls_back_in_time_solves_the_case_then)
{
    struct result result = run_with("'reached': 0, 'in_time': 1, 'late': 0, 'in_time_after': 3600,"
                                    "'after_no_callback': [{'share': 1, 'to': 'r', 'after': 60}]");

    cr_expect_eq(result.holders[HOLDER_IN_TIME], CALLERS);
    cr_expect_eq(result.cases[CASE_SOLVED], CALLERS);
    cr_expect_eq(desk_queue(&result, 1, QUEUE_OFFERED), 0.0);
    result_term(&result);
}

Test(holder, case_is_open_until_the_call)
{
    /* no longer than an hour, and the call takes two */
    struct result result =
        desk_run("{'run': {'kind': 'steady_state', 'warm_up_h': 0, 'length_h': 1},"
                 "'holders': {'h': {'reached': 0, 'in_time': 1, 'late': 0, 'in_time_after': 7200}},"
                 "'queues': {'q': {'talk': 0, 'refers': {'h': 1}}}, 'groups': {'g': {'agents': 9}},"
                 "'demand': {'d': {'per_h': 100}}}",
                 NULL);

    cr_expect_gt(result.cases[CASE_OPENED], 10.0);
    cr_expect_eq(result.cases[CASE_OPEN], result.cases[CASE_OPENED]);
    result_term(&result);
}

Test(holder, who_never_calls_back_leaves_customers_never_helped)
{
    struct result result = run_with("'reached': 0, 'in_time': 0, 'late': 0");

    cr_expect_eq(result.holders[HOLDER_NEVER], CALLERS);
    cr_expect_eq(result.cases[CASE_GAVE_UP], CALLERS);
    cr_expect_eq(result.cases[CASE_NO_CALLBACK], CALLERS);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_GAVE_UP), 0.0, "nobody hung up");
    result_term(&result);
}

Test(holder, who_never_calls_back_brings_the_same_customers_again)
{
    struct result result = run_with("'reached': 0, 'in_time': 0, 'late': 0,"
                                    "'after_no_callback': [{'share': 1, 'to': 'r', 'after': 600}]");

    cr_expect_eq(desk_queue(&result, 1, QUEUE_RETURNED_IN), CALLERS);
    cr_expect_eq(result.cause[SCENARIO_CAUSES + SCENARIO_CAUSE_NO_CALLBACK][CAUSE_CONTACTS],
                 CALLERS);
    cr_expect_eq(result.cases[CASE_SOLVED], CALLERS);
    cr_expect_eq(result.cases[CASE_NO_CALLBACK], 0.0);
    result_term(&result);
}

Test(holder, who_is_late_is_asked_where_the_call_stays)
{
    struct result result = run_with("'reached': 0, 'in_time': 0, 'late': 1, 'late_after': 3600,"
                                    "'after_no_callback': [{'share': 1, 'to': 'r', 'after': 600}]");

    cr_expect_eq(result.holders[HOLDER_LATE], CALLERS);
    cr_expect_eq(result.cause[SCENARIO_CAUSES + SCENARIO_CAUSE_NO_CALLBACK][CAUSE_CONTACTS],
                 CALLERS);
    cr_expect_eq(result.cases[CASE_SOLVED], CALLERS, "by the call back, once");
    result_term(&result);
}

Test(holder, who_calls_before_the_customer_does_is_not_asked)
{
    struct result result = run_with("'reached': 0, 'in_time': 0, 'late': 1, 'late_after': 300,"
                                    "'after_no_callback': [{'share': 1, 'to': 'r', 'after': 600}]");

    cr_expect_eq(desk_queue(&result, 1, QUEUE_OFFERED), 0.0);
    cr_expect_eq(result.cases[CASE_SOLVED], CALLERS);
    result_term(&result);
}

static void expect_share(const struct result *result, enum result_holder_sum sum, double share)
{
    /* binomial; 4.9 standard deviations is one in a million. Of the largest share, 0.315, that is
     * 0.036: one 12 % wrong would show. */
    const double sigma = sqrt(CALLERS * share * (1 - share));

    cr_expect_lt(fabs(result->holders[sum] - CALLERS * share), 4.9 * sigma, "sum %d: %g", (int)sum,
                 result->holders[sum]);
}

Test(holder, keeps_its_promises_with_the_shares_of_the_file)
{
    struct result result = run_with("");

    expect_share(&result, HOLDER_REACHED, 0.3);
    expect_share(&result, HOLDER_IN_TIME, 0.7 * 0.25);
    expect_share(&result, HOLDER_LATE, 0.7 * 0.3);
    expect_share(&result, HOLDER_NEVER, 0.7 * 0.45);
    cr_expect_eq(result.cases[CASE_GAVE_UP], result.holders[HOLDER_NEVER]);
    result_term(&result);
}

Test(holder, gets_what_the_transfers_leave)
{
    struct result result =
        desk_run("{'run': {'days': 1}, 'holders': {'h': {'reached': 1}},"
                 "'queues': {'q': {'talk': 1, 'transfers': {'r': 0.5}, 'refers': {'h': 0.5}},"
                 "           'r': {'talk': 1}},"
                 "'groups': {'g': {'agents': 100}}, 'demand': {'d': {'to': 'q', 'per_h': 60}}}",
                 NULL);

    cr_expect_gt(desk_queue(&result, 1, QUEUE_OFFERED), 0.0);
    cr_expect_eq(result.holders[HOLDER_REFERRED] + desk_queue(&result, 1, QUEUE_OFFERED),
                 desk_queue(&result, 0, QUEUE_OFFERED));
    result_term(&result);
}
