/* Every object (queue, group, source) is made in the order of its number and printed afterwards, so
 * that the order in the file can be turned round without another draw. */
#include "random_scenario.h"

#include "base/memory.h"
#include "model/arrivals.h"
#include "random_intervention.h"
#include "random_making.h"
#include "scenario/scenario_read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Every object (queue, group, source) is made in the order of its number and printed afterwards, so
 * that the order in the file can be turned round without another draw. */
/* One draw a statement: C does not say in which order arguments are computed. */
static void print_run(struct making *making, FILE *out)
{
    static const uint32_t intervals[] = {15, 30, 60, 1440};
    const bool warms_up = making_happens(making, 0.6);
    const double warm_up_h = making_number_between(making, 0.5, 3);
    const double length_h = making_number_between(making, 2, 6);
    const uint32_t warm_up_days = making_below(making, making->days);
    const uint32_t interval_min = intervals[making_below(making, 4)];

    if (making->steady) {
        fprintf(out,
                "\"run\": {\"kind\": \"steady_state\", \"warm_up_h\": %.9g, "
                "\"length_h\": %.9g}",
                warms_up ? warm_up_h : 0, length_h);
        return;
    }
    fprintf(out,
            "\"run\": {\"start\": \"2025-04-17\", \"days\": %u, \"warm_up_days\": %u, "
            "\"interval_min\": %u}",
            making->days, warms_up ? warm_up_days : 0, interval_min);
    fprintf(out, ", \"calendar\": {\"working_days\": \"%s\"%s}",
            service_happens(making, 0.5) ? "mon-fri" : "mon-sun",
            making_happens(making, 0.3) ? ", \"holidays\": \"nl\""
                                        : ""); /* the 18th is Good Friday */
}

static void print_objects(FILE *out, const char *key, char *const *text, uint32_t count,
                          bool reversed)
{
    fprintf(out, ",\n\"%s\": {", key);
    for (uint32_t i = 0; i < count; i++)
        fprintf(out, "%s\n  %s", i == 0 ? "" : ",", text[reversed ? count - 1 - i : i]);
    fprintf(out, "}");
}

static void free_all(char **text, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        free(text[i]);
}

/* Everybody has somebody. */
static void make_links(struct making *making)
{
    making->silent_queues = making_happens(making, 0.25);
    making->silent_groups = making_happens(making, 0.25);
    for (uint32_t queue = 0; queue < making->queues; queue++) {
        for (uint32_t group = 0; group < making->groups; group++)
            making->serves[queue][group] = making_happens(making, 0.5);
        making->serves[queue][queue % making->groups] = true;
    }
    for (uint32_t group = 0; group < making->groups; group++)
        making->serves[group % making->queues][group] = true;
}

static void make_objects(struct making *making)
{
    making->holders =
        service_happens(making, 0.35) ? 1 + (service_happens(making, 0.5) ? 1 : 0) : 0;
    making->questions =
        service_happens(making, 0.4) ? 2 + (service_happens(making, 0.5) ? 1 : 0) : 0;
    making->steady =
        making_happens(making, 0.35) && !making->variant->coarse && !making->variant->mail;
    making->comes_back = making_happens(making, 0.5);
    making->interrupts = making_happens(making, 0.4);
    making->days = 1 + making_below(making, making->variant->mail ? 6 : 4);
    making->days = making->variant->weeks ? 6 + 3 * making->days : making->days;
    making->queues = 1 + making_below(making, 4);
    making->groups = 1 + making_below(making, 4);
    making->sources =
        making->queues > 2 || making_happens(making, 0.4) ? 1 + making_below(making, 3) : 1;
    if (making->variant->many_sources)
        making->sources = ARRIVALS_FEW + making->sources;
    making->trunks = making_happens(making, 0.3) ? 1 + making_below(making, 2) : 0;
    make_links(making);
    for (uint32_t i = 0; i < making->queues; i++)
        making->queue_text[i] = random_queue_make(making, i);
    for (uint32_t i = 0; i < making->groups; i++)
        making->group_text[i] = random_group_make(making, i);
    for (uint32_t i = 0; i < making->sources; i++)
        making->source_text[i] = random_demand_make_source(making, i);
    if (!making->steady && service_happens(making, 0.3))
        making->source_text[making->sources++] = random_demand_make_applications(making);

    if (making->variant->intervened && !making->steady)
        random_intervention_make(making);
}

