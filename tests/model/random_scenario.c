/* Every object (queue, group, source) is made in the order of its number and printed afterwards, so
 * that the order in the file can be turned round without another draw. */
#include "random_scenario.h"

#include "base/memory.h"
#include "random_intervention.h"
#include "random_making.h"
#include "scenario/scenario_read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_TRACED = 300, CROWD = 15 };

/* --- chance ----------------------------------------------------------------------------------- */

static double uniform(struct making *making)
{
    making->state += 0x9e3779b97f4a7c15u;
    return (double)(random_mix(making->state) >> 11) * 0x1p-53;
}

/* 0 .. count - 1 */
static uint32_t below(struct making *making, uint32_t count)
{
    return (uint32_t)(uniform(making) * count);
}

static bool happens(struct making *making, double probability)
{
    return uniform(making) < probability;
}

/* Whether something happens that early scenarios know nothing of. */
static bool is_late(struct making *making, double probability)
{
    return !making->variant->early && happens(making, probability);
}

/* A time that no sum of others equals; or if coarse, a multiple of 10. */
static double time_between(struct making *making, double low_s, double high_s)
{
    const double time_s = low_s + (high_s - low_s) * uniform(making);

    return making->variant->coarse ? 10 * (double)(uint32_t)(time_s / 10 + 0.9) : time_s;
}

static double number_between(struct making *making, double low, double high)
{
    return low + (high - low) * uniform(making);
}

/* --- text ------------------------------------------------------------------------------------- */

static char *finish(FILE *stream, char **text)
{
    fclose(stream);
    return *text;
}

/* A distribution of about this mean. */
static void print_time(struct making *making, FILE *out, double mean_s)
{
    if (is_late(making, 0.1) && !making->variant->coarse) {
        fprintf(out, "{\"dist\": \"exponential\", \"mean_s\": %.9g, \"plus_s\": %.9g}",
                0.7 * mean_s, 0.3 * mean_s);
        return;
    }
    switch (making->variant->coarse ? 0 : below(making, 9)) {
    case 0: fprintf(out, "%.9g", mean_s); break;
    case 1:
        fprintf(out, "{\"dist\": \"uniform\", \"min_s\": 0, \"max_s\": %.9g}", 2 * mean_s);
        break;
    case 2:
        fprintf(out, "{\"dist\": \"erlang\", \"mean_s\": %.9g, \"phases\": 3, \"p_zero\": 0.1}",
                mean_s);
        break;
    case 3: fprintf(out, "{\"dist\": \"lognormal\", \"mean_s\": %.9g, \"cv\": 0.8}", mean_s); break;
    case 4: fprintf(out, "{\"dist\": \"gamma\", \"mean_s\": %.9g, \"cv\": 1.3}", mean_s); break;
    case 5: fprintf(out, "{\"dist\": \"weibull\", \"shape\": 2, \"scale_s\": %.9g}", mean_s); break;
    case 6:
        fprintf(out,
                "{\"dist\": \"hyperexponential\", \"means_s\": [%.9g, %.9g], \"weights\": [1, 1]}",
                0.4 * mean_s, 1.6 * mean_s);
        break;
    default: fprintf(out, "{\"dist\": \"exponential\", \"mean_s\": %.9g}", mean_s); break;
    }
}

static void print_patience(struct making *making, FILE *out)
{
    switch (below(making, 6)) {
    case 0: fprintf(out, "\"never\""); break;
    case 1:
        fprintf(out, "{\"dist\": \"curve\", \"after_s\": [30, 90, 400], "
                     "\"share\": [0.1, 0.3, 0.8]}");
        break;
    case 2:
        fprintf(out, "{\"dist\": \"hazard\", \"from_s\": [0, 60], \"per_s\": [0.001, 0.01], "
                     "\"p_zero\": 0.05}");
        break;
    default: print_time(making, out, time_between(making, 10, 600)); break;
    }
}

static void print_hours(struct making *making, FILE *out)
{
    switch (below(making, 4)) {
    case 0: fprintf(out, "\"open\": \"08:30-17:00\", "); break;
    case 1:
        fprintf(out, "\"open\": {\"mon-thu\": \"08:00-20:15\", \"sat\": \"10:05-24:00\"}, ");
        break;
    case 2: fprintf(out, "\"open\": {\"mon-sun\": \"07:45-22:00\"}, "); break;
    default: break;
    }
}

