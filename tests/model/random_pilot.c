/* Pilots of the interventions of random scenarios. */
#include "random_making.h"

void pilot_print(struct making *making, FILE *out, const char *place, uint32_t weeks,
                 bool finds_share)
{
    const uint32_t cases = 1 + service_below(making, 40);
    const double go_from = service_between(making, -0.5, 1);
    const double cv = service_between(making, 0, 2);
    const double effect = service_between(making, 0.1, 1);

    fprintf(out, ", \"pilot\": {%s, \"weeks\": %u, \"cases\": %u, \"go_from\": %.9g", place, weeks,
            cases, go_from < 0 ? 0 : go_from);
    if (!finds_share)
        fprintf(out, ", \"cv\": %.9g, \"effect\": %.9g", cv, effect);
    if (service_happens(making, 0.3))
        fprintf(out, ", \"goal\": \"broad\"");
    fprintf(out, "}");
}

void pilot_print_in(struct making *making, FILE *out, const char *key, char letter, uint32_t count,
                    bool finds_share)
{
    const uint32_t tried = service_below(making, count);
    const uint32_t other = service_below(making, count);
    char place[64];

    snprintf(place, sizeof place, "\"%s\": [\"%c%u\"]", key, letter, tried);
    if (other == tried)
        fprintf(out, ", %s", place);
    else
        fprintf(out, ", \"%s\": [\"%c%u\", \"%c%u\"]", key, letter, other, letter, tried);
    pilot_print(making, out, place, 1, finds_share);
}

void pilot_print_share(struct making *making, FILE *out, bool finds_share)
{
    char place[64];

    snprintf(place, sizeof place, "\"share\": %.9g", service_uniform(making));
    if (service_happens(making, 0.4))
        pilot_print(making, out, place, 1, finds_share);
}
