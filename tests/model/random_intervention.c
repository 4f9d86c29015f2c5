/* Each kind of intervention has a function that writes its keys; a kind without one is a fault of
 * this file. */
#include "random_intervention.h"

#include "intervention/intervention.h"
#include "random_making.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_OFFERS = 4 /* tries to make some, where a queue may take one */ };

/* --- parts ------------------------------------------------------------------------------------ */

static void print_ramp(struct making *making, FILE *out)
{
    static const char *const ramps[] = {"linear", "logistic", "learning"};
    const uint32_t weeks = service_below(making, 3);

    fprintf(out, ", \"ramp\": \"%s\", \"ramp_wk\": %u", ramps[service_below(making, 3)], weeks);
}

/* One queue (or group), or if nothing is said, all that the kind may be about. */
static void print_one(struct making *making, FILE *out, const char *key, char letter,
                      uint32_t count, double named)
{
    const uint32_t index = service_below(making, count);

    if (service_happens(making, named))
        fprintf(out, ", \"%s\": [\"%c%u\"]", key, letter, index);
}

/* Queues, some with a pilot. */
static void print_queues(struct making *making, FILE *out, double named, bool finds_share)
{
    if (service_happens(making, 0.4))
        pilot_print_in(making, out, "queues", 'q', making->queues, finds_share);
    else
        print_one(making, out, "queues", 'q', making->queues, named);
}

static void print_groups(struct making *making, FILE *out)
{
    print_one(making, out, "groups", 'g', making->groups, 0.7);
}

/* A source whose text does not say `without`; false if the one drawn does. */
static bool print_source(struct making *making, FILE *out, const char *key, double value,
                         const char *without)
{
    const uint32_t index = service_below(making, making->sources);
    const char *const text = making->source_text[index];

    if (making->is_traced[index] || strstr(text, without) != NULL)
        return false;
    fprintf(out, ", \"%s\": {%.*s: %.9g}", key, (int)(strchr(text, ':') - text), text, value);
    return true;
}

/* --- kinds: all that comes after "kind" ------------------------------------------------------- */

static bool print_staffing(struct making *making, FILE *out)
{
    fprintf(out, ", \"agents\": %.9g", service_between(making, 0.3, 2));
    print_ramp(making, out);
    if (service_happens(making, 0.4))
        pilot_print_in(making, out, "groups", 'g', making->groups, false);
    else
        print_groups(making, out);
    return true;
}

static bool print_website(struct making *making, FILE *out)
{
    const double share = service_uniform(making);

    fprintf(out, ", \"failed\": %.9g", service_uniform(making));
    print_ramp(making, out);
    pilot_print_share(making, out, true);
    return print_source(making, out, "deflects", share, "trace_csv");
}

static bool print_standard_answers(struct making *making, FILE *out)
{
    fprintf(out, ", \"ping_pong\": %.9g", service_between(making, 0.5, 6));
    print_ramp(making, out);
    print_queues(making, out, making->variant->mail ? 0.6 : 1, true);
    return true;
}

static bool print_callback(struct making *making, FILE *out)
{
    fprintf(out, ", \"talk_s\": 150, \"tries\": 2, \"share\": %.9g", service_uniform(making));
    print_ramp(making, out);
    print_queues(making, out, making->variant->mail ? 0.6 : 1, true);
    return true;
}

static bool print_back_office(struct making *making, FILE *out)
{
    const double lead = service_between(making, 0.3, 2);
    const double status = service_uniform(making);

    fprintf(out, ", \"lead\": %.9g, \"status\": %.9g, \"no_callback\": %.9g", lead, status,
            service_uniform(making));
    print_ramp(making, out);
    pilot_print_share(making, out, false);
    return true;
}

static bool print_overflow(struct making *making, FILE *out)
{
    const double after_s = service_between(making, -100, 300);

    fprintf(out, ", \"after_s\": %.9g", after_s < 0 ? 0 : after_s);
    print_queues(making, out, 1, false);
    return true;
}

