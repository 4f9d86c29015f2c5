/* Problems told and hidden, people who leave, who are new, who are in projects, and who are slower
 * while a change is new. */
#include "base/memory.h"
#include "engine/random.h"
#include "naive_organisation.h"

#include <math.h>
#include <stdlib.h>

static const double DAYS_PER_YEAR = 364;

/* --- problems --------------------------------------------------------------------------------- */

static bool is_working_day(const struct intervention_problems *problems, uint32_t day)
{
    return problems->working_day[day % 7];
}

static bool is_in_force(const struct intervention *one, uint32_t day)
{
    return day >= one->start_day && day < one->end_day;
}

/* Share of the people when `day` begins. */
static double out_group_on(const struct naive_run *run, const struct intervention *one,
                           uint32_t day)
{
    const struct intervention_problems *problems = &one->problems;
    double share = problems->out_group;

    for (uint32_t past = one->start_day; past < day; past++) {
        const double talks = problems->one_on_ones ? naive_coaching_left(run, past) : 0;
        const double a_month = problems->freeze_per_month
                               - talks * (problems->freeze_per_month + problems->thaw_per_month);

        share = fmin(1, fmax(0, share + 12 * a_month / DAYS_PER_YEAR));
    }
    return share;
}

/* Whether one comes up that becomes an incident. */
static bool is_hidden(const struct naive_run *run, const struct intervention *one, size_t t,
                      uint32_t day)
{
    const struct intervention_problems *problems = &one->problems;
    const struct intervention_team *team = &problems->teams[t];
    const uint64_t key = random_draw_key(
        random_customer_key(random_source_key(naive_own_key(run, one), team->id), day), 0,
        RANDOM_PROBLEM);
    const double out = out_group_on(run, one, day + 1);
    double working_days = 0;

    for (uint32_t weekday = 0; weekday < 7; weekday++)
        working_days += problems->working_day[weekday];
    if (!is_working_day(problems, day) || random_uniform(key, 0) >= problems->per_wk / working_days)
        return false;
    const double told = problems->told_by_in_group
                        + out * (problems->told_by_out_group - problems->told_by_in_group);
    const double seen = team->group_count > 0 ? naive_detected(run, team->groups[0], day) : 0;

    return random_uniform(key, 1) >= told && random_uniform(key, 2) >= seen;
}

/* An incident lasts some working days, from when its problem is old enough. */
static bool is_incident(const struct naive_run *run, const struct intervention *one, size_t t,
                        uint32_t day)
{
    const struct intervention_problems *problems = &one->problems;
    uint32_t back_to = day; /* an incident from here on goes on today */

    if (!is_working_day(problems, day))
        return false;
    for (uint32_t working = 1; back_to > 0; back_to--) {
        working += is_working_day(problems, back_to - 1);
        if (working > problems->days)
            break;
    }
    for (uint32_t from = back_to; from <= day; from++) {
        if (from >= one->start_day + problems->after_days
            && is_hidden(run, one, t, from - problems->after_days))
            return true;
    }
    return false;
}

void naive_problems(const struct naive_run *run, size_t index, uint32_t day, struct today *today)
{
    const struct intervention *one = &run->scenario->interventions[index];
    const struct intervention_problems *problems = &one->problems;
    double level;
    const bool on = naive_is_done(run, index, day, &level) && is_in_force(one, day);

    for (size_t t = 0; t < problems->team_count; t++) {
        const struct intervention_team *team = &problems->teams[t];
        const double burns = on && is_incident(run, one, t, day) ? level : 0;

        for (size_t i = 0; i < team->group_count && on; i++) {
            struct today_group *group = &today->groups[team->groups[i]];

            if (problems->one_on_ones)
                group->claimed[TODAY_UPKEEP] +=
                    problems->one_on_one_share * naive_coaching_left(run, day);
            for (int work = 0; work < TODAY_WORKS; work++)
                group->handling[work] *= naive_at_level(problems->handling, burns);
        }
        for (size_t i = 0; i < one->source_count; i++) {
            struct today_source *source = &today->sources[one->sources[i].source];

            source->own *= one->source_teams[i] == t ? burns : 1;
            source->come *= one->source_teams[i] == t ? burns : 1;
        }
        today->condition[CONDITION_TELLING] += on;
        today->condition[CONDITION_OUT_GROUP] += on ? out_group_on(run, one, day) : 0;
        today->condition[CONDITION_INCIDENTS] += burns;
    }
}

