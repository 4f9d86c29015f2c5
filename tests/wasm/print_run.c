/* Runs a desk of two queues for three days, three times, and prints every sum to the last bit.
 * tests/wasm/same_bits.sh compiles it in several ways and compares what they print. It stands on
 * base, engine and model alone, as a page in a browser does.
 */
#include "engine/distribution.h"
#include "model/world.h"

#include <inttypes.h>
#include <stdio.h>

#define LENGTH(array) (sizeof(array) / sizeof *(array))

enum { SLOT_S = 30 * SECONDS_PER_MINUTE, OPENING_S = 8 * SECONDS_PER_HOUR };

static struct distribution lognormal(double mean_s, double cv)
{
    struct distribution distribution = {.kind = DISTRIBUTION_LOGNORMAL, .mean = mean_s, .cv = cv};

    distribution_prepare(&distribution);
    return distribution;
}

static void print_sums(const char *name, const double *sums, size_t count)
{
    for (size_t i = 0; i < count; i++)
        printf("%s %zu %a\n", name, i, sums[i]);
}

static void print_result(const struct result *result)
{
    const size_t queues = result->queue_count, groups = result->group_count;

    print_sums("queue", &result->queue[0][0], queues * result->slot_count * QUEUE_SUMS);
    print_sums("group", &result->group[0][0], groups * result->slot_count * GROUP_SUMS);
    print_sums("link", &result->link[0][0], queues * groups * LINK_SUMS);
    print_sums("day", &result->day[0][0], queues * result->day_count * DAY_SUMS);
    print_sums("longest wait", result->longest_wait_s, queues);
    printf("last departure %a, %" PRIu64 " contacts\n", result->last_departure_s, result->contacts);
}

static void fill(double *values, size_t count, double value)
{
    for (size_t i = 0; i < count; i++)
        values[i] = value;
}

static void print_desk(void)
{
    double busy[] = {0.6, 1.4, 1.2, 0.8}, agents[] = {0.9, 1.1};
    struct scenario_link first[] = {{.group = 0}, {.group = 1, .preference = 1, .after_s = 45}};
    struct scenario_link second[] = {{.group = 1}};
    struct scenario_transfer transfers[] = {{.queue = 1, .probability = 0.2}};
    struct scenario_trunks trunks[] = {{.id = "main", .count = 24}};
    struct scenario_queue queues[] = {
        {.id = "first",
         .patience = {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 240},
         .talk = lognormal(240, 0.8),
         .wrap_up = {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 60},
         .target_s = 20,
         .trunks = 0,
         .measure_length = true,
         .links = first,
         .link_count = LENGTH(first),
         .transfers = transfers,
         .transfer_count = 1},
        {.id = "second",
         .patience = {.kind = DISTRIBUTION_WEIBULL, .shape = 2, .scale = 900},
         .talk = {.kind = DISTRIBUTION_GAMMA, .mean = 500, .cv = 0.7},
         .wrap_up = {.kind = DISTRIBUTION_FIXED},
         .target_s = 60,
         .trunks = SCENARIO_NO_TRUNKS,
         .links = second,
         .link_count = LENGTH(second)},
    };
    struct scenario_skill alone[] = {{.queue = 0, .speed = 1}};
    struct scenario_skill both[] = {{.queue = 1, .speed = 1.1},
                                    {.queue = 0, .rank = 1, .speed = 0.9}};
    const struct scenario_profile roster = {
        .from_s = 9 * SECONDS_PER_HOUR, .slot_s = OPENING_S / 2.0, .count = 2, .value = agents};
    struct scenario_group groups[] = {
        {.id = "north",
         .agents = 9.3,
         .shape = roster,
         .finishes_queue = true,
         .skills = alone,
         .skill_count = LENGTH(alone)},
        {.id = "south",
         .agents = 4.6,
         .shape = roster,
         .skills = both,
         .skill_count = LENGTH(both)},
    };
    struct scenario_share shares[] = {{.queue = 0, .probability = 1}};
    struct scenario_source sources[] = {
        {.id = "calls",
         .kind = SCENARIO_SOURCE_RATE,
         .shares = shares,
         .share_count = 1,
         .rate_per_s = 130.0 / SECONDS_PER_HOUR,
         .day_cv = 0.1,
         .profile = {.from_s = 9 * SECONDS_PER_HOUR,
                     .slot_s = OPENING_S / 4.0,
                     .count = 4,
                     .value = busy}},
    };
    struct scenario scenario = {
        .name = "desk",
        .title = {"desk", "balie"},
        .file = "desk.json",
        .run = {.kind = SCENARIO_RUN_CALENDAR,
                .days = 3,
                .warm_up_days = 1,
                .replications = 1,
                .interval_s = SLOT_S,
                .first_day = 20150},
        .trunks = trunks,
        .trunk_count = LENGTH(trunks),
        .queues = queues,
        .queue_count = LENGTH(queues),
        .groups = groups,
        .group_count = LENGTH(groups),
        .sources = sources,
        .source_count = LENGTH(sources),
    };
    struct result result;

    for (size_t i = 0; i < LENGTH(queues); i++) {
        distribution_prepare(&queues[i].patience);
        distribution_prepare(&queues[i].talk);
        distribution_prepare(&queues[i].wrap_up);
        fill(groups[i].weekday, DAYS_PER_WEEK, 1);
        fill(groups[i].month, MONTHS_PER_YEAR, 1);
        for (int day = 0; day < DAYS_PER_WEEK; day++) {
            queues[i].hours.from_s[day] = 9 * SECONDS_PER_HOUR;
            queues[i].hours.to_s[day] = 9 * SECONDS_PER_HOUR + OPENING_S;
        }
    }
    fill(sources[0].weekday, DAYS_PER_WEEK, 1);
    fill(sources[0].month, MONTHS_PER_YEAR, 1);
    for (uint64_t replication = 0; replication < 3; replication++) {
        world_run(&scenario, 42, replication, NULL, &result);
        print_result(&result);
        result_term(&result);
    }
}

int main(void)
{
    print_desk();
    return 0;
}
