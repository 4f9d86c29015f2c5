/* Groups as read: shifts, and whom they serve in what order. */
#include "reading_files.h"

#include <criterion/criterion.h>

TestSuite(read_group);

Test(read_group, orders_links_and_skills)
{
    struct scenario *const scenario = read_accepted("everything.json");
    const struct scenario_link *const link = scenario->queues[0].links;
    const struct scenario_group *const third = &scenario->groups[2];
    const struct scenario_group *const fourth = &scenario->groups[3];
    static const double after_s[] = {0, 180, 0, 300};
    static const uint32_t preference[] = {0, 1, 2, 2};

    cr_assert_eq(scenario->queues[0].link_count, 4);
    for (size_t i = 0; i < 4; i++) {
        cr_expect_eq(link[i].group, i);
        cr_expect_eq(link[i].preference, preference[i]);
        cr_expect_eq(link[i].after_s, after_s[i]);
    }
    cr_assert_eq(third->skill_count, 2);
    cr_expect_eq(third->skills[0].queue, 1);
    cr_expect_eq(third->skills[1].queue, 0);
    cr_expect_eq(third->skills[1].rank, 1);
    cr_expect_eq(third->skills[1].speed, 0.8);
    cr_assert_eq(fourth->skill_count, 2);
    cr_expect_eq(fourth->skills[1].rank, 0, "in one list: equal");
    cr_expect_eq(fourth->skills[0].speed, 1.2);
    cr_expect_eq(fourth->skills[1].speed, 1);
    cr_expect(fourth->skills[0].has_talk);
    cr_expect_eq(fourth->skills[0].talk.phases, 2);
    cr_expect_not(fourth->skills[0].has_wrap_up);
    cr_expect(fourth->skills[1].has_wrap_up);
    scenario_free(scenario);
}

Test(read_group, lets_groups_follow_queues_and_queues_follow_groups)
{
    struct scenario *const scenario =
        read_text("{\"queues\": {\"a\": {\"groups\": [\"y\", \"x\"]}, \"b\": {}, \"c\": {}},"
                  " \"groups\": {\"x\": {}, \"y\": {\"serves\": [\"b\", \"c\", \"a\"]},"
                  " \"z\": {\"serves\": [\"c\"]}},"
                  " \"demand\": {\"calls\": {\"to\": \"a\", \"per_h\": 36}}}");
    const struct scenario_queue *const queues = scenario->queues;
    const struct scenario_group *const groups = scenario->groups;

    cr_expect_eq(queues[0].link_count, 2);
    cr_expect_eq(queues[0].links[0].group, 1);
    cr_expect_eq(queues[1].link_count, 1);
    cr_expect_eq(queues[2].link_count, 2);
    cr_expect_eq(queues[2].links[0].group, 1);
    cr_expect_eq(queues[2].links[1].group, 2);
    cr_expect_eq(queues[2].links[1].preference, 0, "a queue without a list finds all equal");
    cr_expect_eq(groups[0].skill_count, 1);
    cr_expect_eq(groups[1].skill_count, 3);
    cr_expect_eq(groups[1].skills[2].rank, 2);
    scenario_free(scenario);
}

Test(read_group, reads_shifts_of_groups)
{
    struct scenario *const scenario = read_accepted("everything.json");
    const struct scenario_group *const north = &scenario->groups[0];
    const struct scenario_group *const south = &scenario->groups[1];

    cr_expect_eq(north->agents, 12.5);
    cr_expect_eq(north->shape.count, 4);
    cr_expect_eq(north->shape.from_s, 30600);
    cr_expect_eq(north->shape.slot_s, 7200);
    cr_expect_eq(north->shape.value[3], 0.75);
    cr_expect_eq(north->weekday[0], 1.1);
    cr_expect_eq(north->weekday[5], 0, "five factors: none on Saturdays");
    cr_expect_eq(south->agents, 1);
    cr_expect_eq(south->shape.value[1], 4.5);
    cr_expect_eq(south->month[6], 0.8);
    cr_expect_not(south->finishes_queue);
    scenario_free(scenario);
}

Test(read_group, reads_how_many_stay_idle)
{
    struct scenario *const scenario = read_accepted("coming_back.json");
    const struct scenario_group *const desk = &scenario->groups[0];

    cr_assert_eq(desk->skill_count, 2);
    cr_expect_eq(desk->skills[0].keep_idle, 0);
    cr_expect_eq(desk->skills[1].keep_idle, 2);
    cr_expect_eq(scenario->groups[1].skills[0].keep_idle, 100000);
    scenario_free(scenario);
}
