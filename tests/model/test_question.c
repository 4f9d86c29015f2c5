/* Types of questions: callers whose times are known, and many whose type is drawn. */
#include "base/memory.h"
#include "desk.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(question);

enum { CALLERS = 4000, ROW_SIZE = 16 };

/* `callers` come a second apart. */
static struct result run_with(const char *text, int callers)
{
    char *const table = memory_zeroed((size_t)callers + 1, ROW_SIZE);
    size_t end = (size_t)sprintf(table, "arrival_s\n");

    for (int i = 0; i < callers; i++)
        end += (size_t)sprintf(table + end, "%d\n", i);
    struct result result = desk_run(text, table);

    free(table);
    return result;
}

Test(question, makes_handling_longer_and_patience_shorter)
{
    /* one agent: the first is helped for 150 s + 30 s, the second hangs up after 50 s */
    struct result result =
        run_with("{'run': {'days': 1},"
                 "'questions': {'hard': {'handling': 1.5, 'patience': 0.5}},"
                 "'queues': {'q': {'talk': 100, 'wrap_up': 20, 'patience': 100}},"
                 "'groups': {'g': {}},"
                 "'demand': {'d': {'trace_csv': 'c', 'questions': {'hard': 1}}}}",
                 2);

    cr_expect_eq(desk_queue(&result, 0, QUEUE_TALK_S), 150.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WRAP_UP_S), 30.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_ABANDONED_S), 50.0);
    result_term(&result);
}

Test(question, leaves_the_times_of_a_log_alone)
{
    struct result result =
        desk_run("{'run': {'days': 1},"
                 "'questions': {'hard': {'handling': 1.5, 'patience': 0.5}},"
                 "'queues': {'q': {'talk': 100, 'wrap_up': 20, 'patience': 100}},"
                 "'groups': {'g': {}},"
                 "'demand': {'d': {'trace_csv': 'c', 'questions': {'hard': 1}}}}",
                 "arrival_s,talk_s,wrap_up_s,patience_s\n0,200,40,1\n1,10,10,30\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_TALK_S), 200.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WRAP_UP_S), 40.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_ABANDONED_S), 30.0);
    result_term(&result);
}

Test(question, sends_all_on_when_its_factor_says_more_than_all)
{
    struct result result = run_with(
        "{'run': {'days': 1}, 'questions': {'hard': {'transfer': 10}, 'easy': {'transfer': 0}},"
        "'queues': {'q': {'talk': 1, 'transfers': {'r': 0.4, 's': 0.4}},"
        "           'r': {'talk': 1}, 's': {'talk': 1}},"
        "'groups': {'g': {'agents': 100}},"
        "'demand': {'d': {'to': 'q', 'trace_csv': 'c', 'questions': {'hard': 1}}}}",
        CALLERS);
    const double to_r = desk_queue(&result, 1, QUEUE_TRANSFERRED_IN);
    const double to_s = desk_queue(&result, 2, QUEUE_TRANSFERRED_IN);

    cr_expect_eq(to_r + to_s, CALLERS);
    /* a fair coin, 4000 times: 4.9 standard deviations is one in a million */
    cr_expect_lt(fabs(to_r - CALLERS / 2), 4.9 * sqrt(CALLERS / 4.0));
    result_term(&result);
}

Test(question, of_a_later_contact_is_what_its_cause_says)
{
    /* the first call takes 100 s; whoever comes back does so about its status, for 25 s */
    struct result result =
        run_with("{'run': {'days': 1}, 'questions': {"
                 "    'new': {}, 'how_far': {'causes': ['status'], 'handling': 0.25, 'return': 0}},"
                 "'queues': {'q': {'talk': 100, 'after_answered': ["
                 "    {'share': 0.99, 'cause': 'status', 'after': 1000}]}},"
                 "'groups': {'g': {'agents': 100}},"
                 "'demand': {'d': {'trace_csv': 'c', 'questions': {'new': 1}}}}",
                 1000);
    const double back = result.cause[SCENARIO_CAUSE_STATUS][CAUSE_CONTACTS];

    cr_expect_gt(back, 900.0);
    cr_expect_eq(result.cause[SCENARIO_CAUSE_STATUS][CAUSE_HANDLING_S], 25.0 * back);
    cr_expect_eq(result.cause[SCENARIO_CAUSE_VALUE][CAUSE_HANDLING_S], 100000.0);
    cr_expect_eq(result.cases[CASE_SOLVED], 1000.0);
    result_term(&result);
}

Test(question, is_drawn_with_the_shares_of_the_source)
{
    /* 100 s with share 0.3, 200 s with 0.5, 300 s with 0.2 */
    struct result result = run_with(
        "{'run': {'days': 1}, 'questions': {'b': {'handling': 2}, 'a': {}, 'c': {'handling': 3}},"
        "'queues': {'q': {'talk': 100}}, 'groups': {'g': {'agents': 1000}},"
        "'demand': {'d': {'trace_csv': 'c', 'questions': {'a': 0.3, 'c': 0.2, 'b': 0.5}}}}",
        CALLERS);
    const double mean = desk_queue(&result, 0, QUEUE_TALK_S) / CALLERS;
    /* variance of a talk: 0.3 x 90^2 + 0.5 x 10^2 + 0.2 x 110^2 = 4900. A mean 5 % wrong (9.5 s) is
     * 8.6 standard deviations of the mean away. */
    const double sigma = sqrt(4900.0 / CALLERS);

    cr_expect_lt(fabs(mean - 190.0), 4.9 * sigma, "%g", mean);
    result_term(&result);
}
