/* Three mails whose every day is known: they come on a Thursday, a Friday and a Saturday, and the
 * Monday after is a holiday. Working days are Thursday, Friday, Tuesday and Wednesday. */
#include "base/units.h"
#include "desk.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

TestSuite(mail);

enum { MAIL, PHONE }; /* the queues */
enum { THURSDAY, FRIDAY, SATURDAY, SUNDAY, HOLIDAY, TUESDAY, WEDNESDAY, DAYS };
enum { NINE = 9, MAILS = 3, ANY_TEXT = 1200 };

static const char NEVER[] = "[0, 0, 0, 0, 0, 0, 0]";
static const char ON_TUESDAYS[] = "[0, 1, 0, 0, 0, 0, 0]";
static const char ON_FRIDAYS[] = "[0, 0, 0, 0, 1, 0, 0]";

/* The weekdays on which somebody answers mail, from midnight; more keys of the queue of mail, and
 * of the file. The telephone is answered at once, and open from nine to ten. */
static struct result run_of_three(const char *answered, const char *rules, const char *more)
{
    static const char form[] =
        "{'run': {'start': '2025-04-17', 'days': 7, 'interval_min': 60},"
        "'calendar': {'working_days': 'mon-fri', 'holidays': ['2025-04-21']},"
        "'queues': {'mail': {'channel': 'mail', 'talk': 60, 'groups': ['mailers'] %s},"
        "    'phone': {'open': {'mon-fri': '09:00-10:00'}, 'talk': 60, 'groups': ['callers']}},"
        "'groups': {'mailers': {'agents': 1, 'weekday': %s}, 'callers': {'agents': 10}},"
        "'demand': {'d': {'to': 'mail', 'trace_csv': 'trace.csv'}} %s}";
    char text[ANY_TEXT];

    cr_assert_lt(strlen(form) + strlen(answered) + strlen(rules) + strlen(more), sizeof text);
    snprintf(text, sizeof text, form, rules, answered, more);
    struct result result = desk_run(text, "date,time\n"
                                          "2025-04-17,10:00\n"
                                          "2025-04-18,15:00\n"
                                          "2025-04-19,12:00\n");

    cr_expect_eq(desk_queue(&result, MAIL, QUEUE_OFFERED), MAILS);
    cr_expect_eq(desk_queue(&result, MAIL, QUEUE_ANSWERED)
                     + desk_queue(&result, MAIL, QUEUE_DELETED)
                     + desk_queue(&result, MAIL, QUEUE_WAITING),
                 MAILS);
    cr_expect_eq(result.cases[CASE_OPENED], MAILS, "who rings about a mail is no new case");
    cr_expect_eq(result.cases[CASE_SOLVED] + result.cases[CASE_GAVE_UP] + result.cases[CASE_OPEN],
                 MAILS);
    return result;
}

static double on(const struct result *result, size_t queue, size_t day, enum result_day_sum sum)
{
    return result->day[queue * result->day_count + day][sum];
}

static double by_cause(const struct result *result, enum scenario_cause cause)
{
    return result->cause[PHONE * SCENARIO_CAUSES + cause][CAUSE_CONTACTS];
}

/* --- the stock and its age --- */

Test(mail, ages_on_working_days_only)
{
    /*                                       Thu Fri Sat Sun Mon Tue Wed */
    static const double backlog[DAYS] = {1, 2, 3, 3, 3, 3, 3};
    static const double oldest_wd[DAYS] = {0, 1, 1, 1, 1, 2, 3};
    static const double together_wd[DAYS] = {0, 1, 1, 1, 1, 4, 7};
    struct result result = run_of_three(NEVER, "", "");

    for (size_t day = 0; day < DAYS; day++) {
        cr_expect_eq(on(&result, MAIL, day, DAY_BACKLOG), backlog[day], "day %zu", day);
        cr_expect_eq(on(&result, MAIL, day, DAY_OLDEST_WD), oldest_wd[day], "day %zu", day);
        cr_expect_eq(on(&result, MAIL, day, DAY_AGE_WD), together_wd[day], "day %zu", day);
    }
    cr_expect_eq(desk_queue(&result, MAIL, QUEUE_WAITING), MAILS);
    cr_expect_eq(result.cases[CASE_OPEN], MAILS);
    result_term(&result);
}

Test(mail, ages_by_the_clock_from_its_arrival_to_midnight)
{
    struct result result = run_of_three(NEVER, "", "");

    cr_expect_eq(on(&result, MAIL, THURSDAY, DAY_OLDEST_S), 14 * SECONDS_PER_HOUR);
    cr_expect_eq(on(&result, MAIL, FRIDAY, DAY_OLDEST_S), (14 + 24) * SECONDS_PER_HOUR);
    cr_expect_eq(on(&result, MAIL, FRIDAY, DAY_AGE_S), (14 + 24 + 9) * SECONDS_PER_HOUR);
    result_term(&result);
}

/* --- replies --- */

