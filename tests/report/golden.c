/* Prints one report of made-up results, for golden.sh to compare with a golden file.
 * Usage: golden KIND LANGUAGE, with KIND text, channels, dated, dated_csv, json, csv, intervals,
 * steady, one, nobody, summary, evidence, evidence_json, explain or list.
 */
#include "../experiment/fixture.h"

#include "base/memory.h"
#include "experiment/replications.h"
#include "model/world.h"
#include "report/answer_csv.h"
#include "report/answer_json.h"
#include "report/answer_text.h"
#include "report/comparison_csv.h"
#include "report/comparison_json.h"
#include "report/comparison_text.h"
#include "report/evidence_report.h"
#include "report/explain.h"
#include "report/summary.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* The scenarios that are compared with the fixture: one in which fewer hang up and nobody waits so
 * long, and one with chance of its own and another second line. */
static char callback_name[] = "callback";
static char callback_en[] = "Call back";
static char callback_nl[] = "Terugbellen";
static char other_name[] = "other";
static char third_id[] = "third";

static struct scenario callback_scenario(void)
{
    struct scenario scenario = *fixture_calendar();

    scenario.name = callback_name;
    scenario.title[0] = callback_en;
    scenario.title[1] = callback_nl;
    return scenario;
}

static struct scenario other_scenario(struct scenario_queue queues[2])
{
    struct scenario scenario = *fixture_calendar();

    memcpy(queues, scenario.queues, 2 * sizeof *queues);
    queues[SECOND].id = third_id;
    scenario.queues = queues;
    scenario.name = other_name;
    return scenario;
}

static void call_back(struct result *result)
{
    for (size_t slot = 0; slot < result->slot_count; slot++) {
        double *const sums = result->queue[PHONE * result->slot_count + slot];
        const double less = floor(sums[QUEUE_ABANDONED] / 2.0);
        sums[QUEUE_ABANDONED] -= less;
        sums[QUEUE_ANSWERED] += less;
        sums[QUEUE_WAIT_S] *= 0.75;
    }
}

/* In place of the model: made-up results. */
bool world_run(const struct scenario *scenario, uint64_t seed, uint64_t replication,
               const atomic_bool *stop, struct result *result)
{
    (void)seed;
    (void)stop;
    const bool other = scenario->name == other_name;
    *result = fixture_result(scenario, replication + (other ? 1000 : 0));
    if (scenario->name == callback_name)
        call_back(result);
    return true;
}

void world_export(const struct scenario *scenario, uint64_t seed, uint64_t replication,
                  const struct world_export_sink *sink)
{
    static const double nothing[QUEUE_SUMS] = {[QUEUE_OPEN_S] = 100.0};
    struct result result = fixture_result(scenario, seed + replication);

    sink->write(sink->context, 1, 0, PHONE, nothing, 0.0);
    sink->write(sink->context, 1, 1, PHONE, result.queue[1], 2.5);
    sink->write(sink->context, 2, 3, SECOND, result.queue[result.slot_count + 1], 10.0 / 3.0);
    result_term(&result);
}

/* A run of which nothing came. */
static void add_nothing(struct pool *pool, const struct scenario *scenario)
{
    struct result result = fixture_empty(scenario);

    for (int i = 0; i < 2; i++)
        pool_add(pool, &result);
    result_term(&result);
}

static char *text(const char *from)
{
    return memory_copy(from, strlen(from) + 1, 1);
}

