/* The office decides faster, fewer ask how far things are, and promised calls come. */
#include "kind.h"

/* Those in a pilot and the others are not at the same level. */
static void try_out(const struct intervention *intervention, const struct kind_day *day,
                    size_t source, struct today *today)
{
    const double levels[TODAY_PARTS] = {day->level, day->pilot};
    struct today_trial trial = {.source = source, .share = intervention->pilot.share};

    for (size_t i = 0; i < TODAY_PARTS; i++) {
        trial.lead[i] = intervention_factor(intervention->lead, levels[i]);
        trial.status[i] = intervention_factor(intervention->status, levels[i]);
    }
    today_try(today, &trial);
}

KIND_MORNING(back_office)
{
    const double mean = kind_mean_level(intervention, day);

    for (size_t i = 0; i < intervention->source_count; i++) {
        struct today_source *const source = &today->sources[intervention->sources[i].source];

        if (day->pilot != day->level) {
            try_out(intervention, day, intervention->sources[i].source, today);
            continue;
        }
        source->lead *= intervention_factor(intervention->lead, day->level);
        source->status *= intervention_factor(intervention->status, day->level);
    }
    today->no_callback *= intervention_factor(intervention->no_callback, mean);
}
