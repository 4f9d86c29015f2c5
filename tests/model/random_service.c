/* What a service is about: types of questions, dossier holders, complaints, follow-up work. */
#include "random_making.h"

#include <stdio.h>

void service_print_questions(struct making *making, FILE *out)
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

void service_print_shares_of_questions(struct making *making, FILE *out)
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

void service_print_holders(struct making *making, FILE *out)
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

void service_print_complaints(struct making *making, FILE *out)
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

void service_print_refers(struct making *making, FILE *out)
{
    if (making->holders == 0 || service_happens(making, 0.3))
        return;
    fprintf(out, "\"refers\": {");
    for (uint32_t i = 0; i < making->holders; i++)
        fprintf(out, "%s\"h%u\": %.9g", i == 0 ? "" : ", ", i, service_between(making, 0, 0.25));
    fprintf(out, "}, ");
}

void service_print_follow_up(struct making *making, FILE *out)
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
