/* What the reader makes of files that are right: defaults, runs, distributions, changes, names. */
#include "reading_files.h"
#include "scenario/calendar.h"

#include <criterion/criterion.h>
#include <string.h>

TestSuite(scenario_read);

Test(scenario_read, fills_in_every_default)
{
    struct scenario *const scenario =
        read_text("{\"queues\": {\"phone\": {}}, \"groups\": {\"desk\": {}},"
                  " \"demand\": {\"calls\": {\"per_h\": 36}}}");
    const struct scenario_run *const run = &scenario->run;
    const struct scenario_queue *const queue = &scenario->queues[0];
    const struct scenario_group *const group = &scenario->groups[0];
    const struct scenario_source *const source = &scenario->sources[0];

    cr_expect_str_eq(scenario->name, "desk");
    cr_expect_str_eq(scenario->title[0], "desk");
    cr_expect_str_eq(scenario->title[1], "desk");
    cr_expect_str_eq(scenario->file, "a/desk.json");
    cr_expect_eq(run->kind, SCENARIO_RUN_CALENDAR);
    cr_expect_eq(run->days, 7);
    cr_expect_eq(run->warm_up_days, 0);
    cr_expect_eq(run->replications, 20);
    cr_expect_eq(run->seed, 1);
    cr_expect_eq(run->interval_s, 1800);
    cr_expect_eq(calendar_weekday(run->first_day), 0);
    cr_expect_null(run->holiday);
    for (uint32_t day = 0; day < 7; day++)
        cr_expect_eq(run->working_day[day], day < 5, "%u", (unsigned)day);
    cr_expect_eq(queue->channel, SCENARIO_CHANNEL_PHONE);
    cr_expect_eq(queue->hours.from_s[6], 0);
    cr_expect_eq(queue->hours.to_s[6], 86400);
    cr_expect_eq(queue->patience.kind, DISTRIBUTION_NEVER);
    cr_expect_eq(queue->talk.kind, DISTRIBUTION_EXPONENTIAL);
    cr_expect_eq(queue->talk.mean, 300);
    cr_expect_eq(queue->wrap_up.kind, DISTRIBUTION_FIXED);
    cr_expect_eq(queue->wrap_up.mean, 0);
    cr_expect_eq(queue->target_s, 20);
    cr_expect_eq(queue->short_abandon_s, 0);
    cr_expect_eq(queue->trunks, SCENARIO_NO_TRUNKS);
    cr_expect_not(queue->measure_length);
    cr_expect_null(queue->team);
    cr_expect_null(group->team);
    cr_expect_eq(queue->link_count, 1);
    cr_expect_eq(queue->transfer_count, 0);
    cr_expect_eq(group->agents, 1);
    cr_expect_eq(group->shape.count, 0);
    cr_expect_eq(group->weekday[6], 1);
    cr_expect_eq(group->month[11], 1);
    cr_expect(group->finishes_queue);
    cr_expect_eq(group->skill_count, 1);
    cr_expect_eq(group->skills[0].speed, 1);
    cr_expect_not(group->skills[0].has_talk);
    cr_expect_eq(source->kind, SCENARIO_SOURCE_RATE);
    cr_expect(near(source->rate_per_s, 0.01));
    cr_expect_eq(source->profile.count, 0);
    cr_expect_eq(source->weekday[5], 1);
    cr_expect_eq(source->month[0], 1);
    cr_expect_eq(source->day_cv, 0);
    cr_expect_eq(source->share_count, 1);
    cr_expect_eq(source->shares[0].probability, 1);
    scenario_free(scenario);
}

Test(scenario_read, reads_run_and_calendar)
{
    struct scenario *const scenario = read_accepted("everything.json");
    const struct scenario_run *const run = &scenario->run;
    char date[CALENDAR_DATE_SIZE];

    calendar_print_date(run->first_day, date);
    cr_expect_str_eq(scenario->name, "every-thing_1.0");
    cr_expect_str_eq(scenario->title[1], "Alles");
    cr_expect_str_eq(scenario->question[0], "Wat als alles tegelijk gebeurt?");
    cr_expect_str_eq(scenario->question[1], scenario->question[0]);
    cr_expect_str_eq(date, "2025-03-03");
    cr_expect_eq(run->days, 21);
    cr_expect_eq(run->warm_up_days, 7);
    cr_expect_eq(run->replications, 5);
    cr_expect_eq(run->seed, 42);
    cr_expect_eq(run->interval_s, 900);
    for (uint32_t day = 0; day < run->days; day++)
        cr_expect_eq(run->holiday[day], day == 2, "day %u", (unsigned)day);
    for (uint32_t day = 0; day < 7; day++)
        cr_expect_eq(run->working_day[day], day == 0 || day == 2 || day >= 5, "%u", (unsigned)day);
    cr_expect_eq(scenario->queues[0].channel, SCENARIO_CHANNEL_PHONE);
    cr_expect_eq(scenario->queues[2].channel, SCENARIO_CHANNEL_MAIL);
    scenario_free(scenario);
}

