/* Complaints: many callers at a desk where nobody is, and what they say of it. */
#include "base/memory.h"
#include "desk.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(complaint);

enum { CALLERS = 10000, ROW_SIZE = 16 };

/* One a second, from midnight; nobody is ever helped. */
static struct result run_with(const char *queue, const char *complaints)
{
    static const char form[] =
        "{'run': {'days': 1}, 'complaints': {%s},"
        "'holders': {'h': {'reached': 0, 'in_time': 0, 'late': 0}},"
        "'queues': {'q': {'patience': 10, %s}}, 'groups': {'g': {'agents': 0}},"
        "'demand': {'d': {'trace_csv': 'trace.csv'}}}";
    char *const text = memory_zeroed(sizeof form + strlen(queue) + strlen(complaints), 1);
    char *const table = memory_zeroed(CALLERS + 1, ROW_SIZE);
    size_t end = (size_t)sprintf(table, "arrival_s\n");

    for (int i = 0; i < CALLERS; i++)
        end += (size_t)sprintf(table + end, "%d\n", i);
    sprintf(text, form, complaints, queue);
    struct result result = desk_run(text, table);

    free(table);
    free(text);
    return result;
}

/* `events` times a chance; 4.9 standard deviations is one in a million. */
static void expect_about(double found, double events, double chance)
{
    const double sigma = sqrt(events * chance * (1 - chance));

    cr_expect_leq(fabs(found - events * chance), 4.9 * sigma, "%g of %g", found, events);
}

Test(complaint, of_who_gives_up_has_the_chance_of_the_file)
{
    struct result result = run_with("'talk': 1", "'gave_up': 0.1");

    cr_expect_eq(result.cases[CASE_GAVE_UP], CALLERS);
    expect_about(result.complaints[COMPLAINT_GAVE_UP], CALLERS, 0.1);
    cr_expect_eq(result.complaints[COMPLAINT_ALL], result.complaints[COMPLAINT_GAVE_UP]);
    result_term(&result);
}

Test(complaint, is_likelier_after_more_tries)
{
    /* all ring twice (to a second queue they cannot reach either): 0.1 x (1 + 2 x 1) */
    struct result result =
        desk_run("{'run': {'days': 2}, 'complaints': {'gave_up': 0.1, 'per_retry': 2},"
                 "'queues': {'q': {'patience': 0, 'after_abandoned': [{'share': 1, 'to': 'r', "
                 "'after': 60}]},"
                 "           'r': {'patience': 0}},"
                 "'groups': {'g': {'agents': 0}}, 'demand': {'d': {'to': 'q', 'per_day': 5000}}}",
                 NULL);
    const double gave_up = result.cases[CASE_GAVE_UP];

    cr_expect_gt(gave_up, 5000.0);
    expect_about(result.complaints[COMPLAINT_GAVE_UP], gave_up, 0.3);
    result_term(&result);
}

Test(complaint, of_a_walk_out_is_no_complaint_of_giving_up)
{
    struct result result =
        run_with("'channel': 'counter'", "'gave_up': 1, 'walk_out': 0.25, 'contact': 0.01");

    cr_expect_eq(result.complaints[COMPLAINT_GAVE_UP], 0.0);
    expect_about(result.complaints[COMPLAINT_WALK_OUT], CALLERS, 0.25);
    expect_about(result.complaints[COMPLAINT_CONTACT], CALLERS, 0.01);
    cr_expect_eq(result.complaints[COMPLAINT_ALL],
                 result.complaints[COMPLAINT_WALK_OUT] + result.complaints[COMPLAINT_CONTACT]);
    result_term(&result);
}

Test(complaint, of_a_closed_counter_is_one_of_giving_up)
{
    struct result result = run_with("'channel': 'counter', 'open': '09:00-10:00'",
                                    "'gave_up': 1, 'walk_out': 1, 'contact': 1");

    cr_expect_eq(result.complaints[COMPLAINT_GAVE_UP], CALLERS);
    cr_expect_eq(result.complaints[COMPLAINT_ALL], CALLERS, "who is turned away has no contact");
    result_term(&result);
}

Test(complaint, of_no_call_back_comes_whether_the_customer_rings_again_or_not)
{
    struct result result =
        desk_run("{'run': {'days': 2}, 'complaints': {'gave_up': 1, 'no_callback': 0.4},"
                 "'holders': {'h': {'reached': 0.5, 'in_time': 0, 'late': 0, 'after_no_callback': ["
                 "    {'share': 0.5, 'to': 'r', 'after': 60}]}},"
                 "'queues': {'q': {'talk': 0, 'refers': {'h': 1}}, 'r': {'talk': 0}},"
                 "'groups': {'g': {'agents': 9}}, 'demand': {'d': {'to': 'q', 'per_day': 5000}}}",
                 NULL);

    expect_about(result.complaints[COMPLAINT_NO_CALLBACK], result.holders[HOLDER_NEVER], 0.4);
    cr_expect_eq(result.complaints[COMPLAINT_GAVE_UP], 0.0);
    result_term(&result);
}

Test(complaint, changes_nothing_else)
{
    static const char form[] = "{'run': {'days': 2}, %s"
                               "'queues': {'q': {'patience': {'dist': 'exponential', 'mean_s': 60},"
                               "    'after_abandoned': [{'share': 0.5, 'after': 600}]}},"
                               "'groups': {'g': {'agents': 5}}, 'demand': {'d': {'per_h': 60}}}";
    char silent[sizeof form], loud[sizeof form + 100];

    snprintf(silent, sizeof silent, form, "");
    snprintf(loud, sizeof loud, form, "'complaints': {'gave_up': 0.5, 'contact': 0.5},");
    struct result without = desk_run(silent, NULL);
    struct result with = desk_run(loud, NULL);

    cr_expect_gt(with.complaints[COMPLAINT_ALL], 0.0);
    cr_expect_arr_eq(with.queue, without.queue, with.slot_count * sizeof *with.queue);
    cr_expect_arr_eq(with.cases, without.cases, sizeof with.cases);
    result_term(&with);
    result_term(&without);
}

