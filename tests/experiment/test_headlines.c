#include "experiment/headlines.h"

#include "fixture.h"

#include <criterion/criterion.h>

TestSuite(headlines);

static void check(const struct scenario *scenario, const char *row, const char *const *metrics,
                  size_t count)
{
    struct headline headlines[HEADLINES_MOST];
    struct rows rows = rows_of(scenario);

    cr_assert_eq(headlines_of(&rows, headlines), count);
    cr_assert_str_eq(rows.row[headlines_row(&rows)].name, row);
    for (size_t i = 0; i < count; i++) {
        const char *const name = headlines[i].metric->name;
        const bool of_all =
            strcmp(name, "never_helped_rate") == 0 || strcmp(name, "occupancy") == 0;
        const bool of_mail =
            strcmp(name, "mean_backlog") == 0 || strcmp(name, "oldest_mail_wd") == 0;

        cr_assert_str_eq(name, metrics[i]);
        cr_assert_str_eq(rows.row[headlines[i].row].name,
                         of_all    ? "all"
                         : of_mail ? "channel:mail"
                                   : row,
                         "%s", name);
    }
    rows_term(&rows);
}

Test(headlines, of_a_telephone_are_of_all)
{
    static const char *const metrics[] = {"abandonment_rate", "never_helped_rate", "service_level",
                                          "mean_wait_s", "occupancy"};

    check(fixture_calendar(), "all", metrics, 5);
}

Test(headlines, tell_the_waits_of_the_telephone_where_there_are_more_channels)
{
    static const char *const metrics[] = {"abandonment_rate",  "mean_backlog",  "oldest_mail_wd",
                                          "never_helped_rate", "service_level", "mean_wait_s",
                                          "occupancy"};

    check(fixture_channels(), "channel:phone", metrics, 7);
}

Test(headlines, of_nothing_but_mail_are_not_of_hang_ups)
{
    static const char *const metrics[] = {"mean_backlog", "oldest_mail_wd", "never_helped_rate",
                                          "occupancy"};
    struct scenario scenario = *fixture_calendar();
    struct scenario_queue queue = scenario.queues[PHONE];

    queue.channel = SCENARIO_CHANNEL_MAIL;
    queue.measure_backlog = true;
    queue.transfer_count = 0;
    scenario.queues = &queue;
    scenario.queue_count = 1;
    struct headline headlines[HEADLINES_MOST];
    struct rows rows = rows_of(&scenario);

    cr_assert_eq(headlines_of(&rows, headlines), 4);
    for (size_t i = 0; i < 4; i++)
        cr_assert_str_eq(headlines[i].metric->name, metrics[i]);
    rows_term(&rows);
}