/* A list of those with `chosen`, in chance groups of equals. */
static void print_ranks(struct making *making, FILE *out, const char *letter, const bool *chosen,
                        uint32_t count, bool overflow)
{
    bool inside = false;
    bool first = true;

    fprintf(out, "[");
    for (uint32_t i = 0; i < count; i++) {
        const bool equal = happens(making, 0.5);
        const bool later = overflow && happens(making, 0.3);
        const double after_s = time_between(making, 5, 200);
        const bool limited = overflow && happens(making, 0.2);
        const uint32_t most = 1 + below(making, 2);

        if (!chosen[i])
            continue;
        if (inside && !equal) {
            fprintf(out, "]");
            inside = false;
        }
        fprintf(out, "%s", first ? "" : ", ");
        if (!inside && equal) {
            fprintf(out, "[");
            inside = true;
        }
        if (later && limited)
            fprintf(out, "{\"group\": \"%s%u\", \"after_s\": %.9g, \"most\": %u}", letter, i,
                    after_s, most);
        else if (later)
            fprintf(out, "{\"group\": \"%s%u\", \"after_s\": %.9g}", letter, i, after_s);
        else if (limited)
            fprintf(out, "{\"group\": \"%s%u\", \"most\": %u}", letter, i, most);
        else
            fprintf(out, "\"%s%u\"", letter, i);
        first = false;
    }
    fprintf(out, "%s]", inside ? "]" : "");
}

/* --- types of questions ---------------------------------------------------------------------- */

/* The first claims causes; the last has nothing of its own. */
static void print_questions(struct making *making, FILE *out)
{
    static const char *const claims[] = {"", ", \"causes\": [\"unresolved\"]",
                                         ", \"causes\": [\"status\", \"redial\"]"};

    if (making->questions == 0)
        return;
    fprintf(out, ",\n\"questions\": {");
    for (uint32_t i = 0; i + 1 < making->questions; i++) {
        const double handling = service_between(making, 0.5, 1.5);
        const double patience = service_between(making, 0.5, 2);
        const double transfer = service_between(making, 0, 1.6);
        const double refer = service_between(making, 0, 4);
        const double back = service_between(making, 0, 1.3);

        fprintf(out,
                "\"t%u\": {\"handling\": %.9g, \"patience\": %.9g, \"transfer\": %.9g, "
                "\"refer\": %.9g, \"return\": %.9g%s}, ",
                i, making->variant->coarse ? 1 : handling, making->variant->coarse ? 1 : patience,
                transfer, refer, back,
                i == 0 ? claims[(uint32_t)(3 * service_uniform(making))] : "");
    }
    fprintf(out, "\"plain\": {}}");
}

static void print_shares_of_questions(struct making *making, FILE *out)
{
    double left = 1;

    if (making->questions == 0 || service_happens(making, 0.2))
        return;
    fprintf(out, "\"questions\": {");
    for (uint32_t i = 0; i + 1 < making->questions; i++) {
        const double share = service_happens(making, 0.3) ? 0 : left * service_uniform(making);

        fprintf(out, "\"t%u\": %.17g, ", i, share);
        left -= share;
    }
    fprintf(out, "\"plain\": %.17g}, ", left);
}

/* One or two holders. */
static void print_holders(struct making *making, FILE *out)
{
    if (making->holders == 0)
        return;
    fprintf(out, ",\n\"holders\": {");
    for (uint32_t i = 0; i < making->holders; i++) {
        const double reached = service_uniform(making);
        const double in_time = service_between(making, 0, 0.5);
        const double late = service_between(making, 0, 0.5);
        const double early_s = service_between(making, 0, 2) * SECONDS_PER_HOUR;
        const double late_s = service_between(making, 1, 30) * SECONDS_PER_HOUR;
        const double share = service_between(making, 0, 1);
        const double after_s = service_between(making, 1, 5000);
        const uint32_t to = (uint32_t)(making->queues * service_uniform(making));

        fprintf(out,
                "%s\"h%u\": {\"reached\": %.9g, \"in_time\": %.9g, \"late\": %.9g, "
                "\"in_time_after\": %.9g, \"late_after\": {\"dist\": \"exponential\", "
                "\"mean_s\": %.9g}, \"after_no_callback\": [{\"share\": %.9g, \"to\": \"q%u\", ",
                i == 0 ? "" : ", ", i, reached, in_time, late, early_s, late_s, share, to);
        if (!making->steady && service_happens(making, 0.3))
            fprintf(out, "\"working_days\": 1}]}");
        else
            fprintf(out, "\"after\": {\"dist\": \"exponential\", \"mean_s\": %.9g}}]}", after_s);
    }
    fprintf(out, "}");
}

