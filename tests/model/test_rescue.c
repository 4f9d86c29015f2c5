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
