/* Groups: rosters, people, skills. */
#include "random_making.h"

#include <stdio.h>
#include <string.h>

static void print_roster(struct making *making, FILE *out)
{
    static const char *const shapes[] = {
        "\"shape\": [1, 0.7, 0, 1.2, 1], \"slot_min\": 60, \"from\": \"09:00\", ",
        "\"shape\": [0.5, 1, 1, 0.8, 1, 0.5, 1, 1], \"slot_min\": 60, \"from\": \"08:30\", ",
        "\"shape\": [0, 0.4, 1, 0, 1, 0.6], \"slot_min\": 240, ",
        "\"shape\": [1, 1.5], \"slot_min\": 480, \"from\": \"08:00\", ",
        "\"weekday\": [1, 1, 0.5, 1, 1.2], ",
        "\"weekday\": [1, 1.3, 1, 1, 1, 0, 0.7], ",
        "\"month\": [1, 1, 1, 0.5, 1, 1, 1, 1, 1, 1, 1, 1], ",
    };

    if (making_happens(making, 0.7))
        fputs(shapes[making_below(making, 4)], out);
    if (making_happens(making, 0.3))
        fputs(shapes[4 + making_below(making, 2)], out);
    if (making_happens(making, 0.2))
        fputs(shapes[6], out);
    if (making_happens(making, 0.4))
        fputs("\"after_closing\": \"leave\", ", out);
}

static double speed(struct making *making)
{
    return making->variant->coarse ? 0.5 : making_number_between(making, 0.5, 2);
}

/* Work that is left for other work, and takes time to get into. */
static void print_switching(struct making *making, FILE *out, const bool *chosen)
{
    for (uint32_t queue = 0, printed = 0; queue <= making->queues && making->interrupts; queue++) {
        if (queue == making->queues) {
            fprintf(out, "%s", printed > 0 ? "}, " : "");
        } else if (chosen[queue] && making_happens(making, 0.5)) {
            fprintf(out, "%s\"q%u\": {\"resume\": ", printed++ == 0 ? "\"interruptible\": {" : ", ",
                    queue);
            making_print_time(making, out, making_time_between(making, 5, 100));
            fprintf(out, "}");
        }
    }
    for (uint32_t queue = 0; queue < making->queues; queue++) {
        if (!chosen[queue] || !making_happens(making, 0.1))
            continue;
        fprintf(out, "\"switch_cost\": {\"q%u\": %.9g}, ", queue,
                making->variant->coarse ? 1 : making_number_between(making, 0.05, 0.5));
        return;
    }
}

/* What is paid for, and what takes hours off the roster. */
static void print_staff_time(struct making *making, FILE *out)
{
    static const char *const claims[] = {
        "\"kind\": \"training\", \"share\": 0.3",
        "\"kind\": \"exempt\", \"share\": 0.8, \"from\": \"2025-04-18\"",
        "\"kind\": \"projects\", \"h_per_week\": 20, \"to\": \"2025-04-19\"",
        "\"h_per_week\": 100, \"from\": \"2025-04-18\", \"to\": \"2025-04-20\"",
    };
    const uint32_t first = making_below(making, 4);
    const uint32_t second = making_below(making, 4);

    if (making_happens(making, 0.2))
        fprintf(out, "\"shrinkage\": {\"leave\": 0.1, \"sickness\": 0.07, \"other\": %.9g}, ",
                making_number_between(making, 0, 0.3));
    if (!making_happens(making, 0.2) || making->steady)
        return;
    fprintf(out, "\"claims\": [{%s}, {%s}], ", claims[first], claims[second]);
}

/* How many people the agents are, and whether they are sick in turn. */
static void print_heads(struct making *making, FILE *out)
{
    static const double heads[] = {0.4, 1, 3.5, 12};

    if ((making->variant->early && !making->variant->heads) || making->steady
        || !service_happens(making, 0.25))
        return;
    fprintf(out, "\"heads\": %.9g, ", heads[(uint32_t)(4 * service_uniform(making))]);
    if (service_happens(making, 0.8))
        fprintf(out, "\"sickness_varies\": true, ");
    if (making->variant->coarse)
        return; /* times as they come */
    if (service_happens(making, 0.3)) {
        const double handling = service_between(making, 1, 3);

        fprintf(out, "\"novices\": {\"share\": %.9g, \"handling\": %.9g, \"coach_wk\": 3}, ",
                service_uniform(making), handling);
    } else if (service_happens(making, 0.5)) {
        const uint32_t proficiency_wk = 1 + (uint32_t)(20 * service_uniform(making));

        fprintf(out,
                "\"novices\": {\"turnover_per_year\": %.9g, \"proficiency_wk\": %u, "
                "\"training_wk\": 2}, ",
                service_between(making, 0, 2), proficiency_wk);
    }
    if (service_happens(making, 0.3))
        fprintf(out, "\"seniors\": {\"heads\": 0.3, \"exempt\": %.9g}, ", service_uniform(making));
}

char *random_group_make(struct making *making, uint32_t index)
{
    const double agents = making_number_between(making, 0.5, 5);
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    bool chosen[MOST];
    uint32_t some = 0;

    for (uint32_t queue = 0; queue < making->queues; queue++) {
        chosen[queue] = making->serves[queue][index];
        some = chosen[queue] ? queue : some;
    }
    fprintf(out, "\"g%u\": {", index);
    making_print_team(out, index);
    if (!making->steady)
        print_roster(making, out);
    if (!making->silent_groups) {
        fprintf(out, "\"serves\": ");
        making_print_ranks(making, out, "q", chosen, making->queues, false);
        fprintf(out, ", ");
    }
    if (making_happens(making, 0.3))
        fprintf(out, "\"speed\": {\"q%u\": %.9g}, ", some, speed(making));
    else if (making_happens(making, 0.3))
        fprintf(out, "\"speed\": %.9g, ", speed(making));
    if (making_happens(making, 0.2))
        fprintf(out, "\"keep_idle\": {\"q%u\": %u}, ", some, making_below(making, 3));
    if (making_happens(making, 0.3)) {
        fprintf(out, "\"handling\": {\"q%u\": {\"talk\": ", some);
        making_print_time(making, out, making_time_between(making, 50, 300));
        if (making_happens(making, 0.5)) {
            fprintf(out, ", \"wrap_up\": ");
            making_print_time(making, out, making_time_between(making, 5, 60));
        }
        fprintf(out, "}}, ");
    }
    print_switching(making, out, chosen);
    print_staff_time(making, out);
    print_heads(making, out);
    fprintf(out, "\"agents\": %.9g}", making->steady ? (double)(uint32_t)(agents + 1) : agents);
    return making_finish(out, &text);
}