static void print_complaints(struct making *making, FILE *out)
{
    const double gave_up = service_between(making, 0, 0.6);
    const double per_retry = service_between(making, 0, 2);
    const double no_callback = service_between(making, 0, 1);
    const double walk_out = service_between(making, 0, 1);
    const double contact = service_between(making, 0, 0.2);

    if (service_happens(making, 0.7))
        return;
    fprintf(out,
            ",\n\"complaints\": {\"gave_up\": %.9g, \"per_retry\": %.9g, \"no_callback\": %.9g, "
            "\"walk_out\": %.9g, \"contact\": %.9g",
            gave_up, per_retry, no_callback, walk_out, contact);
    if (making->variant->mail) {
        const double purged = service_between(making, 0, 1);
        const double late_mail = service_between(making, 0, 1);

        fprintf(out, ", \"purged\": %.9g, \"late_mail\": %.9g, \"late_wd\": %u", purged, late_mail,
                (uint32_t)service_between(making, 0, 3));
    }
    if (!making->steady && service_happens(making, 0.5))
        fprintf(out, ", \"to\": \"q%u\"", (uint32_t)(making->queues * service_uniform(making)));
    fprintf(out, "}");
}

static void print_refers(struct making *making, FILE *out)
{
    if (making->holders == 0 || service_happens(making, 0.3))
        return;
    fprintf(out, "\"refers\": {");
    for (uint32_t i = 0; i < making->holders; i++)
        fprintf(out, "%s\"h%u\": %.9g", i == 0 ? "" : ", ", i, service_between(making, 0, 0.25));
    fprintf(out, "}, ");
}

static void print_follow_up(struct making *making, FILE *out)
{
    const double share = service_uniform(making);
    const double work_s = service_between(making, 10, 90);

    if (service_happens(making, 0.75))
        return;
    fprintf(out,
            "\"follow_up\": {\"share\": %.9g, \"work\": {\"dist\": \"exponential\", "
            "\"mean_s\": %.9g}}, ",
            share, work_s);
}

/* --- objects ---------------------------------------------------------------------------------- */

