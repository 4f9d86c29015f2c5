/* How well values are known, as `loket explain FILE` lists it. */
#include "scenario/evidence.h"

#include "scenario/load.h"

#include <criterion/criterion.h>
#include <string.h>

TestSuite(evidence);

/* "base.json" of the texts below. */
static const char base[] =
    "{\"queues\": {\"a\": {\"patience\": {\"dist\": \"exponential\", \"mean_min\": 9},"
    " \"talk\": 200}, \"b\": {\"talk\": 100}}, \"groups\": {\"g\": {\"agents\": 3}},"
    " \"demand\": {\"d\": {\"to\": {\"a\": 0.4, \"b\": 0.6}, \"per_h\": 10}},"
    " \"evidence\": {\"/queues/a\": {\"tag\": \"estimated\", \"note\": \"judged\"},"
    " \"/queues/a/patience\": {\"tag\": \"measured\", \"note\": {\"nl\": \"geteld\"}},"
    " \"/queues/b/talk\": {\"tag\": \"sourced\"}, \"/demand\": {\"tag\": \"sourced\"}}}";

static bool read_base(void *context, const char *path, size_t max_length, char **text,
                      size_t *length, struct error *error)
{
    (void)context;
    (void)max_length;
    (void)error;
    cr_assert_str_eq(path, "base.json");
    *length = strlen(base);
    *text = strdup(base);
    return true;
}

static struct evidence evidence_of_text(const char *text)
{
    const struct files files = {.read = read_base};
    struct load load = {0};
    struct error error = {{0}, {0}};
    const bool loaded = load_text(text, strlen(text), "this.json", &files, &load, &error);

    cr_assert(loaded, "%s: %s", error.where, error.message);
    struct evidence evidence = evidence_of(load.tree);

    load_term(&load);
    return evidence;
}

static const struct evidence_value *value_at(const struct evidence *evidence, const char *pointer)
{
    for (size_t i = 0; i < evidence->count; i++) {
        if (strcmp(evidence->values[i].pointer, pointer) == 0)
            return &evidence->values[i];
    }
    cr_assert_fail("%s is not listed", pointer);
    return NULL;
}

static void expect(const struct evidence *evidence, const char *pointer, const char *json,
                   enum evidence_tag tag, const char *said_at)
{
    const struct evidence_value *const value = value_at(evidence, pointer);

    cr_expect_str_eq(value->json, json, "%s is %s", pointer, value->json);
    cr_expect_eq(value->tag, tag, "%s has tag %d", pointer, (int)value->tag);
    if (said_at == NULL)
        cr_expect_null(value->said_at, "%s", pointer);
    else
        cr_expect_str_eq(value->said_at, said_at, "%s", pointer);
}

Test(evidence, is_that_of_the_nearest_pointer)
{
    struct evidence evidence = evidence_of_text(base);
    const struct evidence_value *const mean = value_at(&evidence, "/queues/a/patience/mean_min");

    expect(&evidence, "/queues/a/patience/mean_min", "9", EVIDENCE_MEASURED, "/queues/a/patience");
    expect(&evidence, "/queues/a/talk", "200", EVIDENCE_ESTIMATED, "/queues/a");
    expect(&evidence, "/queues/b/talk", "100", EVIDENCE_SOURCED, "/queues/b/talk");
    expect(&evidence, "/groups/g/agents", "3", EVIDENCE_UNTAGGED, NULL);
    cr_expect_str_eq(mean->note[0], "geteld", "a note in one language serves for both");
    cr_expect_str_eq(mean->note[1], "geteld");
    cr_expect_str_eq(value_at(&evidence, "/queues/a/talk")->note[1], "judged");
    cr_expect_null(value_at(&evidence, "/queues/b/talk")->note[0]);
    cr_expect_eq(evidence.count, 8, "the evidence itself is not listed");
    evidence_term(&evidence);
}

Test(evidence, does_not_speak_of_what_a_change_has_put_in_its_place)
{
    struct evidence evidence = evidence_of_text(
        "{\"based_on\": \"base.json\", \"queues\": {\"a\": {\"talk\": 180,"
        " \"patience\": {\"mean_min\": 5}}, \"b\": null}, \"demand\": {\"d\": {\"to\": {\"a\": 1,"
        " \"b\": null}}}, \"evidence\": {\"/queues/a/talk\": {\"tag\": \"measured\"}}}");

    expect(&evidence, "/queues/a/talk", "180", EVIDENCE_MEASURED, "/queues/a/talk");
    expect(&evidence, "/queues/a/patience/mean_min", "5", EVIDENCE_UNTAGGED, NULL);
    expect(&evidence, "/queues/a/patience/dist", "\"exponential\"", EVIDENCE_MEASURED,
           "/queues/a/patience");
    expect(&evidence, "/demand/d/to/a", "1", EVIDENCE_UNTAGGED, NULL);
    expect(&evidence, "/demand/d/per_h", "10", EVIDENCE_SOURCED, "/demand");
    evidence_term(&evidence);
}

