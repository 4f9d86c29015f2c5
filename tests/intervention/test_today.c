/* The parameters of a day. */
#include "intervention/today.h"

#include <criterion/criterion.h>

TestSuite(today);

static const struct today_sizes SIZES = {1, 1, 1, 1};

static struct today plain(void)
{
    struct today today;

    today_init(&today, SIZES);
    return today;
}

/* Of 100 hours: 20 ill; of the 80 others 20 move. */
Test(today, who_is_away_is_away_but_once)
{
    struct today today = plain();

    today_take(&today, 0, TODAY_ABSENT, 0.2);
    today_take(&today, 0, TODAY_MOVING, 0.25);
    cr_expect_float_eq(today.groups[0].claimed[TODAY_ABSENT], 0.2, 1e-12);
    cr_expect_float_eq(today.groups[0].claimed[TODAY_MOVING], 0.2, 1e-12);
    today_take(&today, 0, TODAY_ABSENT, 1);
    cr_expect_float_eq(today.groups[0].claimed[TODAY_ABSENT], 0.8, 1e-12);
    today_term(&today);
}

Test(today, training_and_upkeep_take_as_many_hours_whoever_is_away)
{
    for (int first = 0; first < 2; first++) {
        struct today today = plain();

        for (int turn = 0; turn < 2; turn++) {
            if (turn == first) {
                today_take(&today, 0, TODAY_TRAINING, 0.3);
                today_take(&today, 0, TODAY_UPKEEP, 0.1);
            } else {
                today_take(&today, 0, TODAY_ABSENT, 0.5);
            }
        }
        cr_expect_eq(today.groups[0].claimed[TODAY_TRAINING], 0.3);
        cr_expect_eq(today.groups[0].claimed[TODAY_UPKEEP], 0.1);
        cr_expect_eq(today.groups[0].claimed[TODAY_ABSENT], 0.5);
        today_term(&today);
    }
}

Test(today, nothing_shortens_a_handling_time_to_less_than_65_percent)
{
    struct today today = plain();

    today.groups[0].handling[TODAY_TALKING] = 0.8;
    today.groups[0].handling[TODAY_WRITING] = 0.5;
    today.queues[0].handling = 0.7;
    cr_expect_eq(today_handling(&today, 0, 0, TODAY_TALKING), TODAY_LEAST_HANDLING); /* 0.56 */
    cr_expect_eq(today_handling(&today, 0, 0, TODAY_WRITING), TODAY_LEAST_HANDLING);
    cr_expect_eq(today_calling(&today, 0), 0.8); /* what is ready for a mail does not matter */
    today.groups[0].handling[TODAY_TALKING] = 0.5;
    cr_expect_eq(today_calling(&today, 0), TODAY_LEAST_HANDLING);
    today_term(&today);
}