static void print_transfers(struct making *making, FILE *out)
{
    double left = 0.5;

    fprintf(out, "\"transfers\": {");
    for (uint32_t to = 0, printed = 0; to < making->queues; to++) {
        const double probability = left * uniform(making);

        if (!happens(making, 0.6))
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
    const uint32_t branches = 1 + below(making, 2);

    if (!happens(making, 0.25))
        return;
    fprintf(out, "\"%s\": [", key);
    for (uint32_t i = 0; i < branches; i++) {
        const double share = number_between(making, 0.05, 0.4);
        const double mean_s = time_between(making, 30, 4000);

        fprintf(out, "%s{\"share\": %.9g, ", i == 0 ? "" : ", ", share);
        if (happens(making, 0.5))
            fprintf(out, "\"to\": \"q%u\", ", below(making, making->queues));
        if (happens(making, 0.5))
            fprintf(out, "\"cause\": \"%s\", ", causes[below(making, 4)]);
        if (!making->steady && happens(making, 0.4)) {
            fprintf(out, "\"working_days\": %u}", 1 + below(making, 2));
            continue;
        }
        fprintf(out, "\"after\": ");
        print_time(making, out, mean_s);
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
    const uint32_t rules = below(making, 3);

    fprintf(out, "\"channel\": \"mail\", ");
    if (happens(making, 0.5))
        fprintf(out, "\"norm_wd\": %u, ", below(making, 3));
    for (uint32_t i = 0; i < rules; i++) {
        const uint32_t after_wd = 1 + below(making, 3);
        const double share = number_between(making, 0.1, 1);
        const uint32_t to = below(making, making->queues);

        fprintf(out, "%s{\"after_wd\": %u, \"share\": %.9g, \"to\": \"q%u\"%s}",
                i == 0 ? "\"while_waiting\": [" : ", ", after_wd, share, to,
                happens(making, 0.3) ? ", \"cause\": \"status\"" : "");
    }
    if (rules > 0)
        fprintf(out, "], ");
}

/* Team a, team b, or none. */
static void print_team(FILE *out, uint32_t index)
{
    if (index % 3 < 2)
        fprintf(out, "\"team\": \"%c\", ", "ab"[index % 3]);
}

static char *make_queue(struct making *making, uint32_t index)
{
    /* also before and after the hours, and without weight within them */
    static const char *const profiles[] = {
        "\"profile\": {\"weights\": [1, 3, 0, 2], \"slot_min\": 120, \"from\": \"09:00\"}, ",
        "\"profile\": {\"weights\": [0, 1, 2], \"slot_min\": 480}, ",
        "\"profile\": {\"weights\": [5, 0.1, 0, 0, 0, 2], \"slot_min\": 15, \"from\": \"09:50\"}, ",
        "\"profile\": {\"weights\": [1, 2], \"slot_min\": 60, \"from\": \"05:00\"}, "};
    const struct random_scenario_variant *variant = making->variant;
    const bool measured = happens(making, 0.3);
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);

    fprintf(out, "\"q%u\": {", index);
    print_team(out, index);
    if (is_mail(making, index))
        print_mail(making, out);
    else if (making->variant->mail && happens(making, 0.3))
        fprintf(out, "\"measure_backlog\": true, ");
    if (!making->steady)
        print_hours(making, out);
    if (!making->steady && is_late(making, 0.4))
        fputs(profiles[below(making, 4)], out);
    fprintf(out, "\"patience\": ");
    if (is_mail(making, index) && happens(making, 0.7))
        print_time(making, out, time_between(making, 40000, 200000));
    else
        print_patience(making, out);
    fprintf(out, ", \"talk\": ");
    print_time(making, out, time_between(making, 50, 300));
    fprintf(out, ", ");
    if (happens(making, 0.5)) {
        fprintf(out, "\"wrap_up\": ");
        print_time(making, out, time_between(making, 10, 120));
        fprintf(out, ", ");
    }
    if (making->trunks > 0 && happens(making, 0.6))
        fprintf(out, "\"trunks\": \"t%u\", ", below(making, making->trunks));
    if (happens(making, 0.4))
        print_transfers(making, out);
    print_refers(making, out);
    print_follow_up(making, out);
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
        print_ranks(making, out, "g", chosen, making->groups, !variant->coarse || index == 0);
        fprintf(out, ", ");
    }
    if (happens(making, 0.5))
        fprintf(out, "\"short_abandon_s\": %.9g, ", time_between(making, 1, 30));
    fprintf(out, "\"measure_length\": %s, \"target_s\": %.9g}",
            variant->measure_all || (measured && !variant->measure_none) ? "true" : "false",
            time_between(making, 5, 60));
    return finish(out, &text);
}

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

    if (happens(making, 0.7))
        fputs(shapes[below(making, 4)], out);
    if (happens(making, 0.3))
        fputs(shapes[4 + below(making, 2)], out);
    if (happens(making, 0.2))
        fputs(shapes[6], out);
    if (happens(making, 0.4))
        fputs("\"after_closing\": \"leave\", ", out);
}

static double speed(struct making *making)
{
    return making->variant->coarse ? 0.5 : number_between(making, 0.5, 2);
}

