/* Prints one report of made-up results, for golden.sh to compare with a golden file.
 * Usage: golden KIND LANGUAGE, with KIND text, channels, json, csv, intervals, steady, one, nobody,
 * summary, explain or list.
 */
#include "../experiment/fixture.h"

#include "experiment/replications.h"
#include "model/world.h"
#include "report/answer_csv.h"
#include "report/answer_json.h"
#include "report/answer_text.h"
#include "report/explain.h"
#include "report/summary.h"

#include <stdio.h>
#include <string.h>

/* In place of the model: made-up results. */
bool world_run(const struct scenario *scenario, uint64_t seed, uint64_t replication,
               const atomic_bool *stop, struct result *result)
{
    (void)seed;
    (void)stop;
    *result = fixture_result(scenario, replication);
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

static void print_answer(const char *kind, enum words_language language)
{
    const bool steady = strcmp(kind, "steady") == 0;
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
    if (strcmp(kind, "nobody") == 0)
        add_nothing(&pool, scenario);
    else
        replications_run(&plan, &pool);
    if (strcmp(kind, "json") == 0)
        answer_json_print(stdout, &answer);
    else if (strcmp(kind, "csv") == 0)
        answer_csv_print(stdout, &answer);
    else
        answer_text_print(stdout, &answer, language);
    pool_term(&pool);
    rows_term(&rows);
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
    else if (strcmp(argv[1], "explain") == 0)
        explain_metric(stdout, metric_find("service_level"), language);
    else if (strcmp(argv[1], "list") == 0)
        explain_list(stdout, language);
    else
        print_answer(argv[1], language);
    return 0;
}
