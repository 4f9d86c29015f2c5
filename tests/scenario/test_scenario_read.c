/* What the reader makes of files that are right: defaults, units, indices, orders. Folder
 * ACCEPTED is tests/scenario/accepted/.
 */
#include "scenario/calendar.h"
#include "scenario/scenario_read.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

TestSuite(scenario_read);

static struct scenario *read_text(const char *text)
{
    struct scenario *scenario = NULL;
    struct error error = {{0}, {0}};

    cr_assert(scenario_read_text(text, strlen(text), "a/desk.json", &files_none, &scenario, &error),
              "%s: %s", error.where, error.message);
    return scenario;
}

static struct scenario *read_accepted(const char *name)
{
    struct scenario *scenario = NULL;
    struct error error = {{0}, {0}};
    char path[512];

    snprintf(path, sizeof path, "%s/%s", ACCEPTED, name);
    cr_assert(scenario_read(path, &scenario, &error), "%s: %s", error.where, error.message);
    return scenario;
}

static bool near(double a, double b)
{
    return fabs(a - b) <= 1e-12 * fabs(b); /* a few roundings of 1e-16 each */
}

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

static void expect_branch(const struct scenario_returns *returns, size_t index, double probability,
                          size_t queue, enum scenario_cause cause, double mean_s,
                          uint32_t working_days)
{
    const struct scenario_return *const branch = &returns->branches[index];

    cr_expect_eq(branch->probability, probability, "%zu", index);
    cr_expect_eq(branch->queue, queue, "%zu", index);
    cr_expect_eq(branch->cause, cause, "%zu", index);
    cr_expect_eq(branch->working_days, working_days, "%zu", index);
    if (working_days == 0)
        cr_expect(near(distribution_mean(&branch->delay), mean_s), "%zu", index);
}

Test(scenario_read, reads_mail)
{
    enum { PHONE, MAIL, MAIL_TWO, DESK };
    struct scenario *const scenario = read_accepted("mail.json");
    const struct scenario_queue *const mail = &scenario->queues[MAIL];
    const struct scenario_purge *const purges = scenario->purges;

    for (size_t q = PHONE; q <= DESK; q++) {
        cr_expect_eq(scenario->queues[q].has_norm, q == MAIL || q == MAIL_TWO, "%zu", q);
        cr_expect_eq(scenario->queues[q].measure_backlog, q != DESK, "%zu", q);
    }
    cr_expect_eq(mail->norm_wd, 3);
    cr_expect_eq(scenario->queues[MAIL_TWO].norm_wd, 2);
    cr_assert_eq(mail->chase_count, 2);
    cr_expect_eq(mail->chases[0].after_wd, 5);
    cr_expect_eq(mail->chases[0].probability, 0.2);
    cr_expect_eq(mail->chases[0].queue, PHONE);
    cr_expect_eq(mail->chases[0].cause, SCENARIO_CAUSE_CHASE);
    cr_expect_eq(mail->chases[1].queue, MAIL);
    cr_expect_eq(mail->chases[1].cause, SCENARIO_CAUSE_STATUS);
    cr_assert_eq(scenario->purge_count, 3);
    cr_expect_str_eq(purges[0].id, "big");
    cr_assert_eq(purges[0].queue_count, 2);
    cr_expect_eq(purges[0].queues[1], MAIL_TWO);
    cr_expect_eq(purges[0].at, 3000);
    cr_expect_eq(purges[0].older_than_wd, 2);
    cr_expect_eq(purges[0].callers, 0.3);
    cr_expect_eq(purges[0].to_count, 1);
    cr_expect_eq(purges[0].to[0].queue, PHONE);
    cr_expect_eq(purges[0].to[0].probability, 1.0);
    cr_expect_eq(purges[0].within_wd, 8);
    cr_expect_eq(purges[1].at, 0);
    cr_expect_eq(purges[1].to_count, 2);
    cr_expect_eq(purges[1].to[1].queue, PHONE);
    cr_expect_eq(purges[1].to[1].probability, 0.75);
    cr_expect_eq(purges[1].within_wd, 1);
    cr_expect_eq(purges[2].callers, 0);
    scenario_free(scenario);
}