/* Work that is left for other work, and takes time to get into. */
static void print_switching(struct making *making, FILE *out, const bool *chosen)
{
    for (uint32_t queue = 0, printed = 0; queue <= making->queues && making->interrupts; queue++) {
        if (queue == making->queues) {
            fprintf(out, "%s", printed > 0 ? "}, " : "");
        } else if (chosen[queue] && happens(making, 0.5)) {
            fprintf(out, "%s\"q%u\": {\"resume\": ", printed++ == 0 ? "\"interruptible\": {" : ", ",
                    queue);
            print_time(making, out, time_between(making, 5, 100));
            fprintf(out, "}");
        }
    }
    for (uint32_t queue = 0; queue < making->queues; queue++) {
        if (!chosen[queue] || !happens(making, 0.1))
            continue;
        fprintf(out, "\"switch_cost\": {\"q%u\": %.9g}, ", queue,
                making->variant->coarse ? 1 : number_between(making, 0.05, 0.5));
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
    const uint32_t first = below(making, 4);
    const uint32_t second = below(making, 4);

    if (happens(making, 0.2))
        fprintf(out, "\"shrinkage\": {\"leave\": 0.1, \"sickness\": 0.07, \"other\": %.9g}, ",
                number_between(making, 0, 0.3));
    if (!happens(making, 0.2) || making->steady)
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

static char *make_group(struct making *making, uint32_t index)
{
    const double agents = number_between(making, 0.5, 5);
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
    print_team(out, index);
    if (!making->steady)
        print_roster(making, out);
    if (!making->silent_groups) {
        fprintf(out, "\"serves\": ");
        print_ranks(making, out, "q", chosen, making->queues, false);
        fprintf(out, ", ");
    }
    if (happens(making, 0.3))
        fprintf(out, "\"speed\": {\"q%u\": %.9g}, ", some, speed(making));
    else if (happens(making, 0.3))
        fprintf(out, "\"speed\": %.9g, ", speed(making));
    if (happens(making, 0.2))
        fprintf(out, "\"keep_idle\": {\"q%u\": %u}, ", some, below(making, 3));
    if (happens(making, 0.3)) {
        fprintf(out, "\"handling\": {\"q%u\": {\"talk\": ", some);
        print_time(making, out, time_between(making, 50, 300));
        if (happens(making, 0.5)) {
            fprintf(out, ", \"wrap_up\": ");
            print_time(making, out, time_between(making, 5, 60));
        }
        fprintf(out, "}}, ");
    }
    print_switching(making, out, chosen);
    print_staff_time(making, out);
    print_heads(making, out);
    fprintf(out, "\"agents\": %.9g}", making->steady ? (double)(uint32_t)(agents + 1) : agents);
    return finish(out, &text);
}

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

    const uint32_t rows = 1 + below(making, MOST_TRACED);

    fprintf(out, "arrival_s,talk_s,patience_s,wrap_up_s\n");
    for (uint32_t i = 0; i < rows; i++) {
        fprintf(out, "%.6f,", time_between(making, from_s, to_s));
        if (happens(making, 0.7))
            fprintf(out, "%.6f", time_between(making, 1, 600));
        fprintf(out, ",");
        if (happens(making, 0.5))
            fprintf(out, "%.6f", happens(making, 0.1) ? 0 : time_between(making, 0, 300));
        fprintf(out, ",");
        if (happens(making, 0.5))
            fprintf(out, "%.6f", happens(making, 0.3) ? 0 : time_between(making, 0, 100));
        fprintf(out, "\n");
    }
    return finish(out, &text);
}

/* Counts for some hours of the first day, a Thursday. */
static char *make_counts(struct making *making)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);

    fprintf(out, "date,time,count\n");
    for (uint32_t hour = 7; hour < 22; hour++) {
        if (hour == 12 || happens(making, 0.8))
            fprintf(out, "2025-04-17,%02u:00,%u\n", hour, below(making, 25));
    }
    return finish(out, &text);
}

static void print_demand(struct making *making, FILE *out)
{
    const double per_h = number_between(making, 5, 60) * (making->variant->crowded ? CROWD : 1);
    const double per_day = 10 * per_h / making->days;

    if (making->steady) {
        fprintf(out, "\"per_h\": %.9g", per_h);
        return;
    }
    switch (making->variant->coarse ? 1 : below(making, 6)) {
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

static char *make_source(struct making *making, uint32_t index)
{
    const uint32_t to = index < making->queues ? index : below(making, making->queues);
    const double share = uniform(making);
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);

    fprintf(out, "\"s%u\": {", index);
    if (making->queues > 1 && happens(making, 0.4))
        fprintf(out, "\"to\": {\"q%u\": %.17g, \"q%u\": %.17g}, ", to, share,
                (to + 1) % making->queues, 1 - share);
    else
        fprintf(out, "\"to\": \"q%u\", ", to);
    print_shares_of_questions(making, out);
    const bool had_trace = making->trace != NULL;

    print_demand(making, out);
    making->is_traced[index] = !had_trace && making->trace != NULL;
    fprintf(out, "}");
    return finish(out, &text);
}

/* A source of applications to the back office. */
static char *make_applications(struct making *making)
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
    print_shares_of_questions(making, out);
    fprintf(out,
            "\"per_day\": %.9g, \"back_office\": {\"lead_wd\": %.9g, \"lead_cv\": %.9g, "
            "\"norm_wd\": %.9g, \"per_wd_before\": %.9g, \"per_wd_after\": %.9g}}",
            per_day, lead_wd, lead_cv, norm_wd, before, after);
    return finish(out, &text);
}

