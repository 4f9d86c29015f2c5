/* Draws, and the parts of a file that many objects have. */
#include "random_making.h"

#include <stdio.h>

double making_uniform(struct making *making)
{
    making->state += 0x9e3779b97f4a7c15u;
    return (double)(random_mix(making->state) >> 11) * 0x1p-53;
}

uint32_t making_below(struct making *making, uint32_t count)
{
    return (uint32_t)(making_uniform(making) * count);
}

bool making_happens(struct making *making, double probability)
{
    return making_uniform(making) < probability;
}

bool making_is_late(struct making *making, double probability)
{
    return !making->variant->early && making_happens(making, probability);
}

double making_time_between(struct making *making, double low_s, double high_s)
{
    const double time_s = low_s + (high_s - low_s) * making_uniform(making);

    return making->variant->coarse ? 10 * (double)(uint32_t)(time_s / 10 + 0.9) : time_s;
}

double making_number_between(struct making *making, double low, double high)
{
    return low + (high - low) * making_uniform(making);
}

char *making_finish(FILE *stream, char **text)
{
    fclose(stream);
    return *text;
}

void making_print_time(struct making *making, FILE *out, double mean_s)
{
    if (making_is_late(making, 0.1) && !making->variant->coarse) {
        fprintf(out, "{\"dist\": \"exponential\", \"mean_s\": %.9g, \"plus_s\": %.9g}",
                0.7 * mean_s, 0.3 * mean_s);
        return;
    }
    switch (making->variant->coarse ? 0 : making_below(making, 9)) {
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

void making_print_patience(struct making *making, FILE *out)
{
    switch (making_below(making, 6)) {
    case 0: fprintf(out, "\"never\""); break;
    case 1:
        fprintf(out, "{\"dist\": \"curve\", \"after_s\": [30, 90, 400], "
                     "\"share\": [0.1, 0.3, 0.8]}");
        break;
    case 2:
        fprintf(out, "{\"dist\": \"hazard\", \"from_s\": [0, 60], \"per_s\": [0.001, 0.01], "
                     "\"p_zero\": 0.05}");
        break;
    default: making_print_time(making, out, making_time_between(making, 10, 600)); break;
    }
}

void making_print_hours(struct making *making, FILE *out)
{
    switch (making_below(making, 4)) {
    case 0: fprintf(out, "\"open\": \"08:30-17:00\", "); break;
    case 1:
        fprintf(out, "\"open\": {\"mon-thu\": \"08:00-20:15\", \"sat\": \"10:05-24:00\"}, ");
        break;
    case 2: fprintf(out, "\"open\": {\"mon-sun\": \"07:45-22:00\"}, "); break;
    default: break;
    }
}

void making_print_ranks(struct making *making, FILE *out, const char *letter, const bool *chosen,
                        uint32_t count, bool overflow)
{
    bool inside = false;
    bool first = true;

    fprintf(out, "[");
    for (uint32_t i = 0; i < count; i++) {
        const bool equal = making_happens(making, 0.5);
        const bool later = overflow && making_happens(making, 0.3);
        const double after_s = making_time_between(making, 5, 200);
        const bool limited = overflow && making_happens(making, 0.2);
        const uint32_t most = 1 + making_below(making, 2);

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

void making_print_team(FILE *out, uint32_t index)
{
    if (index % 3 < 2)
        fprintf(out, "\"team\": \"%c\", ", "ab"[index % 3]);
}