/* As many mails as callers, all on a Monday, and nobody to answer them up to and with `nobody_to`;
 * `purges` goes before the queues. */
static struct result mail_with(const char *complaints, const char *purges, const char *nobody_to)
{
    static const char form[] =
        "{'run': {'start': '2025-03-03', 'days': 14}, 'complaints': {%s}, %s"
        "'queues': {'m': {'channel': 'mail', 'talk': 1}},"
        "'groups': {'g': {'agents': 100, 'claims': ["
        "    {'from': '2025-03-03', 'to': '%s', 'kind': 'training', 'share': 1}]}},"
        "'demand': {'d': {'trace_csv': 'trace.csv'}}}";
    char text[800];
    char *const table = memory_zeroed(CALLERS + 1, ROW_SIZE);
    size_t end = (size_t)sprintf(table, "arrival_s\n");

    for (int i = 0; i < CALLERS; i++)
        end += (size_t)sprintf(table + end, "%d\n", i);
    snprintf(text, sizeof text, form, complaints, purges, nobody_to);
    struct result result = desk_run(text, table);

    free(table);
    return result;
}

/* All are answered on Tuesday of the week after. */
static struct result answered_after_6_wd(const char *complaints)
{
    return mail_with(complaints, "", "2025-03-10");
}

Test(complaint, of_mail_answered_late_has_the_chance_of_the_file)
{
    struct result result = answered_after_6_wd("'late_mail': 0.2, 'late_wd': 5, 'purged': 1");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_ANSWERED), CALLERS);
    expect_about(result.complaints[COMPLAINT_LATE_MAIL], CALLERS, 0.2);
    cr_expect_eq(result.complaints[COMPLAINT_ALL], result.complaints[COMPLAINT_LATE_MAIL]);
    result_term(&result);
}

Test(complaint, of_late_mail_is_none_on_the_last_day_in_time)
{
    struct result result = answered_after_6_wd("'late_mail': 1, 'late_wd': 6");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_ANSWERED), CALLERS);
    cr_expect_eq(result.complaints[COMPLAINT_ALL], 0.0);
    result_term(&result);
}

/* All are deleted at the end of Tuesday. */
static struct result deleted_after_1_wd(const char *complaints)
{
    return mail_with(complaints, "'purges': {'p': {'queues': ['m'], 'older_than_wd': 0}},",
                     "2025-03-16");
}

Test(complaint, of_deleted_mail_is_of_the_purge_or_else_of_its_age)
{
    struct result result = deleted_after_1_wd("'purged': 0.3, 'late_mail': 1, 'late_wd': 0");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_DELETED), CALLERS);
    expect_about(result.complaints[COMPLAINT_PURGED], CALLERS, 0.3);
    cr_expect_eq(result.complaints[COMPLAINT_PURGED] + result.complaints[COMPLAINT_LATE_MAIL],
                 CALLERS);
    cr_expect_eq(result.complaints[COMPLAINT_ALL], CALLERS);
    result_term(&result);
}

Test(complaint, of_mail_deleted_in_time_is_of_the_purge_alone)
{
    struct result result = deleted_after_1_wd("'purged': 0.3, 'late_mail': 1, 'late_wd': 1");

    expect_about(result.complaints[COMPLAINT_PURGED], CALLERS, 0.3);
    cr_expect_eq(result.complaints[COMPLAINT_LATE_MAIL], 0.0);
    result_term(&result);
}

Test(complaint, that_is_handled_is_a_contact_on_the_next_opening_day)
{
    /* all give up on Friday; complaints are handled on Monday from nine to ten */
    struct result result = desk_run(
        "{'run': {'start': '2025-03-07', 'days': 4, 'interval_min': 60},"
        "'complaints': {'gave_up': 0.2, 'contact': 0.1, 'to': 'c'},"
        "'queues': {'q': {'patience': 0, 'open': {'fri': '00:00-24:00'}},"
        "           'c': {'talk': 1, 'open': {'mon-fri': '09:00-10:00'}}},"
        "'groups': {'g': {'agents': 0, 'serves': ['q']}, 's': {'agents': 50, 'serves': ['c']}},"
        "'demand': {'d': {'to': 'q', 'per_day': 5000}}}",
        NULL);
    const double given_up = result.cases[CASE_GAVE_UP];
    const double handled = desk_queue(&result, 1, QUEUE_OFFERED);
    const size_t nine = result.slot_count + 9;

    cr_expect_gt(given_up, 4000.0);
    /* those about the handling itself bring no contact */
    expect_about(result.complaints[COMPLAINT_CONTACT] + result.complaints[COMPLAINT_GAVE_UP]
                     - handled,
                 handled, 0.1);
    cr_expect_gt(handled, given_up / 5);
    cr_expect_eq(result.queue[nine][QUEUE_OFFERED], handled);
    cr_expect_eq(desk_queue(&result, 1, QUEUE_ANSWERED), handled);
    cr_expect_eq(result.cause[SCENARIO_CAUSES + SCENARIO_CAUSE_VALUE][CAUSE_CONTACTS], handled);
    cr_expect_eq(result.cases[CASE_OPENED], given_up, "a complaint is no case");
    cr_expect_eq(result.cases[CASE_SOLVED], 0.0);
    result_term(&result);
}