static bool print_mail_between_calls(struct making *making, FILE *out)
{
    fprintf(out, ", \"keep_idle\": %u", service_below(making, 3));
    print_queues(making, out, making->variant->mail ? 0.6 : 1, false);
    return true;
}

static bool print_letter_wave(struct making *making, FILE *out)
{
    const double more = service_between(making, 0, 2);

    fprintf(out, ", \"weeks\": %u", 1 + service_below(making, 2));
    if (service_happens(making, 0.4))
        fprintf(out, ", \"cause\": \"letter\"");
    print_ramp(making, out);
    return print_source(making, out, "adds", more, "_csv");
}

static bool print_flu_week(struct making *making, FILE *out)
{
    fprintf(out, ", \"absent\": %.9g", service_uniform(making));
    print_ramp(making, out);
    print_groups(making, out);
    return true;
}

static bool print_outage(struct making *making, FILE *out)
{
    const double handling = service_between(making, 0.5, 2);

    fprintf(out, ", \"handling\": %.9g, \"days\": %u", handling, 1 + service_below(making, 4));
    print_groups(making, out);
    return true;
}

static bool print_move(struct making *making, FILE *out)
{
    const double absent = service_uniform(making);
    const double handling = service_between(making, 0.8, 1.5);

    fprintf(out, ", \"absent\": %.9g, \"handling\": %.9g, \"weeks\": 1, \"after_wk\": %u", absent,
            handling, service_below(making, 3));
    print_groups(making, out);
    return true;
}

static bool print_reorganisation(struct making *making, FILE *out)
{
    const double attention = service_uniform(making);

    fprintf(out, ", \"attention\": %.9g, \"absent\": %.9g", attention,
            service_between(making, 0, 0.3));
    print_groups(making, out);
    return true;
}

static bool print_result_pressure(struct making *making, FILE *out)
{
    const double handling = service_between(making, 0.8, 2);
    const double leave = service_uniform(making);

    fprintf(out,
            ", \"abandonment\": 0.1, \"backlog\": 10, \"bad_wk\": 1, \"handling\": %.9g, "
            "\"leave_per_year\": %.9g",
            handling, leave);
    print_groups(making, out);
    return true;
}

/* Times are tens of seconds where all are. */
static bool print_call_back_offer(struct making *making, FILE *out)
{
    const uint32_t queue = service_below(making, making->queues);
    const double step_s = making->variant->coarse ? 10 : 0.001;
    const double after_s = step_s * floor(service_between(making, 0, 200) / step_s);
    const double patience_s = step_s * ceil(service_between(making, 60, 2000) / step_s);
    const double miss_s = step_s * floor(service_between(making, 0, 60) / step_s);
    const double again_s = step_s * ceil(service_between(making, 10, 400) / step_s);
    const double share = service_uniform(making);
    const double reach = service_uniform(making);
    const uint32_t tries = 1 + service_below(making, 3);
    char place[64];

    fprintf(out,
            ", \"queues\": [\"q%u\"], \"after_s\": %.9g, \"share\": %.9g, \"reach\": %.9g, "
            "\"tries\": %u, \"miss_s\": %.9g",
            queue, after_s, share, reach, tries, miss_s);
    print_ramp(making, out);
    fprintf(out, ", \"again_s\": %.9g", service_happens(making, 0.4) ? 0 : again_s);
    if (service_happens(making, 0.4))
        fprintf(out, ", \"from_length\": %u", service_below(making, 4));
    if (service_happens(making, 0.4))
        fprintf(out, ", \"from_expected_wait_s\": %.9g",
                step_s * floor(service_between(making, 0, 200) / step_s));
    if (service_happens(making, 0.3))
        fprintf(out, ", \"patience\": \"never\"");
    else if (making->variant->coarse)
        fprintf(out, ", \"patience\": %.9g", patience_s);
    else
        fprintf(out, ", \"patience\": {\"dist\": \"exponential\", \"mean_s\": %.9g}", patience_s);
    snprintf(place, sizeof place, "\"queues\": [\"q%u\"]", queue);
    if (service_happens(making, 0.5))
        pilot_print(making, out, place, 1, true);
    return strstr(making->queue_text[queue], "\"channel\"") == NULL;
}

