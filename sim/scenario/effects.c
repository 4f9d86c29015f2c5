#include "scenario/effects.h"

static double on_agents(const struct intervention *intervention, size_t group)
{
    for (size_t i = 0; i < intervention->onboarding.hire_count; i++) {
        if (intervention->onboarding.hires[i].group == group)
            return 1 + intervention->onboarding.hires[i].more;
    }
    if (intervention->kind == INTERVENTION_PROJECT)
        return 1;
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

/* If all steps make it longer. */
static double of_project(const struct intervention_project *project)
{
    double factor = 1;

    for (uint32_t day = project->step_days; day <= project->work_days; day += project->step_days)
        factor *= project->handling;
    return factor;
}

static double larger(double a, double b)
{
    return a > b ? a : b;
}

static double on_handling(const struct intervention *intervention, size_t none)
{
    const struct intervention_lean *const lean = &intervention->lean;
    const double dip = intervention->dip_days > 0 ? larger(intervention->dip, 1) : 1;
    const double own =
        intervention->kind == INTERVENTION_ONBOARDING          ? intervention->onboarding.handling
        : intervention->kind == INTERVENTION_PROJECT           ? of_project(&intervention->project)
        : intervention->kind == INTERVENTION_PROBLEM_REPORTING ? intervention->problems.handling
                                                               : intervention->handling;

    (void)none;
    return dip * larger(larger(own, 1), larger(lean->handling_talk, lean->handling_write));
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
