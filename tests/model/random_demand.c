/* Sources, their tables, and applications. */
#include "random_making.h"

#include <stdio.h>
#include <string.h>

enum { MOST_TRACED = 300, CROWD = 15 };

/* A table of arrivals; some fields are left empty. */
static char *make_trace(struct making *making)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);

    /* coarse: all on one busy morning */
    const double from_s = making->variant->coarse ? 8.4 * SECONDS_PER_HOUR : 0;
    const double to_s =
        making->variant->coarse ? 10.5 * SECONDS_PER_HOUR : making->days * (double)SECONDS_PER_DAY;

    const uint32_t rows = 1 + making_below(making, MOST_TRACED);

    fprintf(out, "arrival_s,talk_s,patience_s,wrap_up_s\n");
    for (uint32_t i = 0; i < rows; i++) {
        fprintf(out, "%.6f,", making_time_between(making, from_s, to_s));
        if (making_happens(making, 0.7))
            fprintf(out, "%.6f", making_time_between(making, 1, 600));
        fprintf(out, ",");
        if (making_happens(making, 0.5))
            fprintf(out, "%.6f",
                    making_happens(making, 0.1) ? 0 : making_time_between(making, 0, 300));
        fprintf(out, ",");
        if (making_happens(making, 0.5))
            fprintf(out, "%.6f",
                    making_happens(making, 0.3) ? 0 : making_time_between(making, 0, 100));
        fprintf(out, "\n");
    }
    return making_finish(out, &text);
}

/* Counts for some hours of the first day, a Thursday. */
static char *make_counts(struct making *making)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);

    fprintf(out, "date,time,count\n");
    for (uint32_t hour = 7; hour < 22; hour++) {
        if (hour == 12 || making_happens(making, 0.8))
            fprintf(out, "2025-04-17,%02u:00,%u\n", hour, making_below(making, 25));
    }
    return making_finish(out, &text);
}

static void print_demand(struct making *making, FILE *out)
{
    const double per_h =
        making_number_between(making, 5, 60) * (making->variant->crowded ? CROWD : 1);
    const double per_day = 10 * per_h / making->days;

    if (making->steady) {
        fprintf(out, "\"per_h\": %.9g", per_h);
        return;
    }
    switch (making->variant->coarse ? 1 : making_below(making, 6)) {
    case 0:
        if (making->counts == NULL) {
            making->counts = make_counts(making);
            fprintf(out, "\"counts_csv\": \"counts.csv\", \"slot_min\": 60");
            return;
        }
        break;
    case 1:
        if (making->trace == NULL) {
            making->trace = make_trace(making);
            fprintf(out, "\"trace_csv\": \"trace.csv\"");
            return;
        }
        break;
    case 2:
        fprintf(out,
                "\"per_h_by_slot\": [%.9g, %.9g, 0, %.9g], \"slot_min\": 180, "
                "\"from\": \"07:30\", \"weekday\": [1, 1, 1, 1, 1, 1, 0.5]",
                per_h / making->days, 2 * per_h / making->days, per_h / making->days);
        return;
    case 3:
        fprintf(out,
                "\"per_day\": %.9g, \"profile\": [1, 3, 2], \"slot_min\": 120, "
                "\"from\": \"09:00\", \"day_cv\": 0.3",
                per_day);
        return;
    case 4: fprintf(out, "\"per_h\": %.9g, \"day_cv\": 0.2", per_h / making->days / 2); return;
    default: break;
    }
    fprintf(out, "\"per_day\": %.9g", per_day);
}

char *random_demand_make_source(struct making *making, uint32_t index)
{
    const uint32_t to = index < making->queues ? index : making_below(making, making->queues);
    const double share = making_uniform(making);
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);

    fprintf(out, "\"s%u\": {", index);
    if (making->queues > 1 && making_happens(making, 0.4))
        fprintf(out, "\"to\": {\"q%u\": %.17g, \"q%u\": %.17g}, ", to, share,
                (to + 1) % making->queues, 1 - share);
    else
        fprintf(out, "\"to\": \"q%u\", ", to);
    service_print_shares_of_questions(making, out);
    const bool had_trace = making->trace != NULL;

    print_demand(making, out);
    making->is_traced[index] = !had_trace && making->trace != NULL;
    fprintf(out, "}");
    return making_finish(out, &text);
}

char *random_demand_make_applications(struct making *making)
{
    const uint32_t to = (uint32_t)(making->queues * service_uniform(making));
    const double share = service_uniform(making);
    const double per_day = service_between(making, 10, 150);
    const double lead_wd = service_between(making, 0.3, 2);
    const double lead_cv = service_happens(making, 0.2) ? 0 : service_between(making, 0.2, 1);
    const double norm_wd = service_happens(making, 0.2) ? 0 : service_between(making, 0.2, 2);
    const double before = service_happens(making, 0.2) ? 0 : service_between(making, 0, 1);
    const double after = service_between(making, 0, 1.5);
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);

    fprintf(out, "\"applications\": {");
    if (making->queues > 1)
        fprintf(out, "\"to\": {\"q%u\": %.17g, \"q%u\": %.17g}, ", to, share,
                (to + 1) % making->queues, 1 - share);
    service_print_shares_of_questions(making, out);
    fprintf(out,
            "\"per_day\": %.9g, \"back_office\": {\"lead_wd\": %.9g, \"lead_cv\": %.9g, "
            "\"norm_wd\": %.9g, \"per_wd_before\": %.9g, \"per_wd_after\": %.9g}}",
            per_day, lead_wd, lead_cv, norm_wd, before, after);
    return making_finish(out, &text);
}
