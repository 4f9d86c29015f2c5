#include "experiment/rows.h"

#include "experiment/rows_sums.h"
#include "fixture.h"

#include <criterion/criterion.h>
#include <string.h>

TestSuite(rows);

enum { ALL, QUEUE_PHONE, QUEUE_SECOND, GROUP_NORTH, GROUP_SOUTH, LINK_SECOND_SOUTH = 7 };

Test(rows, are_all_then_queues_groups_and_links)
{
    static const char *const names[] = {"all",         "phone",       "second",
                                        "group:north", "group:south", "phone>north",
                                        "phone>south", "second>south"};
    struct rows rows = rows_of(fixture_calendar());

    cr_assert_eq(rows.count, 8);
    for (size_t i = 0; i < rows.count; i++)
        cr_assert_str_eq(rows.row[i].name, names[i]);
    cr_assert_eq(rows.first_group, GROUP_NORTH);
    cr_assert_eq(rows.first_link, 5);
    rows_term(&rows);
}

static void check_members(const char *name, const size_t *members, size_t count,
                          const size_t *expected, size_t expected_count)
{
    cr_assert_eq(count, expected_count, "%s", name);
    for (size_t i = 0; i < count; i++)
        cr_assert_eq(members[i], expected[i], "%s", name);
}

Test(rows, of_channels_and_teams_add_up_their_queues_and_groups)
{
    static const struct {
        const char *name;
        size_t queues[4], queue_count, groups[2], group_count;
    } cases[] = {
        {"all", {PHONE, MAIL, COUNTER}, 3, {NORTH, SOUTH}, 2},
        {"phone", {PHONE}, 1, {NORTH, SOUTH}, 2},
        {"second", {SECOND}, 1, {SOUTH}, 1},
        {"mail", {MAIL}, 1, {SOUTH}, 1},
        {"counter", {COUNTER}, 1, {SOUTH}, 1},
        {"channel:phone", {PHONE}, 1, {NORTH, SOUTH}, 2},
        {"channel:mail", {MAIL}, 1, {SOUTH}, 1},
        {"channel:counter", {COUNTER}, 1, {SOUTH}, 1},
        {"team:one", {PHONE}, 1, {NORTH}, 1},
        {"team:two", {MAIL, COUNTER}, 2, {SOUTH}, 1},
        {"group:north", {0}, 0, {NORTH}, 1},
        {"group:south", {0}, 0, {SOUTH}, 1},
    };
    struct rows rows = rows_of(fixture_channels());

    cr_assert_eq(rows.count, 12 + 5);
    cr_assert_eq(rows.first_channel, 5);
    cr_assert_eq(rows.first_team, 8);
    cr_assert_eq(rows.first_group, 10);
    cr_assert_eq(rows.first_link, 12);
    for (size_t i = 0; i < rows.first_link; i++) {
        const struct row *const row = &rows.row[i];
        cr_assert_str_eq(row->name, cases[i].name);
        check_members(row->name, row->queues, row->queue_count, cases[i].queues,
                      cases[i].queue_count);
        check_members(row->name, row->groups, row->group_count, cases[i].groups,
                      cases[i].group_count);
    }
    rows_term(&rows);
}

Test(rows, have_a_scatter_where_all_wait_in_the_same_way)
{
    const struct metric *const slope = metric_find("scatter_slope_per_s");
    struct rows rows = rows_of(fixture_channels());

    for (size_t i = 0; i < rows.first_group; i++) {
        const bool live = strcmp(rows.row[i].name, "all") != 0
                          && strstr(rows.row[i].name, "mail") == NULL
                          && strcmp(rows.row[i].name, "team:two") != 0;
        cr_assert_eq(rows_has(&rows, i, ROWS_WHOLE_DAY, slope), live, "%s", rows.row[i].name);
    }
    rows_term(&rows);
}