/* --- pressure --------------------------------------------------------------------------------- */

static bool is_bad_week(const struct naive_run *run, const struct intervention *one, uint32_t day)
{
    return run->news[day].abandonment > one->pressure.abandonment
           || run->news[day].backlog > one->pressure.backlog;
}

/* Enough weeks on end were bad, of those of which it heard. */
static bool is_pressed(const struct naive_run *run, const struct intervention *one, uint32_t day)
{
    uint32_t weeks = 0;

    for (uint32_t monday = day - day % 7; monday >= one->start_day && is_bad_week(run, one, monday);
         monday -= 7) {
        weeks++;
        if (monday < 7)
            break;
    }
    return weeks >= one->pressure.weeks;
}

void naive_pressure(const struct naive_run *run, size_t index, uint32_t day, struct today *today)
{
    const struct intervention *one = &run->scenario->interventions[index];
    double level;
    double stay = 1;

    if (!naive_is_done(run, index, day, &level) || level == 0)
        return;
    for (uint32_t past = one->start_day; past < day; past++)
        stay *= is_pressed(run, one, past) ? 1 - one->pressure.leave_per_year / DAYS_PER_YEAR : 1;
    for (size_t i = 0; i < one->group_count; i++) {
        struct today_group *group = &today->groups[one->groups[i]];

        group->agents *= stay;
        for (int work = 0; work < TODAY_WORKS && is_pressed(run, one, day); work++)
            group->handling[work] *= one->handling;
    }
    today->condition[CONDITION_PRESSURE] += is_pressed(run, one, day);
    today->condition[CONDITION_GONE] += 1 - stay;
}

/* --- new people ------------------------------------------------------------------------------- */

/* They begin to work, if it succeeds; -1: they do not, today. */
static double weeks_at_work(const struct intervention *one, uint32_t day, double level)
{
    const uint32_t first_day = one->start_day + one->onboarding.training_days;

    return level > 0 && day >= first_day && is_in_force(one, day) ? (day - first_day + 0.5) / 7
                                                                  : -1;
}

void naive_onboarding(const struct naive_run *run, size_t index, uint32_t day, struct today *today)
{
    const struct intervention *one = &run->scenario->interventions[index];
    const struct intervention_onboarding *plan = &one->onboarding;
    double level;
    const bool done = naive_is_done(run, index, day, &level);
    const double weeks = weeks_at_work(one, day, level);
    const bool trained =
        is_in_force(one, day) && day < one->start_day + one->onboarding.training_days;

    if (!done || (!trained && weeks < 0))
        return;
    for (size_t i = 0; i < plan->hire_count; i++) {
        struct today_group *group = &today->groups[plan->hires[i].group];
        const double old = 1 / (1 + plan->hires[i].more);
        const double longer =
            weeks < plan->proficiency_wk
                ? 1 + (plan->handling - 1) * pow(20, -weeks / plan->proficiency_wk)
                : 1;

        group->agents /= old;
        if (trained)
            group->claimed[TODAY_ONBOARDING] += 1 - old;
        for (int work = 0; work < TODAY_WORKS && !trained; work++)
            group->handling[work] *= old + (1 - old) * longer;
    }
}

double naive_coached(const struct naive_run *run, uint32_t day, size_t group)
{
    double hours = 0;

    for (size_t i = 0; i < run->scenario->intervention_count; i++) {
        const struct intervention *one = &run->scenario->interventions[i];
        const struct intervention_onboarding *plan = &one->onboarding;
        double level;

        if (!naive_is_done(run, i, day, &level))
            continue;
        const double weeks = weeks_at_work(one, day, level);

        for (size_t h = 0; h < plan->hire_count; h++)
            hours += plan->hires[h].group == group && weeks >= 0 && weeks * 7 < plan->coach_days
                         ? plan->hires[h].coach
                         : 0;
    }
    return hours;
}

/* --- projects --------------------------------------------------------------------------------- */

/* Which of the intervention's groups it is; group_count: none. */
static size_t place_of(const struct intervention *one, size_t group)
{
    size_t i = 0;

    while (i < one->group_count && one->groups[i] != group)
        i++;
    return i;
}