/* Some groups say how many people they have. */
static bool print_onboarding(struct making *making, FILE *out)
{
    const uint32_t group = service_below(making, making->groups);
    const double heads = service_between(making, 0.2, 8);
    const double handling = service_between(making, 0.8, 2);
    const uint32_t training_wk = service_below(making, 2);

    fprintf(out,
            ", \"heads\": {\"g%u\": %.9g}, \"handling\": %.9g, \"training_wk\": %u, "
            "\"proficiency_wk\": 2, \"senior_h_per_wk\": 0.5, \"coach_wk\": 1",
            group, heads, handling, training_wk);
    return strstr(making->group_text[group], "\"heads\"") != NULL;
}

static bool print_project(struct making *making, FILE *out)
{
    const uint32_t group = service_below(making, making->groups);
    const double hours = service_between(making, 0, 4);
    const double handling = service_between(making, 0.7, 1.2);
    const double involved = service_uniform(making);
    const bool by_steps = service_happens(making, 0.5);

    fprintf(out,
            ", \"h_per_wk\": {\"g%u\": %.9g}, \"handling\": %.9g, \"involved\": %.9g, "
            "\"switch_loss\": 0.3, \"weeks\": 1, \"lands\": 0.6, \"style\": \"%s\", \"step_wk\": 1",
            group, hours, handling, involved, by_steps ? "steady" : "big_bang");
    return true;
}

/* --- all of them ------------------------------------------------------------------------------ */

struct kind {
    const char *name;
    bool (*print)(struct making *making, FILE *out); /* false: not in this scenario */
};

/* In the order of enum intervention_kind. */
static const struct kind kinds[INTERVENTION_KINDS] = {
    [INTERVENTION_STAFFING] = {"staffing", print_staffing},
    [INTERVENTION_WEBSITE] = {"website", print_website},
    [INTERVENTION_STANDARD_ANSWERS] = {"standard_answers", print_standard_answers},
    [INTERVENTION_CALLBACK] = {"callback", print_callback},
    [INTERVENTION_BACK_OFFICE] = {"back_office", print_back_office},
    [INTERVENTION_OVERFLOW] = {"overflow", print_overflow},
    [INTERVENTION_MAIL_BETWEEN_CALLS] = {"mail_between_calls", print_mail_between_calls},
    [INTERVENTION_PURGE_POLICY] = {"purge_policy", NULL}, /* random_intervention_make_policy() */
    [INTERVENTION_LETTER_WAVE] = {"letter_wave", print_letter_wave},
    [INTERVENTION_FLU_WEEK] = {"flu_week", print_flu_week},
    [INTERVENTION_OUTAGE] = {"outage", print_outage},
    [INTERVENTION_MOVE] = {"move", print_move},
    [INTERVENTION_REORGANISATION] = {"reorganisation", print_reorganisation},
    [INTERVENTION_LEAN_ROLLOUT] = {"lean_rollout", lean_print_rollout},
    [INTERVENTION_RESULT_PRESSURE] = {"result_pressure", print_result_pressure},
    [INTERVENTION_PROBLEM_REPORTING] = {"problem_reporting", lean_print_problems},
    [INTERVENTION_ONBOARDING] = {"onboarding", print_onboarding},
    [INTERVENTION_PROJECT] = {"project", print_project},
    [INTERVENTION_CALL_BACK_OFFER] = {"call_back_offer", print_call_back_offer},
};

static void print_start(struct making *making, FILE *out, uint32_t index)
{
    const uint32_t day = 17 + service_below(making, making->days + 1); /* the run begins on 17 */

    if (making->variant->too_late)
        fprintf(out, "\"i%u\": {\"start_wk\": %u, ", index, day + 1);
    else
        fprintf(out, "\"i%u\": {\"start\": \"2025-%s-%02u\", ", index, day <= 30 ? "04" : "05",
                day <= 30 ? day : day - 30);
}

