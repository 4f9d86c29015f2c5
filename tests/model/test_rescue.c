/* Groups that help out at a queue that is not their own. All times by hand. */
#include "desk.h"
#include "model/world.h"

#include <criterion/criterion.h>

TestSuite(rescue);

/* One agent answers the phone; of two at the mail desk one may help with calls that have waited
 * 100 s. Calls of 1000 s come at 0, 10, 20 and 30 s. */
#define DESKS                                                                                      \
    "{'run': {'days': 1}, 'queues': {'phone': {'groups': ['desk', {'group': 'mail', 'after_s': "   \
    "100, 'most': 1}]}, 'mail': {'groups': ['mail']}},"                                            \
    "'groups': {'desk': {}, 'mail': {'agents': 2, 'serves': ['phone', 'mail']}},"                  \
    "'demand': {'d': {'to': 'phone', 'trace_csv': 't.csv'}}}"

Test(rescue, lets_so_many_of_a_group_help_and_no_more)
{
    struct result result = desk_run(DESKS, "arrival_s,talk_s\n0,1000\n10,1000\n20,1000\n30,1000\n");

    /* the second is helped out at 110 s, until 1110 s: the third waits for the phone desk until
     * 1000 s, the fourth for the same helper until 1110 s */
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 0.0 + 100 + 980 + 1080);
    cr_expect_eq(result.link[1][LINK_ANSWERED], 2.0);
    cr_expect_eq(desk_group(&result, 1, GROUP_BUSY_S), 2000.0);
    result_term(&result);
}

/* One agent for phone and mail; of each one at 0 and one at 3000 s, the mail first. */
#define ONE_FOR_BOTH(rules)                                                                        \
    "{'run': {'days': 1}, 'queues': {'phone': {'groups': ['desk']}, 'mail': {'groups': ['desk']}," \
    "'new': {'groups': ['desk']}},'groups': {'desk': {'serves': ['phone', 'mail', 'new'], " rules  \
    "}}, 'demand': {'a': {'to': 'mail', 'trace_csv': 't.csv'},"                                    \
    "'b': {'to': 'phone', 'trace_csv': 't.csv'}}}"

Test(rescue, leaves_a_mail_for_a_call_and_takes_it_up_again)
{
    struct result result = desk_run(ONE_FOR_BOTH("'interruptible': {'mail': {'resume': 60}}"),
                                    "arrival_s,talk_s,wrap_up_s\n0,1000,0\n3000,1000,0\n");

    /* the call until 1000 s, the mail from then until 2060 s */
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 0.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_ALL_BUSY), 0.0);
    cr_expect_eq(desk_queue(&result, 1, QUEUE_WAIT_S), 0.0);
    cr_expect_eq(desk_queue(&result, 1, QUEUE_INTERRUPTIONS), 2.0);
    cr_expect_eq(desk_queue(&result, 1, QUEUE_SET_ASIDE_S), 2000.0);
    cr_expect_eq(desk_queue(&result, 1, QUEUE_WAITING_TIME_S), 2000.0);
    cr_expect_eq(desk_queue(&result, 1, QUEUE_TALK_S), 2120.0);
    cr_expect_eq(desk_queue(&result, 1, QUEUE_SWITCHING_S), 120.0);
    cr_expect_eq(desk_group(&result, 0, GROUP_BUSY_S), 4120.0);
    cr_expect_eq(desk_group(&result, 0, GROUP_SWITCHING_S), 120.0);
    cr_expect_eq(result.last_departure_s, 5060.0);
    result_term(&result);
}

Test(rescue, counts_turning_to_the_work_apart)
{
    struct result result = desk_run(ONE_FOR_BOTH("'switch_cost': {'mail': 0.5}"),
                                    "arrival_s,talk_s,wrap_up_s\n0,100,20\n");

    cr_expect_eq(desk_queue(&result, 1, QUEUE_TALK_S), 160.0);
    cr_expect_eq(desk_queue(&result, 1, QUEUE_WRAP_UP_S), 20.0);
    cr_expect_eq(desk_queue(&result, 1, QUEUE_SWITCHING_S), 60.0);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 180.0);
    cr_expect_eq(desk_group(&result, 0, GROUP_SWITCHING_S), 60.0);
    cr_expect_eq(desk_group(&result, 0, GROUP_BUSY_S), 300.0);
    cr_expect_eq(desk_group(&result, 0, GROUP_WRAP_UP_S), 40.0);
    result_term(&result);
}
