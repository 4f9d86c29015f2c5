/* Queues. */
#include "random_making.h"

#include <stdio.h>
#include <string.h>

static void print_transfers(struct making *making, FILE *out)
{
    double left = 0.5;

    fprintf(out, "\"transfers\": {");
    for (uint32_t to = 0, printed = 0; to < making->queues; to++) {
        const double probability = left * making_uniform(making);

        if (!making_happens(making, 0.6))
            continue;
        fprintf(out, "%s\"q%u\": %.9g", printed++ > 0 ? ", " : "", to, probability);
        left -= probability;
    }
    fprintf(out, "}, ");
}

/* Who comes back, and when. */
static void print_returns(struct making *making, FILE *out, const char *key)
{
    static const char *const causes[] = {"unresolved", "chase", "status", "value"};
    const uint32_t branches = 1 + making_below(making, 2);

    if (!making_happens(making, 0.25))
        return;
    fprintf(out, "\"%s\": [", key);
    for (uint32_t i = 0; i < branches; i++) {
        const double share = making_number_between(making, 0.05, 0.4);
        const double mean_s = making_time_between(making, 30, 4000);

        fprintf(out, "%s{\"share\": %.9g, ", i == 0 ? "" : ", ", share);
        if (making_happens(making, 0.5))
            fprintf(out, "\"to\": \"q%u\", ", making_below(making, making->queues));
        if (making_happens(making, 0.5))
            fprintf(out, "\"cause\": \"%s\", ", causes[making_below(making, 4)]);
        if (!making->steady && making_happens(making, 0.4)) {
            fprintf(out, "\"working_days\": %u}", 1 + making_below(making, 2));
            continue;
        }
        fprintf(out, "\"after\": ");
        making_print_time(making, out, mean_s);
        fprintf(out, "}");
    }
    fprintf(out, "], ");
}

static void print_all_returns(struct making *making, FILE *out)
{
    print_returns(making, out, "after_answered");
    print_returns(making, out, "after_abandoned");
    print_returns(making, out, "after_blocked");
    print_returns(making, out, "after_turned_away");
}

static bool is_mail(const struct making *making, uint32_t queue)
{
    return making->variant->mail && queue % 2 == 0;
}

/* Ages are of a few days, because a run is. */
static void print_mail(struct making *making, FILE *out)
{
    const uint32_t rules = making_below(making, 3);

    fprintf(out, "\"channel\": \"mail\", ");
    if (making_happens(making, 0.5))
        fprintf(out, "\"norm_wd\": %u, ", making_below(making, 3));
    for (uint32_t i = 0; i < rules; i++) {
        const uint32_t after_wd = 1 + making_below(making, 3);
        const double share = making_number_between(making, 0.1, 1);
        const uint32_t to = making_below(making, making->queues);

        fprintf(out, "%s{\"after_wd\": %u, \"share\": %.9g, \"to\": \"q%u\"%s}",
                i == 0 ? "\"while_waiting\": [" : ", ", after_wd, share, to,
                making_happens(making, 0.3) ? ", \"cause\": \"status\"" : "");
    }
    if (rules > 0)
        fprintf(out, "], ");
}

char *random_queue_make(struct making *making, uint32_t index)
{
    /* also before and after the hours, and without weight within them */
    static const char *const profiles[] = {
        "\"profile\": {\"weights\": [1, 3, 0, 2], \"slot_min\": 120, \"from\": \"09:00\"}, ",
        "\"profile\": {\"weights\": [0, 1, 2], \"slot_min\": 480}, ",
        "\"profile\": {\"weights\": [5, 0.1, 0, 0, 0, 2], \"slot_min\": 15, \"from\": \"09:50\"}, ",
        "\"profile\": {\"weights\": [1, 2], \"slot_min\": 60, \"from\": \"05:00\"}, "};
    const struct random_scenario_variant *variant = making->variant;
    const bool measured = making_happens(making, 0.3);
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);

    fprintf(out, "\"q%u\": {", index);
    making_print_team(out, index);
    if (is_mail(making, index))
        print_mail(making, out);
    else if (making->variant->mail && making_happens(making, 0.3))
        fprintf(out, "\"measure_backlog\": true, ");
    if (!making->steady)
        making_print_hours(making, out);
    if (!making->steady && making_is_late(making, 0.4))
        fputs(profiles[making_below(making, 4)], out);
    fprintf(out, "\"patience\": ");
    if (is_mail(making, index) && making_happens(making, 0.7))
        making_print_time(making, out, making_time_between(making, 40000, 200000));
    else
        making_print_patience(making, out);
    fprintf(out, ", \"talk\": ");
    making_print_time(making, out, making_time_between(making, 50, 300));
    fprintf(out, ", ");
    if (making_happens(making, 0.5)) {
        fprintf(out, "\"wrap_up\": ");
        making_print_time(making, out, making_time_between(making, 10, 120));
        fprintf(out, ", ");
    }
    if (making->trunks > 0 && making_happens(making, 0.6))
        fprintf(out, "\"trunks\": \"t%u\", ", making_below(making, making->trunks));
    if (making_happens(making, 0.4))
        print_transfers(making, out);
    service_print_refers(making, out);
    service_print_follow_up(making, out);
    if (service_happens(making, 0.3) && !is_mail(making, index))
        fprintf(out, "\"channel\": \"counter\", ");
    if (making->comes_back)
        print_all_returns(making, out);
    if (!making->silent_queues) {
        bool chosen[MOST];

        for (uint32_t group = 0; group < making->groups; group++)
            chosen[group] = making->serves[index][group];
        fprintf(out, "\"groups\": ");
        /* coarse: only one queue, because which of two overflows first is nowhere promised */
        making_print_ranks(making, out, "g", chosen, making->groups,
                           !variant->coarse || index == 0);
        fprintf(out, ", ");
    }
    if (making_happens(making, 0.5))
        fprintf(out, "\"short_abandon_s\": %.9g, ", making_time_between(making, 1, 30));
    if (making_is_late(making, 0.5))
        fprintf(out, "\"target_share\": %.9g, ", making_uniform(making));
    fprintf(out, "\"measure_length\": %s, \"target_s\": %.9g}",
            variant->measure_all || (measured && !variant->measure_none) ? "true" : "false",
            making_time_between(making, 5, 60));
    return making_finish(out, &text);
}