Test(mail, is_replied_in_time_by_its_age_in_working_days)
{
    /* on Tuesday, at midnight, they are 2, 1 and 1 working days old */
    struct result result = run_of_three(ON_TUESDAYS, ", 'norm_wd': 1", "");

    cr_expect_eq(desk_queue(&result, MAIL, QUEUE_ANSWERED), MAILS);
    cr_expect_eq(desk_queue(&result, MAIL, QUEUE_ANSWERED_IN_NORM), 2.0);
    cr_expect_eq(on(&result, MAIL, HOLIDAY, DAY_BACKLOG), MAILS);
    cr_expect_eq(on(&result, MAIL, TUESDAY, DAY_BACKLOG), 0.0);
    cr_expect_eq(on(&result, MAIL, TUESDAY, DAY_OLDEST_S), 0.0);
    result_term(&result);
}

Test(mail, has_two_working_days_where_no_norm_is_given)
{
    struct result result = run_of_three(ON_TUESDAYS, "", "");

    cr_expect_eq(desk_queue(&result, MAIL, QUEUE_ANSWERED_IN_NORM), MAILS);
    result_term(&result);
}

/* --- chase calls --- */

static const char CHASE[] = ", 'while_waiting': [{'after_wd': 1, 'share': 1, 'to': 'phone'}]";

Test(mail, is_asked_after_unless_it_was_answered_before)
{
    /* the first is a working day old on Friday, and waits then; the other two on Tuesday, when they
     * are answered before nine */
    struct result result = run_of_three(ON_TUESDAYS, CHASE, "");

    cr_expect_eq(desk_queue(&result, PHONE, QUEUE_OFFERED), 1.0);
    cr_expect_eq(on(&result, PHONE, FRIDAY, DAY_OFFERED), 1.0);
    cr_expect_eq(result.queue[PHONE * result.slot_count + NINE][QUEUE_OFFERED], 1.0);
    cr_expect_eq(by_cause(&result, SCENARIO_CAUSE_CHASE), 1.0);
    cr_expect_eq(result.cases[CASE_SOLVED], MAILS);
    result_term(&result);
}

Test(mail, is_not_asked_after_once_it_is_answered)
{
    /* the first is answered on Friday at midnight, the second that day as it comes, the third on
     * the Friday after, beyond the last day; on Tuesday it is a working day old */
    struct result result = run_of_three(ON_FRIDAYS, CHASE, "");

    cr_expect_eq(on(&result, PHONE, FRIDAY, DAY_OFFERED), 0.0);
    cr_expect_eq(on(&result, PHONE, TUESDAY, DAY_OFFERED), 1.0);
    cr_expect_eq(desk_queue(&result, PHONE, QUEUE_OFFERED), 1.0);
    cr_expect_eq(result.cases[CASE_SOLVED], MAILS);
    result_term(&result);
}

/* --- purges --- */

/* At the end of Tuesday: before it there are less than three, or it is no working day; after it
 * two are left. Only the first is more than a working day old by then. */
static struct result run_of_purge(const char *share)
{
    static const char form[] = ", 'purges': {'p': {'queues': ['mail'], 'at': 3, 'older_than_wd': 1,"
                               "    'callers': {'share': %s, 'to': 'phone', 'within_wd': 1}}}";
    char purge[sizeof form + 10];

    snprintf(purge, sizeof purge, form, share);
    struct result result = run_of_three(NEVER, "", purge);

    cr_expect_eq(result.purges, 1.0);
    cr_expect_eq(desk_queue(&result, MAIL, QUEUE_DELETED), 1.0);
    cr_expect_eq(on(&result, MAIL, TUESDAY, DAY_BACKLOG), 3.0, "the stock is from before");
    cr_expect_eq(on(&result, MAIL, TUESDAY, DAY_DELETED), 1.0);
    cr_expect_eq(on(&result, MAIL, WEDNESDAY, DAY_BACKLOG), 2.0);
    cr_expect_eq(on(&result, MAIL, WEDNESDAY, DAY_OLDEST_WD), 2.0);
    cr_expect_eq(result.cases[CASE_OPEN], 2.0);
    return result;
}

Test(mail, when_deleted_brings_a_caller_back)
{
    struct result result = run_of_purge("1");

    cr_expect_eq(on(&result, PHONE, WEDNESDAY, DAY_OFFERED), 1.0, "the next opening day");
    cr_expect_eq(desk_queue(&result, PHONE, QUEUE_OFFERED), 1.0);
    cr_expect_eq(by_cause(&result, SCENARIO_CAUSE_PURGE), 1.0);
    cr_expect_eq(result.cases[CASE_SOLVED], 1.0);
    cr_expect_eq(result.cases[CASE_PURGED_SILENT], 0.0);
    result_term(&result);
}

Test(mail, when_deleted_in_silence_is_never_helped)
{
    struct result result = run_of_purge("0");

    cr_expect_eq(desk_queue(&result, PHONE, QUEUE_OFFERED), 0.0);
    cr_expect_eq(result.cases[CASE_SOLVED], 0.0);
    cr_expect_eq(result.cases[CASE_GAVE_UP], 1.0);
    cr_expect_eq(result.cases[CASE_PURGED_SILENT], 1.0);
    result_term(&result);
}
