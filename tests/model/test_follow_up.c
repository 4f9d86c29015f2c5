/* Work that some contacts bring beside the wrap-up: callers a second apart. */
#include "base/memory.h"
#include "desk.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

TestSuite(follow_up);

enum { CALLERS = 4000, ROW_SIZE = 16 };

static struct result run_with(const char *text)
{
    char *const table = memory_zeroed(CALLERS + 1, ROW_SIZE);
    size_t end = (size_t)sprintf(table, "arrival_s\n");

    for (int i = 0; i < CALLERS; i++)
        end += (size_t)sprintf(table + end, "%d\n", i);
    struct result result = desk_run(text, table);

    free(table);
    return result;
}

Test(follow_up, is_part_of_the_wrap_up_at_the_speed_of_the_group)
{
    struct result result = run_with(
        "{'run': {'days': 1}, 'questions': {'long': {'handling': 3}},"
        "'queues': {'q': {'talk': 100, 'wrap_up': 20, 'follow_up': {'share': 1, 'work': 60}}},"
        "'groups': {'g': {'agents': 5000, 'speed': 2}},"
        "'demand': {'d': {'trace_csv': 'c', 'questions': {'long': 1}}}}");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_FOLLOW_UP_S), 90.0 * CALLERS);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WRAP_UP_S), 120.0 * CALLERS);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_TALK_S), 150.0 * CALLERS);
    cr_expect_eq(desk_group(&result, 0, GROUP_WRAP_UP_S), 120.0 * CALLERS);
    result_term(&result);
}

Test(follow_up, is_brought_by_the_share_of_the_file_where_there_is_no_wrap_up)
{
    struct result result =
        run_with("{'run': {'days': 1}, 'queues': {'q': {'talk': 100, 'follow_up': {}}},"
                 "'groups': {'g': {'agents': 5000}}, 'demand': {'d': {'trace_csv': 'c'}}}");
    const double found = desk_queue(&result, 0, QUEUE_FOLLOW_UP_S) / 180.0;
    /* binomial; 4.9 standard deviations, one in a million, are 111 of 600 */
    const double sigma = sqrt(CALLERS * 0.15 * 0.85);

    cr_expect_lt(fabs(found - 0.15 * CALLERS), 4.9 * sigma, "%g", found);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WRAP_UP_S),
                 desk_queue(&result, 0, QUEUE_FOLLOW_UP_S));
    result_term(&result);
}

Test(follow_up, is_in_the_wrap_up_that_a_log_gives)
{
    struct result result = desk_run(
        "{'run': {'days': 1},"
        "'queues': {'q': {'talk': 100, 'wrap_up': 20, 'follow_up': {'share': 1, 'work': 60}}},"
        "'groups': {'g': {'agents': 2}}, 'demand': {'d': {'trace_csv': 'c'}}}",
        "arrival_s,wrap_up_s\n0,30\n1,\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_FOLLOW_UP_S), 60.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WRAP_UP_S), 30.0 + 80.0);
    result_term(&result);
}