/* Made-up values of a file, with each tag. */
static struct evidence some_evidence(void)
{
    static const struct {
        const char *pointer, *json;
        enum evidence_unit unit;
        enum evidence_tag tag;
        const char *said_at, *en, *nl;
    } of[] = {
        {"/run/weeks", "52", EVIDENCE_WEEKS, EVIDENCE_CHOICE, NULL, NULL, NULL},
        {"/queues/phone/patience/dist", "\"exponential\"", EVIDENCE_NO_UNIT, EVIDENCE_ESTIMATED,
         "/queues/phone/patience",
         "Fitted to four years of waits and calls lost, as no measurement "
         "of how long people wait was found.",
         "Aangepast aan vier jaar wachttijden en verloren "
         "oproepen, omdat niet gemeten is hoe lang mensen wachten."},
        {"/queues/phone/patience/mean_min", "9", EVIDENCE_MINUTES, EVIDENCE_ESTIMATED,
         "/queues/phone/patience", "…", "…"},
        {"/queues/phone/after_abandoned/0/after/parts/1/mean_min", "12.5", EVIDENCE_MINUTES,
         EVIDENCE_UNTAGGED, NULL, NULL, NULL},
        {"/demand/calls/per_day", "1363", EVIDENCE_PER_DAY, EVIDENCE_MEASURED, "/demand", NULL,
         NULL},
        {"/demand/calls/profile", "[0.6,0.92,1.22,1.36,1.36,1.26]", EVIDENCE_NO_UNIT,
         EVIDENCE_SOURCED, "/demand/calls/profile", "A \"handbook\".", "Een \"handboek\"."},
        {"/demand/calls/to/phone", "0.95", EVIDENCE_SHARE, EVIDENCE_MEASURED, "/demand", NULL,
         NULL},
    };
    enum { COUNT = sizeof of / sizeof *of };
    struct evidence evidence = {memory_zeroed(COUNT, sizeof *evidence.values), COUNT};

    for (size_t i = 0; i < COUNT; i++) {
        struct evidence_value *const value = &evidence.values[i];
        *value = (struct evidence_value){.pointer = text(of[i].pointer),
                                         .json = text(of[i].json),
                                         .unit = of[i].unit,
                                         .tag = of[i].tag};
        if (of[i].said_at != NULL)
            value->said_at = text(of[i].said_at);
        if (of[i].en != NULL) {
            value->note[0] = text(of[i].en);
            value->note[1] = text(of[i].nl);
        }
    }
    return evidence;
}

static void print_evidence(bool as_json, enum words_language language)
{
    struct evidence evidence = some_evidence();

    if (as_json)
        evidence_report_json(stdout, "golden", &evidence);
    else
        evidence_report_text(stdout, "Golden", &evidence, language);
    evidence_term(&evidence);
}

static void print_answer(const char *kind, enum words_language language)
{
    const bool steady = strcmp(kind, "steady") == 0;
    const bool dated = strncmp(kind, "dated", 5) == 0; /* JSON and CSV with weeks and days */
    const bool channels = strcmp(kind, "channels") == 0;
    const struct scenario *const scenario = steady     ? fixture_steady()
                                            : channels ? fixture_channels()
                                                       : fixture_calendar();
    struct rows rows = rows_of(scenario);
    struct pool pool;
    const struct answer answer = {"1.2.3", scenario, 42, &pool};
    const struct replications_plan plan = {
        .scenario = scenario, .seed = 42, .count = strcmp(kind, "one") == 0 ? 1 : 20, .jobs = 2};

    pool_init(&pool, &rows);
    if (channels || dated)
        pool_keep_series(&pool, PERIODS_WEEKS);
    if (dated)
        pool_keep_series(&pool, PERIODS_DAYS);
    if (strcmp(kind, "nobody") == 0)
        add_nothing(&pool, scenario);
    else
        replications_run(&plan, &pool);
    if (strcmp(kind, "json") == 0 || strcmp(kind, "dated") == 0)
        answer_json_print(stdout, &answer);
    else if (strcmp(kind, "csv") == 0 || strcmp(kind, "dated_csv") == 0)
        answer_csv_print(stdout, &answer);
    else
        answer_text_print(stdout, &answer, language);
    pool_term(&pool);
    rows_term(&rows);
}

enum { COMPARED = 3 };