Test(evidence, of_a_change_speaks_of_what_it_builds_on)
{
    struct evidence evidence = evidence_of_text(
        "{\"based_on\": \"base.json\","
        " \"evidence\": {\"/queues/a\": {\"tag\": \"sourced\"}, \"/queues/b/talk\": null}}");

    expect(&evidence, "/queues/a/talk", "200", EVIDENCE_SOURCED, "/queues/a");
    expect(&evidence, "/queues/a/patience/mean_min", "9", EVIDENCE_MEASURED, "/queues/a/patience");
    expect(&evidence, "/queues/b/talk", "100", EVIDENCE_UNTAGGED, NULL);
    evidence_term(&evidence);
}

Test(evidence, calls_the_settings_of_the_run_a_choice)
{
    struct evidence evidence = evidence_of_text("{\"title\": \"T\", \"run\": {\"weeks\": 2}, "
                                                "\"queues\": {\"q\": {}}, \"groups\": {\"g\": {}},"
                                                " \"demand\": {\"d\": {\"per_day\": 5}}}");

    expect(&evidence, "/run/weeks", "2", EVIDENCE_CHOICE, NULL);
    cr_expect_eq(evidence.count, 2);
    evidence_term(&evidence);
}

Test(evidence, knows_what_keys_count_in)
{
    struct evidence evidence = evidence_of_text(
        "{\"run\": {\"interval_min\": 15}, \"queues\": {\"q\": {\"target_s\": 5, \"patience\":"
        " {\"dist\": \"hazard\", \"from_s\": [0], \"per_s\": [0.1], \"p_zero\": 0.1},"
        " \"transfers\": {\"r\": 0.2}, \"after_abandoned\": [{\"share\": 0.1, \"working_days\": "
        "2}]},"
        " \"r\": {\"talk\": {\"dist\": \"gamma\", \"mean_min\": 3, \"cv\": 1}}},"
        " \"groups\": {\"g\": {\"agents_by_slot\": [1, 2]}},"
        " \"demand\": {\"d\": {\"to\": \"q\", \"per_h_by_slot\": [1]},"
        " \"e\": {\"to\": {\"q\": 1}, \"per_day\": 7}},"
        " \"interventions\": {\"lean\": {\"kind\": \"lean_rollout\", \"teams\": [\"t\"],"
        " \"net_h_per_wk\": 20, \"upkeep_h_per_wk\": {\"g\": 4},"
        " \"day_starts\": {\"per_day_min\": 10}, \"spread\": {\"per_wk\": 0.01}},"
        " \"told\": {\"kind\": \"problem_reporting\", \"teams\": [\"t\"],"
        " \"freeze_per_month\": 0.01}},"
        " \"money\": {\"eur_per_fte_year\": 1, \"contract_h_per_year\": 1}}");
    static const struct {
        const char *pointer;
        enum evidence_unit unit;
    } units[] = {{"/run/interval_min", EVIDENCE_MINUTES},
                 {"/queues/q/target_s", EVIDENCE_SECONDS},
                 {"/queues/q/patience/from_s", EVIDENCE_SECONDS},
                 {"/queues/q/patience/per_s", EVIDENCE_PER_SECOND},
                 {"/queues/q/patience/p_zero", EVIDENCE_SHARE},
                 {"/queues/q/patience/dist", EVIDENCE_NO_UNIT},
                 {"/queues/q/transfers/r", EVIDENCE_SHARE},
                 {"/queues/q/after_abandoned/0/share", EVIDENCE_SHARE},
                 {"/queues/q/after_abandoned/0/working_days", EVIDENCE_WORKING_DAYS},
                 {"/queues/r/talk/mean_min", EVIDENCE_MINUTES},
                 {"/queues/r/talk/cv", EVIDENCE_NO_UNIT},
                 {"/groups/g/agents_by_slot", EVIDENCE_AGENTS},
                 {"/demand/d/to", EVIDENCE_NO_UNIT},
                 {"/demand/d/per_h_by_slot", EVIDENCE_PER_HOUR},
                 {"/demand/e/to/q", EVIDENCE_SHARE},
                 {"/demand/e/per_day", EVIDENCE_PER_DAY},
                 {"/interventions/lean/net_h_per_wk", EVIDENCE_HOURS},
                 {"/interventions/lean/upkeep_h_per_wk/g", EVIDENCE_HOURS},
                 {"/interventions/lean/day_starts/per_day_min", EVIDENCE_MINUTES},
                 {"/interventions/lean/spread/per_wk", EVIDENCE_PER_WEEK},
                 {"/interventions/told/freeze_per_month", EVIDENCE_PER_MONTH},
                 {"/money/eur_per_fte_year", EVIDENCE_EUROS},
                 {"/money/contract_h_per_year", EVIDENCE_HOURS}};

    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        cr_expect_eq(value_at(&evidence, units[i].pointer)->unit, units[i].unit, "%s",
                     units[i].pointer);
    evidence_term(&evidence);
}