/* Shares of this queue and the next, if there is one. */
static void print_halves(struct making *making, FILE *out, uint32_t to)
{
    const double share = making->queues == 1 ? 1 : service_uniform(making);

    fprintf(out, "{\"q%u\": %.17g", to, share);
    if (making->queues > 1)
        fprintf(out, ", \"q%u\": %.17g", (to + 1) % making->queues, 1 - share);
    fprintf(out, "}");
}

static uint32_t print_purges(struct making *making, FILE *out)
{
    const uint32_t count = making_below(making, 3);

    for (uint32_t i = 0; i < count; i++) {
        const uint32_t at = making_below(making, 40);
        const uint32_t older_than_wd = making_below(making, 3);
        const bool all = making_happens(making, 0.5);

        fprintf(out, "%s\"p%u\": {\"queues\": [\"q0\"%s], \"at\": %u, \"older_than_wd\": %u",
                i == 0 ? ",\n\"purges\": {" : ", ", i, all && making->queues > 2 ? ", \"q2\"" : "",
                at, older_than_wd);
        if (making_happens(making, 0.6)) {
            const double share = making_number_between(making, 0.1, 1);
            const uint32_t to = making_below(making, making->queues);

            fprintf(out, ", \"callers\": {\"share\": %.9g, \"to\": ", share);
            if (service_happens(making, 0.5))
                print_halves(making, out, to);
            else
                fprintf(out, "\"q%u\"", to);
            fprintf(out, ", \"within_wd\": %u}", 1 + making_below(making, 3));
        }
        fprintf(out, "}");
    }
    if (count > 0)
        fprintf(out, "}");
    return count;
}

struct random_scenario random_scenario_make(uint64_t seed,
                                            const struct random_scenario_variant *variant)
{
    static const struct random_scenario_variant plain = {0};
    struct making making = {.state = random_mix(seed + 1),
                            .service_state = random_mix(random_mix(seed + 1) + 1),
                            .variant = variant == NULL ? &plain : variant};
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);

    make_objects(&making);
    fprintf(out, "{");
    print_run(&making, out);
    const uint32_t first = 1 + making_below(&making, 12);
    const uint32_t second = 1 + making_below(&making, 6);

    if (making.trunks > 0)
        fprintf(out, ",\n\"trunks\": {\"t0\": %u, \"t1\": %u}", first, second);
    service_print_questions(&making, out);
    service_print_holders(&making, out);
    service_print_complaints(&making, out);
    const bool reversed = making.variant->reversed;

    print_objects(out, "queues", making.queue_text, making.queues, reversed);
    print_objects(out, "groups", making.group_text, making.groups, reversed);
    print_objects(out, "demand", making.source_text, making.sources, reversed);
    if (making.variant->mail && print_purges(&making, out) > 0 && making.intervention_count > 0)
        random_intervention_make_policy(&making);
    if (making.intervention_count > 0)
        print_objects(out, "interventions", making.intervention_text, making.intervention_count,
                      reversed || making.variant->turned);
    fprintf(out, "}\n");
    free_all(making.queue_text, making.queues);
    free_all(making.group_text, making.groups);
    free_all(making.source_text, making.sources);
    free_all(making.intervention_text, making.intervention_count);
    return (struct random_scenario){seed, making_finish(out, &text), making.counts, making.trace};
}

void random_scenario_term(struct random_scenario *random)
{
    free(random->text);
    free(random->counts);
    free(random->trace);
    *random = (struct random_scenario){0};
}

static bool read_table(void *context, const char *path, size_t max_length, char **text,
                       size_t *length, struct error *error)
{
    const struct random_scenario *random = context;
    const char *table = strcmp(path, "counts.csv") == 0 ? random->counts : random->trace;

    (void)max_length;
    if (table == NULL)
        return error_set(error, path, "does not exist");
    *length = strlen(table);
    *text = memory_copy(table, *length + 1, 1);
    return true;
}

struct scenario *random_scenario_read(uint64_t seed, const struct random_scenario_variant *variant)
{
    struct random_scenario random = random_scenario_make(seed, variant);
    const struct files files = {.read = read_table, .context = &random};
    struct scenario *scenario = NULL;
    struct error error = {{0}, {0}};

    if (!scenario_read_text(random.text, strlen(random.text), "random.json", &files, &scenario,
                            &error)) {
        fprintf(stderr, "%s\nseed %llu: %s: %s\n", random.text, (unsigned long long)seed,
                error.where, error.message);
        scenario = NULL;
    }
    random_scenario_term(&random);
    return scenario;
}