static void print_comparison_of(const char *kind, const struct pool *pools,
                                const struct scenario *const *scenarios,
                                enum words_language language)
{
    static const char *const names[COMPARED] = {"fixture", "callback", "other"};
    const struct metric *const metrics[] = {metric_find("asa_s"), metric_find("offered"),
                                            metric_find("wait_p95_s")};
    const struct comparison_choice headlines = {0};
    const struct comparison_choice rows = {.metrics = metrics, .count = 3};
    struct comparison comparison = comparison_of(
        pools, COMPARED,
        strcmp(kind, "compare") == 0 || strcmp(kind, "beside") == 0 ? &headlines : &rows);
    struct economics economics[COMPARED];
    struct equal_service_answer served[COMPARED] = {
        [1] = {true, 1.02, {12.5, 3.25, 19}, {0.35, 0.09, 19}}};
    static const size_t inside[COMPARED] = {SIZE_MAX, 2, SIZE_MAX}; /* some pool */
    const bool beside = strncmp(kind, "beside", strlen("beside")) == 0;
    const struct comparison_report report = {.version = "1.2.3",
                                             .comparison = &comparison,
                                             .scenarios = scenarios,
                                             .names = names,
                                             .economics = beside ? economics : NULL,
                                             .equal_service = beside ? served : NULL,
                                             .inside = beside ? inside : NULL,
                                             .pools = pools,
                                             .seed = 42};

    for (size_t i = 1; i < COMPARED; i++)
        economics[i] = economics_of(&pools[0], &pools[i]);

    if (strcmp(kind, "compare-json") == 0 || strcmp(kind, "beside-json") == 0)
        comparison_json_print(stdout, &report);
    else if (strcmp(kind, "compare-csv") == 0 || strcmp(kind, "beside-csv") == 0)
        comparison_csv_print(stdout, &report);
    else
        comparison_text_print(stdout, &report, language);
    comparison_term(&comparison);
}

static void print_comparison(const char *kind, enum words_language language)
{
    struct scenario_queue queues[2];
    const struct scenario callback = callback_scenario();
    const struct scenario other = other_scenario(queues);
    const struct scenario *const scenarios[COMPARED] = {fixture_calendar(), &callback, &other};
    struct rows rows[COMPARED];
    struct pool pools[COMPARED];
    const struct replications_plan plan = {.scenario = scenarios[0],
                                           .others = scenarios + 1,
                                           .other_count = COMPARED - 1,
                                           .seed = 42,
                                           .count = 20,
                                           .jobs = 2};

    for (size_t i = 0; i < COMPARED; i++) {
        rows[i] = rows_of(scenarios[i]);
        pool_init(&pools[i], &rows[i]);
        pool_keep_balance(&pools[i]);
    }
    replications_run(&plan, pools);
    print_comparison_of(kind, pools, scenarios, language);
    for (size_t i = 0; i < COMPARED; i++) {
        pool_term(&pools[i]);
        rows_term(&rows[i]);
    }
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const enum words_language language = strcmp(argv[2], "nl") == 0 ? WORDS_DUTCH : WORDS_ENGLISH;

    if (strcmp(argv[1], "intervals") == 0)
        answer_csv_print_intervals(stdout, fixture_calendar(), 1);
    else if (strcmp(argv[1], "summary") == 0)
        summary_print(stdout, "fixture.json", fixture_calendar(), language);
    else if (strcmp(argv[1], "evidence") == 0 || strcmp(argv[1], "evidence_json") == 0)
        print_evidence(strcmp(argv[1], "evidence_json") == 0, language);
    else if (strcmp(argv[1], "explain") == 0)
        explain_metric(stdout, metric_find("service_level"), language);
    else if (strcmp(argv[1], "list") == 0)
        explain_list(stdout, language);
    else if (strncmp(argv[1], "compare", strlen("compare")) == 0
             || strncmp(argv[1], "beside", strlen("beside")) == 0)
        print_comparison(argv[1], language);
    else
        print_answer(argv[1], language);
    return 0;
}
