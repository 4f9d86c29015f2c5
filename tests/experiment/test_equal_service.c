/* People who would do what a scenario does, and what others do apart, on runs of the model. */
#include "experiment/equal_service.h"
#include "experiment/inside.h"
#include "scenario/scenario_read.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

TestSuite(equal_service);

enum { REPLICATIONS = 20, MOST = 3 };

/* A phone desk of four weeks that loses some 12 %, and a mail desk beside it. */
static struct scenario *read_desk(const char *interventions)
{
    struct scenario *scenario = NULL;
    struct error error = {{0}, {0}};
    char text[2048];

    snprintf(text, sizeof text,
             "{\"run\": {\"days\": 28},"
             "\"queues\": {\"phone\": {\"open\": \"08:00-16:00\", \"talk\": 300, \"patience\": "
             "  {\"dist\": \"exponential\", \"mean_s\": 300}, \"groups\": [\"desk\"]},"
             " \"mail\": {\"channel\": \"mail\", \"talk\": 600, \"groups\": [\"mailers\"]}},"
             "\"groups\": {\"desk\": {\"agents\": 10, \"shape\": [1], \"slot_min\": 480,"
             "   \"from\": \"08:00\", \"weekday\": [1, 1, 1, 1, 1]},"
             " \"mailers\": {\"agents\": 2, \"shape\": [1], \"slot_min\": 480,"
             "   \"from\": \"08:00\", \"weekday\": [1, 1, 1, 1, 1]}},"
             "\"demand\": {\"calls\": {\"to\": \"phone\", \"per_day\": 1000},"
             " \"mails\": {\"to\": \"mail\", \"per_day\": 50}},"
             "\"interventions\": {%s}}",
             interventions);
    cr_assert(scenario_read_text(text, strlen(text), "desk.json", &files_disk, &scenario, &error),
              "%s: %s", error.where, error.message);
    return scenario;
}

/* Scenarios run beside each other. */
struct trial {
    size_t count;
    struct scenario *scenarios[MOST];
    struct rows rows[MOST];
    struct pool pools[MOST];
    struct replications_plan plan;
};

static void run(struct trial *trial)
{
    trial->plan =
        (struct replications_plan){.scenario = trial->scenarios[0],
                                   .others = (const struct scenario *const *)trial->scenarios + 1,
                                   .other_count = trial->count - 1,
                                   .seed = 1,
                                   .count = REPLICATIONS,
                                   .jobs = 2};
    for (size_t i = 0; i < trial->count; i++) {
        trial->rows[i] = rows_of(trial->scenarios[i]);
        pool_init(&trial->pools[i], &trial->rows[i]);
    }
    cr_assert_eq(replications_run(&trial->plan, trial->pools), REPLICATIONS_DONE);
}

static void end(struct trial *trial)
{
    for (size_t i = 0; i < trial->count; i++) {
        pool_term(&trial->pools[i]);
        rows_term(&trial->rows[i]);
    }
}

static struct equal_service_answer answer_for(const char *intervention)
{
    struct trial trial = {.count = 2, .scenarios = {read_desk(""), read_desk(intervention)}};
    struct equal_service service;
    struct equal_service_answer answer;

    run(&trial);
    equal_service_init(&service, &trial.plan, &trial.pools[0]);
    cr_assert(equal_service_find(&service, &trial.pools[1], &answer));
    equal_service_term(&service);
    end(&trial);
    scenario_free(trial.scenarios[0]);
    scenario_free(trial.scenarios[1]);
    return answer;
}

/* People at the phone are worth exactly themselves: the run of the base with as many is that run.
 * 10 agents x 8 h x 5 days are 400 hours a week. */
Test(equal_service, of_more_or_fewer_people_is_those_people, .timeout = 60)
{
    static const double factors[] = {1.13, 0.91};

    for (size_t i = 0; i < 2; i++) {
        char text[128];

        snprintf(text, sizeof text,
                 "\"x\": {\"kind\": \"staffing\", \"groups\": [\"desk\"], \"agents\": %g}",
                 factors[i]);
        const struct equal_service_answer answer = answer_for(text);
        const double hours = 400 * (factors[i] - 1);

        cr_assert(answer.is_found);
        /* what the last step along the line is off: it is short, and the curve nearly straight */
        cr_expect_float_eq(answer.factor, factors[i], 0.003, "%g", answer.factor);
        cr_expect_float_eq(answer.h_per_wk.mean, hours, 400 * 0.003);
        cr_expect_lt(answer.h_per_wk.half_width_95, 400 * 0.01);
        cr_expect_float_eq(answer.fte.mean, answer.h_per_wk.mean / (1878 / (365.25 / 7)), 1e-9);
    }
}

Test(equal_service, of_nothing_is_nobody, .timeout = 60)
{
    const struct equal_service_answer answer =
        answer_for("\"x\": {\"kind\": \"staffing\", \"agents\": 1}");

    cr_assert(answer.is_found);
    cr_expect_eq(answer.h_per_wk.mean, 0);
    cr_expect_eq(answer.h_per_wk.half_width_95, 0);
}

/* Mail has no say in who hangs up; ten times the calls cannot be met by twice the people. */
Test(equal_service, may_be_out_of_reach, .timeout = 60)
{
    cr_expect_not(
        answer_for("\"x\": {\"kind\": \"outage\", \"days\": 28, \"handling\": 10}").is_found);
}

/* --- inside and outside ----------------------------------------------------------------------- */

static struct result one_run(const struct scenario *scenario)
{
    struct result result;

    cr_assert(world_run(scenario, 3, 0, NULL, &result));
    return result;
}

/* The same sums of the queues, which is enough to tell these apart. */
static bool same(const struct scenario *a, const struct scenario *b)
{
    struct result first = one_run(a);
    struct result second = one_run(b);
    const bool same = memcmp(first.queue, second.queue,
                             first.queue_count * first.slot_count * sizeof *first.queue)
                      == 0;

    result_term(&first);
    result_term(&second);
    return same;
}

#define HIRE  "\"hire\": {\"kind\": \"staffing\", \"agents\": 1.2}"
#define OTHER "\"other\": {\"kind\": \"staffing\", \"agents\": 0.8, \"owner\": \"outside\"}"
#define AFTER "\"after\": {\"kind\": \"staffing\", \"agents\": 1.5, \"depends_on\": [\"other\"]}"

Test(equal_service, inside_is_without_others_and_what_depends_on_them)
{
    struct scenario *const base = read_desk("");
    struct scenario *const all = read_desk(HIRE ", " OTHER ", " AFTER);
    struct scenario *const own = read_desk(HIRE);
    struct scenario *const inside = inside_of(all, base);

    cr_assert_not_null(inside);
    cr_expect(same(inside, own));
    cr_expect_not(same(inside, all));
    cr_expect_null(inside_of(own, base));
    cr_expect_null(inside_of(all, all)); /* the base has it too */
    inside_free(inside);
    inside_free(NULL);
    scenario_free(base);
    scenario_free(all);
    scenario_free(own);
}
