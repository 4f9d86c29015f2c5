#include "scenario/effects.h"

static double on_agents(const struct intervention *intervention, size_t group)
{
    for (size_t i = 0; i < intervention->group_count; i++) {
        if (intervention->groups[i] == group)
            return intervention->agents;
    }
    return 1;
}

static double on_lead(const struct intervention *intervention, size_t source)
{
    for (size_t i = 0; i < intervention->source_count; i++) {
        if (intervention->sources[i].source == source)
            return intervention->lead;
    }
    return 1;
}

static double on_handling(const struct intervention *intervention, size_t none)
{
    const double lean = intervention->lean.handling_talk > intervention->lean.handling_write
                            ? intervention->lean.handling_talk
                            : intervention->lean.handling_write;

    (void)none;
    return intervention->handling > lean ? intervention->handling : lean;
}

/* `effect`: the factor of one intervention on the group or source `index`. */
static double most_together(const struct scenario *scenario,
                            double (*effect)(const struct intervention *intervention, size_t index),
                            size_t index)
{
    double most = 1;

    for (size_t i = 0; i < scenario->intervention_count; i++) {
        const uint32_t day = scenario->interventions[i].start_day;
        double product = 1;

        for (size_t j = 0; j < scenario->intervention_count; j++) {
            const struct intervention *const one = &scenario->interventions[j];
            const double factor = effect(one, index);

            if (day >= one->start_day && day < one->end_day && factor > 1)
                product *= factor;
        }
        most = product > most ? product : most;
    }
    return most;
}

double effects_on_agents(const struct scenario *scenario, size_t group)
{
    return most_together(scenario, on_agents, group);
}

double effects_on_lead(const struct scenario *scenario, size_t source)
{
    return most_together(scenario, on_lead, source);
}

double effects_on_handling(const struct scenario *scenario)
{
    return most_together(scenario, on_handling, 0);
}