Test(rows, know_the_row_of_a_channel)
{
    struct rows channels = rows_of(fixture_channels());
    struct rows phone = rows_of(fixture_calendar());

    cr_assert_eq(rows_channel(&channels, SCENARIO_CHANNEL_PHONE), 5);
    cr_assert_eq(rows_channel(&channels, SCENARIO_CHANNEL_COUNTER), 7);
    cr_assert_eq(rows_channel(&phone, SCENARIO_CHANNEL_PHONE), ALL, "it is the only one");
    cr_assert_eq(rows_channel(&phone, SCENARIO_CHANNEL_MAIL), phone.count, "there is none");
    rows_term(&channels);
    rows_term(&phone);
}

Test(rows, of_a_team_add_up_the_sums_of_its_queues_and_groups)
{
    enum { MAIL_ROW = 3, COUNTER_ROW, TEAM_TWO = 9, GROUP_SOUTH_ROW = 11 };
    struct rows rows = rows_of(fixture_channels());
    struct result result = fixture_result(fixture_channels(), 3);
    static const size_t slots[] = {1, ROWS_WHOLE_DAY};
    double team[METRIC_SUMS], mail[METRIC_SUMS], counter[METRIC_SUMS], south[METRIC_SUMS];

    for (size_t i = 0; i < 2; i++) {
        rows_sums(&rows, TEAM_TWO, slots[i], &result, team);
        rows_sums(&rows, MAIL_ROW, slots[i], &result, mail);
        rows_sums(&rows, COUNTER_ROW, slots[i], &result, counter);
        rows_sums(&rows, GROUP_SOUTH_ROW, slots[i], &result, south);
        cr_assert_gt(team[QUEUE_OFFERED], 0.0);
        cr_assert_eq(team[QUEUE_OFFERED], mail[QUEUE_OFFERED] + counter[QUEUE_OFFERED]);
        cr_assert_eq(team[QUEUE_WAIT_S], mail[QUEUE_WAIT_S] + counter[QUEUE_WAIT_S]);
        cr_assert_eq(team[QUEUE_OPEN_S], mail[QUEUE_OPEN_S]);
        cr_assert_eq(team[METRIC_GROUP_SUM + GROUP_BUSY_S], south[METRIC_GROUP_SUM + GROUP_BUSY_S]);
    }
    cr_assert(rows_has(&rows, TEAM_TWO, ROWS_WHOLE_DAY, metric_find("hours_scheduled")));
    cr_assert(rows_has(&rows, TEAM_TWO, 1, metric_find("abandonment_rate")));
    cr_assert_not(rows_has(&rows, TEAM_TWO, ROWS_WHOLE_DAY, metric_find("never_helped")));
    cr_assert_not(rows_has(&rows, TEAM_TWO, ROWS_WHOLE_DAY, metric_find("longest_queue")));
    cr_assert_not(rows_has(&rows, TEAM_TWO, ROWS_WHOLE_DAY, metric_find("share_answered")));
    rows_term(&rows);
    result_term(&result);
}

Test(rows, have_the_metrics_of_their_kind)
{
    static const struct {
        size_t row;
        size_t slot;
        const char *metric;
        bool steady, calendar;
    } cases[] = {
        {ALL, ROWS_WHOLE_DAY, "abandonment_rate", true, true},
        {ALL, ROWS_WHOLE_DAY, "longest_queue", false, false},
        {QUEUE_PHONE, ROWS_WHOLE_DAY, "longest_queue", true, true}, /* measure_length */
        {QUEUE_SECOND, ROWS_WHOLE_DAY, "longest_queue", false, false},
        {ALL, ROWS_WHOLE_DAY, "days_over_10_percent", false, true},
        {ALL, ROWS_WHOLE_DAY, "mean_busy", false, false},
        {GROUP_NORTH, ROWS_WHOLE_DAY, "mean_busy", true, true},
        {GROUP_NORTH, ROWS_WHOLE_DAY, "occupancy", true, true},
        {GROUP_NORTH, ROWS_WHOLE_DAY, "busy_at_interval_end", false, false},
        {GROUP_NORTH, 1, "busy_at_interval_end", true, true},
        {QUEUE_PHONE, 1, "abandonment_rate", true, true},
        {QUEUE_PHONE, 1, "wait_p95_s", false, false},
        {LINK_SECOND_SOUTH, ROWS_WHOLE_DAY, "share_answered", true, true},
        {LINK_SECOND_SOUTH, ROWS_WHOLE_DAY, "offered", false, false},
    };
    struct rows steady = rows_of(fixture_steady());
    struct rows calendar = rows_of(fixture_calendar());

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct metric *const metric = metric_find(cases[i].metric);
        cr_assert_eq(rows_has(&steady, cases[i].row, cases[i].slot, metric), cases[i].steady,
                     "case %zu", i);
        cr_assert_eq(rows_has(&calendar, cases[i].row, cases[i].slot, metric), cases[i].calendar,
                     "case %zu", i);
    }
    rows_term(&steady);
    rows_term(&calendar);
}