static void print_upkeep(struct making *making, FILE *out)
{
    const uint32_t group = service_below(making, making->groups);
    const double hours = service_between(making, 0, 5);

    if (service_happens(making, 0.2))
        fprintf(out, ", \"upkeep_h_per_wk\": {\"g%u\": %.9g}", group, hours);
}

static void print_dip(struct making *making, FILE *out)
{
    const double dip = service_between(making, 0.8, 1.5);

    if (service_happens(making, 0.2))
        fprintf(out, ", \"dip_wk\": 1, \"dip\": %.9g", dip);
}

/* What all kinds may have: it waits for one before it, and costs. */
static void print_common(struct making *making, FILE *out, uint32_t index)
{
    const uint32_t other = index > 0 ? service_below(making, index) : 0;
    const char *const text = making->intervention_text[other];

    /* these two may end before they are fully in force */
    if (index > 0 && service_happens(making, 0.2) && strstr(text, "letter_wave") == NULL
        && strstr(text, "flu_week") == NULL)
        fprintf(out, ", \"depends_on\": [\"i%u\"]", other);
    if (service_happens(making, 0.1))
        fprintf(out, ", \"lead_time_wk\": 1");
    if (service_happens(making, 0.3)) {
        const uint32_t group = service_below(making, making->groups);

        fprintf(out, ", \"cost_h\": {\"g%u\": 0.2}, \"cost_wk\": 1", group);
    }
    if (service_happens(making, 0.3))
        fprintf(out, ", \"cost_eur\": 100, \"cost_eur_per_wk\": 70");
}

/* NULL if it cannot be in this scenario. */
static char *make_one(struct making *making, enum intervention_kind kind, uint32_t index)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);

    assert(kinds[kind].name != NULL); /* every kind is known here */
    print_start(making, out, index);
    fprintf(out, "\"kind\": \"%s\"", kinds[kind].name);
    if (service_happens(making, 0.2))
        fprintf(out, ", \"agreed\": 0.7, \"success\": 0.7");
    print_upkeep(making, out);
    print_dip(making, out);
    print_common(making, out, index);
    const bool fits = kinds[kind].print != NULL && kinds[kind].print(making, out);

    fprintf(out, "}");
    making_finish(out, &text);
    if (fits)
        return text;
    free(text);
    return NULL;
}

void random_intervention_make(struct making *making)
{
    const uint64_t state = making->service_state;
    const uint32_t count = 1 + service_below(making, MOST_INTERVENTIONS);

    for (uint32_t i = 0; making->intervention_count < count; i++) {
        const bool offers = making->variant->offered && i < FIRST_OFFERS;
        const uint32_t kind =
            offers ? INTERVENTION_CALL_BACK_OFFER : service_below(making, INTERVENTION_KINDS);
        char *const text =
            make_one(making, (enum intervention_kind)kind, making->intervention_count);

        if (text != NULL)
            making->intervention_text[making->intervention_count++] = text;
    }
    making->service_state = state;
}

void random_intervention_make_policy(struct making *making)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    const uint32_t day = making->variant->too_late ? 29 : 17 + service_below(making, 2);
    const uint32_t at = service_below(making, 20);

    fprintf(out, "\"policy\": {\"kind\": \"purge_policy\", \"start\": \"2025-%s-%02u\", \"at\": %u",
            making->variant->too_late ? "06" : "04", day, at);
    if (service_happens(making, 0.5))
        fprintf(out, ", \"older_than_wd\": %u", service_below(making, 3));
    if (service_happens(making, 0.4))
        pilot_print(making, out, "\"purges\": [\"p0\"]", 1, false);
    fprintf(out, "}");
    making->intervention_text[making->intervention_count++] = making_finish(out, &text);
}