/* --- the file --------------------------------------------------------------------------------- */

/* One draw a statement: C does not say in which order arguments are computed. */
static void print_run(struct making *making, FILE *out)
{
    static const uint32_t intervals[] = {15, 30, 60, 1440};
    const bool warms_up = happens(making, 0.6);
    const double warm_up_h = number_between(making, 0.5, 3);
    const double length_h = number_between(making, 2, 6);
    const uint32_t warm_up_days = below(making, making->days);
    const uint32_t interval_min = intervals[below(making, 4)];

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
            happens(making, 0.3) ? ", \"holidays\": \"nl\"" : ""); /* the 18th is Good Friday */
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
    making->silent_queues = happens(making, 0.25);
    making->silent_groups = happens(making, 0.25);
    for (uint32_t queue = 0; queue < making->queues; queue++) {
        for (uint32_t group = 0; group < making->groups; group++)
            making->serves[queue][group] = happens(making, 0.5);
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
    making->steady = happens(making, 0.35) && !making->variant->coarse && !making->variant->mail;
    making->comes_back = happens(making, 0.5);
    making->interrupts = happens(making, 0.4);
    making->days = 1 + below(making, making->variant->mail ? 6 : 4);
    making->days = making->variant->weeks ? 6 + 3 * making->days : making->days;
    making->queues = 1 + below(making, 4);
    making->groups = 1 + below(making, 4);
    making->sources = making->queues > 2 || happens(making, 0.4) ? 1 + below(making, 3) : 1;
    making->trunks = happens(making, 0.3) ? 1 + below(making, 2) : 0;
    make_links(making);
    for (uint32_t i = 0; i < making->queues; i++)
        making->queue_text[i] = make_queue(making, i);
    for (uint32_t i = 0; i < making->groups; i++)
        making->group_text[i] = make_group(making, i);
    for (uint32_t i = 0; i < making->sources; i++)
        making->source_text[i] = make_source(making, i);
    if (!making->steady && service_happens(making, 0.3))
        making->source_text[making->sources++] = make_applications(making);

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
    const uint32_t count = below(making, 3);

    for (uint32_t i = 0; i < count; i++) {
        const uint32_t at = below(making, 40);
        const uint32_t older_than_wd = below(making, 3);
        const bool all = happens(making, 0.5);

        fprintf(out, "%s\"p%u\": {\"queues\": [\"q0\"%s], \"at\": %u, \"older_than_wd\": %u",
                i == 0 ? ",\n\"purges\": {" : ", ", i, all && making->queues > 2 ? ", \"q2\"" : "",
                at, older_than_wd);
        if (happens(making, 0.6)) {
            const double share = number_between(making, 0.1, 1);
            const uint32_t to = below(making, making->queues);

            fprintf(out, ", \"callers\": {\"share\": %.9g, \"to\": ", share);
            if (service_happens(making, 0.5))
                print_halves(making, out, to);
            else
                fprintf(out, "\"q%u\"", to);
            fprintf(out, ", \"within_wd\": %u}", 1 + below(making, 3));
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
    const uint32_t first = 1 + below(&making, 12);
    const uint32_t second = 1 + below(&making, 6);

    if (making.trunks > 0)
        fprintf(out, ",\n\"trunks\": {\"t0\": %u, \"t1\": %u}", first, second);
    print_questions(&making, out);
    print_holders(&making, out);
    print_complaints(&making, out);
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
    return (struct random_scenario){seed, finish(out, &text), making.counts, making.trace};
}

void random_scenario_term(struct random_scenario *random)
{
    free(random->text);
    free(random->counts);
    free(random->trace);
    *random = (struct random_scenario){0};
}

/* --- reading ---------------------------------------------------------------------------------- */

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