Test(rows, add_up_the_intervals_of_the_day)
{
    struct rows rows = rows_of(fixture_calendar());
    struct result result = fixture_result(fixture_calendar(), 3);
    double whole[METRIC_SUMS];
    double slot[METRIC_SUMS];

    for (size_t row = 0; row < rows.first_link; row++) {
        double offered = 0.0;
        double busy_s = 0.0;
        double observed_s = 0.0;
        for (size_t i = 0; i < result.slot_count; i++) {
            rows_sums(&rows, row, i, &result, slot);
            offered += slot[QUEUE_OFFERED];
            busy_s += slot[METRIC_GROUP_SUM + GROUP_BUSY_S];
            observed_s += slot[METRIC_OBSERVED_S];
            cr_assert_eq(slot[METRIC_DAYS], 2.0);
        }
        rows_sums(&rows, row, ROWS_WHOLE_DAY, &result, whole);
        cr_assert_eq(whole[QUEUE_OFFERED], offered);
        cr_assert_float_eq(whole[METRIC_GROUP_SUM + GROUP_BUSY_S], busy_s, 1e-6);
        cr_assert_float_eq(whole[METRIC_OBSERVED_S], observed_s, 1e-6);
        cr_assert_eq(whole[METRIC_REPLICATIONS], 1.0);
    }
    result_term(&result);
    rows_term(&rows);
}

Test(rows, leave_queues_that_only_get_transfers_out_of_all)
{
    struct rows rows = rows_of(fixture_steady());
    struct result result = fixture_result(fixture_steady(), 3);
    double all[METRIC_SUMS];
    double phone[METRIC_SUMS];

    rows_sums(&rows, ALL, ROWS_WHOLE_DAY, &result, all);
    rows_sums(&rows, QUEUE_PHONE, ROWS_WHOLE_DAY, &result, phone);
    for (size_t i = 0; i < METRIC_SUMS; i++) {
        const bool is_cause =
            i >= METRIC_CAUSE_SUM && i < METRIC_CAUSE_SUM + SCENARIO_CAUSES * CAUSE_SUMS;
        const bool is_work =
            i == METRIC_HANDLING_S
            || (is_cause && (i - METRIC_CAUSE_SUM) % CAUSE_SUMS == CAUSE_HANDLING_S);

        if (!is_work) /* both groups serve phone */
            cr_assert_eq(all[i], phone[i], "sum %zu", i);
    }
    rows_term(&rows);
    result_term(&result);
}

Test(rows, count_the_staff_of_the_groups_that_serve_a_queue)
{
    struct rows rows = rows_of(fixture_steady());
    struct result result = fixture_result(fixture_steady(), 3);
    double second[METRIC_SUMS];
    double south[METRIC_SUMS];

    rows_sums(&rows, QUEUE_SECOND, ROWS_WHOLE_DAY, &result, second);
    rows_sums(&rows, GROUP_SOUTH, ROWS_WHOLE_DAY, &result, south);
    for (size_t i = 0; i <= GROUP_SUMS; i++) /* and METRIC_BUSY_ROSTERED_S */
        cr_assert_eq(second[METRIC_GROUP_SUM + i], south[METRIC_GROUP_SUM + i]);
    cr_assert_gt(south[METRIC_BUSY_ROSTERED_S], 0.0);
    rows_term(&rows);
    result_term(&result);
}