Test(scenario_read, reads_steady_state)
{
    struct scenario *const scenario = read_accepted("steady.json");

    cr_expect_eq(scenario->run.kind, SCENARIO_RUN_STEADY_STATE);
    cr_expect_eq(scenario->run.days, 1);
    cr_expect_eq(scenario->run.warm_up_s, 9000);
    cr_expect_eq(scenario->run.length_s, 1.8e6);
    cr_expect_eq(scenario->run.interval_s, 86400);
    cr_expect_eq(scenario->run.seed, 0);
    cr_expect(near(scenario->sources[0].rate_per_s, 600.0 / 3600));
    cr_expect_eq(scenario->sources[0].weekday[6], 1);
    cr_expect_eq(scenario->sources[0].month[11], 1);
    scenario_free(scenario);
}

Test(scenario_read, knows_the_dutch_holidays)
{
    struct scenario *const scenario =
        read_text("{\"run\": {\"start\": \"2025-04-14\"}, \"calendar\": {\"holidays\": \"nl\"},"
                  "\"queues\": {\"phone\": {}}, \"groups\": {\"desk\": {}},"
                  " \"demand\": {\"calls\": {\"per_h\": 36}}}");

    for (uint32_t day = 0; day < 7; day++)
        cr_expect_eq(scenario->run.holiday[day], day == 4, "only Good Friday, not day %u",
                     (unsigned)day);
    scenario_free(scenario);
}

Test(scenario_read, reads_every_distribution)
{
    struct scenario *const scenario = read_accepted("distributions.json");
    const struct scenario_queue *const q = scenario->queues;

    cr_expect_eq(q[0].patience.mean, 300);
    cr_expect_eq(q[0].talk.mean, 300);
    cr_expect_eq(q[0].wrap_up.high, 240);
    cr_expect_eq(q[1].patience.scale, 3000);
    cr_expect_eq(q[1].talk.cv, 0.5);
    cr_expect_eq(q[1].wrap_up.kind, DISTRIBUTION_FIXED, "a cv of 0 makes it fixed");
    cr_expect_eq(q[2].patience.points, 3);
    cr_expect_eq(q[2].patience.p[2], 0.5);
    cr_expect_eq(q[2].talk.x[1], 540);
    cr_expect_eq(q[2].talk.p[0], 0.75, "weights are scaled to 1");
    cr_expect_eq(q[3].patience.kind, DISTRIBUTION_HAZARD);
    cr_expect_eq(q[3].patience.x[2], 70);
    cr_expect_eq(q[3].talk.p[2], 0.75);
    cr_expect_eq(q[4].patience.part[1].part[1].mean, 8);
    cr_expect_eq(q[4].patience.p_zero, 0.1);
    cr_expect_eq(q[4].talk.phases, 3);
    cr_expect_eq(q[5].patience.kind, DISTRIBUTION_NEVER);
    cr_expect_eq(q[5].patience.p_zero, 0.25);
    cr_expect_eq(q[5].talk.plus, 20);
    cr_expect_eq(q[5].wrap_up.plus, 120);
    cr_expect_eq(q[5].wrap_up.p_zero, 0.5);
    scenario_free(scenario);
}

Test(scenario_read, applies_changes_to_other_files)
{
    struct scenario *const scenario = read_accepted("change_of_change.json");

    cr_expect_str_eq(scenario->name, "change_of_change", "names are not inherited");
    cr_expect_str_eq(scenario->title[0], "change_of_change");
    cr_expect_str_eq(scenario->question[0], "", "nor is what they ask");
    cr_expect_eq(scenario->run.days, 28);
    cr_expect_eq(scenario->run.seed, 42);
    cr_expect_eq(scenario->queue_count, 4);
    cr_expect_str_eq(scenario->queues[0].id, "phone", "keeps the order of the base");
    cr_expect_str_eq(scenario->queues[3].id, "chat");
    cr_expect_eq(scenario->queues[3].target_s, 10);
    cr_expect_eq(scenario->queues[0].talk.kind, DISTRIBUTION_FIXED);
    cr_expect_eq(scenario->queues[0].talk.mean, 240);
    cr_expect_eq(scenario->queues[0].transfer_count, 0);
    cr_expect_eq(scenario->groups[0].agents, 14);
    cr_expect_eq(scenario->groups[4].agents, 2);
    cr_expect_eq(scenario->source_count, 7);
    cr_expect_str_eq(scenario->sources[1].id, "mails");
    cr_expect_eq(scenario->sources[3].kind, SCENARIO_SOURCE_COUNTS, "found beside the base");
    scenario_free(scenario);
}

