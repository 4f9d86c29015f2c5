/* Who comes back does so when the queue is open: 200 callers come one Thursday evening, before
 * Easter. */
#include "base/memory.h"
#include "base/units.h"
#include "desk.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(returns);

enum { CALLERS = 200, ROW_SIZE = 16, TUESDAY = 5 /* from Thursday */, NINE = 18 /* half hours */ };

static const double COME_S = 20.0 * SECONDS_PER_HOUR;
static const double OPENS_S = TUESDAY * (double)SECONDS_PER_DAY + 9.0 * SECONDS_PER_HOUR;

/* `profile` is that of the queue, or nothing. */
static struct result run_of_turned_away_with(const char *profile, const char *returns)
{
    static const char form[] =
        "{'run': {'start': '2025-04-17', 'days': 7, 'interval_min': 30},"
        "'calendar': {'holidays': 'nl'},"
        "'queues': {'q': {'open': '09:00-10:00', 'talk': 1, %s 'after_turned_away': [%s]}},"
        "'groups': {'g': {}}, 'demand': {'d': {'trace_csv': 'trace.csv'}}}";
    char *const text = memory_zeroed(sizeof form + strlen(profile) + strlen(returns), 1);
    char *const table = memory_zeroed(CALLERS + 1, ROW_SIZE);
    size_t end = (size_t)sprintf(table, "arrival_s\n");

    for (int i = 0; i < CALLERS; i++)
        end += (size_t)sprintf(table + end, "%.0f\n", COME_S);
    sprintf(text, form, profile, returns);
    struct result result = desk_run(text, table);

    free(table);
    free(text);
    return result;
}

static struct result run_of_turned_away(const char *returns)
{
    return run_of_turned_away_with("", returns);
}

Test(returns, of_who_is_turned_away_are_on_the_next_opening_day_in_its_opening_hours)
{
    /* Good Friday, the weekend and Easter Monday are no opening days */
    struct result result = run_of_turned_away("{'share': 1, 'working_days': 1}");
    const double pending_s = desk_queue(&result, 0, QUEUE_PENDING_TIME_S) / CALLERS;

    cr_expect_eq(desk_queue(&result, 0, QUEUE_TURNED_AWAY), CALLERS, "%g",
                 desk_queue(&result, 0, QUEUE_TURNED_AWAY));
    cr_expect_eq(desk_queue(&result, 0, QUEUE_RETURNED_IN), CALLERS);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_GAVE_UP), 0.0);
    cr_expect_eq(result.day[TUESDAY][DAY_OFFERED], CALLERS);
    cr_expect_eq(result.queue[NINE][QUEUE_OFFERED] + result.queue[NINE + 1][QUEUE_OFFERED],
                 CALLERS);
    cr_expect_gt(result.queue[NINE][QUEUE_OFFERED], CALLERS / 4);
    cr_expect_gt(result.queue[NINE + 1][QUEUE_OFFERED], CALLERS / 4);
    cr_expect_geq(pending_s, OPENS_S - COME_S);
    cr_expect_lt(pending_s, OPENS_S - COME_S + SECONDS_PER_HOUR);
    cr_expect_eq(result.cases[CASE_SOLVED], CALLERS);
    result_term(&result);
}

Test(returns, of_who_is_turned_away_are_counted_in_opening_days)
{
    struct result result = run_of_turned_away("{'share': 1, 'working_days': 2}");

    cr_expect_eq(result.day[TUESDAY + 1][DAY_OFFERED], CALLERS);
    result_term(&result);
}

/* Open for an hour from 9:00; of the three slots of half an hour the first lies before that, and
 * the last weighs three times as much as the one in between. */
Test(returns, spread_as_the_profile_of_the_queue_says)
{
    static const char profile[] =
        "'profile': {'weights': [7, 1, 3], 'slot_min': 30, 'from': '08:30'}, ";
    struct result result = run_of_turned_away_with(profile, "{'share': 1, 'working_days': 1}");
    const double first = result.queue[NINE][QUEUE_OFFERED];
    const double last = result.queue[NINE + 1][QUEUE_OFFERED];

    cr_expect_eq(first + last, CALLERS);
    /* binomial of 200 and 1/4: sd 6.1; five of them */
    cr_expect_float_eq(first, CALLERS / 4, 5 * 6.2, "%g", first);
    result_term(&result);
}

Test(returns, spread_evenly_where_the_profile_has_no_weight_within_the_hours)
{
    static const char profile[] = "'profile': {'weights': [7], 'slot_min': 30, 'from': '10:00'}, ";
    struct result result = run_of_turned_away_with(profile, "{'share': 1, 'working_days': 1}");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_RETURNED_IN), CALLERS);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_GAVE_UP), 0.0);
    /* sd 7.1 */
    cr_expect_float_eq(result.queue[NINE][QUEUE_OFFERED], CALLERS / 2, 5 * 7.2);
    result_term(&result);
}

Test(returns, leave_every_case_in_one_place)
{
    struct result result = run_of_turned_away("{'share': 0.5, 'working_days': 1}");
    const double back = desk_queue(&result, 0, QUEUE_RETURNED_IN);

    cr_expect_gt(back, CALLERS / 4);
    cr_expect_lt(back, 3 * CALLERS / 4);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_GAVE_UP), CALLERS - back);
    cr_expect_eq(result.cases[CASE_OPENED], CALLERS);
    cr_expect_eq(result.cases[CASE_SOLVED], back);
    cr_expect_eq(result.cases[CASE_GAVE_UP], CALLERS - back);
    cr_expect_eq(result.cases[CASE_OPEN], 0.0);
    result_term(&result);
}

Test(returns, of_deleted_mail_go_to_the_queues_by_their_shares)
{
    /* all mail of a day is deleted at the end of the next; all senders ring, 1 in 4 at b */
    struct result result =
        desk_run("{'run': {'start': '2025-03-03', 'days': 5},"
                 "'queues': {'m': {'channel': 'mail'}, 'a': {'talk': 1}, 'b': {'talk': 1}},"
                 "'purges': {'p': {'queues': ['m'], 'older_than_wd': 0,"
                 "    'callers': {'share': 1, 'to': {'a': 0.75, 'b': 0.25}, 'within_wd': 2}}},"
                 "'groups': {'g': {'agents': 9, 'serves': ['a', 'b']},"
                 "           'nobody': {'agents': 0, 'serves': ['m']}},"
                 "'demand': {'d': {'to': 'm', 'per_day': 5000}}}",
                 NULL);
    const double deleted = desk_queue(&result, 0, QUEUE_DELETED);
    const double at_a = desk_queue(&result, 1, QUEUE_RETURNED_IN);
    const double at_b = desk_queue(&result, 2, QUEUE_RETURNED_IN);

    cr_expect_gt(deleted, 15000.0);
    cr_expect_eq(result.cases[CASE_PURGED_SILENT], 0.0);
    /* 4.9 standard deviations are one in a million; half and half would be some 60 of them away */
    cr_expect_leq(fabs(at_b - (at_a + at_b) / 4), 4.9 * sqrt((at_a + at_b) * 3 / 16), "%g of %g",
                  at_b, at_a + at_b);
    cr_expect_gt(at_a + at_b, 10000.0);
    result_term(&result);
}