Test(rows, take_the_longest_opening_time_not_the_sum)
{
    struct rows rows = rows_of(fixture_channels());
    struct result result = fixture_result(fixture_channels(), 3);
    double sums[METRIC_SUMS];

    rows_sums(&rows, ALL, ROWS_WHOLE_DAY, &result, sums);
    cr_assert_eq(sums[QUEUE_OPEN_S], 2.0 * 12.0 * 3600.0);
    rows_term(&rows);
    result_term(&result);
}

Test(rows, count_the_work_of_second_lines_but_not_their_contacts)
{
    enum { CHANNEL_PHONE = 5, TEAM_TWO = 9 };
    static const struct {
        size_t row, queues[4], queue_count, worked[4], worked_count;
    } cases[] = {
        {ALL, {PHONE, MAIL, COUNTER}, 3, {PHONE, SECOND, MAIL, COUNTER}, 4},
        {QUEUE_PHONE, {PHONE}, 1, {PHONE}, 1},
        {CHANNEL_PHONE, {PHONE}, 1, {PHONE, SECOND}, 2},
        {TEAM_TWO, {MAIL, COUNTER}, 2, {SECOND, MAIL, COUNTER}, 3},
    };
    struct rows rows = rows_of(fixture_channels());
    struct result result = fixture_result(fixture_channels(), 3);
    double sums[METRIC_SUMS];

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double contacts = 0.0, chase_s = 0.0, handling_s = 0.0;

        for (size_t j = 0; j < cases[i].queue_count; j++)
            contacts += result.cause[cases[i].queues[j] * SCENARIO_CAUSES + SCENARIO_CAUSE_CHASE]
                                    [CAUSE_CONTACTS];
        for (size_t j = 0; j < cases[i].worked_count; j++) {
            const size_t queue = cases[i].worked[j];

            chase_s +=
                result.cause[queue * SCENARIO_CAUSES + SCENARIO_CAUSE_CHASE][CAUSE_HANDLING_S];
            for (size_t slot = 0; slot < result.slot_count; slot++)
                handling_s += result.queue[queue * result.slot_count + slot][QUEUE_TALK_S]
                              + result.queue[queue * result.slot_count + slot][QUEUE_WRAP_UP_S];
        }
        const size_t chase = METRIC_CAUSE_SUM + SCENARIO_CAUSE_CHASE * CAUSE_SUMS;

        rows_sums(&rows, cases[i].row, ROWS_WHOLE_DAY, &result, sums);
        cr_assert_eq(sums[chase + CAUSE_CONTACTS], contacts);
        cr_assert_float_eq(sums[chase + CAUSE_HANDLING_S], chase_s, 1e-6);
        cr_assert_float_eq(sums[METRIC_HANDLING_S], handling_s, 1e-6);
    }
    rows_term(&rows);
    result_term(&result);
}

Test(rows, count_days_by_their_abandonment_rate)
{
    struct rows rows = rows_of(fixture_calendar());
    struct result result = fixture_empty(fixture_calendar());
    static double bins[METRIC_DAY_BINS];
    double sums[METRIC_SUMS];

    result.day[0][DAY_OFFERED] = 100.0;
    result.day[0][DAY_ABANDONED] = 15.0;
    result.day[0][DAY_ABANDONED_SHORT] = 4.0; /* 11 %; nobody came on the other day */
    rows_sums(&rows, QUEUE_PHONE, ROWS_WHOLE_DAY, &result, sums);
    rows_sums_histogram(&rows, QUEUE_PHONE, METRIC_HISTOGRAM_DAY, &result, bins);
    cr_assert_eq(sums[METRIC_BAD_DAYS], 1.0);
    cr_assert_eq(bins[metric_day_bin(0.11)], 1.0);
    for (size_t i = 0; i < METRIC_DAY_BINS; i++)
        cr_assert(i == metric_day_bin(0.11) || bins[i] == 0.0);
    rows_term(&rows);
    result_term(&result);
}