Test(scenario_read, does_not_depend_on_the_order_of_keys)
{
    struct scenario *const one =
        read_text("{\"queues\": {\"q\": {\"target_s\": 5, \"patience\": 9}},"
                  " \"groups\": {\"g\": {\"shape\": [2, 4], \"slot_min\": 720, \"agents\": 3}},"
                  " \"demand\": {\"s\": {\"per_h\": 2, \"to\": \"q\"}}, \"name\": \"n\"}");
    struct scenario *const two =
        read_text("{\"name\": \"n\", \"demand\": {\"s\": {\"to\": \"q\", \"per_h\": 2}},"
                  " \"groups\": {\"g\": {\"agents\": 3, \"slot_min\": 720, \"shape\": [2, 4]}},"
                  " \"queues\": {\"q\": {\"patience\": 9, \"target_s\": 5}}}");

    cr_expect_eq(one->queues[0].target_s, two->queues[0].target_s);
    cr_expect_eq(one->queues[0].patience.mean, two->queues[0].patience.mean);
    cr_expect_eq(one->groups[0].shape.value[1], two->groups[0].shape.value[1]);
    cr_expect_eq(one->groups[0].agents, two->groups[0].agents);
    cr_expect_eq(one->sources[0].rate_per_s, two->sources[0].rate_per_s);
    scenario_free(one);
    scenario_free(two);
}

Test(scenario_read, names_a_scenario_after_its_file)
{
    static const char *const names[][2] = {{"kcc.json", "kcc"},  {"/a b/c d.json", "c-d"},
                                           {"x/.json", "xjson"}, {"all.json", "scenario"},
                                           {"plain", "plain"},   {"caf\xC3\xA9.json", "caf--"},
                                           {"-v.json", "xv"}};
    static const char text[] = "{\"queues\": {\"q\": {}}, \"groups\": {\"g\": {}},"
                               " \"demand\": {\"s\": {\"per_h\": 2}}}";

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct scenario *scenario = NULL;
        cr_assert(
            scenario_read_text(text, strlen(text), names[i][0], &files_none, &scenario, NULL));
        cr_expect_str_eq(scenario->name, names[i][1], "%s", scenario->name);
        scenario_free(scenario);
    }
}

Test(scenario_read, reads_a_distribution_by_itself)
{
    struct distribution distribution = {.kind = DISTRIBUTION_NEVER};
    struct error error = {{0}, {0}};

    cr_assert(scenario_read_distribution("{\"dist\": \"exponential\", \"mean_min\": 2}",
                                         &distribution, &error));
    cr_expect_eq(distribution.kind, DISTRIBUTION_EXPONENTIAL);
    cr_expect_eq(distribution.mean, 120);
    distribution_term(&distribution);
    cr_assert(scenario_read_distribution(" 300 // seconds", &distribution, &error));
    cr_expect_eq(distribution.mean, 300);
    cr_expect_not(scenario_read_distribution("{\"dist\": \"exponential\", \"mean_s\": -2}",
                                             &distribution, &error));
    cr_expect_eq(distribution.mean, 300, "left alone");
    cr_expect_str_eq(error.where, "distribution:1");
    cr_expect_str_eq(error.message, "mean_s: is -2; must be above 0");
    cr_expect_not(scenario_read_distribution("{", &distribution, NULL));
}

Test(scenario_read, reaches_no_files_from_a_text)
{
    static const char text[] = "{\"based_on\": \"kcc.json\"}";
    struct scenario *scenario = NULL;
    struct error error = {{0}, {0}};

    cr_assert_not(scenario_read_text(text, strlen(text), "page", &files_none, &scenario, &error));
    cr_expect_null(scenario);
    cr_expect_str_eq(error.where, "page:1");
    cr_expect_str_eq(error.message,
                     "based_on: kcc.json: cannot be opened: there are no files here");
}
