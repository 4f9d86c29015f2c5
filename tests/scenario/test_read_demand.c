/* Sources of demand as read: rates, profiles, counts and traces. */
#include "reading_files.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(read_demand);

/* Arrivals on a day whose factors are 1. */
static double per_day(const struct scenario_source *source)
{
    double seconds = source->profile.count == 0 ? 86400 : 0;

    for (size_t i = 0; i < source->profile.count; i++)
        seconds += source->profile.value[i] * source->profile.slot_s;
    return source->rate_per_s * seconds;
}

Test(read_demand, turns_demand_into_rates)
{
    struct scenario *const scenario = read_accepted("everything.json");
    const struct scenario_source *const source = scenario->sources;

    cr_expect(near(per_day(&source[0]), 1090));
    cr_expect(near(source[0].profile.value[2], 3 * source[0].profile.value[0]));
    cr_expect_eq(source[0].profile.from_s, 30600);
    cr_expect_eq(source[0].weekday[0], 1.2);
    cr_expect_eq(source[0].day_cv, 0.07);

    cr_expect_eq(source[1].share_count, 2);
    cr_expect_eq(source[1].shares[0].probability, 0.75);
    cr_expect_eq(source[1].profile.count, 0, "a queue it goes to is always open");
    cr_expect(near(per_day(&source[1]), 144));

    cr_expect(near(per_day(&source[2]), 24));
    cr_expect(near(source[2].rate_per_s * source[2].profile.value[1], 2.0 / 3600));
    cr_expect_eq(source[2].weekday[6], 0.5);

    cr_expect(near(per_day(&source[3]), 24));
    cr_expect_eq(source[3].weekday[6], 1);
    scenario_free(scenario);
}

Test(read_demand, lets_contacts_come_while_the_queue_is_open)
{
    struct scenario *const scenario =
        read_text("{\"queues\": {\"a\": {\"open\": {\"tue-wed\": \"09:00-12:00\","
                  " \"sat\": \"10:00-16:00\"}}}, \"groups\": {\"g\": {}},"
                  " \"demand\": {\"x\": {\"per_h\": 3600}, \"y\": {\"per_day\": 70}}}");
    static const double weekday[] = {0, 1, 1, 0, 0, 1, 0};

    for (size_t s = 0; s < 2; s++) {
        const struct scenario_source *const source = &scenario->sources[s];
        cr_expect_eq(source->profile.count, 1);
        cr_expect_eq(source->profile.from_s, 32400);
        cr_expect_eq(source->profile.slot_s, 25200, "from the first opening to the last closing");
        for (size_t day = 0; day < 7; day++)
            cr_expect_eq(source->weekday[day], weekday[day]);
    }
    cr_expect(near(scenario->sources[0].rate_per_s, 1));
    cr_expect(near(per_day(&scenario->sources[1]), 70));
    scenario_free(scenario);
}

Test(read_demand, lets_contacts_come_as_the_profile_of_their_queue_says)
{
    struct scenario *const scenario =
        read_text("{\"queues\": {\"a\": {\"open\": \"09:00-12:00\", \"profile\":"
                  " {\"weights\": [1, 0, 2], \"slot_min\": 60, \"from\": \"09:00\"}}},"
                  " \"groups\": {\"g\": {}}, \"demand\": {\"x\": {\"per_h\": 10},"
                  " \"y\": {\"per_day\": 70}, \"z\": {\"per_day\": 70, \"profile\": [1]}}}");
    const struct scenario_profile *const queue = &scenario->queues[0].profile;
    const struct scenario_source *const source = scenario->sources;

    cr_expect_eq(queue->count, 3);
    cr_expect_eq(queue->from_s, 32400);
    cr_expect_eq(queue->slot_s, 3600);
    cr_expect(near(queue->value[2], 2), "scaled to the mean 1");
    cr_expect_eq(source[0].profile.count, 1, "so many in each hour it is open");
    cr_expect_eq(source[1].profile.count, 3);
    cr_expect_eq(source[1].profile.from_s, 32400);
    cr_expect(near(source[1].rate_per_s * source[1].profile.value[2], 70.0 * 2 / 3 / 3600));
    cr_expect(near(per_day(&source[1]), 70));
    cr_expect_eq(source[2].profile.count, 1, "its own goes before that of the queue");
    scenario_free(scenario);
}

Test(read_demand, reads_counts)
{
    struct scenario *const scenario = read_accepted("everything.json");
    const struct scenario_source *const source = &scenario->sources[4];
    uint32_t sum = 0;

    cr_expect_eq(source->kind, SCENARIO_SOURCE_COUNTS);
    cr_expect_eq(source->counts_slot_s, 900);
    cr_expect_eq(source->counts[34], 5);
    cr_expect_eq(source->counts[35], 1);
    cr_expect_eq(source->counts[2 * 96 - 1], 7);
    for (size_t i = 0; i < 21 * 96; i++)
        sum += source->counts[i];
    cr_expect_eq(sum, 13, "rows before the run are skipped");
    scenario_free(scenario);
}

Test(read_demand, reads_and_sorts_traces)
{
    struct scenario *const scenario = read_accepted("everything.json");
    const struct scenario_trace *const trace = &scenario->sources[5].trace;
    const struct scenario_trace *const dated = &scenario->sources[6].trace;

    cr_assert_eq(trace->count, 3, "one comes after the run");
    cr_expect_eq(trace->arrival_s[0], 30600);
    cr_expect_eq(trace->patience_s[0], 600);
    cr_expect(isnan(trace->talk_s[0]));
    cr_expect_eq(trace->talk_s[1], 100, "simultaneous ones keep their order");
    cr_expect_eq(trace->talk_s[2], 200);
    cr_expect_eq(trace->wrap_up_s[2], 0);
    cr_expect(isnan(trace->wrap_up_s[1]));
    cr_assert_eq(dated->count, 3);
    cr_expect_eq(dated->arrival_s[0], 30600);
    cr_expect_eq(dated->arrival_s[1], 86400 + 30615);
    cr_expect_eq(dated->talk_s[1], 100);
    cr_expect_eq(dated->arrival_s[2], 86400 + 30615.25);
    cr_expect_eq(dated->talk_s[2], 1.5);
    scenario_free(scenario);
}