Test(scenario_read, reads_who_comes_back)
{
    enum { PHONE, MAIL };
    struct scenario *const scenario = read_accepted("coming_back.json");
    const struct scenario_queue *const phone = &scenario->queues[PHONE];
    const struct scenario_queue *const mail = &scenario->queues[MAIL];

    cr_assert_eq(phone->after_answered.count, 3);
    expect_branch(&phone->after_answered, 0, 0.5, PHONE, SCENARIO_CAUSE_UNRESOLVED, 0, 0);
    expect_branch(&phone->after_answered, 1, 0.25, MAIL, SCENARIO_CAUSE_STATUS, 5400, 0);
    expect_branch(&phone->after_answered, 2, 0.24, PHONE, SCENARIO_CAUSE_NO_CALLBACK, 0, 250);
    cr_assert_eq(phone->after_abandoned.count, 3);
    expect_branch(&phone->after_abandoned, 0, 0.5, PHONE, SCENARIO_CAUSE_REDIAL, 1, 0);
    expect_branch(&phone->after_abandoned, 1, 0.25, PHONE, SCENARIO_CAUSE_CHASE, 1800, 0);
    expect_branch(&phone->after_abandoned, 2, 0.25, MAIL, SCENARIO_CAUSE_WEB_FAILURE, 0, 1);
    cr_assert_eq(phone->after_blocked.count, 1);
    expect_branch(&phone->after_blocked, 0, 1, PHONE, SCENARIO_CAUSE_REDIAL, 1, 0);
    cr_assert_eq(phone->after_turned_away.count, 2);
    expect_branch(&phone->after_turned_away, 1, 1, PHONE, SCENARIO_CAUSE_VALUE, 0, 2);
    cr_assert_eq(mail->after_answered.count, 2);
    expect_branch(&mail->after_answered, 0, 0.3, MAIL, SCENARIO_CAUSE_PING_PONG, 14400, 0);
    expect_branch(&mail->after_answered, 1, 0.1, PHONE, SCENARIO_CAUSE_UNRESOLVED, 0, 0);
    expect_branch(&mail->after_abandoned, 0, 0.3, MAIL, SCENARIO_CAUSE_PURGE, 0, 3);
    cr_expect_eq(mail->after_blocked.count, 0);
    scenario_free(scenario);
}

Test(scenario_read, reads_how_many_stay_idle)
{
    struct scenario *const scenario = read_accepted("coming_back.json");
    const struct scenario_group *const desk = &scenario->groups[0];

    cr_assert_eq(desk->skill_count, 2);
    cr_expect_eq(desk->skills[0].keep_idle, 0);
    cr_expect_eq(desk->skills[1].keep_idle, 2);
    cr_expect_eq(scenario->groups[1].skills[0].keep_idle, 100000);
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

Test(scenario_read, reads_queues)
{
    struct scenario *const scenario = read_accepted("everything.json");
    const struct scenario_queue *const phone = &scenario->queues[0];

    cr_expect_str_eq(phone->id, "phone");
    cr_expect_eq(phone->hours.from_s[4], 30600);
    cr_expect_eq(phone->hours.to_s[4], 61200);
    cr_expect_eq(phone->hours.from_s[5], 36000);
    cr_expect_eq(phone->hours.to_s[6], phone->hours.from_s[6], "closed on Sundays");
    cr_expect_eq(scenario->queues[1].hours.to_s[5], scenario->queues[1].hours.from_s[5],
                 "a plain text means Monday to Friday");
    cr_expect_eq(phone->patience.mean, 540);
    cr_expect_eq(phone->patience.p_zero, 0.015);
    cr_expect_eq(phone->talk.kind, DISTRIBUTION_LOGNORMAL);
    cr_expect_eq(phone->wrap_up.mean, 60);
    cr_expect_eq(phone->follow_up_share, 0.2);
    cr_expect_eq(phone->follow_up.mean, 240);
    cr_expect_eq(scenario->queues[1].follow_up_share, 0.15);
    cr_expect_eq(scenario->queues[1].follow_up.mean, 180);
    cr_expect_eq(scenario->queues[2].follow_up_share, 0);
    cr_expect_eq(phone->target_s, 30);
    cr_expect_eq(scenario->queues[1].target_s, 120);
    cr_expect_eq(phone->short_abandon_s, 5);
    cr_expect_eq(phone->trunks, 0);
    cr_expect_eq(scenario->trunks[0].count, 30);
    cr_expect_str_eq(scenario->trunks[1].id, "mail-in");
    cr_expect(phone->measure_length);
    cr_expect_str_eq(phone->team, "city");
    cr_expect_str_eq(scenario->groups[0].team, "city");
    cr_expect_null(scenario->groups[1].team);
    cr_expect_eq(phone->transfer_count, 1);
    cr_expect_eq(phone->transfers[0].queue, 1);
    cr_expect_eq(phone->transfers[0].probability, 0.17);
    scenario_free(scenario);
}

Test(scenario_read, orders_links_and_skills)
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

Test(scenario_read, lets_groups_follow_queues_and_queues_follow_groups)
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

Test(scenario_read, reads_shifts_of_groups)
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

/* Arrivals on a day whose factors are 1. */
static double per_day(const struct scenario_source *source)
{
    double seconds = source->profile.count == 0 ? 86400 : 0;

    for (size_t i = 0; i < source->profile.count; i++)
        seconds += source->profile.value[i] * source->profile.slot_s;
    return source->rate_per_s * seconds;
}

Test(scenario_read, turns_demand_into_rates)
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

Test(scenario_read, lets_contacts_come_while_the_queue_is_open)
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

Test(scenario_read, lets_contacts_come_as_the_profile_of_their_queue_says)
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

Test(scenario_read, reads_counts)
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

Test(scenario_read, reads_and_sorts_traces)
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
