/* New people: first they are trained, off the roster but paid. Then they take longer for all they
 * do, by as much of their group as they are, which falls exponentially until they are proficient;
 * and colleagues give hours to coach them. Whoever does not succeed leaves after the training. */
#include "base/units.h"
#include "engine/elementary.h"
#include "kind.h"

/* After the weeks to proficiency the excess has fallen to 1/20, as with novices (novice.c). */
static const double FALL = 20.0;

/* Factor on the handling times of people who have been at work for so long. */
static double novice(const struct intervention_onboarding *plan, double weeks)
{
    if (weeks >= plan->proficiency_wk)
        return 1.0;
    return 1.0
           + (plan->handling - 1.0)
                 * elementary_exp(-elementary_log(FALL) * weeks / plan->proficiency_wk);
}

static void work(const struct intervention_onboarding *plan, const struct intervention_hire *hire,
                 uint32_t days, struct today *today)
{
    const double share = hire->more / (1.0 + hire->more); /* of the group */
    const double factor = 1.0 + share * (novice(plan, (days + 0.5) / DAYS_PER_WEEK) - 1.0);

    today->groups[hire->group].handling[TODAY_TALKING] *= factor;
    today->groups[hire->group].handling[TODAY_WRITING] *= factor;
    if (days < plan->coach_days)
        today_take_hours(today, hire->group, TODAY_COACHING, hire->coach);
}

KIND_MORNING(onboarding)
{
    const struct intervention_onboarding *const plan = &intervention->onboarding;
    const uint32_t work_day = intervention->start_day + plan->training_days;
    const bool is_training = day->day < work_day;

    if (!day->is_done || day->day < intervention->start_day || day->day >= intervention->end_day
        || (!is_training && day->level <= 0.0))
        return;
    for (size_t i = 0; i < plan->hire_count; i++) {
        const struct intervention_hire *const hire = &plan->hires[i];

        today->groups[hire->group].agents *= 1.0 + hire->more;
        if (is_training)
            today_take(today, hire->group, TODAY_ONBOARDING, hire->more / (1.0 + hire->more));
        else
            work(plan, hire, day->day - work_day, today);
    }
}