/* Whether people of that group are in it today. */
static bool is_at_work(const struct naive_run *run, size_t index, uint32_t day, size_t group)
{
    const struct intervention *one = &run->scenario->interventions[index];
    double level;

    return one->kind == INTERVENTION_PROJECT && place_of(one, group) < one->group_count
           && day >= one->start_day && day - one->start_day < one->project.work_days
           && naive_is_done(run, index, day, &level);
}

void naive_project(const struct naive_run *run, size_t index, uint32_t day, struct today *today)
{
    const struct intervention *one = &run->scenario->interventions[index];
    const struct intervention_project *project = &one->project;
    const uint64_t key = random_draw_key(naive_own_key(run, one), 0, RANDOM_PROJECT_STEP);
    double level;
    double factor = 1;

    if (!naive_is_done(run, index, day, &level) || level == 0)
        return;
    for (uint32_t i = 0; (i + 1) * project->step_days <= project->work_days
                         && (i + 1) * project->step_days <= day - one->start_day;
         i++)
        factor *= random_uniform(key, i) < project->lands ? project->handling : 1;
    for (size_t i = 0; i < one->group_count; i++) {
        for (int work = 0; work < TODAY_WORKS; work++)
            today->groups[one->groups[i]].handling[work] *= factor;
    }
}

double naive_on_projects(const struct naive_run *run, uint32_t day, size_t group)
{
    double hours = 0;

    for (size_t i = 0; i < run->scenario->intervention_count; i++) {
        const struct intervention *one = &run->scenario->interventions[i];

        if (is_at_work(run, i, day, group))
            hours += one->project.hours[place_of(one, group)];
    }
    return hours;
}

static int compare_down(const void *a, const void *b)
{
    const double x = *(const double *)a;
    const double y = *(const double *)b;

    return x < y ? 1 : x > y ? -1 : 0;
}

void naive_switching(const struct naive_run *run, uint32_t day, struct today *today)
{
    const size_t count = run->scenario->intervention_count;
    double *involved = memory_zeroed(count, sizeof *involved);

    for (size_t group = 0; group < today->sizes.groups; group++) {
        double loss = 0;
        double beyond = 0;

        for (size_t i = 0; i < count; i++) {
            const struct intervention_project *project = &run->scenario->interventions[i].project;
            const bool works = is_at_work(run, i, day, group);

            involved[i] = works ? project->involved : 0;
            loss = works ? fmax(loss, project->switch_loss) : loss;
        }
        if (count > 1)
            qsort(involved, count, sizeof *involved, compare_down);
        for (size_t i = 2; i < count; i++)
            beyond += involved[i];
        today->groups[group].claimed[TODAY_UPKEEP] += fmin(1, loss * beyond);
    }
    free(involved);
}

/* --- dips ------------------------------------------------------------------------------------- */

static double dip_on(const struct intervention *one, uint32_t from_day, uint32_t day)
{
    return day < one->end_day && from_day <= day && day < from_day + one->dip_days ? one->dip : 1;
}

static void slow(struct today *today, size_t group, double factor)
{
    for (int work = 0; work < TODAY_WORKS; work++)
        today->groups[group].handling[work] *= factor;
}

/* The day on which it begins in a group or queue. */
static uint32_t day_at(const struct intervention *one, size_t place)
{
    return one->start_day + (naive_is_tried(one, place) ? 0 : one->pilot.days);
}

void naive_dip(const struct naive_run *run, size_t index, uint32_t day, struct today *today)
{
    const struct intervention *one = &run->scenario->interventions[index];
    const uint32_t result_days = one->kind == INTERVENTION_PROJECT ? one->project.step_days : 0;
    double level;

    if (!naive_is_done(run, index, day, &level))
        return;
    for (size_t t = 0; t < one->lean.team_count; t++) {
        const struct intervention_team *team = &one->lean.teams[t];

        for (size_t i = 0; i < team->group_count && team->from_day != INTERVENTION_FOR_EVER; i++)
            slow(today, team->groups[i], dip_on(one, team->from_day, day));
    }
    for (size_t i = 0; i < one->group_count; i++)
        slow(today, one->groups[i], dip_on(one, day_at(one, one->groups[i]) + result_days, day));
    for (size_t i = 0; i < one->queue_count && one->group_count == 0; i++)
        today->queues[one->queues[i]].handling *= dip_on(one, day_at(one, one->queues[i]), day);
    for (size_t group = 0; one->lean.team_count + one->group_count + one->queue_count == 0
                           && group < today->sizes.groups;
         group++)
        slow(today, group, dip_on(one, one->start_day, day));
}
